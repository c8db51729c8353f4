#include "plan/links.h"
#include "plan/place.h"

#include <assert.h>
#include <stdlib.h>

/* --- setting up --- */

static int by_order(const void *left, const void *right)
{
	const PlanTask *const *l = left, *const *r = right;
	return plan_task_order(*l, *r);
}

/* Each window is a class of its own: these cells. */
static CellRuns cells_of(Arena *arena, const Grid *grid, PlanStretches window)
{
	CellRuns runs = {0};
	EACH (PlanStretch, stretch, window) {
		int32_t first = grid_cells_from(grid, stretch->start);
		int32_t end = grid_cells_until(grid, stretch->end);
		CellRun *last = runs.count ? &runs.items[runs.count - 1] : NULL;
		if (first >= end) {
			continue;
		}
		if (last && last->end >= first) {
			last->end = end;
		} else {
			*LIST_ADD(arena, runs) = (CellRun){first, end};
		}
	}
	return runs;
}

static FlowAsk ask_of(const Solver *solver, int32_t i)
{
	const PlanProblem *problem = solver->problem;
	const PlanTask *task = solver->tasks[i];
	const Grid *grid = &solver->grid;
	int32_t rest = task->minutes - solver->fixed_minutes[i];
	PlanTime from = task->earliest > problem->now ? task->earliest : problem->now;
	return (FlowAsk){
		.want = rest > 0 ? (rest + problem->quantum - 1) / problem->quantum : 0,
		.first = grid_cells_from(grid, from),
		.end = task->due == PLAN_NEVER ? grid->cells : grid_cells_until(grid, task->due),
		.class = task->window,
	};
}

static int by_start(const void *left, const void *right)
{
	const Fixed *l = left, *r = right;
	return l->start != r->start ? (l->start < r->start ? -1 : 1)
				    : (l->task > r->task) - (l->task < r->task);
}

static bool meets_fixed(const Solver *solver, const PlanBlock *block)
{
	EACH (Fixed, fixed, solver->fixed) {
		if (fixed->start < block->end && block->start < fixed->end) {
			return true;
		}
	}
	return false;
}

/* Pins, and what is running unless somebody pinned something else there. */
static PlanStretches find_fixed(Solver *solver, const int32_t *ours)
{
	PlanTime now = solver->problem->now;
	for (int32_t i = 0; i < solver->count; i++) {
		EACH (PlanStretch, pin, solver->tasks[i]->pinned) {
			if (pin->end > now) {
				*LIST_ADD(solver->arena, solver->fixed) =
					(Fixed){i, pin->start, pin->end};
			}
		}
	}
	EACH (PlanBlock, block, solver->problem->previous) {
		if (block->start < now && block->end > now && !meets_fixed(solver, block)) {
			*LIST_ADD(solver->arena, solver->fixed) =
				(Fixed){ours[block->task], block->start, block->end};
		}
	}
	EACH (PlanBlock, block, solver->placed) {
		*LIST_ADD(solver->arena, solver->fixed) =
			(Fixed){ours[block->task], block->start, block->end};
	}
	if (solver->fixed.count) {
		qsort(solver->fixed.items, solver->fixed.count, sizeof(Fixed), by_start);
	}
	PlanStretches stretches = {0};
	EACH (Fixed, fixed, solver->fixed) {
		*LIST_ADD(solver->arena, stretches) = (PlanStretch){fixed->start, fixed->end};
		solver->fixed_minutes[fixed->task] += fixed->end - fixed->start;
		if (fixed->end > solver->fixed_ends[fixed->task]) {
			solver->fixed_ends[fixed->task] = fixed->end;
		}
	}
	return stretches;
}

static void set_order(Solver *solver)
{
	const PlanProblem *problem = solver->problem;
	size_t count = problem->tasks.count;
	solver->count = (int32_t)count;
	solver->tasks = NEW_ARRAY(solver->arena, const PlanTask *, count + 1);
	solver->place = NEW_ARRAY(solver->arena, int32_t, count + 1);
	solver->ours = NEW_ARRAY(solver->arena, int32_t, count + 1);
	for (size_t i = 0; i < count; i++) {
		solver->tasks[i] = &problem->tasks.items[i];
	}
	qsort(solver->tasks, count, sizeof(PlanTask *), by_order);
	for (size_t i = 0; i < count; i++) {
		solver->place[i] = (int32_t)(solver->tasks[i] - problem->tasks.items);
		solver->ours[solver->place[i]] = (int32_t)i;
	}
}

