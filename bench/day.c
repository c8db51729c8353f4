/* A practice of ten years, made on the stores; a page's own queries run bare; a start measured. The
 * numbers are put together by bench/day.sh.
 *
 *     bench-day make FOLDER          the practice, and a line SESSION=… BOARD=… for the shell
 *     bench-day bare FOLDER TRACE N  the queries of a trace, for N seconds: microseconds of CPU
 *     bench-day start PROGRAM FOLDER milliseconds until it prints its address
 *     bench-day toggl N              so many rows as Toggl exports them
 *     bench-day import PROGRAM FOLDER FILE  imports it: seconds, and seconds of CPU
 *     bench-day insert FOLDER FROM N the entries imported into FROM by one prepared statement
 *
 * With FUSEAU_TRACE=FILE it is Fuseau itself, and appends each statement it runs to the file. */
#include "app/migrate.h"
#include "app/plan.h"
#include "app/search.h"
#include "app/session.h"
#include "bench/bare.h"
#include "cli/commands.h"
#include "host/clock.h"
#include "host/file.h"
#include "host/zones.h"
#include "store/board.h"
#include "store/calendar.h"
#include "store/client.h"
#include "store/entry.h"
#include "store/event.h"
#include "store/hours.h"
#include "store/member.h"
#include "store/practice.h"
#include "store/task.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
	CLIENTS = 10,
	TASKS = 20000,
	OPEN_TASKS = 300,
	ENTRIES = 100000,
	EVENTS = 5000,
	YEARS_DAYS = 3650,
	MEMORY = 1 << 30,
};
static const Instant now = {1795419000}; /* 2026-11-23T08:30+01:00 */

typedef struct {
	Context *cx;
	Arena *row; /* cleared after each */
	Day today;
	ClientId clients[CLIENTS];
	Board boards[CLIENTS];
	TaskId tasks[TASKS];
} Decade;

static void must(const Error *error)
{
	Arena *arena = error ? arena_new(MEMORY) : NULL;
	if (error) {
		fprintf(stderr, "bench: %s\n", message_plain(arena, error->reason).chars);
		exit(1);
	}
}

static int64_t pick(int64_t number, int64_t most) /* the same every time */
{
	return (int64_t)((uint64_t)(number + 1) * 2654435761u % 1000003u % (uint64_t)most);
}

static void make_people(Decade *decade)
{
	static HoursLine week[] = {{WORKDAYS, 9 * 60, 12 * 60 + 30}, {WORKDAYS, 14 * 60, 18 * 60}};
	Context *cx = decade->cx;
	cx->practice = (Practice){.id = {new_id(cx)},
		.name = TEXT("Ten years"),
		.country = TEXT("FR"),
		.zone = TEXT("Europe/Paris"),
		.place = TEXT("Lyon"),
		.language = TEXT("en"),
		.currency = {"EUR"},
		.default_estimate = {60},
		.buffer_percent = 15,
		.created = now};
	cx->member = (Member){.id = {new_id(cx)},
		.email = TEXT("e@example.org"),
		.name = TEXT("Elodie"),
		.role = ROLE_OWNER,
		.language = TEXT("en"),
		.created = now};
	must(store_practice_save(cx->db, decade->row, &cx->practice));
	must(store_member_save(cx->db, decade->row, cx->practice.id, &cx->member, 1));
	must(store_hours_replace(cx->db, decade->row, cx->practice.id,
		hours_of_member(cx->member.id), (Hours){week, 2, 2}, 1));
}

static void make_board(Decade *decade, int number, Text name)
{
	Context *cx = decade->cx;
	const BoardTemplate *shape = &board_templates[0];
	Board board = {.id = {new_id(cx)}, .client = decade->clients[number], .name = name};
	must(store_board_save(cx->db, decade->row, cx->practice.id, &board, 1));
	for (size_t i = 0; i < shape->stage_count; i++) {
		Stage stage = {.id = {new_id(cx)},
			.board = board.id,
			.name = text_of(shape->stages[i].name),
			.kind = shape->stages[i].kind,
			.position = (int32_t)i};
		must(store_stage_save(cx->db, decade->row, cx->practice.id, &stage, 1));
		*LIST_ADD(cx->arena, board.stages) = stage;
	}
	decade->boards[number] = board;
}

