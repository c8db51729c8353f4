/* One invoice with what it is made of and what it hangs together with. */
#ifndef APP_INVOICE_VIEW_H
#define APP_INVOICE_VIEW_H

#include "app/context.h"
#include "app/invoice_file.h"
#include "domain/bank_match.h"
#include "domain/client.h"
#include "domain/expense.h"
#include "domain/receivable.h"
#include "store/invoice.h"

/* The pieces of work that one line is made of. */
typedef struct {
	int32_t line; /* from 1; 0: covered by a fee or a flat price */
	Text name;
	Duration time; /* billed */
	BilledPieces pieces;
} InvoiceWork;
LIST_OF(InvoiceWork, InvoiceWorks);

typedef struct {
	Receivable receivable;
	ReceivableState state;
	Money open, surplus;
	/* Of an issued one, the client's others in its currency: for which its surplus can be used,
	 * and whose surplus can be used for it. */
	OwedList debts, surpluses;
	Client client;
	Invoice document;                      /* filled, whatever is missing: see problems */
	const Error *problems;                 /* of a draft: what keeps it from being issued */
	const Error *kept_from[INVOICE_FILES]; /* of an issued one: why it cannot be that file */
	BilledPieces pieces;
	InvoiceWorks work; /* the same by line; what a fee covers last */
	Expenses expenses; /* billed on by it */
	Payments payments;
	Text corrects; /* the number it is about, "" */
	Day today;
	Currency home; /* the practice's */
} InvoiceView;
MUST_USE const Error *open_invoice(Context *cx, InvoiceId id, InvoiceView *ret_view);
/* A draft on the practice's paper, as it would be if it were issued today: to look at, not to send.
 */
MUST_USE const Error *preview_invoice(Context *cx, const InvoiceView *view, Bytes *ret_pdf);
/* What line at that place is made of; NULL: of no time. */
const InvoiceWork *invoice_work_of(const InvoiceView *view, size_t line);
/* The expense that line bills on; id 0: none. */
ExpenseId invoice_expense_of(const InvoiceView *view, size_t line);

/* Which other documents an invoice hangs together with. */
typedef enum {
	RELATED_ABOUT,       /* it is about that one */
	RELATED_CORRECTS,    /* that one takes it back or replaces it */
	RELATED_TAKEN_OFF,   /* that deposit is taken off */
	RELATED_TAKEN_OFF_BY /* that invoice takes this deposit off */
} Relation;
typedef struct {
	InvoiceId id;
	Relation relation;
	InvoiceKind kind;
	Text number; /* "": a draft */
	Money amount;
} RelatedDocument;
LIST_OF(RelatedDocument, RelatedDocuments);
MUST_USE const Error *open_related(
	Context *cx, const InvoiceView *view, RelatedDocuments *ret_related);

#endif
