/* The audit log: lines are added and read, newest first. */
#include "store/audit.h"

#include "sql/audit.h"
#include "store/read.h"

const Error *store_audit_save(Db *db, Arena *arena, PracticeId practice, const AuditLine *line)
{
	const SqlAuditSave save = {
		.practice = practice.value,
		.id = line->id,
		.happened = line->happened.seconds,
		.member = line->member.value,
		.client = line->client.value,
		.act = line->act,
		.noun = line->noun,
		.noun_id = line->noun_id,
		.detail = line->detail,
		.changed = line->changed,
	};
	return sql_audit_save(db, arena, &save, NULL);
}

static AuditLine line_of(Rows *rows)
{
	return (AuditLine){
		.id = rows_int(rows, "id"),
		.happened = read_instant(rows, "happened"),
		.member = {rows_int(rows, "member")},
		.client = {rows_int(rows, "client")},
		.act = rows_text(rows, "act"),
		.noun = rows_text(rows, "noun"),
		.noun_id = rows_int(rows, "noun_id"),
		.detail = rows_text(rows, "detail"),
		.changed = rows_int(rows, "changed"),
	};
}

static const Error *lines_of(Arena *arena, Rows *rows, AuditLines *ret_lines)
{
	AuditLines lines = {0};
	while (rows_next(rows)) {
		*LIST_ADD(arena, lines) = line_of(rows);
	}
	TRY(rows_end(rows));
	*ret_lines = lines;
	return OK;
}

const Error *store_audit_list(Db *db, Arena *arena, PracticeId practice, ClientId client,
	int64_t before, int32_t limit, AuditLines *ret_lines)
{
	Rows *rows;
	int64_t end = before ? before : INT64_MAX;
	if (client.value) {
		TRY(sql_audit_client_list(
			db, arena, practice.value, client.value, end, limit, &rows));
	} else {
		TRY(sql_audit_list(db, arena, practice.value, end, limit, &rows));
	}
	return lines_of(arena, rows, ret_lines);
}

const Error *store_audit_noun_list(Db *db, Arena *arena, PracticeId practice, Text noun,
	int64_t noun_id, int32_t limit, AuditLines *ret_lines)
{
	Rows *rows;
	TRY(sql_audit_noun_list(db, arena, practice.value, noun, noun_id, limit, &rows));
	return lines_of(arena, rows, ret_lines);
}
