#include "domain/agreement.h"

#include "domain/check.h"

/* --- what is refused --- */

static void check_amount(Problems *problems, const char *field, int64_t minor)
{
	if (minor < 0 || minor > AGREEMENT_MONEY_LIMIT) {
		problem(problems,
			refuse(problems->arena, field, "This amount is below zero, or too large."));
	}
}

static void check_range(
	Problems *problems, const char *field, int32_t value, int32_t least, int32_t most)
{
	if (value < least || value > most) {
		problem(problems, refuse(problems->arena, field, "This must be from %1 to %2.",
					  arg(least), arg(most)));
	}
}

static void check_surcharges(Problems *problems, const SurchargeRules *rules)
{
	static const char *const percents[SURCHARGES] = {
		"urgent_percent", "evening_percent", "weekend_percent", "holiday_percent"};
	static const char *const amounts[SURCHARGES] = {
		"urgent_amount", "evening_amount", "weekend_amount", "holiday_amount"};
	for (int i = 0; i < SURCHARGES; i++) {
		check_range(problems, percents[i], rules->of[i].basis_points, 0,
			AGREEMENT_PERCENT_LIMIT);
		check_amount(problems, amounts[i], rules->of[i].per_hour);
	}
	check_range(problems, "evening_from", rules->evening_from, 0, MINUTES_PER_DAY);
	check_range(problems, "evening_to", rules->evening_to, 0, MINUTES_PER_DAY);
	check_range(problems, "urgent_notice", rules->urgent_notice.minutes, 0,
		AGREEMENT_HOURS_LIMIT * 60);
	problem(problems, check_one_line(problems->arena, "zone", rules->zone, CODE_LIMIT * 10));
	problem(problems, check_country(problems->arena, "country", rules->country));
	if (surcharge_costs(&rules->of[SURCHARGE_HOLIDAY]) && text_empty(rules->country)) {
		problem(problems, refuse(problems->arena, "country",
					  "Say whose public holidays count, or none will."));
	}
	problem(problems, check_one_line(problems->arena, "region", rules->region, CODE_LIMIT));
}

static void check_clauses(Problems *problems, Clauses clauses)
{
	Arena *arena = problems->arena;
	if (clauses.count > AGREEMENT_CLAUSES_LIMIT) {
		problem(problems, refuse(arena, "clauses", "There is room for %1 clauses.",
					  arg(AGREEMENT_CLAUSES_LIMIT)));
	}
	EACH (Clause, clause, clauses) {
		const char *field = text_format(arena, "clause-%s", text_chars(clause->key)).chars;
		problem(problems, check_one_line(arena, field, clause->key, CLAUSE_KEY_LIMIT));
		problem(problems, check_length(arena, field, clause->text, CLAUSE_TEXT_LIMIT));
	}
}

static void check_days(Problems *problems, const Agreement *agreement)
{
	Arena *arena = problems->arena;
	if (!day_set(agreement->from)) {
		problem(problems, refuse(arena, "from", "Something is missing here."));
	}
	if (day_set(agreement->until) && agreement->until.days < agreement->from.days) {
		problem(problems, refuse(arena, "until", "The end comes before the beginning."));
	}
	check_range(problems, "notice_days", agreement->notice_days, 0, AGREEMENT_NOTICE_LIMIT);
	check_range(problems, "term_days", agreement->term_days, 0, AGREEMENT_TERM_LIMIT);
}

