#include "app/agreement.h"

#include "app/client.h"
#include "app/plan.h"
#include "domain/check.h"
#include "paper/label.h"
#include "store/agreement.h"
#include "store/proposal.h"

static Day today_of(const Context *cx)
{
	return zone_day(cx->zone, cx->now);
}

static const Error *versions_of(Context *cx, ClientId client, Agreements *ret_versions)
{
	return store_agreement_of_client(cx->db, cx->arena, cx->practice.id, client, ret_versions);
}

const Error *client_terms(Context *cx, const Client *client, Day day, Terms *ret_terms)
{
	Agreements *versions = NEW(cx->arena, Agreements); /* the terms point into it */
	TRY(versions_of(cx, client->id, versions));
	*ret_terms = agreement_terms(client, versions, day);
	return OK;
}

/* --- looking --- */

static void look_at_points(AgreementFile *file)
{
	const Agreement *shown = file->terms.agreement;
	if (!shown && file->versions.count > 0) {
		shown = &file->versions.items[0];
	}
	file->asked = shown;
	for (int i = 0; i < AGREEMENT_POINTS; i++) {
		AgreementPoint point = (AgreementPoint)i;
		bool settled = shown && agreement_settles(shown, point);
		file->points[i] = (PointLine){point, settled};
		file->open_points += !settled;
	}
}

static void look_at_notice(AgreementFile *file)
{
	const Agreement *held = file->terms.agreement;
	if (held && day_set(held->until)) {
		file->notice_day = agreement_notice_day(held);
		file->notice_due = file->notice_day.days - file->today.days <= AGREEMENT_ALERT_DAYS;
	}
}

const Error *open_agreements(Context *cx, ClientId client, AgreementFile *ret_file)
{
	AgreementFile file = {.today = today_of(cx)};
	Agreements *oldest_first = NEW(cx->arena, Agreements);
	TRY(open_client_form(cx, client, &file.client));
	TRY(versions_of(cx, client, oldest_first));
	for (size_t i = oldest_first->count; i > 0; i--) {
		*LIST_ADD(cx->arena, file.versions) = oldest_first->items[i - 1];
	}
	file.terms = agreement_terms(&file.client, oldest_first, file.today);
	look_at_points(&file);
	look_at_notice(&file);
	TRY(open_consumption(cx, client, file.terms.agreement, &file.consumption));
	*ret_file = file;
	return OK;
}

const Error *open_agreement(Context *cx, AgreementId id, AgreementView *ret_view)
{
	AgreementView view = {0};
	Agreements versions;
	TRY(store_agreement_load(cx->db, cx->arena, cx->practice.id, id, &view.agreement));
	TRY(open_client_form(cx, view.agreement.client, &view.client));
	TRY(versions_of(cx, view.agreement.client, &versions));
	view.today = today_of(cx);
	const Agreement *held = agreement_on(&versions, view.today);
	view.in_force = held && held->id.value == id.value;
	if (view.agreement.availability.hours.count > 0) {
		TRY(open_availability_notes(cx, &view.agreement, &view.notes));
	}
	*ret_view = view;
	return OK;
}

static const Error *no_draft(Context *cx)
{
	return conflict(cx->arena,
		"Only a version in preparation can be changed. Prepare a new one from it.");
}

/* --- preparing --- */

enum { USUAL_TERM_DAYS = 30, USUAL_NOTICE_DAYS = 30 };

static Agreement first_version(const Context *cx, const Client *client)
{
	return (Agreement){
		.client = client->id,
		.version = 1,
		.title = label(labels_in(client->language), LABEL_ENGAGEMENT),
		.language = client->language,
		.currency = client->currency,
		.from = today_of(cx),
		.notice_days = USUAL_NOTICE_DAYS,
		.rate_kind = client->reserved.minutes > 0 && client->reserved_per == PER_MONTH
				     ? RATE_RETAINER
				     : RATE_HOURLY,
		.retainer.included =
			client->reserved_per == PER_MONTH ? client->reserved : (Minutes){0},
		.surcharges = {.evening_from = 19 * 60,
			.evening_to = 8 * 60,
			.weekend = 1U << SATURDAY | 1U << SUNDAY,
			.country = cx->practice.country,
			.region = cx->practice.region},
		.term_days = USUAL_TERM_DAYS,
		.reply_within = client->reply_within,
	};
}

static Agreement next_version(const Context *cx, const Agreement *newest)
{
	Agreement next = *newest;
	next.id = (AgreementId){0};
	next.version = newest->version + 1;
	next.amends = true;
	next.status = AGREEMENT_DRAFT;
	next.from = today_of(cx);
	next.until = (Day){0};
	next.sent = next.decided = next.created = (Instant){0};
	next.changed = 0;
	next.reviewed = (Day){0};
	next.reviewer = TEXT("");
	return next;
}

const Error *open_agreement_form(
	Context *cx, ClientId client, AgreementId id, AgreementView *ret_view)
{
	if (id.value != 0) {
		AgreementView view;
		TRY(open_agreement(cx, id, &view));
		if (view.agreement.status != AGREEMENT_DRAFT) {
			return no_draft(cx);
		}
		*ret_view = view;
		return OK;
	}
	AgreementView view = {0};
	Agreements versions;
	TRY(open_client_form(cx, client, &view.client));
	TRY(versions_of(cx, client, &versions));
	view.agreement = versions.count > 0 ? next_version(cx, &versions.items[versions.count - 1])
					    : first_version(cx, &view.client);
	*ret_view = view;
	return OK;
}

