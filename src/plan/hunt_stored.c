/* As little as can be is moved: what a search takes from the stored plan. See plan/hunt.h. */
#include "plan/hunt.h"

#include <stdlib.h>

void hunt_find_stored(Hunt *hunt)
{
	const Solver *solver = hunt->solver;
	EACH (PlanBlock, block, solver->problem->previous) {
		int32_t task = solver->ours[block->task];
		int32_t at = grid_cells_from(&solver->grid, block->start);
		int32_t end = grid_cells_until(&solver->grid, block->end);
		while (block->end > solver->problem->now && at < end) {
			const Room *room = timeline_room(hunt->timeline, at);
			int32_t last = room->end < end ? room->end : end;
			*LIST_ADD(hunt->arena, hunt->stored[task]) = (Piece){task, at, last};
			at = last;
		}
	}
}

bool hunt_put_stored(Hunt *hunt, int32_t task)
{
	int32_t first, end;
	if (timeline_has(hunt->timeline, task) || !hunt_window(hunt, task, &first, &end)) {
		return false;
	}
	Pieces stored = hunt->stored[task];
	bool late = hunt->behind[task].count > 0; /* others may need it all the same */
	int32_t due = hunt->dues[task] < end && !late ? hunt->dues[task] : end;
	bool fits = stored.count && timeline_fits(hunt->timeline, task, first, due, &stored);
	if (fits) {
		timeline_put(hunt->timeline, task, &stored);
		hunt->weight += hunt_worth(hunt, task);
	}
	return fits;
}

static int by_first(const void *left, const void *right)
{
	const Piece *l = left, *r = right;
	return (l->first > r->first) - (l->first < r->first);
}

/* Keeps of its places in the stored plan those that still are good, and finds others for the rest
 * of it. */
static void put_in_part(Hunt *hunt, int32_t task)
{
	int32_t first, end;
	Timeline *timeline = hunt->timeline;
	if (timeline_has(timeline, task) ||
		timeline->least[task] == hunt->solver->asks[task].want ||
		!hunt_window(hunt, task, &first, &end)) {
		return;
	}
	Pieces kept = {0};
	end = hunt->dues[task] < end ? hunt->dues[task] : end;
	int32_t left = timeline_keep(timeline, task, first, end, &hunt->stored[task], &kept);
	if (kept.count == 0) {
		return;
	}
	timeline_put(timeline, task, &kept);
	bool found = timeline_find_more(timeline, task, left, first, end, &hunt->found);
	timeline_take(timeline, task);
	if (found) {
		EACH (Piece, piece, hunt->found) {
			*LIST_ADD(hunt->arena, kept) = *piece;
		}
		qsort(kept.items, kept.count, sizeof *kept.items, by_first);
		timeline_put(timeline, task, &kept);
		hunt->weight += hunt_worth(hunt, task);
	}
}

int32_t hunt_count_placed(const Hunt *hunt)
{
	int32_t count = 0;
	EACH (int32_t, task, hunt->tasks) {
		count += timeline_has(hunt->timeline, *task);
	}
	return count;
}

static bool is_soft(const Hunt *hunt, int32_t task)
{
	return hunt->solver->tasks[task]->due == PLAN_NEVER && hunt->behind[task].count == 0;
}

/* Reserved hours are not in the stored plan: they go where it has nothing, or only work without
 * promise of the same client. */
static void put_hours(Hunt *hunt, int32_t hours)
{
	const Solver *solver = hunt->solver;
	int32_t client = solver->tasks[hours]->client;
	for (int32_t i = 0; i < solver->count; i++) {
		if (is_soft(hunt, i) && solver->tasks[i]->client != client) {
			(void)hunt_put_stored(hunt, i);
		}
	}
	(void)hunt_put(hunt, hours, false);
	for (int32_t i = 0; i < solver->count; i++) {
		if (is_soft(hunt, i)) {
			timeline_take(hunt->timeline, i);
		}
	}
}

int32_t hunt_put_stored_plan(Hunt *hunt)
{
	const Solver *solver = hunt->solver;
	for (int32_t turn = 0; turn < solver->count; turn++) {
		int32_t i = solver->linked ? solver->line[turn] : turn;
		bool promise = solver->tasks[i]->due != PLAN_NEVER || hunt->behind[i].count > 0;
		if (promise && solver->asks[i].want > 0) {
			(void)hunt_put_stored(hunt, i);
		}
	}
	for (int32_t i = 0; i < solver->count; i++) {
		if (solver->tasks[i]->reserved) {
			put_hours(hunt, i);
		}
	}
	int32_t placed = hunt_count_placed(hunt);
	EACH (int32_t, task, hunt->tasks) {
		put_in_part(hunt, *task);
	}
	return placed;
}

/* --- and back --- */

enum { ROUNDS_HOME = 4 };

static bool is_home(const Hunt *hunt, int32_t task)
{
	Pieces placed = hunt->timeline->placed[task], stored = hunt->stored[task];
	bool same = placed.count == stored.count;
	for (size_t i = 0; same && i < stored.count; i++) {
		same = placed.items[i].first == stored.items[i].first &&
		       placed.items[i].end == stored.items[i].end;
	}
	return same;
}

static bool send_home(Hunt *hunt, int32_t task)
{
	Timeline *timeline = hunt->timeline;
	int64_t weight = hunt->weight;
	Pieces were = {0};
	EACH (Piece, piece, timeline->placed[task]) {
		*LIST_ADD(hunt->arena, were) = *piece;
	}
	timeline_take(timeline, task);
	hunt->weight -= hunt_worth(hunt, task);
	bool home = hunt_put_stored(hunt, task);
	if (!home) {
		timeline_put(timeline, task, &were);
	}
	hunt->weight = weight;
	return home;
}

void hunt_go_home(Hunt *hunt)
{
	bool moved = true;
	bool buffered = hunt->solver->problem->buffer_percent > 0;
	hunt->timeline->caps = buffered ? hunt->caps : NULL;
	for (int round = 0; round < ROUNDS_HOME && moved; round++) {
		moved = false;
		EACH (int32_t, task, hunt->tasks) {
			bool away = hunt->stored[*task].count > 0 && hunt_keeps(hunt, *task) &&
				    !is_home(hunt, *task);
			moved = (away && send_home(hunt, *task)) || moved;
		}
	}
	hunt->timeline->caps = NULL;
}
