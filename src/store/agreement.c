/* Agreements, row by row; surcharges, hours and clauses are written whole. */
#include "store/agreement.h"

#include "sql/agreement.h"
#include "store/read.h"

/* --- writing --- */

static const Error *save_hours(
	Db *db, Arena *arena, PracticeId practice, AgreementId id, Hours hours)
{
	TRY(sql_agreement_hours_clear(db, arena, practice.value, id.value, NULL));
	for (size_t i = 0; i < hours.count; i++) {
		const HoursLine *line = &hours.items[i];
		TRY(sql_agreement_hours_add(db, arena, practice.value, id.value, (int64_t)i,
			line->days, line->from, line->to, NULL));
	}
	return OK;
}

static const Error *save_parts(
	Db *db, Arena *arena, PracticeId practice, const Agreement *agreement)
{
	int64_t id = agreement->id.value;
	TRY(sql_agreement_amend(db, arena, practice.value, id, agreement->amends, NULL));
	TRY(sql_agreement_surcharge_clear(db, arena, practice.value, id, NULL));
	TRY(sql_agreement_clause_clear(db, arena, practice.value, id, NULL));
	TRY(save_hours(db, arena, practice, agreement->id, agreement->availability.hours));
	for (int i = 0; i < SURCHARGES; i++) {
		const Surcharge *surcharge = &agreement->surcharges.of[i];
		if (surcharge->basis_points > 0 || surcharge->per_hour > 0) {
			TRY(sql_agreement_surcharge_add(db, arena, practice.value, id,
				text_of(surcharge_key((SurchargeKind)i)), surcharge->basis_points,
				surcharge->per_hour, NULL));
		}
	}
	for (size_t i = 0; i < agreement->clauses.count; i++) {
		const Clause *clause = &agreement->clauses.items[i];
		TRY(sql_agreement_clause_add(db, arena, practice.value, id, (int64_t)i, clause->key,
			clause->text, NULL));
	}
	return OK;
}

const Error *store_agreement_save(
	Db *db, Arena *arena, PracticeId practice, const Agreement *agreement, int64_t changed)
{
	const SurchargeRules *rules = &agreement->surcharges;
	const Cadence *cadence = &agreement->cadence;
	const SqlAgreementSave save = {
		.practice = practice.value,
		.id = agreement->id.value,
		.client = agreement->client.value,
		.version = agreement->version,
		.status = text_of(agreement_status_key(agreement->status)),
		.title = agreement->title,
		.language = agreement->language,
		.currency = text_of(agreement->currency.code),
		.from_day = agreement->from.days,
		.until_day = agreement->until.days,
		.notice_days = agreement->notice_days,
		.form = text_of(cooperation_form_key(agreement->form)),
		.rate_kind = text_of(rate_kind_key(agreement->rate_kind)),
		.rate = agreement->rate,
		.included = agreement->retainer.included.minutes,
		.fee = agreement->retainer.fee,
		.overage = agreement->retainer.overage,
		.carry_months = agreement->retainer.carry_months,
		.minimum = agreement->minimum,
		.combination = text_of(combination_key(rules->combination)),
		.evening_from = rules->evening_from,
		.evening_to = rules->evening_to,
		.weekend = rules->weekend,
		.urgent_notice = rules->urgent_notice.minutes,
		.zone = rules->zone,
		.country = rules->country,
		.region = rules->region,
		.rounding = text_of(rounding_key(agreement->rounding)),
		.rounding_step = agreement->rounding_step.minutes,
		.expenses_rebilled = agreement->expenses_rebilled,
		.expenses_markup = agreement->expenses_markup,
		.budget = agreement->budget.minutes,
		.moment = text_of(bill_moment_key(agreement->moment)),
		.moment_minutes = agreement->moment_minutes.minutes,
		.term_days = agreement->term_days,
		.term_end_of_month = agreement->term_end_of_month,
		.deposit = agreement->deposit,
		.reply_within = agreement->reply_within.minutes,
		.update_days = cadence->days,
		.update_rhythm = text_of(cadence_key(cadence->rhythm)),
		.update_weekday = cadence->weekday,
		.update_month_day = cadence->month_day,
		.update_minute = cadence->minute,
		.update_channel =
			text_of(cadence->has_channel ? channel_key(cadence->channel) : ""),
		.reviewed = agreement->reviewed.days,
		.reviewer = agreement->reviewer,
		.created = agreement->created.seconds,
		.sent = agreement->sent.seconds,
		.decided = agreement->decided.seconds,
		.changed = changed,
		.availability = text_of(availability_key(agreement->availability.kind)),
		.available_zone = agreement->availability.zone,
	};
	TRY(sql_agreement_save(db, arena, &save, NULL));
	return save_parts(db, arena, practice, agreement);
}

