/* Statements of accounts are read in, each line once, and settled: a suggestion is taken, or what a
 * line pays is said by hand, or it is left as it is. Nothing is booked by itself. */
#ifndef APP_BANK_H
#define APP_BANK_H

#include "app/context.h"
#include "format/bank.h"
#include "store/bank.h"
#include "store/payment.h"

/* --- reading in --- */

typedef struct {
	Text format;                /* key; "" finds it out */
	Text account;               /* where the file does not say */
	const BankColumns *columns; /* of any other table; NULL: it is none */
} StatementOptions;

typedef struct {
	StatementId id;             /* of what was new; 0: nothing was */
	Text format;                /* its proper name */
	int64_t lines, fresh, open; /* in the file, new of these, to be settled of the new */
	int64_t certain;            /* of these with a certain suggestion */
	int64_t elsewhere;          /* were there from a file of another format */
} StatementRead;

/* Keeps the file as it came. */
MUST_USE const Error *keep_statement_file(Context *cx, int file, Text file_name, Text *ret_blob);
/* Whether some format knows it; else its columns are to be asked for. */
MUST_USE const Error *statement_is_known(Context *cx, Text blob, bool *ret_known);
/* Of a kept file: one audit line, undone as a whole. REFUSED, and nothing is taken, when anything
 * in it is not right. */
MUST_USE const Error *read_statement(
	Context *cx, Text blob, const StatementOptions *options, StatementRead *ret_read);
/* REFUSED when payments were booked from its lines. */
MUST_USE const Error *undo_statement(Context *cx, StatementId id);

/* A table that nothing knows, by its columns. */
typedef struct {
	Text blob, file_name;
	BankColumns columns; /* guessed, or as said */
	Texts head;
	BankLines preview;
	const Error *problem; /* why these columns give no lines; OK: they do */
} StatementColumns;
/* columns NULL: guesses. */
MUST_USE const Error *open_statement_columns(
	Context *cx, Text blob, const BankColumns *columns, StatementColumns *ret_columns);
/* REFUSED while the day or the amount has no column. */
MUST_USE const Error *check_statement_columns(Context *cx, const BankColumns *columns);

/* --- settling --- */

typedef struct {
	KeptLine kept;
	bool back;       /* it went out: it may pay back what came too much */
	Matches matches; /* places in the list beside them: owed, or of a line that went out surplus
			  */
	AlikeLine alike; /* what may be the same payment, in another file */
} LineToSettle;
LIST_OF(LineToSettle, LinesToSettle);

typedef struct {
	LinesToSettle lines; /* of the oldest PAYMENT_LINES_SHOWN the surest first … */
	int64_t open;        /* … of so many */
	OwedList owed, surplus;
	KeptStatements statements;
	Receipts lately;
	Day today;
} PaymentDesk;
MUST_USE const Error *open_payments(Context *cx, PaymentDesk *ret_desk);
/* ret_owed: what it may settle; of a line that went out what it may pay back. */
MUST_USE const Error *open_bank_line(
	Context *cx, BankLineId id, LineToSettle *ret_line, OwedList *ret_owed);

typedef struct {
	InvoiceId invoice;
	Money settles;  /* in its currency */
	Money received; /* of the line's, fee included */
} SettledShare;
LIST_OF(SettledShare, SettledShares);
typedef struct {
	BankLineId line;
	SettledShares shares;
	Money fee;  /* kept back on the way, beside the line's own */
	Price rate; /* one of the line's currency was worth so much at home; 0: find it */
} Settling;
/* A payment for each share, all on the line's day; of a line that went out, a refund. REFUSED when
 * they take more than came or went; CONFLICT when somebody was quicker. */
MUST_USE const Error *settle_line(Context *cx, const Settling *settling);
MUST_USE const Error *leave_line(Context *cx, BankLineId id);
/* The line is to be settled again; payments booked from it are gone. */
MUST_USE const Error *reopen_line(Context *cx, BankLineId id);

enum {
	STATEMENT_FILE_LIMIT = 256 << 20,
	PAYMENT_LINES_SHOWN = 50,
	STATEMENTS_SHOWN = 10,
	RECEIPT_DAYS_SHOWN = 60,
	COLUMNS_PREVIEW = 8,
};

#endif
