/* Ten thousand random bills against a second reckoning that shares nothing with the first: it walks
 * the clock minute by minute, keeps exact fractions, and rounds where the trade's rules say so. */
#include "domain/billing.h"

#include "test/test.h"

enum { CASES = 10000, ENTRIES = 6, TASKS = 3, ZONES = 4 };

typedef struct {
	uint64_t state;
} Chance;

static int32_t draw(Chance *chance, int32_t most) /* 0 … most - 1 */
{
	chance->state =
		chance->state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (int32_t)((chance->state >> 33) % (uint64_t)most);
}

static const char *const zone_names[ZONES] = {
	"Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"};

typedef struct {
	Agreement agreement;
	BillingClock clock;
	Day holidays[3];
	Work works[ENTRIES];
	int32_t count;
} Case;

static void draw_surcharges(Chance *chance, SurchargeRules *rules)
{
	for (int i = 0; i < SURCHARGES; i++) {
		if (draw(chance, 3) > 0) {
			rules->of[i].basis_points = draw(chance, 2) ? draw(chance, 15000) : 0;
			rules->of[i].per_hour = draw(chance, 4) ? 0 : draw(chance, 3000);
		}
	}
	rules->combination = draw(chance, 2) ? COMBINE_ADDED : COMBINE_DEAREST;
	rules->evening_from = draw(chance, 1441);
	rules->evening_to = draw(chance, 1441);
	rules->weekend = (unsigned)draw(chance, 128);
	rules->urgent_notice.minutes = draw(chance, 2) ? draw(chance, 3000) : 0;
}

static void draw_case(Chance *chance, const Zone *const zones[ZONES], Case *made)
{
	static const char *const currencies[] = {"EUR", "JPY", "USD"};
	/* About a change of the clocks, in either hemisphere, or not. */
	const Day days[] = {day(2026, 3, 28), day(2026, 10, 24), day(2026, 4, 4), day(2026, 7, 14)};
	Day first = days[draw(chance, 4)];
	*made = (Case){.count = 1 + draw(chance, ENTRIES)};
	Agreement *agreement = &made->agreement;
	memcpy(agreement->currency.code, currencies[draw(chance, 3)], 4);
	agreement->from = day(2026, 1, 1);
	agreement->rate = draw(chance, 20000);
	draw_surcharges(chance, &agreement->surcharges);
	agreement->rounding = (Rounding)draw(chance, ROUNDINGS);
	agreement->rounding_step.minutes = 1 + draw(chance, 30);
	made->clock.zone = zones[draw(chance, ZONES)];
	for (int i = 0; i < 3; i++) {
		made->holidays[i] = day_plus(first, i);
	}
	made->clock.holidays = made->holidays;
	made->clock.holiday_count = (size_t)draw(chance, 4);
	for (int i = 0; i < made->count; i++) {
		int64_t start = (int64_t)first.days * SECONDS_PER_DAY + 60 * draw(chance, 4000);
		made->works[i] = (Work){.entry = {i + 1},
			.task = {1 + draw(chance, TASKS)},
			.start = {start},
			.end = {start + 60 * (1 + draw(chance, 700))},
			.due = {start + 86400},
			.requested = {start + 86400 - 60 * draw(chance, 4000)}};
	}
}

/* --- the second reckoning --- */

typedef struct {
	int64_t seconds[TASKS + 1][SURCHARGE_SETS];
} Reckoning;

/* Ten thousandths of a minor unit that the set adds to an hour. */
static int64_t dearness(const Agreement *agreement, unsigned set)
{
	int64_t sum = 0;
	for (int i = 0; i < SURCHARGES; i++) {
		const Surcharge *one = &agreement->surcharges.of[i];
		sum += set >> i & 1 ? agreement->rate * one->basis_points + one->per_hour * 10000
				    : 0;
	}
	return sum;
}

static unsigned set_at(const Case *one, const Work *work, Instant minute)
{
	const SurchargeRules *rules = &one->agreement.surcharges;
	Wall wall = zone_wall(one->clock.zone, minute);
	int32_t now = wall.second / 60;
	bool evening = rules->evening_from < rules->evening_to
			       ? now >= rules->evening_from && now < rules->evening_to
			       : now >= rules->evening_from || now < rules->evening_to;
	bool holiday = false;
	for (size_t i = 0; i < one->clock.holiday_count; i++) {
		holiday = holiday || one->holidays[i].days == wall.day.days;
	}
	int64_t notice = (work->due.seconds - work->requested.seconds) / 60;
	bool urgent = rules->urgent_notice.minutes > 0 && notice < rules->urgent_notice.minutes;
	unsigned set = (urgent ? 1U : 0) | (evening ? 2U : 0) |
		       (rules->weekend >> day_weekday(wall.day) & 1 ? 4U : 0) | (holiday ? 8U : 0);
	unsigned kept = 0, dearest = 0;
	for (unsigned bit = 1; bit < SURCHARGE_SETS; bit <<= 1) {
		const Surcharge *surcharge = &rules->of[bit == 1   ? 0
							: bit == 2 ? 1
							: bit == 4 ? 2
								   : 3];
		if ((set & bit) && (surcharge->basis_points > 0 || surcharge->per_hour > 0)) {
			kept |= bit;
			dearest = dearest == 0 || dearness(&one->agreement, bit) >
							  dearness(&one->agreement, dearest)
					  ? bit
					  : dearest;
		}
	}
	return rules->combination == COMBINE_DEAREST ? dearest : kept;
}

