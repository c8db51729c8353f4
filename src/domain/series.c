#include "domain/series.h"

#include "domain/check.h"
#include "domain/practice.h"

enum { WORKDAY_BITS = 31, FOURTH = 4 };

static const struct {
	const char *key, *name;
} repeats[REPEATS] = {
	[REPEAT_DAYS] = {"days", N_("Every day, or every so many days")},
	[REPEAT_WORKDAYS] = {"workdays", N_("Every weekday, Monday to Friday")},
	[REPEAT_WEEKS] = {"weeks", N_("Every week, or every so many weeks")},
	[REPEAT_MONTH_DAY] = {"month_day", N_("Every month, on that day of the month")},
	[REPEAT_MONTH_WEEKDAY] = {"month_weekday", N_("Every month, on that weekday of the month")},
	[REPEAT_YEARS] = {"years", N_("Every year, on that day")},
	[REPEAT_RULE] = {"rule", N_("As the rule below says")},
};

const char *repeat_key(RepeatKind kind)
{
	return repeats[kind].key;
}

const char *repeat_name(RepeatKind kind)
{
	return repeats[kind].name;
}

/* --- from the form to the rule and back --------------------------------------------------------
 */

static const char *const day_codes[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

static void put_days(Buffer *out, uint32_t days)
{
	const char *between = ";BYDAY=";
	for (int i = 0; i < 7; i++) {
		if (days >> i & 1) {
			buffer_format(out, "%s%s", between, day_codes[i]);
			between = ",";
		}
	}
}

static uint32_t days_or(uint32_t days, Wall start)
{
	return days ? days : 1U << day_weekday(start.day);
}

static int last_of_month(Day on)
{
	Date date = day_date(on);
	return days_in_month(date.year, date.month);
}

/* The fifth Monday of a month is its last; the fourth is the fourth. */
static int ordinal_of(Day on)
{
	int ordinal = (day_date(on).day - 1) / 7 + 1;
	return ordinal > FOURTH ? -1 : ordinal;
}

static int month_day_of(Day on)
{
	int number = day_date(on).day;
	return number == last_of_month(on) ? -1 : number;
}

Text repeat_rule(Arena *arena, const Repeat *repeat, Wall start)
{
	static const char *const frequencies[] = {
		[REPEAT_DAYS] = "DAILY",
		[REPEAT_WORKDAYS] = "WEEKLY",
		[REPEAT_WEEKS] = "WEEKLY",
		[REPEAT_MONTH_DAY] = "MONTHLY",
		[REPEAT_MONTH_WEEKDAY] = "MONTHLY",
		[REPEAT_YEARS] = "YEARLY",
	};
	Buffer rule = buffer_new(arena);
	buffer_format(&rule, "FREQ=%s", frequencies[repeat->kind]);
	if (repeat->every > 1 && repeat->kind != REPEAT_WORKDAYS) {
		buffer_format(&rule, ";INTERVAL=%d", (int)repeat->every);
	}
	if (repeat->kind == REPEAT_WORKDAYS) {
		put_days(&rule, WORKDAY_BITS);
	} else if (repeat->kind == REPEAT_WEEKS) {
		put_days(&rule, days_or(repeat->days, start));
	} else if (repeat->kind == REPEAT_MONTH_DAY) {
		buffer_format(&rule, ";BYMONTHDAY=%d", month_day_of(start.day));
	} else if (repeat->kind == REPEAT_MONTH_WEEKDAY) {
		buffer_format(&rule, ";BYDAY=%d%s", ordinal_of(start.day),
			day_codes[day_weekday(start.day)]);
	}
	Text said = buffer_done(&rule);
	return day_set(repeat->until) ? rule_ended(arena, said, repeat->until) : said;
}

/* What a form would make of it must be the very same rule. */
Repeat repeat_of(Arena *arena, Text rrule, Wall start)
{
	Recurrence rule;
	Repeat repeat = {.kind = REPEAT_RULE, .every = 1};
	if (recurrence_parse(arena, rrule, &rule) != OK) {
		return repeat;
	}
	if (rule.has_until && rule.until_is_day) {
		repeat.until = rule.until.day;
	}
	repeat.every = rule.interval;
	for (size_t i = 0; i < rule.by_day_count; i++) {
		repeat.days |= 1U << rule.by_day[i].weekday;
	}
	for (int kind = 0; kind < REPEAT_RULE; kind++) {
		repeat.kind = (RepeatKind)kind;
		if (text_equal(repeat_rule(arena, &repeat, start), rrule)) {
			return repeat;
		}
	}
	repeat.kind = REPEAT_RULE;
	return repeat;
}

Wall repeat_start(const Repeat *repeat, Wall start)
{
	uint32_t days = repeat->kind == REPEAT_WORKDAYS ? WORKDAY_BITS
			: repeat->kind == REPEAT_WEEKS  ? days_or(repeat->days, start)
							: 0;
	while (days && !(days >> day_weekday(start.day) & 1)) {
		start.day = day_plus(start.day, 1);
	}
	return start;
}

Text rule_ended(Arena *arena, Text rrule, Day last)
{
	Buffer out = buffer_new(arena);
	Date date = day_date(last);
	Span rest = span_of(rrule), part;
	while (span_next(&rest, ';', &part)) {
		Text said = text_copy(arena, part);
		if (part.length > 0 && !text_starts(said, "UNTIL=") &&
			!text_starts(said, "COUNT=")) {
			buffer_text(&out, said);
			buffer_chars(&out, ";");
		}
	}
	buffer_format(&out, "UNTIL=%04d%02d%02d", date.year, date.month, date.day);
	return buffer_done(&out);
}

/* --- a series and its tasks --------------------------------------------------------------------
 */

Task series_occurrence(Arena *arena, const Series *series, Wall due, Wall before)
{
	(void)arena;
	Task task = {
		.client = series->client,
		.title = series->title,
		.notes = series->notes,
		.category = series->category,
		.estimate = series->estimate,
		.importance = series->importance,
		.reachable_only = series->reachable_only,
		.whole = series->whole,
		.min_chunk = series->min_chunk,
		.due = due,
		.due_zone = series->zone,
	};
	if (series->lead.minutes > 0) {
		task.earliest = wall_plus(due, -(int64_t)series->lead.minutes * 60);
	} else if (day_set(before.day)) {
		task.earliest = before.second >= SECONDS_PER_DAY
					? (Wall){day_plus(before.day, 1), 0}
					: before;
	}
	return task;
}

#define FOLLOW_TEXT(field)                                                               \
	if (!text_equal(was->field, is->field) && text_equal(task->field, was->field)) { \
		task->field = is->field;                                                 \
		differs = true;                                                          \
	}
#define FOLLOW_NUMBER(field)                                        \
	if (was->field != is->field && task->field == was->field) { \
		task->field = is->field;                            \
		differs = true;                                     \
	}

bool series_follow(const Series *was, const Series *is, Task *task)
{
	bool differs = false;
	FOLLOW_TEXT(title)
	FOLLOW_TEXT(notes)
	FOLLOW_TEXT(category)
	FOLLOW_NUMBER(estimate.minutes)
	FOLLOW_NUMBER(importance)
	FOLLOW_NUMBER(reachable_only)
	FOLLOW_NUMBER(whole)
	FOLLOW_NUMBER(min_chunk.minutes)
	return differs;
}

const Error *series_check(Arena *arena, const Series *series)
{
	Problems problems = {arena, NULL, NULL};
	Recurrence rule;
	const Task task = series_occurrence(arena, series, series->start, (Wall){0});
	problem(&problems, task_check(arena, &task));
	if (!day_set(series->start.day)) {
		problem(&problems,
			refuse(arena, "due_day", "Say when it is due for the first time."));
	}
	if (series->rrule.length > RULE_LIMIT) {
		problem(&problems, refuse(arena, "rrule", "A rule has room for %1 characters.",
					   arg(RULE_LIMIT)));
	} else if (recurrence_parse(arena, series->rrule, &rule) != OK) {
		problem(&problems,
			refuse(arena, "rrule", "This rule cannot be followed. One that can: %1.",
				arg("FREQ=WEEKLY;BYDAY=MO,TH")));
	}
	if (series->lead.minutes < 0 || series->lead.minutes > LEAD_LIMIT) {
		problem(&problems,
			refuse(arena, "lead", "It may be begun at most 90 days before."));
	}
	return problems.first;
}
