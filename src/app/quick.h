/* Quick add: one line from anywhere becomes a task. What was understood is shown before it is kept;
 * where the name before the colon fits several clients, the user says which. */
#ifndef APP_QUICK_H
#define APP_QUICK_H

#include "app/context.h"
#include "domain/quick.h"

typedef struct {
	Quick quick;
	Client client;    /* id 0: the practice's own */
	Clients choices;  /* who is asked about: those the name fits, or all when none is named */
	bool ambiguous;   /* the name fits several and nobody has said which */
	const Zone *zone; /* of the due: the client's, else the VA's; never NULL */
	Text place;       /* of the due: "Singapore" */
	Instant due;      /* unset: no promise */
	Wall here;        /* the due on the VA's clock */
	bool elsewhere;   /* the two clocks differ then */
	Minutes guess;    /* planned where the line has no estimate */
} QuickRead;

/* chosen: whom the user says it is for, where the line leaves that open; 0: nobody. */
MUST_USE const Error *read_quick(Context *cx, Text line, ClientId chosen, QuickRead *ret_read);
/* The task, on its client's first board. REFUSED when there is no title or the client is still
 * open. */
MUST_USE const Error *add_quick(Context *cx, Text line, ClientId chosen, TaskId *ret_id);

#endif