const Error *store_agreement_delete(Db *db, Arena *arena, PracticeId practice, AgreementId id)
{
	TRY(sql_agreement_surcharge_clear(db, arena, practice.value, id.value, NULL));
	TRY(sql_agreement_clause_clear(db, arena, practice.value, id.value, NULL));
	TRY(sql_agreement_hours_clear(db, arena, practice.value, id.value, NULL));
	return sql_agreement_delete(db, arena, practice.value, id.value, NULL);
}

/* --- reading --- */

static SurchargeRules rules_of(Rows *rows)
{
	SurchargeRules rules = {
		.evening_from = read_int32(rows, "evening_from"),
		.evening_to = read_int32(rows, "evening_to"),
		.weekend = (unsigned)rows_int(rows, "weekend"),
		.urgent_notice = read_minutes(rows, "urgent_notice"),
		.zone = rows_text(rows, "zone"),
		.country = rows_text(rows, "country"),
		.region = rows_text(rows, "region"),
	};
	(void)combination_from_key(rows_text(rows, "combination"), &rules.combination);
	return rules;
}

static Cadence cadence_of(Rows *rows)
{
	Cadence cadence = {.weekday = read_int32(rows, "update_weekday"),
		.month_day = read_int32(rows, "update_month_day"),
		.days = read_int32(rows, "update_days"),
		.minute = read_int32(rows, "update_minute")};
	(void)cadence_from_key(rows_text(rows, "update_rhythm"), &cadence.rhythm);
	cadence.has_channel = channel_from_key(rows_text(rows, "update_channel"), &cadence.channel);
	return cadence;
}

static void read_choices(Rows *rows, Agreement *agreement)
{
	(void)agreement_status_from_key(rows_text(rows, "status"), &agreement->status);
	(void)cooperation_form_from_key(rows_text(rows, "form"), &agreement->form);
	(void)rate_kind_from_key(rows_text(rows, "rate_kind"), &agreement->rate_kind);
	(void)rounding_from_key(rows_text(rows, "rounding"), &agreement->rounding);
	(void)bill_moment_from_key(rows_text(rows, "moment"), &agreement->moment);
	(void)availability_from_key(rows_text(rows, "availability"), &agreement->availability.kind);
}

