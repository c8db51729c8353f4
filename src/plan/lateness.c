/* The rule of least lateness: the least sum of weight times minutes late.
 *
 * An order of the promises is a plan: one after another each gets the first time that is left. The
 * search looks among orders, beginning with the earliest due first, the most weight a minute first
 * (Smith 1956), and what plan/sequence.h finds for the same work on one machine; then it moves one
 * promise at a time to another place, and goes back when that is worse. Where all may use the same
 * hours from now on and may be cut, stopping one task for another never helps, and the best of all
 * orders of up to SUBSETS promises is found by looking at every set of them that may come first
 * (Held and Karp 1962): that is a proof. */
#include "plan/pieces.h"
#include "plan/sequence.h"

#include <stdlib.h>
#include <string.h>

enum { SUBSETS = 15, SEQUENCED = 200, KICKS = 20 };

typedef struct {
	Placing *placing;
	Hunt *hunt;
	const Solver *solver;
	int32_t *order, *best, count; /* promises, and what promises wait for */
	int64_t cost;
} Lateness;

/* --- what an order costs --- */

static PlanTime over_at(const Lateness *at, int32_t task, int32_t end)
{
	const Solver *solver = at->solver;
	PlanTime over = end > 0 && solver->asks[task].want > 0 ? grid_end(&solver->grid, end)
							       : solver->problem->now;
	over = end < 0 ? solver->problem->until + MINUTES_PER_DAY : over; /* there is no room */
	return solver->fixed_ends[task] > over ? solver->fixed_ends[task] : over;
}

static int64_t cost_of(const Lateness *at, int32_t task, int32_t end)
{
	const PlanTask *of = at->solver->tasks[task];
	PlanTime over = over_at(at, task, end);
	return of->due != PLAN_NEVER && over > of->due ? (int64_t)of->weight * (over - of->due) : 0;
}

static int64_t cost_now(const Lateness *at)
{
	int64_t cost = 0;
	for (int32_t i = 0; i < at->count; i++) {
		cost += cost_of(at, at->order[i], hunt_end(at->hunt, at->order[i]));
	}
	return cost;
}

static void put(Lateness *at, int32_t task)
{
	Timeline *timeline = at->hunt->timeline;
	int32_t first, end;
	for (size_t i = 0; at->solver->linked && i < at->solver->before[task].count; i++) {
		put(at, at->solver->before[task].items[i]);
	}
	if (at->solver->asks[task].want > 0 && !timeline_has(timeline, task) &&
		hunt_window(at->hunt, task, &first, &end) &&
		timeline_find(timeline, task, first, end, false, &at->hunt->found)) {
		timeline_put(timeline, task, &at->hunt->found);
	}
}

static void clear(Lateness *at)
{
	for (int32_t i = 0; i < at->count; i++) {
		timeline_take(at->hunt->timeline, at->order[i]);
	}
}

static int64_t put_all(Lateness *at)
{
	clear(at);
	for (int32_t i = 0; i < at->count; i++) {
		put(at, at->order[i]);
	}
	return cost_now(at);
}

/* --- orders to begin with --- */

static int by_key(const void *left, const void *right)
{
	const HuntTurn *l = left, *r = right;
	return l->key != r->key ? (l->key > r->key ? -1 : 1)
				: (l->task > r->task) - (l->task < r->task);
}

static void try_order(Lateness *at)
{
	int64_t cost = put_all(at);
	if (cost < at->cost) {
		at->cost = cost;
		memcpy(at->best, at->order, (size_t)at->count * sizeof *at->best);
	}
}

static void try_sorted(Lateness *at, bool by_weight)
{
	HuntTurn *turns = at->hunt->turns;
	for (int32_t i = 0; i < at->count; i++) {
		int32_t task = at->hunt->tasks.items[i], want = at->solver->asks[task].want;
		int64_t density =
			want ? ((int64_t)at->solver->tasks[task]->weight << 32) / want : INT64_MAX;
		turns[i] = (HuntTurn){by_weight ? density : -(int64_t)at->hunt->dues[task], task};
	}
	qsort(turns, (size_t)at->count, sizeof *turns, by_key);
	for (int32_t i = 0; i < at->count; i++) {
		at->order[i] = turns[i].task;
	}
	try_order(at);
}

static void try_sequence(Lateness *at)
{
	Job *jobs = NEW_ARRAY(at->hunt->arena, Job, (size_t)at->count + 1);
	int32_t *order = NEW_ARRAY(at->hunt->arena, int32_t, (size_t)at->count + 1);
	if (at->count > SEQUENCED) {
		return;
	}
	for (int32_t i = 0; i < at->count; i++) {
		int32_t task = at->hunt->tasks.items[i];
		bool promise = at->solver->tasks[task]->due != PLAN_NEVER;
		jobs[i] = (Job){at->solver->asks[task].want,
			promise ? at->solver->tasks[task]->weight : 0, at->hunt->dues[task]};
	}
	(void)plan_sequence(at->hunt->arena, jobs, at->count, KICKS, (SequenceStop){0}, order);
	for (int32_t i = 0; i < at->count; i++) {
		at->order[i] = at->hunt->tasks.items[order[i]];
	}
	try_order(at);
}

