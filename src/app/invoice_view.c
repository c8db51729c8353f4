/* One document as its page shows it: what it is made of, and what else it hangs together with. */
#include "app/invoice_bill.h"
#include "app/invoice_work.h"
#include "app/paper.h"
#include "domain/check.h"
#include "domain/invoice_deposit.h"
#include "format/invoice_json.h"
#include "store/bank.h"
#include "store/client.h"
#include "store/expense.h"
#include "store/invoice_deposit.h"

/* --- the work behind it --- */

static void add_group(Arena *arena, InvoiceView *view, int32_t line, Text name)
{
	InvoiceWork group = {.line = line, .name = name};
	EACH (BilledPiece, piece, view->pieces) {
		if (piece->line == line) {
			*LIST_ADD(arena, group.pieces) = *piece;
			group.time.seconds += piece->billed.seconds;
		}
	}
	if (group.pieces.count > 0) {
		*LIST_ADD(arena, view->work) = group;
	}
}

static void group_work(Arena *arena, InvoiceView *view)
{
	for (size_t i = 0; i < view->document.lines.count; i++) {
		add_group(arena, view, (int32_t)i + 1, view->document.lines.items[i].name);
	}
	add_group(arena, view, 0, TEXT(""));
}

const InvoiceWork *invoice_work_of(const InvoiceView *view, size_t line)
{
	bool hours = text_is(view->document.lines.items[line].unit, "HUR");
	const InvoiceWork *covered = NULL;
	EACH (const InvoiceWork, group, view->work) {
		if (group->line == (int32_t)line + 1) {
			return group;
		}
		covered =
			group->line == 0 && hours ? group : covered; /* hours above a retainer's */
	}
	return covered;
}

ExpenseId invoice_expense_of(const InvoiceView *view, size_t line)
{
	EACH (const Expense, expense, view->expenses) {
		if (expense->line == (int32_t)line + 1) {
			return expense->id;
		}
	}
	return (ExpenseId){0};
}

static OwedList others_of(Arena *arena, const Receivable *this, const OwedList *all)
{
	OwedList others = {0};
	EACH (const Owed, one, *all) {
		bool same = currency_same(one->open.currency, this->currency);
		if (same && one->invoice.value != this->id.value) {
			*LIST_ADD(arena, others) = *one;
		}
	}
	return others;
}

/* Where there is a surplus to use, and a debt to use it for. */
static const Error *add_surplus(Context *cx, InvoiceView *view)
{
	const Receivable *this = &view->receivable;
	OwedList owed, surplus;
	view->surplus = receivable_surplus(this);
	if (view->surplus.minor == 0 && view->open.minor == 0) {
		return OK;
	}
	TRY(store_bank_owed(cx->db, cx->arena, cx->practice.id, this->client, &owed, &surplus));
	if (view->surplus.minor > 0) {
		view->debts = others_of(cx->arena, this, &owed);
	} else {
		view->surpluses = others_of(cx->arena, this, &surplus);
	}
	return OK;
}

/* What would keep a draft from being issued today. */
static const Error *find_problems(Context *cx, InvoiceView *view)
{
	Problems problems = {.arena = cx->arena};
	Invoice numbered = view->document;
	const Error *lacks, *corrects = invoice_still_corrects(cx, &view->receivable);
	if (corrects && error_passes(corrects)) {
		return corrects;
	}
	invoice_date(cx, &numbered);
	numbered.number = text_empty(numbered.number) ? TEXT("1") : numbered.number;
	invoice_fill(cx->arena, &numbered);
	TRY(invoice_ready(cx, &numbered, &lacks));
	problem(&problems, corrects);
	problem(&problems, lacks);
	view->problems = problems.first;
	return OK;
}

const Error *open_invoice(Context *cx, InvoiceId id, InvoiceView *ret_view)
{
	InvoiceView view = {.today = zone_day(cx->zone, cx->now), .home = cx->practice.currency};
	PracticeId practice = cx->practice.id;
	TRY(store_invoice_load(cx->db, cx->arena, practice, id, &view.receivable));
	TRY(invoice_json_read(cx->arena, view.receivable.document, &view.document));
	TRY(store_client_load(cx->db, cx->arena, practice, view.receivable.client, &view.client));
	TRY(store_invoice_pieces(cx->db, cx->arena, practice, id, &view.pieces));
	TRY(store_expense_of_invoice(cx->db, cx->arena, practice, id, &view.expenses));
	TRY(store_payment_list(cx->db, cx->arena, practice, id, &view.payments));
	if (view.receivable.corrects.value != 0) {
		Receivable about;
		TRY(store_invoice_load(
			cx->db, cx->arena, practice, view.receivable.corrects, &about));
		view.corrects = about.number;
	}
	view.state = receivable_state(&view.receivable, view.today);
	view.open = receivable_open(&view.receivable);
	TRY(add_surplus(cx, &view));
	TRY(invoice_follow(cx, &view.receivable, &view.document));
	invoice_fill(cx->arena, &view.document);
	if (view.state == RECEIVABLE_DRAFT) {
		TRY(find_problems(cx, &view));
	}
	for (InvoiceFile file = 0; view.state != RECEIVABLE_DRAFT && file < INVOICE_FILES; file++) {
		view.kept_from[file] = invoice_file_check(cx->arena, &view.document, file);
	}
	group_work(cx->arena, &view);
	*ret_view = view;
	return OK;
}

const Error *preview_invoice(Context *cx, const InvoiceView *view, Bytes *ret_pdf)
{
	Invoice document = view->document;
	InvoiceLook look;
	TRY(paper_of_invoice(cx, view->receivable.id, document.language, &look));
	look.made = cx->now;
	invoice_date(cx, &document);
	invoice_fill(cx->arena, &document);
	return paper_invoice(cx->arena, &document, &look, TEXT(""), ret_pdf);
}

/* --- other documents --- */

static void add_related(Arena *arena, RelatedDocuments *all, const Receivable *other,
	Relation relation, Money amount)
{
	*LIST_ADD(arena, *all) =
		(RelatedDocument){other->id, relation, other->kind, other->number, amount};
}

const Error *open_related(Context *cx, const InvoiceView *view, RelatedDocuments *ret_related)
{
	const Receivable *this = &view->receivable;
	RelatedDocuments related = {0};
	Receivables all;
	TakenOffs taken;
	TRY(store_invoice_of_client(cx->db, cx->arena, cx->practice.id, this->client, &all));
	TRY(store_invoice_deposit_list(cx->db, cx->arena, cx->practice.id, this->client, &taken));
	EACH (Receivable, other, all) {
		if (other->id.value == this->corrects.value) {
			add_related(cx->arena, &related, other, RELATED_ABOUT, other->due);
		}
		if (other->corrects.value == this->id.value) {
			add_related(cx->arena, &related, other, RELATED_CORRECTS, other->due);
		}
		EACH (TakenOff, off, taken) {
			if (off->invoice.value == this->id.value &&
				off->deposit.value == other->id.value) {
				add_related(
					cx->arena, &related, other, RELATED_TAKEN_OFF, off->amount);
			}
			if (off->deposit.value == this->id.value &&
				off->invoice.value == other->id.value) {
				add_related(cx->arena, &related, other, RELATED_TAKEN_OFF_BY,
					off->amount);
			}
		}
	}
	*ret_related = related;
	return OK;
}
