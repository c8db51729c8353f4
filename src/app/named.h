/* What somebody means by a name typed on the command line: its case and accents do not matter, and
 * its beginning is enough where it is the only one. */
#ifndef APP_NAMED_H
#define APP_NAMED_H

#include "app/context.h"

/* REFUSED with the names there are when none or several fit; 0 for "". */
MUST_USE const Error *client_named(Context *cx, Text name, ClientId *ret_client);
/* 0 when nobody fits: who asks may make a client of that name. */
MUST_USE const Error *client_named_or_new(Context *cx, Text name, ClientId *ret_client);
/* Among the open tasks: by its title or its number. Of one client, or of all (client 0). */
MUST_USE const Error *task_named(Context *cx, Text title, ClientId client, TaskId *ret_task);

/* By its number, else by its id. MISSING when there is none. */
MUST_USE const Error *invoice_named(Context *cx, Text said, InvoiceId *ret_invoice);

enum { NAMED_SHOWN = 8 }; /* names a refusal lists */

#endif
