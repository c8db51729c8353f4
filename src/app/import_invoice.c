#include "app/import_map.h"

#include "app/exchange.h"
#include "app/invoice_work.h"
#include "app/payment.h"
#include "store/party.h"

/* --- aside ------------------------------------------------------------------------------------
 */

static StagedInvoice kept(Arena *arena, const StagedInvoice *staged)
{
	StagedInvoice copy = *staged;
	copy.client = text_keep(arena, staged->client);
	copy.number = text_keep(arena, staged->number);
	copy.lines = (StagedInvoiceLines){0};
	copy.payments = (StagedPayments){0};
	EACH (const StagedInvoiceLine, line, staged->lines) {
		StagedInvoiceLine *added = LIST_ADD(arena, copy.lines);
		*added = *line;
		added->name = text_keep(arena, line->name);
		added->about = text_keep(arena, line->about);
	}
	EACH (const StagedPayment, payment, staged->payments) {
		StagedPayment *added = LIST_ADD(arena, copy.payments);
		*added = *payment;
		added->method = text_keep(arena, payment->method);
	}
	return copy;
}

const Error *import_map_invoice(struct ImportRun *run, const Staged *thing)
{
	ClientId client;
	size_t before = run->batch.count;
	TRY(map_client(run, NAME_CLIENT, thing->invoice.client, &client));
	TRY(map_client_otherwise(run, &client));
	if (run->batch.count > before) { /* who is new is billed as the file does */
		run->batch.items[before].client.currency = thing->invoice.currency;
	}
	*LIST_ADD(run->lasting, run->invoices) =
		(MappedInvoice){thing->row, client, kept(run->lasting, &thing->invoice)};
	return OK;
}

/* --- what is there ----------------------------------------------------------------------------
 */

/* REFUSED, as a sentence for the loss report, when it cannot be kept. */
static const Error *there_already(Context *cx, const MappedInvoice *mapped, Receivable *ret_there)
{
	InvoiceId id;
	Receivable there = {0};
	const StagedInvoice *staged = &mapped->staged;
	TRY(store_invoice_numbered(cx->db, cx->arena, cx->practice.id, staged->number, &id));
	if (id.value != 0) {
		TRY(store_invoice_load(cx->db, cx->arena, cx->practice.id, id, &there));
	}
	if (mapped->client.value == 0) {
		return refuse(cx->arena, "", "An invoice is for somebody: say whose it is.");
	}
	if (staged->issued.days > invoice_today(cx).days) {
		return refuse(cx->arena, "", "Its day has not come yet: left out.");
	}
	if (there.place > 0) {
		return refuse(cx->arena, "",
			"There is a document %1 already, issued here: it stays as it is.",
			arg(staged->number));
	}
	bool same = there.client.value == mapped->client.value &&
		    there.due.minor == staged->total.minor &&
		    currency_same(there.currency, staged->currency);
	if (id.value != 0 && !same) {
		return refuse(cx->arena, "",
			"Document %1 is here already, for somebody else or of another amount: it "
			"stays as it is.",
			arg(staged->number));
	}
	*ret_there = there;
	return OK;
}

/* --- a new one --------------------------------------------------------------------------------
 */

/* Both parties as they are known, and no words of the law: what stood on it is not ours to say. */
static const Error *document_of(
	ImportRun *run, Context *cx, const MappedInvoice *mapped, Invoice *ret_document)
{
	BilledParty seller, buyer;
	const StagedInvoice *staged = &mapped->staged;
	Currency home = cx->practice.currency;
	Exchange exchange = {0};
	TRY(store_seller_load(cx->db, cx->arena, cx->practice.id, &seller));
	TRY(store_party_load(cx->db, cx->arena, cx->practice.id, mapped->client, &buyer));
	Invoice document = {.language = cx->practice.language,
		.regime = regime_named(TEXT("none")),
		.seller = seller.party,
		.buyer = buyer.party};
	if (text_empty(document.seller.name)) {
		document.seller.name = cx->practice.name;
	}
	if (text_empty(document.buyer.name)) {
		document.buyer.name = staged->client;
	}
	if (!currency_same(staged->currency, home)) {
		TRY(find_exchange(cx, staged->currency, home, staged->issued, &exchange));
		bool told = staged->home.minor > 0 && currency_same(staged->home.currency, home);
		if (told && staged->total.minor > 0) {
			exchange = (Exchange){staged->currency, home,
				price_of(staged->total).millionths,
				price_of(staged->home).millionths, staged->issued, EXCHANGE_OWN};
		}
		document.home_currency = home;
		document.home_rate = exchange_price(&exchange);
	}
	if (staged_invoice_write(cx->arena, staged, &document) > 0) {
		loss_changed(&run->report.losses,
			message(cx->arena,
				"A line whose rate and quantity do not make its subtotal: the "
				"subtotal counts."),
			mapped->row);
	}
	if (!day_set(staged->due)) {
		loss_changed(&run->report.losses,
			message(cx->arena, "No due day in the file: %1 days after the invoice.",
				arg(STAGED_TERM_DAYS)),
			mapped->row);
	}
	*ret_document = document;
	return OK;
}

