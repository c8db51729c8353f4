#include "plan/hunt.h"

/* --- where a task may lie --- */

int32_t hunt_end(const Hunt *hunt, int32_t task)
{
	const Solver *solver = hunt->solver;
	Pieces placed = hunt->timeline->placed[task];
	if (placed.count > 0) {
		return placed.items[placed.count - 1].end;
	}
	if (solver->asks[task].want > 0) {
		return -1;
	}
	int32_t end = solver->asks[task].first; /* nothing to do: over with those before it */
	for (size_t i = 0; solver->linked && i < solver->before[task].count; i++) {
		int32_t before = hunt_end(hunt, solver->before[task].items[i]);
		if (before < 0) {
			return -1;
		}
		end = before > end ? before : end;
	}
	return end;
}

/* The first cell of those that wait for it. */
static int32_t next_start(const Hunt *hunt, int32_t task)
{
	int32_t start = hunt->solver->grid.cells;
	EACH (int32_t, later, hunt->behind[task]) {
		Pieces placed = hunt->timeline->placed[*later];
		int32_t begins = placed.count ? placed.items[0].first : hunt->solver->grid.cells;
		if (!placed.count && hunt->solver->asks[*later].want == 0) {
			begins = next_start(hunt, *later);
		}
		start = begins < start ? begins : start;
	}
	return start;
}

bool hunt_window(const Hunt *hunt, int32_t task, int32_t *ret_first, int32_t *ret_end)
{
	const Solver *solver = hunt->solver;
	int32_t first = solver->asks[task].first;
	for (size_t i = 0; solver->linked && i < solver->before[task].count; i++) {
		int32_t before = hunt_end(hunt, solver->before[task].items[i]);
		if (before < 0) {
			return false;
		}
		first = before > first ? before : first;
	}
	*ret_first = first;
	*ret_end = next_start(hunt, task);
	return true;
}

bool hunt_keeps(const Hunt *hunt, int32_t task)
{
	Pieces placed = hunt->timeline->placed[task];
	int32_t end = placed.count ? placed.items[placed.count - 1].end : hunt_end(hunt, task);
	PlanTime due = hunt->solver->tasks[task]->due;
	if (hunt->solver->asks[task].want == 0 && !hunt->solver->linked) {
		return hunt->solver->fixed_ends[task] <= due;
	}
	return end >= 0 && hunt->solver->fixed_ends[task] <= due && end <= hunt->dues[task];
}

int64_t hunt_worth(const Hunt *hunt, int32_t task)
{
	bool promise = hunt->solver->tasks[task]->due != PLAN_NEVER;
	return promise && hunt_keeps(hunt, task) ? hunt->solver->tasks[task]->weight : 0;
}

/* --- putting in and taking out --- */

void hunt_note(Hunt *hunt, int32_t task)
{
	bool missing = !hunt->hopeless[task] && !hunt_keeps(hunt, task);
	int32_t *at = &hunt->missing_at[task];
	if (missing && *at == 0) {
		*LIST_ADD(hunt->arena, hunt->missing) = task;
		*at = (int32_t)hunt->missing.count;
	} else if (!missing && *at > 0) {
		int32_t last = hunt->missing.items[--hunt->missing.count];
		hunt->missing.items[*at - 1] = last;
		hunt->missing_at[last] = *at;
		*at = 0;
	}
}

void hunt_touch(Hunt *hunt, int32_t task)
{
	if (hunt->is_touched[task]) {
		return;
	}
	hunt->is_touched[task] = true;
	*LIST_ADD(hunt->arena, hunt->touched) = task;
	hunt->were[task].count = 0;
	EACH (Piece, piece, hunt->timeline->placed[task]) {
		*LIST_ADD(hunt->arena, hunt->were[task]) = *piece;
	}
}

void hunt_put_found(Hunt *hunt, int32_t task)
{
	hunt_touch(hunt, task);
	timeline_put(hunt->timeline, task, &hunt->found);
	hunt->weight += hunt_worth(hunt, task);
	hunt_note(hunt, task);
}

bool hunt_put(Hunt *hunt, int32_t task, bool tight)
{
	Pieces *pieces = &hunt->found;
	int32_t first, end;
	if (timeline_has(hunt->timeline, task) || hunt->solver->asks[task].want == 0) {
		return true;
	}
	if (!hunt_window(hunt, task, &first, &end)) {
		return false;
	}
	int32_t due = hunt->dues[task] < end ? hunt->dues[task] : end;
	bool found = timeline_find(hunt->timeline, task, first, due, tight, pieces);
	if (!found && due < end && hunt->behind[task].count > 0) {
		found = timeline_find(hunt->timeline, task, first, end, tight, pieces);
	}
	if (found) {
		hunt_put_found(hunt, task);
	}
	return found;
}

void hunt_eject(Hunt *hunt, int32_t task)
{
	EACH (int32_t, later, hunt->behind[task]) {
		hunt_eject(hunt, *later);
	}
	if (timeline_has(hunt->timeline, task)) {
		hunt_touch(hunt, task);
		hunt->weight -= hunt_worth(hunt, task);
		timeline_take(hunt->timeline, task);
		hunt_note(hunt, task);
	}
}

int32_t hunt_roll(Hunt *hunt, int32_t sides)
{
	hunt->chance ^= hunt->chance << 13;
	hunt->chance ^= hunt->chance >> 7;
	hunt->chance ^= hunt->chance << 17;
	return (int32_t)((hunt->chance >> 32) * (uint64_t)sides >> 32);
}
