/* Comforts: work done before the date one would like, and rest between long stretches. They lie
 * strictly below the promises: the same ones are kept, no more buffer is eaten, and when planning
 * anew no more minutes move. Sought where work may be cut freely; for other work see
 * plan/pieces_comfort.c. */
#include "plan/links.h"
#include "plan/links_flow.h"
#include "plan/place.h"

#include <string.h>

enum { WISH_PLANS = 16 }; /* made to see which wishes of linked work move nothing */

static int32_t slot_end(const Flow *flow, int32_t slot)
{
	return slot + 1 < flow->slot_count ? flow->slots[slot + 1].first : flow->grid->cells;
}

/* --- dates one would like --- */

/* What a cell of the task in that slot counts for as moved. */
static int32_t cost_in(const Solver *solver, const Stored *stored, int32_t task, int32_t slot)
{
	int32_t owner = stored->owners[slot];
	bool soft = owner >= 0 && solver->states[owner] == TASK_SOFT;
	return owner == task ? 0 : stored->had[task] + soft;
}

/* Cells a stored plan did not have there, for all that stands in the flow. */
static int64_t moved_cells(const Solver *solver, const Flow *flow, const Stored *stored)
{
	int64_t moved = 0;
	for (int32_t slot = 0; slot < flow->slot_count; slot++) {
		for (int32_t s = flow->slots[slot].shares; s;
			s = flow->shares.items[s].next_of_slot) {
			const Share *share = &flow->shares.items[s];
			moved += (int64_t)share->cells * cost_in(solver, stored, share->task, slot);
		}
	}
	return moved;
}

/* The cell by which the task would better be over; the end of all: it has no such wish. */
static int32_t wished_end(const Solver *solver, int32_t task)
{
	PlanTime wish = solver->tasks[task]->prefer_before;
	bool owes = solver_owes(solver, task) && solver->asks[task].want > 0;
	return owes && wish > 0 && wish < solver->dues[task] ? grid_cells_until(&solver->grid, wish)
							     : INT32_MAX;
}

static void cut_at(Flow *flow, int32_t cell)
{
	int32_t slot = flow_slot_at(flow, cell);
	bool border = slot < flow->slot_count && flow->slots[slot].first == cell;
	if (!border && slot > 0 && cell < flow->grid->cells) {
		flow_split(flow, slot - 1, cell - flow->slots[slot - 1].first, -1);
	}
}

/* Can it be over by that slot, all others being full too? */
static bool pull_before(Flow *flow, int32_t task, int32_t end)
{
	Demand *demand = &flow->tasks[task];
	demand->end = end < demand->end ? end : demand->end;
	for (int32_t i = demand->shares, next; i; i = next) {
		const Share *share = &flow->shares.items[i];
		next = share->next_of_task;
		if (share->slot >= demand->end) {
			flow_give(flow, task, share->slot, -share->cells);
		}
	}
	return demand->end > demand->first && flow_raise(flow, task);
}

/* One wish after the other, in the order that decides between equals: each that can come true with
 * those before it does. */
static void heed_wishes(Solver *solver, Flow *flow)
{
	bool any = false;
	for (int32_t i = 0; i < solver->count; i++) {
		int32_t end = wished_end(solver, i);
		any = any || end != INT32_MAX;
		if (end != INT32_MAX) {
			cut_at(flow, end);
		}
	}
	if (!any) {
		return;
	}
	bool again = solver->problem->previous.count > 0;
	Stored stored = solver_stored(solver, flow);
	FlowMark *mark = flow_mark(solver->arena);
	int64_t moved = again ? moved_cells(solver, flow, &stored) : 0;
	for (int32_t i = 0; i < solver->count; i++) {
		int32_t end = wished_end(solver, i);
		if (end == INT32_MAX) {
			continue;
		}
		flow_keep(flow, mark);
		if (!pull_before(flow, i, flow_slot_at(flow, end)) ||
			(again && moved_cells(solver, flow, &stored) > moved)) {
			flow_return(flow, mark);
			continue;
		}
		solver->dues[i] = solver->tasks[i]->prefer_before;
		solver->asks[i].end = end;
	}
}

