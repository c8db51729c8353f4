/* An issued document is never changed: a credit note takes it back, a corrected one replaces it. */
#include "app/invoice_work.h"
#include "domain/invoice_deposit.h"
#include "format/invoice_json.h"
#include "store/invoice_deposit.h"

const Error *invoice_begin_about(Context *cx, const Receivable *about, InvoiceKind kind,
	InvoiceId id, Receivable *ret_receivable, Invoice *ret_document)
{
	Invoice document;
	TRY(invoice_json_read(cx->arena, about->document, &document));
	int32_t term = about->due_day.days - about->issued_day.days;
	document.kind = kind;
	document.preceding = (Precedings){0};
	*LIST_ADD(cx->arena, document.preceding) = (Preceding){about->number, about->issued_day};
	document.number = document.payment_reference = TEXT("");
	document.issued = invoice_today(cx);
	document.due =
		kind == INVOICE_CREDIT ? (Day){0} : day_plus(document.issued, term > 0 ? term : 0);
	document.notes = (InvoiceNotes){0};
	*ret_document = document;
	*ret_receivable = (Receivable){.id = id,
		.client = about->client,
		.agreement = about->agreement,
		.corrects = about->id,
		.from = about->from,
		.to = about->to,
		.created = cx->now};
	return OK;
}

/* --- taking it back --- */

static const Error *may_be_credited(Context *cx, const Receivable *about)
{
	if (about->replaced) {
		return conflict(
			cx->arena, "A corrected invoice stands for this one: take that one back.");
	}
	return receivable_taken_back(about)
		       ? conflict(cx->arena, "All of this invoice was taken back already.")
		       : OK;
}

static const Error *credit_holds(Context *cx, const Receivable *credit, const Receivable *about)
{
	Money left = receivable_left(about);
	bool deposits = about->due.minor < about->net.minor + about->tax.minor;
	TRY(may_be_credited(cx, about));
	return (deposits ? credit->net.minor : credit->due.minor) <= left.minor
		       ? OK
		       : refuse(cx->arena, "lines",
				 "At most %1 of the invoice is left to take back.", arg(left));
}

/* What deposits paid is taken off what takes back the last of it, and they are free again; before
 * that it is the client's credit. */
const Error *invoice_give_back(Context *cx, const Receivable *receivable, Invoice *document)
{
	Receivable about;
	Invoice first, filled = *document;
	if (receivable->kind != INVOICE_CREDIT) {
		return OK;
	}
	TRY(store_invoice_load(cx->db, cx->arena, cx->practice.id, receivable->corrects, &about));
	TRY(invoice_json_read(cx->arena, about.document, &first));
	invoice_fill(cx->arena, &filled);
	bool last = about.credited_net.minor + filled.totals.net.minor >= about.net.minor;
	document->prepaid.minor = last ? first.prepaid.minor : 0;
	return OK;
}

static const Error *crediting(Context *cx, InvoiceId about_id, bool frees, InvoiceId id)
{
	Receivable about, receivable;
	Invoice document;
	TRY(store_invoice_load(cx->db, cx->arena, cx->practice.id, about_id, &about));
	if (!instant_set(about.issued) || about.kind == INVOICE_CREDIT) {
		return conflict(cx->arena, "Only an issued invoice can be taken back.");
	}
	TRY(may_be_credited(cx, &about));
	TRY(invoice_begin_about(cx, &about, INVOICE_CREDIT, id, &receivable, &document));
	receivable.frees = frees;
	return invoice_keep(cx, &receivable, &document, "create");
}

const Error *credit_invoice(Context *cx, InvoiceId id, bool frees, InvoiceId *ret_id)
{
	InvoiceId credit = {new_id(cx)};
	TRY(WRITE(cx, crediting(cx, id, frees, credit)));
	*ret_id = credit;
	return OK;
}

/* --- replacing it --- */

static const Error *may_be_corrected(Context *cx, const Receivable *about)
{
	if (!instant_set(about->issued) ||
		(about->kind != INVOICE_PLAIN && about->kind != INVOICE_CORRECTED)) {
		return conflict(cx->arena, "Only an issued invoice can be corrected; a deposit is "
					   "taken back and asked for again.");
	}
	if (about->replaced) {
		return conflict(
			cx->arena, "A corrected invoice stands for this one: correct that one.");
	}
	return about->credited.minor == 0 && about->credited_net.minor == 0
		       ? OK
		       : conflict(cx->arena, "Part of it was taken back: take back the rest, and "
					     "bill the work anew.");
}

const Error *invoice_still_corrects(Context *cx, const Receivable *receivable)
{
	Receivable about;
	if (receivable->corrects.value == 0) {
		return OK;
	}
	TRY(store_invoice_load(cx->db, cx->arena, cx->practice.id, receivable->corrects, &about));
	return receivable->kind == INVOICE_CREDIT ? credit_holds(cx, receivable, &about)
						  : may_be_corrected(cx, &about);
}

/* The work stands on both while the new one is a draft, and what deposits are worth to it too. */
static const Error *take_along(Context *cx, const Receivable *about, InvoiceId id)
{
	BilledPieces pieces;
	TakenOffs taken;
	TRY(store_invoice_pieces(cx->db, cx->arena, cx->practice.id, about->id, &pieces));
	EACH (BilledPiece, piece, pieces) {
		TRY(store_invoice_piece_add(cx->db, cx->arena, cx->practice.id, id, piece));
	}
	TRY(store_invoice_deposit_list(cx->db, cx->arena, cx->practice.id, about->client, &taken));
	EACH (TakenOff, one, taken) {
		if (one->invoice.value == about->id.value) {
			TakenOff own = {id, one->deposit, one->amount};
			TRY(store_invoice_deposit_save(cx->db, cx->arena, cx->practice.id, &own));
		}
	}
	return OK;
}

static const Error *correcting(Context *cx, InvoiceId about_id, InvoiceId id)
{
	Receivable about, receivable;
	Invoice document;
	TRY(store_invoice_load(cx->db, cx->arena, cx->practice.id, about_id, &about));
	TRY(may_be_corrected(cx, &about));
	TRY(invoice_begin_about(cx, &about, INVOICE_CORRECTED, id, &receivable, &document));
	TRY(invoice_keep(cx, &receivable, &document, "create"));
	return take_along(cx, &about, id);
}

const Error *correct_invoice(Context *cx, InvoiceId id, InvoiceId *ret_id)
{
	InvoiceId corrected = {new_id(cx)};
	TRY(WRITE(cx, correcting(cx, id, corrected)));
	*ret_id = corrected;
	return OK;
}
