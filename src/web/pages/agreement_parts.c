/* An agreement in words. */
#include "domain/amount.h"
#include "web/hours_words.h"
#include "web/page.h"
#include "web/pages/agreement.h"

static Text money_said(Html *html, const Agreement *agreement, int64_t minor)
{
	return words_money(html->arena, html->language, (Money){minor, agreement->currency});
}

Message agreement_price(Html *html, const Agreement *agreement)
{
	Text rate = money_said(html, agreement, agreement->rate);
	switch (agreement->rate_kind) {
	case RATE_FLAT:
		return message(html->arena, "%1 in all", arg(rate));
	case RATE_PACKAGE:
		return message(html->arena, "%1 each month",
			arg(money_said(html, agreement, agreement->retainer.fee)));
	case RATE_RETAINER:
		if (agreement->retainer.included.minutes == 0) {
			return message(html->arena, "%1 each month, %2 an hour",
				arg(money_said(html, agreement, agreement->retainer.fee)),
				arg(money_said(html, agreement,
					agreement->retainer.overage > 0
						? agreement->retainer.overage
						: agreement->rate)));
		}
		return message(html->arena, "%1 a month for %2",
			arg(money_said(html, agreement, agreement->retainer.fee)),
			arg(agreement->retainer.included));
	case RATE_HOURLY:
	case RATE_KINDS:
		break;
	}
	return message(html->arena, "%1 an hour", arg(rate));
}

Text agreement_day(Html *html, Day day)
{
	return words_day(html->arena, html->language, day, DAY_FULL);
}

static Text happened_on(Html *html, Instant at)
{
	return agreement_day(html, zone_day(html->zone, at));
}

Message agreement_state(Html *html, const Agreement *agreement, bool in_force, Day today)
{
	Arena *arena = html->arena;
	if (in_force) {
		return message(
			arena, "In force since %1", arg(agreement_day(html, agreement->from)));
	}
	switch (agreement->status) {
	case AGREEMENT_SENT:
		return message(
			arena, "With the client since %1", arg(happened_on(html, agreement->sent)));
	case AGREEMENT_ACCEPTED:
		if (day_set(agreement->until) && agreement->until.days < today.days) {
			return message(
				arena, "Ended on %1", arg(agreement_day(html, agreement->until)));
		}
		return message(arena, "Accepted on %1, for the days from %2",
			arg(happened_on(html, agreement->decided)),
			arg(agreement_day(html, agreement->from)));
	case AGREEMENT_DECLINED:
		return message(
			arena, "Turned down on %1", arg(happened_on(html, agreement->decided)));
	case AGREEMENT_DRAFT:
	case AGREEMENT_STATUSES:
		break;
	}
	return message(arena, "In preparation");
}

Text percent_field(Html *html, int32_t basis_points)
{
	return basis_points == 0
		       ? TEXT("")
		       : decimal_said(html, decimal_text(html->arena, basis_points, 2, 0));
}

Text amount_field(Html *html, int64_t minor, Currency currency)
{
	Money money = {minor, currency};
	return minor == 0 ? TEXT("") : decimal_said(html, money_decimal(html->arena, money));
}

Text minutes_field(Html *html, Minutes minutes)
{
	return minutes.minutes > 0 ? words_minutes(html->arena, html->language, minutes) : TEXT("");
}

Text clock_field(Html *html, int32_t minute)
{
	return text_format(html->arena, "%02d:%02d", (int)(minute / 60 % 24), (int)(minute % 60));
}

/* --- surcharges --- */

Text surcharge_text(Html *html, const Agreement *agreement, SurchargeKind kind)
{
	const Surcharge *surcharge = &agreement->surcharges.of[kind];
	Text percent = percent_field(html, surcharge->basis_points);
	Text amount = money_said(html, agreement, surcharge->per_hour);
	if (surcharge->per_hour == 0) {
		return words(html->arena, html->language, NULL,
			message(html->arena, "+%1%", arg(percent)));
	}
	return words(html->arena, html->language, NULL,
		surcharge->basis_points == 0
			? message(html->arena, "+%1 an hour", arg(amount))
			: message(html->arena, "+%1% and %2 an hour", arg(percent), arg(amount)));
}

static Text weekend_days(Html *html, unsigned days)
{
	Day monday = day(2026, 11, 23);
	Buffer out = buffer_new(html->arena);
	for (int i = 0; i < 7; i++) {
		if (days >> i & 1) {
			buffer_format(&out, "%s%s", out.length ? ", " : "",
				words_day(html->arena, html->language, day_plus(monday, i),
					DAY_WEEKDAY)
					.chars);
		}
	}
	return buffer_done(&out);
}

