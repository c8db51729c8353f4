/* What the letter of engagement says in numbers: the price, what costs more, how it is billed. */
#include "paper/engagement_inside.h"

static Text length(const Engagement *at, Minutes minutes)
{
	return letter_minutes(at->arena, at->agreement->language, minutes);
}

static Text rate(const Engagement *at, int32_t basis_points)
{
	return label_rate(at->arena, at->labels, (Rate){basis_points});
}

static void pair_with(Engagement *at, Term what, Term pattern, Text value)
{
	engagement_pair(at, what, term_with(at->arena, at->words, pattern, value));
}

/* --- the price --- */

static void write_retainer(Engagement *at)
{
	const Retainer *retainer = &at->agreement->retainer;
	int64_t overage = retainer->overage > 0 ? retainer->overage : at->agreement->rate;
	engagement_pair(at, TERM_FEE, engagement_money(at, retainer->fee));
	if (at->agreement->rate_kind == RATE_PACKAGE) {
		return;
	}
	if (retainer->included.minutes == 0) { /* hours beside a monthly price */
		engagement_pair(at, TERM_HOURLY, engagement_money(at, overage));
		return;
	}
	engagement_pair(at, TERM_INCLUDED, length(at, retainer->included));
	if (overage > 0) {
		engagement_pair(at, TERM_OVERAGE, engagement_money(at, overage));
	}
	if (retainer->carry_months == 0) {
		engagement_pair(at, TERM_UNUSED, term(at->words, TERM_EXPIRE));
	} else if (retainer->carry_months == 1) {
		engagement_pair(at, TERM_UNUSED, term(at->words, TERM_CARRY_ONE));
	} else {
		pair_with(at, TERM_UNUSED, TERM_CARRY_MANY,
			engagement_number(at, retainer->carry_months));
	}
}

static void write_rounding(Engagement *at)
{
	const Agreement *agreement = at->agreement;
	if (agreement->rate_kind != RATE_HOURLY && agreement->rate_kind != RATE_RETAINER) {
		return;
	}
	if (agreement->rounding == ROUND_NOT) {
		engagement_pair(at, TERM_ROUNDING, term(at->words, TERM_ROUND_NOT));
	} else {
		pair_with(at, TERM_ROUNDING,
			agreement->rounding == ROUND_UP ? TERM_ROUND_UP : TERM_ROUND_NEAREST,
			length(at, agreement->rounding_step));
	}
}

static void write_expenses(Engagement *at)
{
	if (at->agreement->expenses_rebilled && at->agreement->expenses_markup > 0) {
		pair_with(at, TERM_EXPENSES, TERM_MARKUP, rate(at, at->agreement->expenses_markup));
	} else if (at->agreement->expenses_rebilled) {
		engagement_pair(at, TERM_EXPENSES, term(at->words, TERM_REBILLED));
	}
}

void engagement_price(Engagement *at)
{
	const Agreement *agreement = at->agreement;
	engagement_heading(at, TERM_PRICE);
	switch (agreement->rate_kind) {
	case RATE_PACKAGE:
	case RATE_RETAINER:
		write_retainer(at);
		break;
	case RATE_FLAT:
		engagement_pair(at, TERM_FLAT, engagement_money(at, agreement->rate));
		break;
	case RATE_HOURLY:
	case RATE_KINDS:
		engagement_pair(at, TERM_HOURLY, engagement_money(at, agreement->rate));
		break;
	}
	if (agreement->minimum > 0) {
		engagement_pair(at, TERM_MINIMUM, engagement_money(at, agreement->minimum));
	}
	if (agreement->budget.minutes > 0) {
		engagement_pair(at, TERM_BUDGET, length(at, agreement->budget));
	}
	write_rounding(at);
	write_expenses(at);
	engagement_prose(at, POINT_RATE);
	engagement_prose(at, POINT_MINIMUM);
}

/* --- what costs more --- */

static Text more_of(const Engagement *at, const Surcharge *surcharge)
{
	Text percent =
		term_with(at->arena, at->words, TERM_MORE, rate(at, surcharge->basis_points));
	Text amount = term_with(
		at->arena, at->words, TERM_MORE_HOUR, engagement_money(at, surcharge->per_hour));
	if (surcharge->per_hour == 0) {
		return percent;
	}
	return surcharge->basis_points == 0
		       ? amount
		       : term_with_two(at->arena, at->words, TERM_AND, percent, amount);
}

static Text clock_of(const Engagement *at, int32_t minute)
{
	return term_with_two(at->arena, at->words, TERM_CLOCK,
		text_format(at->arena, "%d", (int)(minute / 60 % 24)),
		text_format(at->arena, "%02d", (int)(minute % 60)));
}

