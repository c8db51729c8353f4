/* What was billed dearer than it is agreed now, and the credit notes that give it back. */
#ifndef APP_INVOICE_LOWERED_H
#define APP_INVOICE_LOWERED_H

#include "app/context.h"
#include "domain/client.h"
#include "domain/lowered.h"

typedef struct {
	LoweredLine lowered;
	Text name; /* as it stands on the invoice */
} NamedLowered;
LIST_OF(NamedLowered, NamedLowereds);

/* An issued invoice of which something is to go back; over: before VAT. */
typedef struct {
	Receivable receivable;
	Client client;
	NamedLowereds lines;
	Money over;
} LoweredRow;
LIST_OF(LoweredRow, LoweredRows);

/* Adds those of one client. versions: what they accepted; all: every document of the practice. */
MUST_USE const Error *add_lowered(Context *cx, const Client *client, const Agreements *versions,
	const Receivables *all, LoweredRows *rows);
/* A draft that takes back the difference alone and says since when it is agreed. CONFLICT when
 * nothing of the invoice is to go back. */
MUST_USE const Error *credit_lowered(Context *cx, InvoiceId id, InvoiceId *ret_id);

#endif
