#include "plan/timeline.h"

#include <assert.h>
#include <string.h>

/* --- rooms --- */

static void find_neighbours(Timeline *timeline, Room *room)
{
	const Solver *solver = timeline->solver;
	PlanTime end = room->start + (room->end - room->first) * solver->grid.quantum;
	room->task_before = room->task_after = -1;
	EACH (Fixed, fixed, solver->fixed) {
		if (fixed->end <= room->start) {
			room->task_before = fixed->task;
			room->fixed_before = fixed->end;
		}
		if (fixed->start >= end && room->task_after < 0) {
			room->task_after = fixed->task;
			room->fixed_after = fixed->start;
		}
	}
}

static int32_t least_chunk(const Solver *solver, int32_t task)
{
	const PlanTask *of = solver->tasks[task];
	int32_t want = solver->asks[task].want, quantum = solver->grid.quantum;
	int32_t least = of->whole ? want : (of->min_chunk + quantum - 1) / quantum;
	least = least < want ? least : want;
	return least > 1 ? least : 1;
}

/* Room and day of each cell: they are asked for more often than anything else. */
static void note_cells(Timeline *timeline)
{
	const Grid *grid = &timeline->solver->grid;
	size_t cells = (size_t)grid->cells + 1;
	timeline->cell_rooms = NEW_ARRAY(timeline->arena, int32_t, cells);
	timeline->cell_days = NEW_ARRAY(timeline->arena, int32_t, cells);
	for (size_t i = 0; i < timeline->rooms.count; i++) {
		const Room *room = &timeline->rooms.items[i];
		for (int32_t cell = room->first; cell <= room->end; cell++) {
			timeline->cell_rooms[cell] = (int32_t)i;
		}
	}
	EACH (GridRun, run, grid->runs) {
		for (int32_t cell = run->first; cell <= run->first + run->cells; cell++) {
			timeline->cell_days[cell] = run->day;
		}
	}
}

Timeline *timeline_new(Arena *arena, const Solver *solver)
{
	Timeline *timeline = NEW(arena, Timeline);
	const Grid *grid = &solver->grid;
	size_t tasks = (size_t)solver->count + 1;
	*timeline =
		(Timeline){.arena = arena, .solver = solver, .gap = solver->problem->gap_minutes};
	EACH (GridRun, run, grid->runs) {
		Room *last = timeline->rooms.count
				     ? &timeline->rooms.items[timeline->rooms.count - 1]
				     : NULL;
		PlanTime over = last ? last->start + (last->end - last->first) * grid->quantum : 0;
		if (last && over == run->start) {
			last->end += run->cells;
		} else {
			*LIST_ADD(arena, timeline->rooms) = (Room){.first = run->first,
				.end = run->first + run->cells,
				.start = run->start};
		}
	}
	EACH (Room, room, timeline->rooms) {
		find_neighbours(timeline, room);
	}
	note_cells(timeline);
	timeline->placed = NEW_ARRAY(arena, Pieces, tasks);
	timeline->least = NEW_ARRAY(arena, int32_t, tasks);
	timeline->used = NEW_ARRAY(arena, int32_t, (size_t)grid->days + 1);
	for (int32_t i = 0; i < solver->count; i++) {
		timeline->least[i] = least_chunk(solver, i);
	}
	return timeline;
}

Room *timeline_room(const Timeline *timeline, int32_t cell)
{
	return &timeline->rooms.items[timeline->cell_rooms[cell]];
}

/* --- putting and taking --- */

static void use_days(Timeline *timeline, const Piece *piece, int32_t sign)
{
	const int32_t *days = timeline->cell_days;
	int32_t first = piece->first;
	for (int32_t end = first; end < piece->end; first = end) {
		int32_t day = days[first];
		end = days[piece->end - 1] == day ? piece->end : first + 1;
		timeline->used[day] += sign * (end - first);
	}
}

void timeline_put(Timeline *timeline, int32_t task, const Pieces *pieces)
{
	assert(timeline->placed[task].count == 0);
	EACH (Piece, piece, *pieces) {
		Pieces *of = &timeline_room(timeline, piece->first)->pieces;
		(void)LIST_ADD(timeline->arena, *of);
		size_t at = of->count - 1;
		while (at > 0 && of->items[at - 1].first > piece->first) {
			of->items[at] = of->items[at - 1];
			at--;
		}
		of->items[at] = *piece;
		use_days(timeline, piece, 1);
		*LIST_ADD(timeline->arena, timeline->placed[task]) = *piece;
	}
}

void timeline_take(Timeline *timeline, int32_t task)
{
	EACH (Piece, piece, timeline->placed[task]) {
		Pieces *of = &timeline_room(timeline, piece->first)->pieces;
		size_t at = 0;
		while (of->items[at].first != piece->first) {
			at++;
		}
		of->count--;
		memmove(&of->items[at], &of->items[at + 1], (of->count - at) * sizeof *of->items);
		use_days(timeline, piece, -1);
	}
	timeline->placed[task].count = 0;
}
