/* Hours reserved with a weight are a promise: it is kept, broken and proved like the others, only
 * that nobody works on it. What the client is promised by tasks that fall due in the span is part
 * of these hours; the rest of them is a task without blocks. The engine counts it behind the given
 * tasks, and outside it goes by the numbers after the request's. */
#include "plan/solver.h"

#include <string.h>

/* What tasks that fall due in the span fill of it. */
static int64_t filled(const PlanProblem *problem, int32_t client, const PlanReserve *reserve)
{
	PlanTime from = reserve->from > problem->now ? reserve->from : problem->now;
	int64_t minutes = 0;
	EACH (PlanTask, task, problem->tasks) {
		bool theirs = task->client == client && task->due != PLAN_NEVER;
		bool falls = theirs && task->due > from && task->due <= reserve->to;
		minutes += falls ? task->minutes : 0;
	}
	return minutes;
}

static Text name_of(Arena *arena, const PlanClient *client, const PlanReserve *reserve)
{
	return text_format(arena, "reserve:%s:%s/%s", text_chars(client->id),
		instant_iso(arena, plan_instant(reserve->from)).chars,
		instant_iso(arena, plan_instant(reserve->to)).chars);
}

PlanTasks plan_reserve_promises(Arena *arena, const PlanProblem *problem)
{
	PlanTasks promises = {0};
	for (int32_t client = 0; client < (int32_t)problem->clients.count; client++) {
		const PlanClient *of = &problem->clients.items[client];
		EACH (PlanReserve, reserve, of->reserves) {
			int64_t rest = reserve->minutes - filled(problem, client, reserve);
			if (reserve->weight > 0) {
				*LIST_ADD(arena, promises) = (PlanTask){
					.id = name_of(arena, of, reserve),
					.minutes = rest > 0 ? (int32_t)rest : 0,
					.earliest = reserve->from,
					.due = reserve->to,
					.weight = reserve->weight,
					.client = client,
					.window = reserve->window,
					.reserved = true,
				};
			}
		}
	}
	return promises;
}

/* --- numbers --- */

typedef struct {
	int32_t tasks, promises;
} Counts;

static int32_t number_of(Counts counts, int32_t task)
{
	if (task < counts.tasks) {
		return task;
	}
	bool asked = task == counts.tasks + counts.promises;
	return asked ? counts.tasks : task + 1;
}

static void number(Counts counts, PlanNumbers *numbers)
{
	EACH (int32_t, task, *numbers) {
		*task = number_of(counts, *task);
	}
}

static void number_answer(Counts counts, PlanAnswer *answer)
{
	EACH (PlanBroken, broken, answer->broken) {
		broken->task = number_of(counts, broken->task);
	}
	EACH (PlanCertificate, certificate, answer->certificates) {
		number(counts, &certificate->tasks);
	}
	number(counts, &answer->reply.breaks);
	number(counts, &answer->reply.certificate.tasks);
}

static int64_t *minutes_of(Arena *arena, const PlanProblem *problem, PlanBlocks blocks)
{
	int64_t *minutes = NEW_ARRAY(arena, int64_t, problem->tasks.count + 1);
	EACH (PlanBlock, block, blocks) {
		minutes[block->task] += block->end - block->start;
	}
	return minutes;
}

/* Reserved hours may be free elsewhere than the stored plan left them. Where it still does all that
 * the new one does, nothing is to be moved for them. */
static void keep_what_holds(Arena *arena, const PlanProblem *problem, PlanAnswer *answer)
{
	PlanAnswer stored = *answer;
	stored.blocks = problem->previous;
	stored.moved.minutes = 0;
	stored.moved.tasks = (PlanNumbers){0};
	size_t size = problem->tasks.count * sizeof(int64_t);
	bool same = memcmp(minutes_of(arena, problem, answer->blocks),
			    minutes_of(arena, problem, problem->previous), size) == 0;
	if (same && text_empty(plan_validate(arena, problem, &stored))) {
		*answer = stored;
	}
}

void plan_solve(Arena *arena, const PlanProblem *problem, PlanAnswer *ret_answer)
{
	PlanTasks promises = plan_reserve_promises(arena, problem);
	PlanProblem with = *problem;
	if (promises.count == 0) {
		solver_solve(arena, problem, ret_answer);
		return;
	}
	with.tasks = (PlanTasks){0};
	EACH (PlanTask, task, problem->tasks) {
		*LIST_ADD(arena, with.tasks) = *task;
	}
	EACH (PlanTask, promise, promises) {
		*LIST_ADD(arena, with.tasks) = *promise;
	}
	solver_solve(arena, &with, ret_answer);
	number_answer((Counts){(int32_t)problem->tasks.count, (int32_t)promises.count}, ret_answer);
	if (problem->has_previous && ret_answer->moved.minutes > 0) {
		keep_what_holds(arena, problem, ret_answer);
	}
}
