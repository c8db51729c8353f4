#include "plan/solver.h"

#include <assert.h>
#include <stdlib.h>

/* --- setting up --- */

static int by_order(const void *left, const void *right)
{
	const PlanTask *const *l = left, *const *r = right;
	return plan_task_order(*l, *r);
}

/* Each client that can be reached only at times is a class of its own: these cells. */
static CellRuns cells_of(Arena *arena, const Grid *grid, PlanStretches windows)
{
	CellRuns runs = {0};
	EACH (PlanStretch, window, windows) {
		int32_t first = grid_cells_from(grid, window->start);
		int32_t end = grid_cells_until(grid, window->end);
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

static FlowAsk ask_of(const Solver *solver, const PlanTask *task)
{
	const PlanProblem *problem = solver->problem;
	const Grid *grid = &solver->grid;
	PlanTime from = task->earliest > problem->now ? task->earliest : problem->now;
	return (FlowAsk){
		.want = (task->minutes + problem->quantum - 1) / problem->quantum,
		.first = grid_cells_from(grid, from),
		.end = task->due == PLAN_NEVER ? grid->cells : grid_cells_until(grid, task->due),
		.class = task->reachable && task->client >= 0 ? 1 + task->client : 0,
	};
}

static void set_up(Solver *solver)
{
	const PlanProblem *problem = solver->problem;
	Arena *arena = solver->arena;
	size_t count = problem->tasks.count;
	solver->count = (int32_t)count;
	solver->grid = grid_of(arena, problem);
	solver->tasks = NEW_ARRAY(arena, const PlanTask *, count + 1);
	solver->place = NEW_ARRAY(arena, int32_t, count + 1);
	solver->states = NEW_ARRAY(arena, TaskState, count + 1);
	solver->dues = NEW_ARRAY(arena, PlanTime, count + 1);
	solver->asks = NEW_ARRAY(arena, FlowAsk, count + 1);
	for (size_t i = 0; i < count; i++) {
		solver->tasks[i] = &problem->tasks.items[i];
	}
	qsort(solver->tasks, count, sizeof(PlanTask *), by_order);
	for (size_t i = 0; i < count; i++) {
		solver->place[i] = (int32_t)(solver->tasks[i] - problem->tasks.items);
		solver->states[i] = solver->tasks[i]->due == PLAN_NEVER ? TASK_SOFT : TASK_KEPT;
		solver->dues[i] = solver->tasks[i]->due;
		solver->asks[i] = ask_of(solver, solver->tasks[i]);
	}
	solver->class_count = (int32_t)problem->clients.count;
	solver->classes = NEW_ARRAY(arena, CellRuns, problem->clients.count + 1);
	for (size_t i = 0; i < problem->clients.count; i++) {
		solver->classes[i] =
			cells_of(arena, &solver->grid, problem->clients.items[i].reachable);
	}
}

typedef struct {
	PlanTime due;
	int32_t task;
} Ranked;

static int by_due(const void *left, const void *right)
{
	const Ranked *l = left, *r = right;
	return l->due != r->due ? (l->due < r->due ? -1 : 1)
				: (l->task > r->task) - (l->task < r->task);
}

/* Those in this state, earliest due first, then in our order. */
static int32_t *ranked(const Solver *solver, TaskState state, int32_t *ret_count)
{
	Ranked *found = NEW_ARRAY(solver->arena, Ranked, (size_t)solver->count + 1);
	int32_t count = 0;
	for (int32_t i = 0; i < solver->count; i++) {
		if (solver->states[i] == state) {
			found[count++] = (Ranked){solver->dues[i], i};
		}
	}
	qsort(found, (size_t)count, sizeof *found, by_due);
	int32_t *tasks = NEW_ARRAY(solver->arena, int32_t, (size_t)count + 1);
	for (int32_t i = 0; i < count; i++) {
		tasks[i] = found[i].task;
	}
	*ret_count = count;
	return tasks;
}

/* --- the buffer --- */

static int32_t whole_cells(const Solver *solver, int32_t day)
{
	return solver->grid.day_usable[day] / solver->grid.quantum;
}

/* A cell above the usable ones costs a quantum of buffer; the one on the border costs less. */
static int32_t border_cost(const Solver *solver, int32_t day)
{
	return solver->grid.quantum - solver->grid.day_usable[day] % solver->grid.quantum;
}

static bool raise_all(Flow *flow, const int32_t *tasks, int32_t count)
{
	bool full = true;
	for (int32_t i = 0; i < count; i++) {
		full = flow_raise(flow, tasks[i]) && full;
	}
	return full;
}

/* The cells that tasks can reach together form a matroid, so taking the cheapest cells first gives
 * the least buffer: first the days' usable cells, then those on the border by their cost, then all.
 */
static bool fill_and_raise(Solver *solver, Flow *flow, const int32_t *tasks, int32_t count)
{
	bool buffered = solver->problem->buffer_percent > 0;
	for (int32_t day = 0; day < flow->day_count && buffered; day++) {
		flow->days[day].cap = whole_cells(solver, day);
	}
	flow_fill(flow, tasks, count);
	bool full = raise_all(flow, tasks, count);
	for (int32_t cost = 1; cost <= solver->grid.quantum && !full && buffered; cost++) {
		bool raised = false;
		for (int32_t day = 0; day < flow->day_count; day++) {
			if (cost == solver->grid.quantum) {
				flow->days[day].cap = INT32_MAX;
				raised = true;
			} else if (border_cost(solver, day) == cost) {
				flow->days[day].cap++;
				raised = true;
			}
		}
		flow_revive(flow);
		full = raised ? raise_all(flow, tasks, count) : full;
	}
	return full;
}

bool solver_flow(Solver *solver, Flow **ret_flow)
{
	int32_t count;
	int32_t *tasks = ranked(solver, TASK_KEPT, &count);
	*ret_flow = flow_new(solver->arena, &solver->grid, solver->asks, solver->count,
		solver->classes, solver->class_count);
	return fill_and_raise(solver, *ret_flow, tasks, count);
}

void solver_keep_buffer(Solver *solver, Flow *flow)
{
	for (int32_t day = 0; day < flow->day_count; day++) {
		int32_t usable =
			solver->problem->buffer_percent > 0 ? whole_cells(solver, day) : INT32_MAX;
		FlowDay *of = &flow->days[day];
		of->cap = of->used > usable ? of->used : usable;
	}
}

static int32_t buffer_used(const Solver *solver, const Flow *flow)
{
	int32_t minutes = 0;
	for (int32_t day = 0; day < flow->day_count; day++) {
		int32_t over =
			flow->days[day].used * solver->grid.quantum - solver->grid.day_usable[day];
		minutes += over > 0 ? over : 0;
	}
	return minutes;
}

/* --- solving --- */

Solver solver_new(Arena *arena, const PlanProblem *problem, PlanAnswer *answer)
{
	Solver solver = {.arena = arena, .problem = problem, .answer = answer};
	set_up(&solver);
	return solver;
}

bool solver_decide(Solver *solver, Flow **ret_flow)
{
	if (solver_flow(solver, ret_flow)) {
		return true;
	}
	bool *involved = NEW_ARRAY(solver->arena, bool, (size_t)solver->count);
	solver_certify(solver, *ret_flow, involved);
	bool proved = solver_choose(solver, *ret_flow, involved);
	bool kept = solver_flow(solver, ret_flow);
	assert(kept);
	return proved;
}

/* The flow that becomes the plan: the kept promises and, by their new dates, the broken. */
static Flow *final_flow(Solver *solver)
{
	Flow *flow;
	for (int32_t i = 0; i < solver->count; i++) {
		if (solver->states[i] == TASK_BROKEN && solver->dues[i] != PLAN_NEVER) {
			solver->asks[i].end = grid_cells_until(&solver->grid, solver->dues[i]);
			solver->states[i] = TASK_KEPT;
		}
	}
	bool full = solver_flow(solver, &flow);
	assert(full);
	return flow;
}

void plan_solve(Arena *arena, const PlanProblem *problem, PlanAnswer *ret_answer)
{
	PlanAnswer answer = {.rule = problem->rule, .verdict = PLAN_KEPT};
	Solver solver = solver_new(arena, problem, &answer);
	Flow *flow;
	answer.proved = solver_decide(&solver, &flow);
	answer.buffer_minutes_used = buffer_used(&solver, flow);
	solver_slack(&solver);
	solver_keep_buffer(&solver, flow);
	solver_date(&solver, flow);
	if (answer.broken.count > 0) {
		answer.verdict = PLAN_BROKEN;
	} else if (answer.buffer_minutes_used > 0) {
		answer.verdict = PLAN_KEPT_WITH_BUFFER;
	}
	if (answer.broken.count > 0) {
		flow = final_flow(&solver);
		solver_keep_buffer(&solver, flow);
	}
	int32_t count;
	int32_t *soft = ranked(&solver, TASK_SOFT, &count);
	flow_fill(flow, soft, count);
	solver_blocks(&solver, flow);
	if (problem->ask) {
		solver_ask(arena, problem, &answer);
	}
	*ret_answer = answer;
}