static int64_t rounded_seconds(const Agreement *agreement, int64_t raw)
{
	int64_t step = agreement->rounding_step.minutes * 60, whole = raw / step;
	switch (agreement->rounding) {
	case ROUND_UP:
		return (whole * step == raw ? whole : whole + 1) * step;
	case ROUND_NEAREST:
		return (2 * (raw - whole * step) >= step ? whole + 1 : whole) * step;
	case ROUND_NOT:
	case ROUNDINGS:
		break;
	}
	return raw;
}

/* half away from zero of a positive fraction */
static int64_t half_up(__int128 numerator, __int128 denominator)
{
	return (int64_t)((2 * numerator + denominator) / (2 * denominator));
}

static void reckon_work(const Case *one, const Work *work, Reckoning *reckoning)
{
	int64_t raw = work->end.seconds - work->start.seconds;
	int64_t billed = rounded_seconds(&one->agreement, raw), given = 0;
	unsigned set = set_at(one, work, work->start);
	for (int64_t past = 60; past <= raw; past += 60) {
		Instant minute = {work->start.seconds + past};
		unsigned next = past < raw ? set_at(one, work, minute) : SURCHARGE_SETS;
		if (next != set) {
			int64_t until = half_up((__int128)billed * past, raw);
			reckoning->seconds[work->task.value][set] += until - given;
			given = until;
			set = next;
		}
	}
}

static int64_t reckoned_amount(const Case *one, int64_t seconds, unsigned set)
{
	__int128 scale = text_is(text_of(one->agreement.currency.code), "JPY") ? 1 : 100;
	int64_t quantity = half_up((__int128)seconds * 10000, 3600);
	/* minor units × 10^4, a whole number of millionths for two decimals and for none */
	__int128 hour = (__int128)one->agreement.rate * 10000 + dearness(&one->agreement, set);
	__int128 millionths = hour * (1000000 / scale) / 10000;
	return half_up(millionths * quantity * scale, (__int128)10000 * 1000000);
}

static void bill_agrees(Arena *arena, const Case *one, int number)
{
	Billing billing = {.agreement = &one->agreement,
		.clock = one->clock,
		.first = day(2026, 1, 1),
		.last = day(2026, 12, 31)};
	Reckoning reckoning = {0};
	for (int i = 0; i < one->count; i++) {
		*LIST_ADD(arena, billing.works) = one->works[i];
		reckon_work(one, &one->works[i], &reckoning);
	}
	Bill bill = bill_of(arena, &billing);
	int64_t total = 0, lines = 0;
	EACH (BillLine, line, bill.lines) {
		int64_t seconds = reckoning.seconds[line->task.value][line->surcharges];
		int64_t amount = reckoned_amount(one, seconds, line->surcharges);
		if (line->time.seconds != seconds || line->amount.minor != amount) {
			test_fail(__FILE__, __LINE__, "bill %d: %d s at %d, not %d s at %d", number,
				(int)line->time.seconds, (int)line->amount.minor, (int)seconds,
				(int)amount);
		}
		total += amount;
		lines++;
	}
	for (int task = 1; task <= TASKS; task++) {
		for (int set = 0; set < SURCHARGE_SETS; set++) {
			lines -= reckoning.seconds[task][set] > 0;
		}
	}
	EQUAL_INT(lines, 0);
	EQUAL_INT(bill.total.minor, total);
}

TEST(ten_thousand_bills_agree_with_a_second_reckoning_to_the_cent)
{
	const Zone *zones[ZONES];
	for (int i = 0; i < ZONES; i++) {
		zones[i] = test_zone(arena, zone_names[i]);
	}
	Chance chance = {20261121};
	Arena *scratch = arena_new(1 << 24);
	for (int i = 0; i < CASES; i++) {
		Case one;
		draw_case(&chance, zones, &one);
		bill_agrees(scratch, &one, i);
		arena_clear(scratch);
	}
	arena_free(scratch);
}
