/* Which invoices make up a number that stands somewhere. */
#ifndef APP_INVOICE_COUNT_H
#define APP_INVOICE_COUNT_H

#include "app/invoice_desk.h"

typedef enum {
	COUNT_ALL,
	COUNT_OPEN,    /* what is still to come */
	COUNT_OVERDUE, /* the same of what is late */
	COUNT_EARNED,  /* before VAT, as receivable_earned says */
	INVOICE_COUNTS
} InvoiceCount;
const char *invoice_count_key(InvoiceCount count); /* "open" */

typedef struct {
	InvoiceCount count;
	ClientId client; /* 0: everybody's */
	Text currency;   /* "": any */
	Day first, last; /* COUNT_EARNED: the work ends within; unset: whenever */
} InvoiceAsk;

typedef struct {
	InvoiceRow row;
	Money counts;
} CountedRow;
LIST_OF(CountedRow, CountedRows);

/* Those of the desk that make up a number, and the number. */
typedef struct {
	InvoiceAsk ask;
	CountedRows rows;
	MoneyList sum;
	Text client_name;
} InvoicesCounted;
InvoicesCounted invoices_counted(Arena *arena, const InvoiceDesk *desk, const InvoiceAsk *ask);

#endif
