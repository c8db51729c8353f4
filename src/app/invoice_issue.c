/* From a draft to what the client holds: the number. */
#include "app/invoice_work.h"
#include "app/paper.h"
#include "format/invoice_json.h"
#include "host/secret.h"
#include "store/expense.h"

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

/* Each document seals the one issued before it: what was taken out or changed behind our back
 * shows. */
static const Error *seal(Context *cx, Receivable *receivable)
{
	Text before;
	int64_t place;
	TRY(store_invoice_last(cx->db, cx->arena, cx->practice.id, &before, &place));
	receivable->digest = invoice_digest(cx->arena, before, receivable->document);
	receivable->place = place + 1;
	return OK;
}

Text invoice_digest(Arena *arena, Text before, Text document)
{
	Text both = text_join(arena, before, document);
	Bytes hash = hash_of(arena, (Bytes){(const unsigned char *)both.chars, both.length});
	return bytes_hex(arena, hash);
}

/* What was numbered elsewhere keeps its number; ours goes around it by another pattern or start. */
static const Error *number_is_free(Context *cx, Text number)
{
	InvoiceId there;
	TRY(store_invoice_numbered(cx->db, cx->arena, cx->practice.id, number, &there));
	return there.value == 0
		       ? OK
		       : refuse(cx->arena, "number",
				 "There is a document %1 already, numbered elsewhere: choose "
				 "another pattern of numbers.",
				 arg(number));
}

static const Error *set_free(Context *cx, Receivable *about)
{
	TRY(store_invoice_free(cx->db, cx->arena, cx->practice.id, about->id));
	TRY(store_expense_free(cx->db, cx->arena, cx->practice.id, about->id, cx->change));
	about->freed = true;
	return store_invoice_save(cx->db, cx->arena, cx->practice.id, about, cx->change);
}

/* An expense goes along with its line, known by its name; where the line is gone it is free. */
static const Error *take_over_expenses(
	Context *cx, const Receivable *about, const Receivable *receivable)
{
	Invoice was, is;
	Expenses on;
	TRY(invoice_json_read(cx->arena, about->document, &was));
	TRY(invoice_json_read(cx->arena, receivable->document, &is));
	TRY(store_expense_of_invoice(cx->db, cx->arena, cx->practice.id, about->id, &on));
	EACH (const Expense, expense, on) {
		int32_t line = 0;
		bool known = expense->line > 0 && (size_t)expense->line <= was.lines.count;
		for (size_t i = 0; known && line == 0 && i < is.lines.count; i++) {
			Text name = was.lines.items[expense->line - 1].name;
			line = text_equal(is.lines.items[i].name, name) ? (int32_t)i + 1 : 0;
		}
		TRY(store_expense_bill(cx->db, cx->arena, cx->practice.id, expense->id,
			line > 0 ? receivable->id : (InvoiceId){0}, line, cx->change));
	}
	return OK;
}

/* What becomes of the first one. A credit note that takes back all of it frees the work, where that
 * was asked for; a corrected invoice has taken over the work it still bills, and the payments. */
static const Error *settle_corrected(Context *cx, const Receivable *receivable)
{
	Receivable about;
	if (receivable->corrects.value == 0) {
		return OK;
	}
	TRY(store_invoice_load(cx->db, cx->arena, cx->practice.id, receivable->corrects, &about));
	if (receivable->kind == INVOICE_CORRECTED) {
		TRY(store_invoice_free(cx->db, cx->arena, cx->practice.id, about.id));
		TRY(take_over_expenses(cx, &about, receivable));
		return store_payment_move(
			cx->db, cx->arena, cx->practice.id, about.id, receivable->id, cx->change);
	}
	return receivable->frees && receivable_taken_back(&about) ? set_free(cx, &about) : OK;
}

void invoice_date(const Context *cx, Invoice *draft)
{
	int32_t term = draft->due.days - draft->issued.days;
	draft->issued = invoice_today(cx);
	draft->due = day_plus(draft->issued, term > 0 ? term : 0);
}

static const Error *issuing(Context *cx, InvoiceId id, int64_t changed, int64_t numbering_id)
{
	Receivable receivable;
	Invoice document;
	Numbering numbering;
	TRY(invoice_draft_load(cx, id, changed, &receivable));
	TRY(invoice_json_read(cx->arena, receivable.document, &document));
	TRY(invoice_follow(cx, &receivable, &document));
	TRY(invoice_take_off_holds(cx, &receivable, &document));
	TRY(invoice_still_corrects(cx, &receivable));
	TRY(invoice_give_back(cx, &receivable, &document));
	TRY(numbering_of(cx, numbering_id, &numbering));
	invoice_date(cx, &document);
	TRY(numbering_number(cx->arena, &numbering, document.issued, &document.number));
	TRY(number_is_free(cx, document.number));
	invoice_fill(cx->arena, &document);
	const Error *problems;
	TRY(invoice_ready(cx, &document, &problems));
	TRY(problems);
	numbering = numbering_after(&numbering, document.issued);
	TRY(store_numbering_save(cx->db, cx->arena, cx->practice.id, &numbering, cx->change));
	receivable.document = invoice_json_write(cx->arena, &document);
	TRY(seal(cx, &receivable));
	receivable.issued = cx->now;
	TRY(invoice_save(cx, &receivable, &document, "issue"));
	TRY(paper_keep(cx, id, document.language));
	return settle_corrected(cx, &receivable);
}

const Error *issue_invoice(Context *cx, InvoiceId id)
{
	return WRITE(cx, issuing(cx, id, 0, new_id(cx)));
}

static const Error *issuing_typed(Context *cx, const InvoiceDraft *typed, int64_t numbering_id)
{
	TRY(invoice_change(cx, typed));
	return issuing(cx, typed->id, 0, numbering_id);
}

const Error *issue_shown(Context *cx, InvoiceId id, int64_t changed, const InvoiceDraft *typed)
{
	return typed ? WRITE(cx, issuing_typed(cx, typed, new_id(cx)))
		     : WRITE(cx, issuing(cx, id, changed, new_id(cx)));
}
