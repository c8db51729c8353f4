/* Which invoices a line of a statement pays: suggestions, best first, each with its reason. Nothing
 * is booked here, and only one kind of suggestion is certain: the invoice's own reference with the
 * very amount that is open. */
#ifndef DOMAIN_BANK_MATCH_H
#define DOMAIN_BANK_MATCH_H

#include "domain/bank.h"

/* An invoice that is not paid yet. */
typedef struct {
	InvoiceId invoice;
	ClientId client;
	Text number;
	Text name, legal_name; /* the client's, and as it stands on the invoice */
	Money open;
} Owed;
LIST_OF(Owed, OwedList);

typedef enum {
	MATCH_CERTAIN,      /* the reference (RF, QR), and what is open to the cent */
	MATCH_REFERENCE,    /* the reference, another amount */
	MATCH_NUMBERS,      /* the numbers, and what is open on them to the cent */
	MATCH_LESS_FEE,     /* the number; a little is missing: kept back on the way */
	MATCH_NUMBER,       /* the number, another amount or currency */
	MATCH_AMOUNT_PAYER, /* the amount and the payer's name */
	MATCH_SUM_PAYER,    /* several of that payer's make up the amount */
	MATCH_PAYER,        /* the payer's name alone: the oldest first */
	MATCH_AMOUNT,       /* the amount alone */
	MATCH_REASONS
} MatchReason;
const char *match_reason_name(MatchReason reason); /* a msgid */

typedef struct {
	size_t owed;    /* its place in the list */
	Money settles;  /* in the invoice's currency */
	Money received; /* of the line, fee included */
} MatchShare;
LIST_OF(MatchShare, MatchShares);

typedef struct {
	MatchReason reason;
	MatchShares shares;
	Money fee;  /* beside the line's own: kept back on the way */
	Money left; /* of what came: settles nothing */
} Match;
LIST_OF(Match, Matches);

typedef struct MatchIndex MatchIndex;
/* The list in the order in which older debts come first; it must outlive the index. */
MatchIndex *match_index(Arena *arena, const OwedList *owed);
/* At most MATCH_LIMIT, best first; none for what went out. In time that does not grow with the
 * number of invoices. scratch may be cleared when the answer, which lies in arena, is there. */
Matches match_line(const MatchIndex *index, Arena *arena, Arena *scratch, const BankLine *line);

enum { MATCH_LIMIT = 5, MATCH_FEE_PERCENT = 5 };

#endif
