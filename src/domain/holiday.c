#include "domain/holiday_rule.h"

#include <string.h>

enum { YEARS_MOST = 60, FIRST_YEAR = 1990, LAST_YEAR = 2199 };

Day easter(int year)
{
	int a = year % 19, b = year / 100, c = year % 100;
	int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
	int h = (19 * a + b - d - g + 15) % 30;
	int i = c / 4, k = c % 4;
	int l = (32 + 2 * e + 2 * i - h - k) % 7;
	int m = (a + 11 * h + 22 * l) / 451;
	int n = h + l - 7 * m + 114;
	return day(year, n / 31, n % 31 + 1);
}

static Day rule_day(const HolidayRule *rule, int year)
{
	if (rule->when == FROM_EASTER) {
		return day_plus(easter(year), rule->plus);
	}
	Day first = day(year, rule->month, rule->day);
	if (rule->when == ON_DATE) {
		return first;
	}
	int wait = ((int)rule->weekday - (int)day_weekday(first) + 7) % 7;
	return day_plus(first, wait + rule->plus);
}

static bool in_force(const HolidayRule *rule, Text country, Text region, int year)
{
	if (!text_is(country, rule->country) || year < rule->from ||
		(rule->to && year > rule->to)) {
		return false;
	}
	if (!*rule->regions) {
		return true;
	}
	Span rest = span_of(text_of(rule->regions));
	Span wanted = text_empty(region) ? (Span){"-", 1} : span_of(region);
	for (Span code; span_next(&rest, ' ', &code);) {
		if (span_equal(code, wanted)) {
			return true;
		}
	}
	return false;
}

typedef struct {
	Holiday holiday;
	Move move;
} Given;
LIST_OF(Given, Givens);

static void give(Arena *arena, Givens *givens, const HolidayRule *rules, size_t count, Text country,
	Text region, int year)
{
	for (size_t i = 0; i < count; i++) {
		if (in_force(&rules[i], country, region, year)) {
			*LIST_ADD(arena, *givens) =
				(Given){.holiday = {.day = rule_day(&rules[i], year),
						.name = rules[i].name,
						.provisional = rules[i].provisional},
					.move = rules[i].move};
		}
	}
}

/* Few and nearly sorted: by insertion, which keeps the order of equals. */
static void sort(Givens givens)
{
	for (size_t i = 1; i < givens.count; i++) {
		Given moved = givens.items[i];
		size_t at = i;
		for (; at > 0 && givens.items[at - 1].holiday.day.days > moved.holiday.day.days;
			at--) {
			givens.items[at] = givens.items[at - 1];
		}
		givens.items[at] = moved;
	}
}

static bool taken(Givens givens, Day day)
{
	EACH (Given, given, givens) {
		if (given->holiday.day.days == day.days) {
			return true;
		}
	}
	return false;
}

/* The day given instead of one on a weekend; false when there is none. */
static bool moved_to(Givens givens, const Given *given, Day *ret_day)
{
	Day day = given->holiday.day;
	Weekday weekday = day_weekday(day);
	bool weekend = weekday >= SATURDAY;
	switch (given->move) {
	case STAYS:
		return false;
	case NEAREST:
		*ret_day = day_plus(day, weekday == SATURDAY ? -1 : 1);
		return weekend;
	case SUNDAY_ON:
		weekend = weekday == SUNDAY;
		break;
	case TO_WEEKDAY:
		break;
	}
	if (!weekend) {
		return false;
	}
	do {
		day = day_plus(day, 1);
	} while (day_weekday(day) >= SATURDAY || taken(givens, day));
	*ret_day = day;
	return true;
}

static Givens year_of(Arena *arena, Text country, Text region, int year)
{
	Givens givens = {0};
	give(arena, &givens, holiday_rules_europe, holiday_rules_europe_count, country, region,
		year);
	give(arena, &givens, holiday_rules_overseas, holiday_rules_overseas_count, country, region,
		year);
	sort(givens);
	size_t count = givens.count;
	for (size_t i = 0; i < count; i++) { /* the earlier day chooses first */
		Given given = givens.items[i];
		if (moved_to(givens, &given, &given.holiday.day)) {
			given.holiday.observed = true;
			given.move = STAYS;
			*LIST_ADD(arena, givens) = given;
		}
	}
	return givens;
}

Holidays holidays_between(Arena *arena, Text country, Text region, Day first, Day last)
{
	/* A year more on both sides: a substitute may fall into the year before or after. */
	int from = day_date(first).year - 1, to = day_date(last).year + 1;
	from = from < FIRST_YEAR ? FIRST_YEAR : from;
	to = to > LAST_YEAR ? LAST_YEAR : to;
	to = to > from + YEARS_MOST ? from + YEARS_MOST : to;
	Givens all = {0};
	for (int year = from; year <= to; year++) {
		Givens givens = year_of(arena, country, region, year);
		EACH (Given, given, givens) {
			*LIST_ADD(arena, all) = *given;
		}
	}
	sort(all);
	Holidays holidays = {0};
	EACH (Given, given, all) {
		Day day = given->holiday.day;
		if (day.days >= first.days && day.days <= last.days) {
			*LIST_ADD(arena, holidays) = given->holiday;
		}
	}
	return holidays;
}

bool holidays_known(Text country)
{
	static const char *const known[] = {
		"FR", "BE", "CH", "LU", "DE", "GB", "US", "CA", "AU", "SG"};
	for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
		if (text_is(country, known[i])) {
			return true;
		}
	}
	return false;
}

int holidays_until(Text country)
{
	enum { MOON_TABLED_UNTIL = 2027, RULES_TABLED_UNTIL = 2036 };
	if (!holidays_known(country)) {
		return 0;
	}
	return text_is(country, "SG") ? MOON_TABLED_UNTIL : RULES_TABLED_UNTIL;
}
