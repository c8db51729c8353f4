/* What a user does with invoices: draft one from work that is not billed yet, put it right, issue
 * it with the next number, send it, take it back. What was paid is written down in app/payment.h.
 */
#ifndef APP_INVOICE_H
#define APP_INVOICE_H

#include "app/context.h"
#include "app/invoice_file.h"
#include "domain/bank_match.h"
#include "domain/billed.h"
#include "domain/client.h"
#include "domain/money_list.h"
#include "domain/numbering.h"
#include "domain/receivable.h"
#include "store/invoice.h"

/* --- all of them --- */

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
	MoneyList open, overdue, worth; /* a sum for each currency; worth: of what is unbilled */
	MoneyList surplus;              /* what came too much: the clients' credit */
	size_t to_look_at;              /* drafts that came by themselves */
	Day today;
	bool seller_known; /* somebody has said who writes the invoices */
	bool agreed;       /* something is agreed with somebody, today or once */
	size_t clients;    /* of the practice */
	Client client;     /* whose they are; id 0: everybody's */
} InvoiceDesk;
MUST_USE const Error *open_invoices(Context *cx, InvoiceDesk *ret_desk);
/* The same of one client. */
MUST_USE const Error *open_client_invoices(Context *cx, ClientId client, InvoiceDesk *ret_desk);

/* --- one of them --- */

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

/* --- what a number is made of --- */

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
	InvoiceWorks work; /* by line, as an invoice has it */
	Money total;       /* before VAT */
} UnbilledBill;
/* What a draft of these days would hold; unset: all that is unbilled. REFUSED when nothing is
 * agreed with them. */
MUST_USE const Error *open_unbilled_bill(
	Context *cx, ClientId client, Day first, Day last, UnbilledBill *ret_bill);

/* --- what is done with them --- */

/* The bill of a client's unbilled work between two days, as a draft. REFUSED when nothing is agreed
 * with them, or there is nothing to bill. */
MUST_USE const Error *draft_invoice(
	Context *cx, ClientId client, Day first, Day last, InvoiceId *ret_id);

/* What the form of a draft may change. Lines are those of the document, in order; one with an empty
 * name goes, and its work is free again; further ones are new. */
typedef struct {
	InvoiceId id;
	InvoiceLines lines;
	Adjustments adjustments; /* on the whole; one with an empty reason goes */
	Day due;
	Text terms, purchase_order;
	Price home_rate; /* what one unit of the currency is worth at home */
	int64_t changed;
} InvoiceDraft;
MUST_USE const Error *change_invoice(Context *cx, const InvoiceDraft *draft);
MUST_USE const Error *delete_invoice(Context *cx, InvoiceId id); /* a draft only */

/* Takes the next number; from then on nothing changes. REFUSED with every mention that is missing,
 * each with its field. */
MUST_USE const Error *issue_invoice(Context *cx, InvoiceId id);
/* A draft that takes back an issued one whole, or after changes a part of it. frees: once all of it
 * is taken back, the work on it can be billed again. */
MUST_USE const Error *credit_invoice(Context *cx, InvoiceId id, bool frees, InvoiceId *ret_id);
/* A draft that replaces an issued one, with its work; its payments go over when it is issued. */
MUST_USE const Error *correct_invoice(Context *cx, InvoiceId id, InvoiceId *ret_id);
/* The draft of the deposit an agreement asks for, once in its engagement. typed: another amount
 * before VAT; nothing: as agreed. REFUSED beside "amount". */
MUST_USE const Error *draft_deposit(
	Context *cx, AgreementId agreement, Money typed, InvoiceId *ret_id);
/* One that was issued elsewhere, with its number, which the series then goes around. */
MUST_USE const Error *import_invoice(
	Context *cx, ClientId client, const Invoice *document, InvoiceId *ret_id);

/* --- who bills, and how --- */

typedef struct {
	BilledParty seller;
	KeptAccounts accounts;
	Numbering numbering;
} InvoiceSettings;
MUST_USE const Error *open_invoice_settings(Context *cx, InvoiceSettings *ret_settings);
MUST_USE const Error *save_seller(Context *cx, const BilledParty *seller);
/* As it stands on the client's invoices; one nobody wrote down begins with what the file knows. */
MUST_USE const Error *open_buyer(Context *cx, ClientId client, BilledParty *ret_buyer);
MUST_USE const Error *save_buyer(Context *cx, const BilledParty *buyer);
MUST_USE const Error *add_account(Context *cx, const KeptAccount *account);
MUST_USE const Error *remove_account(Context *cx, AccountId id);
/* The pattern at any time; the next number only before the first issue. */
MUST_USE const Error *save_numbering(Context *cx, const Numbering *numbering);

/* Inside WRITE: REFUSED, beside that field, when the entry stands on an invoice. */
MUST_USE const Error *invoice_lock(Context *cx, EntryId entry, const char *field);

enum { INVOICE_DRAFT_LINES = 200, UNBILLED_DAYS = 366 };

#endif
