#include "store/report.h"

#include "sql/report.h"
#include "store/read.h"

enum { LONGEST_SECONDS = ENTRY_LIMIT_HOURS * 3600 };

static const char *const per_words[] = {"", "week", "month"};

static bool same_key(const ReportRow *left, const ReportRow *right)
{
	return left->client.value == right->client.value && left->task.value == right->task.value &&
	       text_equal(left->category, right->category);
}

/* What can be billed and what cannot come as two rows: one after the other where they are numbers;
 * categories, which are few, in any order. */
static ReportRow *row_for(Arena *arena, ReportRows *rows, const ReportRow *key)
{
	size_t at = text_empty(key->category) && rows->count ? rows->count - 1 : 0;
	for (; at < rows->count; at++) {
		if (same_key(&rows->items[at], key)) {
			return &rows->items[at];
		}
	}
	ReportRow *row = LIST_ADD(arena, *rows);
	*row = *key;
	return row;
}

static const Error *rows_of(Arena *arena, Rows *rows, ReportBy by, ReportRows *ret_rows)
{
	ReportRows sums = {0};
	while (rows_next(rows)) {
		ReportRow key = {0};
		if (by == BY_CLIENT || by == BY_TASK) {
			key.client.value = rows_int(rows, "client");
		}
		if (by == BY_TASK) {
			key.task.value = rows_int(rows, "task");
		}
		if (by == BY_CATEGORY) {
			key.category = rows_text(rows, "category");
		}
		ReportRow *row = row_for(arena, &sums, &key);
		int64_t seconds = rows_int(rows, "seconds");
		row->all.seconds += seconds;
		row->billable.seconds += rows_bool(rows, "billable") ? seconds : 0;
	}
	TRY(rows_end(rows));
	*ret_rows = sums;
	return OK;
}

const Error *store_report_sums(Db *db, Arena *arena, PracticeId practice, ReportBy by,
	Interval within, Instant now, ClientId only, ReportRows *ret_rows)
{
	static const Error *(*const queries[REPORTS])(Db * db, Arena * arena, int64_t practice,
		int64_t from_at, int64_t to_at, int64_t longest, int64_t now_at, int64_t client,
		Rows * *ret) = {
		[BY_CLIENT] = sql_report_client,
		[BY_TASK] = sql_report_task,
		[BY_CATEGORY] = sql_report_category,
		[BY_DAY] = sql_report_whole,
		[BY_MONTH] = sql_report_whole,
	};
	Rows *rows;
	TRY(queries[by](db, arena, practice.value, within.start.seconds, within.end.seconds,
		LONGEST_SECONDS, now.seconds, only.value, &rows));
	return rows_of(arena, rows, by, ret_rows);
}

const Error *store_report_entries(Db *db, Arena *arena, PracticeId practice, Interval within,
	Instant now, ClientId only, ReportEntries *ret_entries)
{
	Rows *rows;
	ReportEntries entries = {0};
	TRY(sql_report_entries(db, arena, practice.value, within.start.seconds, within.end.seconds,
		LONGEST_SECONDS, now.seconds, only.value, &rows));
	while (rows_next(rows)) {
		Instant start = {rows_int(rows, "start_at")}, end = {rows_int(rows, "end_at")};
		ReportEntry *entry = LIST_ADD(arena, entries);
		*entry = (ReportEntry){
			.id = {rows_int(rows, "id")},
			.client = {rows_int(rows, "client")},
			.task = {rows_int(rows, "task")},
			.part = {start, instant_set(end) ? end : now},
			.runs = !instant_set(end),
			.billable = rows_bool(rows, "billable"),
			.note = rows_text(rows, "note"),
			.category = rows_text(rows, "category"),
			.task_title = rows_text(rows, "title"),
			.client_name = rows_text(rows, "client_name"),
			.thread = read_int32(rows, "thread"),
		};
		if (entry->part.start.seconds < within.start.seconds) {
			entry->part.start = within.start;
		}
		if (entry->part.end.seconds > within.end.seconds) {
			entry->part.end = within.end;
		}
	}
	TRY(rows_end(rows));
	*ret_entries = entries;
	return OK;
}

const Error *store_report_client_names(
	Db *db, Arena *arena, PracticeId practice, ReportNames *ret_names)
{
	Rows *rows;
	ReportNames names = {0};
	TRY(sql_report_client_names(db, arena, practice.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, names) = (ReportName){
			.id = rows_int(rows, "id"),
			.name = rows_text(rows, "name"),
			.thread = read_int32(rows, "thread"),
			.reserved = read_minutes(rows, "reserved"),
			.per = (Per)READ_CHOICE(rows, "reserved_per", per_words),
		};
	}
	TRY(rows_end(rows));
	*ret_names = names;
	return OK;
}

const Error *store_report_task_names(
	Db *db, Arena *arena, PracticeId practice, Interval within, ReportNames *ret_names)
{
	Rows *rows;
	ReportNames names = {0};
	TRY(sql_report_task_names(db, arena, practice.value, within.start.seconds,
		within.end.seconds, LONGEST_SECONDS, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, names) = (ReportName){
			.id = rows_int(rows, "id"),
			.name = rows_text(rows, "title"),
			.estimate = read_minutes(rows, "estimate"),
		};
	}
	TRY(rows_end(rows));
	*ret_names = names;
	return OK;
}
