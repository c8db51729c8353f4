/* Invoices that are drafted by themselves on their day, from what is unbilled by then. */
#ifndef APP_RECURRING_H
#define APP_RECURRING_H

#include "app/context.h"
#include "domain/recurring.h"

/* What the form edits; without a next day it begins as the agreement in force has it. */
MUST_USE const Error *open_recurring(Context *cx, ClientId client, Recurring *ret_recurring);
/* From the first of its days that is still to come on the client's clock. */
MUST_USE const Error *save_recurring(Context *cx, const Recurring *recurring);
MUST_USE const Error *end_recurring(Context *cx, ClientId client);

/* For the clock, each hour: drafts what is due, of all practices. A day that was missed is made up
 * for once. With nothing unbilled there is no draft. cx belongs to nobody. */
MUST_USE const Error *recurring_catch_up(Context *cx, size_t *ret_made);

#endif
