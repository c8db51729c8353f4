/* Why not all promises can be kept, in sums that anybody can re-add. */
#include "plan/solver.h"

#include <assert.h>
#include <stdlib.h>

/* Slots that some involved task may use hang together: each points to an earlier one of its
 * overload, or to itself. */
static int32_t root_of(int32_t *joined, int32_t slot)
{
	while (joined[slot] != slot) {
		slot = joined[slot] = joined[joined[slot]];
	}
	return slot;
}

static int32_t join(int32_t *joined, int32_t left, int32_t right)
{
	left = root_of(joined, left);
	right = root_of(joined, right);
	int32_t low = left < right ? left : right;
	joined[left] = joined[right] = low;
	return low;
}

enum { NOWHERE = -1 };

typedef struct {
	Solver *solver;
	Flow *flow;
	bool *involved;
	bool *covered;        /* slots that an involved task may use */
	int32_t *joined;      /* slots */
	int32_t *of_overload; /* by root slot: its certificate */
} Certifying;

/* Joins all slots the task may use; returns one of them, NOWHERE when there are none. */
static int32_t join_slots(Certifying *at, int32_t task)
{
	const Demand *demand = &at->flow->tasks[task];
	int32_t any = NOWHERE;
	for (int32_t slot = demand->first; slot < demand->end; slot++) {
		if (flow_class_has(at->flow, demand->class, slot)) {
			any = any == NOWHERE ? slot : join(at->joined, any, slot);
			at->covered[slot] = true;
		}
	}
	return any;
}

/* All that a task short of time can reach is short of time: the least set whose shortage is the
 * largest. */
static void mark_involved(Certifying *at)
{
	flow_revive(at->flow);
	for (int32_t i = 0; i < at->solver->count; i++) {
		if (!solver_owes(at->solver, i) || flow_full(at->flow, i)) {
			continue;
		}
		bool full = flow_raise(at->flow, i);
		assert(!full);
		for (int32_t j = 0; j < at->solver->count; j++) {
			at->involved[j] = at->involved[j] || flow_task_reached(at->flow, j);
		}
	}
}

static PlanCertificate *certificate_of(Certifying *at, int32_t slot)
{
	PlanCertificates *all = &at->solver->answer->certificates;
	int32_t root = slot == NOWHERE ? NOWHERE : root_of(at->joined, slot);
	if (root == NOWHERE || at->of_overload[root] == NOWHERE) {
		if (root != NOWHERE) {
			at->of_overload[root] = (int32_t)all->count;
		}
		return LIST_ADD(at->solver->arena, *all);
	}
	return &all->items[at->of_overload[root]];
}

static void add_windows(Certifying *at)
{
	for (int32_t i = 0; i < at->flow->slot_count; i++) {
		if (at->covered[i]) {
			const Slot *slot = &at->flow->slots[i];
			PlanCertificate *certificate = certificate_of(at, i);
			grid_stretches(at->solver->arena, &at->solver->grid, slot->first,
				slot->first + slot->cells, &certificate->windows);
		}
	}
}

/* Working time that is fixed for a listed task is needed, and there. */
static void add_fixed(Certifying *at, int32_t task, PlanCertificate *certificate)
{
	EACH (Fixed, fixed, at->solver->fixed) {
		EACH (PlanStretch, taken, at->solver->grid.taken) {
			if (fixed->task == task && fixed->start <= taken->start &&
				taken->end <= fixed->end) {
				*LIST_ADD(at->solver->arena, certificate->windows) = *taken;
				certificate->need += taken->end - taken->start;
			}
		}
	}
}

static int by_start(const void *left, const void *right)
{
	const PlanStretch *l = left, *r = right;
	return (l->start > r->start) - (l->start < r->start);
}

static void add_up(PlanCertificate *certificate)
{
	PlanStretches windows = certificate->windows;
	if (windows.count) {
		qsort(windows.items, windows.count, sizeof *windows.items, by_start);
	}
	EACH (PlanStretch, window, windows) {
		certificate->have += window->end - window->start;
	}
	assert(certificate->need > certificate->have);
}

