#include "app/invoice.h"

#include "app/client.h"
#include "app/invoice_bill.h"
#include "host/zones.h"
#include "store/client.h"
#include "store/party.h"

static Day today_of(const Context *cx)
{
	return zone_day(cx->zone, cx->now);
}

const Error *invoice_lock(Context *cx, EntryId entry, const char *field)
{
	InvoiceId on;
	TRY(store_invoice_of_entry(cx->db, cx->arena, cx->practice.id, entry, &on));
	if (on.value != 0) {
		return refuse(cx->arena, field,
			"This time stands on an invoice: take it off there first.");
	}
	return OK;
}

/* --- all of them --- */

static const Error *add_row(Context *cx, InvoiceDesk *desk, Clients clients, const Receivable *one)
{
	Client client;
	TRY(client_in_books(cx, clients, one->client, &client));
	ReceivableState state = receivable_state(one, desk->today);
	Money open = receivable_open(one);
	*LIST_ADD(cx->arena, desk->rows) =
		(InvoiceRow){*one, state, client.name, client.thread, open};
	money_list_add(cx->arena, &desk->open, open);
	money_list_add(cx->arena, &desk->surplus, receivable_surplus(one));
	desk->to_look_at += state == RECEIVABLE_DRAFT && one->recurring;
	if (state == RECEIVABLE_DRAFT && one->kind != INVOICE_CREDIT) {
		money_list_add(cx->arena, &desk->drafts, one->due);
	}
	if (state == RECEIVABLE_OVERDUE) {
		money_list_add(cx->arena, &desk->overdue, open);
	}
	return OK;
}

static const Error *open_desk(Context *cx, InvoiceDesk *desk)
{
	Receivables all;
	Clients clients, shown = {0};
	BilledParty seller;
	TRY(store_invoice_list(cx->db, cx->arena, cx->practice.id, &all));
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &clients));
	TRY(store_seller_load(cx->db, cx->arena, cx->practice.id, &seller));
	desk->today = today_of(cx);
	desk->seller_known = !seller_check(cx->arena, &seller.party, regime_named(seller.regime));
	desk->clients = clients.count;
	desk->first_client = clients.count > 0 ? clients.items[0].id : (ClientId){0};
	EACH (Receivable, receivable, all) {
		if (desk->client.id.value == 0 ||
			receivable->client.value == desk->client.id.value) {
			TRY(add_row(cx, desk, clients, receivable));
		}
	}
	if (desk->client.id.value != 0) {
		*LIST_ADD(cx->arena, shown) = desk->client;
	}
	return open_unbilled(cx, desk->client.id.value != 0 ? &shown : &clients, &all, desk);
}

const Error *open_invoices(Context *cx, InvoiceDesk *ret_desk)
{
	InvoiceDesk desk = {0};
	TRY(open_desk(cx, &desk));
	*ret_desk = desk;
	return OK;
}

const Error *open_client_invoices(Context *cx, ClientId client, InvoiceDesk *ret_desk)
{
	InvoiceDesk desk = {0};
	TRY(store_client_load(cx->db, cx->arena, cx->practice.id, client, &desk.client));
	TRY(open_desk(cx, &desk));
	*ret_desk = desk;
	return OK;
}

/* --- who bills, and how --- */

/* Where the practice is, if only its clock says so. */
static Text home_country(Context *cx)
{
	ZonePlaces places = zones_places(cx->arena);
	EACH (const ZonePlace, place, places) {
		if (text_empty(cx->practice.country) &&
			text_equal(place->zone, cx->practice.zone)) {
			return place->country;
		}
	}
	return cx->practice.country;
}

const Error *open_invoice_settings(Context *cx, InvoiceSettings *ret_settings)
{
	InvoiceSettings settings = {0};
	PracticeId practice = cx->practice.id;
	TRY(store_seller_load(cx->db, cx->arena, practice, &settings.seller));
	TRY(store_account_list(cx->db, cx->arena, practice, &settings.accounts));
	TRY(store_numbering_load(cx->db, cx->arena, practice, &settings.numbering));
	if (settings.numbering.id.value == 0) {
		settings.numbering = numbering_usual();
	}
	if (text_empty(settings.seller.party.name)) {
		settings.seller.party.name = cx->practice.name;
		settings.seller.party.email = cx->member.email;
		settings.seller.party.address.country = home_country(cx);
	} else {
		settings.missing = seller_check(
			cx->arena, &settings.seller.party, regime_named(settings.seller.regime));
	}
	*ret_settings = settings;
	return OK;
}

