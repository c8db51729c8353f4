#include "web/pages/proposal.h"

#include "app/bin.h"
#include "app/discovery.h"
#include "app/profile.h"
#include "domain/check.h"
#include "view/proposal_edit.h"
#include "view/proposal_list.h"
#include "view/proposal_show.h"
#include "web/noun.h"
#include "web/page.h"
#include "web/pages/client.h"

#include <inttypes.h>
#include <string.h>

enum { PROPOSAL_EMPTY_LINES = 3 };

static ProposalId proposal_at(const Request *request)
{
	return (ProposalId){path_id(request, 0)};
}

/* --- looking --- */

static const Error *show_list(
	Context *cx, const Request *request, Response *response, ClientId client)
{
	ProposalDesk desk;
	TRY(open_proposals(cx, client, &desk));
	PageHead head = {.title = words_plain(cx->language, N_("Proposals")),
		.nav = client.value ? NAV_CLIENTS : NAV_INVOICES,
		.client = client};
	Html *html = page_begin(cx, request, response, head);
	proposal_list(html, &desk);
	return page_end(html);
}

const Error *get_proposals(Context *cx, const Request *request, Response *response)
{
	return show_list(cx, request, response, (ClientId){0});
}

const Error *get_client_proposals(Context *cx, const Request *request, Response *response)
{
	return show_list(cx, request, response, (ClientId){path_id(request, 0)});
}

static const Error *show_one(
	Context *cx, const Request *request, Response *response, ProposalId id, const Form *form)
{
	ProposalView view;
	TRY(open_proposal(cx, id, &view));
	PageHead head = {
		.title = view.proposal.title, .nav = NAV_INVOICES, .client = view.client.id};
	Html *html = page_begin(cx, request, response, head);
	proposal_show(html, &view, form);
	return page_end(html);
}

const Error *get_proposal(Context *cx, const Request *request, Response *response)
{
	return show_one(cx, request, response, proposal_at(request), form_of(cx->arena, NULL));
}

/* GET /proposals/:id/file */
const Error *get_proposal_file(Context *cx, const Request *request, Response *response)
{
	Bytes pdf;
	int64_t id = path_id(request, 0);
	TRY(proposal_file(cx, (ProposalId){id}, &pdf));
	page_file(response, TEXT("application/pdf"),
		text_format(cx->arena, "proposal-%" PRId64 ".pdf", id));
	buffer_put(&response->body, pdf.start, pdf.length);
	return OK;
}

/* --- the form --- */

/* call 0: it is not made from the notes of one. */
static const Error *show_form(Context *cx, const Request *request, Response *response,
	ProposalForm *edited, DiscoveryId call, const Form *form)
{
	DiscoveryView heard = {0};
	if (call.value != 0) {
		TRY(open_discovery(cx, call, &heard));
	}
	const char *title =
		edited->proposal.id.value ? N_("Change the proposal") : N_("A new proposal");
	for (int i = 0; i < PROPOSAL_EMPTY_LINES && !form_sent(form); i++) {
		LIST_ADD(cx->arena, edited->proposal.lines);
	}
	PageHead head = {.title = words_plain(cx->language, title),
		.nav = NAV_INVOICES,
		.client = edited->client.id};
	Html *html = page_begin(cx, request, response, head);
	proposal_edit(html, edited, &heard.discovery, form);
	return page_end(html);
}

/* GET /proposals/new?client=7&call=9: beside the notes of that call */
const Error *get_proposal_new(Context *cx, const Request *request, Response *response)
{
	ProposalForm edited;
	ClientId client = {0};
	DiscoveryId call = {0};
	if (text_empty(http_query(request, "client"))) {
		return show_client_choice(cx, request, response, N_("Proposal"), "/proposals/new");
	}
	(void)span_int64(span_of(http_query(request, "client")), &client.value);
	(void)span_int64(span_of(http_query(request, "call")), &call.value);
	TRY(open_proposal_form(cx, client, (ProposalId){0}, &edited));
	return show_form(cx, request, response, &edited, call, form_of(cx->arena, NULL));
}

const Error *get_proposal_edit(Context *cx, const Request *request, Response *response)
{
	ProposalForm edited;
	TRY(open_proposal_form(cx, (ClientId){0}, proposal_at(request), &edited));
	return show_form(
		cx, request, response, &edited, (DiscoveryId){0}, form_of(cx->arena, NULL));
}

static void read_line(Form *form, Arena *arena, size_t row, Currency currency, ProposalLine *line)
{
	const char *start = text_format(arena, "line-%zu-", row).chars;
	const char *quantity = text_format(arena, "%squantity", start).chars;
	const char *unit = text_format(arena, "%sunit", start).chars;
	Text typed = form_text(form, quantity, 40);
	line->sold = form_id(form, text_format(arena, "%ssold", start).chars);
	line->name = form_text(form, text_format(arena, "%sname", start).chars, SERVICE_NAME_LIMIT);
	line->description = form_lines(
		form, text_format(arena, "%sdescription", start).chars, SERVICE_TEXT_LIMIT);
	line->price = form_money(form, text_format(arena, "%sprice", start).chars, currency).minor;
	if (!service_unit_from_key(form_text(form, unit, CODE_LIMIT), &line->unit)) {
		form_problem(form, unit, (Message){.msgid = N_("Choose one of these.")});
	}
	if (text_empty(typed)) {
		bool counted = line->unit != SOLD_BY_HOUR && !text_empty(line->name);
		line->quantity.ten_thousandths = counted ? 10000 : 0;
	} else {
		line->quantity.ten_thousandths = form_decimal(form, quantity,
			(Decimals){QUANTITY_DIGITS, FORM_PARTS_LIMIT, N_("A number like 18.5.")});
	}
}

