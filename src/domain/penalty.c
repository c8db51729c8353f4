#include "domain/penalty.h"

#include "domain/check.h"

#include <string.h>

typedef struct {
	const char *of;          /* the seller's country; "EU": Directive 2011/7/EU */
	int32_t times, plus;     /* the yearly rate: base × times + plus */
	int64_t indemnity_minor; /* of EUR */
} LateLaw;

static const LateLaw france = {"FR", 3, 0, 4000}, germany = {"DE", 1, 900, 4000},
		     union_wide = {"EU", 1, 800, 4000};

/* from, until: 20260101, the last day is still in force. Hundredths of a per cent. */
static const struct {
	const char *of;
	int32_t from, until, base;
} rates[] = {
	/* Taux de l'intérêt légal, "autres cas", by decree of every half-year (CMF art. L313-2) */
	{"FR", 20220101, 20220630, 76},
	{"FR", 20220701, 20221231, 77},
	{"FR", 20230101, 20230630, 206},
	{"FR", 20230701, 20231231, 422},
	{"FR", 20240101, 20240630, 507},
	{"FR", 20240701, 20241231, 492},
	{"FR", 20250101, 20250630, 371},
	{"FR", 20250701, 20251231, 276},
	{"FR", 20260101, 20260630, 262}, /* arrêté of 15 December 2025 */
	/* Basiszinssatz, as the Bundesbank makes it known; it moves with the rate below (BGB §247)
	 */
	{"DE", 20220101, 20221231, -88},
	{"DE", 20230101, 20230630, 162},
	{"DE", 20230701, 20231231, 312},
	{"DE", 20240101, 20240630, 362},
	{"DE", 20240701, 20241231, 337},
	{"DE", 20250101, 20250630, 227},
	{"DE", 20250701, 20251231, 127},
	{"DE", 20260101, 20260630, 127},
	/* Main refinancing operations of the ECB on the first day of the half-year */
	{"EU", 20220101, 20221231, 0},
	{"EU", 20230101, 20230630, 250},
	{"EU", 20230701, 20231231, 400},
	{"EU", 20240101, 20240630, 450},
	{"EU", 20240701, 20241231, 425},
	{"EU", 20250101, 20250630, 315},
	{"EU", 20250701, 20251231, 215},
	{"EU", 20260101, 20260630, 215},
};
enum { RATE_ROWS = sizeof rates / sizeof rates[0], DAYS_OF_A_YEAR = 365, FOR_EVER = INT32_MAX };

static Day day_of(int32_t number)
{
	return day(number / 10000, number / 100 % 100, number % 100);
}

static const LateLaw *law_between(const Party *seller, const Party *buyer)
{
	Text country = seller->address.country;
	if (buyer->consumer) {
		return NULL;
	}
	if (text_is(country, "FR")) {
		return &france;
	}
	bool both = country_in_eu(country) && country_in_eu(buyer->address.country);
	return !both ? NULL : text_is(country, "DE") ? &germany : &union_wide;
}

/* --- which rate holds when --- */

typedef struct {
	Day from, until; /* until: as the law says; unset: the owner's own */
	int32_t rate;
} Holding;

enum { HOLDINGS = RATE_ROWS + PENALTY_RATES_LIMIT };

/* The law's rates with the owner's among them, by day; of one day the owner's. */
static size_t holdings_of(const LateLaw *law, const PenaltyRates *own, Holding holdings[HOLDINGS])
{
	size_t count = 0, next = 0;
	size_t typed = own->count < PENALTY_RATES_LIMIT ? own->count : PENALTY_RATES_LIMIT;
	for (size_t row = 0; row <= RATE_ROWS; row++) {
		bool last = row == RATE_ROWS;
		if (!last && strcmp(rates[row].of, law->of) != 0) {
			continue;
		}
		Day from = last ? (Day){FOR_EVER} : day_of(rates[row].from);
		for (; next < typed && own->items[next].from.days <= from.days; next++) {
			const PenaltyRate *one = &own->items[next];
			holdings[count++] = (Holding){one->from, {0}, one->rate.hundredths};
		}
		bool replaced = count > 0 && holdings[count - 1].from.days == from.days;
		if (!last && !replaced) {
			holdings[count++] = (Holding){from, day_of(rates[row].until),
				rates[row].base * law->times + law->plus};
		}
	}
	return count;
}

