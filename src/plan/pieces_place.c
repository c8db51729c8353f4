/* From pieces on the timeline to the answer. */
#include "plan/pieces.h"

#include <stdlib.h>

static bool is_promise(const Placing *placing, int32_t task)
{
	return placing->solver->tasks[task]->due != PLAN_NEVER;
}

void placing_keep_buffer(Placing *placing)
{
	Hunt *hunt = placing->hunt;
	if (placing->solver->problem->buffer_percent == 0) {
		return;
	}
	for (int32_t day = 0; day < placing->solver->grid.days; day++) {
		int32_t used = hunt->timeline->used[day];
		hunt->caps[day] = used > hunt->caps[day] ? used : hunt->caps[day];
	}
	hunt->timeline->caps = hunt->caps;
}

/* All others stay where they are: so much longer is sure, more may be possible. */
void placing_slack(Placing *placing)
{
	const Solver *solver = placing->solver;
	Hunt *hunt = placing->hunt;
	for (int32_t i = 0; i < solver->count && !solver->problem->without_slack; i++) {
		int32_t first, end, most = solver->asks[i].want;
		if (!is_promise(placing, i) || solver->tasks[i]->reserved || !hunt_keeps(hunt, i)) {
			continue;
		}
		Pieces were = {0};
		EACH (Piece, piece, hunt->timeline->placed[i]) {
			*LIST_ADD(placing->arena, were) = *piece;
		}
		timeline_take(hunt->timeline, i);
		if (hunt_window(hunt, i, &first, &end)) {
			end = hunt->dues[i] < end ? hunt->dues[i] : end;
			int32_t cells = timeline_most(hunt->timeline, i, first, end);
			most = cells > most ? cells : most;
		}
		timeline_put(hunt->timeline, i, &were);
		*LIST_ADD(placing->arena, solver->answer->slack) = (PlanSlack){
			solver->place[i], (most - solver->asks[i].want) * solver->grid.quantum};
	}
}

/* --- dates --- */

/* When a task that ends after so many cells is over, with what is fixed of it. */
static PlanTime over_at(const Placing *placing, int32_t task, int32_t end)
{
	const Solver *solver = placing->solver;
	PlanTime fixed = solver->fixed_ends[task], now = solver->problem->now;
	PlanTime over = end > 0 && solver->asks[task].want > 0 ? grid_end(&solver->grid, end) : now;
	return fixed > over ? fixed : over;
}

static PlanTime date_one(Placing *placing, int32_t task)
{
	Hunt *hunt = placing->hunt;
	int32_t end = hunt_end(hunt, task), first, last;
	if (placing->solver->tasks[task]->reserved) { /* of no use later */
		timeline_take(hunt->timeline, task);
		return PLAN_NEVER;
	}
	if (end < 0 && hunt_window(hunt, task, &first, &last) &&
		timeline_find(hunt->timeline, task, first, last, false, &hunt->found)) {
		timeline_put(hunt->timeline, task, &hunt->found);
		end = hunt_end(hunt, task);
	}
	if (end < 0) {
		return PLAN_NEVER;
	}
	PlanTime over = over_at(placing, task, end), due = placing->solver->tasks[task]->due;
	return over > due ? over : grid_end(&placing->solver->grid, end);
}

void placing_date(Placing *placing)
{
	Solver *solver = placing->solver;
	for (int32_t i = 0; i < solver->count; i++) {
		solver->states[i] = is_promise(placing, i) ? TASK_KEPT : TASK_SOFT;
		solver->dues[i] = solver->tasks[i]->due;
	}
	/* Which are kept is known before the first is dated. */
	for (int32_t i = 0; i < solver->count; i++) {
		if (is_promise(placing, i) && !hunt_keeps(placing->hunt, i)) {
			solver->states[i] = TASK_BROKEN;
		}
	}
	for (int32_t i = 0; i < solver->count; i++) {
		if (solver->states[i] == TASK_BROKEN) {
			PlanTime due = date_one(placing, i);
			*LIST_ADD(placing->arena, solver->answer->broken) =
				(PlanBroken){solver->place[i], due};
			solver->dues[i] = due;
			solver->states[i] = due == PLAN_NEVER ? TASK_BROKEN : TASK_KEPT;
		}
	}
}

/* --- no promises --- */

void placing_put_soft(Placing *placing, int32_t task)
{
	Hunt *hunt = placing->hunt;
	int32_t first, end;
	if (timeline_has(hunt->timeline, task) || !hunt_window(hunt, task, &first, &end)) {
		return;
	}
	bool found = timeline_find(hunt->timeline, task, first, end, false, &hunt->found);
	bool waited_for = hunt->behind[task].count > 0;
	if (found || (!waited_for && !placing->solver->tasks[task]->whole)) {
		timeline_put(hunt->timeline, task, &hunt->found);
	}
}

/* Where they were; then for those who reserved hours; then the others. */
void placing_soft(Placing *placing)
{
	const Solver *solver = placing->solver;
	for (int pass = 0; pass < 2; pass++) {
		for (int32_t turn = 0; turn < solver->count; turn++) {
			int32_t i = solver->linked ? solver->line[turn] : turn;
			if (!is_promise(placing, i) && pass == 0) {
				(void)hunt_put_stored(placing->hunt, i);
			} else if (!is_promise(placing, i)) {
				placing_put_soft(placing, i);
			}
		}
		if (pass == 0) {
			placing_reserve(placing);
		}
	}
}

/* --- blocks --- */

static int by_start(const void *left, const void *right)
{
	const PlanBlock *l = left, *r = right;
	return l->start != r->start ? (l->start < r->start ? -1 : 1)
				    : (l->task > r->task) - (l->task < r->task);
}

void placing_blocks(Placing *placing)
{
	const Solver *solver = placing->solver;
	PlanBlocks all = {0}, *blocks = &solver->answer->blocks;
	EACH (Fixed, fixed, solver->fixed) {
		*LIST_ADD(placing->arena, all) =
			(PlanBlock){solver->place[fixed->task], fixed->start, fixed->end};
	}
	for (int32_t i = 0; i < solver->count; i++) {
		if (solver->tasks[i]->reserved) {
			continue;
		}
		EACH (Piece, piece, placing->hunt->timeline->placed[i]) {
			*LIST_ADD(placing->arena, all) = (PlanBlock){solver->place[i],
				grid_start(&solver->grid, piece->first),
				grid_end(&solver->grid, piece->end)};
		}
	}
	if (all.count) {
		qsort(all.items, all.count, sizeof *all.items, by_start);
	}
	EACH (PlanBlock, block, all) {
		PlanBlock *last = blocks->count ? &blocks->items[blocks->count - 1] : NULL;
		if (last && last->task == block->task && last->end == block->start) {
			last->end = block->end;
		} else {
			*LIST_ADD(placing->arena, *blocks) = *block;
		}
	}
}
