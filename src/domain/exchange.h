/* What one currency was worth in another on a day: the rate, where it comes from, and the one
 * rounding. A rate is kept as it was published or typed, as two whole numbers, so that what was
 * reckoned with it can be reckoned again to the cent. */
#ifndef DOMAIN_EXCHANGE_H
#define DOMAIN_EXCHANGE_H

#include "base/day.h"
#include "base/list.h"
#include "domain/amount.h"

typedef enum {
	EXCHANGE_UNKNOWN, /* nobody has said what it was worth */
	EXCHANGE_SAME,    /* one currency: nothing to exchange */
	EXCHANGE_ECB,     /* euro reference rates of the European Central Bank */
	EXCHANGE_OWN,     /* typed: the bank's, the customs' */
	EXCHANGE_SOURCES
} ExchangeSource;

const char *exchange_source_key(ExchangeSource source); /* "ecb"; of the unknown one "" */
ExchangeSource exchange_source_of(Text key);
const char *exchange_source_name(ExchangeSource source); /* a msgid */

/* from_parts millionths of the one currency were worth to_parts millionths of the other. */
typedef struct {
	Currency from, to;
	int64_t from_parts, to_parts; /* both above 0, unless it is unknown */
	Day day;                      /* the rate's: at or before the day it is used for */
	ExchangeSource source;
} Exchange;

/* money is in exchange->from; rounded once, halves away from zero. */
Money exchange_money(Money money, const Exchange *exchange);

/* A published rate: millionths of the currency for one euro. */
typedef struct {
	Currency currency;
	Day day;
	int64_t per_euro;
} EuroRate;
LIST_OF(EuroRate, EuroRates);

Exchange exchange_same(Currency currency, Day day);
/* Over the euro; its own rate is euro_itself(). The older of the two days counts. */
Exchange exchange_ecb(const EuroRate *from, const EuroRate *to);
EuroRate euro_itself(Day day);
/* One whole unit of `from` is worth so much. */
Exchange exchange_own(Currency from, Price worth, Currency to, Day day);
/* What one whole unit is worth, to six decimals: as documents say it. */
Price exchange_price(const Exchange *exchange);

/* A reference rate stands until the next working day's; one older than this is none. */
enum { EURO_RATE_DAYS = 10 };
#define EURO_RATE_LIMIT INT64_C(1000000000000000) /* a thousand million for one euro */

#endif
