/* The reference rates a practice has read in. */
#ifndef STORE_EXCHANGE_H
#define STORE_EXCHANGE_H

#include "db/db.h"
#include "domain/exchange.h"
#include "domain/id.h"

/* One that is there already is replaced. */
MUST_USE const Error *store_exchange_save(
	Db *db, Arena *arena, PracticeId practice, const EuroRate *rate, int64_t changed);
/* The newest of that currency on that day or before; of the euro itself, always. per_euro 0: none
 * is known. */
MUST_USE const Error *store_exchange_on(
	Db *db, Arena *arena, PracticeId practice, Currency currency, Day day, EuroRate *ret_rate);
/* Days not set: there are none. */
MUST_USE const Error *store_exchange_days(
	Db *db, Arena *arena, PracticeId practice, Day *ret_first, Day *ret_last);
/* Of that very day, in no order. */
MUST_USE const Error *store_exchange_of_day(
	Db *db, Arena *arena, PracticeId practice, Day day, EuroRates *ret_rates);

#endif