typedef struct {
	Solver *solver;
	LinksFlow at;
	int32_t *wished, count; /* that can come true together, as far as promises go */
	PlanTime *dues;         /* without any wish */
	int64_t moved;          /* planning anew: no more cells than these; else -1 */
	int32_t plans_left;
	Flow *flow; /* the kindest so far */
} Wishing;

/* Each that can come true with those before it, whatever moves. */
static void find_possible_wishes(Wishing *of)
{
	Solver *solver = of->solver;
	for (int32_t i = 0; i < solver->count; i++) {
		if (wished_end(solver, i) == INT32_MAX) {
			continue;
		}
		links_flow_keep(&of->at);
		solver->dues[i] = solver->tasks[i]->prefer_before;
		if (links_flow_follow(&of->at)) {
			of->wished[of->count++] = i;
		} else {
			links_flow_return(&of->at);
			solver->dues[i] = of->dues[i];
		}
	}
	memcpy(solver->dues, of->dues, (size_t)solver->count * sizeof *of->dues);
}

/* These too, if then no more cells move. */
static bool grant(Wishing *of, int32_t first, int32_t end)
{
	Solver *solver = of->solver;
	for (int32_t i = first; i < end; i++) {
		solver->dues[of->wished[i]] = solver->tasks[of->wished[i]]->prefer_before;
	}
	of->plans_left--;
	Flow *kinder = solver_place(solver);
	Stored stored = solver_stored(solver, kinder);
	if (of->moved < 0 || moved_cells(solver, kinder, &stored) <= of->moved) {
		of->flow = kinder;
		return true;
	}
	for (int32_t i = first; i < end; i++) {
		solver->dues[of->wished[i]] = of->dues[of->wished[i]];
	}
	return false;
}

/* All of them; or of each half, as many as go: the first ones first. */
static void grant_most(Wishing *of, int32_t first, int32_t end)
{
	if (first >= end || of->plans_left <= 0 || grant(of, first, end) || end - first == 1) {
		return;
	}
	int32_t middle = first + (end - first) / 2;
	grant_most(of, first, middle);
	grant_most(of, middle, end);
}

/* Work that waits for other work: with each wish the windows of those before it are narrower too.
 */
static Flow *heed_linked_wishes(Solver *solver, Flow *flow)
{
	size_t room = (size_t)solver->count + 1;
	Wishing of = {solver, links_flow_new(solver, flow), .moved = -1, .flow = flow};
	of.wished = NEW_ARRAY(solver->arena, int32_t, room);
	of.dues = NEW_ARRAY(solver->arena, PlanTime, room);
	of.plans_left = WISH_PLANS;
	memcpy(of.dues, solver->dues, (size_t)solver->count * sizeof *of.dues);
	(void)links_flow_follow(&of.at);
	find_possible_wishes(&of);
	if (solver->problem->previous.count > 0) {
		Stored stored = solver_stored(solver, flow);
		of.moved = moved_cells(solver, flow, &stored);
	}
	grant_most(&of, 0, of.count);
	solver_narrow(solver);
	return of.flow;
}

/* --- rest --- */

/* Where one would rest if all the time were worked: after so long without a pause. */
static CellRuns rests_of(const Solver *solver)
{
	const PlanProblem *problem = solver->problem;
	int32_t quantum = problem->quantum, worked = 0;
	int32_t cells = (problem->break_minutes + quantum - 1) / quantum;
	PlanTime end = 0;
	CellRuns rests = {0};
	EACH (GridRun, run, solver->grid.runs) {
		worked = run->start - end >= problem->break_minutes ? 0 : worked;
		end = run->start + run->cells * quantum;
		for (int32_t at = run->first; at < run->first + run->cells; at++) {
			worked += quantum;
			int32_t last = at + 1 + cells;
			if (worked + quantum > problem->break_after &&
				last < run->first + run->cells) {
				*LIST_ADD(solver->arena, rests) = (CellRun){at + 1, last};
				at = last - 1;
				worked = 0;
			}
		}
	}
	return rests;
}

/* Rests are sorted; slots end where they do. */
static bool is_rest(const Solver *solver, int32_t cell)
{
	size_t low = 0, high = solver->rests.count;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (solver->rests.items[middle].end <= cell) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low < solver->rests.count && solver->rests.items[low].first <= cell;
}

