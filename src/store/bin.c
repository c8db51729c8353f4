/* Each noun has its own statements; tables find them by the noun. */
#include "store/bin.h"

#include "sql/bin.h"
#include "store/read.h"

typedef const Error *PutQuery(Db *db, Arena *arena, int64_t practice, int64_t id, int64_t deleted,
	int64_t changed, int64_t *ret_changed);
typedef const Error *WhenQuery(Db *db, Arena *arena, int64_t practice, int64_t id, Rows **ret_rows);
typedef const Error *BackQuery(
	Db *db, Arena *arena, int64_t practice, int64_t id, int64_t changed, int64_t *ret_changed);
typedef const Error *HangingQuery(Db *db, Arena *arena, int64_t practice, int64_t id,
	int64_t deleted, int64_t was_changed, int64_t changed, int64_t *ret_changed);
typedef const Error *PurgeQuery(
	Db *db, Arena *arena, int64_t practice, int64_t before, int64_t *ret_changed);

enum { HANGING = 5 };

static const struct {
	const char *key;
	PutQuery *put;
	WhenQuery *when;
	BackQuery *back;
	PutQuery *put_hanging[HANGING];
	HangingQuery *back_hanging[HANGING];
} nouns[BIN_NOUNS] = {
	[BIN_CLIENT] = {"client", sql_bin_put_client, sql_bin_when_client, sql_bin_back_client,
		{sql_bin_put_client_contact, sql_bin_put_client_board, sql_bin_put_client_task,
			sql_bin_put_client_proposal, sql_bin_put_client_discovery},
		{sql_bin_back_client_contact, sql_bin_back_client_board, sql_bin_back_client_task,
			sql_bin_back_client_proposal, sql_bin_back_client_discovery}},
	[BIN_CONTACT] = {"contact", sql_bin_put_contact, sql_bin_when_contact,
		sql_bin_back_contact},
	[BIN_BOARD] = {"board", sql_bin_put_board, sql_bin_when_board, sql_bin_back_board,
		{sql_bin_put_board_task}, {sql_bin_back_board_task}},
	[BIN_TASK] = {"task", sql_bin_put_task, sql_bin_when_task, sql_bin_back_task},
	[BIN_CALENDAR] = {"calendar", sql_bin_put_calendar, sql_bin_when_calendar,
		sql_bin_back_calendar, {sql_bin_put_calendar_event}, {sql_bin_back_calendar_event}},
	[BIN_EVENT] = {"event", sql_bin_put_event, sql_bin_when_event, sql_bin_back_event},
	[BIN_ENTRY] = {"entry", sql_bin_put_entry, sql_bin_when_entry, sql_bin_back_entry},
	[BIN_EXCEPTION] = {"exception", sql_bin_put_exception, sql_bin_when_exception,
		sql_bin_back_exception},
	[BIN_STAY] = {"stay", sql_bin_put_stay, sql_bin_when_stay, sql_bin_back_stay},
	[BIN_HOLIDAY] = {"holiday", sql_bin_put_holiday, sql_bin_when_holiday,
		sql_bin_back_holiday},
	[BIN_TEMPLATE] = {"template", sql_bin_put_template, sql_bin_when_template,
		sql_bin_back_template},
	[BIN_SERIES] = {"series", sql_bin_put_series, sql_bin_when_series, sql_bin_back_series,
		{sql_bin_put_series_task}, {sql_bin_back_series_task}},
	[BIN_EXPENSE] = {"expense", sql_bin_put_expense, sql_bin_when_expense,
		sql_bin_back_expense},
	[BIN_SERVICE] = {"service", sql_bin_put_service, sql_bin_when_service,
		sql_bin_back_service},
	[BIN_PACKAGE] = {"package", sql_bin_put_package, sql_bin_when_package,
		sql_bin_back_package},
	[BIN_PROPOSAL] = {"proposal", sql_bin_put_proposal, sql_bin_when_proposal,
		sql_bin_back_proposal},
	[BIN_DISCOVERY] = {"discovery", sql_bin_put_discovery, sql_bin_when_discovery,
		sql_bin_back_discovery},
};

