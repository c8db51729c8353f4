#include "domain/exchange.h"

#include "base/message.h"

#include <assert.h>

enum { MILLION = 1000000 };

static const struct {
	const char *key, *name;
} sources[EXCHANGE_SOURCES] = {
	[EXCHANGE_UNKNOWN] = {"", N_("no rate")},
	[EXCHANGE_SAME] = {"same", N_("the same currency")},
	[EXCHANGE_ECB] = {"ecb", N_("European Central Bank")},
	[EXCHANGE_OWN] = {"own", N_("typed")},
};

const char *exchange_source_key(ExchangeSource source)
{
	return sources[source].key;
}

const char *exchange_source_name(ExchangeSource source)
{
	return sources[source].name;
}

ExchangeSource exchange_source_of(Text key)
{
	for (int source = EXCHANGE_SAME; source < EXCHANGE_SOURCES; source++) {
		if (text_is(key, sources[source].key)) {
			return (ExchangeSource)source;
		}
	}
	return EXCHANGE_UNKNOWN;
}

Money exchange_money(Money money, const Exchange *exchange)
{
	assert(currency_same(money.currency, exchange->from) && exchange->from_parts > 0);
	return money_rounded(
		(__int128)money.minor * exchange->to_parts * currency_units(exchange->to),
		(__int128)exchange->from_parts * currency_units(exchange->from), exchange->to);
}

Price exchange_price(const Exchange *exchange)
{
	__int128 parts = (__int128)exchange->to_parts * MILLION;
	int64_t per = exchange->from_parts;
	return per > 0 ? price_held((parts + per / 2) / per) : (Price){0};
}

Exchange exchange_same(Currency currency, Day day)
{
	return (Exchange){currency, currency, MILLION, MILLION, day, EXCHANGE_SAME};
}

EuroRate euro_itself(Day day)
{
	return (EuroRate){{"EUR"}, day, MILLION};
}

Exchange exchange_ecb(const EuroRate *from, const EuroRate *to)
{
	Day older = from->day.days < to->day.days ? from->day : to->day;
	return (Exchange){
		from->currency, to->currency, from->per_euro, to->per_euro, older, EXCHANGE_ECB};
}

Exchange exchange_own(Currency from, Price worth, Currency to, Day day)
{
	return (Exchange){from, to, MILLION, worth.millionths, day, EXCHANGE_OWN};
}
