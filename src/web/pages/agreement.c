#include "web/pages/agreement.h"

#include "domain/check.h"
#include "domain/practice.h"
#include "view/agreement_edit.h"
#include "view/agreement_list.h"
#include "view/agreement_show.h"
#include "web/page.h"

#include <string.h>

/* --- looking --- */

static PageHead head_of(Text title, ClientId client)
{
	return (PageHead){.title = title, .nav = NAV_CLIENTS, .client = client};
}

const Error *get_agreements(Context *cx, const Request *request, Response *response)
{
	AgreementFile file;
	TRY(open_agreements(cx, (ClientId){path_id(request, 0)}, &file));
	Text title = words_plain(cx->language, N_("Agreement"));
	Html *html = page_begin(cx, request, response, head_of(title, file.client.id));
	agreement_list(html, &file);
	return page_end(html);
}

const Error *get_agreement(Context *cx, const Request *request, Response *response)
{
	AgreementView view;
	TRY(open_agreement(cx, (AgreementId){path_id(request, 0)}, &view));
	Html *html =
		page_begin(cx, request, response, head_of(view.agreement.title, view.client.id));
	agreement_show(html, &view);
	return page_end(html);
}

/* GET /agreements/:id/file */
const Error *get_agreement_file(Context *cx, const Request *request, Response *response)
{
	Bytes pdf;
	int64_t id = path_id(request, 0);
	TRY(agreement_file(cx, (AgreementId){id}, &pdf));
	page_file(response, TEXT("application/pdf"),
		text_format(cx->arena, "agreement-%" PRId64 ".pdf", id));
	buffer_put(&response->body, pdf.start, pdf.length);
	return OK;
}

/* --- the form --- */

static const Error *show_form(Context *cx, const Request *request, Response *response,
	const AgreementView *view, Form *form)
{
	const char *title =
		view->agreement.id.value ? N_("Change the agreement") : N_("A new agreement");
	Html *html = page_begin(
		cx, request, response, head_of(words_plain(cx->language, title), view->client.id));
	agreement_edit(html, view, form);
	return page_end(html);
}

const Error *get_agreement_new(Context *cx, const Request *request, Response *response)
{
	AgreementView view;
	TRY(open_agreement_form(cx, (ClientId){path_id(request, 0)}, (AgreementId){0}, &view));
	return show_form(cx, request, response, &view, form_of(cx->arena, NULL));
}

const Error *get_agreement_edit(Context *cx, const Request *request, Response *response)
{
	AgreementView view;
	TRY(open_agreement_form(cx, (ClientId){0}, (AgreementId){path_id(request, 0)}, &view));
	return show_form(cx, request, response, &view, form_of(cx->arena, NULL));
}

/* A choice of the form by its key; the first one when it is none of them. */
#define READ_KEY(form, field, from_key, ret)                                                       \
	do {                                                                                       \
		if (!from_key(form_text((form), (field), CODE_LIMIT * 2), (ret))) {                \
			form_problem((form), (field), (Message){.msgid = "Choose one of these."}); \
		}                                                                                  \
	} while (0)

static int32_t minute_of(Form *form, const char *field)
{
	int32_t second = form_clock(form, field);
	return second < 0 ? 0 : second / 60;
}

static void read_surcharges(Form *form, Currency currency, SurchargeRules *rules)
{
	for (int i = 0; i < SURCHARGES; i++) {
		SurchargeKind kind = (SurchargeKind)i;
		rules->of[i].basis_points = form_percent(form, surcharge_field(kind, true));
		rules->of[i].per_hour =
			form_money(form, surcharge_field(kind, false), currency).minor;
	}
	READ_KEY(form, "combination", combination_from_key, &rules->combination);
	rules->evening_from = minute_of(form, "evening_from");
	rules->evening_to = minute_of(form, "evening_to");
	rules->weekend = 0;
	for (int i = 0; i < 7; i++) {
		rules->weekend |= form_bool(form, weekday_field(i)) ? 1U << i : 0;
	}
	rules->urgent_notice = form_hours(form, "urgent_notice", AGREEMENT_HOURS_LIMIT * 60);
	rules->zone = form_text(form, "zone", ZONE_NAME_LIMIT);
	rules->country = form_text(form, "country", CODE_LIMIT);
	rules->region = form_region(form, "region");
}