/* Late by what is fixed of it, and named so already; see solver_break_late. */
static bool is_known(const Solver *solver, const PlanCertificate *certificate)
{
	int32_t task = solver->ours[certificate->tasks.items[0]];
	bool late = solver->fixed_ends[task] > solver->tasks[task]->due;
	EACH (PlanCertificate, other, solver->answer->certificates) {
		if (other == certificate) {
			break;
		}
		if (late && certificate->tasks.count == 1 && other->tasks.count == 1 &&
			other->tasks.items[0] == certificate->tasks.items[0]) {
			return true;
		}
	}
	return false;
}

/* A task that waits for one which is fixed too late breaks by that: the one proof serves both. */
static void drop_known(Solver *solver, size_t earlier)
{
	PlanCertificates *all = &solver->answer->certificates;
	size_t kept = earlier;
	for (size_t i = earlier; i < all->count; i++) {
		if (!is_known(solver, &all->items[i])) {
			all->items[kept++] = all->items[i];
		}
	}
	all->count = kept;
}

void solver_certify(Solver *solver, Flow *flow, bool *ret_involved)
{
	size_t slots = (size_t)flow->slot_count + 1;
	Certifying at = {solver, flow, ret_involved, NEW_ARRAY(solver->arena, bool, slots),
		NEW_ARRAY(solver->arena, int32_t, slots), NEW_ARRAY(solver->arena, int32_t, slots)};
	size_t earlier = solver->answer->certificates.count; /* of what is fixed too late */
	int32_t *home = NEW_ARRAY(solver->arena, int32_t, (size_t)solver->count + 1);
	size_t *of_task = NEW_ARRAY(solver->arena, size_t, (size_t)solver->count + 1);
	mark_involved(&at);
	for (int32_t slot = 0; slot < flow->slot_count; slot++) {
		at.joined[slot] = slot;
		at.of_overload[slot] = NOWHERE;
	}
	for (int32_t i = 0; i < solver->count; i++) {
		home[i] = at.involved[i] ? join_slots(&at, i) : NOWHERE;
	}
	for (int32_t i = 0; i < solver->count; i++) {
		if (at.involved[i]) {
			PlanCertificate *certificate = certificate_of(&at, home[i]);
			of_task[i] = (size_t)(certificate - solver->answer->certificates.items);
			*LIST_ADD(solver->arena, certificate->tasks) = solver->place[i];
			certificate->need += (int64_t)solver->asks[i].want * solver->grid.quantum;
		}
	}
	add_windows(&at);
	for (int32_t i = 0; i < solver->count; i++) {
		if (at.involved[i]) {
			add_fixed(&at, i, &solver->answer->certificates.items[of_task[i]]);
		}
	}
	for (size_t i = earlier; i < solver->answer->certificates.count; i++) {
		add_up(&solver->answer->certificates.items[i]);
	}
	drop_known(solver, earlier);
}

/* What is fixed past its own due breaks by itself: its minutes are more than those before the due.
 */
void solver_break_late(Solver *solver)
{
	for (int32_t i = 0; i < solver->count; i++) {
		PlanTime due = solver->tasks[i]->due;
		if (solver->states[i] != TASK_KEPT || solver->fixed_ends[i] <= due) {
			continue;
		}
		PlanCertificate *certificate =
			LIST_ADD(solver->arena, solver->answer->certificates);
		*LIST_ADD(solver->arena, certificate->tasks) = solver->place[i];
		certificate->need = solver->fixed_minutes[i] +
				    (int64_t)solver->asks[i].want * solver->grid.quantum;
		EACH (Fixed, fixed, solver->fixed) {
			EACH (PlanStretch, taken, solver->grid.taken) {
				PlanTime end = taken->end < due ? taken->end : due;
				if (fixed->task == i && fixed->start <= taken->start &&
					taken->end <= fixed->end && taken->start < end) {
					*LIST_ADD(solver->arena, certificate->windows) =
						(PlanStretch){taken->start, end};
					certificate->have += end - taken->start;
				}
			}
		}
		solver->states[i] = TASK_BROKEN;
	}
}
