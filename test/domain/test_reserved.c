/* Which hours are kept for a client, and for which weeks and months. */
#include "domain/reserved.h"

#include "test/test.h"

static const Client weekly = {.status = CLIENT_ACTIVE, .reserved = {600}, .reserved_per = PER_WEEK};
static const Client monthly = {
	.status = CLIENT_ACTIVE, .reserved = {1200}, .reserved_per = PER_MONTH};

static Agreement retainer(int32_t version, Day from, Day until, int32_t minutes)
{
	return (Agreement){.version = version,
		.status = AGREEMENT_ACCEPTED,
		.from = from,
		.until = until,
		.rate_kind = RATE_RETAINER,
		.retainer.included = {minutes}};
}

static Text said(Arena *arena, ReservedSpans spans)
{
	Buffer out = buffer_new(arena);
	EACH (ReservedSpan, span, spans) {
		buffer_format(&out, "%s%s/%s %d", out.length ? ", " : "",
			day_iso(arena, span->first).chars + 5, day_iso(arena, span->last).chars + 5,
			(int)span->minutes.minutes);
	}
	return buffer_done(&out);
}

TEST(hours_kept_each_week_go_from_monday_to_sunday)
{
	const Agreements none = {0};
	ReservedSpans spans =
		reserved_spans(arena, &weekly, &none, day(2026, 11, 26), day(2026, 12, 1));
	EQUAL_TEXT(said(arena, spans), "11-23/11-29 600, 11-30/12-06 600");
}

TEST(hours_kept_each_month_go_from_the_first_to_the_last)
{
	const Agreements none = {0};
	ReservedSpans spans =
		reserved_spans(arena, &monthly, &none, day(2026, 11, 26), day(2026, 12, 1));
	EQUAL_TEXT(said(arena, spans), "11-01/11-30 1200, 12-01/12-31 1200");
}

TEST(a_retainer_takes_the_place_of_the_clients_own_hours_from_its_first_day)
{
	Agreements all = {0};
	*LIST_ADD(arena, all) = retainer(1, day(2026, 11, 16), day(2026, 12, 10), 3000);
	ReservedSpans spans =
		reserved_spans(arena, &weekly, &all, day(2026, 11, 9), day(2026, 12, 14));
	EQUAL_TEXT(said(arena, spans), "11-09/11-15 600, 11-16/11-30 1500, 12-01/12-10 967, "
				       "12-11/12-13 257, 12-14/12-20 600");
}

TEST(nothing_is_kept_for_those_whose_work_is_paused_or_who_reserved_nothing)
{
	const Agreements none = {0};
	Client client = weekly;
	client.status = CLIENT_PAUSED;
	EQUAL_INT(
		reserved_spans(arena, &client, &none, day(2026, 11, 9), day(2027, 1, 9)).count, 0);
	client.status = CLIENT_ACTIVE;
	client.reserved_per = PER_NONE;
	EQUAL_INT(
		reserved_spans(arena, &client, &none, day(2026, 11, 9), day(2027, 1, 9)).count, 0);
}