static void make_clients(Decade *decade)
{
	static const char *const zones[CLIENTS] = {"Europe/Paris", "America/New_York",
		"Asia/Singapore", "Europe/London", "Australia/Sydney", "America/Los_Angeles",
		"Europe/Zurich", "America/Montreal", "Asia/Kolkata", "Europe/Brussels"};
	static HoursLine office[] = {{WORKDAYS, 9 * 60, 17 * 60}};
	Context *cx = decade->cx;
	for (int i = 0; i < CLIENTS; i++) {
		Client client = {.id = {new_id(cx)},
			.name = text_format(cx->arena, "Client %d", i + 1),
			.thread = i % 8 + 1,
			.status = CLIENT_ACTIVE,
			.zone = text_of(zones[i]),
			.language = TEXT("en"),
			.currency = {"EUR"},
			.created = now};
		decade->clients[i] = client.id;
		must(store_client_save(cx->db, decade->row, cx->practice.id, &client, 1));
		must(store_hours_replace(cx->db, decade->row, cx->practice.id,
			hours_of_client(client.id), (Hours){office, 1, 1}, 1));
		make_board(decade, i, client.name);
		arena_clear(decade->row);
	}
}

static Instant past(int64_t number, int64_t of)
{
	int64_t days = YEARS_DAYS * (of - number) / of + 1;
	return (Instant){now.seconds - days * SECONDS_PER_DAY + pick(number, 8 * 3600)};
}

/* The last OPEN_TASKS are open, due over the next weeks; the others were done as they came. */
static void make_tasks(Decade *decade)
{
	Context *cx = decade->cx;
	for (int i = 0; i < TASKS; i++) {
		bool open = i >= TASKS - OPEN_TASKS;
		int client = (int)pick(i, CLIENTS);
		const Board *board = &decade->boards[client];
		Instant created = open ? instant_plus(now, -pick(i, 20) * 86400) : past(i, TASKS);
		Task task = {.id = {new_id(cx)},
			.client = decade->clients[client],
			.board = board->id,
			.stage = open ? board->stages.items[pick(i, 3)].id
				      : board->stages.items[board->stages.count - 1].id,
			.position = i,
			.title = text_format(decade->row, "Task %d of the newsletter", i),
			.category = TEXT("writing"),
			.estimate = {15 + 5 * (int32_t)pick(i, 12)},
			.requested = created,
			.due = {day_plus(decade->today, 1 + (int32_t)pick(i, 60)), 17 * 3600},
			.due_zone = TEXT("Europe/Paris"),
			.importance = (int32_t)pick(i, 4),
			.created = created,
			.done = open ? (Instant){0} : instant_plus(created, 3 * 86400)};
		task.remaining = task.estimate;
		task.remaining_at = created;
		decade->tasks[i] = task.id;
		must(store_task_save(cx->db, decade->row, cx->practice.id, &task, 1));
		arena_clear(decade->row);
	}
}

static void make_entries(Decade *decade)
{
	Context *cx = decade->cx;
	for (int i = 0; i < ENTRIES; i++) {
		Instant start = past(i, ENTRIES);
		Entry entry = {.id = {new_id(cx)},
			.member = cx->member.id,
			.client = decade->clients[pick(i, CLIENTS)],
			.task = decade->tasks[i * (int64_t)(TASKS - OPEN_TASKS) / ENTRIES],
			.start = start,
			.end = instant_plus(start, 600 + pick(i, 3000)),
			.note = TEXT("Newsletter, second draft"),
			.category = TEXT("writing"),
			.billable = pick(i, 5) > 0};
		must(store_entry_save(cx->db, decade->row, cx->practice.id, &entry, 1));
		arena_clear(decade->row);
	}
}

static void make_events(Decade *decade)
{
	Context *cx = decade->cx;
	Calendar calendar = {
		.id = {new_id(cx)}, .name = TEXT("Agenda"), .zone = TEXT("Europe/Paris")};
	must(store_calendar_save(cx->db, decade->row, cx->practice.id, &calendar, 1));
	for (int i = 0; i < EVENTS; i++) {
		Day day = day_plus(decade->today, 30 - (int32_t)((int64_t)YEARS_DAYS * i / EVENTS));
		int32_t start = 9 * 3600 + (int32_t)pick(i, 14) * 1800;
		Event event = {.id = {new_id(cx)},
			.calendar = calendar.id,
			.client = decade->clients[pick(i, CLIENTS)],
			.uid = text_format(decade->row, "%d@example.org", i),
			.title = TEXT("Meeting"),
			.start = {day, start},
			.end = {day, start + 1800},
			.zone = TEXT("Europe/Paris")};
		must(store_event_save(cx->db, decade->row, cx->practice.id, &event, 1));
		arena_clear(decade->row);
	}
}

static const Error *planned(Context *cx)
{
	plan_changed(cx);
	return search_rebuild(cx);
}

