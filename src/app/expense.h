/* What a user does with expenses: drop a supplier's e-invoice or a receipt, write one down, see
 * what is still to be billed on to clients. */
#ifndef APP_EXPENSE_H
#define APP_EXPENSE_H

#include "app/context.h"
#include "domain/agreement.h"
#include "domain/exchange.h"
#include "domain/expense.h"
#include "domain/money_list.h"
#include "store/blob.h"

/* How an expense for a client gets onto a bill. */
typedef enum {
	REBILL_NOT,      /* for nobody, or on an invoice already */
	REBILL_NEXT,     /* the next draft takes it up */
	REBILL_UNAGREED, /* the agreement of that day bills no expenses on */
	REBILL_CURRENCY, /* the client is billed in another currency: by hand */
} Rebill;

typedef struct {
	Expense expense;
	Text client_name; /* "": for nobody */
	int32_t thread;
	Text invoice_number; /* "" of a draft too */
	Rebill rebill;
	Money rebilled; /* what it will come to on the bill */
} ExpenseRow;
LIST_OF(ExpenseRow, ExpenseRows);

/* What a draft may take up of a client, as one row. */
typedef struct {
	ClientId client;
	Text client_name;
	int32_t thread;
	ExpenseRows rows;
	MoneyList sums; /* of what the next draft takes up */
	Day first, last;
} RebillGroup;
LIST_OF(RebillGroup, RebillGroups);

typedef struct {
	int year;
	Day today;
	Day first, last;  /* only of these days; unset: of the whole year */
	ExpenseRows rows; /* the newest first */
	MoneyList sums;
	RebillGroups unbilled; /* of any year */
	bool of_today;         /* the year is the one that runs */
} ExpenseDesk;
/* year 0: the one that runs. */
MUST_USE const Error *open_expenses(Context *cx, int year, ExpenseDesk *ret_desk);
/* The same of some days, both included: what a sum somewhere is made of. */
MUST_USE const Error *open_expenses_between(
	Context *cx, Day first, Day last, ExpenseDesk *ret_desk);

/* One; id 0: a new one of today, in the practice's currency. MISSING for one in the bin. */
MUST_USE const Error *open_expense(Context *cx, ExpenseId id, ExpenseRow *ret_row);
/* id 0: a new one. CONFLICT when somebody changed it meanwhile; REFUSED, on an invoice, when what
 * stands there changes; and when the supplier's number was written down before. */
MUST_USE const Error *save_expense(Context *cx, const Expense *expense, ExpenseId *ret_id);
/* Inside WRITE: REFUSED when it stands on an invoice. */
MUST_USE const Error *expense_lock(Context *cx, ExpenseId id);

/* A file becomes an expense: of an e-invoice with all it says, of a PDF or picture with the file
 * alone. REFUSED when it is neither. */
MUST_USE const Error *drop_expense(Context *cx, int file, Text name, ExpenseId *ret_id);
/* The receipt of one that is there; replaces the one before. */
MUST_USE const Error *keep_receipt(Context *cx, ExpenseId id, int file, Text name);
MUST_USE const Error *open_receipt(Context *cx, ExpenseId id, Blob *ret_blob, Bytes *ret_bytes);

/* Whether the practice gets VAT back, by its own regime. */
MUST_USE const Error *expense_vat_deducted(Context *cx, bool *ret_deducted);

enum { RECEIPT_LIMIT = 20 << 20 /* bytes */ };

#endif
