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

/* --- the same rows, inserted bare ---------------------------------------------------------- */

typedef struct {
	sqlite3_value **values; /* row after row */
	int columns;
	size_t rows;
} Table;

static sqlite3_stmt *prepare(sqlite3 *sqlite, const char *sql)
{
	sqlite3_stmt *statement;
	if (sqlite3_prepare_v2(sqlite, sql, -1, &statement, NULL) != SQLITE_OK) {
		fprintf(stderr, "bench: %s: %s\n", sql, sqlite3_errmsg(sqlite));
		exit(1);
	}
	return statement;
}

static Table read_table(sqlite3 *sqlite, const char *sql, size_t most)
{
	sqlite3_stmt *select = prepare(sqlite, sql);
	Table table = {.columns = sqlite3_column_count(select)};
	table.values = calloc(most * (size_t)table.columns, sizeof *table.values);
	for (; table.rows < most && sqlite3_step(select) == SQLITE_ROW; table.rows++) {
		for (int i = 0; i < table.columns; i++) {
			table.values[table.rows * (size_t)table.columns + (size_t)i] =
				sqlite3_value_dup(sqlite3_column_value(select, i));
		}
	}
	sqlite3_finalize(select);
	return table;
}

static void insert_table(sqlite3 *sqlite, const char *sql, const Table *table)
{
	sqlite3_stmt *insert = prepare(sqlite, sql);
	for (size_t row = 0; row < table->rows; row++) {
		for (int i = 0; i < table->columns; i++) {
			sqlite3_bind_value(insert, i + 1,
				table->values[row * (size_t)table->columns + (size_t)i]);
		}
		if (sqlite3_step(insert) != SQLITE_DONE) {
			fprintf(stderr, "bench: %s\n", sqlite3_errmsg(sqlite));
			exit(1);
		}
		sqlite3_reset(insert);
	}
	sqlite3_finalize(insert);
}

static double seconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* The least an import could do, and what any import must write: the note that lets it be undone,
 * and the search. Each in one transaction, durable at its end. */
void bare_insert(const char *folder, const char *from, int rows)
{
	sqlite3 *imported = open_bare(from), *sqlite = open_bare(folder);
	size_t most = (size_t)rows;
	const Table entries = read_table(imported,
		"SELECT practice, id, member, client, task, start_at, end_at, note, category, "
		"tags, "
		"billable, colleague, foreign_source, foreign_id, import, deleted, changed "
		"FROM entry WHERE foreign_source = 'toggl' ORDER BY rowid",
		most);
	const Table notes = read_table(imported,
		"SELECT practice, import, noun, noun_id, was, digest, changed FROM import_made "
		"WHERE noun = 'entry' ORDER BY rowid",
		most);
	const Table words = read_table(imported,
		"SELECT rowid, practice, noun, noun_id, client, title, title_words, text_words "
		"FROM search WHERE rowid IN (SELECT noun_id FROM import_made) ORDER BY rowid",
		most);
	sqlite3_close(imported);
	double begun = seconds(), cpu_begun = cpu_microseconds();
	sqlite3_exec(sqlite, "BEGIN IMMEDIATE", NULL, NULL, NULL);
	insert_table(sqlite,
		"INSERT INTO entry (practice, id, member, client, task, start_at, end_at, note, "
		"category, tags, billable, colleague, foreign_source, foreign_id, import, deleted, "
		"changed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
		&entries);
	sqlite3_exec(sqlite, "COMMIT", NULL, NULL, NULL);
	double alone = seconds() - begun, cpu_alone = cpu_microseconds() - cpu_begun;
	sqlite3_exec(sqlite, "BEGIN IMMEDIATE", NULL, NULL, NULL);
	insert_table(sqlite,
		"INSERT INTO import_made (practice, import, noun, noun_id, was, digest, changed) "
		"VALUES (?, ?, ?, ?, ?, ?, ?)",
		&notes);
	insert_table(sqlite,
		"INSERT INTO search (rowid, practice, noun, noun_id, client, title, title_words, "
		"text_words) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
		&words);
	sqlite3_exec(sqlite, "COMMIT", NULL, NULL, NULL);
	printf("%.2f %.2f %.2f %.2f\n", alone, cpu_alone / 1e6, seconds() - begun,
		(cpu_microseconds() - cpu_begun) / 1e6);
}
