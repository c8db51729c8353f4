#include "bench/bare.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

enum { STATEMENTS = 500, TRACE_LIMIT = 4 << 20, END = 0x1e };

static int trace_file = -1;

static int note(unsigned event, void *user, void *statement, void *text)
{
	char *sql = sqlite3_expanded_sql(statement);
	const char *said = text;
	(void)event;
	(void)user;
	if (sql && !(said[0] == '-' && said[1] == '-')) { /* what a statement runs inside itself */
		size_t length = strlen(sql);
		sql[length] = END; /* in one write: several threads */
		(void)!write(trace_file, sql, length + 1);
	}
	sqlite3_free(sql);
	return 0;
}

static int opened(sqlite3 *sqlite, char **error, const void *api)
{
	(void)error;
	(void)api;
	return sqlite3_trace_v2(sqlite, SQLITE_TRACE_STMT, note, NULL);
}

void bare_trace(const char *path)
{
	trace_file = open(path, O_CREAT | O_APPEND | O_WRONLY | O_CLOEXEC, 0600);
	sqlite3_auto_extension((void (*)(void))opened);
}

static sqlite3 *open_bare(const char *folder)
{
	char path[4096];
	sqlite3 *sqlite;
	snprintf(path, sizeof path, "%s/fuseau.db", folder);
	if (sqlite3_open(path, &sqlite) != SQLITE_OK) {
		fprintf(stderr, "bench: %s: %s\n", path, sqlite3_errmsg(sqlite));
		exit(1);
	}
	sqlite3_exec(sqlite, "PRAGMA mmap_size = 0; PRAGMA synchronous = FULL", NULL, NULL, NULL);
	return sqlite;
}

static double cpu_microseconds(void)
{
	struct rusage used;
	getrusage(RUSAGE_SELF, &used);
	return (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1e6 +
	       (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec);
}

static int prepare_all(sqlite3 *sqlite, char *trace, sqlite3_stmt **statements)
{
	int count = 0;
	const char *const ends = "\x1e";
	for (char *sql = strtok(trace, ends); sql && count < STATEMENTS; sql = strtok(NULL, ends)) {
		if (sqlite3_prepare_v2(sqlite, sql, -1, &statements[count], NULL) == SQLITE_OK &&
			statements[count]) {
			count++;
		}
	}
	return count;
}

/* Reads every column, as a page does. */
static size_t run_once(sqlite3_stmt *statement)
{
	size_t bytes = 0;
	while (sqlite3_step(statement) == SQLITE_ROW) {
		for (int i = 0; i < sqlite3_column_count(statement); i++) {
			if (sqlite3_column_type(statement, i) == SQLITE_INTEGER) {
				bytes += sqlite3_column_int64(statement, i) != 0;
			} else {
				const void *text = sqlite3_column_text(statement, i);
				bytes += text ? strlen(text) : 0;
			}
		}
	}
	sqlite3_reset(statement);
	return bytes;
}

void bare_run(const char *folder, const char *path, int seconds)
{
	static char trace[TRACE_LIMIT];
	static sqlite3_stmt *statements[STATEMENTS];
	static volatile size_t bytes;
	sqlite3 *sqlite = open_bare(folder);
	int file = open(path, O_RDONLY);
	ssize_t length = read(file, trace, sizeof trace - 1);
	close(file);
	int count = length > 0 ? prepare_all(sqlite, trace, statements) : 0;
	for (int i = 0; i < count; i++) { /* the cache is as warm as the server's */
		bytes += run_once(statements[i]);
	}
	double begun = cpu_microseconds(), used = 0;
	int times = 0;
	for (; used < 1e6 * seconds; times++) {
		for (int i = 0; i < count; i++) {
			bytes += run_once(statements[i]);
		}
		used = cpu_microseconds() - begun;
	}
	printf("%d %.0f\n", count, used / times);
}

void bare_insert(const char *folder, int rows)
{
	struct timespec begun, ended;
	sqlite3 *sqlite = open_bare(folder);
	sqlite3_stmt *insert;
	clock_gettime(CLOCK_MONOTONIC, &begun);
	sqlite3_exec(sqlite, "BEGIN IMMEDIATE", NULL, NULL, NULL);
	if (sqlite3_prepare_v2(sqlite,
		    "INSERT INTO entry (practice, id, member, client, task, start_at, end_at, "
		    "note, "
		    "category, tags, billable, colleague, foreign_source, foreign_id, import, "
		    "deleted, changed) VALUES (1, ?1, 1, 1, 0, ?2, ?2 + 900, ?3, 'Newsletter', '', "
		    "true, '', 'toggl', ?3, 1, 0, 1)",
		    -1, &insert, NULL) != SQLITE_OK) {
		fprintf(stderr, "bench: %s\n", sqlite3_errmsg(sqlite));
		exit(1);
	}
	for (int i = 0; i < rows; i++) {
		char note[64];
		int length = snprintf(note, sizeof note, "Draft %d", i);
		sqlite3_bind_int64(insert, 1, 1000000 + i);
		sqlite3_bind_int64(insert, 2, 1382400000 + (sqlite3_int64)i * 1200);
		sqlite3_bind_text(insert, 3, note, length, SQLITE_TRANSIENT);
		sqlite3_step(insert);
		sqlite3_reset(insert);
	}
	sqlite3_exec(sqlite, "COMMIT", NULL, NULL, NULL);
	clock_gettime(CLOCK_MONOTONIC, &ended);
	printf("%.2f\n", (double)(ended.tv_sec - begun.tv_sec) +
				 (double)(ended.tv_nsec - begun.tv_nsec) / 1e9);
}