/* "…, on your clock", "…, Zurich" */
static Text at_the_clock(Html *html, Text hours, Text zone)
{
	return text_empty(zone) ? words(html->arena, html->language, NULL,
					  message(html->arena, "%1, on your clock", arg(hours)))
				: text_format(html->arena, "%s, %s", hours.chars,
					  words_city(html->arena, html->language, zone).chars);
}

Text surcharge_when(Html *html, const Agreement *agreement, SurchargeKind kind)
{
	const SurchargeRules *rules = &agreement->surcharges;
	switch (kind) {
	case SURCHARGE_EVENING:
		return at_the_clock(html,
			text_format(html->arena, "%s–%s",
				clock_field(html, rules->evening_from).chars,
				clock_field(html, rules->evening_to).chars),
			rules->zone);
	case SURCHARGE_WEEKEND:
		return weekend_days(html, rules->weekend);
	case SURCHARGE_HOLIDAY:
		return text_empty(rules->country)
			       ? TEXT("")
			       : words_country(html->arena, html->language, rules->country);
	case SURCHARGE_URGENT:
	case SURCHARGES:
		break;
	}
	return words(html->arena, html->language, NULL,
		message(html->arena, "asked for less than %1 before it is due",
			arg(rules->urgent_notice)));
}

/* --- the week --- */

Text available_hours_text(Html *html, const Availability *availability)
{
	return at_the_clock(html, hours_said(html->arena, html->language, availability->hours),
		availability->zone);
}

Text availability_text(Html *html, const Availability *availability)
{
	Text kind = words_plain(html->language, availability_name(availability->kind));
	if (availability->hours.count == 0) {
		return kind;
	}
	Text hours = available_hours_text(html, availability);
	return words(html->arena, html->language, NULL,
		message(html->arena, "%1: %2", arg(kind), arg(hours)));
}

/* --- the form --- */

const char *surcharge_field(SurchargeKind kind, bool percent)
{
	static const char *const percents[SURCHARGES] = {
		"urgent_percent", "evening_percent", "weekend_percent", "holiday_percent"};
	static const char *const amounts[SURCHARGES] = {
		"urgent_amount", "evening_amount", "weekend_amount", "holiday_amount"};
	return percent ? percents[kind] : amounts[kind];
}

const char *clause_field(Html *html, AgreementPoint point)
{
	return text_format(html->arena, "clause-%s", agreement_point_key(point)).chars;
}

Text clause_said(const Agreement *agreement, AgreementPoint point)
{
	const Clause *clause = agreement_clause(agreement, text_of(agreement_point_key(point)));
	return clause ? clause->text : TEXT("");
}

static bool says(const Agreement *agreement, AgreementPoint point)
{
	return clause_said(agreement, point).length > 0;
}

bool agreement_part_said(const Agreement *agreement, AgreementPart part)
{
	bool dearer = says(agreement, POINT_SURCHARGES);
	for (int i = 0; i < SURCHARGES; i++) {
		const Surcharge *one = &agreement->surcharges.of[i];
		dearer = dearer || one->basis_points > 0 || one->per_hour > 0;
	}
	switch (part) {
	case PART_MORE:
		return dearer;
	case PART_TOGETHER:
		return agreement->reply_within.minutes > 0 ||
		       agreement->cadence.rhythm != CADENCE_NONE ||
		       agreement->availability.kind != AVAILABILITY_UNSAID ||
		       agreement->surcharges.urgent_notice.minutes > 0 ||
		       says(agreement, POINT_AVAILABILITY) || says(agreement, POINT_URGENT) ||
		       says(agreement, POINT_UPDATES);
	case PART_TRUST:
		break;
	}
	return day_set(agreement->reviewed) || says(agreement, POINT_CONFIDENTIALITY) ||
	       says(agreement, POINT_DATA_PROCESSING);
}

Text clause_name(Html *html, const Clause *clause)
{
	AgreementPoint point;
	return agreement_point_from_key(clause->key, &point)
		       ? words_plain(html->language, agreement_point_name(point))
		       : clause->key;
}

const char *cadence_no_channel(void)
{
	return N_("As they like it best");
}

const char *weekday_field(int weekday)
{
	static const char *const fields[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
	return fields[weekday];
}

const int agreement_choices[AGREEMENT_POINTS] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
