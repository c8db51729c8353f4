/* Which promises break, and until when, where some come after others: see plan/links.c.
 *
 * A promise that is kept shortens the windows of those it waits for, so an overload is no matroid
 * any more: each choice is a flow of its own. By priority each promise is kept if it fits with
 * those kept before, which one flow tells that follows the choice.
 * By weight all choices are tried, first among the promises of the overload, and a branch ends
 * where what is left cannot win (branch and bound); the budget counts what flows look at. */
#include "plan/links.h"
#include "plan/links_flow.h"

#include <stdlib.h>

enum { SCRATCH = 256 << 20, STEPS_OF_A_SLOT = 64 };

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

/* In our order: the heaviest first. */
static void keep_in_order(Choosing *at, const int32_t *ordered)
{
	TaskState *states = at->solver->states;
	for (int32_t i = 0; i < at->count; i++) {
		states[ordered[i]] = TASK_BROKEN;
	}
	LinksFlow flow = links_flow_new(at->solver, NULL);
	for (int32_t next = 0; next < at->count; next++) {
		states[ordered[next]] = TASK_KEPT;
		links_flow_keep(&flow);
		if (!links_flow_follow(&flow)) {
			links_flow_return(&flow);
			states[ordered[next]] = TASK_BROKEN;
		}
	}
	at->steps_left -= flow.flow->steps;
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

static PlanTime earliest_of(LinksFlow *at, int32_t task)
{
	const Solver *solver = at->solver;
	PlanTime now = solver->problem->now, rest = now;
	PlanTime earliest = solver->tasks[task]->earliest;
	int32_t cell = links_flow_earliest(at, task);
	if (cell < 0) {
		return PLAN_NEVER;
	}
	if (cell > 0) {
		rest = grid_end(&solver->grid, cell);
	} else if (solver->asks[task].want == 0 && solver->fixed_minutes[task] == 0) {
		rest = earliest > now ? earliest : now;
	}
	return rest > solver->fixed_ends[task] ? rest : solver->fixed_ends[task];
}

PlanTime solver_earliest_linked(Solver *solver, const Flow *flow, int32_t task)
{
	LinksFlow at = links_flow_new(solver, flow);
	(void)links_flow_follow(&at);
	return earliest_of(&at, task);
}

/* One after another: each keeps its date when the next gets its own. */
void solver_date_linked(Solver *solver, const Flow *flow)
{
	LinksFlow at = links_flow_new(solver, flow);
	(void)links_flow_follow(&at);
	for (int32_t i = 0; i < solver->count; i++) {
		if (solver->states[i] != TASK_BROKEN) {
			continue;
		}
		bool reserved = solver->tasks[i]->reserved; /* of no use later */
		PlanTime due = reserved ? PLAN_NEVER : earliest_of(&at, i);
		*LIST_ADD(solver->arena, solver->answer->broken) =
			(PlanBroken){solver->place[i], due};
		solver->dues[i] = due;
		if (due != PLAN_NEVER) {
			solver->states[i] = TASK_KEPT;
			(void)links_flow_follow(&at);
		}
	}
	solver_narrow(solver);
}
