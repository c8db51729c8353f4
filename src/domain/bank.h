/* A statement of an account, whatever bank and format it came in. */
#ifndef DOMAIN_BANK_H
#define DOMAIN_BANK_H

#include "base/day.h"
#include "base/list.h"
#include "base/money.h"
#include "base/text.h"
#include "domain/id.h"

typedef struct {
	Day day, value_day; /* booked; value_day may be unset */
	Money amount;       /* what the account moved by: above zero it came in */
	Money fee;          /* kept back before: what the payer gave is amount + fee */
	Money original;     /* what the payer gave in another currency; of none, unset */
	bool internal;      /* between one's own accounts: a conversion, a withdrawal */
	Text name, iban;    /* of the other side */
	Text reference;     /* a creditor reference (RF, QR), or what the file calls one */
	Text text;          /* what the payer wrote */
	Text foreign_id;    /* the bank's own name for the line */
	int64_t batch; /* which of its file's bookings of several payments it is of; 0: of none */
	Money whole;   /* of that booking */
} BankLine;
LIST_OF(BankLine, BankLines);

typedef struct {
	Text account; /* IBAN, else what the file calls it; "": it does not say */
	Currency currency;
	bool balanced; /* the file says both balances, and the lines make up the difference */
	Money opening, closing;
	BankLines lines;
} BankStatement;
LIST_OF(BankStatement, BankStatements);

typedef enum {
	BANK_LINE_OTHER,   /* went out to no client, or between one's own accounts */
	BANK_LINE_OPEN,    /* somebody has to say what it pays */
	BANK_LINE_SETTLED, /* payments were booked from it */
	BANK_LINE_LEFT,    /* it pays no invoice */
	BANK_LINE_STATES
} BankLineState;
const char *bank_line_state_key(BankLineState state); /* "open" */
BankLineState bank_line_state_of(Text key);

/* A line that was taken in. */
typedef struct {
	BankLineId id;
	StatementId statement;
	Text account, twin; /* twin: what tells it from others of its account */
	BankLine line;
	BankLineState state;
	int64_t batch; /* the same for all of one booking; 0: it came alone */
	int64_t changed;
} KeptLine;
LIST_OF(KeptLine, KeptLines);

typedef struct {
	StatementId id;
	Text format, file_name, account;
	Currency currency;
	Day first, last;
	int64_t lines; /* that were new */
	Instant created;
} KeptStatement;
LIST_OF(KeptStatement, KeptStatements);

/* What the payer gave: the amount and the fee. */
Money bank_line_gross(const BankLine *line);

/* It went out, and not between one's own accounts. */
bool bank_line_paid(const BankLine *line);
/* What went out as if it had come: the same, the other way. */
BankLine bank_line_turned(const BankLine *line);

enum { BANK_TEXT_LIMIT = 500, BANK_LINES_LIMIT = 200000, BANK_STATEMENTS_LIMIT = 1000 };

#endif
