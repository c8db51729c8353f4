/* From a draft to what the client holds: the number, the sending, the credit note. */
#include "app/invoice_work.h"
#include "format/invoice_json.h"
#include "host/secret.h"

/* --- the number --- */

static const Error *numbering_of(Context *cx, int64_t id, Numbering *ret_numbering)
{
	Numbering numbering;
	TRY(store_numbering_load(cx->db, cx->arena, cx->practice.id, &numbering));
	if (numbering.id.value == 0) {
		numbering = numbering_usual();
		numbering.id.value = id;
	}
	*ret_numbering = numbering;
	return OK;
}

/* Each document seals the one before it: what was taken out or changed behind our back shows. */
static const Error *seal(Context *cx, Receivable *receivable)
{
	Text before;
	TRY(store_invoice_last_digest(cx->db, cx->arena, cx->practice.id, &before));
	Text both = text_join(cx->arena, before, receivable->document);
	Bytes hash = hash_of(cx->arena, (Bytes){(const unsigned char *)both.chars, both.length});
	receivable->digest = bytes_hex(cx->arena, hash);
	return OK;
}

/* A credit note that takes back all of an invoice frees the work on it, to be billed anew. */
static const Error *free_work(Context *cx, const Receivable *credit)
{
	Receivable about;
	if (credit->kind != INVOICE_CREDIT || credit->corrects.value == 0) {
		return OK;
	}
	TRY(store_invoice_load(cx->db, cx->arena, cx->practice.id, credit->corrects, &about));
	if (about.credited.minor >= about.due.minor) {
		TRY(store_invoice_free(cx->db, cx->arena, cx->practice.id, about.id));
	}
	return OK;
}

static const Error *issuing(Context *cx, InvoiceId id, int64_t numbering_id)
{
	Receivable receivable;
	Invoice document;
	Numbering numbering;
	TRY(invoice_draft_load(cx, id, &receivable));
	TRY(invoice_json_read(cx->arena, receivable.document, &document));
	TRY(numbering_of(cx, numbering_id, &numbering));
	int32_t term = document.due.days - document.issued.days;
	document.issued = invoice_today(cx);
	document.due = day_plus(document.issued, term > 0 ? term : 0);
	TRY(numbering_number(cx->arena, &numbering, document.issued, &document.number));
	invoice_fill(cx->arena, &document);
	TRY(invoice_check(cx->arena, &document));
	numbering = numbering_after(&numbering, document.issued);
	TRY(store_numbering_save(cx->db, cx->arena, cx->practice.id, &numbering, cx->change));
	receivable.document = invoice_json_write(cx->arena, &document);
	TRY(seal(cx, &receivable));
	receivable.issued = cx->now;
	TRY(invoice_keep(cx, &receivable, &document, "issue"));
	return free_work(cx, &receivable);
}

const Error *issue_invoice(Context *cx, InvoiceId id)
{
	return WRITE(cx, issuing(cx, id, new_id(cx)));
}

static const Error *sending(Context *cx, InvoiceId id)
{
	Receivable receivable;
	TRY(store_invoice_load(cx->db, cx->arena, cx->practice.id, id, &receivable));
	if (!instant_set(receivable.issued)) {
		return conflict(cx->arena, "A draft cannot be sent: issue it first.");
	}
	receivable.sent = cx->now;
	TRY(store_invoice_save(cx->db, cx->arena, cx->practice.id, &receivable, cx->change));
	return audit(cx, "send", "invoice", id.value, receivable.client.value, receivable.number);
}

const Error *send_invoice(Context *cx, InvoiceId id)
{
	return WRITE(cx, sending(cx, id));
}

/* --- taking it back --- */

static const Error *crediting(Context *cx, InvoiceId about_id, InvoiceId id)
{
	Receivable about;
	Invoice document;
	TRY(store_invoice_load(cx->db, cx->arena, cx->practice.id, about_id, &about));
	if (!instant_set(about.issued) || about.kind == INVOICE_CREDIT) {
		return conflict(cx->arena, "Only an issued invoice can be taken back.");
	}
	TRY(invoice_json_read(cx->arena, about.document, &document));
	document.kind = INVOICE_CREDIT;
	document.preceding = (Precedings){0};
	*LIST_ADD(cx->arena, document.preceding) = (Preceding){about.number, about.issued_day};
	document.number = document.payment_reference = TEXT("");
	document.issued = invoice_today(cx);
	document.due = (Day){0};
	document.notes = (InvoiceNotes){0};
	Receivable receivable = {.id = id,
		.client = about.client,
		.agreement = about.agreement,
		.corrects = about.id,
		.from = about.from,
		.to = about.to,
		.created = cx->now};
	return invoice_keep(cx, &receivable, &document, "create");
}

const Error *credit_invoice(Context *cx, InvoiceId id, InvoiceId *ret_id)
{
	InvoiceId credit = {new_id(cx)};
	TRY(WRITE(cx, crediting(cx, id, credit)));
	*ret_id = credit;
	return OK;
}
