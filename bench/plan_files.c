/* Problems as files: for the door, for TaskJuggler, in the format of the OR-Library. */
#include "bench/plan.h"

#include <inttypes.h>

/* --- JSON --- */

static void put_utc(FILE *file, const char *name, PlanTime at)
{
	Wall wall = wall_plus((Wall){{0}, 0}, (int64_t)at * 60);
	Date date = day_date(wall.day);
	fprintf(file, "\"%s\": \"%04d-%02d-%02dT%02d:%02dZ\"", name, date.year, date.month,
		date.day, wall.second / 3600, wall.second / 60 % 60);
}

static void put_hours(FILE *file, const char *days, int from, int to)
{
	fprintf(file, "{\"days\": [%s], \"from\": \"%02d:%02d\", \"to\": \"%02d:%02d\"}", days,
		from / 60, from % 60, to / 60, to % 60);
}

static void put_task(FILE *file, const PlanTask *task)
{
	fprintf(file, "{\"id\": \"%s\", \"minutes\": %d, \"weight\": %d, ", text_chars(task->id),
		task->minutes, task->weight);
	if (task->earliest) {
		put_utc(file, "earliest", task->earliest);
		fputs(", ", file);
	}
	put_utc(file, "due", task->due);
	fprintf(file, ", \"client\": \"client %d\", \"when\": \"%s\"}", task->client,
		task->window ? "reachable" : "any");
}

static void shuffle(Dice *roll, PlanTasks tasks)
{
	for (int32_t i = (int32_t)tasks.count - 1; i > 0; i--) {
		int32_t other = dice(roll, 0, i);
		PlanTask task = tasks.items[i];
		tasks.items[i] = tasks.items[other];
		tasks.items[other] = task;
	}
}

/* The hours are those of bench/instance.c. */
void bench_json(uint64_t seed, bool shuffled)
{
	static const char *const week = "\"mon\",\"tue\",\"wed\",\"thu\",\"fri\"";
	static const char *const all = "\"mon\",\"tue\",\"wed\",\"thu\",\"fri\",\"sat\",\"sun\"";
	Arena *arena = arena_new(BENCH_ARENA);
	Dice roll = {seed * 7919 + 1};
	PlanProblem problem = bench_problem(arena, &roll, (Size){500, 60, 95, 10, true});
	if (shuffled) {
		shuffle(&roll, problem.tasks);
	}
	fputs("{\"zone\": \"UTC\", ", stdout);
	put_utc(stdout, "now", problem.now);
	fputs(", ", stdout);
	put_utc(stdout, "until", problem.until);
	printf(", \"buffer_percent\": %d, \"hours\": [", problem.buffer_percent);
	put_hours(stdout, week, 9 * 60, 12 * 60 + 30);
	fputs(", ", stdout);
	put_hours(stdout, week, 14 * 60, 18 * 60 + 30);
	fputs("], \"busy\": [", stdout);
	EACH (PlanStretch, event, problem.busy) {
		fputs(event == problem.busy.items ? "{" : ", {", stdout);
		put_utc(stdout, "start", event->start);
		fputs(", ", stdout);
		put_utc(stdout, "end", event->end);
		fputs("}", stdout);
	}
	fputs("], \"clients\": [", stdout);
	for (int i = 0; i < (int)problem.clients.count; i++) {
		printf("%s{\"id\": \"client %d\", \"zone\": \"UTC\", \"reachable\": [",
			i ? ", " : "", i);
		put_hours(stdout, all, 60 * (6 + i), 60 * (11 + i));
		fputs("]}", stdout);
	}
	fputs("], \"tasks\": [", stdout);
	EACH (PlanTask, task, problem.tasks) {
		fputs(task == problem.tasks.items ? "\n" : ",\n", stdout);
		put_task(stdout, task);
	}
	fputs("]}\n", stdout);
	arena_free(arena);
}

/* --- TaskJuggler --- */

static void put_day(FILE *file, const char *name, PlanTime at)
{
	Wall wall = wall_plus((Wall){{0}, 0}, (int64_t)at * 60);
	Date date = day_date(wall.day);
	fprintf(file, "%s %04d-%02d-%02d-%02d:%02d\n", name, date.year, date.month, date.day,
		wall.second / 3600, wall.second / 60 % 60);
}

