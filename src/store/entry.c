/* Time entries, row by row. */
#include "store/entry.h"

#include "sql/entry.h"
#include "store/read.h"

enum { LONGEST_SECONDS = ENTRY_LIMIT_HOURS * 3600 };

const Error *store_entry_save(
	Db *db, Arena *arena, PracticeId practice, const Entry *entry, int64_t changed)
{
	const SqlEntrySave save = {
		.practice = practice.value,
		.id = entry->id.value,
		.member = entry->member.value,
		.client = entry->client.value,
		.task = entry->task.value,
		.start_at = entry->start.seconds,
		.end_at = entry->end.seconds,
		.note = entry->note,
		.category = entry->category,
		.tags = entry->tags,
		.billable = entry->billable,
		.colleague = entry->colleague,
		.foreign_source = entry->foreign_source,
		.foreign_id = entry->foreign_id,
		.deleted = entry->deleted.seconds,
		.changed = changed,
	};
	return sql_entry_save(db, arena, &save, NULL);
}

static Entry entry_of(Rows *rows)
{
	return (Entry){
		.id = {rows_int(rows, "id")},
		.member = {rows_int(rows, "member")},
		.client = {rows_int(rows, "client")},
		.task = {rows_int(rows, "task")},
		.start = read_instant(rows, "start_at"),
		.end = read_instant(rows, "end_at"),
		.note = rows_text(rows, "note"),
		.category = rows_text(rows, "category"),
		.tags = rows_text(rows, "tags"),
		.billable = rows_bool(rows, "billable"),
		.colleague = rows_text(rows, "colleague"),
		.foreign_source = rows_text(rows, "foreign_source"),
		.foreign_id = rows_text(rows, "foreign_id"),
		.deleted = read_instant(rows, "deleted"),
		.changed = rows_int(rows, "changed"),
	};
}

static const Error *entries_of(Arena *arena, Rows *rows, Entries *ret_entries)
{
	Entries entries = {0};
	while (rows_next(rows)) {
		*LIST_ADD(arena, entries) = entry_of(rows);
	}
	TRY(rows_end(rows));
	*ret_entries = entries;
	return OK;
}

/* The first, or an empty one. */
static const Error *entry_if_any(Arena *arena, Rows *rows, Entry *ret_entry)
{
	Entries entries;
	TRY(entries_of(arena, rows, &entries));
	*ret_entry = entries.count ? entries.items[0] : (Entry){0};
	return OK;
}

const Error *store_entry_load(
	Db *db, Arena *arena, PracticeId practice, EntryId id, Entry *ret_entry)
{
	Rows *rows;
	Entry entry;
	TRY(sql_entry_load(db, arena, practice.value, id.value, &rows));
	TRY(entry_if_any(arena, rows, &entry));
	if (!entry.id.value) {
		return missing(arena, "There is no such time entry.");
	}
	*ret_entry = entry;
	return OK;
}

const Error *store_entry_list(
	Db *db, Arena *arena, PracticeId practice, Instant from, Instant to, Entries *ret_entries)
{
	Rows *rows;
	TRY(sql_entry_list(
		db, arena, practice.value, from.seconds, to.seconds, LONGEST_SECONDS, &rows));
	return entries_of(arena, rows, ret_entries);
}

const Error *store_entry_task_list(
	Db *db, Arena *arena, PracticeId practice, TaskId task, Entries *ret_entries)
{
	Rows *rows;
	TRY(sql_entry_task_list(db, arena, practice.value, task.value, &rows));
	return entries_of(arena, rows, ret_entries);
}

const Error *store_entry_client_list(Db *db, Arena *arena, PracticeId practice, ClientId client,
	const Entry *after, int32_t limit, Entries *ret_entries)
{
	Rows *rows;
	TRY(sql_entry_client_list(db, arena, practice.value, client.value,
		after ? after->start.seconds : INT64_MAX, after ? after->id.value : INT64_MAX,
		limit, &rows));
	return entries_of(arena, rows, ret_entries);
}

const Error *store_entry_running(
	Db *db, Arena *arena, PracticeId practice, MemberId member, Entry *ret_entry)
{
	Rows *rows;
	TRY(sql_entry_running(db, arena, practice.value, member.value, &rows));
	return entry_if_any(arena, rows, ret_entry);
}

const Error *store_entry_page(Db *db, Arena *arena, PracticeId practice, int64_t after,
	int32_t limit, Entries *ret_entries)
{
	Rows *rows;
	TRY(sql_entry_page(db, arena, practice.value, after, limit, &rows));
	return entries_of(arena, rows, ret_entries);
}