static Agreement agreement_of(Rows *rows)
{
	Agreement agreement = {
		.id = {rows_int(rows, "id")},
		.client = {rows_int(rows, "client")},
		.version = read_int32(rows, "version"),
		.amends = rows_bool(rows, "amends"),
		.title = rows_text(rows, "title"),
		.language = rows_text(rows, "language"),
		.currency = read_currency(rows, "currency"),
		.from = read_day(rows, "from_day"),
		.until = read_day(rows, "until_day"),
		.notice_days = read_int32(rows, "notice_days"),
		.rate = rows_int(rows, "rate"),
		.retainer = {read_minutes(rows, "included"), rows_int(rows, "fee"),
			rows_int(rows, "overage"), read_int32(rows, "carry_months")},
		.minimum = rows_int(rows, "minimum"),
		.surcharges = rules_of(rows),
		.rounding_step = read_minutes(rows, "rounding_step"),
		.expenses_rebilled = rows_bool(rows, "expenses_rebilled"),
		.expenses_markup = read_int32(rows, "expenses_markup"),
		.budget = read_minutes(rows, "budget"),
		.moment_minutes = read_minutes(rows, "moment_minutes"),
		.term_days = read_int32(rows, "term_days"),
		.term_end_of_month = rows_bool(rows, "term_end_of_month"),
		.deposit = read_int32(rows, "deposit"),
		.reply_within = read_minutes(rows, "reply_within"),
		.availability.zone = rows_text(rows, "available_zone"),
		.cadence = cadence_of(rows),
		.reviewed = read_day(rows, "reviewed"),
		.reviewer = rows_text(rows, "reviewer"),
		.created = read_instant(rows, "created"),
		.sent = read_instant(rows, "sent"),
		.decided = read_instant(rows, "decided"),
		.changed = rows_int(rows, "changed"),
	};
	read_choices(rows, &agreement);
	return agreement;
}

static const Error *load_parts(Db *db, Arena *arena, PracticeId practice, Agreement *agreement)
{
	Rows *rows;
	TRY(sql_agreement_surcharges(db, arena, practice.value, agreement->id.value, &rows));
	while (rows_next(rows)) {
		SurchargeKind kind;
		if (surcharge_from_key(rows_text(rows, "kind"), &kind)) {
			agreement->surcharges.of[kind] = (Surcharge){
				read_int32(rows, "basis_points"), rows_int(rows, "per_hour")};
		}
	}
	TRY(rows_end(rows));
	TRY(sql_agreement_clauses(db, arena, practice.value, agreement->id.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, agreement->clauses) =
			(Clause){rows_text(rows, "key"), rows_text(rows, "text")};
	}
	TRY(rows_end(rows));
	TRY(sql_agreement_hours(db, arena, practice.value, agreement->id.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, agreement->availability.hours) =
			(HoursLine){(unsigned)rows_int(rows, "days"),
				read_int32(rows, "from_minute"), read_int32(rows, "to_minute")};
	}
	return rows_end(rows);
}

/* Takes the rows to their end, then each one's parts. */
static const Error *all_of(
	Db *db, Arena *arena, PracticeId practice, Rows *rows, Agreements *ret_agreements)
{
	Agreements agreements = {0};
	while (rows_next(rows)) {
		*LIST_ADD(arena, agreements) = agreement_of(rows);
	}
	TRY(rows_end(rows));
	EACH (Agreement, agreement, agreements) {
		TRY(load_parts(db, arena, practice, agreement));
	}
	*ret_agreements = agreements;
	return OK;
}

const Error *store_agreement_load(
	Db *db, Arena *arena, PracticeId practice, AgreementId id, Agreement *ret_agreement)
{
	Agreements found;
	Rows *rows;
	TRY(sql_agreement_load(db, arena, practice.value, id.value, &rows));
	TRY(all_of(db, arena, practice, rows, &found));
	if (found.count == 0) {
		return missing(arena, "There is no such agreement.");
	}
	*ret_agreement = found.items[0];
	return OK;
}

const Error *store_agreement_of_client(
	Db *db, Arena *arena, PracticeId practice, ClientId client, Agreements *ret_agreements)
{
	Rows *rows;
	TRY(sql_agreement_of_client(db, arena, practice.value, client.value, &rows));
	return all_of(db, arena, practice, rows, ret_agreements);
}

const Error *store_agreement_accepted(
	Db *db, Arena *arena, PracticeId practice, Agreements *ret_agreements)
{
	Rows *rows;
	TRY(sql_agreement_accepted(db, arena, practice.value, &rows));
	return all_of(db, arena, practice, rows, ret_agreements);
}
