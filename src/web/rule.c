#include "web/rule.h"

typedef struct {
	Arena *arena;
	const Language *language;
} Saying;

static Text say(const Saying *saying, Message message)
{
	return words(saying->arena, saying->language, NULL, message);
}

/* "Monday", "Monday and Thursday", "Monday, Tuesday and Thursday" */
static Text joined(const Saying *saying, const Text *parts, size_t count)
{
	Text all = count > 0 ? parts[0] : TEXT("");
	for (size_t i = 1; i < count; i++) {
		all = i + 1 < count ? text_format(saying->arena, "%s, %s", text_chars(all),
					      text_chars(parts[i]))
				    : say(saying, message(saying->arena, "%1 and %2", arg(all),
							  arg(parts[i])));
	}
	return all;
}

static Text weekday_said(const Saying *saying, Weekday weekday)
{
	Day example = day_plus(day(2026, 11, 23), (int32_t)weekday); /* a Monday */
	return words_day(saying->arena, saying->language, example, DAY_WEEKDAY);
}

static Text by_day_said(const Saying *saying, const Recurrence *rule)
{
	static const char *const ordinals[] = {N_("the first %1"), N_("the second %1"),
		N_("the third %1"), N_("the fourth %1"), N_("the fifth %1")};
	Text parts[64];
	for (size_t i = 0; i < rule->by_day_count; i++) {
		int32_t ordinal = rule->by_day[i].ordinal;
		Text weekday = weekday_said(saying, rule->by_day[i].weekday);
		parts[i] =
			ordinal == 0 ? weekday
			: ordinal == -1
				? say(saying, message(saying->arena, "the last %1", arg(weekday)))
			: ordinal > 0 && ordinal <= 5
				? say(saying, message(saying->arena, ordinals[ordinal - 1],
						      arg(weekday)))
				: text_format(saying->arena, "%s (%d)", text_chars(weekday),
					  (int)ordinal);
	}
	return joined(saying, parts, rule->by_day_count);
}

static Text month_day_said(const Saying *saying, int32_t number)
{
	return number == -1  ? words_plain(saying->language, N_("the last day"))
	       : number == 1 ? words_plain(saying->language, N_("day 1"))
			     : say(saying, message(saying->arena, "day %1", arg(number)));
}

static Text month_days_said(const Saying *saying, const Recurrence *rule, Wall start)
{
	Text parts[62];
	if (rule->by_month_day_count == 0) {
		return month_day_said(saying, day_date(start.day).day);
	}
	for (size_t i = 0; i < rule->by_month_day_count; i++) {
		parts[i] = month_day_said(saying, rule->by_month_day[i]);
	}
	return joined(saying, parts, rule->by_month_day_count);
}

static Text every(const Saying *saying, const Recurrence *rule)
{
	int n = (int)rule->interval;
	switch (rule->frequency) {
	case DAILY:
		return say(
			saying, message_n(saying->arena, "Every day", "Every %1 days", n, arg(n)));
	case WEEKLY:
		return say(saying,
			message_n(saying->arena, "Every week", "Every %1 weeks", n, arg(n)));
	case MONTHLY:
		return say(saying,
			message_n(saying->arena, "Every month", "Every %1 months", n, arg(n)));
	case YEARLY:
		return say(saying,
			message_n(saying->arena, "Every year", "Every %1 years", n, arg(n)));
	}
	return TEXT("");
}

/* On which days; "" when each day is meant. */
static Text days_said(const Saying *saying, const Recurrence *rule, Wall start)
{
	if (rule->by_day_count > 0) {
		return by_day_said(saying, rule);
	}
	switch (rule->frequency) {
	case DAILY:
		return TEXT("");
	case WEEKLY:
		return weekday_said(saying, day_weekday(start.day));
	case MONTHLY:
		return say(saying, message(saying->arena, "%1 of the month",
					   arg(month_days_said(saying, rule, start))));
	case YEARLY:
		return words_day(saying->arena, saying->language, start.day, DAY_BRIEF);
	}
	return TEXT("");
}

Text rule_said(Arena *arena, const Language *language, const Recurrence *rule, Wall start)
{
	const Saying saying = {arena, language};
	Text said = every(&saying, rule), days = days_said(&saying, rule, start);
	if (!text_empty(days)) {
		said = say(&saying, message(arena, "%1: %2", arg(said), arg(days)));
	}
	if (rule->count > 0) {
		said = say(&saying, message_n(arena, "%2, once", "%2, %1 times", rule->count,
					    arg((int)rule->count), arg(said)));
	} else if (rule->has_until) {
		Text last = words_day(arena, language, rule->until.day, DAY_BRIEF);
		said = say(&saying, message(arena, "%1, until %2", arg(said), arg(last)));
	}
	return said;
}
