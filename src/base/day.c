#include "base/day.h"

#include <string.h>

Day day(int year, int month, int day_of_month)
{
	/* Days from civil: years start in March, so the leap day comes last. */
	int y = month <= 2 ? year - 1 : year;
	int era = (y >= 0 ? y : y - 399) / 400;
	int year_of_era = y - era * 400;
	int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day_of_month - 1;
	int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
	return (Day){era * 146097 + day_of_era - 719468};
}

Date day_date(Day day)
{
	int shifted = day.days + 719468;
	int era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
	int day_of_era = shifted - era * 146097;
	int year_of_era =
		(day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
	int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	int month_from_march = (5 * day_of_year + 2) / 153;
	int month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
	return (Date){
		.year = year_of_era + era * 400 + (month <= 2),
		.month = month,
		.day = day_of_year - (153 * month_from_march + 2) / 5 + 1,
	};
}

Weekday day_weekday(Day day)
{
	int weekday = (day.days + 3) % 7; /* 1970-01-01 was a Thursday */
	return (Weekday)(weekday < 0 ? weekday + 7 : weekday);
}

Day day_monday(Day of)
{
	return day_plus(of, -(int32_t)day_weekday(of));
}

Day day_month(Day of)
{
	return day_plus(of, 1 - day_date(of).day);
}

Day day_month_end(Day of)
{
	return day_plus(day_plus_months(day_month(of), 1), -1);
}

Day day_later(Day left, Day right)
{
	return left.days > right.days ? left : right;
}

int day_week(Day of, int *ret_year)
{
	Day thursday = day_plus(day_monday(of), 3); /* a week belongs to the year of its Thursday */
	int year = day_date(thursday).year;
	*ret_year = year;
	return (thursday.days - day(year, 1, 1).days) / 7 + 1;
}

int days_in_month(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	return days[month - 1] + (month == 2 && leap);
}

bool date_exists(int year, int month, int day_of_month)
{
	return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day_of_month >= 1 &&
	       day_of_month <= days_in_month(year, month);
}

Day day_plus_months(Day from, int months)
{
	Date date = day_date(from);
	int month = date.year * 12 + date.month - 1 + months;
	int year = month / 12;
	month = month % 12 + 1;
	int last = days_in_month(year, month);
	return day(year, month, date.day < last ? date.day : last);
}

Wall wall(Day on, int hour, int minute)
{
	return (Wall){on, hour * 3600 + minute * 60};
}

Wall wall_plus(Wall from, int64_t seconds)
{
	int64_t all = (int64_t)from.day.days * SECONDS_PER_DAY + from.second + seconds;
	int64_t days = all / SECONDS_PER_DAY - (all % SECONDS_PER_DAY < 0);
	return (Wall){{(int32_t)days}, (int32_t)(all - days * SECONDS_PER_DAY)};
}

int wall_order(Wall left, Wall right)
{
	int64_t l = (int64_t)left.day.days * SECONDS_PER_DAY + left.second;
	int64_t r = (int64_t)right.day.days * SECONDS_PER_DAY + right.second;
	return (l > r) - (l < r);
}

/* Exactly count digits from *at on. */
static bool digits(Span span, size_t *at, int count, int *ret_number)
{
	int number = 0;
	for (int i = 0; i < count; i++, (*at)++) {
		if (*at >= span.length || span.start[*at] < '0' || span.start[*at] > '9') {
			return false;
		}
		number = number * 10 + (span.start[*at] - '0');
	}
	*ret_number = number;
	return true;
}

static bool literal(Span span, size_t *at, char c)
{
	if (*at >= span.length || span.start[*at] != c) {
		return false;
	}
	(*at)++;
	return true;
}

static bool day_at(Span span, size_t *at, Day *ret_day)
{
	int year, month, day_of_month;
	if (!digits(span, at, 4, &year) || !literal(span, at, '-') ||
		!digits(span, at, 2, &month) || !literal(span, at, '-') ||
		!digits(span, at, 2, &day_of_month) || !date_exists(year, month, day_of_month)) {
		return false;
	}
	*ret_day = day(year, month, day_of_month);
	return true;
}

static bool clock_at(Span span, size_t *at, int32_t *ret_second)
{
	int hour, minute, second = 0;
	if (!digits(span, at, 2, &hour) || !literal(span, at, ':') ||
		!digits(span, at, 2, &minute)) {
		return false;
	}
	if (literal(span, at, ':') && !digits(span, at, 2, &second)) {
		return false;
	}
	int32_t all = hour * 3600 + minute * 60 + second;
	if (minute > 59 || second > 59 || all > SECONDS_PER_DAY) {
		return false;
	}
	*ret_second = all;
	return true;
}

bool day_parse(Span span, Day *ret_day)
{
	size_t at = 0;
	return day_at(span, &at, ret_day) && at == span.length;
}

bool clock_parse(Span span, int32_t *ret_second)
{
	size_t at = 0;
	return clock_at(span, &at, ret_second) && at == span.length;
}

static bool offset_at(Span span, size_t *at, int32_t *ret_offset)
{
	if (literal(span, at, 'Z')) {
		*ret_offset = 0;
		return true;
	}
	int sign = *at < span.length && span.start[*at] == '-' ? -1 : 1;
	int hour, minute;
	if (!literal(span, at, '+') && !literal(span, at, '-')) {
		return false;
	}
	if (!digits(span, at, 2, &hour) || !literal(span, at, ':') ||
		!digits(span, at, 2, &minute) || hour > 23 || minute > 59) {
		return false;
	}
	*ret_offset = sign * (hour * 3600 + minute * 60);
	return true;
}

bool wall_parse(Span span, Wall *ret_wall, bool *ret_has_offset, int32_t *ret_offset)
{
	size_t at = 0;
	Wall found;
	int32_t offset = 0;
	if (!day_at(span, &at, &found.day) || !literal(span, &at, 'T') ||
		!clock_at(span, &at, &found.second)) {
		return false;
	}
	bool has_offset = at < span.length;
	if (has_offset && (!offset_at(span, &at, &offset) || at != span.length)) {
		return false;
	}
	if (has_offset && !ret_has_offset) {
		return false;
	}
	*ret_wall = found;
	if (ret_has_offset) {
		*ret_has_offset = has_offset;
		*ret_offset = offset;
	}
	return true;
}

bool instant_parse(Span span, Instant *ret_instant)
{
	Wall found;
	bool has_offset;
	int32_t offset;
	if (!wall_parse(span, &found, &has_offset, &offset) || !has_offset) {
		return false;
	}
	*ret_instant = (Instant){(int64_t)found.day.days * SECONDS_PER_DAY + found.second - offset};
	return true;
}

Text day_iso(Arena *arena, Day of)
{
	Date date = day_date(of);
	return text_format(arena, "%04d-%02d-%02d", date.year, date.month, date.day);
}

Text wall_iso(Arena *arena, Wall of)
{
	Date date = day_date(of.day);
	return text_format(arena, "%04d-%02d-%02dT%02d:%02d", date.year, date.month, date.day,
		of.second / 3600, of.second / 60 % 60);
}

Text instant_iso(Arena *arena, Instant instant)
{
	Wall utc = wall_plus((Wall){{0}, 0}, instant.seconds);
	return text_format(arena, "%s:%02dZ", wall_iso(arena, utc).chars, utc.second % 60);
}
