/* From cells in slots to blocks on the calendar. */
#include "plan/place.h"

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
	SlotOrder order = solver_order(solver, flow);
	for (int32_t i = 0; i < flow->slot_count; i++) {
		int32_t at = flow->slots[i].first;
		for (int32_t part = order.first[i]; part < order.first[i + 1]; part++) {
			const SlotPart *of = &order.parts[part];
			if (!solver->tasks[of->task]->reserved) {
				add_part(solver, of->task, at, at + of->cells, &next_fixed);
			}
			at += of->cells;
		}
	}
	for (; next_fixed < solver->fixed.count; next_fixed++) {
		const Fixed *fixed = &solver->fixed.items[next_fixed];
		append(solver, solver->place[fixed->task], (PlanStretch){fixed->start, fixed->end});
	}
}
