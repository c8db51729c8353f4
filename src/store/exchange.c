#include "store/exchange.h"

#include "sql/exchange.h"
#include "store/read.h"

const Error *store_exchange_save(
	Db *db, Arena *arena, PracticeId practice, const EuroRate *rate, int64_t changed)
{
	return sql_exchange_save(db, arena, practice.value, text_of(rate->currency.code),
		rate->day.days, rate->per_euro, changed, NULL);
}

static EuroRate rate_of(Rows *rows)
{
	return (EuroRate){
		read_currency(rows, "currency"), read_day(rows, "day"), rows_int(rows, "per_euro")};
}

const Error *store_exchange_on(
	Db *db, Arena *arena, PracticeId practice, Currency currency, Day on, EuroRate *ret_rate)
{
	Rows *rows;
	if (currency_is_euro(currency)) {
		*ret_rate = euro_itself(on);
		return OK;
	}
	TRY(sql_exchange_on(db, arena, practice.value, text_of(currency.code), on.days, &rows));
	EuroRate rate = rows_next(rows) ? rate_of(rows) : (EuroRate){.currency = currency};
	TRY(rows_end(rows));
	*ret_rate = rate;
	return OK;
}

const Error *store_exchange_days(
	Db *db, Arena *arena, PracticeId practice, Day *ret_first, Day *ret_last)
{
	Rows *rows;
	TRY(sql_exchange_days(db, arena, practice.value, &rows));
	bool there = rows_next(rows);
	Day first = there ? read_day(rows, "first_day") : (Day){0};
	Day last = there ? read_day(rows, "last_day") : (Day){0};
	TRY(rows_end(rows));
	*ret_first = first;
	*ret_last = last;
	return OK;
}

const Error *store_exchange_of_day(
	Db *db, Arena *arena, PracticeId practice, Day on, EuroRates *ret_rates)
{
	EuroRates rates = {0};
	Rows *rows;
	TRY(sql_exchange_of_day(db, arena, practice.value, on.days, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, rates) = rate_of(rows);
	}
	TRY(rows_end(rows));
	*ret_rates = rates;
	return OK;
}
