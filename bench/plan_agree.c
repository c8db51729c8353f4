/* Does the planner agree with a plain flow, in weeks as they come: windows, a buffer, trips, and
 * clocks that change? */
#include "bench/plan.h"
#include "test/plan/validator.h"

/* --- weeks in which clocks change --- */

typedef struct {
	const char *zone, *elsewhere;
	int year, month, day; /* a Monday; the clocks change in the week that follows */
} Week;

static const Week weeks[] = {{"Europe/Paris", "Asia/Singapore", 2026, 3, 27},
	{"Europe/Paris", "America/New_York", 2026, 10, 23},
	{"America/New_York", "Europe/Paris", 2026, 3, 6},
	{"America/New_York", "Asia/Kolkata", 2026, 10, 30},
	{"Australia/Lord_Howe", "Asia/Singapore", 2026, 4, 3},
	{"Asia/Singapore", "Europe/Paris", 2026, 3, 28}};

static const Zone *zone_of(Arena *arena, const char *name)
{
	Text path = text_format(arena, "/usr/share/zoneinfo/%s", name);
	char *bytes = NEW_ARRAY(arena, char, 1 << 16);
	FILE *file = fopen(path.chars, "rb");
	size_t length = file ? fread(bytes, 1, 1 << 16, file) : 0;
	const Zone *zone = zone_parse(arena, text_of(name), (Span){bytes, length});
	if (file) {
		fclose(file);
	}
	if (!zone) {
		fprintf(stderr, "bench-plan: %s is absent: install tzdata\n", path.chars);
		exit(1);
	}
	return zone;
}

static Hours random_hours(Arena *arena, Dice *roll, bool nights)
{
	Hours hours = {0};
	int32_t from = nights ? 30 * dice(roll, 0, 6) : 60 * dice(roll, 7, 10);
	*LIST_ADD(arena, hours) = (HoursLine){ALL_DAYS, from, from + 30 * dice(roll, 4, 9)};
	if (dice(roll, 0, 1)) {
		*LIST_ADD(arena, hours) = (HoursLine){WORKDAYS, 22 * 60, 60 * dice(roll, 0, 2)};
	}
	return hours;
}

/* The same tasks in another week, on the wall clocks of that week. */
static void put_into_week(Arena *arena, Dice *roll, PlanProblem *problem)
{
	const Week *week = &weeks[dice(roll, 0, (int32_t)(sizeof weeks / sizeof *weeks) - 1)];
	const Zone *home = zone_of(arena, week->zone);
	Day first = day(week->year, week->month, week->day);
	PlanTime shift =
		first.days * MINUTES_PER_DAY - problem->now / MINUTES_PER_DAY * MINUTES_PER_DAY;
	Stays stays = {0};
	if (dice(roll, 0, 1)) {
		*LIST_ADD(arena, stays) = (Stay){.from = {day_plus(first, dice(roll, 1, 2)), 0},
			.zone = zone_of(arena, week->elsewhere)};
	}
	problem->now += shift;
	problem->until += shift;
	EACH (PlanStretch, event, problem->busy) {
		*event = (PlanStretch){event->start + shift, event->end + shift};
	}
	EACH (PlanTask, task, problem->tasks) {
		task->due += task->due == PLAN_NEVER ? 0 : shift;
		task->earliest += task->earliest == 0 ? 0 : shift;
	}
	problem->hours = plan_hours(arena, random_hours(arena, roll, dice(roll, 0, 2) == 0), home,
		stays, (DayExceptions){0}, NULL, 0, problem->now, problem->until);
	EACH (PlanStretches, window, problem->windows) {
		const Week *theirs = &weeks[dice(roll, 0, 5)];
		*window = plan_reachable(arena, random_hours(arena, roll, false),
			zone_of(arena, theirs->zone), problem->now, problem->until);
	}
}

/* --- agreement --- */

typedef struct {
	Arena *arena;
	const PlanProblem *problem;
	PlanAnswer answer;
	bool *with;
	PlanTime *dues;
	int32_t *minutes;
} Trial;

