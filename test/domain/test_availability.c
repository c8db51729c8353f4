/* What is agreed about the week: which hours count on which day, version after version. */
#include "domain/agreement_point.h"
#include "domain/availability_span.h"

#include "test/test.h"

static Hours pattern(Arena *arena, const char *text)
{
	Hours hours = {0};
	WORKS(hours_parse(arena, text_of(text), "hours", &hours));
	return hours;
}

static Agreement version(
	Arena *arena, int32_t number, Day from, Day until, AvailabilityKind kind, const char *hours)
{
	Agreement agreement = {.version = number,
		.status = AGREEMENT_ACCEPTED,
		.title = TEXT("Letter"),
		.currency = {"EUR"},
		.from = from,
		.until = until};
	agreement.availability.kind = kind;
	if (*hours) {
		agreement.availability.hours = pattern(arena, hours);
	}
	return agreement;
}

/* Zones of the system, for the hours that are agreed on another clock. */
static Arena *zone_arena;
static const Zone *zone_of(Text name)
{
	return text_is(name, "Mars/Base") ? NULL : test_zone(zone_arena, name.chars);
}

static AvailabilityClock clock_in(Arena *arena, const char *zone)
{
	zone_arena = arena;
	const Zone *home = test_zone(arena, zone);
	return (AvailabilityClock){.today = home, .home = home, .zone_of = zone_of};
}

static Text said(Arena *arena, Intervals hours)
{
	Buffer out = buffer_new(arena);
	EACH (const Interval, one, hours) {
		buffer_format(&out, "%s%s/%s", out.length ? " " : "",
			instant_iso(arena, one->start).chars + 5,
			instant_iso(arena, one->end).chars + 5);
	}
	return buffer_done(&out);
}

static Interval between(Day first, Day last)
{
	return (Interval){{(int64_t)first.days * SECONDS_PER_DAY},
		{((int64_t)last.days + 1) * SECONDS_PER_DAY}};
}

static Text hours_on(Arena *arena, const Agreements *all, const AvailabilityClock *clock,
	AvailabilityUse use, Day first, Day last)
{
	AvailabilitySpans spans =
		availability_spans(arena, all, day_plus(first, -1), day_plus(last, 1));
	Intervals any = {0};
	*LIST_ADD(arena, any) = between(first, last);
	return said(arena, availability_hours(arena, spans, clock, use, any, between(first, last)));
}

TEST(fixed_days_count_while_their_version_holds_and_no_day_longer)
{
	Agreements all = {0};
	AvailabilityClock clock = clock_in(arena, "UTC");
	*LIST_ADD(arena, all) = version(
		arena, 1, day(2026, 11, 3), day(2026, 11, 30), AVAILABILITY_FIXED, "mon, thu 9-12");
	*LIST_ADD(arena, all) =
		version(arena, 2, day(2026, 11, 5), (Day){0}, AVAILABILITY_FIXED, "thu 14-16");
	/* Monday 2 November: nothing is in force yet; from Thursday on the second one holds */
	EQUAL_TEXT(hours_on(arena, &all, &clock, HOURS_OF_WORK, day(2026, 11, 2), day(2026, 11, 9)),
		"11-02T00:00:00Z/11-03T00:00:00Z 11-05T14:00:00Z/11-05T16:00:00Z");
}

TEST(a_version_without_fixed_days_frees_the_days_from_then_on)
{
	Agreements all = {0};
	AvailabilityClock clock = clock_in(arena, "UTC");
	*LIST_ADD(arena, all) =
		version(arena, 1, day(2026, 1, 1), (Day){0}, AVAILABILITY_FIXED, "mon, thu 9-12");
	*LIST_ADD(arena, all) =
		version(arena, 2, day(2026, 11, 4), (Day){0}, AVAILABILITY_SPREAD, "mon-fri 9-10");
	EQUAL_TEXT(hours_on(arena, &all, &clock, HOURS_OF_WORK, day(2026, 11, 2), day(2026, 11, 5)),
		"11-02T09:00:00Z/11-02T12:00:00Z 11-04T00:00:00Z/11-06T00:00:00Z");
	/* to be reached, its own hours count too */
	EQUAL_TEXT(
		hours_on(arena, &all, &clock, HOURS_TO_REACH, day(2026, 11, 3), day(2026, 11, 5)),
		"11-04T09:00:00Z/11-04T10:00:00Z 11-05T09:00:00Z/11-05T10:00:00Z");
}

