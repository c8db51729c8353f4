#include "plan/pieces.h"
#include "plan/links.h"
#include "plan/place.h"

#include <string.h>

/* --- which work it is --- */

static bool has_shape(const Solver *solver, int32_t task)
{
	const PlanTask *of = solver->tasks[task];
	bool chunks = of->whole || of->min_chunk > solver->grid.quantum;
	return solver->problem->gap_minutes > 0 || (chunks && solver->asks[task].want > 1);
}

/* Tasks that hang together may use different hours: no exchange keeps their order. */
static bool mixes_classes(const Solver *solver)
{
	for (int32_t i = 0; i < solver->count && solver->linked; i++) {
		EACH (int32_t, before, solver->before[i]) {
			if (solver->asks[*before].class != solver->asks[i].class) {
				return true;
			}
		}
	}
	return false;
}

/* The rule of least lateness cares how late, not who: no flow chooses by it. */
static bool is_late(const Solver *solver)
{
	Flow *flow;
	Solver trial = *solver;
	if (solver->problem->rule != RULE_LATENESS) {
		return false;
	}
	for (int32_t i = 0; i < solver->count; i++) {
		if (solver->fixed_ends[i] > solver->tasks[i]->due) {
			return true;
		}
	}
	return !solver_flow(&trial, &flow);
}

bool solver_has_pieces(const Solver *solver)
{
	bool found = mixes_classes(solver) || is_late(solver);
	for (int32_t i = 0; i < solver->count; i++) {
		found = found || has_shape(solver, i);
	}
	const PlanTask *ask = solver->problem->ask;
	return found || (ask && (ask->whole || ask->min_chunk > solver->grid.quantum));
}

bool solver_is_piece(const Solver *solver, int32_t task)
{
	return solver->linked || has_shape(solver, task);
}

/* --- the rest, by a flow --- */

static PlanBlocks blocks_of_pieces(const Placing *placing)
{
	const Solver *solver = placing->solver;
	PlanBlocks blocks = {0};
	for (int32_t i = 0; i < solver->count; i++) {
		EACH (Piece, piece, placing->hunt->timeline->placed[i]) {
			if (solver_is_piece(solver, i)) {
				*LIST_ADD(placing->arena, blocks) = (PlanBlock){solver->place[i],
					grid_start(&solver->grid, piece->first),
					grid_end(&solver->grid, piece->end)};
			}
		}
	}
	return blocks;
}

static void set_states(Placing *placing, Solver *around)
{
	around->linked = false;
	for (int32_t i = 0; i < around->count; i++) {
		bool there = timeline_has(placing->hunt->timeline, i);
		bool late = around->fixed_ends[i] > around->tasks[i]->due;
		if (around->states[i] == TASK_KEPT &&
			((solver_is_piece(placing->solver, i) && !there) || late)) {
			around->states[i] = TASK_BROKEN;
		}
	}
}

/* The kept ones of the flow's plan take the places it gives them. */
static void adopt(Placing *placing, const Solver *around, PlanBlocks blocks)
{
	Hunt *hunt = placing->hunt;
	const Solver *solver = placing->solver;
	Pieces *pieces = NEW_ARRAY(placing->arena, Pieces, (size_t)solver->count + 1);
	EACH (PlanBlock, block, blocks) {
		int32_t task = solver->ours[block->task];
		int32_t at = grid_cells_from(&solver->grid, block->start);
		int32_t end = grid_cells_until(&solver->grid, block->end);
		while (!solver_is_piece(solver, task) && at < end) {
			const Room *room = timeline_room(hunt->timeline, at);
			int32_t last = room->end < end ? room->end : end;
			*LIST_ADD(placing->arena, pieces[task]) = (Piece){task, at, last};
			at = last;
		}
	}
	for (int32_t i = 0; i < solver->count; i++) {
		if (!solver_is_piece(solver, i)) {
			timeline_take(hunt->timeline, i);
		}
	}
	for (int32_t i = 0; i < solver->count; i++) {
		if (!solver_is_piece(solver, i) && around->states[i] == TASK_KEPT) {
			timeline_put(hunt->timeline, i, &pieces[i]);
		}
	}
}