static void set_up(Solver *solver)
{
	const PlanProblem *problem = solver->problem;
	Arena *arena = solver->arena;
	size_t count = problem->tasks.count;
	set_order(solver);
	solver->states = NEW_ARRAY(arena, TaskState, count + 1);
	solver->dues = NEW_ARRAY(arena, PlanTime, count + 1);
	solver->asks = NEW_ARRAY(arena, FlowAsk, count + 1);
	solver->fixed_minutes = NEW_ARRAY(arena, int32_t, count + 1);
	solver->fixed_ends = NEW_ARRAY(arena, PlanTime, count + 1);
	solver->grid = grid_of(arena, problem, find_fixed(solver, solver->ours));
	for (int32_t i = 0; i < solver->count; i++) {
		solver->states[i] = solver->tasks[i]->due == PLAN_NEVER ? TASK_SOFT : TASK_KEPT;
		solver->dues[i] = solver->tasks[i]->due;
		solver->asks[i] = ask_of(solver, i);
	}
	solver_link(solver);
	solver->class_count = (int32_t)problem->windows.count;
	solver->classes = NEW_ARRAY(arena, CellRuns, problem->windows.count + 1);
	for (size_t i = 0; i < problem->windows.count; i++) {
		solver->classes[i] = cells_of(arena, &solver->grid, problem->windows.items[i]);
	}
}

/* --- solving --- */

Solver solver_new_around(
	Arena *arena, const PlanProblem *problem, PlanAnswer *answer, PlanBlocks placed)
{
	Solver solver = {.arena = arena, .problem = problem, .answer = answer, .placed = placed};
	set_up(&solver);
	return solver;
}

Solver solver_new(Arena *arena, const PlanProblem *problem, PlanAnswer *answer)
{
	return solver_new_around(arena, problem, answer, (PlanBlocks){0});
}

bool solver_decide(Solver *solver, Flow **ret_flow)
{
	solver_break_late(solver);
	solver_heed_pins(solver);
	if (solver_flow(solver, ret_flow)) {
		return true;
	}
	bool *involved = NEW_ARRAY(solver->arena, bool, (size_t)solver->count);
	solver_certify(solver, *ret_flow, involved);
	bool proved = solver->linked ? solver_choose_linked(solver, involved)
				     : solver_choose(solver, *ret_flow, involved);
	bool kept = solver_flow(solver, ret_flow);
	assert(kept);
	return proved;
}

void solver_solve(Arena *arena, const PlanProblem *problem, PlanAnswer *ret_answer)
{
	PlanAnswer answer = {.rule = problem->rule, .verdict = PLAN_KEPT};
	Solver solver = solver_new(arena, problem, &answer);
	Flow *flow;
	if (solver_has_pieces(&solver)) {
		solver_solve_pieces(&solver);
		*ret_answer = answer;
		return;
	}
	solver_find_rests(&solver);
	answer.proved = solver_decide(&solver, &flow);
	answer.buffer_minutes_used = solver_buffer_used(&solver, flow);
	solver_slack(&solver);
	solver_keep_buffer(&solver, flow);
	solver_date(&solver, flow);
	if (answer.broken.count > 0) {
		answer.verdict = PLAN_BROKEN;
	} else if (answer.buffer_minutes_used > 0) {
		answer.verdict = PLAN_KEPT_WITH_BUFFER;
	}
	if (answer.broken.count > 0 || problem->previous.count > 0) {
		flow = solver_place(&solver);
	}
	solver_derive(&solver); /* by dues, not by what one would like */
	flow = solver_comfort(&solver, flow);
	solver_put_in_order(&solver, flow);
	solver_fill_soft(&solver, flow);
	solver_blocks(&solver, flow);
	answer.has_moved = problem->has_previous;
	solver_moved(&solver);
	if (problem->ask) {
		solver_ask(arena, problem, &answer);
	}
	*ret_answer = answer;
}
