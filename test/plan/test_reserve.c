/* Hours reserved with a weight stand among the promises: kept, broken and proved like them. */
#include "test/plan/oracle.h"
#include "test/plan/validator.h"

enum { TURNS = 60, BIG_ARENA = 256 << 20 };

static PlanAnswer solved(Arena *arena, const PlanProblem *problem)
{
	PlanAnswer answer;
	plan_solve(arena, problem, &answer);
	EQUAL_TEXT(plan_validate(arena, problem, &answer), "");
	EQUAL_TEXT(validator_wrong(arena, problem, &answer), "");
	return answer;
}

static PlanProblem some_problem(Arena *arena, Dice *roll, int turn)
{
	Shape shape = {.tasks = 12, .days = 4, .clients = 3, .buffered = turn % 2};
	shape.load_percent = dice(roll, 5, 60);
	return random_problem(arena, roll, shape);
}

static PlanReserve some_reserve(const PlanProblem *problem, Dice *roll)
{
	PlanReserve reserve = {.minutes = 30 * dice(roll, 1, 10), .weight = dice(roll, 1, 9)};
	reserve.from = problem->now / MINUTES_PER_DAY * MINUTES_PER_DAY;
	reserve.from += dice(roll, 0, 1) * MINUTES_PER_DAY;
	reserve.to = reserve.from + dice(roll, 1, 3) * MINUTES_PER_DAY;
	return reserve;
}

/* The same hours as work: a task for nobody. */
static PlanProblem with_tasks(Arena *arena, const PlanProblem *problem)
{
	PlanTasks hours = plan_reserve_promises(arena, problem), tasks = {0};
	PlanProblem with = *problem;
	EACH (PlanTask, task, problem->tasks) {
		*LIST_ADD(arena, tasks) = *task;
	}
	EACH (PlanTask, promise, hours) {
		PlanTask *task = LIST_ADD(arena, tasks);
		*task = *promise;
		task->reserved = false;
	}
	with.tasks = tasks;
	with.clients = (PlanClients){0};
	EACH (PlanClient, client, problem->clients) {
		*LIST_ADD(arena, with.clients) = *client;
		with.clients.items[with.clients.count - 1].reserves = (PlanReserves){0};
	}
	return with;
}

static void equal_choice(
	const PlanProblem *problem, const PlanAnswer *hours, const PlanAnswer *work)
{
	EQUAL_INT(hours->verdict, work->verdict);
	EQUAL_INT(hours->buffer_minutes_used, work->buffer_minutes_used);
	EQUAL_INT(hours->broken.count, work->broken.count);
	EQUAL_INT(hours->certificates.count, work->certificates.count);
	for (size_t i = 0; i < work->broken.count; i++) {
		const PlanBroken *left = &hours->broken.items[i], *right = &work->broken.items[i];
		bool given = right->task < (int32_t)problem->tasks.count;
		EQUAL_INT(left->task, right->task + !given);
		CHECK(given || left->new_due == PLAN_NEVER);
	}
}

TEST(hours_with_a_weight_are_kept_and_broken_as_a_task_of_that_weight_would_be)
{
	Dice roll = {91};
	int broken_tasks = 0, broken_hours = 0, kept = 0;
	(void)arena;
	for (int turn = 0; turn < TURNS; turn++) {
		Arena *inner = arena_new(BIG_ARENA);
		PlanProblem problem = some_problem(inner, &roll, turn);
		problem.rule = turn % 3 ? RULE_WEIGHTS : RULE_PRIORITY;
		problem.gap_minutes = turn % 5 == 4 ? 15 : 0;
		*LIST_ADD(inner, problem.clients.items[1].reserves) = some_reserve(&problem, &roll);
		*LIST_ADD(inner, problem.clients.items[2].reserves) = some_reserve(&problem, &roll);
		if (problem.gap_minutes == 0) { /* one of them in a window, or none */
			problem.clients.items[1 + turn % 2].reserves.items[0].window = turn % 4;
		}
		PlanProblem with = with_tasks(inner, &problem);
		PlanAnswer hours = solved(inner, &problem), work = solved(inner, &with);
		equal_choice(&problem, &hours, &work);
		EACH (PlanBroken, broken, hours.broken) {
			broken_tasks += broken->task < (int32_t)problem.tasks.count;
			broken_hours += broken->task > (int32_t)problem.tasks.count;
		}
		kept += hours.broken.count == 0;
		problem.previous = hours.blocks;
		problem.has_previous = true;
		PlanAnswer again = solved(inner, &problem);
		EQUAL_INT(again.moved.minutes, 0);
		arena_free(inner);
	}
	CHECK(broken_tasks > 20 && broken_hours > 5 && kept > 2);
}

/* One morning of three hours, two of them reserved for the first client; an hour and a half of
 * work for the second is due by noon. */