void placing_free(Placing *placing)
{
	const Solver *solver = placing->solver;
	PlanAnswer answer = {0};
	int64_t by_flow = 0, by_search = 0;
	bool free = false;
	for (int32_t i = 0; i < solver->count; i++) {
		free = free || (!solver_is_piece(solver, i) && solver->asks[i].want > 0 &&
				       solver->tasks[i]->due != PLAN_NEVER);
	}
	if (!free) {
		return;
	}
	Solver around = solver_new_around(
		placing->arena, solver->problem, &answer, blocks_of_pieces(placing));
	Flow *flow;
	set_states(placing, &around);
	if (!solver_flow(&around, &flow)) {
		bool *involved = NEW_ARRAY(placing->arena, bool, (size_t)around.count);
		solver_certify(&around, flow, involved);
		(void)solver_choose(&around, flow, involved);
	}
	for (int32_t i = 0; i < around.count; i++) {
		bool counts = !solver_is_piece(solver, i) && solver->tasks[i]->due != PLAN_NEVER;
		around.dues[i] = around.states[i] == TASK_BROKEN ? PLAN_NEVER : around.dues[i];
		by_flow += counts && around.states[i] == TASK_KEPT ? solver->tasks[i]->weight : 0;
		by_search += counts ? hunt_worth(placing->hunt, i) : 0;
	}
	if (by_flow >= by_search || solver->problem->rule == RULE_PRIORITY) {
		solver_blocks(&around, solver_place(&around));
		adopt(placing, &around, answer.blocks);
		hunt_put_rest(placing->hunt);
	}
}

/* --- the whole --- */

enum { NARROWED = 1000 }; /* tasks with hours of their own, at most */

/* A task that may not be cut finely works only where its chunks have room: it becomes a class of
 * its own, of the stretches that are long enough. Without those that are too short the bound is
 * lower, and sometimes the proof that not all can be kept. */
static void narrow_classes(Solver *tight, Timeline *empty)
{
	size_t room = (size_t)(tight->class_count + tight->count) + 1;
	CellRuns *classes = NEW_ARRAY(tight->arena, CellRuns, room);
	int32_t count = tight->class_count;
	memcpy(classes, tight->classes, (size_t)count * sizeof *classes);
	for (int32_t i = 0; i < tight->count && tight->count <= NARROWED; i++) {
		if (empty->least[i] > 1) {
			const FlowAsk *ask = &tight->asks[i];
			classes[count++] = timeline_stretches(empty, i, ask->first, ask->end);
		}
	}
	count = tight->class_count;
	for (int32_t i = 0; i < tight->count && tight->count <= NARROWED; i++) {
		tight->asks[i].class = empty->least[i] > 1 ? ++count : tight->asks[i].class;
	}
	tight->classes = classes;
	tight->class_count = count;
}

PieceBound piece_bound(Arena *arena, const PlanProblem *problem)
{
	PlanProblem *part = NEW(arena, PlanProblem);
	PlanAnswer nothing = {0};
	Flow *flow;
	*part = *problem;
	part->budget = (problem->budget > 0 ? problem->budget : PLAN_BUDGET) / 4;
	Solver tight = solver_new(arena, part, &nothing);
	Timeline *empty = timeline_new(arena, &tight);
	narrow_classes(&tight, empty);
	PieceBound bound = {.sure = solver_decide(&tight, &flow)};
	bound.buffer = solver_buffer_used(&tight, flow);
	bound.possible = nothing.certificates.count == 0;
	bound.states = tight.states;
	for (int32_t i = 0; i < tight.count; i++) {
		bound.weight += tight.states[i] == TASK_KEPT ? tight.tasks[i]->weight : 0;
	}
	int64_t loss = bound.possible ? piece_breath_loss(&tight, empty) : 0;
	bound.possible = bound.possible && loss == 0;
	bound.weight -= loss;
	return bound;
}

void piece_aim(Hunt *hunt, const PieceBound *bound)
{
	hunt->hoped = bound->states;
	if (bound->sure && hunt->solver->problem->rule == RULE_WEIGHTS) {
		hunt->bound = bound->weight;
	}
}

