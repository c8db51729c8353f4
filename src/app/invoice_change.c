/* A draft put right, or thrown away. */
#include "app/expense_bill.h"
#include "app/invoice_work.h"
#include "format/invoice_json.h"

/* Work on a line that goes is free again, what a fee covers when no line stays; the other lines
 * move up. */
static const Error *move_pieces(
	Context *cx, InvoiceId id, const int32_t *now, size_t count, size_t stay)
{
	BilledPieces pieces;
	TRY(store_invoice_pieces(cx->db, cx->arena, cx->practice.id, id, &pieces));
	TRY(store_invoice_free(cx->db, cx->arena, cx->practice.id, id));
	EACH (BilledPiece, piece, pieces) {
		bool covered = piece->line == 0 && stay > 0;
		bool known = piece->line > 0 && (size_t)piece->line <= count;
		piece->line = known ? now[piece->line - 1] : 0;
		if (covered || piece->line > 0) {
			TRY(store_invoice_piece_add(cx->db, cx->arena, cx->practice.id, id, piece));
		}
	}
	return OK;
}

/* What the form does not show stays: the code, a category of VAT, those beyond its rows. */
static Adjustments adjustments_kept(Arena *arena, const InvoiceDraft *draft, Adjustments before)
{
	Adjustments kept = {0};
	for (size_t i = 0; i < draft->adjustments.count; i++) {
		const Adjustment *typed = &draft->adjustments.items[i];
		if (text_empty(typed->reason)) {
			continue;
		}
		Adjustment *next = LIST_ADD(arena, kept);
		*next = *typed;
		if (i < before.count && before.items[i].charge == typed->charge) {
			next->code = before.items[i].code;
			next->category = before.items[i].category;
			next->rate = before.items[i].rate;
		}
	}
	for (size_t i = draft->adjustments.count; i < before.count; i++) {
		*LIST_ADD(arena, kept) = before.items[i]; /* more than a form has room for */
	}
	return kept;
}

/* The lines of the form over those there were. now: the place each of these has then; 0: it goes.
 */
static InvoiceLines lines_kept(
	Arena *arena, const InvoiceDraft *draft, InvoiceLines before, int32_t *now)
{
	InvoiceLines kept = {0};
	for (size_t i = 0; i < draft->lines.count; i++) {
		const InvoiceLine *line = &draft->lines.items[i];
		if (!text_empty(line->name)) {
			InvoiceLine *next = LIST_ADD(arena, kept);
			*next = i < before.count ? before.items[i] : (InvoiceLine){0};
			next->name = line->name;
			next->quantity = line->quantity;
			next->price = line->price;
			next->unit = text_empty(next->unit) ? TEXT("C62") : next->unit;
			next->rate = line->rate;
		}
		if (i < before.count) {
			now[i] = text_empty(line->name) ? 0 : (int32_t)kept.count;
		}
	}
	return kept;
}

const Error *invoice_change(Context *cx, const InvoiceDraft *draft)
{
	Receivable receivable;
	Invoice document;
	TRY(invoice_draft_load(cx, draft->id, draft->changed, &receivable));
	TRY(invoice_json_read(cx->arena, receivable.document, &document));
	TRY(invoice_follow(cx, &receivable, &document));
	size_t before = document.lines.count;
	int32_t *now = NEW_ARRAY(cx->arena, int32_t, before + 1);
	document.lines = lines_kept(cx->arena, draft, document.lines, now);
	TRY(invoice_line_limit(cx, document.lines.count));
	document.adjustments = adjustments_kept(cx->arena, draft, document.adjustments);
	document.due = draft->due;
	document.terms = draft->terms;
	document.purchase_order = draft->purchase_order;
	document.home_rate = draft->home_rate;
	TRY(move_pieces(cx, draft->id, now, before, document.lines.count));
	TRY(move_expenses(cx, draft->id, now, before));
	TRY(invoice_take_off(cx, &receivable, &document));
	TRY(invoice_give_back(cx, &receivable, &document));
	Text as_changed = invoice_json_write(cx->arena, &document);
	return text_equal(as_changed, receivable.document)
		       ? OK
		       : invoice_keep(cx, &receivable, &document, "edit");
}

const Error *change_invoice(Context *cx, const InvoiceDraft *draft)
{
	return WRITE(cx, invoice_change(cx, draft));
}

static const Error *deleting(Context *cx, InvoiceId id)
{
	Receivable receivable;
	TRY(invoice_draft_load(cx, id, 0, &receivable));
	TRY(move_expenses(cx, id, NULL, 0));
	TRY(store_invoice_delete(cx->db, cx->arena, cx->practice.id, id));
	return audit(cx, "delete", "invoice", id.value, receivable.client.value, TEXT(""));
}

const Error *delete_invoice(Context *cx, InvoiceId id)
{
	return WRITE(cx, deleting(cx, id));
}