static void read_price(Form *form, Agreement *agreement)
{
	const int32_t most = AGREEMENT_HOURS_LIMIT * 60;
	Currency currency = agreement->currency;
	READ_KEY(form, "rate_kind", rate_kind_from_key, &agreement->rate_kind);
	agreement->rate = form_money(form, "rate", currency).minor;
	agreement->retainer.included = form_hours(form, "included", most);
	agreement->retainer.fee = form_money(form, "fee", currency).minor;
	agreement->retainer.overage = form_money(form, "overage", currency).minor;
	agreement->retainer.carry_months = (int32_t)form_int(form, "carry_months", 0, CARRY_LIMIT);
	agreement->minimum = form_money(form, "minimum", currency).minor;
	agreement->budget = form_hours(form, "budget", most);
	READ_KEY(form, "rounding", rounding_from_key, &agreement->rounding);
	agreement->rounding_step = form_minutes(form, "rounding_step", MINUTES_PER_DAY);
	agreement->expenses_rebilled = form_bool(form, "expenses_rebilled");
	agreement->expenses_markup = form_percent(form, "expenses_markup");
	READ_KEY(form, "moment", bill_moment_from_key, &agreement->moment);
	agreement->moment_minutes = form_hours(form, "moment_minutes", most);
	agreement->term_days = (int32_t)form_int(form, "term_days", 0, AGREEMENT_TERM_LIMIT);
	agreement->term_end_of_month = form_bool(form, "term_end_of_month");
	agreement->deposit = form_percent(form, "deposit");
}

/* Only what the rhythm asks for: the other fields are not shown. */
static Cadence read_cadence(Form *form)
{
	Cadence cadence = {.rhythm = CADENCE_NONE};
	READ_KEY(form, "cadence", cadence_from_key, &cadence.rhythm);
	if (cadence.rhythm == CADENCE_NONE) {
		return cadence;
	}
	if (cadence.rhythm == CADENCE_WEEKLY || cadence.rhythm == CADENCE_TWO_WEEKS) {
		cadence.weekday = (int32_t)form_int(form, "cadence_weekday", MONDAY, SUNDAY);
	} else if (cadence.rhythm == CADENCE_MONTHLY) {
		cadence.month_day = (int32_t)form_int(form, "cadence_month_day", 1, 31);
	} else if (cadence.rhythm == CADENCE_DAYS) {
		cadence.days = (int32_t)form_int(form, "cadence_days", 1, CADENCE_DAYS_LIMIT);
	}
	cadence.minute = minute_of(form, "cadence_until");
	Text channel = form_text(form, "cadence_channel", CODE_LIMIT * 2);
	cadence.has_channel = !text_empty(channel);
	if (cadence.has_channel) {
		READ_KEY(form, "cadence_channel", channel_from_key, &cadence.channel);
	}
	return cadence;
}

static const Error *read_availability(Context *cx, Form *form, Availability *availability)
{
	Text hours = form_text(form, "available_hours", CLIENT_NOTES_LIMIT);
	READ_KEY(form, "availability", availability_from_key, &availability->kind);
	availability->zone = form_text(form, "available_zone", ZONE_NAME_LIMIT);
	availability->hours = (Hours){0};
	return text_empty(hours)
		       ? OK
		       : form_refused(form, hours_parse(cx->arena, hours, "available_hours",
						    &availability->hours));
}

static void read_clauses(Context *cx, Form *form, Agreement *agreement)
{
	agreement->clauses = (Clauses){0};
	for (int i = 0; i < AGREEMENT_POINTS; i++) {
		Text key = text_of(agreement_point_key((AgreementPoint)i));
		const char *field = text_format(cx->arena, "clause-%s", key.chars).chars;
		Text said = form_lines(form, field, CLAUSE_TEXT_LIMIT);
		if (!text_empty(said)) {
			*LIST_ADD(cx->arena, agreement->clauses) = (Clause){key, said};
		}
	}
}