static Text weekend_of(const Engagement *at)
{
	Buffer out = buffer_new(at->arena);
	for (int i = 0; i < 7; i++) {
		if (at->agreement->surcharges.weekend >> i & 1) {
			buffer_format(&out, "%s%s", out.length ? ", " : "", at->words->weekdays[i]);
		}
	}
	return buffer_done(&out);
}

static void add_sentence(Buffer *out, Text sentence)
{
	buffer_chars(out, out->length ? " " : "");
	buffer_text(out, sentence);
}

/* When each counts, whose clock and whose holidays: said where a surcharge hangs on them. */
static Text when_of(const Engagement *at, const bool *applies)
{
	const SurchargeRules *rules = &at->agreement->surcharges;
	bool by_the_clock = applies[SURCHARGE_EVENING] || applies[SURCHARGE_WEEKEND] ||
			    applies[SURCHARGE_HOLIDAY];
	Buffer out = buffer_new(at->arena);
	if (applies[SURCHARGE_URGENT] && rules->urgent_notice.minutes > 0) {
		add_sentence(&out, term_with(at->arena, at->words, TERM_WHEN_URGENT,
					   length(at, rules->urgent_notice)));
	}
	if (applies[SURCHARGE_EVENING]) {
		add_sentence(&out, term_with_two(at->arena, at->words, TERM_WHEN_EVENING,
					   clock_of(at, rules->evening_from),
					   clock_of(at, rules->evening_to)));
	}
	if (applies[SURCHARGE_WEEKEND]) {
		add_sentence(
			&out, term_with(at->arena, at->words, TERM_WHEN_WEEKEND, weekend_of(at)));
	}
	if (applies[SURCHARGE_HOLIDAY] && !text_empty(at->paper->country)) {
		add_sentence(&out,
			term_with(at->arena, at->words, TERM_HOLIDAYS_OF, at->paper->country));
	}
	if (by_the_clock) {
		add_sentence(&out,
			text_empty(at->paper->city)
				? term(at->words, TERM_CLOCK_PROVIDER)
				: term_with(at->arena, at->words, TERM_CLOCK_OF, at->paper->city));
		add_sentence(&out, term(at->words, TERM_CUT));
	}
	return buffer_done(&out);
}

void engagement_surcharges(Engagement *at)
{
	const SurchargeRules *rules = &at->agreement->surcharges;
	bool applies[SURCHARGES] = {false};
	int count = 0;
	for (int i = 0; i < SURCHARGES; i++) {
		applies[i] = surcharge_costs(&rules->of[i]);
		count += applies[i];
	}
	if (count == 0 && text_empty(engagement_clause(at, POINT_SURCHARGES))) {
		return;
	}
	engagement_heading(at, TERM_SURCHARGES);
	for (int i = 0; i < SURCHARGES; i++) {
		if (applies[i]) {
			engagement_pair(at, term_of_surcharge((SurchargeKind)i),
				more_of(at, &rules->of[i]));
		}
	}
	if (count > 0) {
		engagement_say(at, when_of(at, applies));
	}
	if (count > 1) {
		engagement_say(at,
			term(at->words,
				rules->combination == COMBINE_DEAREST ? TERM_DEAREST : TERM_ADDED));
	}
	engagement_prose(at, POINT_SURCHARGES);
}

/* --- invoices --- */

void engagement_invoicing(Engagement *at)
{
	static const Term moments[BILL_MOMENTS] = {
		TERM_MONTHLY, TERM_WEEKLY, TERM_COMPLETION, TERM_FROM_HOURS};
	const Agreement *agreement = at->agreement;
	bool flat = agreement->rate_kind == RATE_FLAT;
	engagement_heading(at, TERM_INVOICING);
	pair_with(
		at, TERM_MOMENT, moments[agreement->moment], length(at, agreement->moment_minutes));
	if (agreement->term_days > 0) {
		pair_with(at, TERM_PAID_WITHIN,
			agreement->term_end_of_month ? TERM_DAYS_END : TERM_DAYS,
			engagement_number(at, agreement->term_days));
	}
	if (agreement->deposit > 0 && flat) {
		Money price = {agreement->rate, agreement->currency};
		Money part = money_percent(price, (Rate){agreement->deposit});
		engagement_pair(at, TERM_DEPOSIT,
			term_with_two(at->arena, at->words, TERM_DEPOSIT_IS,
				rate(at, agreement->deposit), engagement_money(at, part.minor)));
	} else if (agreement->deposit > 0) {
		pair_with(at, TERM_DEPOSIT, TERM_DEPOSIT_OF, rate(at, agreement->deposit));
	}
	engagement_prose(at, POINT_TERM);
}
