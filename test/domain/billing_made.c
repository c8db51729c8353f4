#include "test/domain/billing_made.h"

Instant at(const char *iso)
{
	Instant instant;
	CHECK(instant_parse(span_of(text_of(iso)), &instant));
	return instant;
}

Agreement usual(void)
{
	Agreement agreement = {.version = 1,
		.status = AGREEMENT_ACCEPTED,
		.currency = {"EUR"},
		.from = day(2026, 1, 1),
		.rate = 4000};
	SurchargeRules *rules = &agreement.surcharges;
	rules->of[SURCHARGE_EVENING].basis_points = 2500;
	rules->of[SURCHARGE_WEEKEND].basis_points = 5000;
	rules->of[SURCHARGE_HOLIDAY].basis_points = 10000;
	rules->of[SURCHARGE_URGENT].basis_points = 3000;
	rules->evening_from = 19 * 60;
	rules->evening_to = 8 * 60;
	rules->weekend = 1U << SATURDAY | 1U << SUNDAY;
	rules->urgent_notice.minutes = 24 * 60;
	return agreement;
}

Work work(const char *start, const char *end)
{
	return (Work){.entry = {1}, .start = at(start), .end = at(end)};
}

BillingClock clock_of(Arena *arena, const char *zone)
{
	return (BillingClock){.zone = test_zone(arena, zone)};
}

Text bill_text(Arena *arena, const Bill *bill)
{
	Buffer out = buffer_new(arena);
	EACH (BillLine, line, bill->lines) {
		buffer_format(&out, "%s%s%s%s%s %s x %s = %s", out.length ? " | " : "",
			bill_kind_key(line->kind), line->name.length ? " " : "",
			text_chars(line->name), line->surcharges ? " +" : "",
			decimal_text(arena, line->quantity.ten_thousandths, QUANTITY_DIGITS, 0)
				.chars,
			decimal_text(arena, line->price.millionths, PRICE_DIGITS, 0).chars,
			money_decimal(arena, line->amount).chars);
	}
	return buffer_done(&out);
}

Billing november(Arena *arena, const Agreement *agreement)
{
	return (Billing){.agreement = agreement,
		.clock = clock_of(arena, "Europe/Paris"),
		.first = day(2026, 11, 1),
		.last = day(2026, 11, 30)};
}

void hours_worked(Arena *arena, Billing *billing, int64_t id, const char *title, const char *start,
	const char *end)
{
	*LIST_ADD(arena, billing->works) = (Work){.entry = {id},
		.task = {id},
		.title = text_of(title),
		.start = at(start),
		.end = at(end)};
}

Agreement kept_hours(void)
{
	Agreement agreement = usual();
	agreement.rate_kind = RATE_RETAINER;
	agreement.from = day(2026, 11, 1);
	agreement.retainer = (Retainer){.included = {120}, .fee = 7000, .overage = 4500};
	return agreement;
}
