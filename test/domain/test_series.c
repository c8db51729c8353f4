/* What a form says, as a rule, and back. */
#include "domain/series.h"

#include "test/test.h"

static Text said(Arena *arena, Repeat repeat, Day start)
{
	Wall at = {start, 18 * 3600};
	Text rule = repeat_rule(arena, &repeat, at);
	Repeat back = repeat_of(arena, rule, at);
	EQUAL_INT(back.kind, repeat.kind);
	EQUAL_INT(back.until.days, repeat.until.days);
	return rule;
}

TEST(a_form_becomes_a_rule_and_the_rule_a_form_again)
{
	const Day tuesday = day(2026, 11, 24);
	EQUAL_TEXT(said(arena, (Repeat){REPEAT_DAYS, 1, 0, {0}}, tuesday), "FREQ=DAILY");
	EQUAL_TEXT(said(arena, (Repeat){REPEAT_WORKDAYS, 1, 0, {0}}, tuesday),
		"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR");
	EQUAL_TEXT(said(arena, (Repeat){REPEAT_WEEKS, 2, 0, {0}}, tuesday),
		"FREQ=WEEKLY;INTERVAL=2;BYDAY=TU");
	EQUAL_TEXT(said(arena, (Repeat){REPEAT_WEEKS, 1, 1 | 8, day(2026, 12, 18)}, tuesday),
		"FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20261218");
	EQUAL_TEXT(said(arena, (Repeat){REPEAT_MONTH_DAY, 1, 0, {0}}, tuesday),
		"FREQ=MONTHLY;BYMONTHDAY=24");
	EQUAL_TEXT(said(arena, (Repeat){REPEAT_MONTH_DAY, 1, 0, {0}}, day(2026, 11, 30)),
		"FREQ=MONTHLY;BYMONTHDAY=-1");
	EQUAL_TEXT(said(arena, (Repeat){REPEAT_MONTH_WEEKDAY, 1, 0, {0}}, tuesday),
		"FREQ=MONTHLY;BYDAY=4TU");
	EQUAL_TEXT(said(arena, (Repeat){REPEAT_MONTH_WEEKDAY, 1, 0, {0}}, day(2026, 11, 30)),
		"FREQ=MONTHLY;BYDAY=-1MO");
	EQUAL_TEXT(said(arena, (Repeat){REPEAT_YEARS, 1, 0, {0}}, tuesday), "FREQ=YEARLY");
	const Wall start = {tuesday, 0};
	EQUAL_INT(repeat_of(arena, TEXT("FREQ=MONTHLY;BYMONTHDAY=1,15"), start).kind, REPEAT_RULE);
	EQUAL_INT(repeat_of(arena, TEXT("nonsense"), start).kind, REPEAT_RULE);
}

TEST(a_series_begins_on_a_day_it_means)
{
	const Repeat mondays = {.kind = REPEAT_WEEKS, .every = 1, .days = 1};
	const Wall start = repeat_start(&mondays, wall(day(2026, 11, 24), 18, 0));
	EQUAL_TEXT(day_iso(arena, start.day), "2026-11-30");
	EQUAL_TEXT(rule_ended(arena, TEXT("FREQ=DAILY;COUNT=9"), day(2026, 12, 1)),
		"FREQ=DAILY;UNTIL=20261201");
}

TEST(what_was_changed_in_one_task_alone_stays)
{
	const Series was = {.title = TEXT("A"), .category = TEXT("x"), .estimate = {60}};
	const Series is = {.title = TEXT("B"), .category = TEXT("y"), .estimate = {60}};
	Task task = {.title = TEXT("A, but longer"), .category = TEXT("x"), .estimate = {90}};
	CHECK(series_follow(&was, &is, &task));
	EQUAL_TEXT(task.title, "A, but longer");
	EQUAL_TEXT(task.category, "y");
	EQUAL_INT(task.estimate.minutes, 90);
	CHECK(!series_follow(&is, &is, &task));
}
