#include "store/frame.h"

#include "sql/frame.h"
#include "store/read.h"

/* Both rise by the client's id: one walk over both puts the hours where they belong. */
static const Error *load_hours(Db *db, Arena *arena, PracticeId practice, FrameClientRows clients)
{
	Rows *rows;
	size_t at = 0;
	TRY(sql_frame_hours(db, arena, practice.value, &rows));
	while (rows_next(rows)) {
		int64_t client = rows_int(rows, "client");
		while (at < clients.count && clients.items[at].id.value < client) {
			at++;
		}
		if (at < clients.count && clients.items[at].id.value == client) {
			*LIST_ADD(arena, clients.items[at].reachable) = (HoursLine){
				.days = (unsigned)rows_int(rows, "days"),
				.from = read_int32(rows, "from_minute"),
				.to = read_int32(rows, "to_minute"),
			};
		}
	}
	return rows_end(rows);
}

const Error *store_frame_clients(
	Db *db, Arena *arena, PracticeId practice, FrameClientRows *ret_clients)
{
	Rows *rows;
	FrameClientRows clients = {0};
	TRY(sql_frame_clients(db, arena, practice.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, clients) = (FrameClientRow){
			.id = {rows_int(rows, "id")},
			.name = rows_text(rows, "name"),
			.thread = read_int32(rows, "thread"),
			.zone = rows_text(rows, "zone"),
		};
	}
	TRY(rows_end(rows));
	TRY(load_hours(db, arena, practice, clients));
	*ret_clients = clients;
	return OK;
}

const Error *store_frame_timer(
	Db *db, Arena *arena, PracticeId practice, MemberId member, FrameTimerRow *ret_timer)
{
	Rows *rows;
	FrameTimerRow timer = {0};
	TRY(sql_frame_timer(db, arena, practice.value, member.value, &rows));
	if (rows_next(rows)) {
		timer = (FrameTimerRow){
			.start = read_instant(rows, "start_at"),
			.client = {rows_int(rows, "client")},
			.task = {rows_int(rows, "task")},
			.note = rows_text(rows, "note"),
			.client_name = rows_text(rows, "client_name"),
			.task_title = rows_text(rows, "title"),
			.thread = read_int32(rows, "thread"),
		};
	}
	TRY(rows_end(rows));
	*ret_timer = timer;
	return OK;
}