/* --- better orders --- */

static void move(int32_t *order, int32_t from, int32_t to)
{
	int32_t task = order[from];
	size_t size = sizeof *order;
	if (from < to) {
		memmove(&order[from], &order[from + 1], (size_t)(to - from) * size);
	} else {
		memmove(&order[to + 1], &order[to], (size_t)(from - to) * size);
	}
	order[to] = task;
}

static void improve(Lateness *at)
{
	int64_t *steps = &at->hunt->timeline->steps, begun = *steps;
	memcpy(at->order, at->best, (size_t)at->count * sizeof *at->order);
	while (at->count > 1 && at->cost > 0 && *steps - begun < at->hunt->steps_left) {
		int32_t from = hunt_roll(at->hunt, at->count), to = hunt_roll(at->hunt, at->count);
		move(at->order, from, to);
		int64_t cost = put_all(at);
		*steps += at->count;
		if (cost > at->cost) {
			move(at->order, to, from);
		} else {
			at->cost = cost;
			memcpy(at->best, at->order, (size_t)at->count * sizeof *at->best);
		}
	}
}

/* --- the best of all --- */

static bool can_be_proved(const Lateness *at)
{
	bool plain = !at->solver->linked && at->count <= SUBSETS;
	for (int32_t i = 0; i < at->count; i++) {
		const FlowAsk *ask = &at->solver->asks[at->hunt->tasks.items[i]];
		plain = plain && ask->class == 0 && ask->first == 0 && ask->want > 0 &&
			at->hunt->timeline->least[at->hunt->tasks.items[i]] == 1;
	}
	return plain && at->solver->problem->gap_minutes == 0;
}

/* costs[set]: the least that those of the set cost when they come first; last[set]: who is last. */
static void try_subsets(Lateness *at)
{
	const int32_t *tasks = at->hunt->tasks.items;
	uint32_t all = (UINT32_C(1) << at->count) - 1;
	int64_t *costs = NEW_ARRAY(at->hunt->arena, int64_t, (size_t)all + 1);
	int8_t *last = NEW_ARRAY(at->hunt->arena, int8_t, (size_t)all + 1);
	for (uint32_t set = 1; set <= all; set++) {
		int32_t cells = 0;
		for (int32_t i = 0; i < at->count; i++) {
			cells += set >> i & 1 ? at->solver->asks[tasks[i]].want : 0;
		}
		cells = cells <= at->solver->grid.cells ? cells : -1;
		costs[set] = INT64_MAX;
		for (int32_t i = 0; i < at->count; i++) {
			uint32_t before = set & ~(UINT32_C(1) << i);
			int64_t cost = set >> i & 1 ? costs[before] + cost_of(at, tasks[i], cells)
						    : INT64_MAX;
			if (cost < costs[set]) {
				costs[set] = cost;
				last[set] = (int8_t)i;
			}
		}
	}
	uint32_t set = all;
	for (int32_t i = at->count - 1; i >= 0; i--) {
		at->order[i] = tasks[last[set]];
		set &= ~(UINT32_C(1) << last[set]);
	}
	try_order(at);
}

/* --- the whole --- */

/* Where the stored plan has it, all that still may be there; then the rest. */
static bool take_stored(Lateness *at)
{
	clear(at);
	for (int32_t i = 0; i < at->count; i++) {
		int32_t task = at->order[i], first, end;
		Pieces *stored = &at->hunt->stored[task];
		if (stored->count && hunt_window(at->hunt, task, &first, &end) &&
			timeline_fits(at->hunt->timeline, task, first, end, stored)) {
			timeline_put(at->hunt->timeline, task, stored);
		}
	}
	for (int32_t i = 0; i < at->count; i++) {
		put(at, at->order[i]);
	}
	return cost_now(at) <= at->cost;
}

bool placing_least_late(Placing *placing)
{
	Hunt *hunt = placing->hunt;
	size_t room = hunt->tasks.count + 1;
	Lateness at = {placing, hunt, hunt->solver, NEW_ARRAY(hunt->arena, int32_t, room),
		NEW_ARRAY(hunt->arena, int32_t, room), (int32_t)hunt->tasks.count, INT64_MAX};
	hunt->timeline->caps = NULL;
	memcpy(at.order, hunt->tasks.items, hunt->tasks.count * sizeof *at.order);
	bool proved = can_be_proved(&at);
	if (proved) {
		try_subsets(&at);
	} else {
		try_sorted(&at, false);
		try_sorted(&at, true);
		try_sequence(&at);
		improve(&at);
	}
	memcpy(at.order, at.best, hunt->tasks.count * sizeof *at.order);
	if (at.solver->problem->previous.count == 0 || !take_stored(&at)) {
		(void)put_all(&at);
	}
	return proved;
}
