/* Rates of exchange: read in from the file that the European Central Bank publishes, asked for on
 * a day. Nothing is fetched from anywhere. */
#ifndef APP_EXCHANGE_H
#define APP_EXCHANGE_H

#include "app/context.h"
#include "domain/exchange.h"

/* The rate of the last working day up to `day`; source EXCHANGE_UNKNOWN when none is known. */
MUST_USE const Error *find_exchange(
	Context *cx, Currency from, Currency to, Day day, Exchange *ret_exchange);

typedef struct {
	Day first, last; /* not set: nothing was read in */
	EuroRates newest;
	bool wanted; /* the practice bills in a currency that is not its own */
} ExchangePage;
MUST_USE const Error *open_exchange(Context *cx, ExchangePage *ret_page);

/* file: open, at its beginning. Of its days those of the last EXCHANGE_YEARS are kept; a day that
 * was there already is replaced. REFUSED, and nothing is kept, when the file is none of theirs. */
MUST_USE const Error *read_exchange(Context *cx, int file, size_t *ret_rates);

enum { EXCHANGE_YEARS = 6, EXCHANGE_FILE_LIMIT = 64 << 20 };

#endif