/* The schemes follow from the country (ISO 6523): people type the number alone. */
static void set_schemes(Party *party)
{
	bool french = text_is(party->address.country, "FR");
	bool belgian = text_is(party->address.country, "BE");
	party->legal.scheme = text_empty(party->legal.id) ? TEXT("")
			      : french                    ? TEXT("0002")
			      : belgian                   ? TEXT("0208")
							  : TEXT("");
	party->own.scheme = french && !text_empty(party->own.id) ? TEXT("0009") : TEXT("");
	if (french && !text_empty(party->legal.id) && text_empty(party->electronic.id)) {
		party->electronic = (SchemedId){party->legal.id, TEXT("0225")};
	} else if (belgian && !text_empty(party->legal.id) && text_empty(party->electronic.id)) {
		party->electronic = (SchemedId){party->legal.id, TEXT("0208")};
	} else if (text_empty(party->electronic.id) && !text_empty(party->email)) {
		party->electronic = (SchemedId){party->email, TEXT("EM")};
	}
}

static const Error *saving_party(Context *cx, const BilledParty *billed, const char *act)
{
	TRY(store_party_save(cx->db, cx->arena, cx->practice.id, billed, cx->change));
	return audit(
		cx, act, "party", billed->client.value, billed->client.value, billed->party.name);
}

static const Error *save_party(Context *cx, const BilledParty *typed)
{
	BilledParty billed = *typed;
	set_schemes(&billed.party);
	TRY(billed_party_check(cx->arena, &billed));
	return WRITE(cx, saving_party(cx, &billed, "edit"));
}

const Error *save_seller(Context *cx, const BilledParty *seller)
{
	BilledParty own = *seller;
	own.client = (ClientId){0};
	return save_party(cx, &own);
}

const Error *open_buyer(Context *cx, ClientId id, BilledParty *ret_buyer)
{
	Client client;
	TRY(open_client_form(cx, id, &client));
	TRY(store_party_load(cx->db, cx->arena, cx->practice.id, id, ret_buyer));
	if (text_empty(ret_buyer->party.name)) {
		ret_buyer->party.name = client.name;
		ret_buyer->party.consumer = client.person;
		ret_buyer->party.address.country = client.country;
		ret_buyer->group = GROUP_BY_TASK;
	}
	return OK;
}

const Error *save_buyer(Context *cx, const BilledParty *buyer)
{
	Client client;
	TRY(open_client_form(cx, buyer->client, &client));
	return save_party(cx, buyer);
}

static const Error *adding_account(Context *cx, const KeptAccount *typed, int64_t id)
{
	KeptAccount account = *typed;
	KeptAccounts there;
	TRY(store_account_list(cx->db, cx->arena, cx->practice.id, &there));
	if (there.count >= ACCOUNTS_LIMIT) {
		return refuse(
			cx->arena, "iban", "There is room for %1 of them.", arg(ACCOUNTS_LIMIT));
	}
	account.id.value = id;
	TRY(store_account_save(cx->db, cx->arena, cx->practice.id, &account, cx->change));
	return audit(cx, "create", "account", id, 0, account.account.label);
}

const Error *add_account(Context *cx, const KeptAccount *account)
{
	TRY(account_check(cx->arena, account));
	return WRITE(cx, adding_account(cx, account, new_id(cx)));
}

static const Error *removing_account(Context *cx, AccountId id)
{
	TRY(store_account_delete(cx->db, cx->arena, cx->practice.id, id));
	return audit(cx, "delete", "account", id.value, 0, TEXT(""));
}

const Error *remove_account(Context *cx, AccountId id)
{
	return WRITE(cx, removing_account(cx, id));
}

static const Error *saving_numbering(Context *cx, const Numbering *typed, int64_t id)
{
	Numbering kept, numbering = *typed;
	TRY(store_numbering_load(cx->db, cx->arena, cx->practice.id, &kept));
	if (day_set(kept.last_day) && kept.next != typed->next) {
		return refuse(cx->arena, "next",
			"The next number is %1: it can be chosen only before the first invoice.",
			arg((long)kept.next));
	}
	numbering.id.value = kept.id.value ? kept.id.value : id;
	numbering.year = kept.year;
	numbering.last_day = kept.last_day;
	TRY(numbering_check(cx->arena, &numbering));
	TRY(store_numbering_save(cx->db, cx->arena, cx->practice.id, &numbering, cx->change));
	return audit(cx, "edit", "numbering", numbering.id.value, 0, numbering.pattern);
}

const Error *save_numbering(Context *cx, const Numbering *numbering)
{
	return WRITE(cx, saving_numbering(cx, numbering, new_id(cx)));
}