static void make(Context *cx)
{
	int32_t done;
	Text token;
	Decade *decade = NEW(cx->arena, Decade);
	decade->cx = cx;
	decade->row = arena_new(MEMORY);
	decade->today = zone_wall(zones_named(TEXT("Europe/Paris")), now).day;
	must(migrate(cx->db, cx->arena, now, &done));
	must(db_write_begin(cx->db, cx->arena));
	make_people(decade);
	make_clients(decade);
	make_tasks(decade);
	make_entries(decade);
	make_events(decade);
	must(db_write_end(cx->db, cx->arena));
	must(context_enter(cx, cx->practice.id, cx->member.id));
	must(WRITE(cx, planned(cx)));
	must(session_start(cx, TEXT("bench"), TEXT("127.0.0.1"), &token));
	printf("SESSION=%s BOARD=%" PRId64 "\n", token.chars, decade->boards[0].id.value);
}

/* Opens the folder's database for one piece of work. */
static void in_house(const char *folder, void (*work)(Context *cx))
{
	Context cx;
	Db *db;
	Arena *arena = arena_new(MEMORY);
	House house = {.data_folder = text_of(folder),
		.blob_folder = text_format(arena, "%s/blobs", folder),
		.fixed_now = now};
	const DbPlace place = {DB_SQLITE, .path = text_format(arena, "%s/fuseau.db", folder)};
	must(folder_make(arena, house.data_folder));
	must(db_house_open(arena, &place, &house.db));
	must(db_open(arena, house.db, &db));
	context_open(&cx, arena, db, &house);
	work(&cx);
	db_close(db);
	db_house_close(house.db);
	arena_free(arena);
}

static void start(const char *program, const char *folder)
{
	int said[2];
	char byte = 0;
	int64_t begun = clock_microseconds();
	if (pipe(said) != 0) {
		exit(1);
	}
	pid_t pid = fork();
	if (pid == 0) {
		dup2(said[1], 1);
		execl(program, program, "--data", folder, "serve", "--listen", "127.0.0.1:0", NULL);
		_exit(127);
	}
	close(said[1]);
	while (read(said[0], &byte, 1) == 1 && byte != '\n') {
	}
	printf("%.1f\n", (double)(clock_microseconds() - begun) / 1000);
	kill(pid, SIGTERM);
	waitpid(pid, NULL, 0);
}

static void import(const char *program, const char *folder, const char *file)
{
	struct rusage used;
	int status;
	int64_t begun = clock_microseconds();
	pid_t pid = fork();
	if (pid == 0) {
		(void)!freopen("/dev/null", "w", stdout);
		execl(program, program, "--data", folder, "import", "toggl", file, "--zone",
			"Europe/Paris", NULL);
		_exit(127);
	}
	wait4(pid, &status, 0, &used);
	if (status != 0) {
		exit(1);
	}
	printf("%.2f %.2f\n", (double)(clock_microseconds() - begun) / 1e6,
		(double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
			(double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6);
}

static void toggl(int64_t rows)
{
	puts("User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,"
	     "End time,Duration,Tags,Amount ()");
	for (int64_t i = 0; i < rows; i++) {
		Date date = day_date((Day){(int32_t)(16000 + i / 40)});
		int minute = (int)(i % 40) * 20;
		printf("Elodie,e@example.org,Client %d,Newsletter,,Draft %" PRId64
		       ",Yes,%04d-%02d-%02d,%02d:%02d:00,%04d-%02d-%02d,%02d:%02d:00,00:15:00,,\n",
			(int)pick(i, CLIENTS) + 1, i, date.year, date.month, date.day,
			6 + minute / 60, minute % 60, date.year, date.month, date.day,
			6 + (minute + 15) / 60, (minute + 15) % 60);
	}
}

static bool is(const char *left, const char *right, int argc, int wanted)
{
	return strcmp(left, right) == 0 && argc == wanted;
}

int main(int argc, char **argv)
{
	const char *trace = getenv("FUSEAU_TRACE"), *what = argc > 1 ? argv[1] : "";
	if (trace) {
		bare_trace(trace);
		return command_line(argc, argv);
	}
	if (is(what, "make", argc, 3)) {
		in_house(argv[2], make);
	} else if (is(what, "bare", argc, 5)) {
		bare_run(argv[2], argv[3], atoi(argv[4]));
	} else if (is(what, "start", argc, 4)) {
		start(argv[2], argv[3]);
	} else if (is(what, "toggl", argc, 3)) {
		toggl(atoll(argv[2]));
	} else if (is(what, "import", argc, 5)) {
		import(argv[2], argv[3], argv[4]);
	} else if (is(what, "insert", argc, 5)) {
		bare_insert(argv[2], argv[3], atoi(argv[4]));
	} else {
		fputs("see the top of bench/day.c\n", stderr);
		return 2;
	}
	return 0;
}