static Opinion opinion(const Trial *trial)
{
	return oracle(trial->arena, trial->problem, trial->with, trial->dues, trial->minutes);
}

/* A yes at this date, a no one quantum earlier. PLAN_NEVER: a no at the end. */
static bool earliest_is(Trial *trial, size_t task, PlanTime date, bool keeps_buffer)
{
	int64_t buffer = trial->answer.buffer_minutes_used;
	bool good = true;
	trial->with[task] = true;
	if (date != PLAN_NEVER) {
		trial->dues[task] = date;
		Opinion yes = opinion(trial);
		good = yes.missing == 0 && (!keeps_buffer || yes.buffer <= buffer);
	}
	trial->dues[task] = date == PLAN_NEVER ? PLAN_NEVER : date - trial->problem->quantum;
	Opinion no = opinion(trial);
	good = good && (no.missing > 0 || (keeps_buffer && no.buffer > buffer) ||
			       trial->minutes[task] == 0);
	trial->dues[task] = date;
	trial->with[task] = date != PLAN_NEVER;
	return good;
}

static bool verdict_is_right(Trial *trial)
{
	Text wrong = validator_wrong(trial->arena, trial->problem, &trial->answer);
	Opinion all = opinion(trial);
	bool broken = trial->answer.verdict == PLAN_BROKEN;
	EACH (PlanBroken, one, trial->answer.broken) {
		trial->with[one->task] = false;
	}
	Opinion kept = opinion(trial);
	return text_empty(wrong) && (all.missing > 0) == broken && kept.missing == 0 &&
	       kept.buffer == trial->answer.buffer_minutes_used &&
	       broken == (trial->answer.certificates.count > 0);
}

static bool agrees(Arena *arena, PlanProblem *problem)
{
	size_t count = problem->tasks.count - 1; /* the last is the request */
	PlanTask asked = problem->tasks.items[count];
	PlanProblem with = *problem;
	Trial trial = {arena, &with, {0}, NEW_ARRAY(arena, bool, count + 1),
		NEW_ARRAY(arena, PlanTime, count + 1), NEW_ARRAY(arena, int32_t, count + 1)};
	problem->tasks.count = count;
	asked.minutes += problem->quantum;
	problem->ask = &asked;
	plan_solve(arena, problem, &trial.answer);
	for (size_t i = 0; i < count; i++) {
		trial.dues[i] = problem->tasks.items[i].due;
		trial.with[i] = trial.dues[i] != PLAN_NEVER;
		trial.minutes[i] = problem->tasks.items[i].minutes;
	}
	with.tasks.count = count;
	bool good = verdict_is_right(&trial);
	with.tasks.count = count + 1;
	trial.minutes[count] = asked.minutes;
	good = good && earliest_is(&trial, count, trial.answer.reply.earliest, true) &&
	       earliest_is(&trial, count, trial.answer.reply.earliest_with_buffer, false);
	trial.with[count] = false;
	EACH (PlanBroken, broken, trial.answer.broken) {
		good = good && earliest_is(&trial, (size_t)broken->task, broken->new_due, true);
	}
	return good;
}

void bench_agree(int times)
{
	Dice roll = {101};
	int good = 0;
	for (int i = 0; i < times; i++) {
		Arena *arena = arena_new(BENCH_ARENA);
		Shape shape = {.tasks = 9, .days = 4, .clients = 2 * (i % 2), .buffered = i % 3};
		shape.load_percent = dice(&roll, 20, 120);
		PlanProblem problem = random_problem(arena, &roll, shape);
		if (i % 4 >= 2) {
			put_into_week(arena, &roll, &problem);
		}
		PlanProblem asked = problem;
		good += agrees(arena, &asked);
		arena_free(arena);
	}
	printf("%-52s %d of %d as a plain min-cost flow\n",
		"verdict, certificate, plan, earliest dates", good, times);
}
