/* From hours worked to lines of an invoice, as the agreement says.
 *
 *   line      pieces of one group at one price, or what is asked beside the hours
 *
 * Roundings, each once: an entry's time as the agreement says (raw time stays); a line's hours to
 * four decimals, as an e-invoice can carry them; a line's amount to the currency. So what is
 * printed multiplies out. */
#ifndef DOMAIN_BILLING_H
#define DOMAIN_BILLING_H

#include "domain/billing_cut.h"
#include "domain/billing_month.h"

typedef enum { GROUP_BY_TASK, GROUP_BY_DAY, GROUP_BY_CATEGORY, GROUP_ALL, BILL_GROUPS } BillGroup;
const char *bill_group_key(BillGroup group);
bool bill_group_from_key(Text key, BillGroup *ret_group);
const char *bill_group_name(BillGroup group); /* a msgid */

typedef enum {
	BILL_WORK,      /* hours at the rate, with surcharges */
	BILL_SURCHARGE, /* of a retainer's hours: what they cost beyond the fee */
	BILL_FEE,       /* a retainer's month */
	BILL_OVERAGE,   /* hours above the retainer's */
	BILL_MINIMUM,   /* what is missing to the minimum purchase of a month */
	BILL_FLAT,      /* a flat price */
	BILL_EXPENSE,   /* re-billed */
	BILL_DEPOSIT,   /* taken off what was paid up front */
	BILL_OTHER,     /* typed */
	BILL_KINDS
} BillKind;
const char *bill_kind_key(BillKind kind);
bool bill_kind_from_key(Text key, BillKind *ret_kind);
const char *bill_kind_name(BillKind kind); /* a msgid */

typedef struct {
	BillKind kind;
	TaskId task; /* GROUP_BY_TASK */
	Day day;     /* GROUP_BY_DAY; the first of the month of a fee or minimum */
	Text name;   /* of the group: the task's title, the category (of work without a task too) */
	unsigned surcharges;
	Duration time;     /* billed; 0: not by the hour */
	Quantity quantity; /* hours, or 1 */
	Price price;
	Money amount;
	size_t group, made; /* its place while the bill is written */
} BillLine;
LIST_OF(BillLine, BillLines);

#define NO_LINE SIZE_MAX /* of a piece that a fee or a flat price covers, or of no time */

typedef struct {
	BillLines lines;
	Pieces pieces;
	size_t *line_of_piece; /* the place in lines */
	Money total;
} Bill;

/* The bill of work under one version for the days first … last on the agreement's clock. An entry
 * belongs to the day it began, whole: it is never billed in two halves. A flat price is billed with
 * the first days; of each month its fee when it falls due within the days, and a minimum that was
 * not used when the month ends; what was charged before counts, as billing_month.h says. */
typedef struct {
	const Agreement *agreement;
	const Agreements *versions; /* of the client; NULL: this one alone */
	BillingClock clock;
	Day first, last;
	Works works;
	BillGroup group;
	Charges charges;             /* the client's documents, as far as there are any */
	const Duration *used_before; /* time billed already, by month from months_since */
	size_t months_before;
} Billing;
Bill bill_of(Arena *arena, const Billing *billing);
/* Time as it stands on a line: hours to four decimals, halves up; it is never below zero. */
Quantity bill_hours(Duration time);

enum { WORKS_LIMIT = 100000, BILL_MONTHS_LIMIT = 600 };

#endif