const Error *agreement_check(Arena *arena, const Agreement *agreement)
{
	Problems problems = {.arena = arena};
	problem(&problems, check_said(arena, "title", agreement->title));
	problem(&problems, check_one_line(arena, "title", agreement->title, AGREEMENT_TITLE_LIMIT));
	problem(&problems, check_one_line(arena, "language", agreement->language, CODE_LIMIT));
	problem(&problems, check_currency(arena, "currency", agreement->currency));
	check_days(&problems, agreement);
	check_amount(&problems, "rate", agreement->rate);
	check_amount(&problems, "fee", agreement->retainer.fee);
	check_amount(&problems, "overage", agreement->retainer.overage);
	check_amount(&problems, "minimum", agreement->minimum);
	check_range(&problems, "included", agreement->retainer.included.minutes, 0,
		AGREEMENT_HOURS_LIMIT * 60);
	check_range(&problems, "carry_months", agreement->retainer.carry_months, 0, CARRY_LIMIT);
	check_surcharges(&problems, &agreement->surcharges);
	if (agreement->rounding != ROUND_NOT) {
		check_range(&problems, "rounding_step", agreement->rounding_step.minutes, 1,
			MINUTES_PER_DAY);
	}
	check_range(&problems, "expenses_markup", agreement->expenses_markup, 0,
		AGREEMENT_PERCENT_LIMIT);
	check_range(&problems, "budget", agreement->budget.minutes, 0, AGREEMENT_HOURS_LIMIT * 60);
	check_range(&problems, "moment_minutes", agreement->moment_minutes.minutes,
		agreement->moment == BILL_FROM_HOURS, AGREEMENT_HOURS_LIMIT * 60);
	check_range(&problems, "deposit", agreement->deposit, 0, 10000);
	check_range(&problems, "reply_within", agreement->reply_within.minutes, 0,
		AGREEMENT_HOURS_LIMIT * 60);
	problem(&problems, availability_check(arena, &agreement->availability));
	problem(&problems, cadence_check(arena, &agreement->cadence));
	problem(&problems,
		check_one_line(arena, "reviewer", agreement->reviewer, AGREEMENT_TITLE_LIMIT));
	check_clauses(&problems, agreement->clauses);
	return problems.first;
}

/* --- what holds --- */

const Agreement *agreement_version(const Agreements *agreements, AgreementId id)
{
	EACH (Agreement, version, *agreements) {
		if (version->id.value == id.value) {
			return version;
		}
	}
	return NULL;
}

Agreements agreements_of(Arena *arena, const Agreements *all, ClientId client)
{
	Agreements own = {0};
	EACH (const Agreement, agreement, *all) {
		if (agreement->client.value == client.value) {
			*LIST_ADD(arena, own) = *agreement;
		}
	}
	return own;
}

const Agreement *agreement_on(const Agreements *agreements, Day day)
{
	const Agreement *found = NULL;
	EACH (Agreement, agreement, *agreements) {
		bool holds = agreement->status == AGREEMENT_ACCEPTED &&
			     agreement->from.days <= day.days &&
			     (!day_set(agreement->until) || day.days <= agreement->until.days);
		if (holds && (!found || agreement->version > found->version)) {
			found = agreement;
		}
	}
	return found;
}

Day agreement_since(const Agreements *agreements, Day first, Day last)
{
	const Agreement *held = agreement_on(agreements, last);
	Day since = last;
	while (since.days > first.days) {
		const Agreement *before = agreement_on(agreements, day_plus(since, -1));
		if (before && before != held) {
			break;
		}
		since = day_plus(since, -1);
	}
	return since;
}

enum { WEEKS_PER_YEAR = 52, MONTHS_PER_YEAR = 12 };

Terms agreement_terms(const Client *client, const Agreements *agreements, Day day)
{
	const Agreement *agreement = agreement_on(agreements, day);
	static const Availability nothing_agreed;
	Terms terms = {.agreement = agreement,
		.reply_within = client->reply_within,
		.availability = agreement ? &agreement->availability : &nothing_agreed};
	terms.reserved = client->reserved;
	if (client->reserved_per == PER_WEEK) {
		terms.reserved.minutes = (int32_t)((int64_t)client->reserved.minutes *
						   WEEKS_PER_YEAR / MONTHS_PER_YEAR);
	}
	if (!agreement) {
		return terms;
	}
	terms.urgent_notice = agreement->surcharges.urgent_notice;
	if (agreement->reply_within.minutes > 0) {
		terms.reply_within = agreement->reply_within;
		terms.reply_from_agreement = true;
	}
	if (agreement->rate_kind == RATE_RETAINER && agreement->retainer.included.minutes > 0) {
		terms.reserved = agreement->retainer.included;
		terms.reserved_from_agreement = true;
	}
	return terms;
}

Day agreement_notice_day(const Agreement *agreement)
{
	return day_set(agreement->until) ? day_plus(agreement->until, -agreement->notice_days)
					 : (Day){0};
}

Day agreement_due(const Agreement *agreement, Day issued)
{
	Day due = day_plus(issued, agreement->term_days);
	if (agreement->term_end_of_month) {
		due = day_month_end(due);
	}
	return due;
}

bool rate_is_monthly(RateKind kind)
{
	return kind == RATE_PACKAGE || kind == RATE_RETAINER;
}

bool surcharge_costs(const Surcharge *surcharge)
{
	return surcharge->basis_points > 0 || surcharge->per_hour > 0;
}
