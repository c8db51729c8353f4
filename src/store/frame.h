/* What stands around every page, asked in three small queries. */
#ifndef STORE_FRAME_H
#define STORE_FRAME_H

#include "base/error.h"
#include "base/list.h"
#include "db/db.h"
#include "domain/hours.h"
#include "domain/id.h"

typedef struct {
	ClientId id;
	Text name;
	int32_t thread;
	Text zone;
	Hours reachable;
} FrameClientRow;
LIST_OF(FrameClientRow, FrameClientRows);

typedef struct {
	Instant start; /* unset: no timer runs */
	ClientId client;
	TaskId task;
	Text note, client_name, task_title;
	int32_t thread;
} FrameTimerRow;

MUST_USE const Error *store_frame_clients(
	Db *db, Arena *arena, PracticeId practice, FrameClientRows *ret_clients);
MUST_USE const Error *store_frame_timer(
	Db *db, Arena *arena, PracticeId practice, MemberId member, FrameTimerRow *ret_timer);

#endif
