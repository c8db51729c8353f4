/* All ways to keep a handful of uncut promises.
 *
 * One after another, each as early as it may: of every set of them the earliest time by which all
 * can be over is found from the sets with one less (Held and Karp 1962). An earlier end leaves the
 * next no less, so nothing else need be remembered; and the best set that can be kept is found with
 * its proof. Promises that are never possible at the same time as others are a question of their
 * own, so it is the number of those that meet which counts. */
#include "plan/hunt.h"

#include <stdlib.h>

enum { EXHAUSTED = 18, NEVER = INT32_MAX };

typedef struct {
	Hunt *hunt;
	Timeline *empty;
	int32_t *tasks, count; /* those that meet, in our order: the first are the most important */
	int32_t low, high;     /* the cells they may have */
	int32_t *
		starts[EXHAUSTED]; /* of each: from a cell on, where it may start at the earliest */
	int32_t *after;  /* where the next may start when one is over by a cell; gaps are kept */
	uint32_t *waits; /* of each: those it waits for */
	int32_t *ends;   /* of each set: the cells by which all are over; NEVER */
	int8_t *last;    /* of each set: who comes last */
} Exhausting;

/* --- who meets whom --- */

/* Not a promise that breaks whatever is done. */
static bool may_be_kept(const Hunt *hunt, int32_t task)
{
	return !hunt->hopeless[task] || hunt->solver->tasks[task]->due == PLAN_NEVER;
}

static int32_t next_start(const Hunt *hunt, int32_t cells)
{
	const Grid *grid = &hunt->solver->grid;
	return cells == 0 ? 0 : grid_cells_from(grid, grid_end(grid, cells) + hunt->timeline->gap);
}

static int by_key(const void *left, const void *right)
{
	const HuntTurn *l = left, *r = right;
	return l->key != r->key ? (l->key < r->key ? -1 : 1)
				: (l->task > r->task) - (l->task < r->task);
}

/* The next of turns, which are by their first cells, that meet. */
static size_t find_meeting(const Hunt *hunt, const HuntTurn *turns, size_t count, size_t from)
{
	size_t end = from;
	int32_t over = 0;
	while (end < count && (end == from || hunt->solver->linked || turns[end].key < over)) {
		int32_t due = next_start(hunt, hunt->dues[turns[end++].task]);
		over = due > over ? due : over;
	}
	return end;
}

static int by_number(const void *left, const void *right)
{
	const int32_t *l = left, *r = right;
	return (*l > *r) - (*l < *r);
}

/* --- what is asked again and again --- */

static void note_starts(Exhausting *at, int32_t number)
{
	Hunt *hunt = at->hunt;
	int32_t task = at->tasks[number], want = hunt->solver->asks[task].want, next = at->low;
	int32_t first = hunt->solver->asks[task].first, end = hunt->dues[task];
	CellRuns runs = timeline_stretches(at->empty, task, first, end);
	int32_t *starts = NEW_ARRAY(hunt->arena, int32_t, (size_t)(at->high - at->low) + 1);
	EACH (CellRun, run, runs) {
		for (; next <= run->end - want; next++) {
			starts[next - at->low] = next > run->first ? next : run->first;
		}
	}
	for (; next <= at->high; next++) {
		starts[next - at->low] = NEVER;
	}
	at->starts[number] = starts;
}

static void note_waits(Exhausting *at)
{
	const Solver *solver = at->hunt->solver;
	for (int32_t i = 0; solver->linked && i < at->count; i++) {
		EACH (int32_t, before, solver->before[at->tasks[i]]) {
			for (int32_t j = 0; j < at->count; j++) {
				at->waits[i] |= (uint32_t)(at->tasks[j] == *before) << j;
			}
		}
	}
}

/* False: there are too many, or some may be cut. */
static bool set_up(Exhausting *at, const HuntTurn *turns, size_t count)
{
	Hunt *hunt = at->hunt;
	Arena *arena = hunt->arena;
	at->tasks = NEW_ARRAY(arena, int32_t, count);
	at->low = hunt->solver->grid.cells;
	for (size_t i = 0; i < count && count <= EXHAUSTED; i++) {
		int32_t task = turns[i].task, first = hunt->solver->asks[task].first;
		if (hunt->timeline->least[task] < hunt->solver->asks[task].want) {
			return false;
		}
		at->tasks[at->count++] = task;
		at->low = first < at->low ? first : at->low;
		at->high = hunt->dues[task] > at->high ? hunt->dues[task] : at->high;
	}
	if (count > EXHAUSTED) {
		return false;
	}
	qsort(at->tasks, count, sizeof *at->tasks, by_number);
	at->after = NEW_ARRAY(arena, int32_t, (size_t)(at->high - at->low) + 1);
	for (int32_t cell = at->low; cell <= at->high; cell++) {
		int32_t next = cell > at->low ? next_start(hunt, cell) : cell;
		at->after[cell - at->low] = next < at->high ? next : at->high;
	}
	at->empty = timeline_new(arena, hunt->solver);
	for (int32_t i = 0; i < at->count; i++) {
		note_starts(at, i);
	}
	at->waits = NEW_ARRAY(arena, uint32_t, count);
	note_waits(at);
	return true;
}

