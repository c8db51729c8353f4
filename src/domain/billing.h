/* From hours worked to lines of an invoice, as the agreement says.
 *
 *   work      an entry: who it was for, on what, from when to when
 *   piece     a part of it in which the same surcharges apply; pieces of an entry fill it
 *   line      pieces of one group at one price
 *
 * An entry is cut wherever the agreement's own clock crosses the evening, midnight into or out of a
 * weekend or a public holiday. The cuts are instants, so a change of the clocks needs no rule of
 * its own: an hour that passes twice is worked twice.
 *
 * Roundings, each once: an entry's time as the agreement says (raw time stays); a line's hours to
 * four decimals, as an e-invoice can carry them; a line's amount to the currency. So what is
 * printed multiplies out. */
#ifndef DOMAIN_BILLING_H
#define DOMAIN_BILLING_H

#include "domain/agreement.h"
#include "domain/amount.h"

typedef struct {
	EntryId entry;
	TaskId task; /* 0: none */
	Text title, category, note;
	Instant start, end;
	/* When it was asked for and what it was due, of its task: urgent by the agreement's notice.
	 */
	Instant requested, due;
} Work;
LIST_OF(Work, Works);

typedef struct {
	const Work *work;
	Instant start, end;
	unsigned surcharges; /* a set of 1 << SurchargeKind */
	Duration billed;     /* of the rounded time; an entry's pieces add up to it */
	Day day;             /* on the agreement's clock */
} Piece;
LIST_OF(Piece, Pieces);

/* What it takes to know the agreement's clock. */
typedef struct {
	const Zone *zone;
	const Day *holidays; /* sorted */
	size_t holiday_count;
} BillingClock;

bool work_is_urgent(const Agreement *agreement, const Work *work);
/* What is billed of so much time. */
Duration billed_time(const Agreement *agreement, Duration raw);
/* Cuts one entry; adds its pieces, in order of time. */
void pieces_of(Arena *arena, const Agreement *agreement, BillingClock clock, const Work *work,
	Pieces *pieces);

/* An hour under these surcharges. */
Price price_of_hour(const Agreement *agreement, int64_t rate, unsigned surcharges);

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

/* A retainer's month: what it had, what it used, what lives on. */
typedef struct {
	Day month;         /* its first day */
	Duration included; /* the month's own */
	Duration carried;  /* from months before */
	Duration used;     /* billed time worked in it */
	Duration expired;  /* at its end */
	Duration left;     /* into the next month */
	Duration over;     /* used above both */
} RetainerMonth;
LIST_OF(RetainerMonth, RetainerMonths);

/* Runs a retainer from the agreement's first month to the month of `until`. used[i]: billed time of
 * month i. The oldest minutes are used first. */
RetainerMonths retainer_run(
	Arena *arena, const Agreement *agreement, const Duration *used, size_t months);

/* The bill of work under one agreement for the days first … last on the agreement's clock. An entry
 * belongs to the day it began, whole: it is never billed in two halves. Of a retainer the fee is
 * billed when a month begins within the days; a minimum that was not used, when a month ends.
 * used_before and charged_before are what was billed already, by month from the agreement's first:
 * time, and amounts before VAT. */
typedef struct {
	const Agreement *agreement;
	BillingClock clock;
	Day first, last;
	Works works;
	BillGroup group;
	bool flat_due; /* the flat price is to be billed now */
	const Duration *used_before;
	const Money *charged_before; /* may be NULL */
	size_t months_before;        /* of both */
} Billing;
Bill bill_of(Arena *arena, const Billing *billing);

enum { WORKS_LIMIT = 100000, BILL_MONTHS_LIMIT = 600 };

#endif