TEST(agreed_hours_keep_their_clock_when_it_changes)
{
	Agreements all = {0};
	AvailabilityClock clock = clock_in(arena, "Europe/Paris");
	Agreement *agreed = LIST_ADD(arena, all);
	*agreed = version(
		arena, 1, day(2026, 1, 1), (Day){0}, AVAILABILITY_FIXED, "fri, mon 9:00-12:00");
	/* the last Sunday of October lies between them */
	EQUAL_TEXT(
		hours_on(arena, &all, &clock, HOURS_OF_WORK, day(2026, 10, 23), day(2026, 10, 26)),
		"10-23T07:00:00Z/10-23T10:00:00Z 10-26T08:00:00Z/10-26T11:00:00Z");
	agreed->availability.zone = TEXT("America/New_York"); /* which changes a week later */
	EQUAL_TEXT(
		hours_on(arena, &all, &clock, HOURS_OF_WORK, day(2026, 10, 23), day(2026, 10, 26)),
		"10-23T13:00:00Z/10-23T16:00:00Z 10-26T13:00:00Z/10-26T16:00:00Z");
	agreed->availability.zone = TEXT("Mars/Base"); /* no such clock: the VA's */
	CHECK(text_starts(
		hours_on(arena, &all, &clock, HOURS_OF_WORK, day(2026, 10, 26), day(2026, 10, 26)),
		"10-26T08:00:00Z"));
}

TEST(on_the_vas_clock_agreed_hours_travel_with_their_stays_on_another_they_do_not)
{
	Agreements all = {0};
	AvailabilityClock clock = clock_in(arena, "Europe/Paris");
	*LIST_ADD(arena, clock.stays) = (Stay){
		.from = wall(day(2026, 11, 4), 0, 0), .zone = test_zone(arena, "Asia/Singapore")};
	Agreement *agreed = LIST_ADD(arena, all);
	*agreed = version(arena, 1, day(2026, 1, 1), (Day){0}, AVAILABILITY_FIXED, "tue, thu 9-12");
	EQUAL_TEXT(hours_on(arena, &all, &clock, HOURS_OF_WORK, day(2026, 11, 3), day(2026, 11, 5)),
		"11-03T08:00:00Z/11-03T11:00:00Z 11-05T01:00:00Z/11-05T04:00:00Z");
	agreed->availability.zone = TEXT("Europe/Zurich");
	EQUAL_TEXT(hours_on(arena, &all, &clock, HOURS_OF_WORK, day(2026, 11, 3), day(2026, 11, 5)),
		"11-03T08:00:00Z/11-03T11:00:00Z 11-05T08:00:00Z/11-05T11:00:00Z");
}

TEST(a_day_the_va_does_not_work_has_no_agreed_hours)
{
	Agreements all = {0};
	const Day off[] = {day(2026, 11, 5)};
	AvailabilityClock clock = clock_in(arena, "UTC");
	clock.off = off;
	clock.off_count = 1;
	*LIST_ADD(arena, all) =
		version(arena, 1, day(2026, 1, 1), (Day){0}, AVAILABILITY_SPREAD, "wed-fri 9-10");
	EQUAL_TEXT(
		hours_on(arena, &all, &clock, HOURS_TO_REACH, day(2026, 11, 4), day(2026, 11, 6)),
		"11-04T09:00:00Z/11-04T10:00:00Z 11-06T09:00:00Z/11-06T10:00:00Z");
}

TEST(only_what_names_hours_counts)
{
	Agreements all = {0};
	*LIST_ADD(arena, all) =
		version(arena, 1, day(2026, 1, 1), (Day){0}, AVAILABILITY_SPREAD, "");
	AvailabilitySpans spans =
		availability_spans(arena, &all, day(2026, 11, 1), day(2026, 11, 9));
	EQUAL_INT(spans.count, 1);
	CHECK(!availability_counts(spans, HOURS_TO_REACH));
	all.items[0].availability.hours = pattern(arena, "mon 9-12");
	CHECK(availability_counts(spans, HOURS_TO_REACH));
	CHECK(!availability_counts(spans, HOURS_OF_WORK));
}

TEST(fixed_days_need_their_hours_and_hours_a_kind)
{
	Availability agreed = {.kind = AVAILABILITY_FIXED};
	REFUSES(availability_check(arena, &agreed),
		"Fixed days need their hours: “mon, thu 09:00-12:00”.");
	agreed.hours = pattern(arena, "mon 9-12");
	WORKS(availability_check(arena, &agreed));
	agreed.kind = AVAILABILITY_UNSAID;
	REFUSES(availability_check(arena, &agreed),
		"Say whether the work is spread over the week or has these fixed days.");
}

TEST(availability_is_settled_by_its_kind_or_in_words)
{
	Agreement agreement = version(arena, 1, day(2026, 1, 1), (Day){0}, AVAILABILITY_UNSAID, "");
	CHECK(!agreement_settles(&agreement, POINT_AVAILABILITY));
	agreement.availability.kind = AVAILABILITY_SPREAD;
	CHECK(agreement_settles(&agreement, POINT_AVAILABILITY));
	agreement.availability.kind = AVAILABILITY_UNSAID;
	*LIST_ADD(arena, agreement.clauses) = (Clause){TEXT("availability"), TEXT("Le matin.")};
	CHECK(agreement_settles(&agreement, POINT_AVAILABILITY));
}
