/* What stands around every page: the clients with the time it is there, and the running timer. */
#ifndef APP_FRAME_H
#define APP_FRAME_H

#include "app/context.h"
#include "base/list.h"

typedef struct {
	ClientId id;
	Text name;
	int32_t thread;
	Wall there;     /* what time it is there; day 0: zone not set */
	bool reachable; /* by their weekly pattern; true where they have none */
} FrameClient;
LIST_OF(FrameClient, FrameClients);

typedef struct {
	FrameClients clients; /* active ones, by name, at most FRAME_CLIENTS */
	size_t client_count;  /* of all active ones */
	bool timer_runs;
	Instant timer_start;
	Duration timer_ran;
	TaskId timer_task;
	ClientId timer_client;
	Text timer_what, timer_client_name; /* what: the task's title, else the note */
	int32_t timer_thread;
} Frame;

enum { FRAME_CLIENTS = 12 };

/* Three small queries. Nobody logged in: all empty. */
MUST_USE const Error *open_frame(Context *cx, Frame *ret_frame);

#endif
