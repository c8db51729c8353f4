/* A long import: 100,000 rows with LONG=1 in the environment, 5,000 without. Its memory is
 * bounded, and a timer takes its turn between the batches. */
#include "app/import.h"
#include "app/timer.h"
#include "app/work.h"
#include "host/file.h"
#include "store/client.h"
#include "store/import.h"

#include "test/store/store_test.h"

#include <pthread.h>
#include <stdatomic.h>
#include <sys/resource.h>
#include <time.h>

enum {
	ROWS = 5000,
	ROWS_LONG = 100000,
	CLIENT_NAMES = 7,
	LONG_SECONDS = 900,
	MEMORY_MEGABYTES = 100,
};

static int64_t rows_wanted(void)
{
	return getenv("LONG") ? ROWS_LONG : ROWS;
}

/* What is in use under a sanitizer, whose own bookkeeping is not meant; else of the process. */
size_t __sanitizer_get_current_allocated_bytes(void) __attribute__((weak));

static int64_t megabytes(void)
{
	struct rusage usage;
	if (__sanitizer_get_current_allocated_bytes) {
		return (int64_t)(__sanitizer_get_current_allocated_bytes() >> 20);
	}
	getrusage(RUSAGE_SELF, &usage);
	return usage.ru_maxrss / 1024;
}

/* A time report of so many rows, an entry a minute. */
static Text made_report(Arena *arena, int64_t rows)
{
	Text path = text_format(arena, "%s/long.csv", test_folder());
	FILE *file = fopen(text_chars(path), "w");
	CHECK(file);
	fputs("User,Email,Client,Project,Task,Description,Billable,Start date,Start time,"
	      "End date,End time,Duration,Tags\n",
		file);
	for (int64_t row = 0; row < rows; row++) {
		Wall start = wall_plus((Wall){day(2026, 1, 5), 0}, row * 60);
		Text when = wall_iso(arena, start); /* "2026-01-05T00:00" */
		fprintf(file,
			"E,e@x.example,Client %d,Social,,Row "
			"%lld,Yes,%.10s,%s:00,%.10s,%s:59,00:00:59,\n",
			(int)(row % CLIENT_NAMES), (long long)row, when.chars, when.chars + 11,
			when.chars, when.chars + 11);
	}
	EQUAL_INT(fclose(file), 0);
	return path;
}

static atomic_bool worked;

static void *work(void *own)
{
	Context *cx = own;
	WORKS(work_off(cx));
	atomic_store(&worked, true);
	return NULL;
}

static ImportView viewed(Context *cx, ImportId id)
{
	ImportView view;
	WORKS(open_import(cx, id, &view));
	return view;
}

static void pause_shortly(void)
{
	nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
}

/* Starts and stops the timer once; the import is as it was after. */
static ImportView timed_meanwhile(Context *cx, ImportId id)
{
	EntryId entry;
	ImportView before, after;
	do {
		pause_shortly();
		before = viewed(cx, id);
	} while (before.running && before.job.progress == 0);
	CHECK(before.running);
	WORKS(start_timer(cx, (ClientId){0}, (TaskId){0}, TEXT("while it runs")));
	cx->now.seconds += 60;
	WORKS(stop_timer(cx, (Instant){0}, &entry));
	after = viewed(cx, id);
	CHECK(after.running);
	CHECK(after.job.progress >= before.job.progress);
	CHECK(after.job.progress < after.report.rows);
	return after;
}

static void long_import(Context *cx, Arena *arena)
{
	ImportId id;
	int file;
	int64_t rows = rows_wanted();
	WORKS(file_open(arena, made_report(arena, rows), &file));
	int64_t before = megabytes();
	WORKS(begin_import(cx, file, TEXT("long.csv"), TEXT(""), NULL, &id));
	WORKS(start_import(cx, id, false));

	pthread_t thread;
	Context *worker = store_test_context(cx);
	EQUAL_INT(pthread_create(&thread, NULL, work, worker), 0);
	ImportView halfway = timed_meanwhile(cx, id);
	EQUAL_INT(halfway.report.rows, rows);
	int64_t most = megabytes();
	while (!atomic_load(&worked)) {
		pause_shortly();
		most = megabytes() > most ? megabytes() : most;
	}
	pthread_join(thread, NULL);
	store_test_context_close(worker);

	ImportView view = viewed(cx, id);
	EQUAL_INT(view.import.state, IMPORT_DONE);
	EQUAL_INT(view.report.counts[MADE_ENTRY].made, rows);
	EQUAL_INT(view.report.counts[MADE_CLIENT].made, CLIENT_NAMES);
	EQUAL_INT(view.job.progress, rows);
	int64_t grown = most - before;
	if (grown > MEMORY_MEGABYTES) {
		test_fail(__FILE__, __LINE__, "%lld rows took %lld MB", (long long)rows,
			(long long)grown);
	}
}

static void a_hundred_thousand_rows_come_in_while_the_timer_answers(Arena *arena)
{
	store_test_run(arena, DB_SQLITE, long_import);
}

__attribute__((constructor)) static void add(void)
{
	static Test test = {"a_hundred_thousand_rows_come_in_while_the_timer_answers", __FILE__,
		a_hundred_thousand_rows_come_in_while_the_timer_answers, NULL, LONG_SECONDS};
	test_add(&test);
}
