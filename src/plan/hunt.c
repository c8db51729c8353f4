#include "plan/hunt.h"

#include <stdlib.h>

/* --- where a task may lie --- */

int32_t hunt_end(const Hunt *hunt, int32_t task)
{
	const Solver *solver = hunt->solver;
	Pieces placed = hunt->timeline->placed[task];
	if (placed.count > 0) {
		return placed.items[placed.count - 1].end;
	}
	if (solver->asks[task].want > 0) {
		return -1;
	}
	int32_t end = solver->asks[task].first; /* nothing to do: over with those before it */
	for (size_t i = 0; solver->linked && i < solver->before[task].count; i++) {
		int32_t before = hunt_end(hunt, solver->before[task].items[i]);
		if (before < 0) {
			return -1;
		}
		end = before > end ? before : end;
	}
	return end;
}

/* The first cell of those that wait for it. */
static int32_t next_start(const Hunt *hunt, int32_t task)
{
	int32_t start = hunt->solver->grid.cells;
	EACH (int32_t, later, hunt->behind[task]) {
		Pieces placed = hunt->timeline->placed[*later];
		int32_t begins = placed.count ? placed.items[0].first : hunt->solver->grid.cells;
		if (!placed.count && hunt->solver->asks[*later].want == 0) {
			begins = next_start(hunt, *later);
		}
		start = begins < start ? begins : start;
	}
	return start;
}

bool hunt_window(const Hunt *hunt, int32_t task, int32_t *ret_first, int32_t *ret_end)
{
	const Solver *solver = hunt->solver;
	int32_t first = solver->asks[task].first;
	for (size_t i = 0; solver->linked && i < solver->before[task].count; i++) {
		int32_t before = hunt_end(hunt, solver->before[task].items[i]);
		if (before < 0) {
			return false;
		}
		first = before > first ? before : first;
	}
	*ret_first = first;
	*ret_end = next_start(hunt, task);
	return true;
}

bool hunt_keeps(const Hunt *hunt, int32_t task)
{
	int32_t end = hunt_end(hunt, task);
	PlanTime due = hunt->solver->tasks[task]->due;
	if (hunt->solver->asks[task].want == 0 && !hunt->solver->linked) {
		return hunt->solver->fixed_ends[task] <= due;
	}
	return end >= 0 && hunt->solver->fixed_ends[task] <= due && end <= hunt->dues[task];
}

int64_t hunt_worth(const Hunt *hunt, int32_t task)
{
	bool promise = hunt->solver->tasks[task]->due != PLAN_NEVER;
	return promise && hunt_keeps(hunt, task) ? hunt->solver->tasks[task]->weight : 0;
}

/* --- putting in and taking out --- */

static void touch(Hunt *hunt, int32_t task)
{
	if (hunt->is_touched[task]) {
		return;
	}
	hunt->is_touched[task] = true;
	*LIST_ADD(hunt->arena, hunt->touched) = task;
	hunt->were[task].count = 0;
	EACH (Piece, piece, hunt->timeline->placed[task]) {
		*LIST_ADD(hunt->arena, hunt->were[task]) = *piece;
	}
}

static void forget_touched(Hunt *hunt)
{
	EACH (int32_t, task, hunt->touched) {
		hunt->is_touched[*task] = false;
	}
	hunt->touched.count = 0;
}

static void take_back(Hunt *hunt)
{
	EACH (int32_t, task, hunt->touched) {
		hunt->weight -= hunt_worth(hunt, *task);
		timeline_take(hunt->timeline, *task);
	}
	EACH (int32_t, task, hunt->touched) {
		timeline_put(hunt->timeline, *task, &hunt->were[*task]);
	}
	EACH (int32_t, task, hunt->touched) {
		hunt->weight += hunt_worth(hunt, *task);
	}
}

