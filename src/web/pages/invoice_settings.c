/* Who writes the invoices, who receives them, and how they are numbered. */
#include "view/invoice_settings.h"
#include "app/client.h"
#include "app/recurring.h"
#include "domain/check.h"
#include "domain/identifier.h"
#include "view/buyer_edit.h"
#include "web/page.h"
#include "web/pages/invoice.h"

/* Beside the fields: what a draft lacks that is filled in here. */
static const Error *mark_wanted(Context *cx, InvoiceId invoice, bool seller, Form *form)
{
	InvoiceView view;
	if (invoice.value == 0) {
		return OK;
	}
	TRY(open_invoice(cx, invoice, &view));
	mark_missing(form, seller, view.problems);
	return OK;
}

/* Back to the draft on whose account it was filled in, else to where it was. */
static void kept(
	Context *cx, const Request *request, Response *response, Url otherwise, const char *said)
{
	InvoiceId invoice = asked_invoice(request);
	page_done(response,
		invoice.value ? url(cx->arena, "/invoices/%" PRId64, invoice.value) : otherwise,
		words_plain(cx->language, said), TEXT(""));
}

static const Error *show_settings(
	Context *cx, const Request *request, Response *response, Form *form)
{
	InvoiceSettings settings;
	TRY(open_invoice_settings(cx, &settings));
	if (!form_sent(form)) {
		TRY(mark_wanted(cx, asked_invoice(request), true, form));
		mark_missing(form, true, settings.missing);
	}
	Html *html = page_begin(cx, request, response,
		(PageHead){
			.title = words_plain(cx->language, N_("Who writes the invoices, and how")),
			.nav = NAV_INVOICES});
	invoice_settings(html, &settings, asked_invoice(request), form);
	return page_end(html);
}

const Error *get_invoice_settings(Context *cx, const Request *request, Response *response)
{
	return show_settings(cx, request, response, form_of(cx->arena, NULL));
}

static void read_party(Context *cx, Form *form, Party *party)
{
	party->name = form_text(form, "name", PARTY_TEXT_LIMIT);
	party->about = form_text(form, "about", PARTY_ABOUT_LIMIT);
	party->address.line1 = form_text(form, "line1", PARTY_TEXT_LIMIT);
	party->address.line2 = form_text(form, "line2", PARTY_TEXT_LIMIT);
	party->address.postcode = form_text(form, "postcode", PARTY_TEXT_LIMIT);
	party->address.city = form_text(form, "city", PARTY_TEXT_LIMIT);
	party->address.country = form_text(form, "country", CODE_LIMIT);
	party->legal.id = identifier_bare(cx->arena, form_text(form, "legal_id", PARTY_ID_LIMIT));
	party->own.id = identifier_bare(cx->arena, form_text(form, "own_id", PARTY_ID_LIMIT));
	party->vat_id = identifier_bare(cx->arena, form_text(form, "vat_id", PARTY_ID_LIMIT));
	party->tax_id = form_text(form, "tax_id", PARTY_ID_LIMIT);
	party->electronic = (SchemedId){TEXT(""), TEXT("")}; /* follows from the others */
	party->person = form_text(form, "person", PARTY_TEXT_LIMIT);
	party->email = form_text(form, "email", EMAIL_LIMIT);
	party->phone = form_text(form, "phone", PARTY_TEXT_LIMIT);
}

static const Error *settled(
	Context *cx, const Request *request, Response *response, Form *form, const char *said)
{
	if (!form_good(form)) {
		response->status = 422;
		return show_settings(cx, request, response, form);
	}
	kept(cx, request, response, url(cx->arena, "/settings/invoices"), said);
	return OK;
}

const Error *post_seller(Context *cx, const Request *request, Response *response)
{
	InvoiceSettings settings;
	Form *form = form_of(cx->arena, request);
	TRY(open_invoice_settings(cx, &settings));
	BilledParty *seller = &settings.seller;
	read_party(cx, form, &seller->party);
	seller->regime = form_text(form, "regime", PARTY_ID_LIMIT);
	seller->tax_on_debits = form_bool(form, "tax_on_debits");
	seller->started = form_day(form, "started");
	if (form_good(form)) {
		TRY(form_refused(form, save_seller(cx, seller)));
	}
	return settled(cx, request, response, form, N_("Kept."));
}

