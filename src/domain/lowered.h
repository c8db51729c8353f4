/* What was billed dearer than it is agreed now: a later version of the agreement lowered a price
 * for days that a document had billed already. A draft below zero would be no invoice: the
 * difference goes back by a credit note about the document that asked it.
 *
 *   a flat price   what all documents of the engagement asked, against what it is today
 *   a fee          the same of one month, against the version the month belongs to now
 *   a minimum      what it added, against what was charged of the month without it
 *   hours          each hour worked since the later version counts, at its price
 *
 * The newest document gives back first, never more than it asked. What credit notes took off it,
 * for whatever reason, counts as given back. */
#ifndef DOMAIN_LOWERED_H
#define DOMAIN_LOWERED_H

#include "domain/billing.h"
#include "domain/receivable.h"

/* A line of a document as it was asked. */
typedef struct {
	InvoiceId invoice;
	AgreementId agreement; /* the version it was written under */
	size_t line;           /* its place */
	BillKind kind;         /* BILL_FLAT, BILL_FEE, BILL_MINIMUM or BILL_WORK */
	Day day;               /* of a fee or minimum the first of its month; of work a day of it */
	unsigned surcharges;
	Duration time; /* of work */
	Price price;   /* of an hour of work */
	Money asked;   /* of the others, before VAT */
} AskedLine;
LIST_OF(AskedLine, AskedLines);

typedef struct {
	AskedLine asked;
	const Agreement *now; /* what is agreed in its place */
	Quantity quantity;    /* hours; 1 */
	Price price;          /* of one of them, that goes back */
	Money over;           /* before VAT; above zero */
} LoweredLine;
LIST_OF(LoweredLine, LoweredLines);

/* Whether it is worth looking at the lines: another version speaks of the days of the document, or
 * of its flat price. */
bool lowered_perhaps(const Agreements *versions, const Receivable *receivable, Day today);
/* versions: the client's; charges: of their documents; lines: the newest document's first. */
LoweredLines lowered_lines(Arena *arena, const Agreements *versions, Day today,
	const Charges *charges, const AskedLines *lines);

#endif
