/* A client wrote: the reply that was promised to them is a promise like any other. */
#ifndef APP_REPLY_H
#define APP_REPLY_H

#include "app/context.h"
#include "domain/client.h"

/* By when a message that comes in now has to be answered: so many of the hours agreed with them
 * later, without the VA's days off; where no hours are agreed, of their reachable ones; where
 * nobody has said when they can be reached, by the clock. Unset: no reply time is promised. */
MUST_USE const Error *open_reply_due(Context *cx, const Client *client, Instant *ret_due);
/* Makes it a task with that due. REFUSED when no reply time is promised. */
MUST_USE const Error *promise_reply(Context *cx, ClientId client, TaskId *ret_task);

enum { REPLY_MINUTES = 15 }; /* to write it */

#endif
