/* Who and what is in the demonstration: its words are msgids, its days are counted in working days
 * from the one it is made on. Inside the layer: pages use app/demonstration.h. */
#ifndef APP_DEMONSTRATION_STORY_H
#define APP_DEMONSTRATION_STORY_H

#include "app/context.h"
#include "domain/client.h"
#include "domain/task.h"

typedef struct {
	const char *name, *zone, *place, *country, *region, *language, *currency;
	int32_t from, to; /* minutes of their days, Monday to Friday */
	int32_t reply_within;
	const char *tone, *culture, *goals;
	const char *contact, *role, *mail, *phone;
	Channel quick;
	const char *board;
	const char *past[2]; /* what was done for them in the last weeks */
} StoryClient;

typedef enum {
	NO_DUE,
	DUE_NEXT,  /* at the end of their day, as soon as there is room for it */
	DUE_CLASH, /* at the end of the second working day: too much is due then */
	DUE_LATER, /* at `hour` in their zone, after so many working days */
} StoryDue;

typedef struct {
	int client; /* in story_clients; -1: the practice's own */
	const char *title, *category;
	int32_t estimate; /* minutes; 0: none, or what makes the clash */
	StoryDue due;
	int32_t days, hour;
	int32_t importance;
	const char *waiting_for; /* it waits, for so many days */
	int32_t waiting_days;
	bool monthly; /* it comes again each month */
	bool clashes; /* this one takes an hour more than there is */
	const char *checklist[4];
} StoryTask;

extern const StoryClient story_clients[];
extern const size_t story_client_count;
extern const StoryTask story_tasks[];
extern const size_t story_task_count;

/* Inside WRITE, and inside the new practice, whose hours are known: tells the whole story and makes
 * the plan. cx->now is when it begins. */
MUST_USE const Error *story_tell(Context *cx);
/* Inside WRITE: what went wrong before, and what was told. clients: by their place in the story. */
MUST_USE const Error *story_incidents(Context *cx, const ClientId *clients);
/* Inside WRITE: what is agreed with the client whose work is billed, and with one whose work has
 * its days. */
MUST_USE const Error *story_agreements(Context *cx, const ClientId *clients);
/* Not inside WRITE: who bills and who pays, and a first invoice. */
MUST_USE const Error *story_money(Context *cx, ClientId client);

/* Not inside WRITE, after it: what was billed before, with another program, and what was spent.
 * Clients have the threads of their places, from 1. */
MUST_USE const Error *story_money_before(Context *cx, const Clients *clients);

enum { STORY_BILLED = 2, STORY_FIXED = 4 }; /* the places of these clients in the story */
/* Inside WRITE: what the practice does, and what was said before anything was agreed. */
MUST_USE const Error *story_discovery(Context *cx, const ClientId *clients);
/* Inside WRITE: what is sold, and what was proposed. */
MUST_USE const Error *story_sold(Context *cx, const ClientId *clients);

#endif