/* As if every task could be cut: with the certificates. */
static void certify(Solver *solver)
{
	PlanProblem part = *solver->problem;
	Flow *flow;
	part.budget = (part.budget > 0 ? part.budget : PLAN_BUDGET) / 4;
	const PlanProblem *problem = solver->problem;
	solver->problem = &part;
	(void)solver_decide(solver, &flow);
	solver->problem = problem;
}

/* Beside the bound, before dates make kept ones of those that broke. */
static bool reaches_bound(const Placing *placing)
{
	const Solver *solver = placing->solver;
	int64_t kept = 0;
	bool same = true;
	for (int32_t i = 0; i < solver->count; i++) {
		bool promise = solver->tasks[i]->due != PLAN_NEVER;
		bool keeps = promise && hunt_keeps(placing->hunt, i);
		kept += keeps ? solver->tasks[i]->weight : 0;
		same = same && (!promise || keeps == (placing->bound.states[i] == TASK_KEPT));
	}
	return placing->bound.sure &&
	       (solver->problem->rule == RULE_PRIORITY ? same : kept == placing->bound.weight);
}

static void say_verdict(Placing *placing, bool best)
{
	PlanAnswer *answer = placing->solver->answer;
	if (answer->broken.count == 0) {
		answer->verdict =
			answer->buffer_minutes_used > 0 ? PLAN_KEPT_WITH_BUFFER : PLAN_KEPT;
		answer->proved = answer->buffer_minutes_used == placing->bound.buffer;
		return;
	}
	bool sure = !placing->bound.possible || placing->exhausted;
	answer->verdict = sure ? PLAN_BROKEN : PLAN_UNKNOWN;
	best = best || (placing->exhausted && !placing->hunt->solver->linked);
	answer->proved = sure && (placing->late ? placing->least : best);
}

static int32_t buffer_used(const Placing *placing)
{
	const Grid *grid = &placing->solver->grid;
	int32_t minutes = 0;
	for (int32_t day = 0; day < grid->days; day++) {
		int32_t over =
			placing->hunt->timeline->used[day] * grid->quantum - grid->day_usable[day];
		minutes += over > 0 ? over : 0;
	}
	return minutes;
}

static bool keeps_all(const Placing *placing)
{
	EACH (int32_t, task, placing->hunt->tasks) {
		bool promise = placing->solver->tasks[*task]->due != PLAN_NEVER;
		if (promise && !hunt_keeps(placing->hunt, *task)) {
			return false;
		}
	}
	return true;
}

static void run(Placing *placing)
{
	bool lateness = placing->solver->problem->rule == RULE_LATENESS;
	if (placing->bound.possible || !lateness) {
		hunt_run(placing->hunt);
		placing_free(placing);
		placing->exhausted = !reaches_bound(placing) && hunt_exhaust(placing->hunt);
	}
	placing->late = lateness && !keeps_all(placing);
	if (placing->late) {
		placing->least = placing_least_late(placing);
	}
}

void solver_solve_pieces(Solver *solver)
{
	PlanAnswer *answer = solver->answer, nothing = {0};
	Arena *arena = solver->arena;
	Solver *free = NEW(arena, Solver);
	Placing placing = {.arena = arena, .solver = solver};
	certify(solver);
	placing.bound = piece_bound(arena, solver->problem);
	*free = solver_new(arena, solver->problem, &nothing);
	solver_narrow(free);
	placing.hunt = hunt_new(arena, free);
	piece_aim(placing.hunt, &placing.bound);
	run(&placing);
	answer->buffer_minutes_used = buffer_used(&placing);
	placing_slack(&placing);
	placing_keep_buffer(&placing);
	if (solver->problem->ask) {
		placing_ask(&placing);
	}
	bool best = reaches_bound(&placing);
	placing_date(&placing);
	say_verdict(&placing, best);
	placing_wishes(&placing);
	placing_soft(&placing);
	placing_comfort(&placing);
	placing_blocks(&placing);
	solver_derive(solver);
	answer->has_moved = solver->problem->has_previous;
	solver_moved(solver);
}