static const Error *check_zone(Context *cx, const char *field, Text zone)
{
	return text_empty(zone) || zone_named(cx, zone)
		       ? OK
		       : refuse(cx->arena, field, "There is no time zone “%1”.", arg(zone));
}

static const Error *check(Context *cx, const Agreement *agreement)
{
	TRY(agreement_check(cx->arena, agreement));
	TRY(check_zone(cx, "zone", agreement->surcharges.zone));
	return check_zone(cx, "available_zone", agreement->availability.zone);
}

static const Error *saving(Context *cx, const Agreement *draft, AgreementId id)
{
	Agreement agreement = *draft;
	Agreements versions;
	bool is_new = draft->id.value == 0;
	Client client;
	TRY(open_client_form(cx, draft->client, &client));
	TRY(versions_of(cx, draft->client, &versions));
	if (is_new) {
		if (versions.count >= AGREEMENTS_LIMIT) {
			return refuse(cx->arena, "title", "A client has at most %1 versions.",
				arg(AGREEMENTS_LIMIT));
		}
		agreement.created = cx->now;
		agreement.version =
			versions.count > 0 ? versions.items[versions.count - 1].version + 1 : 1;
	} else {
		Agreement kept;
		TRY(store_agreement_load(cx->db, cx->arena, cx->practice.id, id, &kept));
		if (kept.status != AGREEMENT_DRAFT ||
			(draft->changed != 0 && kept.changed != draft->changed)) {
			return kept.status != AGREEMENT_DRAFT
				       ? no_draft(cx)
				       : conflict(cx->arena, "Somebody changed this agreement "
							     "meanwhile. Please look again.");
		}
		agreement.created = kept.created;
		agreement.version = kept.version;
	}
	agreement.id = id;
	agreement.client = client.id;
	agreement.status = AGREEMENT_DRAFT;
	TRY(store_agreement_save(cx->db, cx->arena, cx->practice.id, &agreement, cx->change));
	return audit(cx, is_new ? "create" : "edit", "agreement", id.value, client.id.value,
		agreement.title);
}

const Error *save_agreement(Context *cx, const Agreement *agreement, AgreementId *ret_id)
{
	TRY(check(cx, agreement));
	AgreementId id = agreement->id.value ? agreement->id : (AgreementId){new_id(cx)};
	TRY(WRITE(cx, saving(cx, agreement, id)));
	*ret_id = id;
	return OK;
}

/* --- deciding --- */

static const Error *setting(Context *cx, AgreementId id, AgreementStatus status, const char *act)
{
	Agreement agreement;
	TRY(store_agreement_load(cx->db, cx->arena, cx->practice.id, id, &agreement));
	if (agreement.status == AGREEMENT_ACCEPTED || agreement.status == AGREEMENT_DECLINED) {
		return conflict(cx->arena, "This version has been decided on already.");
	}
	agreement.status = status;
	if (status == AGREEMENT_SENT) {
		agreement.sent = cx->now;
	} else {
		agreement.decided = cx->now;
	}
	TRY(store_agreement_save(cx->db, cx->arena, cx->practice.id, &agreement, cx->change));
	plan_changed(cx); /* hours kept, fixed days and what is urgent may differ */
	return audit(cx, act, "agreement", id.value, agreement.client.value, agreement.title);
}

const Error *agreement_put(Context *cx, const Agreement *agreement, AgreementId id, bool in_force)
{
	TRY(check(cx, agreement));
	TRY(saving(cx, agreement, id));
	return in_force ? setting(cx, id, AGREEMENT_ACCEPTED, "accept") : OK;
}

const Error *send_agreement(Context *cx, AgreementId id)
{
	return WRITE(cx, setting(cx, id, AGREEMENT_SENT, "send"));
}

const Error *accept_agreement(Context *cx, AgreementId id)
{
	return WRITE(cx, setting(cx, id, AGREEMENT_ACCEPTED, "accept"));
}

const Error *decline_agreement(Context *cx, AgreementId id)
{
	return WRITE(cx, setting(cx, id, AGREEMENT_DECLINED, "decline"));
}

/* What a draft was made of is with the client again, to be accepted anew. */
static const Error *reopen_proposal(Context *cx, AgreementId id)
{
	Proposals all;
	TRY(store_proposal_list(cx->db, cx->arena, cx->practice.id, &all));
	EACH (Proposal, proposal, all) {
		if (proposal->agreement.value == id.value) {
			proposal->agreement = (AgreementId){0};
			proposal->decided = (Instant){0};
			proposal->status =
				instant_set(proposal->sent) ? PROPOSAL_SENT : PROPOSAL_DRAFT;
			TRY(store_proposal_save(
				cx->db, cx->arena, cx->practice.id, proposal, cx->change));
		}
	}
	return OK;
}

static const Error *deleting(Context *cx, AgreementId id, ClientId *ret_client)
{
	Agreement agreement;
	TRY(store_agreement_load(cx->db, cx->arena, cx->practice.id, id, &agreement));
	if (agreement.status != AGREEMENT_DRAFT) {
		return no_draft(cx);
	}
	*ret_client = agreement.client;
	TRY(reopen_proposal(cx, id));
	TRY(store_agreement_delete(cx->db, cx->arena, cx->practice.id, id));
	return audit(cx, "delete", "agreement", id.value, agreement.client.value, agreement.title);
}

const Error *delete_agreement(Context *cx, AgreementId id, ClientId *ret_client)
{
	ClientId client;
	TRY(WRITE(cx, deleting(cx, id, &client)));
	*ret_client = client;
	return OK;
}
