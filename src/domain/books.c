#include "domain/books.h"

#include "base/message.h"

Money book_net(Money home, Money invoice_net, Money invoice_tax)
{
	Money whole = {invoice_net.minor + invoice_tax.minor, invoice_net.currency};
	return invoice_tax.minor == 0 ? home : money_share(home, invoice_net, whole);
}

static bool within(Day day, Day first, Day last)
{
	return day.days >= first.days && day.days <= last.days;
}

Turnover turnover_of(const BookLines *lines, Currency home, Day first, Day last)
{
	Turnover sum = {.first = first, .last = last, .gross = {0, home}, .net = {0, home}};
	EACH (const BookLine, line, *lines) {
		if (!within(line->day, first, last)) {
			continue;
		}
		sum.count++;
		if (!line->valued) {
			sum.unvalued++;
			continue;
		}
		sum.gross.minor += line->home.minor;
		sum.net.minor += line->net.minor;
	}
	return sum;
}

void turnover_days(int year, int quarter, int month, Day *ret_first, Day *ret_last)
{
	int from = month ? month : quarter ? quarter * 3 - 2 : 1;
	int months = month ? 1 : quarter ? 3 : 12;
	*ret_first = day(year, from, 1);
	*ret_last = day_month_end(day_plus_months(*ret_first, months - 1));
}

/* The day a pace that has brought so_far in `days` days brings the limit; unset: not within a year.
 */
static Day reached(Money limit, Money so_far, Day first, int32_t days)
{
	if (so_far.minor <= 0) {
		return (Day){0};
	}
	__int128 needed = (__int128)limit.minor * days / so_far.minor;
	return needed < 366 ? day_plus(first, (int32_t)needed) : (Day){0};
}

Money threshold_by_days(Money limit, Day started, Day today, int32_t *ret_days)
{
	int year = day_date(today).year;
	Day first = day(year, 1, 1), next = day(year + 1, 1, 1);
	bool within = day_set(started) && started.days > first.days && started.days < next.days;
	*ret_days = within ? next.days - started.days : 0;
	return within ? money_scale(limit, *ret_days, next.days - first.days) : limit;
}

ThresholdWatch threshold_watch(
	const BookLines *lines, Threshold which, Money limit, Day started, Day today)
{
	int year = day_date(today).year;
	Day first = day(year, 1, 1), last = day(year, 12, 31);
	bool begun = started.days > first.days && started.days <= today.days;
	Day paced = begun ? started : first; /* since when there was something to earn */
	ThresholdWatch watch = {.which = which,
		.since = first,
		.until = today,
		.limit = limit,
		.so_far = {0, limit.currency}};
	EACH (const BookLine, line, *lines) {
		if (!line->valued || !within(line->day, first, today) ||
			!currency_same(line->net.currency, limit.currency)) {
			continue;
		}
		watch.so_far.minor += line->net.minor;
		if (!day_set(watch.passed) && watch.so_far.minor > limit.minor) {
			watch.passed = line->day;
		}
	}
	watch.percent = percent_of(watch.so_far.minor, limit.minor, 999);
	Day ahead = reached(limit, watch.so_far, paced, today.days - paced.days + 1);
	if (!day_set(watch.passed) && day_set(ahead) && ahead.days <= last.days) {
		watch.ahead = ahead;
	}
	return watch;
}

const char *threshold_name(Threshold which)
{
	static const char *const names[] = {
		[THRESHOLD_FRANCHISE] = N_("No VAT up to"),
		[THRESHOLD_FRANCHISE_WITHIN] = N_("VAT at once from"),
		[THRESHOLD_MICRO] = N_("Micro regime up to"),
	};
	return names[which];
}
