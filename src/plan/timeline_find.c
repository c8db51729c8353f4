/* Walking along the free stretches of a timeline. */
#include "plan/timeline.h"

static PlanTime time_in(const Timeline *timeline, const Room *room, int32_t cell)
{
	return room->start + (cell - room->first) * timeline->solver->grid.quantum;
}

/* --- walking along free stretches --- */

typedef struct {
	Timeline *timeline;
	int32_t task, at, end;
	size_t room, piece, run;
} Walk;

static Walk walk_new(Timeline *timeline, int32_t task, int32_t first, int32_t end)
{
	Walk walk = {timeline, task, first, end, 0, 0, 0};
	int32_t class = timeline->solver->asks[task].class;
	walk.room = first < timeline->solver->grid.cells
			    ? (size_t)(timeline_room(timeline, first) - timeline->rooms.items)
			    : timeline->rooms.count;
	if (class > 0) {
		CellRuns runs = timeline->solver->classes[class - 1];
		size_t low = 0, high = runs.count;
		while (low < high) {
			size_t middle = (low + high) / 2;
			if (runs.items[middle].end <= first) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		walk.run = low;
	}
	return walk;
}

/* When the last work of others before this place in the room is over; 0: long ago. */
static PlanTime over_before(const Walk *walk, const Room *room)
{
	PlanTime over = room->task_before != walk->task ? room->fixed_before : 0;
	for (size_t i = walk->room + 1, piece = walk->piece; i-- > 0;) {
		const Room *other = &walk->timeline->rooms.items[i];
		piece = other == room ? piece : other->pieces.count;
		if (time_in(walk->timeline, other, other->end) + walk->timeline->gap <=
			room->start) {
			break;
		}
		if (piece > 0) {
			PlanTime end =
				time_in(walk->timeline, other, other->pieces.items[piece - 1].end);
			return end > over ? end : over;
		}
	}
	return over;
}

/* When the next work of others after this place in the room begins. */
static PlanTime begins_after(const Walk *walk, const Room *room)
{
	bool fixed = room->task_after >= 0 && room->task_after != walk->task;
	PlanTime begins = fixed ? room->fixed_after : PLAN_NEVER;
	PlanTime over = time_in(walk->timeline, room, room->end);
	for (size_t i = walk->room; i < walk->timeline->rooms.count; i++) {
		const Room *other = &walk->timeline->rooms.items[i];
		size_t piece = other == room ? walk->piece : 0;
		if (other != room && other->start >= over + walk->timeline->gap) {
			break;
		}
		if (piece < other->pieces.count) {
			PlanTime start =
				time_in(walk->timeline, other, other->pieces.items[piece].first);
			return start < begins ? start : begins;
		}
	}
	return begins;
}

static void keep_gaps(const Walk *walk, const Room *room, CellRun *run)
{
	int32_t gap = walk->timeline->gap, quantum = walk->timeline->solver->grid.quantum;
	PlanTime from = over_before(walk, room) + gap, begins = begins_after(walk, room);
	PlanTime start = time_in(walk->timeline, room, run->first);
	PlanTime end = time_in(walk->timeline, room, run->end);
	if (from > start) {
		run->first += (from - start + quantum - 1) / quantum;
	}
	if (begins != PLAN_NEVER && end > begins - gap) {
		run->end -= (end - (begins - gap) + quantum - 1) / quantum;
	}
}

/* The end of the day the cell belongs to, inside its room. */
static int32_t day_end(const Walk *walk, int32_t cell, int32_t end)
{
	const GridRuns runs = walk->timeline->solver->grid.runs;
	size_t i = grid_run(&walk->timeline->solver->grid, cell);
	int32_t day = runs.items[i].day;
	while (i < runs.count && runs.items[i].first < end && runs.items[i].day == day) {
		i++;
	}
	return i < runs.count && runs.items[i].first < end ? runs.items[i].first : end;
}

/* Up to where the cells from `at` on are of the task's class; moves on to the next that are. */
static int32_t class_end(Walk *walk)
{
	int32_t class = walk->timeline->solver->asks[walk->task].class;
	if (class == 0) {
		return INT32_MAX;
	}
	CellRuns runs = walk->timeline->solver->classes[class - 1];
	while (walk->run < runs.count && runs.items[walk->run].end <= walk->at) {
		walk->run++;
	}
	if (walk->run == runs.count) {
		walk->at = walk->end;
		return INT32_MAX;
	}
	walk->at = runs.items[walk->run].first > walk->at ? runs.items[walk->run].first : walk->at;
	return runs.items[walk->run].end;
}

/* The next stretch the task could have: free, of its class, with gaps kept; inside one day where
 * days have limits. */
static bool walk_next(Walk *walk, CellRun *ret_run)
{
	Timeline *timeline = walk->timeline;
	for (;;) {
		int32_t limit = class_end(walk);
		if (walk->at >= walk->end || walk->room >= timeline->rooms.count) {
			return false;
		}
		timeline->steps++;
		const Room *room = &timeline->rooms.items[walk->room];
		if (walk->at >= room->end) {
			walk->room++;
			walk->piece = 0;
			continue;
		}
		walk->at = walk->at > room->first ? walk->at : room->first;
		while (walk->piece < room->pieces.count &&
			room->pieces.items[walk->piece].end <= walk->at) {
			walk->piece++;
		}
		const Piece *piece =
			walk->piece < room->pieces.count ? &room->pieces.items[walk->piece] : NULL;
		if (piece && piece->first <= walk->at) {
			walk->at = piece->end;
			continue;
		}
		CellRun run = {walk->at, limit < walk->end ? limit : walk->end};
		run.end = run.end < room->end ? run.end : room->end;
		run.end = piece && piece->first < run.end ? piece->first : run.end;
		walk->at = run.end;
		if (timeline->caps && run.first < run.end) {
			run.end = walk->at = day_end(walk, run.first, run.end);
		}
		if (timeline->gap > 0) {
			keep_gaps(walk, room, &run);
		}
		if (run.first < run.end) {
			*ret_run = run;
			return true;
		}
	}
}

/* --- finding --- */

/* Of a stretch, what the day lets through besides the pieces found already. */
static int32_t let_through(const Timeline *timeline, CellRun run, const Pieces *found)
{
	int32_t cells = run.end - run.first;
	if (!timeline->caps) {
		return cells;
	}
	int32_t day = timeline->cell_days[run.first];
	int32_t left = timeline->caps[day] - timeline->used[day];
	for (size_t i = found->count;
		i-- > 0 && timeline->cell_days[found->items[i].first] == day;) {
		left -= found->items[i].end - found->items[i].first;
	}
	return cells < left ? cells : left;
}

static bool find_tight(Timeline *timeline, int32_t task, int32_t first, int32_t end, Piece *ret)
{
	int32_t want = timeline->solver->asks[task].want, best = INT32_MAX;
	Walk walk = walk_new(timeline, task, first, end);
	CellRun run;
	Pieces none = {0};
	while (best > 0 && walk_next(&walk, &run)) {
		int32_t over = run.end - run.first - want;
		if (over >= 0 && over < best && let_through(timeline, run, &none) >= want) {
			best = over;
			*ret = (Piece){task, run.first, run.first + want};
		}
	}
	return best < INT32_MAX;
}

bool timeline_find_more(Timeline *timeline, int32_t task, int32_t left, int32_t first, int32_t end,
	Pieces *ret_pieces)
{
	int32_t least = timeline->least[task];
	ret_pieces->count = 0;
	Walk walk = walk_new(timeline, task, first, end);
	CellRun run;
	while (left > 0 && walk_next(&walk, &run)) {
		int32_t cells = let_through(timeline, run, ret_pieces);
		cells = cells < left ? cells : left;
		if (cells < left && left - cells < least) {
			cells = left - least;
		}
		if (cells >= least) {
			*LIST_ADD(timeline->arena, *ret_pieces) =
				(Piece){task, run.first, run.first + cells};
			left -= cells;
		}
	}
	return left == 0;
}

bool timeline_find(Timeline *timeline, int32_t task, int32_t first, int32_t end, bool tight,
	Pieces *ret_pieces)
{
	int32_t want = timeline->solver->asks[task].want;
	if (!tight || timeline->least[task] < want) {
		return timeline_find_more(timeline, task, want, first, end, ret_pieces);
	}
	Piece piece;
	bool found = find_tight(timeline, task, first, end, &piece);
	ret_pieces->count = 0;
	if (found) {
		*LIST_ADD(timeline->arena, *ret_pieces) = piece;
	}
	return found;
}

int32_t timeline_most(Timeline *timeline, int32_t task, int32_t first, int32_t end)
{
	bool whole = timeline->solver->tasks[task]->whole;
	int32_t most = 0;
	Walk walk = walk_new(timeline, task, first, end);
	CellRun run;
	while (walk_next(&walk, &run)) {
		int32_t cells = run.end - run.first;
		if (whole) {
			most = cells > most ? cells : most;
		} else if (cells >= timeline->least[task]) {
			most += cells;
		}
	}
	return most;
}

CellRuns timeline_stretches(Timeline *timeline, int32_t task, int32_t first, int32_t end)
{
	CellRuns runs = {0};
	Walk walk = walk_new(timeline, task, first, end);
	CellRun run;
	while (walk_next(&walk, &run)) {
		if (run.end - run.first >= timeline->least[task]) {
			*LIST_ADD(timeline->arena, runs) = run;
		}
	}
	return runs;
}

/* One of the pieces, the others before it being taken as there. */
static bool piece_fits(
	Timeline *timeline, const Piece *piece, int32_t first, int32_t end, const Pieces *before)
{
	CellRun run = {0, 0};
	Walk walk = walk_new(timeline, piece->task, piece->first, end);
	bool found = piece->first >= first && walk_next(&walk, &run);
	int32_t cells = piece->end - piece->first;
	return found && run.first == piece->first && run.end >= piece->end &&
	       cells >= timeline->least[piece->task] &&
	       let_through(timeline, (CellRun){piece->first, piece->end}, before) >= cells;
}

bool timeline_fits(
	Timeline *timeline, int32_t task, int32_t first, int32_t end, const Pieces *pieces)
{
	int32_t left = timeline->solver->asks[task].want;
	Pieces before = {pieces->items, 0, 0};
	EACH (Piece, piece, *pieces) {
		if (!piece_fits(timeline, piece, first, end, &before)) {
			return false;
		}
		left -= piece->end - piece->first;
		before.count++;
	}
	return left == 0;
}

int32_t timeline_keep(Timeline *timeline, int32_t task, int32_t first, int32_t end,
	const Pieces *pieces, Pieces *ret_kept)
{
	int32_t left = timeline->solver->asks[task].want;
	ret_kept->count = 0;
	EACH (Piece, piece, *pieces) {
		int32_t cells = piece->end - piece->first, after = left - cells;
		bool chunk = after == 0 || after >= timeline->least[task];
		if (chunk && piece_fits(timeline, piece, first, end, ret_kept)) {
			*LIST_ADD(timeline->arena, *ret_kept) = *piece;
			left = after;
		}
	}
	return left;
}
