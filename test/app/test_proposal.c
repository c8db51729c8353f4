/* From a proposal to the agreement, on both engines. */
#include "app/proposal.h"

#include "app/agreement.h"
#include "app/bin.h"
#include "app/client.h"
#include "app/package.h"
#include "app/service.h"

#include "test/store/store_test.h"

static ClientId prospect(Context *cx)
{
	ClientId id;
	Client client;
	WORKS(open_client_form(cx, (ClientId){0}, &client));
	client.name = TEXT("Kopi & Co");
	client.status = CLIENT_PROSPECT;
	client.language = TEXT("fr");
	WORKS(save_client(cx, &client, &id));
	return id;
}

static ServiceId sold(Context *cx, const char *name, Offer offer)
{
	ServiceView view;
	ServiceId id;
	WORKS(open_service(cx, (ServiceId){0}, &view));
	view.service.words.items[0] =
		(ServiceWord){TEXT("fr"), text_of(name), TEXT("Chaque jour.")};
	view.service.prices.items[0].minor = 4800;
	view.service.prices.items[0].from = day(2026, 1, 1);
	view.service.offer = offer;
	WORKS(save_service(cx, &view.service, &id));
	return id;
}

/* Ten hours of mail a month for 450 €. */
static PackageId bundled(Context *cx, Arena *arena, ServiceId service)
{
	PackageView view;
	PackageId id;
	WORKS(open_package(cx, (PackageId){0}, &view));
	view.package.monthly = true;
	view.package.words.items[0] = (ServiceWord){TEXT("fr"), TEXT("Élan"), TEXT("")};
	view.package.prices.items[0].minor = 45000;
	*LIST_ADD(arena, view.package.lines) = (PackageLine){service, {100000}};
	WORKS(save_package(cx, &view.package, &id));
	return id;
}

static ProposalId proposed(Context *cx, Arena *arena, ClientId client, int64_t sold_id)
{
	ProposalForm form;
	ProposalId id;
	WORKS(open_proposal_form(cx, client, (ProposalId){0}, &form));
	*LIST_ADD(arena, form.proposal.lines) = (ProposalLine){.sold = sold_id};
	form.proposal.deposit = 5000;
	form.proposal.term_days = 14;
	WORKS(save_proposal(cx, &form.proposal, &id));
	return id;
}

STORE_TEST(a_line_from_the_catalogue_takes_its_words_and_its_price)
{
	ProposalView view;
	ServiceId service = sold(cx, "Courrier", OFFERED);
	PackageId package = bundled(cx, arena, service);
	ProposalId id = proposed(cx, arena, prospect(cx), package.value);
	WORKS(open_proposal(cx, id, &view));
	EQUAL_TEXT(view.proposal.lines.items[0].name, "Élan");
	EQUAL_INT(view.proposal.lines.items[0].price, 45000);
	EQUAL_INT(view.proposal.lines.items[0].hours.minutes, 600);
	EQUAL_INT(view.sum.monthly.minor, 45000);
	CHECK(view.terms.kind == RATE_RETAINER);
}

STORE_TEST(a_price_that_is_not_known_in_the_clients_currency_is_asked_for)
{
	ProposalForm form;
	ProposalId id;
	ServiceId service = sold(cx, "Courrier", OFFERED);
	WORKS(open_proposal_form(cx, prospect(cx), (ProposalId){0}, &form));
	form.proposal.currency = (Currency){"CHF"};
	*LIST_ADD(arena, form.proposal.lines) = (ProposalLine){.sold = service.value};
	REFUSES(save_proposal(cx, &form.proposal, &id), "It has no price in CHF yet: type one.");
}

STORE_TEST(what_the_client_accepts_becomes_the_agreement_with_its_limits_in_words)
{
	AgreementId agreement;
	AgreementView made;
	ClientId client = prospect(cx);
	ServiceId service = sold(cx, "Courrier", OFFERED);
	sold(cx, "Graphisme", OFFERED_EXTRA);
	sold(cx, "Comptabilité", NOT_OFFERED);
	ProposalId id = proposed(cx, arena, client, bundled(cx, arena, service).value);
	WORKS(send_proposal(cx, id));
	WORKS(accept_proposal(cx, id, false, &agreement));
	WORKS(open_agreement(cx, agreement, &made));
	CHECK(made.agreement.status == AGREEMENT_DRAFT);
	CHECK(made.agreement.rate_kind == RATE_RETAINER);
	EQUAL_INT(made.agreement.retainer.fee, 45000);
	EQUAL_INT(made.agreement.retainer.included.minutes, 600);
	EQUAL_INT(made.agreement.retainer.overage, 4500);
	EQUAL_INT(made.agreement.deposit, 5000);
	EQUAL_INT(made.agreement.term_days, 14);
	CHECK(made.client.status == CLIENT_ACTIVE);
	EQUAL_TEXT(agreement_clause(&made.agreement, TEXT("scope"))->text,
		"Ce qui est fait\u00a0:\n\n- Élan\n\nCe qui n’est pas fait\u00a0:\n\n- "
		"Comptabilité");
	EQUAL_TEXT(agreement_clause(&made.agreement, TEXT("supplements"))->text,
		"- Graphisme, 48,00\u00a0€ l’heure");
	REFUSES(accept_proposal(cx, id, true, &agreement),
		"This proposal has been decided on already.");
}

