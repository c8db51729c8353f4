/* From cells in slots to blocks on the calendar. */
#include "plan/solver.h"

#include <stdlib.h>

typedef struct {
	PlanTime due;
	int32_t turn, task, cells;
} Part;

static int by_due(const void *left, const void *right)
{
	const Part *l = left, *r = right;
	return l->due != r->due ? (l->due < r->due ? -1 : 1)
				: (l->turn > r->turn) - (l->turn < r->turn);
}

/* Blocks of one task that touch are one. */
static void append(Solver *solver, int32_t task, PlanStretch stretch)
{
	PlanBlocks *blocks = &solver->answer->blocks;
	PlanBlock *last = blocks->count ? &blocks->items[blocks->count - 1] : NULL;
	if (last && last->task == task && last->end == stretch.start) {
		last->end = stretch.end;
	} else {
		*LIST_ADD(solver->arena, *blocks) = (PlanBlock){task, stretch.start, stretch.end};
	}
}

/* What is fixed comes in between, in its time. */
static void add_block(Solver *solver, int32_t task, PlanStretch stretch, size_t *next_fixed)
{
	for (; *next_fixed < solver->fixed.count; ++*next_fixed) {
		const Fixed *fixed = &solver->fixed.items[*next_fixed];
		if (fixed->start >= stretch.start) {
			break;
		}
		append(solver, solver->place[fixed->task], (PlanStretch){fixed->start, fixed->end});
	}
	append(solver, task, stretch);
}

static void add_part(Solver *solver, int32_t task, int32_t first, int32_t end, size_t *next_fixed)
{
	PlanStretches stretches = {0};
	grid_stretches(solver->arena, &solver->grid, first, end, &stretches);
	EACH (PlanStretch, stretch, stretches) {
		add_block(solver, solver->place[task], *stretch, next_fixed);
	}
}

void solver_blocks(Solver *solver, const Flow *flow)
{
	size_t next_fixed = 0;
	const PlanTime *dues = solver_turn_dues(solver);
	Part *parts = NEW_ARRAY(solver->arena, Part, (size_t)solver->count + 1);
	for (int32_t i = 0; i < flow->slot_count; i++) {
		const Slot *slot = &flow->slots[i];
		size_t count = 0;
		for (int32_t s = slot->shares; s; s = flow->shares.items[s].next_of_slot) {
			const Share *share = &flow->shares.items[s];
			int32_t turn = solver->linked ? solver->turns[share->task] : share->task;
			parts[count++] = (Part){dues[share->task], turn, share->task, share->cells};
		}
		qsort(parts, count, sizeof *parts, by_due);
		int32_t at = slot->first;
		for (size_t part = 0; part < count; part++) {
			add_part(solver, parts[part].task, at, at + parts[part].cells, &next_fixed);
			at += parts[part].cells;
		}
	}
	for (; next_fixed < solver->fixed.count; next_fixed++) {
		const Fixed *fixed = &solver->fixed.items[next_fixed];
		append(solver, solver->place[fixed->task], (PlanStretch){fixed->start, fixed->end});
	}
}
