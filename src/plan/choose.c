/* Which promises break when not all can be kept.
 *
 * By priority: in the order of importance, each is kept if it fits with those kept before. That is
 * the best there is for strict priorities, and a start for weights.
 *
 * By weight: each overload is a question of its own. Let tasks be kept in part and count the part:
 * then taking them by weight per minute is best of all (the cells that tasks can reach together
 * form a polymatroid), so no whole choice can keep more. Where it keeps some task in part, that
 * task is tried kept in full, and broken (branch and bound). The budget counts slots looked at, so
 * every machine stops at the same place; it stopped before the end: not proved. */
#include "plan/solver.h"

#include <stdlib.h>

/* --- by priority --- */

static void keep_in_order(Solver *solver, Flow *flow, const bool *involved)
{
	for (int32_t i = 0; i < solver->count; i++) {
		if (involved[i]) {
			flow_drop(flow, i);
		}
	}
	for (int32_t i = 0; i < solver->count; i++) {
		if (involved[i] && !flow_raise(flow, i)) {
			flow_drop(flow, i);
			solver->states[i] = TASK_BROKEN;
		}
	}
}

/* --- by weight: one overload --- */

typedef enum { FREE, FORCED, OUT } Fate;

typedef struct {
	Arena *arena;
	Flow *flow;
	int32_t count;
	const int32_t *weights;
	int32_t *by_density; /* most weight per cell first */
	int32_t *turns;      /* place in by_density; -1: forced, does not give way */
	Fate *fates;
	bool *best;
	int64_t best_weight, steps_left;
	FlowMark **marks; /* by depth */
	FlowMark *rounding;
} Choice;

enum { SCALE_BITS = 32 };

/* No choice below this node keeps more weight. */
static int64_t bound(const Choice *choice)
{
	int64_t whole = 0;
	uint64_t parts = 0; /* each rounded up, in units of 2^-32 */
	for (int32_t i = 0; i < choice->count; i++) {
		const Demand *task = &choice->flow->tasks[i];
		if (task->got == task->want) {
			whole += choice->weights[i];
		} else if (task->got > 0) {
			uint64_t part = (uint64_t)task->got << SCALE_BITS;
			parts += (uint64_t)choice->weights[i] *
				 ((part + (uint64_t)task->want - 1) / (uint64_t)task->want);
		}
	}
	return whole + (int64_t)(parts >> SCALE_BITS);
}

static void refill(Choice *choice)
{
	for (int32_t i = 0; i < choice->count; i++) {
		int32_t task = choice->by_density[i];
		if (choice->fates[task] == FREE) {
			(void)flow_raise(choice->flow, task);
		}
	}
}

static int64_t kept_weight(const Choice *choice)
{
	int64_t weight = 0;
	for (int32_t i = 0; i < choice->count; i++) {
		weight += flow_full(choice->flow, i) ? choice->weights[i] : 0;
	}
	return weight;
}

static void keep_best(Choice *choice)
{
	int64_t weight = kept_weight(choice);
	if (weight > choice->best_weight) {
		choice->best_weight = weight;
		for (int32_t i = 0; i < choice->count; i++) {
			choice->best[i] = flow_full(choice->flow, i);
		}
	}
}

/* A whole choice near the one in parts: the parts give way, then each whole task that fits. */
static void round_off(Choice *choice)
{
	Flow *flow = choice->flow;
	flow_keep(flow, choice->rounding);
	for (int32_t i = 0; i < choice->count; i++) {
		if (!flow_full(flow, i)) {
			flow_drop(flow, i);
		}
	}
	for (int32_t i = 0; i < choice->count; i++) {
		int32_t task = choice->by_density[i];
		if (choice->fates[task] == FREE && !flow_raise(flow, task)) {
			flow_drop(flow, task);
		}
	}
	keep_best(choice);
	flow_return(flow, choice->rounding);
}

/* The most important task that is kept in part; -1: none is. */
static int32_t part_of(const Choice *choice)
{
	for (int32_t i = 0; i < choice->count; i++) {
		const Demand *task = &choice->flow->tasks[i];
		if (task->got > 0 && task->got < task->want) {
			return i;
		}
	}
	return -1;
}

static void try_kept(Choice *choice, int32_t task, int32_t depth);
static void try_broken(Choice *choice, int32_t task, int32_t depth);

/* The flow holds the best in parts under the fates decided. True unless the budget ran out. */
static void search(Choice *choice, int32_t depth)
{
	Flow *flow = choice->flow;
	int64_t before = flow->steps;
	if (bound(choice) <= choice->best_weight) {
		return;
	}
	int32_t task = part_of(choice);
	if (task < 0) {
		keep_best(choice);
		return;
	}
	round_off(choice);
	choice->steps_left -= flow->steps - before + choice->count;
	if (bound(choice) <= choice->best_weight || choice->steps_left <= 0) {
		return;
	}
	if (!choice->marks[depth]) {
		choice->marks[depth] = flow_mark(choice->arena);
	}
	flow_keep(flow, choice->marks[depth]);
	bool kept_first = 2 * flow->tasks[task].got >= flow->tasks[task].want;
	for (int turn = 0; turn < 2; turn++) {
		if ((turn == 0) == kept_first) {
			try_kept(choice, task, depth);
		} else {
			try_broken(choice, task, depth);
		}
		flow_return(flow, choice->marks[depth]);
		choice->fates[task] = FREE;
	}
}

