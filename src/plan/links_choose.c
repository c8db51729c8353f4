/* Which promises break, and until when, where some come after others: see plan/links.c.
 *
 * A promise that is kept shortens the windows of those it waits for, so an overload is no matroid
 * any more: each choice is a flow of its own. By priority each promise is kept if it fits with
 * those kept before; as fewer promises always fit better, how many more fit is found by halving.
 * By weight all choices are tried, first among the promises of the overload, and a branch ends
 * where what is left cannot win (branch and bound); the budget counts what flows look at. */
#include "plan/solver.h"

#include <stdlib.h>

enum { SCRATCH = 256 << 20, NOT_YET = -1, STEPS_OF_A_SLOT = 64 };

typedef struct {
	Solver *solver;
	Arena *scratch;
	int32_t *choices; /* promises; those of the overload last, where choices change first */
	int32_t count;
	TaskState *best;
	int64_t best_weight, steps_left;
	bool all_tried;
} Choosing;

/* Do those that are marked as kept fit together? */
static bool fits(Choosing *at)
{
	Flow *flow;
	Solver trial = *at->solver;
	trial.arena = at->scratch;
	bool full = solver_flow(&trial, &flow);
	at->steps_left -= flow->steps + STEPS_OF_A_SLOT * (flow->slot_count + flow->task_count);
	arena_clear(at->scratch);
	return full;
}

static void set_states(Choosing *at, const int32_t *tasks, int32_t count, TaskState state)
{
	for (int32_t i = 0; i < count; i++) {
		at->solver->states[tasks[i]] = state;
	}
}

/* In our order: the heaviest first. */
static void keep_in_order(Choosing *at, const int32_t *ordered)
{
	set_states(at, ordered, at->count, TASK_BROKEN);
	for (int32_t next = 0; next < at->count; next++) {
		int32_t low = 0, high = at->count - next + 1; /* so many more fit; so many do not */
		while (high - low > 1) {
			int32_t middle = (low + high) / 2;
			set_states(at, ordered + next, middle, TASK_KEPT);
			bool good = fits(at);
			set_states(at, ordered + next, middle, TASK_BROKEN);
			low = good ? middle : low;
			high = good ? high : middle;
		}
		set_states(at, ordered + next, low, TASK_KEPT);
		next += low;
	}
	for (int32_t i = 0; i < at->count; i++) {
		int32_t task = at->choices[i];
		at->best[i] = at->solver->states[task];
		at->best_weight += at->best[i] == TASK_KEPT ? at->solver->tasks[task]->weight : 0;
	}
}

/* The choices before `at` are made and fit together; `weight` is kept so far, `left` may be. */
static void search(Choosing *at, int32_t next, int64_t weight, int64_t left)
{
	TaskState *states = at->solver->states;
	if (weight + left <= at->best_weight) {
		return;
	}
	if (at->steps_left <= 0) {
		at->all_tried = false;
		return;
	}
	if (next == at->count) {
		at->best_weight = weight;
		for (int32_t i = 0; i < at->count; i++) {
			at->best[i] = states[at->choices[i]];
		}
		return;
	}
	int32_t task = at->choices[next];
	int64_t own = at->solver->tasks[task]->weight;
	states[task] = TASK_KEPT;
	if (fits(at)) {
		search(at, next + 1, weight + own, left - own);
	}
	states[task] = TASK_BROKEN;
	search(at, next + 1, weight, left - own);
}

/* Promises of the overloads, and those that wait for one of them, are the likely ones to break. */
static void find_choices(Choosing *at, const bool *involved)
{
	Solver *solver = at->solver;
	bool *likely = NEW_ARRAY(solver->arena, bool, (size_t)solver->count + 1);
	at->choices = NEW_ARRAY(solver->arena, int32_t, (size_t)solver->count + 1);
	for (int32_t turn = 0; turn < solver->count; turn++) {
		int32_t i = solver->line[turn];
		likely[i] = involved[i];
		EACH (int32_t, before, solver->before[i]) {
			likely[i] = likely[i] || likely[*before];
		}
	}
	for (int pass = 0; pass < 2; pass++) {
		for (int32_t i = 0; i < solver->count; i++) {
			if (solver->states[i] == TASK_KEPT && likely[i] == (pass == 1)) {
				at->choices[at->count++] = i;
			}
		}
	}
}

/* Is it listed, or one it waits for? */
static bool is_covered(const Solver *solver, int32_t task)
{
	bool *listed = NEW_ARRAY(solver->arena, bool, (size_t)solver->count + 1);
	EACH (PlanCertificate, certificate, solver->answer->certificates) {
		EACH (int32_t, place, certificate->tasks) {
			listed[solver->ours[*place]] = true;
		}
	}
	for (int32_t turn = 0; turn < solver->turns[task]; turn++) {
		int32_t i = solver->line[turn];
		EACH (int32_t, before, solver->before[i]) {
			listed[i] = listed[i] || listed[*before];
		}
	}
	EACH (int32_t, before, solver->before[task]) {
		listed[task] = listed[task] || listed[*before];
	}
	return listed[task];
}

