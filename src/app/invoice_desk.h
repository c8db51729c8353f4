/* All invoices, what lies unbilled, and the deposits to ask for: what the first page of the money
 * shows. */
#ifndef APP_INVOICE_DESK_H
#define APP_INVOICE_DESK_H

#include "app/invoice_lowered.h"
#include "domain/client.h"
#include "domain/money_list.h"
#include "domain/receivable.h"
#include "store/invoice.h"

typedef struct {
	Receivable receivable;
	ReceivableState state;
	Text client_name;
	int32_t thread;
	Money open;
} InvoiceRow;
LIST_OF(InvoiceRow, InvoiceRows);

/* What lies unbilled, by client: time, and what the agreement asks for beside it. */
typedef struct {
	Client client;
	UnbilledSum sum; /* entries 0: no time */
	Day first, last; /* today, or the last day of the terms before, which come first */
	bool agreed;     /* else there is nothing to reckon by */
	Money worth;     /* of a draft from first to last, before VAT, expenses too */
	size_t spent;    /* how many expenses are on it */
	unsigned kinds;  /* a set of 1 << BillKind: what is on it */
	bool moment;     /* the agreed moment to bill has come */
} UnbilledRow;
LIST_OF(UnbilledRow, UnbilledRows);

/* A deposit that is agreed and was not asked for. */
typedef struct {
	Client client;
	AgreementId agreement;
	Text title;
	Money amount; /* before VAT; nothing: somebody has to say it */
	bool firm;    /* a share of a price; else of what hours are expected to come to */
} DepositRow;
LIST_OF(DepositRow, DepositRows);

typedef struct {
	InvoiceRows rows;
	UnbilledRows unbilled;
	DepositRows deposits;
	LoweredRows lowered;            /* the newest first */
	MoneyList open, overdue, worth; /* a sum for each currency; worth: of what is unbilled */
	MoneyList surplus;              /* what came too much: the clients' credit */
	MoneyList drafts;               /* of those that wait to be issued */
	size_t to_look_at;              /* drafts that came by themselves */
	Day today;
	bool seller_known; /* nothing is missing of who writes the invoices */
	bool agreed;       /* something is agreed with somebody, today or once */
	size_t clients;    /* of the practice */
	ClientId first_client;
	Client client; /* whose they are; id 0: everybody's */
} InvoiceDesk;
MUST_USE const Error *open_invoices(Context *cx, InvoiceDesk *ret_desk);
/* The same of one client. */
MUST_USE const Error *open_client_invoices(Context *cx, ClientId client, InvoiceDesk *ret_desk);

#endif