/* One calendar, nothing else in the way, and every promise can be kept: the next seed is tried
 * until the engine proves it. */
void bench_taskjuggler(uint64_t seed, FILE *file)
{
	Arena *arena = arena_new(BENCH_ARENA);
	PlanProblem problem;
	PlanAnswer answer = {.verdict = PLAN_BROKEN};
	for (uint64_t try = 0; answer.verdict != PLAN_KEPT; try++) {
		Dice roll = {seed * 7919 + 1 + try * 104729};
		problem = bench_problem(arena, &roll, (Size){60, 14, 80, 0, false});
		problem.busy.count = 0;
		plan_solve(arena, &problem, &answer);
	}
	put_day(file, "project promises \"promises\"", problem.now);
	fputs("+ 60d {\n  timezone \"UTC\"\n  timingresolution 5min\n", file);
	put_day(file, "  now", problem.now);
	fputs("  workinghours mon - fri 9:00 - 12:30, 14:00 - 18:30\n  workinghours sat, sun off\n"
	      "}\nresource va \"va\" {}\n",
		file);
	EACH (PlanTask, task, problem.tasks) {
		fprintf(file, "task %s \"%s\" {\n  effort %dmin\n  allocate va\n",
			text_chars(task->id), text_chars(task->id), task->minutes);
		put_day(file, "  start",
			task->earliest > problem.now ? task->earliest : problem.now);
		put_day(file, "  maxend", task->due);
		fputs("}\n", file);
	}
	fputs("taskreport late \"late\" {\n  formats csv\n  timeformat \"%Y-%m-%d-%H:%M\"\n  "
	      "columns "
	      "id, end, maxend\n}\n",
		file);
	arena_free(arena);
}

/* --- weighted tardiness --- */

/* As the OR-Library's instances were made: minutes 1 … 100, weights 1 … 10, due dates around a
 * share of the sum (tardiness factor), spread over another (range); the hard ones of them. */
void bench_tardiness(uint64_t seed, int32_t jobs, FILE *file)
{
	Dice roll = {seed * 7919 + 1};
	int32_t factor = dice(&roll, 3, 4) * 20, range = dice(&roll, 1, 3) * 20, total = 0;
	for (int32_t i = 0; i < jobs; i++) {
		int32_t minutes = dice(&roll, 1, 100);
		total += minutes;
		fprintf(file, "%d\n", minutes);
	}
	for (int32_t i = 0; i < jobs; i++) {
		fprintf(file, "%d\n", dice(&roll, 1, 10));
	}
	int64_t low = (int64_t)total * (200 - 2 * factor - range) / 200;
	int64_t high = (int64_t)total * (200 - 2 * factor + range) / 200;
	for (int32_t i = 0; i < jobs; i++) {
		int32_t due = dice(&roll, low < 0 ? 0 : (int32_t)low, high < 1 ? 1 : (int32_t)high);
		fprintf(file, "%d\n", due);
	}
}

static int32_t *numbers_of(Arena *arena, const char *path, int32_t count)
{
	int32_t *numbers = NEW_ARRAY(arena, int32_t, (size_t)count);
	FILE *file = fopen(path, "r");
	for (int32_t i = 0; i < count; i++) {
		if (!file || fscanf(file, "%" SCNd32, &numbers[i]) != 1) {
			fprintf(stderr, "bench-plan: %s is too short\n", path);
			exit(1);
		}
	}
	fclose(file);
	return numbers;
}

void bench_tardiness_cost(const char *jobs, int32_t count, const char *orders)
{
	Arena *arena = arena_new(BENCH_ARENA);
	int32_t *numbers = numbers_of(arena, jobs, 3 * count);
	int32_t *order = numbers_of(arena, orders, count);
	int64_t end = 0, cost = 0;
	for (int32_t i = 0; i < count; i++) {
		int32_t job = order[i] - 1;
		int64_t due = numbers[2 * count + job];
		end += numbers[job];
		cost += end > due ? numbers[count + job] * (end - due) : 0;
	}
	printf("%lld\n", (long long)cost);
	arena_free(arena);
}