/* A promise that breaks though it was not short of time while all were wanted: with those that are
 * kept it is. */
static void cover(Solver *solver, int32_t task)
{
	Solver trial = *solver;
	Flow *flow;
	bool *involved = NEW_ARRAY(solver->arena, bool, (size_t)solver->count + 1);
	trial.states[task] = TASK_KEPT;
	if (!solver_flow(&trial, &flow)) {
		solver_certify(&trial, flow, involved);
	}
	trial.states[task] = TASK_BROKEN;
}

bool solver_choose_linked(Solver *solver, const bool *involved)
{
	const PlanProblem *problem = solver->problem;
	Choosing at = {.solver = solver, .scratch = arena_new(SCRATCH), .all_tried = true};
	at.steps_left = problem->budget > 0 ? problem->budget : PLAN_BUDGET;
	int64_t left = 0;
	find_choices(&at, involved);
	at.best = NEW_ARRAY(solver->arena, TaskState, (size_t)at.count + 1);
	int32_t ranked;
	int32_t *ordered = NEW_ARRAY(solver->arena, int32_t, (size_t)at.count + 1);
	for (int32_t i = ranked = 0; i < solver->count; i++) {
		if (solver->states[i] == TASK_KEPT) {
			ordered[ranked++] = i;
		}
	}
	keep_in_order(&at, ordered);
	for (int32_t i = 0; i < at.count; i++) {
		solver->states[at.choices[i]] = TASK_BROKEN;
		left += solver->tasks[at.choices[i]]->weight;
	}
	if (problem->rule != RULE_PRIORITY) {
		search(&at, 0, 0, left);
	}
	for (int32_t i = 0; i < at.count; i++) {
		solver->states[at.choices[i]] = at.best[i];
	}
	for (int32_t i = 0; i < ranked; i++) {
		if (solver->states[ordered[i]] == TASK_BROKEN && !is_covered(solver, ordered[i])) {
			cover(solver, ordered[i]);
		}
	}
	arena_free(at.scratch);
	return at.all_tried;
}

/* --- dates --- */

static bool fits_by(Solver *solver, Arena *scratch, const Flow *limits, int32_t task, int32_t end)
{
	Solver trial = *solver;
	trial.arena = scratch;
	solver->dues[task] = end > 0 ? grid_end(&solver->grid, end) : solver->problem->now;
	bool full = solver_flow_within(&trial, limits);
	arena_clear(scratch);
	return full;
}

PlanTime solver_earliest_linked(Solver *solver, const Flow *flow, int32_t task)
{
	PlanTime now = solver->problem->now, due = solver->dues[task];
	TaskState state = solver->states[task];
	Arena *scratch = arena_new(SCRATCH);
	int32_t low = NOT_YET, high = solver->grid.cells;
	solver->states[task] = TASK_KEPT;
	bool fits = fits_by(solver, scratch, flow, task, high);
	while (fits && high - low > 1) {
		int32_t middle = low + (high - low) / 2;
		if (fits_by(solver, scratch, flow, task, middle)) {
			high = middle;
		} else {
			low = middle;
		}
	}
	arena_free(scratch);
	solver->states[task] = state;
	solver->dues[task] = due;
	if (!fits) {
		return PLAN_NEVER;
	}
	PlanTime earliest = solver->tasks[task]->earliest, rest = now;
	if (high > 0) {
		rest = grid_end(&solver->grid, high);
	} else if (solver->asks[task].want == 0 && solver->fixed_minutes[task] == 0) {
		rest = earliest > now ? earliest : now;
	}
	return rest > solver->fixed_ends[task] ? rest : solver->fixed_ends[task];
}

/* One after another: each keeps its date when the next gets its own. */
void solver_date_linked(Solver *solver, const Flow *flow)
{
	for (int32_t i = 0; i < solver->count; i++) {
		if (solver->states[i] != TASK_BROKEN) {
			continue;
		}
		bool reserved = solver->tasks[i]->reserved; /* of no use later */
		PlanTime due = reserved ? PLAN_NEVER : solver_earliest_linked(solver, flow, i);
		*LIST_ADD(solver->arena, solver->answer->broken) =
			(PlanBroken){solver->place[i], due};
		solver->dues[i] = due;
		if (due != PLAN_NEVER) {
			solver->states[i] = TASK_KEPT;
		}
	}
	solver_narrow(solver);
}