static void read_proposal(Context *cx, Form *form, Proposal *proposal)
{
	Text currency = form_text(form, "currency", 3);
	proposal->title = form_text(form, "title", AGREEMENT_TITLE_LIMIT);
	proposal->language = form_text(form, "language", CODE_LIMIT);
	memset(proposal->currency.code, 0, sizeof proposal->currency.code);
	memcpy(proposal->currency.code, text_chars(currency), currency.length);
	proposal->from = form_day(form, "from");
	proposal->valid_until = form_day(form, "valid_until");
	proposal->introduction = form_lines(form, "introduction", PROPOSAL_TEXT_LIMIT);
	proposal->terms = form_lines(form, "terms", PROPOSAL_TEXT_LIMIT);
	proposal->deposit = form_percent(form, "deposit");
	proposal->term_days = (int32_t)form_int(form, "term_days", 0, AGREEMENT_TERM_LIMIT);
	proposal->changed = form_int(form, "changed", 0, INT64_MAX);
	proposal->lines = (ProposalLines){0};
	for (size_t i = 0; i <= PROPOSAL_LINES_LIMIT; i++) {
		const char *sold = text_format(cx->arena, "line-%zu-sold", i).chars;
		if (text_empty(form_text(form, sold, 40))) {
			return;
		}
		read_line(form, cx->arena, i, proposal->currency,
			LIST_ADD(cx->arena, proposal->lines));
	}
}

/* In the language that was chosen, as it is written today. */
static const Error *read_opening(Context *cx, Form *form, Proposal *proposal)
{
	proposal->opening = TEXT("");
	if (!form_bool(form, "opening")) {
		return OK;
	}
	TRY(profile_opening(cx, proposal->language, &proposal->opening));
	if (text_empty(proposal->opening)) {
		form_problem(form, "opening",
			(Message){.msgid = N_("What you do is not written in this language yet.")});
	}
	return OK;
}

static const Error *save_form(
	Context *cx, const Request *request, Response *response, ProposalForm *edited)
{
	ProposalId id = edited->proposal.id;
	Form *form = form_of(cx->arena, request);
	DiscoveryId call = {form_id(form, "call")};
	read_proposal(cx, form, &edited->proposal);
	TRY(read_opening(cx, form, &edited->proposal));
	if (form_good(form)) {
		TRY(form_refused(form, save_proposal(cx, &edited->proposal, &id)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show_form(cx, request, response, edited, call, form);
	}
	page_done(response, url(cx->arena, "/proposals/%" PRId64, id.value),
		words_plain(cx->language, N_("Kept.")), TEXT(""));
	return OK;
}

/* POST /clients/:id/proposals */
const Error *post_proposal_new(Context *cx, const Request *request, Response *response)
{
	ProposalForm edited;
	TRY(open_proposal_form(cx, (ClientId){path_id(request, 0)}, (ProposalId){0}, &edited));
	return save_form(cx, request, response, &edited);
}

const Error *post_proposal(Context *cx, const Request *request, Response *response)
{
	ProposalForm edited;
	TRY(open_proposal_form(cx, (ClientId){0}, proposal_at(request), &edited));
	return save_form(cx, request, response, &edited);
}

/* --- acts --- */

static const Error *acted(Context *cx, const Request *request, Response *response, ProposalId id,
	const Error *error, const char *said)
{
	Form *form = form_of(cx->arena, request);
	TRY(form_refused(form, error));
	if (!form_good(form)) {
		response->status = 422;
		return show_one(cx, request, response, id, form);
	}
	page_done(response, url(cx->arena, "/proposals/%" PRId64, id.value),
		words_plain(cx->language, said), TEXT(""));
	return OK;
}

const Error *post_proposal_send(Context *cx, const Request *request, Response *response)
{
	ProposalId id = proposal_at(request);
	return acted(cx, request, response, id, send_proposal(cx, id), N_("Noted as sent."));
}

const Error *post_proposal_decline(Context *cx, const Request *request, Response *response)
{
	ProposalId id = proposal_at(request);
	return acted(
		cx, request, response, id, decline_proposal(cx, id), N_("Noted as turned down."));
}

const Error *post_proposal_accept(Context *cx, const Request *request, Response *response)
{
	AgreementId agreement = {0};
	ProposalId id = proposal_at(request);
	Form *form = form_of(cx->arena, request);
	bool in_force = form_bool(form, "in_force");
	TRY(form_refused(form, accept_proposal(cx, id, in_force, &agreement)));
	if (!form_good(form)) {
		response->status = 422;
		return show_one(cx, request, response, id, form);
	}
	const char *said =
		in_force ? N_("Accepted: the agreement is in force.")
			 : N_("Accepted: the agreement is prepared. Look it over, then have it "
			      "signed.");
	page_done(response, url(cx->arena, "/agreements/%" PRId64, agreement.value),
		words_plain(cx->language, said), TEXT(""));
	return OK;
}

const Error *post_proposal_renew(Context *cx, const Request *request, Response *response)
{
	ProposalId next;
	TRY(renew_proposal(cx, proposal_at(request), &next));
	page_done(response, url(cx->arena, "/proposals/%" PRId64 "/edit", next.value),
		words_plain(cx->language, N_("Prepared anew, with the same lines.")), TEXT(""));
	return OK;
}

const Error *post_proposal_delete(Context *cx, const Request *request, Response *response)
{
	ProposalView view;
	ProposalId id = proposal_at(request);
	TRY(open_proposal(cx, id, &view));
	TRY(delete_noun(cx, TEXT("proposal"), id.value));
	page_done(response, url(cx->arena, "/clients/%" PRId64 "/proposals", view.client.id.value),
		words_plain(cx->language, N_("The proposal is in the bin.")),
		undo_of(cx->arena, "proposal", id.value));
	return OK;
}