static const Error *write_new(
	ImportRun *run, Context *cx, const MappedInvoice *mapped, Receivable *ret_receivable)
{
	Invoice document;
	InvoiceId id = {new_id(cx)};
	TRY(document_of(run, cx, mapped, &document));
	if (run->only_try) {
		*ret_receivable = (Receivable){.due = mapped->staged.total,
			.currency = mapped->staged.currency,
			.issued = cx->now};
		return OK;
	}
	TRY(invoice_write_elsewhere(cx, mapped->client, id, &document, ret_receivable));
	return import_note(run, cx, &(Made){.noun = MADE_INVOICE, .id = id.value});
}

/* --- what came --------------------------------------------------------------------------------
 */

static const Error *write_payment(
	ImportRun *run, Context *cx, const Receivable *receivable, const StagedPayment *staged)
{
	bool valued;
	Payment payment = {.id = {new_id(cx)},
		.invoice = receivable->id,
		.day = staged->day,
		.amount = staged->amount,
		.received = staged->amount,
		.fee = {staged->fee.minor, staged->amount.currency},
		.method = staged->method,
		.note = text_of(format_named(run->source)->name)};
	bool told = staged->home.minor > 0 &&
		    currency_same(staged->home.currency, cx->practice.currency) &&
		    !currency_same(staged->home.currency, staged->amount.currency);
	if (told) {
		payment.exchange = (Exchange){staged->amount.currency, staged->home.currency,
			price_of(staged->amount).millionths, price_of(staged->home).millionths,
			staged->day, EXCHANGE_OWN};
	}
	TRY(keep_payment_told(cx, &payment, receivable, &valued));
	if (!valued) {
		loss_changed(&run->report.losses,
			message(cx->arena,
				"What came in %1 has no rate of its day: it counts in no sum of "
				"the books.",
				arg(text_of(staged->amount.currency.code))),
			0);
	}
	return import_note(run, cx, &(Made){.noun = MADE_PAYMENT, .id = payment.id.value});
}

/* How many; none of them when the file says nothing new. */
static const Error *write_payments(ImportRun *run, Context *cx, const MappedInvoice *mapped,
	const Receivable *receivable, int64_t *ret_count)
{
	Day today = invoice_today(cx);
	Money there = {receivable->paid.minor, mapped->staged.currency};
	StagedPayments fresh = staged_payments_new(
		cx->arena, &mapped->staged.payments, there, receivable_open(receivable));
	*ret_count = 0;
	EACH (const StagedPayment, payment, fresh) {
		if (payment->day.days > today.days) {
			loss_left_out(&run->report.losses,
				message(cx->arena, "A payment of a day that has not come yet."),
				mapped->row);
			continue;
		}
		if (!run->only_try) {
			TRY(write_payment(run, cx, receivable, payment));
		}
		++*ret_count;
	}
	return OK;
}

/* --- all of them ------------------------------------------------------------------------------
 */

static const Error *write_one(ImportRun *run, Context *cx, const MappedInvoice *mapped)
{
	Receivable receivable;
	int64_t payments;
	ImportCount *counts = run->report.counts;
	const Error *kept_from = there_already(cx, mapped, &receivable);
	if (kept_from && kept_from->kind == ERROR_REFUSED) {
		loss_left_out(&run->report.losses, kept_from->reason, mapped->row);
		return OK;
	}
	TRY(kept_from);
	bool is_new = receivable.id.value == 0;
	if (is_new) {
		TRY(write_new(run, cx, mapped, &receivable));
	}
	TRY(write_payments(run, cx, mapped, &receivable, &payments));
	counts[MADE_INVOICE].made += is_new;
	counts[MADE_INVOICE].updated += !is_new && payments > 0;
	counts[MADE_INVOICE].same += !is_new && payments == 0;
	counts[MADE_PAYMENT].made += payments;
	return OK;
}

/* As it was before the body, which may run again. */
static LossReport losses_copy(Arena *arena, const LossReport *losses)
{
	LossReport copy = *losses;
	copy.lines = (Losses){0};
	EACH (const Loss, loss, losses->lines) {
		*LIST_ADD(arena, copy.lines) = *loss;
	}
	return copy;
}

const Error *import_invoices(struct ImportRun *run, Context *cx)
{
	if (run->invoices.count == 0) {
		return OK;
	}
	if (!run->at_switch) {
		run->at_switch = true;
		run->losses_read = run->report.losses;
	}
	run->report.losses = losses_copy(run->lasting, &run->losses_read);
	run->report.counts[MADE_INVOICE] = run->report.counts[MADE_PAYMENT] = (ImportCount){0};
	EACH (const MappedInvoice, mapped, run->invoices) {
		TRY(write_one(run, cx, mapped));
	}
	return OK;
}