/* How many of the days after `from`, up to and with `to`, it holds; the last one goes on. */
static int64_t days_in(const Holding *holdings, size_t count, size_t at, Day from, Day to)
{
	int32_t begins = holdings[at].from.days - 1;
	int32_t ends = at + 1 == count ? FOR_EVER : holdings[at + 1].from.days - 1;
	int32_t first = from.days > begins ? from.days : begins;
	int32_t last = to.days < ends ? to.days : ends;
	return last > first ? last - first : 0;
}

/* What was owed on each day that a rate held, times those days. */
static __int128 owed_days(const Holding *holdings, size_t count, size_t at, int64_t owed,
	const Receivable *receivable, const Payments *payments, Day today)
{
	Day due = receivable->due_day;
	__int128 days = (__int128)owed * days_in(holdings, count, at, due, today);
	int64_t left = owed; /* what came above it was not owed, and went back */
	EACH (const Payment, payment, *payments) {
		Day from = day_later(due, payment->day);
		int64_t came = payment->amount.minor > 0 ? payment->amount.minor : 0;
		int64_t settled = came < left ? came : left;
		days -= (__int128)settled * days_in(holdings, count, at, from, today);
		left -= settled;
	}
	return days;
}

Penalty penalty_of(const Receivable *receivable, const Payments *payments, const Party *seller,
	const Party *buyer, const PenaltyRates *own, Day today)
{
	const LateLaw *law = law_between(seller, buyer);
	Currency currency = receivable->currency;
	Penalty penalty = {.interest = {0, currency}, .indemnity = MONEY(0, "EUR")};
	int32_t late = today.days - receivable->due_day.days;
	int64_t owed = receivable->due.minor - receivable->credited.minor;
	if (!law || receivable->kind == INVOICE_CREDIT || !day_set(receivable->due_day) ||
		late <= 0 || owed <= 0) {
		return penalty;
	}
	Holding holdings[HOLDINGS];
	size_t count = holdings_of(law, own, holdings);
	__int128 parts = 0; /* minor units × hundredths of a per cent × days */
	for (size_t at = 0; at < count; at++) {
		const Holding *now = &holdings[at];
		parts += now->rate *
			 owed_days(holdings, count, at, owed, receivable, payments, today);
		if (days_in(holdings, count, at, day_plus(today, -1), today) > 0) {
			penalty.rate = (Rate){now->rate};
			penalty.from = now->from;
			penalty.until = now->until;
			penalty.newest = day_set(now->until) && today.days > now->until.days;
		}
	}
	penalty.days = late;
	penalty.interest = money_rounded(parts, (__int128)10000 * DAYS_OF_A_YEAR, currency);
	penalty.indemnity.minor = law->indemnity_minor;
	return penalty;
}

/* --- what the owner types --- */

PenaltyRates penalty_rates_known(Arena *arena, const Party *seller, Day *ret_until)
{
	PenaltyRates known = {0};
	const LateLaw *law = law_between(seller, seller);
	*ret_until = (Day){0};
	for (size_t row = RATE_ROWS; law && row-- > 0;) {
		if (strcmp(rates[row].of, law->of) == 0) {
			Day until = day_of(rates[row].until);
			*ret_until = known.count == 0 ? until : *ret_until;
			*LIST_ADD(arena, known) = (PenaltyRate){day_of(rates[row].from),
				{rates[row].base * law->times + law->plus}};
		}
	}
	return known;
}

const Error *penalty_rate_check(Arena *arena, const PenaltyRates *own, const PenaltyRate *rate)
{
	Problems problems = {.arena = arena};
	bool there = false;
	EACH (PenaltyRate, one, *own) {
		there = there || one->from.days == rate->from.days;
	}
	if (!day_set(rate->from)) {
		problem(&problems, refuse(arena, "from_day", "Say from which day on."));
	} else if (!there && own->count >= PENALTY_RATES_LIMIT) {
		problem(&problems,
			refuse(arena, "from_day", "At most %1 rates of your own: take one away.",
				arg(PENALTY_RATES_LIMIT)));
	}
	if (rate->rate.hundredths <= 0 || rate->rate.hundredths > RATE_LIMIT) {
		problem(&problems,
			refuse(arena, "late_rate", "Above nothing, and at most 100 per cent."));
	}
	return problems.first;
}
