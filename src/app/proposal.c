#include "app/proposal.h"

#include "app/client.h"
#include "app/profile.h"
#include "app/promise.h"
#include "app/search.h"
#include "host/zones.h"
#include "paper/label.h"
#include "store/client.h"
#include "store/package.h"
#include "store/proposal.h"
#include "store/service.h"

/* A proposal's day ends where the practice is at home. */
static Day today_of(const Context *cx)
{
	const Zone *home = zones_named(cx->practice.zone);
	return zone_day(home ? home : cx->zone, cx->now);
}

static const Error *load(Context *cx, ProposalId id, Proposal *ret_proposal)
{
	return store_proposal_load(cx->db, cx->arena, cx->practice.id, id, ret_proposal);
}

static const Error *load_draft(Context *cx, ProposalId id, Proposal *ret_proposal)
{
	Proposal proposal;
	TRY(load(cx, id, &proposal));
	if (proposal.status != PROPOSAL_DRAFT) {
		return conflict(cx->arena,
			"Only a proposal in preparation can be changed. Prepare it anew.");
	}
	*ret_proposal = proposal;
	return OK;
}

/* --- looking --- */

static void add_row(Context *cx, ProposalDesk *desk, const Proposal *proposal)
{
	const Client *client = client_in(desk->clients, proposal->client);
	ProposalState state = proposal_state(proposal, desk->today);
	desk->waiting += state == PROPOSAL_SENT;
	desk->expired += state == PROPOSAL_EXPIRED;
	*LIST_ADD(cx->arena, desk->rows) = (ProposalRow){
		.proposal = *proposal,
		.state = state,
		.sum = proposal_sum(proposal),
		.client_name = client ? client->name : TEXT(""),
		.thread = client ? client->thread : 0,
	};
}

const Error *open_proposals(Context *cx, ClientId client, ProposalDesk *ret_desk)
{
	Proposals all;
	ProposalDesk desk = {.today = today_of(cx)};
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &desk.clients));
	TRY(store_proposal_list(cx->db, cx->arena, cx->practice.id, &all));
	if (client.value != 0) {
		TRY(open_client_form(cx, client, &desk.client));
	}
	for (size_t i = all.count; i > 0; i--) {
		const Proposal *proposal = &all.items[i - 1];
		if (client.value == 0 || proposal->client.value == client.value) {
			add_row(cx, &desk, proposal);
		}
	}
	*ret_desk = desk;
	return OK;
}

/* What is sold only for a supplement, and what not at all. */
static const Error *load_limits(Context *cx, Services *extra, Services *not_offered)
{
	Services all;
	TRY(store_service_list(cx->db, cx->arena, cx->practice.id, &all));
	EACH (const Service, service, all) {
		if (service_is_there(service) && service->offer == OFFERED_EXTRA) {
			*LIST_ADD(cx->arena, *extra) = *service;
		} else if (service_is_there(service) && service->offer == NOT_OFFERED) {
			*LIST_ADD(cx->arena, *not_offered) = *service;
		}
	}
	return OK;
}

const Error *open_proposal(Context *cx, ProposalId id, ProposalView *ret_view)
{
	ProposalView view = {.today = today_of(cx)};
	TRY(load(cx, id, &view.proposal));
	TRY(open_client_form(cx, view.proposal.client, &view.client));
	TRY(load_limits(cx, &view.extra, &view.not_offered));
	view.state = proposal_state(&view.proposal, view.today);
	view.sum = proposal_sum(&view.proposal);
	view.terms = proposal_terms(&view.proposal);
	*ret_view = view;
	return OK;
}

/* --- preparing --- */

enum { USUAL_TERM = 30 };

static Proposal new_proposal(const Context *cx, const Client *client)
{
	Day today = today_of(cx);
	return (Proposal){
		.client = client->id,
		.title = label(labels_in(client->language), LABEL_PROPOSAL),
		.language = client->language,
		.currency = client->currency,
		.from = today,
		.valid_until = day_plus(today, PROPOSAL_DAYS),
		.term_days = USUAL_TERM,
	};
}

const Error *open_proposal_form(Context *cx, ClientId client, ProposalId id, ProposalForm *ret_form)
{
	ProposalForm form = {0};
	ProfileWords profile;
	if (id.value != 0) {
		TRY(load_draft(cx, id, &form.proposal));
		client = form.proposal.client;
	}
	TRY(open_client_form(cx, client, &form.client));
	TRY(store_service_list(cx->db, cx->arena, cx->practice.id, &form.services));
	TRY(store_package_list(cx->db, cx->arena, cx->practice.id, &form.packages));
	TRY(open_profile(cx, &profile));
	form.profiled = profile.count > 0;
	if (id.value == 0) {
		form.proposal = new_proposal(cx, &form.client);
		TRY(profile_opening(cx, form.client.language, &form.proposal.opening));
	}
	*ret_form = form;
	return OK;
}

static void fill_line(ProposalLine *line, const ServiceWords *words, const ListPrices *prices,
	const Proposal *proposal)
{
	const ListPrice *price = price_on(prices, proposal->currency, proposal->from);
	ServiceWord word = service_word_in(words, proposal->language);
	if (text_empty(line->name)) {
		line->name = word.name;
		line->description = word.description;
	}
	if (line->price == 0 && price) {
		line->price = price->minor;
	}
}