/* Slots in a rest hold no cells; or again those they have. */
static void close_rests(Flow *flow, CellRuns rests, bool closed)
{
	EACH (CellRun, rest, rests) {
		for (int32_t slot = flow_slot_at(flow, rest->first);
			slot < flow->slot_count && flow->slots[slot].first < rest->end; slot++) {
			flow->slots[slot].cells =
				closed ? 0 : slot_end(flow, slot) - flow->slots[slot].first;
		}
	}
	flow_revive(flow);
}

/* The same work with a rest where it can be; promises that find no room otherwise take it. */
static Flow *with_rests(Solver *solver, const Flow *flow, CellRuns rests)
{
	int32_t count;
	int32_t *kept = solver_ranked(solver, TASK_KEPT, &count);
	Flow *rested = flow_new(solver->arena, &solver->grid, solver->asks, solver->count,
		solver->classes, solver->class_count, rests);
	for (int32_t day = 0; day < flow->day_count; day++) {
		rested->days[day].cap = flow->days[day].cap;
	}
	for (int pass = 0; pass < 2; pass++) {
		close_rests(rested, rests, pass == 0);
		if (pass == 0) {
			flow_fill(rested, kept, count);
		}
		for (int32_t i = 0; i < count; i++) {
			(void)flow_raise(rested, kept[i]);
		}
	}
	return rested;
}

/* Cells of a task in a rest go to another slot that it may use and where they are no more moved;
 * on the same day at best. */
static void leave_rest(Solver *solver, Flow *flow, const Stored *stored, Share share)
{
	const Demand *demand = &flow->tasks[share.task];
	int32_t day = flow->slots[share.slot].day, left = share.cells;
	for (int pass = 0; pass < 2; pass++) {
		for (int32_t slot = demand->first; slot < demand->end && left > 0; slot++) {
			const Slot *other = &flow->slots[slot];
			const FlowDay *of = &flow->days[other->day];
			bool same = other->day == day, rest = is_rest(solver, other->first);
			int32_t cells = other->cells - other->used;
			int32_t lets = same ? left : of->cap - of->used;
			cells = cells < left ? cells : left;
			cells = cells < lets ? cells : lets;
			if (same == (pass == 0) && !rest && cells > 0 &&
				flow_class_has(flow, demand->class, slot) &&
				cost_in(solver, stored, share.task, slot) <=
					cost_in(solver, stored, share.task, share.slot)) {
				flow_give(flow, share.task, share.slot, -cells);
				flow_give(flow, share.task, slot, cells);
				left -= cells;
			}
		}
	}
}

/* Planning anew, what had to move leaves the rests again where it can; unless the order of linked
 * work would then move more. */
static void leave_rests(Solver *solver, Flow *flow)
{
	Stored stored = solver_stored(solver, flow);
	int64_t moved = moved_cells(solver, flow, &stored);
	FlowMark *mark = flow_mark(solver->arena);
	flow_keep(flow, mark);
	for (int32_t slot = 0; slot < flow->slot_count; slot++) {
		bool rest = is_rest(solver, flow->slots[slot].first);
		for (int32_t i = flow->slots[slot].shares, next; rest && i; i = next) {
			Share share = flow->shares.items[i];
			next = share.next_of_slot;
			leave_rest(solver, flow, &stored, share);
		}
	}
	solver_put_in_order(solver, flow);
	if (moved_cells(solver, flow, &stored) > moved) {
		flow_return(flow, mark);
	}
}

void solver_find_rests(Solver *solver)
{
	if (solver->problem->break_minutes > 0) {
		solver->rests = rests_of(solver);
	}
}

Flow *solver_comfort(Solver *solver, Flow *flow)
{
	bool again = solver->problem->previous.count > 0;
	if (solver->linked) {
		flow = heed_linked_wishes(solver, flow);
	} else {
		heed_wishes(solver, flow);
	}
	if (solver->rests.count > 0 && !again) {
		flow = with_rests(solver, flow, solver->rests);
	} else if (solver->rests.count > 0) {
		leave_rests(solver, flow);
	}
	solver_gather(solver, flow);
	return flow;
}

void solver_open_rests(const Solver *solver, Flow *flow, bool open)
{
	if (solver->rests.count > 0) {
		close_rests(flow, solver->rests, !open);
	}
}
