/* A deposit asked for before the work, and taken off the invoice of the work. */
#include "domain/invoice_deposit.h"
#include "app/agreement.h"
#include "app/client.h"
#include "app/invoice_bill.h"
#include "app/invoice_work.h"
#include "store/agreement.h"
#include "store/invoice_deposit.h"

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
	Receivables all;
	TakenOffs taken;
	if (document->kind != INVOICE_PLAIN) {
		return OK;
	}
	Invoice filled = *document;
	invoice_fill(cx->arena, &filled);
	TRY(store_invoice_list(cx->db, cx->arena, practice, &all));
	Receivables own = receivables_of(cx->arena, &all, receivable->client);
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

/* In the client's language: "Deposit of 30 % on Website". */
static Text deposit_name(Context *cx, const Agreement *agreement)
{
	const Language *language = agreement_language(agreement);
	bool whole = agreement->deposit % 100 == 0;
	return words(cx->arena, language, NULL,
		whole ? message(cx->arena, "Deposit of %1 on %2",
				arg(words_percent(cx->arena, language, agreement->deposit / 100)),
				arg(agreement->title))
		      : message(cx->arena, "Deposit on %1", arg(agreement->title)));
}

bool deposit_asked(const Receivables *all, AgreementId agreement)
{
	EACH (Receivable, one, *all) {
		if (one->kind == INVOICE_DEPOSIT && one->agreement.value == agreement.value &&
			!receivable_taken_back(one)) {
			return true;
		}
	}
	return false;
}

static const Error *asking(Context *cx, AgreementId id, InvoiceId invoice)
{
	Agreement agreement;
	BilledParty buyer;
	Client client;
	Receivables all;
	Invoice document;
	TRY(store_agreement_load(cx->db, cx->arena, cx->practice.id, id, &agreement));
	Money amount = deposit_agreed(&agreement);
	if (agreement.status != AGREEMENT_ACCEPTED || amount.minor <= 0) {
		return conflict(cx->arena, "No deposit is agreed there.");
	}
	TRY(store_invoice_list(cx->db, cx->arena, cx->practice.id, &all));
	if (deposit_asked(&all, id)) {
		return conflict(cx->arena, "This deposit was asked for already.");
	}
	TRY(open_client_form(cx, agreement.client, &client));
	TRY(open_buyer(cx, agreement.client, &buyer));
	TRY(invoice_begin(cx, &agreement, &buyer, &client, &document));
	Rates rates = regime_rates(cx->arena, document.regime, document.issued);
	document.kind = INVOICE_DEPOSIT;
	*LIST_ADD(cx->arena, document.lines) = (InvoiceLine){
		.name = deposit_name(cx, &agreement),
		.quantity = {10000},
		.unit = TEXT("C62"),
		.price = price_of(amount),
		.rate = rates.count > 0 ? rates.items[0] : (Rate){0},
	};
	Receivable receivable = {
		.id = invoice, .client = agreement.client, .agreement = id, .created = cx->now};
	return invoice_keep(cx, &receivable, &document, "create");
}

const Error *draft_deposit(Context *cx, AgreementId agreement, InvoiceId *ret_id)
{
	InvoiceId id = {new_id(cx)};
	TRY(WRITE(cx, asking(cx, agreement, id)));
	*ret_id = id;
	return OK;
}