/* What is part of a row goes before the row itself, which says how long it lay there. */
static PurgeQuery *const purges[] = {
	sql_bin_purge_entry,
	sql_bin_purge_event,
	sql_bin_purge_calendar,
	sql_bin_purge_checklist,
	sql_bin_purge_dependency,
	sql_bin_purge_task,
	sql_bin_purge_stage,
	sql_bin_purge_board,
	sql_bin_purge_proposal_line,
	sql_bin_purge_proposal,
	sql_bin_purge_discovery_answer,
	sql_bin_purge_discovery,
	sql_bin_purge_reach,
	sql_bin_purge_contact,
	sql_bin_purge_hours,
	sql_bin_purge_exception,
	sql_bin_purge_client,
	sql_bin_purge_leave,
	sql_bin_purge_stay,
	sql_bin_purge_holiday,
	sql_bin_purge_template,
	sql_bin_purge_series_task,
	sql_bin_purge_series,
	sql_bin_purge_expense,
	sql_bin_purge_package_line,
	sql_bin_purge_sold_word,
	sql_bin_purge_sold_price,
	sql_bin_purge_package,
	sql_bin_purge_service,
};

const char *bin_noun_key(BinNoun noun)
{
	return nouns[noun].key;
}

bool bin_noun_from_key(Text key, BinNoun *ret_noun)
{
	for (int noun = 0; noun < BIN_NOUNS; noun++) {
		if (text_is(key, nouns[noun].key)) {
			*ret_noun = (BinNoun)noun;
			return true;
		}
	}
	return false;
}

static const Error *is_missing(Arena *arena)
{
	return missing(arena, "There is no such thing to delete or bring back.");
}

const Error *store_bin_put(Db *db, Arena *arena, PracticeId practice, BinNoun noun, int64_t id,
	Instant now, int64_t changed)
{
	int64_t marked = 0;
	TRY(nouns[noun].put(db, arena, practice.value, id, now.seconds, changed, &marked));
	if (marked == 0) {
		return is_missing(arena);
	}
	for (int i = 0; i < HANGING && nouns[noun].put_hanging[i]; i++) {
		TRY(nouns[noun].put_hanging[i](
			db, arena, practice.value, id, now.seconds, changed, NULL));
	}
	return OK;
}

const Error *store_bin_back(
	Db *db, Arena *arena, PracticeId practice, BinNoun noun, int64_t id, int64_t changed)
{
	Rows *rows;
	TRY(nouns[noun].when(db, arena, practice.value, id, &rows));
	bool there = rows_next(rows);
	int64_t deleted = there ? rows_int(rows, "deleted") : 0;
	int64_t was_changed = there ? rows_int(rows, "changed") : 0;
	TRY(rows_end(rows));
	if (!there) {
		return is_missing(arena);
	}
	for (int i = 0; i < HANGING && nouns[noun].back_hanging[i]; i++) {
		TRY(nouns[noun].back_hanging[i](
			db, arena, practice.value, id, deleted, was_changed, changed, NULL));
	}
	return nouns[noun].back(db, arena, practice.value, id, changed, NULL);
}

static BinRow row_of(Rows *rows)
{
	BinRow row = {
		.id = rows_int(rows, "id"),
		.client = {rows_int(rows, "client")},
		.title = rows_text(rows, "title"),
		.day = read_day(rows, "day"),
		.deleted = read_instant(rows, "deleted"),
	};
	bin_noun_from_key(rows_text(rows, "noun"), &row.noun);
	return row;
}

const Error *store_bin_find(Db *db, Arena *arena, PracticeId practice, BinNoun noun, int64_t id,
	BinRow *ret_row, Text *ret_owner)
{
	Rows *rows;
	BinRow found = {0};
	Text owner = TEXT("");
	TRY(sql_bin_find(db, arena, practice.value, id, &rows));
	while (rows_next(rows)) {
		BinRow row = row_of(rows);
		if (row.noun == noun) {
			found = row;
			owner = rows_text(rows, "owner");
		}
	}
	TRY(rows_end(rows));
	if (found.id == 0) {
		return is_missing(arena);
	}
	*ret_row = found;
	*ret_owner = owner;
	return OK;
}

const Error *store_bin_list(
	Db *db, Arena *arena, PracticeId practice, Instant since, BinRows *ret_rows)
{
	BinRows gone = {0};
	Rows *rows;
	TRY(sql_bin_list(db, arena, practice.value, since.seconds, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, gone) = row_of(rows);
	}
	TRY(rows_end(rows));
	*ret_rows = gone;
	return OK;
}

const Error *store_bin_purge(Db *db, Arena *arena, PracticeId practice, Instant before)
{
	for (size_t i = 0; i < sizeof purges / sizeof purges[0]; i++) {
		TRY(purges[i](db, arena, practice.value, before.seconds, NULL));
	}
	return OK;
}
