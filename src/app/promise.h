/* The promises as pages list them: each with its client, its time there and here, and how it stands
 * in the stored plan. */
#ifndef APP_PROMISE_H
#define APP_PROMISE_H

#include "app/context.h"
#include "domain/client.h"
#include "domain/plan.h"
#include "domain/promise.h"

typedef struct {
	Task task;
	Text client_name,
		place;  /* place: where the due is meant; the client's, or its zone's city */
	int32_t thread; /* 0: the practice's own */
	Instant due;
	Wall there, here; /* the due on the client's clock and on the VA's, as they are then */
	bool elsewhere;   /* the two clocks differ then */
	PromiseState state;
	Minutes slack;      /* of a kept one */
	Instant new_due;    /* of a broken one, the first honest date; unset: none in sight */
	Wall new_due_there; /* on the client's clock */
} PromiseLine;
LIST_OF(PromiseLine, PromiseLines);

/* Of one client, or of all (client 0): what is in most danger first, what waits last. */
MUST_USE const Error *open_promises(Context *cx, ClientId client, PromiseLines *ret_lines);
/* Of all clients, what is due around a day on anybody's clock. */
MUST_USE const Error *open_promises_around(
	Context *cx, Day day, Clients clients, PromiseLines *ret_lines);
/* The same from what a page has loaded already. clients: any order, deleted ones may be missing. */
PromiseLines promise_lines(Context *cx, const StoredPlan *plan, Tasks tasks, Clients clients);

/* One of them. client NULL: the practice's own. */
PromiseLine promise_line(
	Context *cx, const StoredPlan *plan, const Task *task, const Client *client);

/* What a client's place is called: their own word, else the city of their zone; "" without zone. */
Text client_place(Context *cx, const Client *client);
/* NULL when it is not in the list. */
const Client *client_in(Clients clients, ClientId id);

#endif
