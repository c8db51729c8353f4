/* What was agreed with clients on its way out, version by version, in amounts of its own currency;
 * and how they were kept up to date. */
#include "app/export_work.h"
#include "domain/amount.h"
#include "store/agreement.h"
#include "store/update.h"

#include <inttypes.h>

static Text amount_text(Export *export, const Agreement *agreement, int64_t minor)
{
	return money_decimal(export->page, (Money){minor, agreement->currency});
}

static Text number_text(Export *export, int64_t number)
{
	return text_format(export->page, "%" PRId64, number);
}

/* "25" of 2,500 basis points */
static Text percent_text(Export *export, int32_t basis_points)
{
	return decimal_text(export->page, basis_points, 2, 0);
}

static Text yes_text(bool yes)
{
	return yes ? TEXT("yes") : TEXT("no");
}

/* Calls each(export, agreement) for every version there is. */
static const Error *each_agreement(
	Export *export, void (*each)(Export *export, const Agreement *agreement))
{
	Context *cx = export->cx;
	EACH (Client, client, export->clients) {
		Agreements versions;
		arena_clear(export->page);
		TRY(store_agreement_of_client(
			cx->db, export->page, cx->practice.id, client->id, &versions));
		EACH (Agreement, agreement, versions) {
			each(export, agreement);
		}
	}
	return OK;
}

/* --- the terms ---------------------------------------------------------------------------------
 */

static void put_agreement(Export *export, const Agreement *agreement)
{
	const Retainer *retainer = &agreement->retainer;
	const SurchargeRules *rules = &agreement->surcharges;
	const Cadence *cadence = &agreement->cadence;
	const Cell cells[] = {
		{"id", export_id(export, agreement->id.value), true},
		{"client", export_client(export, agreement->client)},
		{"version", number_text(export, agreement->version), true},
		{"status", text_of(agreement_status_key(agreement->status))},
		{"title", agreement->title},
		{"language", agreement->language},
		{"currency", text_of(agreement->currency.code)},
		{"from", export_day(export, agreement->from), true},
		{"until", export_day(export, agreement->until), true},
		{"notice_days", number_text(export, agreement->notice_days), true},
		{"form", text_of(cooperation_form_key(agreement->form))},
		{"rate_kind", text_of(rate_kind_key(agreement->rate_kind))},
		{"rate", amount_text(export, agreement, agreement->rate), true},
		{"fee", amount_text(export, agreement, retainer->fee), true},
		{"included_minutes", export_minutes(export, retainer->included), true},
		{"overage", amount_text(export, agreement, retainer->overage), true},
		{"carry_months", number_text(export, retainer->carry_months), true},
		{"minimum", amount_text(export, agreement, agreement->minimum), true},
		{"budget_minutes", export_minutes(export, agreement->budget), true},
		{"rounding", text_of(rounding_key(agreement->rounding))},
		{"rounding_minutes", export_minutes(export, agreement->rounding_step), true},
		{"expenses_rebilled", yes_text(agreement->expenses_rebilled)},
		{"expenses_markup", percent_text(export, agreement->expenses_markup), true},
		{"moment", text_of(bill_moment_key(agreement->moment))},
		{"moment_minutes", export_minutes(export, agreement->moment_minutes), true},
		{"term_days", number_text(export, agreement->term_days), true},
		{"term_end_of_month", yes_text(agreement->term_end_of_month)},
		{"deposit", percent_text(export, agreement->deposit), true},
		{"reply_minutes", export_minutes(export, agreement->reply_within), true},
		{"urgent_minutes", export_minutes(export, rules->urgent_notice), true},
		{"evening_from", number_text(export, rules->evening_from), true},
		{"evening_to", number_text(export, rules->evening_to), true},
		{"weekend", number_text(export, (int64_t)rules->weekend), true},
		{"combination", text_of(combination_key(rules->combination))},
		{"zone", rules->zone},
		{"country", rules->country},
		{"region", rules->region},
		{"update_rhythm", text_of(cadence_key(cadence->rhythm))},
		{"update_weekday", number_text(export, cadence->weekday), true},
		{"update_month_day", number_text(export, cadence->month_day), true},
		{"update_days", number_text(export, cadence->days), true},
		{"update_minute", number_text(export, cadence->minute), true},
		{"update_channel",
			text_of(cadence->has_channel ? channel_key(cadence->channel) : "")},
		{"availability", text_of(availability_key(agreement->availability.kind))},
		{"available_hours", hours_text(export->page, agreement->availability.hours, false)},
		{"available_zone", agreement->availability.zone},
		{"reviewed", export_day(export, agreement->reviewed), true},
		{"reviewer", agreement->reviewer},
		{"sent", export_instant(export, agreement->sent), true},
		{"decided", export_instant(export, agreement->decided), true},
	};
	EXPORT_ROW(export, cells);
}

const Error *export_agreements(Export *export)
{
	EXPORT_HEAD(export, put_agreement(export, &(Agreement){0}));
	return each_agreement(export, put_agreement);
}

static void put_surcharges(Export *export, const Agreement *agreement)
{
	for (int i = 0; i < SURCHARGES; i++) {
		const Surcharge *surcharge = &agreement->surcharges.of[i];
		if (surcharge->basis_points == 0 && surcharge->per_hour == 0) {
			continue;
		}
		const Cell cells[] = {
			{"agreement", export_id(export, agreement->id.value), true},
			{"kind", text_of(surcharge_key((SurchargeKind)i))},
			{"percent", percent_text(export, surcharge->basis_points), true},
			{"an_hour", amount_text(export, agreement, surcharge->per_hour), true},
		};
		EXPORT_ROW(export, cells);
	}
}

const Error *export_surcharges(Export *export)
{
	return each_agreement(export, put_surcharges);
}

static void put_clauses(Export *export, const Agreement *agreement)
{
	EACH (const Clause, clause, agreement->clauses) {
		const Cell cells[] = {
			{"agreement", export_id(export, agreement->id.value), true},
			{"key", clause->key},
			{"text", clause->text},
		};
		EXPORT_ROW(export, cells);
	}
}

const Error *export_clauses(Export *export)
{
	return each_agreement(export, put_clauses);
}

/* --- updates -----------------------------------------------------------------------------------
 */

const Error *export_updates(Export *export)
{
	Context *cx = export->cx;
	Updates updates;
	arena_clear(export->page);
	TRY(store_update_list(cx->db, export->page, cx->practice.id, (Day){0}, &updates));
	EACH (const Update, update, updates) {
		const Cell cells[] = {
			{"id", export_id(export, update->id.value), true},
			{"client", export_client(export, update->client)},
			{"outcome", text_of(update_key(update->outcome))},
			{"settles", export_day(export, update->settles), true},
			{"at", export_instant(export, update->at), true},
			{"message", export_id(export, update->notice.value), true},
		};
		EXPORT_ROW(export, cells);
	}
	return OK;
}
