/* What the engine says of random problems, held against the oracle. */
#include "test/plan/oracle.h"
#include "test/plan/validator.h"

typedef struct {
	Arena *arena;
	const PlanProblem *problem;
	PlanAnswer answer;
	bool *with;
	PlanTime *dues;
	int32_t *minutes;
} Trial;

static Trial trial_of(Arena *arena, const PlanProblem *problem)
{
	size_t count = problem->tasks.count;
	Trial trial = {arena, problem, {0}, NEW_ARRAY(arena, bool, count),
		NEW_ARRAY(arena, PlanTime, count), NEW_ARRAY(arena, int32_t, count)};
	plan_solve(arena, problem, &trial.answer);
	for (size_t i = 0; i < count; i++) {
		trial.dues[i] = problem->tasks.items[i].due;
		trial.with[i] = trial.dues[i] != PLAN_NEVER;
		trial.minutes[i] = problem->tasks.items[i].minutes;
	}
	return trial;
}

static Opinion opinion(const Trial *trial)
{
	return oracle(trial->arena, trial->problem, trial->with, trial->dues, trial->minutes);
}

static void verdict_is_right(Trial *trial)
{
	EQUAL_TEXT(plan_validate(trial->arena, trial->problem, &trial->answer), "");
	EQUAL_TEXT(validator_wrong(trial->arena, trial->problem, &trial->answer), "");
	Opinion all = opinion(trial);
	EQUAL_INT(all.missing > 0, trial->answer.verdict == PLAN_BROKEN);
	int64_t shortage = 0;
	EACH (PlanCertificate, certificate, trial->answer.certificates) {
		shortage += certificate->need - certificate->have;
	}
	EQUAL_INT(shortage, all.missing);
	EACH (PlanBroken, broken, trial->answer.broken) {
		trial->with[broken->task] = false;
	}
	Opinion kept = opinion(trial);
	EQUAL_INT(kept.missing, 0);
	EQUAL_INT(kept.buffer, trial->answer.buffer_minutes_used);
	if (all.missing == 0) {
		EQUAL_INT(trial->answer.verdict == PLAN_KEPT_WITH_BUFFER, all.buffer > 0);
	}
}

/* with: the kept ones. */
static void slack_is_exact(Trial *trial)
{
	EACH (PlanSlack, slack, trial->answer.slack) {
		int32_t *minutes = &trial->minutes[slack->task], before = *minutes;
		int32_t quantum = trial->problem->quantum;
		CHECK(trial->with[slack->task]);
		*minutes = (before + quantum - 1) / quantum * quantum + slack->minutes;
		EQUAL_INT(opinion(trial).missing, 0);
		*minutes += quantum;
		EQUAL_INT(opinion(trial).missing, quantum);
		*minutes = before;
	}
}

static void dates_are_earliest(Trial *trial)
{
	int64_t buffer = trial->answer.buffer_minutes_used;
	EACH (PlanBroken, broken, trial->answer.broken) {
		trial->with[broken->task] = true;
		PlanTime *due = &trial->dues[broken->task];
		if (broken->new_due != PLAN_NEVER) {
			*due = broken->new_due;
			Opinion honest = opinion(trial);
			EQUAL_INT(honest.missing, 0);
			EQUAL_INT(honest.buffer, buffer);
		}
		*due = broken->new_due == PLAN_NEVER ? PLAN_NEVER
						     : broken->new_due - trial->problem->quantum;
		Opinion earlier = opinion(trial);
		CHECK(earlier.missing > 0 || earlier.buffer > buffer);
		*due = broken->new_due;
		trial->with[broken->task] = broken->new_due != PLAN_NEVER;
	}
}

static void nothing_less_important_was_saved(Trial *trial)
{
	size_t count = trial->problem->tasks.count;
	bool *kept = NEW_ARRAY(trial->arena, bool, count);
	memcpy(kept, trial->with, count);
	for (size_t i = 0; i < count; i++) {
		const PlanTask *task = &trial->problem->tasks.items[i];
		for (size_t j = 0; j < count; j++) {
			trial->with[j] = kept[j] &&
					 plan_task_order(&trial->problem->tasks.items[j], task) < 0;
		}
		trial->with[i] = true;
		if (task->due != PLAN_NEVER) {
			EQUAL_INT(opinion(trial).missing == 0, kept[i]);
		}
	}
	memcpy(trial->with, kept, count);
}

