/* Invoices that another program numbered and issued. They wait for the switch of their import and
 * are written in it, with what came for them: issued and frozen, outside our series. A number that
 * is here already from elsewhere is the same invoice, which only gets what was paid since. */
#ifndef APP_IMPORT_INVOICE_H
#define APP_IMPORT_INVOICE_H

#include "app/context.h"
#include "domain/staged.h"

typedef struct {
	int64_t row;
	ClientId client;
	StagedInvoice staged;
} MappedInvoice;
LIST_OF(MappedInvoice, MappedInvoices);

struct ImportRun;

/* Sets it aside; a client that is new goes into the batch. */
MUST_USE const Error *import_map_invoice(struct ImportRun *run, const Staged *thing);
/* Inside WRITE, in the switch, or outside when only trying: counts, and writes. May be asked again,
 * as every body of WRITE. */
MUST_USE const Error *import_invoices(struct ImportRun *run, Context *cx);

#endif
