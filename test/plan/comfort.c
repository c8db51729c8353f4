/* What tests of comforts count, and that nothing else is paid for them. */
#include "test/plan/comfort.h"

#include "test/plan/validator.h"
#include "test/test.h"

PlanAnswer comfort_solved(Arena *arena, const PlanProblem *problem)
{
	PlanAnswer answer;
	plan_solve(arena, problem, &answer);
	EQUAL_TEXT(validator_wrong(arena, problem, &answer), "");
	return answer;
}

void comfort_equal_promises(const PlanAnswer *kinder, const PlanAnswer *plain)
{
	EQUAL_INT(kinder->verdict, plain->verdict);
	EQUAL_INT(kinder->buffer_minutes_used, plain->buffer_minutes_used);
	EQUAL_INT(kinder->broken.count, plain->broken.count);
	for (size_t i = 0; i < plain->broken.count; i++) {
		EQUAL_INT(kinder->broken.items[i].task, plain->broken.items[i].task);
		EQUAL_INT(kinder->broken.items[i].new_due, plain->broken.items[i].new_due);
	}
}

static void equal_blocks(const PlanAnswer *left, const PlanAnswer *right)
{
	EQUAL_INT(left->blocks.count, right->blocks.count);
	for (size_t i = 0; i < left->blocks.count; i++) {
		CHECK(memcmp(&left->blocks.items[i], &right->blocks.items[i],
			      sizeof left->blocks.items[i]) == 0);
	}
}

void comfort_stays(Arena *arena, PlanProblem problem, const PlanAnswer *answer)
{
	problem.previous = answer->blocks;
	problem.has_previous = true;
	PlanAnswer again = comfort_solved(arena, &problem);
	EQUAL_INT(again.moved.minutes, 0);
	equal_blocks(&again, answer);
}

int comfort_changes(const PlanTasks *tasks, const PlanAnswer *answer)
{
	int count = 0;
	for (size_t i = 1; i < answer->blocks.count; i++) {
		const PlanTask *left = &tasks->items[answer->blocks.items[i - 1].task];
		const PlanTask *right = &tasks->items[answer->blocks.items[i].task];
		count += left->client != right->client ||
			 !text_equal(left->category, right->category);
	}
	return count;
}

void comfort_wish_dates(PlanProblem *problem, Dice *roll)
{
	EACH (PlanTask, task, problem->tasks) {
		if (dice(roll, 0, 2) > 0) {
			task->prefer_before = problem->now + 30 * dice(roll, 10, 200);
		}
	}
}

int comfort_wishes_met(const PlanProblem *problem, const PlanAnswer *answer)
{
	int met = 0;
	for (size_t i = 0; i < problem->tasks.count; i++) {
		const PlanTask *task = &problem->tasks.items[i];
		PlanTime end = 0;
		EACH (PlanBlock, block, answer->blocks) {
			end = block->task == (int32_t)i ? block->end : end;
		}
		met += task->prefer_before > 0 && end > 0 && end <= task->prefer_before;
	}
	return met;
}

int comfort_too_long(const PlanProblem *problem, const PlanAnswer *answer)
{
	int count = 0;
	PlanTime begun = 0, end = 0;
	for (size_t i = 0; i <= answer->blocks.count; i++) {
		const PlanBlock *block = i < answer->blocks.count ? &answer->blocks.items[i] : NULL;
		if (!block || block->start - end >= problem->break_minutes) {
			count += end - begun > problem->break_after;
			begun = block ? block->start : 0;
		}
		end = block ? block->end : 0;
	}
	return count;
}
