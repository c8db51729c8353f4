/* Hours worked, cut where they cost more.
 *
 *   work      an entry: who it was for, on what, from when to when
 *   piece     a part of it in which the same surcharges apply; pieces of an entry fill it
 *
 * An entry is cut wherever the agreement's own clock crosses the evening, midnight into or out of a
 * weekend or a public holiday. The cuts are instants, so a change of the clocks needs no rule of
 * its own: an hour that passes twice is worked twice. */
#ifndef DOMAIN_BILLING_CUT_H
#define DOMAIN_BILLING_CUT_H

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

#endif
