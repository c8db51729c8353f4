/* Step by step to a better plan: see plan/hunt.h. */
#include "plan/hunt.h"

#include <stdlib.h>

/* --- taking back --- */

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
		hunt_note(hunt, *task);
	}
}

/* --- one step --- */

enum { STEP_COST = 4, PLACES_TRIED = 16, OTHERS_TRIED = 2, ROUNDS = 4 };

/* Cells of the task's class around or after the cell; first >= end: there are
 * none. */
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

static int32_t gap_cells(const Hunt *hunt)
{
	int32_t quantum = hunt->solver->grid.quantum;
	return (hunt->timeline->gap + quantum - 1) / quantum;
}

/* The pieces that lie there, or too near. */
static void find_pieces(const Hunt *hunt, CellRun place, PlanNumbers *ret_tasks)
{
	const Room *room = timeline_room(hunt->timeline, place.first);
	int32_t gap = gap_cells(hunt);
	ret_tasks->count = 0;
	EACH (Piece, piece, room->pieces) {
		if (piece->end + gap > place.first && piece->first - gap < place.end) {
			*LIST_ADD(hunt->arena, *ret_tasks) = piece->task;
		}
	}
}

/* What it costs to drive out those who lie there, for each cell that is won. */
static int64_t price(const Hunt *hunt, CellRun place)
{
	const Room *room = timeline_room(hunt->timeline, place.first);
	int32_t gap = gap_cells(hunt);
	int64_t cost = 0;
	EACH (Piece, piece, room->pieces) {
		if (piece->end + gap > place.first && piece->first - gap < place.end) {
			cost += 1 + 16 * hunt_worth(hunt, piece->task);
		}
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
		int64_t cost = place.first < place.end ? price(hunt, place) : INT64_MAX;
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

/* Those that were driven out go elsewhere: the heaviest first, or the longest.
 */
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
	int32_t count = (int32_t)hunt->missing.count;
	return count ? hunt->missing.items[hunt_roll(hunt, count)] : -1;
}

/* Of what a step changed, does the most important that is kept now or was stand
 * better? */
static bool is_good(const Hunt *hunt)
{
	int32_t first = INT32_MAX;
	bool better = true;
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

/* A promise that is not kept is forced in; those it drives out, and some
 * others, go elsewhere. */
static void take_step(Hunt *hunt, int32_t task, PlanNumbers *scratch)
{
	if (timeline_has(hunt->timeline, task)) {
		hunt_eject(hunt, task);
	}
	if (!force_in(hunt, task, scratch)) {
		return;
	}
	put_back(hunt);
	for (int i = 0; i < OTHERS_TRIED; i++) {
		int32_t other = some_broken(hunt);
		if (other >= 0) {
			(void)hunt_put(hunt, other, true);
		}
	}
}

/* Puts the task between these cells only. */
static bool put_between(Hunt *hunt, int32_t task, int32_t low, int32_t high)
{
	int32_t first, end;
	if (!hunt_window(hunt, task, &first, &end)) {
		return false;
	}
	end = hunt->dues[task] < end ? hunt->dues[task] : end;
	first = first > low ? first : low;
	end = end < high ? end : high;
	bool found = timeline_find(hunt->timeline, task, first, end, true, &hunt->found);
	if (found) {
		hunt_put_found(hunt, task);
	}
	return found;
}

/* Those that are not there and may lie between these cells, the most weight a
 * cell first, more or less. */
static size_t find_candidates(Hunt *hunt, int32_t low, int32_t high)
{
	size_t count = 0;
	EACH (int32_t, task, hunt->missing) {
		const FlowAsk *ask = &hunt->solver->asks[*task];
		if (ask->first + ask->want <= high && hunt->dues[*task] >= low + ask->want) {
			int64_t weight = hunt->solver->tasks[*task]->weight + 1;
			int64_t key = weight * (64 + hunt_roll(hunt, 192)) * 4096 / ask->want;
			hunt->turns[count++] = (HuntTurn){key, *task};
		}
	}
	qsort(hunt->turns, count, sizeof *hunt->turns, by_key);
	hunt->timeline->steps += (int64_t)hunt->missing.count;
	return count;
}

/* A room or two are emptied and filled anew. */
static void repack(Hunt *hunt, PlanNumbers *scratch)
{
	const Rooms rooms = hunt->timeline->rooms;
	int32_t first = hunt_roll(hunt, (int32_t)rooms.count);
	int32_t last = first + hunt_roll(hunt, 3);
	last = last < (int32_t)rooms.count ? last : (int32_t)rooms.count - 1;
	for (int32_t i = first; i <= last; i++) {
		CellRun all = {rooms.items[i].first, rooms.items[i].end};
		find_pieces(hunt, all, scratch);
		for (size_t j = 0; j < scratch->count; j++) {
			hunt_eject(hunt, scratch->items[j]);
		}
	}
	int32_t low = rooms.items[first].first, high = rooms.items[last].end;
	size_t count = find_candidates(hunt, low, high);
	for (size_t i = 0; i < count; i++) {
		(void)put_between(hunt, hunt->turns[i].task, low, high);
	}
	put_back(hunt);
}

/* How much weight below the record a plan may lie at this point of the walk:
 * from much to nothing, some times over. */
static int64_t allowance(const Hunt *hunt, int64_t gone, int64_t steps)
{
	int64_t round = steps / ROUNDS + 1, rest = round - gone % round;
	return hunt->deviation * rest / round;
}

void hunt_improve(Hunt *hunt, int64_t enough, int64_t steps)
{
	PlanNumbers scratch = {0};
	int64_t begun = hunt->timeline->steps, gone = 0;
	bool priority = hunt->solver->problem->rule == RULE_PRIORITY;
	hunt_keep_record(hunt);
	EACH (int32_t, task, hunt->tasks) {
		hunt_note(hunt, *task);
	}
	bool room = hunt->timeline->rooms.count > 0;
	while (room && hunt->record_weight < enough && gone < steps) {
		int64_t before = hunt->weight;
		int32_t task = some_broken(hunt);
		hunt->timeline->steps += STEP_COST;
		if (task < 0) {
			break;
		}
		if (hunt->gentle || hunt->solver->linked || hunt_roll(hunt, 2) == 0) {
			take_step(hunt, task, &scratch);
		} else {
			repack(hunt, &scratch);
		}
		int64_t least = hunt->record_weight - allowance(hunt, gone, steps);
		least = before < least ? before : least;
		if (priority ? !is_good(hunt) : hunt->weight < least) {
			take_back(hunt);
		}
		forget_touched(hunt);
		if (priority || hunt->weight > hunt->record_weight) {
			hunt_keep_record(hunt);
		}
		gone = hunt->timeline->steps - begun;
	}
	hunt_return_to_record(hunt);
}
