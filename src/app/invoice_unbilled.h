/* What the next draft for a client would hold. */
#ifndef APP_INVOICE_UNBILLED_H
#define APP_INVOICE_UNBILLED_H

#include "app/invoice_lowered.h"
#include "app/invoice_view.h"

/* A line as the next draft would have it. */
typedef struct {
	Text name;
	Quantity quantity;
	Price price;
	Money amount;
	ExpenseId expense; /* it is what was spent; 0: it is not */
} UnbilledLine;
LIST_OF(UnbilledLine, UnbilledLines);

typedef struct {
	Client client;
	AgreementId agreement;
	Day first, last;
	UnbilledLines lines;
	InvoiceWorks work;   /* by line, as an invoice has it */
	Money total;         /* before VAT */
	LoweredRows lowered; /* of the client: what goes back by a credit note of its own */
} UnbilledBill;
/* What a draft of these days would hold; unset: all that is unbilled. REFUSED when nothing is
 * agreed with them. */
MUST_USE const Error *open_unbilled_bill(
	Context *cx, ClientId client, Day first, Day last, UnbilledBill *ret_bill);

#endif
