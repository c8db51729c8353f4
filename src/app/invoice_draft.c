/* From work that is not billed yet to a draft that can still be put right. */
#include "app/agreement.h"
#include "app/client.h"
#include "app/hours.h"
#include "app/invoice_work.h"
#include "format/invoice_json.h"
#include "host/zones.h"
#include "store/agreement.h"
#include "store/party.h"

#include <string.h>

/* --- what is kept --- */

const Error *invoice_draft_load(Context *cx, InvoiceId id, Receivable *ret_receivable)
{
	Receivable kept;
	TRY(store_invoice_load(cx->db, cx->arena, cx->practice.id, id, &kept));
	if (instant_set(kept.issued)) {
		return conflict(cx->arena, "An issued invoice is never changed: take it back with "
					   "a credit note.");
	}
	*ret_receivable = kept;
	return OK;
}

const Error *invoice_keep(
	Context *cx, Receivable *receivable, const Invoice *document, const char *act)
{
	Invoice filled = *document;
	invoice_fill(cx->arena, &filled);
	receivable->document = invoice_json_write(cx->arena, document);
	receivable->number = filled.number;
	receivable->kind = filled.kind;
	receivable->currency = filled.currency;
	receivable->issued_day = filled.issued;
	receivable->due_day = filled.due;
	receivable->net = filled.totals.net;
	receivable->tax = filled.totals.tax;
	receivable->due = filled.totals.due;
	TRY(store_invoice_save(cx->db, cx->arena, cx->practice.id, receivable, cx->change));
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

/* --- the bill --- */

typedef struct {
	Context *cx;
	ClientId client;
	Day first, last;
	const Agreement *agreement;
	const Zone *zone;
	BilledParty seller, buyer;
	Receivables others; /* of this client, drafts too */
	Bill bill;
} Drafting;

static int32_t month_place(const Drafting *at, Day day)
{
	Date from = day_date(at->agreement->from), date = day_date(day);
	return (date.year - from.year) * 12 + date.month - from.month;
}

/* What was billed in each month of the agreement already. */
static const Error *look_back(Drafting *at, Billing *billing)
{
	Context *cx = at->cx;
	UsedTimes used;
	int32_t months = month_place(at, at->last) + 1;
	if (months <= 0 || months > BILL_MONTHS_LIMIT) {
		return OK;
	}
	Duration *times = NEW_ARRAY(cx->arena, Duration, (size_t)months);
	Money *charged = NEW_ARRAY(cx->arena, Money, (size_t)months);
	TRY(store_invoice_used(cx->db, cx->arena, cx->practice.id, at->client, &used));
	EACH (UsedTime, one, used) {
		int32_t place = month_place(at, zone_day(at->zone, one->start));
		if (place >= 0 && place < months) {
			times[place].seconds += one->billed.seconds;
		}
	}
	EACH (Receivable, other, at->others) {
		int32_t place = month_place(at, other->from);
		if (place >= 0 && place < months && other->agreement.value != 0) {
			charged[place].minor += other->kind == INVOICE_CREDIT ? -other->net.minor
									      : other->net.minor;
		}
	}
	billing->used_before = times;
	billing->charged_before = charged;
	billing->months_before = (size_t)months;
	return OK;
}

static const Error *collect_work(Drafting *at, Billing *billing)
{
	Context *cx = at->cx;
	UnbilledWorks works;
	TRY(store_invoice_unbilled(cx->db, cx->arena, cx->practice.id, at->client,
		zone_midnight(at->zone, at->first), zone_midnight(at->zone, day_plus(at->last, 1)),
		&works));
	EACH (UnbilledWork, unbilled, works) {
		const Zone *zone = zones_named(unbilled->due_zone);
		Work *work = LIST_ADD(cx->arena, billing->works);
		*work = unbilled->work;
		if (zone && day_set(unbilled->due.day)) {
			work->due = zone_instant(zone, unbilled->due);
		}
	}
	return OK;
}

static bool charged_already(const Drafting *at, BillKind kind, Day begins)
{
	EACH (Receivable, other, at->others) {
		bool same = other->agreement.value == at->agreement->id.value &&
			    other->kind != INVOICE_CREDIT && other->credited.minor == 0;
		if (same && (kind == BILL_FLAT || (other->from.days <= begins.days &&
							  begins.days <= other->to.days))) {
			return true;
		}
	}
	return false;
}

static const Error *make_bill(Drafting *at)
{
	Context *cx = at->cx;
	const SurchargeRules *rules = &at->agreement->surcharges;
	OffDays off = {0};
	if (!text_empty(rules->country)) {
		TRY(open_off_days(
			cx, rules->country, rules->region, at->first, day_plus(at->last, 2), &off));
	}
	Billing billing = {.agreement = at->agreement,
		.clock = {at->zone, off.days, off.count},
		.first = at->first,
		.last = at->last,
		.group = at->buyer.group,
		.flat_due = !charged_already(at, BILL_FLAT, at->first)};
	TRY(look_back(at, &billing));
	TRY(collect_work(at, &billing));
	at->bill = bill_of(cx->arena, &billing);
	return OK;
}

/* --- the document --- */

/* In the client's language: "Newsletter, evening work +25 %". */
static Text line_name(const Drafting *at, const Language *language, const BillLine *line)
{
	Arena *arena = at->cx->arena;
	Text name = line->name;
	if (line->kind == BILL_FEE || line->kind == BILL_OVERAGE || line->kind == BILL_MINIMUM) {
		return words(arena, language, NULL,
			message(arena, "%1, %2",
				arg(words_plain(language, bill_kind_name(line->kind))),
				arg(words_day(arena, language, line->day, DAY_MONTH))));
	}
	if (line->kind == BILL_FLAT) {
		return at->agreement->title;
	}
	if (day_set(line->day)) {
		name = words_day(arena, language, line->day, DAY_FULL);
	}
	for (int i = 0; i < SURCHARGES; i++) {
		if (line->surcharges >> i & 1) {
			Text more = words_plain(language, surcharge_name((SurchargeKind)i));
			name = text_empty(name)
				       ? more
				       : text_format(arena, "%s, %s", name.chars, more.chars);
		}
	}
	return text_empty(name) ? words_plain(language, bill_kind_name(BILL_WORK)) : name;
}

static Party with_name(Party party, const Client *client)
{
	if (text_empty(party.name)) {
		party.name = client->name;
	}
	return party;
}

static const Error *add_accounts(Drafting *at, Invoice *document)
{
	Context *cx = at->cx;
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

static const Error *begin_document(Drafting *at, const Client *client, Invoice *document)
{
	Context *cx = at->cx;
	const Regime *home =
		regime_named(text_empty(at->seller.regime) ? TEXT("none") : at->seller.regime);
	*document = (Invoice){
		.kind = INVOICE_PLAIN,
		.issued = invoice_today(cx),
		.from = at->first,
		.to = at->last,
		.currency = at->agreement->currency,
		.language = at->agreement->language,
		.tax_on_debits = at->seller.tax_on_debits,
		.seller = at->seller.party,
		.buyer = with_name(at->buyer.party, client),
		.purchase_order = at->buyer.purchase_order,
		.buyer_reference = at->buyer.buyer_reference,
		.home_currency = cx->practice.currency,
	};
	document->due = agreement_due(at->agreement, document->issued);
	document->regime = regime_towards(home, at->seller.party.address.country,
		document->buyer.address.country, !document->buyer.consumer);
	if (memcmp(document->home_currency.code, document->currency.code, 3) == 0) {
		document->home_currency = (Currency){""};
	}
	return add_accounts(at, document);
}

/* The bill's lines as the document's; of[i]: where line i of the bill went, 0 when it was charged
 * before. */
static const Error *add_lines(Drafting *at, Invoice *document, int32_t *of)
{
	Arena *arena = at->cx->arena;
	const Language *language = language_named(at->agreement->language);
	Rates rates = regime_rates(arena, document->regime, document->issued);
	language = language ? language : language_english();
	for (size_t i = 0; i < at->bill.lines.count; i++) {
		const BillLine *line = &at->bill.lines.items[i];
		Day begins = line->day;
		if (line->kind == BILL_FEE && begins.days < at->agreement->from.days) {
			begins = at->agreement->from;
		}
		if (line->kind == BILL_FEE && charged_already(at, BILL_FEE, begins)) {
			continue;
		}
		bool hours = line->time.seconds > 0;
		*LIST_ADD(arena, document->lines) = (InvoiceLine){
			.name = line_name(at, language, line),
			.quantity = line->quantity,
			.unit = hours ? TEXT("HUR") : TEXT("C62"),
			.price = line->price,
			.rate = rates.count > 0 ? rates.items[0] : (Rate){0},
		};
		of[i] = (int32_t)document->lines.count;
	}
	return invoice_line_limit(at->cx, document->lines.count);
}

static const Error *keep_pieces(Drafting *at, InvoiceId id, const int32_t *of)
{
	Context *cx = at->cx;
	for (size_t i = 0; i < at->bill.pieces.count; i++) {
		const Piece *piece = &at->bill.pieces.items[i];
		size_t line = at->bill.line_of_piece[i];
		BilledPiece kept = {.entry = piece->work->entry,
			.start = piece->start,
			.end = piece->end,
			.line = line == NO_LINE ? 0 : of[line],
			.billed = piece->billed,
			.surcharges = piece->surcharges};
		TRY(store_invoice_piece_add(cx->db, cx->arena, cx->practice.id, id, &kept));
	}
	return OK;
}

static const Error *find_agreement(Drafting *at, const Client *client)
{
	Context *cx = at->cx;
	Agreements *versions = NEW(cx->arena, Agreements);
	TRY(store_agreement_of_client(cx->db, cx->arena, cx->practice.id, client->id, versions));
	at->agreement = agreement_on(versions, at->last);
	if (!at->agreement) {
		return refuse(cx->arena, "last", "Nothing is agreed with %1 for %2.",
			arg(client->name), arg(at->last));
	}
	at->zone = zones_named(text_empty(at->agreement->surcharges.zone)
				       ? cx->practice.zone
				       : at->agreement->surcharges.zone);
	at->zone = at->zone ? at->zone : cx->zone;
	return OK;
}

static const Error *find_others(Drafting *at)
{
	Context *cx = at->cx;
	Receivables all;
	TRY(store_invoice_list(cx->db, cx->arena, cx->practice.id, &all));
	EACH (Receivable, one, all) {
		if (one->client.value == at->client.value) {
			*LIST_ADD(cx->arena, at->others) = *one;
		}
	}
	return OK;
}

static const Error *drafting(Context *cx, ClientId id, Day first, Day last, InvoiceId invoice)
{
	Drafting at = {.cx = cx, .client = id, .first = first, .last = last};
	Client client;
	Invoice document;
	TRY(open_client_form(cx, id, &client));
	TRY(find_agreement(&at, &client));
	TRY(find_others(&at));
	TRY(store_party_load(cx->db, cx->arena, cx->practice.id, (ClientId){0}, &at.seller));
	TRY(open_buyer(cx, id, &at.buyer));
	TRY(make_bill(&at));
	int32_t *of = NEW_ARRAY(cx->arena, int32_t, at.bill.lines.count + 1);
	TRY(begin_document(&at, &client, &document));
	TRY(add_lines(&at, &document, of));
	if (document.lines.count == 0) {
		return refuse(cx->arena, "last", "There is nothing to bill to %1 from %2 to %3.",
			arg(client.name), arg(first), arg(last));
	}
	Receivable receivable = {.id = invoice,
		.client = id,
		.agreement = at.agreement->id,
		.from = first,
		.to = last,
		.created = cx->now};
	TRY(invoice_keep(cx, &receivable, &document, "create"));
	return keep_pieces(&at, invoice, of);
}

const Error *draft_invoice(Context *cx, ClientId client, Day first, Day last, InvoiceId *ret_id)
{
	if (!day_set(first) || !day_set(last) || last.days < first.days ||
		last.days - first.days > UNBILLED_DAYS) {
		return refuse(cx->arena, "last", "From a day to a later one, within a year.");
	}
	InvoiceId id = {new_id(cx)};
	TRY(WRITE(cx, drafting(cx, client, first, last, id)));
	*ret_id = id;
	return OK;
}

/* --- putting it right --- */

/* Work on a line that goes is free again; the other lines move up. */
static const Error *move_pieces(Context *cx, InvoiceId id, const int32_t *now, size_t count)
{
	BilledPieces pieces;
	TRY(store_invoice_pieces(cx->db, cx->arena, cx->practice.id, id, &pieces));
	TRY(store_invoice_free(cx->db, cx->arena, cx->practice.id, id));
	EACH (BilledPiece, piece, pieces) {
		bool covered = piece->line == 0;
		bool known = piece->line > 0 && (size_t)piece->line <= count;
		piece->line = known ? now[piece->line - 1] : 0;
		if (covered || piece->line > 0) {
			TRY(store_invoice_piece_add(cx->db, cx->arena, cx->practice.id, id, piece));
		}
	}
	return OK;
}

static const Error *changing(Context *cx, const InvoiceDraft *draft)
{
	Receivable receivable;
	Invoice document;
	TRY(invoice_draft_load(cx, draft->id, &receivable));
	if (draft->changed != 0 && draft->changed != receivable.changed) {
		return conflict(
			cx->arena, "Somebody changed this invoice meanwhile. Please look again.");
	}
	TRY(invoice_json_read(cx->arena, receivable.document, &document));
	size_t before = document.lines.count;
	int32_t *now = NEW_ARRAY(cx->arena, int32_t, before + 1);
	InvoiceLines kept = {0};
	for (size_t i = 0; i < draft->lines.count; i++) {
		const InvoiceLine *line = &draft->lines.items[i];
		if (!text_empty(line->name)) {
			InvoiceLine *next = LIST_ADD(cx->arena, kept);
			*next = i < before ? document.lines.items[i] : (InvoiceLine){0};
			next->name = line->name;
			next->quantity = line->quantity;
			next->price = line->price;
			next->unit = text_empty(next->unit) ? TEXT("C62") : next->unit;
			next->rate = line->rate;
		}
		if (i < before) {
			now[i] = text_empty(line->name) ? 0 : (int32_t)kept.count;
		}
	}
	TRY(invoice_line_limit(cx, kept.count));
	document.lines = kept;
	document.due = draft->due;
	document.terms = draft->terms;
	document.purchase_order = draft->purchase_order;
	document.home_rate = draft->home_rate;
	TRY(move_pieces(cx, draft->id, now, before));
	return invoice_keep(cx, &receivable, &document, "edit");
}

const Error *change_invoice(Context *cx, const InvoiceDraft *draft)
{
	return WRITE(cx, changing(cx, draft));
}

static const Error *deleting(Context *cx, InvoiceId id)
{
	Receivable receivable;
	TRY(invoice_draft_load(cx, id, &receivable));
	TRY(store_invoice_delete(cx->db, cx->arena, cx->practice.id, id));
	return audit(cx, "delete", "invoice", id.value, receivable.client.value, TEXT(""));
}

const Error *delete_invoice(Context *cx, InvoiceId id)
{
	return WRITE(cx, deleting(cx, id));
}
