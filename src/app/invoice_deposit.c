/* A deposit asked for before the work, and taken off the invoice of the work. */
#include "domain/invoice_deposit.h"
#include "app/agreement.h"
#include "app/client.h"
#include "app/invoice_bill.h"
#include "app/invoice_work.h"
#include "store/agreement.h"
#include "store/invoice_deposit.h"
#include "store/proposal.h"

/* --- taking off --- */

static void name_deposit(
	Context *cx, const Receivables *all, const TakenOff *off, Invoice *document)
{
	EACH (Receivable, one, *all) {
		if (one->id.value == off->deposit.value) {
			*LIST_ADD(cx->arena, document->preceding) =
				(Preceding){one->number, one->issued_day};
		}
	}
	document->prepaid.minor += off->amount.minor;
}

const Error *invoice_take_off(Context *cx, const Receivable *receivable, Invoice *document)
{
	PracticeId practice = cx->practice.id;
	Receivables own;
	TakenOffs taken;
	if (document->kind != INVOICE_PLAIN) {
		return OK;
	}
	Invoice filled = *document;
	invoice_fill(cx->arena, &filled);
	TRY(store_invoice_of_client(cx->db, cx->arena, practice, receivable->client, &own));
	TRY(store_invoice_deposit_list(cx->db, cx->arena, practice, receivable->client, &taken));
	TakenOffs off =
		deposits_to_take_off(cx->arena, &own, taken, receivable->id, filled.totals.gross);
	TRY(store_invoice_deposit_clear(cx->db, cx->arena, practice, receivable->id));
	document->preceding = (Precedings){0};
	document->prepaid = (Money){0, document->currency};
	document->after_deposit = off.count > 0;
	EACH (TakenOff, one, off) {
		TRY(store_invoice_deposit_save(cx->db, cx->arena, practice, one));
		name_deposit(cx, &own, one, document);
	}
	return OK;
}

const Error *invoice_take_off_holds(
	Context *cx, const Receivable *receivable, const Invoice *document)
{
	Invoice again = *document;
	if (!document->after_deposit) {
		return OK;
	}
	TRY(invoice_take_off(cx, receivable, &again));
	return again.prepaid.minor == document->prepaid.minor
		       ? OK
		       : conflict(cx->arena, "A deposit on it was taken back meanwhile: keep the "
					     "draft once more, then issue it.");
}

/* --- asking for it --- */

/* In the client's language: "Deposit of 30 % on Website"; where another amount was typed, no per
 * cent. */
static Text deposit_name(Context *cx, const Agreement *agreement, bool as_agreed)
{
	const Language *language = agreement_language(agreement);
	bool whole = agreement->deposit % 100 == 0;
	return words(cx->arena, language, NULL,
		as_agreed && whole
			? message(cx->arena, "Deposit of %1 on %2",
				  arg(words_percent(cx->arena, language, agreement->deposit / 100)),
				  arg(agreement->title))
			: message(cx->arena, "Deposit on %1", arg(agreement->title)));
}

/* What the hours of the proposal it was made of come to; of none, nothing. */
static const Error *estimated(Context *cx, const Agreement *agreement, Money *ret_estimated)
{
	Proposals all;
	Money money = {0, agreement->currency};
	TRY(store_proposal_list(cx->db, cx->arena, cx->practice.id, &all));
	EACH (const Proposal, proposal, all) {
		if (proposal->agreement.value == agreement->id.value) {
			money = proposal_sum(proposal).hourly;
		}
	}
	*ret_estimated = money;
	return OK;
}

const Error *deposit_due(Context *cx, const Agreement *agreement, Money *ret_amount)
{
	Money proposed = {0};
	if (agreement->deposit > 0 && agreement->rate_kind == RATE_HOURLY) {
		TRY(estimated(cx, agreement, &proposed));
	}
	*ret_amount = deposit_agreed(agreement, proposed);
	return OK;
}

/* As agreed, unless an amount was typed. */
static const Error *amount_of(
	Context *cx, const Agreement *agreement, Money typed, Money *ret_amount, bool *ret_agreed)
{
	Money due;
	if (agreement->status != AGREEMENT_ACCEPTED || agreement->deposit == 0) {
		return conflict(cx->arena, "No deposit is agreed there.");
	}
	TRY(deposit_due(cx, agreement, &due));
	if (typed.minor == 0 && due.minor == 0) {
		return refuse(cx->arena, "amount",
			"Nobody has said of how much: type the amount of the deposit.");
	}
	if (typed.minor < 0 || typed.minor > AGREEMENT_MONEY_LIMIT) {
		return refuse(cx->arena, "amount", "An amount above nothing, before VAT.");
	}
	*ret_agreed = typed.minor == 0 || typed.minor == due.minor;
	*ret_amount = (Money){*ret_agreed ? due.minor : typed.minor, agreement->currency};
	return OK;
}

static const Error *asking(Context *cx, AgreementId id, Money typed, InvoiceId invoice)
{
	Agreement agreement;
	Agreements versions;
	BilledParty buyer;
	Client client;
	Receivables all;
	Invoice document;
	Money amount;
	bool as_agreed = false;
	TRY(store_agreement_load(cx->db, cx->arena, cx->practice.id, id, &agreement));
	TRY(amount_of(cx, &agreement, typed, &amount, &as_agreed));
	TRY(store_agreement_of_client(
		cx->db, cx->arena, cx->practice.id, agreement.client, &versions));
	TRY(store_invoice_of_client(cx->db, cx->arena, cx->practice.id, agreement.client, &all));
	if (deposit_asked(&versions, &agreement, &all)) {
		return conflict(cx->arena, "This deposit was asked for already.");
	}
	TRY(open_client_form(cx, agreement.client, &client));
	TRY(open_buyer(cx, agreement.client, &buyer));
	TRY(invoice_begin(cx, &agreement, &buyer, &client, &document));
	Rates rates = regime_rates(cx->arena, document.regime, document.issued);
	document.kind = INVOICE_DEPOSIT;
	*LIST_ADD(cx->arena, document.lines) = (InvoiceLine){
		.name = deposit_name(cx, &agreement, as_agreed),
		.quantity = {10000},
		.unit = TEXT("C62"),
		.price = price_of(amount),
		.rate = rates.count > 0 ? rates.items[0] : (Rate){0},
	};
	Receivable receivable = {
		.id = invoice, .client = agreement.client, .agreement = id, .created = cx->now};
	return invoice_keep(cx, &receivable, &document, "create");
}

const Error *draft_deposit(Context *cx, AgreementId agreement, Money typed, InvoiceId *ret_id)
{
	InvoiceId id = {new_id(cx)};
	TRY(WRITE(cx, asking(cx, agreement, typed, id)));
	*ret_id = id;
	return OK;
}
