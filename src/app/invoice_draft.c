/* From work that is not billed yet to a draft that can still be put right. */
#include "app/exchange.h"
#include "app/expense_bill.h"
#include "app/invoice_bill.h"
#include "app/invoice_work.h"
#include "domain/check.h"
#include "format/invoice_json.h"
#include "host/zones.h"
#include "store/client.h"
#include "store/party.h"

/* --- what is kept --- */

const Error *invoice_draft_load(
	Context *cx, InvoiceId id, int64_t changed, Receivable *ret_receivable)
{
	Receivable kept;
	TRY(store_invoice_load(cx->db, cx->arena, cx->practice.id, id, &kept));
	if (instant_set(kept.issued)) {
		return conflict(cx->arena, "An issued invoice is never changed: take it back with "
					   "a credit note.");
	}
	if (changed != 0 && changed != kept.changed) {
		return conflict(
			cx->arena, "Somebody changed this invoice meanwhile. Please look again.");
	}
	*ret_receivable = kept;
	return OK;
}

const Error *invoice_keep(
	Context *cx, Receivable *receivable, const Invoice *document, const char *act)
{
	Invoice filled = *document;
	receivable->document = invoice_json_write(cx->arena, document);
	invoice_fill(cx->arena, &filled);
	return invoice_save(cx, receivable, &filled, act);
}

const Error *invoice_write(Context *cx, Receivable *receivable, const Invoice *filled)
{
	receivable->number = filled->number;
	receivable->kind = filled->kind;
	receivable->currency = filled->currency;
	receivable->issued_day = filled->issued;
	receivable->due_day = filled->due;
	receivable->net = filled->totals.net;
	receivable->tax = filled->totals.tax;
	receivable->due = filled->totals.due;
	return store_invoice_save(cx->db, cx->arena, cx->practice.id, receivable, cx->change);
}

const Error *invoice_save(
	Context *cx, Receivable *receivable, const Invoice *filled, const char *act)
{
	TRY(invoice_write(cx, receivable, filled));
	return audit(cx, act, "invoice", receivable->id.value, receivable->client.value,
		receivable->number);
}

Day invoice_today(const Context *cx)
{
	const Zone *home = zones_named(cx->practice.zone);
	return zone_day(home ? home : cx->zone, cx->now);
}

const Error *invoice_line_limit(Context *cx, size_t count)
{
	return count <= INVOICE_DRAFT_LINES ? OK
					    : refuse(cx->arena, "lines",
						      "An invoice made here has at most %1 lines: "
						      "group the work otherwise.",
						      arg(INVOICE_DRAFT_LINES));
}

/* --- the document --- */

typedef struct {
	Context *cx;
	ClientBill bill;
	Expenses expenses; /* on the lines behind those of the bill */
} Drafting;

static const Error *add_accounts(Context *cx, Invoice *document)
{
	KeptAccounts accounts;
	TRY(store_account_list(cx->db, cx->arena, cx->practice.id, &accounts));
	EACH (KeptAccount, kept, accounts) {
		bool fits = text_empty(kept->currency) ||
			    text_is(kept->currency, document->currency.code);
		if (fits && document->accounts.count < INVOICE_ACCOUNTS_LIMIT) {
			*LIST_ADD(cx->arena, document->accounts) = kept->account;
		}
	}
	return OK;
}

/* Who sells, who buys, and what follows from both. */
static const Error *put_parties(
	Context *cx, const BilledParty *buyer, const Client *client, Invoice *document)
{
	BilledParty seller;
	TRY(store_seller_load(cx->db, cx->arena, cx->practice.id, &seller));
	document->tax_on_debits = seller.tax_on_debits;
	document->seller = seller.party;
	document->buyer = buyer->party;
	document->buyer_reference = buyer->buyer_reference;
	document->buyer.name = text_empty(buyer->party.name) ? client->name : buyer->party.name;
	document->regime = billed_regime(&seller, &document->buyer);
	document->accounts = (PaymentAccounts){0};
	return add_accounts(cx, document);
}

const Error *invoice_begin(Context *cx, const Agreement *agreement, const BilledParty *buyer,
	const Client *client, Invoice *ret_document)
{
	Invoice document = {
		.kind = INVOICE_PLAIN,
		.issued = invoice_today(cx),
		.currency = agreement->currency,
		.language = agreement->language,
		.purchase_order = buyer->purchase_order,
		.home_currency = cx->practice.currency,
	};
	TRY(put_parties(cx, buyer, client, &document));
	document.due = agreement_due(agreement, document.issued);
	if (currency_same(document.home_currency, document.currency)) {
		document.home_currency = (Currency){""};
	} else { /* as known on the day; the form may say it better */
		Exchange exchange;
		TRY(find_exchange(
			cx, document.currency, document.home_currency, document.issued, &exchange));
		document.home_rate = exchange_price(&exchange);
	}
	*ret_document = document;
	return OK;
}