bool hunt_put(Hunt *hunt, int32_t task, bool tight)
{
	Pieces *pieces = &hunt->found;
	int32_t first, end;
	if (timeline_has(hunt->timeline, task) || hunt->solver->asks[task].want == 0) {
		return true;
	}
	if (!hunt_window(hunt, task, &first, &end)) {
		return false;
	}
	int32_t due = hunt->dues[task] < end ? hunt->dues[task] : end;
	bool found = timeline_find(hunt->timeline, task, first, due, tight, pieces);
	if (!found && due < end && hunt->behind[task].count > 0) {
		found = timeline_find(hunt->timeline, task, first, end, tight, pieces);
	}
	if (found) {
		touch(hunt, task);
		timeline_put(hunt->timeline, task, pieces);
		hunt->weight += hunt_worth(hunt, task);
	}
	return found;
}

void hunt_eject(Hunt *hunt, int32_t task)
{
	EACH (int32_t, later, hunt->behind[task]) {
		hunt_eject(hunt, *later);
	}
	if (timeline_has(hunt->timeline, task)) {
		touch(hunt, task);
		hunt->weight -= hunt_worth(hunt, task);
		timeline_take(hunt->timeline, task);
	}
}

int32_t hunt_roll(Hunt *hunt, int32_t sides)
{
	hunt->chance ^= hunt->chance << 13;
	hunt->chance ^= hunt->chance >> 7;
	hunt->chance ^= hunt->chance << 17;
	return (int32_t)((hunt->chance >> 11) % (uint64_t)sides);
}

/* --- one step --- */

enum { PLACES_TRIED = 16, OTHERS_TRIED = 2 };

/* Cells of the task's class around or after the cell; first >= end: there are none. */
static CellRun class_run(const Hunt *hunt, int32_t task, int32_t cell)
{
	int32_t class = hunt->solver->asks[task].class;
	if (class == 0) {
		return (CellRun){0, hunt->solver->grid.cells};
	}
	CellRuns runs = hunt->solver->classes[class - 1];
	size_t low = 0, high = runs.count;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (runs.items[middle].end <= cell) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low < runs.count ? runs.items[low] : (CellRun){0, 0};
}

/* A stretch as long as the task from a border of the work that is there. */
static CellRun some_place(Hunt *hunt, int32_t task, int32_t first, int32_t end)
{
	int32_t want = hunt->solver->asks[task].want;
	int32_t cell = first + hunt_roll(hunt, end - first);
	CellRun run = class_run(hunt, task, cell);
	cell = run.first > cell ? run.first : cell;
	if (run.first >= run.end || cell >= end) {
		return (CellRun){0, 0};
	}
	first = run.first > first ? run.first : first;
	end = run.end < end ? run.end : end;
	const Room *room = timeline_room(hunt->timeline, cell);
	int32_t low = room->first > first ? room->first : first;
	int32_t high = room->end < end ? room->end : end;
	CellRun place = {low, low + want};
	EACH (Piece, piece, room->pieces) {
		if (piece->end <= cell && piece->end > place.first) {
			place.first = piece->end;
		}
		if (piece->first <= cell && piece->first > place.first) {
			place.first = piece->first;
		}
	}
	if (place.first + want > high) {
		place.first = high - want > low ? high - want : low;
	}
	place.end = place.first + want < high ? place.first + want : high;
	return place;
}

/* The pieces that lie there, or too near. */
static void find_pieces(const Hunt *hunt, CellRun place, PlanNumbers *ret_tasks)
{
	const Room *room = timeline_room(hunt->timeline, place.first);
	int32_t quantum = hunt->solver->grid.quantum;
	int32_t gap = (hunt->timeline->gap + quantum - 1) / quantum;
	ret_tasks->count = 0;
	EACH (Piece, piece, room->pieces) {
		if (piece->end + gap > place.first && piece->first - gap < place.end) {
			*LIST_ADD(hunt->arena, *ret_tasks) = piece->task;
		}
	}
}

/* What it costs to drive out those who lie there, for each cell that is won. */
static int64_t price(const Hunt *hunt, CellRun place, PlanNumbers *tasks)
{
	int64_t cost = 0;
	find_pieces(hunt, place, tasks);
	EACH (int32_t, task, *tasks) {
		cost += 1 + 16 * hunt_worth(hunt, *task);
	}
	return cost * 64 / (place.end - place.first);
}

