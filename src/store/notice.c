#include "store/notice.h"

#include "sql/notice.h"
#include "sql/notice_text.h"

const Error *store_notice_save(
	Db *db, Arena *arena, PracticeId practice, const Notice *notice, int64_t changed)
{
	const SqlNoticeSave save = {
		.practice = practice.value,
		.id = notice->id.value,
		.kind = text_of(notice_key(notice->kind)),
		.client = notice->client.value,
		.contact = notice->contact.value,
		.task = notice->task.value,
		.incident = notice->incident.value,
		.language = notice->language,
		.recipient = notice->recipient,
		.channel = text_of(notice->has_channel ? channel_key(notice->channel) : ""),
		.address = notice->address,
		.subject = notice->text.subject,
		.body = notice->text.body,
		.why = notice->why,
		.made = notice->made.seconds,
		.sent = notice->sent.seconds,
		.changed = changed,
	};
	return sql_notice_save(db, arena, &save, NULL);
}

static const Error *read_all(Arena *arena, Rows *rows, Notices *ret_notices)
{
	Notices all = {0};
	while (rows_next(rows)) {
		Notice *notice = LIST_ADD(arena, all);
		*notice = (Notice){
			.id = {rows_int(rows, "id")},
			.client = {rows_int(rows, "client")},
			.contact = {rows_int(rows, "contact")},
			.task = {rows_int(rows, "task")},
			.incident = {rows_int(rows, "incident")},
			.language = rows_text(rows, "language"),
			.recipient = rows_text(rows, "recipient"),
			.address = rows_text(rows, "address"),
			.text = {rows_text(rows, "subject"), rows_text(rows, "body")},
			.why = rows_text(rows, "why"),
			.made = {rows_int(rows, "made")},
			.sent = {rows_int(rows, "sent")},
			.changed = rows_int(rows, "changed"),
		};
		(void)notice_from_key(rows_text(rows, "kind"), &notice->kind);
		notice->has_channel =
			channel_from_key(rows_text(rows, "channel"), &notice->channel);
	}
	TRY(rows_end(rows));
	*ret_notices = all;
	return OK;
}

const Error *store_notice_load(
	Db *db, Arena *arena, PracticeId practice, NoticeId id, Notice *ret_notice)
{
	Rows *rows;
	Notices found;
	TRY(sql_notice_load(db, arena, practice.value, id.value, &rows));
	TRY(read_all(arena, rows, &found));
	if (found.count == 0) {
		return missing(arena, "There is no such message.");
	}
	*ret_notice = found.items[0];
	return OK;
}

const Error *store_notice_client_list(Db *db, Arena *arena, PracticeId practice, ClientId client,
	int64_t most, Notices *ret_notices)
{
	Rows *rows;
	TRY(sql_notice_client_list(db, arena, practice.value, client.value, most, &rows));
	return read_all(arena, rows, ret_notices);
}

const Error *store_notice_incident_list(
	Db *db, Arena *arena, PracticeId practice, IncidentId incident, Notices *ret_notices)
{
	Rows *rows;
	TRY(sql_notice_incident_list(db, arena, practice.value, incident.value, &rows));
	return read_all(arena, rows, ret_notices);
}

const Error *store_notice_text_save(
	Db *db, Arena *arena, PracticeId practice, const OwnNotice *own, int64_t changed)
{
	return sql_notice_text_save(db, arena, practice.value, text_of(notice_key(own->kind)),
		own->language, own->text.subject, own->text.body, changed, NULL);
}

const Error *store_notice_text_delete(
	Db *db, Arena *arena, PracticeId practice, NoticeKind kind, Text language)
{
	return sql_notice_text_delete(
		db, arena, practice.value, text_of(notice_key(kind)), language, NULL);
}

const Error *store_notice_text_list(Db *db, Arena *arena, PracticeId practice, OwnNotices *ret_own)
{
	Rows *rows;
	OwnNotices all = {0};
	TRY(sql_notice_text_list(db, arena, practice.value, &rows));
	while (rows_next(rows)) {
		OwnNotice *own = LIST_ADD(arena, all);
		*own = (OwnNotice){.language = rows_text(rows, "language"),
			.text = {rows_text(rows, "subject"), rows_text(rows, "body")}};
		if (!notice_from_key(rows_text(rows, "kind"), &own->kind)) {
			all.count--;
		}
	}
	TRY(rows_end(rows));
	*ret_own = all;
	return OK;
}