/* By trying all. */
static void most_weight_is_kept(Trial *trial)
{
	size_t count = trial->problem->tasks.count;
	int kept = 0, best = 0;
	bool *before = NEW_ARRAY(trial->arena, bool, count);
	memcpy(before, trial->with, count);
	for (size_t i = 0; i < count; i++) {
		kept += before[i] ? trial->problem->tasks.items[i].weight : 0;
	}
	for (unsigned set = 0; set < 1U << count; set++) {
		int weight = 0;
		for (size_t i = 0; i < count; i++) {
			const PlanTask *task = &trial->problem->tasks.items[i];
			trial->with[i] = set >> i & 1 && task->due != PLAN_NEVER;
			weight += trial->with[i] ? task->weight : 0;
		}
		if (weight > best && weight > kept) {
			best = opinion(trial).missing == 0 ? weight : best;
		}
	}
	CHECK(trial->answer.proved && best <= kept);
	memcpy(trial->with, before, count);
}

static void try_many(Arena *outer, int times, uint64_t seed, Shape shape)
{
	Dice roll = {seed};
	(void)outer;
	for (int i = 0; i < times; i++) {
		Arena *arena = arena_new(256 << 20);
		shape.load_percent = dice(&roll, 20, 130);
		PlanProblem problem = random_problem(arena, &roll, shape);
		problem.rule = dice(&roll, 0, 1) ? RULE_PRIORITY : RULE_WEIGHTS;
		Trial trial = trial_of(arena, &problem);
		verdict_is_right(&trial);
		slack_is_exact(&trial);
		if (problem.rule == RULE_PRIORITY) {
			nothing_less_important_was_saved(&trial);
		} else if (trial.answer.verdict == PLAN_BROKEN) {
			most_weight_is_kept(&trial);
		}
		dates_are_earliest(&trial);
		arena_free(arena);
	}
}

TEST(plans_on_one_calendar_agree_with_the_oracle)
{
	try_many(arena, 60, 11, (Shape){.tasks = 8, .days = 4});
}

TEST(plans_with_a_buffer_agree_with_the_oracle)
{
	try_many(arena, 60, 12, (Shape){.tasks = 8, .days = 4, .buffered = true});
}

TEST(plans_with_client_windows_and_a_buffer_agree_with_the_oracle)
{
	try_many(arena, 80, 13, (Shape){.tasks = 9, .days = 3, .clients = 3, .buffered = true});
}

/* A yes at the date offered, a no one quantum earlier. */
static void reply_is_exact(Trial *trial, PlanProblem *with, size_t asked)
{
	const PlanReply *reply = &trial->answer.reply;
	PlanTime dates[] = {reply->earliest, reply->earliest_with_buffer};
	int64_t buffer = trial->answer.buffer_minutes_used;
	Trial widened = {trial->arena, with, {0}, NEW_ARRAY(trial->arena, bool, asked + 1),
		NEW_ARRAY(trial->arena, PlanTime, asked + 1),
		NEW_ARRAY(trial->arena, int32_t, asked + 1)};
	memcpy(widened.with, trial->with, asked);
	memcpy(widened.dues, trial->dues, asked * sizeof *widened.dues);
	memcpy(widened.minutes, trial->minutes, asked * sizeof *widened.minutes);
	widened.with[asked] = true;
	widened.minutes[asked] = with->tasks.items[asked].minutes;
	for (int which = 0; which < 2; which++) {
		widened.dues[asked] = dates[which];
		Opinion yes = opinion(&widened);
		bool good = yes.missing == 0 && (which == 1 || yes.buffer == buffer);
		CHECK(good == (dates[which] != PLAN_NEVER));
		if (good) {
			widened.dues[asked] -= with->quantum;
			Opinion no = opinion(&widened);
			CHECK(no.missing > 0 || (which == 0 && no.buffer > buffer));
		}
	}
	widened.dues[asked] = with->tasks.items[asked].due;
	EQUAL_INT(reply->fits, opinion(&widened).missing == 0);
	EQUAL_INT(reply->fits, reply->breaks.count == 0);
	EQUAL_INT(reply->fits, reply->certificate.tasks.count == 0);
}

TEST(a_request_gets_the_earliest_date_that_breaks_nothing)
{
	Dice roll = {21};
	(void)arena;
	for (int i = 0; i < 80; i++) {
		Arena *inner = arena_new(256 << 20);
		Shape shape = {.tasks = 8, .days = 4, .clients = 2, .buffered = i % 2};
		shape.load_percent = dice(&roll, 20, 90);
		PlanProblem with = random_problem(inner, &roll, shape), without = with;
		without.tasks.count--;
		PlanTask *asked = &with.tasks.items[without.tasks.count];
		asked->minutes += 5;
		without.ask = asked;
		Trial trial = trial_of(inner, &without);
		EACH (PlanBroken, broken, trial.answer.broken) {
			trial.with[broken->task] = false;
		}
		reply_is_exact(&trial, &with, without.tasks.count);
		arena_free(inner);
	}
}
