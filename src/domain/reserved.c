#include "domain/reserved.h"

enum { WEEK_DAYS = 7 };

/* What holds on a day, and the week or month it is counted in. */
typedef struct {
	const Agreement *agreement; /* NULL: the client's own field */
	Minutes minutes;
	Day first, last; /* of the whole period */
} Held;

static Held held_on(const Client *client, const Agreements *agreements, Day today)
{
	const Terms terms = agreement_terms(client, agreements, today);
	Held held = {
		.agreement = terms.reserved_from_agreement ? terms.agreement : NULL,
		.first = day_month(today),
		.last = day_month_end(today),
	};
	if (terms.reserved_from_agreement) {
		held.minutes = terms.reserved;
	} else if (client->reserved_per != PER_NONE) {
		held.minutes = client->reserved;
	}
	if (!held.agreement && client->reserved_per == PER_WEEK) {
		held.first = day_monday(today);
		held.last = day_plus(held.first, WEEK_DAYS - 1);
	}
	return held;
}

static bool same(const Held *left, const Held *right)
{
	return left->agreement == right->agreement && left->first.days == right->first.days;
}

ReservedSpans reserved_spans(
	Arena *arena, const Client *client, const Agreements *agreements, Day first, Day last)
{
	ReservedSpans spans = {0};
	Day at = day_monday(day_month(first)); /* the week of first is whole too */
	if (client->status == CLIENT_PAUSED || client->status == CLIENT_ENDED) {
		return spans;
	}
	while (at.days <= last.days) {
		const Held held = held_on(client, agreements, at);
		const Day from = at;
		Held next = held;
		while (at.days <= held.last.days && same(&held, &next)) {
			at = day_plus(at, 1);
			next = held_on(client, agreements, at);
		}
		const int64_t whole = held.last.days - held.first.days + 1;
		const Minutes minutes = {
			(int32_t)(held.minutes.minutes * (int64_t)(at.days - from.days) / whole)};
		if (at.days > first.days && minutes.minutes > 0) {
			*LIST_ADD(arena, spans) = (ReservedSpan){from, day_plus(at, -1), minutes};
		}
	}
	return spans;
}
