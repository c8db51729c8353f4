/* Orders of jobs, held against all orders. */
#include "plan/sequence.h"
#include "test/plan/oracle.h"

static int64_t cost_of(const Job *jobs, const int32_t *order, int32_t count)
{
	int64_t end = 0, cost = 0;
	for (int32_t i = 0; i < count; i++) {
		const Job *job = &jobs[order[i]];
		end += job->minutes;
		cost += end > job->due ? job->weight * (end - job->due) : 0;
	}
	return cost;
}

static int64_t best_of_all(const Job *jobs, int32_t *order, int32_t fixed, int32_t count)
{
	int64_t best = fixed == count ? cost_of(jobs, order, count) : INT64_MAX;
	for (int32_t i = fixed; i < count; i++) {
		int32_t job = order[i];
		order[i] = order[fixed];
		order[fixed] = job;
		int64_t cost = best_of_all(jobs, order, fixed + 1, count);
		best = cost < best ? cost : best;
		order[fixed] = order[i];
		order[i] = job;
	}
	return best;
}

TEST(seven_jobs_are_put_in_the_best_of_all_orders)
{
	enum { COUNT = 7 };
	Dice roll = {41};
	for (int turn = 0; turn < 40; turn++) {
		Job jobs[COUNT];
		int32_t order[COUNT], all[COUNT], total = 0;
		for (int32_t i = 0; i < COUNT; i++) {
			jobs[i].minutes = dice(&roll, 1, 50);
			jobs[i].weight = dice(&roll, 1, 10);
			total += jobs[i].minutes;
			all[i] = i;
		}
		for (int32_t i = 0; i < COUNT; i++) {
			jobs[i].due = dice(&roll, 0, total);
		}
		int64_t found =
			plan_sequence(arena, jobs, COUNT, SEQUENCE_KICKS, (SequenceStop){0}, order);
		EQUAL_INT(found, cost_of(jobs, order, COUNT));
		EQUAL_INT(found, best_of_all(jobs, all, 0, COUNT));
	}
}