/* --- all sets --- */

static int32_t end_of(const Exhausting *at, uint32_t before, int32_t number)
{
	if (at->ends[before] == NEVER || (at->waits[number] & ~before)) {
		return NEVER;
	}
	int32_t from = at->after[at->ends[before] - at->low];
	int32_t start = at->starts[number][from - at->low];
	int32_t want = at->hunt->solver->asks[at->tasks[number]].want;
	return start == NEVER ? NEVER : start + want;
}

static void try_sets(Exhausting *at)
{
	uint32_t sets = UINT32_C(1) << at->count;
	at->ends = NEW_ARRAY(at->hunt->arena, int32_t, sets);
	at->last = NEW_ARRAY(at->hunt->arena, int8_t, sets);
	at->ends[0] = at->low;
	for (uint32_t set = 1; set < sets; set++) {
		at->ends[set] = NEVER;
		for (uint32_t left = set; left; left &= left - 1) {
			int32_t number = __builtin_ctz(left);
			int32_t end = end_of(at, set & ~(UINT32_C(1) << number), number);
			if (end < at->ends[set]) {
				at->ends[set] = end;
				at->last[set] = (int8_t)number;
			}
		}
	}
	at->hunt->timeline->steps += (int64_t)sets * at->count / 2;
}

static int64_t weight_of(const Exhausting *at, uint32_t set)
{
	int64_t weight = 0;
	for (; set; set &= set - 1) {
		weight += at->hunt->solver->tasks[at->tasks[__builtin_ctz(set)]]->weight;
	}
	return weight;
}

/* By priority: the most important one that only one of them keeps. */
static bool is_better(const Exhausting *at, uint32_t set, uint32_t other)
{
	if (at->hunt->solver->problem->rule == RULE_PRIORITY) {
		uint32_t differ = set ^ other;
		return differ && (set & differ & -differ);
	}
	return weight_of(at, set) > weight_of(at, other);
}

static uint32_t kept_set(const Exhausting *at)
{
	uint32_t set = 0;
	for (int32_t i = 0; i < at->count; i++) {
		set |= (uint32_t)hunt_keeps(at->hunt, at->tasks[i]) << i;
	}
	return set;
}

static void put_set(Exhausting *at, uint32_t set)
{
	Hunt *hunt = at->hunt;
	for (int32_t i = 0; i < at->count; i++) {
		hunt->weight -= hunt_worth(hunt, at->tasks[i]);
		timeline_take(hunt->timeline, at->tasks[i]);
	}
	while (set) {
		int32_t number = at->last[set], task = at->tasks[number];
		int32_t end = at->ends[set], want = hunt->solver->asks[task].want;
		hunt->found.count = 0;
		*LIST_ADD(hunt->arena, hunt->found) = (Piece){task, end - want, end};
		timeline_put(hunt->timeline, task, &hunt->found);
		hunt->weight += hunt_worth(hunt, task);
		set &= ~(UINT32_C(1) << number);
	}
}

/* Where tasks wait for others, only whether all can be kept is asked. */
static void take_best(Exhausting *at)
{
	uint32_t all = (UINT32_C(1) << at->count) - 1, best = kept_set(at), kept = best;
	for (uint32_t set = at->hunt->solver->linked ? all : 1; set <= all; set++) {
		if (at->ends[set] != NEVER && is_better(at, set, best)) {
			best = set;
		}
	}
	if (best != kept) {
		put_set(at, best);
	}
}

static bool exhaust(Hunt *hunt, const HuntTurn *turns, size_t count)
{
	Exhausting at = {.hunt = hunt};
	bool missing = false;
	for (size_t i = 0; i < count; i++) {
		missing = missing || !hunt_keeps(hunt, turns[i].task);
	}
	if (missing && !set_up(&at, turns, count)) {
		return false;
	}
	if (missing) {
		try_sets(&at);
		take_best(&at);
	}
	return true;
}

bool hunt_exhaust(Hunt *hunt)
{
	size_t count = 0;
	bool exhausted = true;
	HuntTurn *turns = NEW_ARRAY(hunt->arena, HuntTurn, hunt->tasks.count + 1);
	EACH (int32_t, task, hunt->tasks) {
		bool takes_part = hunt->solver->asks[*task].want > 0 && may_be_kept(hunt, *task);
		if (hunt->solver->linked && !takes_part) {
			return false;
		}
		if (takes_part) {
			turns[count++] = (HuntTurn){hunt->solver->asks[*task].first, *task};
		}
	}
	qsort(turns, count, sizeof *turns, by_key);
	for (size_t from = 0, end; from < count; from = end) {
		end = find_meeting(hunt, turns, count, from);
		exhausted = exhaust(hunt, &turns[from], end - from) && exhausted;
	}
	return exhausted;
}