/* A category that only followed from the regime follows the new one, at its usual rate. */
static void follow_regime(Context *cx, const Regime *before, Invoice *document)
{
	Text was = text_of(before->category);
	Rates rates = regime_rates(cx->arena, document->regime, invoice_done(document));
	EACH (InvoiceLine, line, document->lines) {
		if (text_empty(line->category) || text_equal(line->category, was)) {
			line->category = TEXT("");
			line->rate = rates.items[0];
		}
	}
	EACH (Adjustment, adjustment, document->adjustments) {
		if (text_equal(adjustment->category, was)) {
			adjustment->category = TEXT("");
		}
	}
}

const Error *invoice_follow(Context *cx, const Receivable *receivable, Invoice *document)
{
	Client client;
	BilledParty buyer;
	const Regime *before = document->regime;
	bool fixed = instant_set(receivable->issued) || document->kind == INVOICE_CREDIT;
	if (fixed) { /* a credit note is of what it takes back */
		return OK;
	}
	TRY(store_client_load(cx->db, cx->arena, cx->practice.id, receivable->client, &client));
	if (instant_set(client.deleted)) {
		return OK;
	}
	TRY(open_buyer(cx, receivable->client, &buyer));
	TRY(put_parties(cx, &buyer, &client, document));
	if (document->regime != before) {
		follow_regime(cx, before, document);
	}
	return OK;
}

const Error *invoice_ready(Context *cx, const Invoice *document, const Error **ret_problems)
{
	BilledParty seller;
	Problems problems = {.arena = cx->arena};
	TRY(store_party_load(cx->db, cx->arena, cx->practice.id, (ClientId){0}, &seller));
	if (text_empty(seller.regime) && document->kind != INVOICE_CREDIT) {
		problem(&problems,
			refuse(cx->arena, "seller.regime", "Say how you stand with VAT."));
	}
	problem(&problems, invoice_check(cx->arena, document));
	*ret_problems = problems.first;
	return OK;
}

const Language *agreement_language(const Agreement *agreement)
{
	const Language *language = language_named(agreement->language);
	return language ? language : language_english();
}

static const Error *add_lines(Drafting *at, Invoice *document)
{
	Arena *arena = at->cx->arena;
	const Agreement *agreement = at->bill.agreement;
	Rates rates = regime_rates(arena, document->regime, invoice_done(document));
	EACH (BillLine, line, at->bill.bill.lines) {
		bool hours = line->time.seconds > 0;
		*LIST_ADD(arena, document->lines) = (InvoiceLine){
			.name = bill_line_name(arena, agreement, line),
			.quantity = line->quantity,
			.unit = hours ? TEXT("HUR") : TEXT("C62"),
			.price = line->price,
			.rate = rates.count > 0 ? rates.items[0] : (Rate){0},
		};
	}
	TRY(draft_expenses(
		at->cx, agreement, at->bill.first, at->bill.last, document, &at->expenses));
	return invoice_line_limit(at->cx, document->lines.count);
}

static const Error *keep_pieces(Drafting *at, InvoiceId id)
{
	Context *cx = at->cx;
	const Bill *bill = &at->bill.bill;
	for (size_t i = 0; i < bill->pieces.count; i++) {
		const Piece *piece = &bill->pieces.items[i];
		size_t line = bill->line_of_piece[i];
		BilledPiece kept = {.entry = piece->work->entry,
			.start = piece->start,
			.end = piece->end,
			.line = line == NO_LINE ? 0 : (int32_t)line + 1,
			.billed = piece->billed,
			.surcharges = piece->surcharges};
		TRY(store_invoice_piece_add(cx->db, cx->arena, cx->practice.id, id, &kept));
	}
	return bill_expenses(cx, id, &at->expenses, bill->lines.count + 1);
}

const Error *invoice_drafting(
	Context *cx, ClientId id, Day first, Day last, InvoiceId invoice, bool recurring)
{
	Drafting at = {.cx = cx};
	Invoice document;
	Receivables all;
	TRY(store_invoice_of_client(cx->db, cx->arena, cx->practice.id, id, &all));
	TRY(client_bill_begins(cx, id, first, last, &all, &first));
	TRY(client_bill(cx, id, first, last, &all, &at.bill));
	const Client *client = &at.bill.client;
	TRY(invoice_begin(cx, at.bill.agreement, &at.bill.buyer, client, &document));
	document.from = first;
	document.to = last;
	TRY(add_lines(&at, &document));
	if (document.lines.count == 0) {
		return refuse(cx->arena, "last", "There is nothing to bill to %1 from %2 to %3.",
			arg(client->name), arg(first), arg(last));
	}
	Receivable receivable = {.id = invoice,
		.client = id,
		.agreement = at.bill.agreement->id,
		.from = first,
		.to = last,
		.created = cx->now,
		.recurring = recurring};
	TRY(invoice_take_off(cx, &receivable, &document));
	TRY(invoice_keep(cx, &receivable, &document, "create"));
	return keep_pieces(&at, invoice);
}

const Error *draft_invoice(Context *cx, ClientId client, Day first, Day last, InvoiceId *ret_id)
{
	if (!day_set(first) || !day_set(last) || last.days < first.days ||
		last.days - first.days > UNBILLED_DAYS) {
		return refuse(cx->arena, "last", "From a day to a later one, within a year.");
	}
	InvoiceId id = {new_id(cx)};
	TRY(WRITE(cx, invoice_drafting(cx, client, first, last, id, false)));
	*ret_id = id;
	return OK;
}