const Error *post_account(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	KeptAccount kept = {
		.currency = form_text(form, "account_currency", 3),
		.account = {.holder = form_text(form, "holder", ACCOUNT_TEXT_LIMIT),
			.iban = identifier_bare(cx->arena, form_text(form, "iban", PARTY_ID_LIMIT)),
			.bic = identifier_bare(cx->arena, form_text(form, "bic", PARTY_ID_LIMIT)),
			.label = form_text(form, "label", ACCOUNT_TEXT_LIMIT),
			.detail = form_text(form, "detail", ACCOUNT_TEXT_LIMIT)},
	};
	if (form_good(form)) {
		TRY(form_refused(form, add_account(cx, &kept)));
	}
	return settled(cx, request, response, form, N_("Added."));
}

const Error *post_account_remove(Context *cx, const Request *request, Response *response)
{
	TRY(remove_account(cx, (AccountId){path_id(request, 0)}));
	page_done(response, url(cx->arena, "/settings/invoices"),
		words_plain(cx->language, N_("The account is gone.")), TEXT(""));
	return OK;
}

const Error *post_numbering(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	Numbering numbering = {
		.pattern = form_text(form, "pattern", NUMBERING_PATTERN_LIMIT),
		.yearly = form_bool(form, "yearly"),
		.next = form_int(form, "next", 1, NUMBERING_NEXT_LIMIT),
	};
	if (form_good(form)) {
		TRY(form_refused(form, save_numbering(cx, &numbering)));
	}
	return settled(cx, request, response, form, N_("Kept."));
}

/* --- who receives --- */

static const Error *show_buyer(Context *cx, const Request *request, Response *response,
	const BilledParty *buyer, const Form *form)
{
	Client client;
	Recurring recurring;
	TRY(open_client_form(cx, buyer->client, &client));
	TRY(open_recurring(cx, buyer->client, &recurring));
	Html *html = page_begin(cx, request, response,
		(PageHead){.title = client.name, .nav = NAV_CLIENTS, .client = client.id});
	buyer_edit(html, &client, buyer, asked_invoice(request), &recurring, form);
	return page_end(html);
}

const Error *get_buyer(Context *cx, const Request *request, Response *response)
{
	BilledParty buyer;
	TRY(open_buyer(cx, (ClientId){path_id(request, 0)}, &buyer));
	Form *form = form_of(cx->arena, NULL);
	TRY(mark_wanted(cx, asked_invoice(request), false, form));
	return show_buyer(cx, request, response, &buyer, form);
}

const Error *show_recurring(
	Context *cx, const Request *request, Response *response, ClientId client, const Form *form)
{
	BilledParty buyer;
	TRY(open_buyer(cx, client, &buyer));
	return show_buyer(cx, request, response, &buyer, form);
}

const Error *post_buyer(Context *cx, const Request *request, Response *response)
{
	BilledParty buyer;
	Form *form = form_of(cx->arena, request);
	TRY(open_buyer(cx, (ClientId){path_id(request, 0)}, &buyer));
	read_party(cx, form, &buyer.party);
	buyer.party.consumer = form_bool(form, "consumer");
	buyer.purchase_order = form_text(form, "purchase_order", PARTY_TEXT_LIMIT);
	buyer.buyer_reference = form_text(form, "buyer_reference", PARTY_TEXT_LIMIT);
	if (!bill_group_from_key(form_text(form, "bill_group", PARTY_ID_LIMIT), &buyer.group)) {
		form_problem(form, "bill_group", (Message){.msgid = "Choose one of these."});
	}
	if (form_good(form)) {
		TRY(form_refused(form, save_buyer(cx, &buyer)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show_buyer(cx, request, response, &buyer, form);
	}
	kept(cx, request, response,
		url(cx->arena, "/clients/%" PRId64 "/billing", buyer.client.value), N_("Kept."));
	return OK;
}
