#include "domain/regime.h"
#include "domain/party.h"
#include "domain/regime_data.h"

#include <string.h>

const Regime *regimes(size_t *ret_count)
{
	*ret_count = regime_count;
	return regime_table;
}

const Regime *regime_named(Text id)
{
	for (size_t i = 0; i < regime_count; i++) {
		if (text_is(id, regime_table[i].id)) {
			return &regime_table[i];
		}
	}
	return NULL;
}

/* Monaco is treated as France (Directive 2006/112/EC, article 7). */
static Text territory(Text country)
{
	return text_is(country, "MC") ? TEXT("FR") : country;
}

const Regime *regime_towards(
	const Regime *home, Text seller_country, Text buyer_country, bool buyer_is_business)
{
	if (!buyer_is_business || text_empty(buyer_country) ||
		text_equal(territory(seller_country), territory(buyer_country))) {
		return home;
	}
	if (text_is(seller_country, "CH")) {
		return regime_named(TEXT("ch-abroad"));
	}
	if (!country_in_eu(seller_country)) {
		return home;
	}
	return regime_named(country_in_eu(buyer_country) ? TEXT("eu-reverse") : TEXT("outside-eu"));
}

static bool in_force(int32_t from, int32_t until, Day day)
{
	Date date = day_date(day);
	int32_t number = date.year * 10000 + date.month * 100 + date.day;
	return number >= from && (until == 0 || number <= until);
}

Rates regime_rates(Arena *arena, const Regime *regime, Day day)
{
	Rates rates = {0};
	for (size_t i = 0; i < regime_rate_count; i++) {
		const RegimeRate *row = &regime_rate_table[i];
		if (strcmp(row->regime, regime->id) == 0 && in_force(row->from, row->until, day)) {
			*LIST_ADD(arena, rates) = (Rate){row->hundredths};
		}
	}
	if (rates.count == 0) {
		*LIST_ADD(arena, rates) = (Rate){0};
	}
	return rates;
}

Text regime_text(Text of, RegimeSays what, Text language, Day day)
{
	const char *english = "";
	for (size_t i = 0; i < regime_text_count; i++) {
		const RegimeText *row = &regime_text_table[i];
		if (!text_is(of, row->of) || row->what != what ||
			!in_force(row->from, row->until, day)) {
			continue;
		}
		if (text_is(language, row->language)) {
			return text_of(row->text);
		}
		if (strcmp(row->language, "en") == 0) {
			english = row->text;
		}
	}
	return text_of(english);
}

bool regime_threshold(
	const Regime *regime, Threshold which, Day day, Money *ret_amount, bool *ret_by_days)
{
	for (size_t i = 0; i < regime_threshold_count; i++) {
		const RegimeThreshold *row = &regime_threshold_table[i];
		if (strcmp(row->regime, regime->id) == 0 && row->which == which &&
			in_force(row->from, row->until, day)) {
			Money amount = {row->whole * 100, {""}};
			memcpy(amount.currency.code, row->currency, sizeof amount.currency.code);
			*ret_amount = amount;
			*ret_by_days = row->by_days;
			return true;
		}
	}
	return false;
}
