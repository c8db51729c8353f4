#include "domain/plan.h"

static Interval common_part(Interval left, Interval right)
{
	return (Interval){
		left.start.seconds > right.start.seconds ? left.start : right.start,
		left.end.seconds < right.end.seconds ? left.end : right.end,
	};
}

bool task_ids_hold(TaskIds sorted, TaskId id)
{
	size_t first = 0, end = sorted.count;
	while (first < end) {
		size_t middle = first + (end - first) / 2;
		if (sorted.items[middle].value == id.value) {
			return true;
		}
		if (sorted.items[middle].value < id.value) {
			first = middle + 1;
		} else {
			end = middle;
		}
	}
	return false;
}

const PlannedPromise *plan_promise(const StoredPlan *plan, TaskId task)
{
	size_t first = 0, end = plan->promises.count;
	while (first < end) {
		size_t middle = first + (end - first) / 2;
		const PlannedPromise *promise = &plan->promises.items[middle];
		if (promise->task.value == task.value) {
			return promise;
		}
		if (promise->task.value < task.value) {
			first = middle + 1;
		} else {
			end = middle;
		}
	}
	return NULL;
}

const PlannedBlock *plan_block_at(const StoredPlan *plan, Instant at)
{
	EACH (PlannedBlock, block, plan->blocks) {
		if (block->when.end.seconds > at.seconds) {
			return block;
		}
	}
	return NULL;
}

PlanParts plan_parts(Arena *arena, PlannedBlocks blocks, PlannedBlocks pins)
{
	PlanParts parts = {0};
	EACH (PlannedBlock, block, blocks) {
		Interval rest = block->when;
		EACH (PlannedBlock, pin, pins) {
			if (pin->task.value != block->task.value ||
				pin->when.end.seconds <= rest.start.seconds ||
				pin->when.start.seconds >= rest.end.seconds) {
				continue;
			}
			Interval part = common_part(rest, pin->when);
			if (rest.start.seconds < part.start.seconds) {
				*LIST_ADD(arena, parts) =
					(PlanPart){block->task, {rest.start, part.start}, false};
			}
			*LIST_ADD(arena, parts) = (PlanPart){block->task, part, true};
			rest.start = part.end;
		}
		if (rest.start.seconds < rest.end.seconds) {
			*LIST_ADD(arena, parts) = (PlanPart){block->task, rest, false};
		}
	}
	return parts;
}
