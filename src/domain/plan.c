#include "domain/plan.h"

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