/* What the catalogue knows of a line. */
static void fill_from(const ProposalForm *catalogue, const Proposal *proposal, ProposalLine *line)
{
	const Service *service = service_of(&catalogue->services, (ServiceId){line->sold});
	bool fresh = text_empty(line->name);
	if (service) {
		line->unit = fresh ? service->unit : line->unit;
		fill_line(line, &service->words, &service->prices, proposal);
	}
	EACH (const Package, package, catalogue->packages) {
		if (package->id.value == line->sold) {
			line->unit = package->monthly ? SOLD_BY_MONTH : SOLD_BY_PIECE;
			line->hours = package_sum(
				package, &catalogue->services, proposal->currency, proposal->from)
					      .hours;
			fill_line(line, &package->words, &package->prices, proposal);
		}
	}
	if (fresh && line->quantity.ten_thousandths == 0 && line->unit != SOLD_BY_HOUR) {
		line->quantity.ten_thousandths = 10000;
	}
}

static const Error *saving(Context *cx, const Proposal *filled, ProposalId id)
{
	Client client;
	Proposal kept = {0}, proposal = *filled;
	bool is_new = filled->id.value == 0;
	TRY(open_client_form(cx, filled->client, &client));
	if (!is_new) {
		TRY(load_draft(cx, id, &kept));
	}
	if (filled->changed != 0 && filled->changed != kept.changed) {
		return conflict(
			cx->arena, "Somebody changed this proposal meanwhile. Please look again.");
	}
	proposal.id = id;
	proposal.client = is_new ? client.id : kept.client;
	proposal.status = PROPOSAL_DRAFT;
	proposal.created = is_new ? cx->now : kept.created;
	TRY(store_proposal_save(cx->db, cx->arena, cx->practice.id, &proposal, cx->change));
	TRY(search_put(
		cx, "proposal", id.value, proposal.client, proposal.title, proposal.introduction));
	return audit(cx, is_new ? "create" : "edit", "proposal", id.value, proposal.client.value,
		proposal.title);
}

const Error *save_proposal(Context *cx, const Proposal *typed, ProposalId *ret_id)
{
	ProposalForm catalogue;
	Proposal proposal = *typed;
	ProposalLines lines = {0};
	TRY(open_proposal_form(cx, typed->client, typed->id, &catalogue));
	EACH (const ProposalLine, line, typed->lines) {
		ProposalLine *filled = LIST_ADD(cx->arena, lines);
		*filled = *line;
		if (line->sold != 0) {
			fill_from(&catalogue, &proposal, filled);
		}
	}
	proposal.lines = lines;
	TRY(proposal_check(cx->arena, &proposal));
	proposal.lines = proposal_lines_given(cx->arena, &lines);
	ProposalId id = typed->id.value ? typed->id : (ProposalId){new_id(cx)};
	TRY(WRITE(cx, saving(cx, &proposal, id)));
	*ret_id = id;
	return OK;
}

/* --- sending, turning down, preparing anew --- */

static const Error *keep(Context *cx, const Proposal *proposal, const char *act)
{
	TRY(store_proposal_save(cx->db, cx->arena, cx->practice.id, proposal, cx->change));
	TRY(search_put(cx, "proposal", proposal->id.value, proposal->client, proposal->title,
		proposal->introduction));
	return audit(
		cx, act, "proposal", proposal->id.value, proposal->client.value, proposal->title);
}

static const Error *sending(Context *cx, ProposalId id)
{
	Proposal proposal;
	TRY(load_draft(cx, id, &proposal));
	if (proposal.valid_until.days < today_of(cx).days) {
		return refuse(cx->arena, "valid_until",
			"It would have expired before it is read: give it a later day.");
	}
	proposal.status = PROPOSAL_SENT;
	proposal.sent = cx->now;
	return keep(cx, &proposal, "send");
}

const Error *send_proposal(Context *cx, ProposalId id)
{
	return WRITE(cx, sending(cx, id));
}

static const Error *declining(Context *cx, ProposalId id)
{
	Proposal proposal;
	TRY(load(cx, id, &proposal));
	if (proposal.status != PROPOSAL_SENT) {
		return conflict(cx->arena, "Only a proposal that was sent can be turned down.");
	}
	proposal.status = PROPOSAL_DECLINED;
	proposal.decided = cx->now;
	return keep(cx, &proposal, "decline");
}

const Error *decline_proposal(Context *cx, ProposalId id)
{
	return WRITE(cx, declining(cx, id));
}

static const Error *renewing(Context *cx, ProposalId from, ProposalId id)
{
	Proposal proposal;
	Day today = today_of(cx);
	TRY(load(cx, from, &proposal));
	proposal.id = id;
	proposal.status = PROPOSAL_DRAFT;
	proposal.agreement = (AgreementId){0};
	proposal.created = cx->now;
	proposal.sent = proposal.decided = (Instant){0};
	proposal.valid_until = day_plus(today, PROPOSAL_DAYS);
	if (proposal.from.days < today.days) {
		proposal.from = today;
	}
	return keep(cx, &proposal, "create");
}

const Error *renew_proposal(Context *cx, ProposalId id, ProposalId *ret_id)
{
	ProposalId next = {new_id(cx)};
	TRY(WRITE(cx, renewing(cx, id, next)));
	*ret_id = next;
	return OK;
}