static void try_kept(Choice *choice, int32_t task, int32_t depth)
{
	int64_t before = choice->flow->steps;
	int32_t turn = choice->turns[task];
	choice->fates[task] = FORCED;
	choice->turns[task] = -1;
	if (flow_force(choice->flow, task, choice->turns)) {
		refill(choice);
		choice->steps_left -= choice->flow->steps - before;
		search(choice, depth + 1);
	}
	choice->turns[task] = turn;
}

static void try_broken(Choice *choice, int32_t task, int32_t depth)
{
	int64_t before = choice->flow->steps;
	choice->fates[task] = OUT;
	flow_drop(choice->flow, task);
	refill(choice);
	choice->steps_left -= choice->flow->steps - before;
	search(choice, depth + 1);
}

/* --- by weight: all overloads --- */

typedef struct {
	int32_t weight, want, task;
} Density;

static int by_density(const void *left, const void *right)
{
	const Density *l = left, *r = right;
	int64_t difference = (int64_t)r->weight * l->want - (int64_t)l->weight * r->want;
	return difference ? (difference > 0 ? 1 : -1) : (l->task > r->task) - (l->task < r->task);
}

/* The same question without days, and without what the others need. */
static Flow *small_flow(Solver *solver, const int32_t *tasks, int32_t count)
{
	Grid *grid = NEW(solver->arena, Grid);
	FlowAsk *asks = NEW_ARRAY(solver->arena, FlowAsk, (size_t)count);
	CellRuns *classes = NEW_ARRAY(solver->arena, CellRuns, (size_t)solver->class_count + 1);
	*grid = solver->grid;
	grid->days = 1;
	grid->runs = (GridRuns){0};
	*LIST_ADD(solver->arena, grid->runs) = (GridRun){0, 0, grid->cells, 0};
	for (int32_t i = 0; i < count; i++) {
		asks[i] = solver->asks[tasks[i]];
		if (asks[i].class > 0) {
			classes[asks[i].class - 1] = solver->classes[asks[i].class - 1];
		}
	}
	return flow_new(
		solver->arena, grid, asks, count, classes, solver->class_count, (CellRuns){0});
}

/* tasks: of one overload, in our order; some are marked as broken. Marks the best choice found. */
static bool choose_one(Solver *solver, const int32_t *tasks, int32_t count, int64_t *steps_left)
{
	Arena *arena = solver->arena;
	size_t room = (size_t)count;
	Density *densities = NEW_ARRAY(arena, Density, room);
	int32_t *weights = NEW_ARRAY(arena, int32_t, room);
	Choice choice = {.arena = arena, .count = count, .weights = weights};
	choice.flow = small_flow(solver, tasks, count);
	choice.by_density = NEW_ARRAY(arena, int32_t, room);
	choice.turns = NEW_ARRAY(arena, int32_t, room);
	choice.fates = NEW_ARRAY(arena, Fate, room);
	choice.best = NEW_ARRAY(arena, bool, room);
	choice.marks = NEW_ARRAY(arena, FlowMark *, room + 1);
	choice.rounding = flow_mark(arena);
	choice.steps_left = *steps_left;
	for (int32_t i = 0; i < count; i++) {
		weights[i] = solver->tasks[tasks[i]]->weight;
		densities[i] = (Density){weights[i], solver->asks[tasks[i]].want, i};
		choice.best[i] = solver->states[tasks[i]] == TASK_KEPT;
		choice.best_weight += choice.best[i] ? weights[i] : 0;
	}
	qsort(densities, room, sizeof *densities, by_density);
	for (int32_t i = 0; i < count; i++) {
		choice.by_density[i] = densities[i].task;
		choice.turns[densities[i].task] = i;
	}
	refill(&choice);
	search(&choice, 0);
	for (int32_t i = 0; i < count; i++) {
		solver->states[tasks[i]] = choice.best[i] ? TASK_KEPT : TASK_BROKEN;
	}
	*steps_left = choice.steps_left;
	return choice.steps_left > 0;
}

static int by_number(const void *left, const void *right)
{
	const int32_t *l = left, *r = right;
	return (*l > *r) - (*l < *r);
}

bool solver_choose(Solver *solver, Flow *flow, const bool *involved)
{
	const PlanProblem *problem = solver->problem;
	int64_t steps_left = problem->budget > 0 ? problem->budget : PLAN_BUDGET;
	bool proved = true;
	keep_in_order(solver, flow, involved);
	if (problem->rule == RULE_PRIORITY) {
		return true;
	}
	EACH (PlanCertificate, certificate, solver->answer->certificates) {
		size_t count = certificate->tasks.count;
		int32_t *tasks = NEW_ARRAY(solver->arena, int32_t, count);
		if (!involved[solver->ours[certificate->tasks.items[0]]]) {
			continue; /* late by what is fixed: nothing to choose */
		}
		for (size_t i = 0; i < count; i++) {
			tasks[i] = solver->ours[certificate->tasks.items[i]];
		}
		qsort(tasks, count, sizeof *tasks, by_number);
		proved = choose_one(solver, tasks, (int32_t)count, &steps_left) && proved;
	}
	return proved;
}