static bool force_in(Hunt *hunt, int32_t task, PlanNumbers *scratch)
{
	int32_t first, end;
	int64_t least = INT64_MAX;
	CellRun best = {0, 0};
	if (!hunt_window(hunt, task, &first, &end)) {
		return false;
	}
	end = hunt->dues[task] < end ? hunt->dues[task] : end;
	for (int i = 0; i < PLACES_TRIED && first < end; i++) {
		CellRun place = some_place(hunt, task, first, end);
		int64_t cost = place.first < place.end ? price(hunt, place, scratch) : INT64_MAX;
		hunt->timeline->steps += 4;
		if (cost < least) {
			least = cost;
			best = place;
		}
	}
	if (least == INT64_MAX) {
		return false;
	}
	find_pieces(hunt, best, scratch);
	for (size_t i = 0; i < scratch->count; i++) {
		hunt_eject(hunt, scratch->items[i]);
	}
	return hunt_put(hunt, task, false);
}

static int by_key(const void *left, const void *right)
{
	const HuntTurn *l = left, *r = right;
	return l->key != r->key ? (l->key > r->key ? -1 : 1)
				: (l->task > r->task) - (l->task < r->task);
}

/* Those that were driven out go elsewhere: the heaviest first, or the longest. */
static void put_back(Hunt *hunt)
{
	size_t count = 0, room = hunt->touched.count;
	HuntTurn *turns = hunt->turns;
	bool by_weight = hunt_roll(hunt, 2), tight = hunt_roll(hunt, 2);
	for (size_t i = 0; i < room; i++) {
		int32_t task = hunt->touched.items[i];
		int32_t weight = hunt->solver->tasks[task]->weight;
		int32_t want = hunt->solver->asks[task].want;
		if (!timeline_has(hunt->timeline, task)) {
			int64_t line =
				hunt->solver->linked ? -(int64_t)hunt->solver->turns[task] : 0;
			turns[count++] = (HuntTurn){line ? line : by_weight ? weight : want, task};
		}
	}
	qsort(turns, count, sizeof *turns, by_key);
	for (size_t i = 0; i < count; i++) {
		(void)hunt_put(hunt, turns[i].task, tight);
	}
}

/* A promise that is not kept; -1: all are. */
static int32_t some_broken(Hunt *hunt)
{
	int32_t found = -1, count = 0;
	EACH (int32_t, task, hunt->tasks) {
		bool promise = hunt->solver->tasks[*task]->due != PLAN_NEVER;
		if (promise && hunt->solver->asks[*task].want > 0 && !hunt_keeps(hunt, *task) &&
			hunt_roll(hunt, ++count) == 0) {
			found = *task;
		}
	}
	return found;
}

/* Of what a step changed, does the most important that is kept now or was stand better? */
static bool is_good(const Hunt *hunt, int64_t before)
{
	const Solver *solver = hunt->solver;
	int32_t first = INT32_MAX;
	bool better = true;
	if (solver->problem->rule != RULE_PRIORITY) {
		return hunt->weight >= before;
	}
	EACH (int32_t, task, hunt->touched) {
		Pieces were = hunt->were[*task];
		bool had = were.count && were.items[were.count - 1].end <= hunt->dues[*task];
		if (had != hunt_keeps(hunt, *task) && *task < first) {
			first = *task;
			better = !had;
		}
	}
	return better;
}

void hunt_improve(Hunt *hunt, int64_t enough, int64_t steps)
{
	PlanNumbers scratch = {0};
	int64_t begun = hunt->timeline->steps;
	while (hunt->weight < enough && hunt->timeline->steps - begun < steps) {
		int64_t before = hunt->weight;
		int32_t task = some_broken(hunt);
		hunt->timeline->steps += (int64_t)hunt->tasks.count / 4 + 1;
		if (task < 0) {
			break;
		}
		if (timeline_has(hunt->timeline, task)) {
			hunt_eject(hunt, task);
		}
		if (force_in(hunt, task, &scratch)) {
			put_back(hunt);
			for (int i = 0; i < OTHERS_TRIED; i++) {
				int32_t other = some_broken(hunt);
				if (other >= 0) {
					(void)hunt_put(hunt, other, true);
				}
			}
		}
		if (!is_good(hunt, before)) {
			take_back(hunt);
		}
		forget_touched(hunt);
	}
	hunt->steps_left -= hunt->timeline->steps - begun;
}
