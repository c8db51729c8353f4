/* Ten thousand histories of versions, billed in random slices, against a second reckoning that
 * walks through the year day by day. */
#include "domain/billing.h"

#include "test/test.h"

#include <string.h>

enum { HISTORIES = 10000, VERSIONS = 4, YEAR = 365, MONTHS = 12, CURRENCIES = 2 };

typedef struct {
	uint64_t state;
} Chance;

static int draw(Chance *chance, int below)
{
	chance->state = chance->state * 6364136223846793005U + 1442695040888963407U;
	return (int)((chance->state >> 33) % (uint64_t)below);
}

static const char *const codes[CURRENCIES] = {"EUR", "USD"};

static void draw_history(Chance *chance, Arena *arena, Agreements *versions)
{
	int count = 1 + draw(chance, VERSIONS);
	Day from = day_plus(day(2026, 1, 1), draw(chance, 60));
	for (int32_t i = 0; i < count; i++) {
		Agreement one = {.id = {i + 1},
			.version = i + 1,
			.amends = i > 0 && draw(chance, 3) > 0,
			.status = AGREEMENT_ACCEPTED,
			.from = from,
			.rate_kind = (RateKind)draw(chance, RATE_KINDS),
			.rate = 1 + draw(chance, 5)};
		one.retainer.fee = 1 + draw(chance, 5);
		memcpy(one.currency.code, codes[draw(chance, 5) == 0], 4);
		one.until = draw(chance, 4) == 0 ? day_plus(from, draw(chance, 60)) : (Day){0};
		*LIST_ADD(arena, *versions) = one;
		from = day_plus(from, draw(chance, 3) == 0 ? 1 : 1 + draw(chance, 70));
	}
}

/* --- the second reckoning --- */

typedef struct {
	int64_t flat[VERSIONS][CURRENCIES]; /* asked, by engagement */
	int64_t fee[VERSIONS][CURRENCIES][MONTHS];
} Asked;

static int held_on(const Agreements *versions, Day on)
{
	int held = -1;
	for (int i = 0; i < (int)versions->count; i++) {
		const Agreement *one = &versions->items[i];
		bool ended = one->until.days != 0 && one->until.days < on.days;
		held = one->from.days <= on.days && !ended ? i : held;
	}
	return held;
}

static bool monthly(const Agreement *one)
{
	return one->rate_kind == RATE_PACKAGE || one->rate_kind == RATE_RETAINER;
}

static int64_t raise(int64_t *asked, int64_t to)
{
	int64_t more = to > *asked ? to - *asked : 0;
	*asked += more;
	return more;
}

static int64_t asked_on(const Agreements *versions, int held, int before, Day on, Asked *asked)
{
	const Agreement *one = &versions->items[held];
	int engagement = held, currency = strcmp(one->currency.code, codes[0]) != 0;
	while (versions->items[engagement].amends) {
		engagement--;
	}
	if (one->rate_kind == RATE_FLAT) {
		return held != before ? raise(&asked->flat[engagement][currency], one->rate) : 0;
	}
	Date date = day_date(on);
	bool begins = one->from.days == on.days;
	if (!monthly(one) || (date.day != 1 && !begins)) {
		return 0;
	}
	const Agreement *last = held > 0 ? one - 1 : NULL;
	bool goes_on = one->amends && monthly(last) &&
		       (last->until.days == 0 || last->until.days + 1 >= one->from.days);
	return date.day != 1 && goes_on ? 0
					: raise(&asked->fee[engagement][currency][date.month - 1],
						  one->retainer.fee);
}

/* --- the first one, slice by slice --- */

static int64_t billed_in(Arena *arena, const Agreements *versions, const Zone *zone, int held,
	Day first, Day last, Charges *charges)
{
	const Agreement *version = &versions->items[held];
	const Billing billing = {.agreement = version,
		.versions = versions,
		.clock = {.zone = zone},
		.first = first,
		.last = last,
		.charges = *charges};
	Bill bill = bill_of(arena, &billing);
	if (bill.lines.count > 0) {
		*LIST_ADD(arena, *charges) = (Charge){version->id, first, last, bill.total, true};
	}
	return bill.total.minor;
}

static void history_agrees(Arena *arena, Chance *chance, const Zone *zone, int number)
{
	Agreements versions = {0};
	Charges charges = {0};
	Asked asked = {0};
	int64_t reckoned = 0, billed = 0;
	int before = -1;
	draw_history(chance, arena, &versions);
	Day first = day(2026, 1, 1);
	for (int i = 0; i < YEAR; i++) {
		Day on = day_plus(day(2026, 1, 1), i);
		int held = held_on(&versions, on), next = held_on(&versions, day_plus(on, 1));
		reckoned += held < 0 ? 0 : asked_on(&versions, held, before, on, &asked);
		first = held != before ? on : first;
		bool cut = held != next || i + 1 == YEAR || draw(chance, 20) == 0;
		if (held >= 0 && cut) {
			billed += billed_in(arena, &versions, zone, held, first, on, &charges);
			first = day_plus(on, 1);
		}
		before = held;
	}
	if (billed != reckoned) {
		test_fail(__FILE__, __LINE__, "history %d: billed %d, not %d", number, (int)billed,
			(int)reckoned);
	}
}

TEST(ten_thousand_histories_of_versions_ask_for_each_price_once)
{
	Chance chance = {20261122};
	Arena *scratch = arena_new(1 << 24);
	const Zone *zone = test_zone(arena, "Europe/Paris");
	for (int i = 0; i < HISTORIES; i++) {
		history_agrees(scratch, &chance, zone, i);
		arena_clear(scratch);
	}
	arena_free(scratch);
}