STORE_TEST(what_is_accepted_without_a_letter_acts_at_once)
{
	AgreementId agreement;
	AgreementFile file;
	ClientId client = prospect(cx);
	ProposalId id = proposed(cx, arena, client, sold(cx, "Courrier", OFFERED).value);
	WORKS(accept_proposal(cx, id, true, &agreement));
	WORKS(open_agreements(cx, client, &file));
	CHECK(file.terms.agreement && file.terms.agreement->id.value == agreement.value);
	CHECK(file.terms.agreement->rate_kind == RATE_HOURLY);
	EQUAL_INT(file.terms.agreement->rate, 4800);
	EQUAL_TEXT(agreement_clause(file.terms.agreement, TEXT("scope"))->text,
		"Ce qui est fait\u00a0:\n\n- Courrier (selon besoin) — Chaque jour.");
}

STORE_TEST(an_expired_proposal_is_not_accepted_but_prepared_anew)
{
	AgreementId agreement;
	ProposalId next;
	ProposalView view;
	ProposalId id = proposed(cx, arena, prospect(cx), sold(cx, "Courrier", OFFERED).value);
	WORKS(send_proposal(cx, id));
	cx->now = instant_plus(cx->now, INT64_C(40) * SECONDS_PER_DAY);
	WORKS(open_proposal(cx, id, &view));
	CHECK(view.state == PROPOSAL_EXPIRED);
	REFUSES(accept_proposal(cx, id, true, &agreement), "It has expired: prepare it anew.");
	WORKS(renew_proposal(cx, id, &next));
	WORKS(open_proposal(cx, next, &view));
	CHECK(view.state == PROPOSAL_DRAFT);
	EQUAL_INT(view.proposal.lines.count, 1);
	EQUAL_INT(view.proposal.valid_until.days, view.today.days + PROPOSAL_DAYS);
	WORKS(open_proposal(cx, id, &view));
	CHECK(view.state == PROPOSAL_EXPIRED);
}

STORE_TEST(a_proposal_that_was_sent_does_not_change_under_the_clients_eyes)
{
	ProposalForm form;
	ProposalId id = proposed(cx, arena, prospect(cx), sold(cx, "Courrier", OFFERED).value);
	WORKS(open_proposal_form(cx, (ClientId){0}, id, &form));
	WORKS(send_proposal(cx, id));
	REFUSES(save_proposal(cx, &form.proposal, &id),
		"Only a proposal in preparation can be changed. Prepare it anew.");
	WORKS(decline_proposal(cx, id));
	REFUSES(decline_proposal(cx, id), "Only a proposal that was sent can be turned down.");
}

STORE_TEST(a_proposal_in_the_bin_leaves_the_agreement_it_became_and_comes_back_with_it)
{
	ProposalView view;
	ProposalDesk desk;
	AgreementId agreement;
	AgreementView agreed;
	ProposalId id = proposed(cx, arena, prospect(cx), sold(cx, "Courrier", OFFERED).value);
	WORKS(accept_proposal(cx, id, true, &agreement));
	WORKS(delete_noun(cx, TEXT("proposal"), id.value));
	REFUSES(open_proposal(cx, id, &view), "There is no such proposal.");
	WORKS(open_proposals(cx, (ClientId){0}, &desk));
	EQUAL_INT(desk.rows.count, 0);
	WORKS(open_agreement(cx, agreement, &agreed));
	CHECK(agreed.in_force);
	WORKS(restore_noun(cx, TEXT("proposal"), id.value));
	WORKS(open_proposal(cx, id, &view));
	EQUAL_INT(view.proposal.agreement.value, agreement.value);
	CHECK(view.state == PROPOSAL_ACCEPTED);
}

STORE_TEST(what_is_in_the_bin_is_neither_a_limit_of_a_proposal_nor_a_line_to_choose)
{
	ProposalView view;
	ServiceId not_done = sold(cx, "Comptabilité", NOT_OFFERED);
	ProposalId id = proposed(cx, arena, prospect(cx), sold(cx, "Courrier", OFFERED).value);
	WORKS(open_proposal(cx, id, &view));
	EQUAL_INT(view.not_offered.count, 1);
	WORKS(delete_noun(cx, TEXT("service"), not_done.value));
	WORKS(open_proposal(cx, id, &view));
	EQUAL_INT(view.not_offered.count, 0);
}

STORE_TEST(a_proposal_keeps_the_words_of_a_package_that_is_deleted)
{
	ProposalView view;
	ServiceId service = sold(cx, "Courrier", OFFERED);
	PackageId package = bundled(cx, arena, service);
	ProposalId id = proposed(cx, arena, prospect(cx), package.value);
	WORKS(delete_noun(cx, TEXT("package"), package.value));
	WORKS(open_proposal(cx, id, &view));
	EQUAL_TEXT(view.proposal.lines.items[0].name, "Élan");
}

STORE_TEST(a_proposal_is_drawn_for_the_client)
{
	Bytes pdf;
	sold(cx, "Comptabilité", NOT_OFFERED);
	ProposalId id = proposed(cx, arena, prospect(cx), sold(cx, "Courrier", OFFERED).value);
	WORKS(proposal_file(cx, id, &pdf));
	CHECK(pdf.length > 1000);
}

STORE_TEST(a_draft_that_is_thrown_away_leaves_its_proposal_to_be_accepted_anew)
{
	AgreementId agreement;
	ProposalView view;
	ClientId client;
	ProposalId id = proposed(cx, arena, prospect(cx), sold(cx, "Courrier", OFFERED).value);
	WORKS(send_proposal(cx, id));
	WORKS(accept_proposal(cx, id, false, &agreement));
	WORKS(delete_agreement(cx, agreement, &client));
	WORKS(open_proposal(cx, id, &view));
	CHECK(view.state == PROPOSAL_SENT && view.proposal.agreement.value == 0);
	EQUAL_INT(view.proposal.lines.count, 1);
	WORKS(accept_proposal(cx, id, true, &agreement));
}