/* The fields over what is kept. */
static void read_agreement(Context *cx, Form *form, Agreement *agreement)
{
	agreement->title = form_text(form, "title", AGREEMENT_TITLE_LIMIT);
	agreement->amends = form_bool(form, "amends");
	agreement->language = form_text(form, "language", CODE_LIMIT);
	Text currency = form_text(form, "currency", 3);
	memset(agreement->currency.code, 0, sizeof agreement->currency.code);
	memcpy(agreement->currency.code, text_chars(currency), currency.length);
	agreement->from = form_day(form, "from");
	agreement->until = form_day(form, "until");
	agreement->notice_days = (int32_t)form_int(form, "notice_days", 0, AGREEMENT_NOTICE_LIMIT);
	READ_KEY(form, "form", cooperation_form_from_key, &agreement->form);
	read_price(form, agreement);
	read_surcharges(form, agreement->currency, &agreement->surcharges);
	agreement->reply_within = form_hours(form, "reply_within", AGREEMENT_HOURS_LIMIT * 60);
	agreement->cadence = read_cadence(form);
	agreement->reviewed = form_day(form, "reviewed");
	agreement->reviewer = form_text(form, "reviewer", AGREEMENT_TITLE_LIMIT);
	agreement->changed = form_int(form, "changed", 0, INT64_MAX);
	read_clauses(cx, form, agreement);
}

static const Error *save_form(
	Context *cx, const Request *request, Response *response, AgreementView *view)
{
	Form *form = form_of(cx->arena, request);
	AgreementId id = view->agreement.id;
	read_agreement(cx, form, &view->agreement);
	TRY(read_availability(cx, form, &view->agreement.availability));
	if (form_good(form)) {
		TRY(form_refused(form, save_agreement(cx, &view->agreement, &id)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show_form(cx, request, response, view, form);
	}
	page_done(response, url(cx->arena, "/agreements/%" PRId64, id.value),
		words_plain(cx->language, N_("Kept.")), TEXT(""));
	return OK;
}

const Error *post_agreement_new(Context *cx, const Request *request, Response *response)
{
	AgreementView view;
	TRY(open_agreement_form(cx, (ClientId){path_id(request, 0)}, (AgreementId){0}, &view));
	return save_form(cx, request, response, &view);
}

const Error *post_agreement(Context *cx, const Request *request, Response *response)
{
	AgreementView view;
	TRY(open_agreement_form(cx, (ClientId){0}, (AgreementId){path_id(request, 0)}, &view));
	return save_form(cx, request, response, &view);
}

/* --- deciding --- */

static const Error *decided(Context *cx, Response *response, int64_t id, const char *said)
{
	page_done(response, url(cx->arena, "/agreements/%" PRId64, id),
		words_plain(cx->language, said), TEXT(""));
	return OK;
}

const Error *post_agreement_send(Context *cx, const Request *request, Response *response)
{
	int64_t id = path_id(request, 0);
	TRY(send_agreement(cx, (AgreementId){id}));
	return decided(cx, response, id, N_("Noted as sent."));
}

static Message agreement_acts(Context *cx, const Agreement *agreement)
{
	int32_t today = zone_day(cx->zone, cx->now).days;
	if (day_set(agreement->until) && agreement->until.days < today) {
		return message(cx->arena, "Accepted: it acts up to %1, which has passed.",
			arg(agreement->until));
	}
	return agreement->from.days > today
		       ? message(cx->arena, "Accepted: it acts from %1 on.", arg(agreement->from))
		       : message(cx->arena, "Accepted: from now on it acts.");
}

const Error *post_agreement_accept(Context *cx, const Request *request, Response *response)
{
	AgreementView view;
	AgreementId id = {path_id(request, 0)};
	TRY(accept_agreement(cx, id));
	TRY(open_agreement(cx, id, &view));
	Message said = agreement_acts(cx, &view.agreement);
	page_done(response, url(cx->arena, "/agreements/%" PRId64, id.value),
		words(cx->arena, cx->language, cx->zone, said), TEXT(""));
	return OK;
}

const Error *post_agreement_decline(Context *cx, const Request *request, Response *response)
{
	int64_t id = path_id(request, 0);
	TRY(decline_agreement(cx, (AgreementId){id}));
	return decided(cx, response, id, N_("Noted as turned down."));
}

const Error *post_agreement_delete(Context *cx, const Request *request, Response *response)
{
	ClientId client;
	TRY(delete_agreement(cx, (AgreementId){path_id(request, 0)}, &client));
	page_done(response, url(cx->arena, "/clients/%" PRId64 "/agreements", client.value),
		words_plain(cx->language, N_("The draft is gone.")), TEXT(""));
	return OK;
}