static PlanProblem reserved_morning(Arena *arena, int32_t weight)
{
	enum { MIDNIGHT = 29659680 + 7 * MINUTES_PER_DAY, NINE = MIDNIGHT + 9 * 60 };
	PlanProblem problem = {.now = NINE, .until = NINE + MINUTES_PER_DAY, .quantum = 15};
	Day on = {MIDNIGHT / MINUTES_PER_DAY};
	*LIST_ADD(arena, problem.hours) = (PlanWork){NINE, NINE + 180, on};
	PlanReserve reserve = {120, NINE, NINE + 180, weight, 0};
	*LIST_ADD(arena, problem.clients) = (PlanClient){.id = TEXT("x")};
	*LIST_ADD(arena, problem.clients) = (PlanClient){.id = TEXT("y")};
	*LIST_ADD(arena, problem.clients.items[0].reserves) = reserve;
	*LIST_ADD(arena, problem.tasks) = (PlanTask){
		.id = TEXT("a"), .minutes = 90, .due = NINE + 180, .weight = 5, .client = 1};
	return problem;
}

TEST(hours_worth_more_than_a_promise_break_it_and_the_proof_names_both)
{
	PlanProblem problem = reserved_morning(arena, 6);
	PlanAnswer answer = solved(arena, &problem);
	EQUAL_INT(answer.verdict, PLAN_BROKEN);
	EQUAL_INT(answer.broken.count, 1);
	EQUAL_INT(answer.broken.items[0].task, 0);
	const PlanCertificate *proof = &answer.certificates.items[0];
	EQUAL_INT(proof->need, 210);
	EQUAL_INT(proof->have, 180);
	EQUAL_INT(proof->tasks.count, 2);
	EQUAL_INT(proof->tasks.items[0] + proof->tasks.items[1], 0 + 2);
	EQUAL_TEXT(plan_reserve_promises(arena, &problem).items[0].id,
		"reserve:x:2026-05-31T09:00:00Z/2026-05-31T12:00:00Z");
}

TEST(hours_worth_less_than_a_promise_give_way_and_what_is_left_is_kept_as_a_wish)
{
	PlanProblem problem = reserved_morning(arena, 4);
	*LIST_ADD(arena, problem.tasks) = (PlanTask){
		.id = TEXT("b"), .minutes = 600, .due = PLAN_NEVER, .weight = 1, .client = 1};
	PlanAnswer answer = solved(arena, &problem);
	EQUAL_INT(answer.broken.count, 1);
	EQUAL_INT(answer.broken.items[0].task, 3);
	EQUAL_INT(answer.broken.items[0].new_due, PLAN_NEVER);
	EQUAL_INT(answer.blocks.count, 1); /* the hour and a half that is left is not given away */
}

TEST(work_that_falls_due_in_the_span_is_part_of_its_hours)
{
	PlanProblem problem = reserved_morning(arena, 6);
	*LIST_ADD(arena, problem.tasks) = (PlanTask){.id = TEXT("theirs"),
		.minutes = 90,
		.due = problem.now + 180,
		.weight = 1,
		.client = 0};
	problem.tasks.items[0].minutes = 60;
	EQUAL_INT(plan_reserve_promises(arena, &problem).items[0].minutes, 30);
	EQUAL_INT(solved(arena, &problem).verdict, PLAN_KEPT);
}

TEST(a_request_that_would_take_reserved_hours_says_so)
{
	PlanProblem problem = reserved_morning(arena, 6);
	problem.tasks.items[0].minutes = 60;
	PlanTask ask = {
		.id = TEXT("n"), .minutes = 30, .due = problem.now + 180, .weight = 9, .client = 1};
	problem.ask = &ask;
	PlanAnswer answer = solved(arena, &problem);
	EQUAL_INT(answer.verdict, PLAN_KEPT);
	CHECK(!answer.reply.fits);
	EQUAL_INT(answer.reply.certificate.need, 210);
	EQUAL_INT(answer.reply.breaks.count, 1);
	EQUAL_INT(answer.reply.breaks.items[0], 0); /* the lightest of the three */
}

/* An hour of that morning, from ten to eleven, is all in which the hours may lie. */
static Text around_ten(Arena *arena, int32_t weight, int32_t min_chunk)
{
	PlanProblem problem = reserved_morning(arena, weight);
	PlanReserve *reserve = &problem.clients.items[0].reserves.items[0];
	PlanStretches window = {0};
	*LIST_ADD(arena, window) = (PlanStretch){problem.now + 60, problem.now + 120};
	*LIST_ADD(arena, problem.windows) = window;
	reserve->window = 1;
	reserve->minutes = 60;
	problem.tasks.items[0].due = PLAN_NEVER;
	problem.tasks.items[0].minutes = 120;
	problem.tasks.items[0].min_chunk = min_chunk;
	PlanAnswer answer = solved(arena, &problem);
	Buffer out = buffer_new(arena);
	EACH (PlanBlock, block, answer.blocks) {
		buffer_format(&out, " %d-%d", block->start - problem.now, block->end - problem.now);
	}
	return buffer_done(&out);
}

TEST(hours_kept_in_a_window_stand_in_it_and_nowhere_else)
{
	static const int32_t weights[] = {0, 3}, chunks[] = {0, 60}; /* a wish, a promise */
	for (int i = 0; i < 4; i++) {
		EQUAL_TEXT(around_ten(arena, weights[i / 2], chunks[i % 2]), " 0-60 120-180");
	}
}
