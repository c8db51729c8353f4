#include "app/expense_bill.h"

#include "app/invoice_work.h"
#include "store/expense.h"
#include "store/party.h"

const Error *expense_vat_deducted(Context *cx, bool *ret_deducted)
{
	BilledParty seller;
	TRY(store_seller_load(cx->db, cx->arena, cx->practice.id, &seller));
	*ret_deducted = billed_with_vat(&seller);
	return OK;
}

/* "Train to Lyon, 20 November 2026", in the client's language. */
static Text line_name(Arena *arena, const Language *language, const Expense *expense)
{
	Text what = text_empty(expense->what) ? words_plain(language, bill_kind_name(BILL_EXPENSE))
					      : expense->what;
	return words(arena, language, NULL,
		message(arena, "%1, %2", arg(what),
			arg(words_day(arena, language, expense->day, DAY_FULL))));
}

ExpensesToBill expenses_to_bill(Arena *arena, const Agreement *agreement, Day first, Day last,
	const Expenses *unbilled, bool vat_deducted)
{
	ExpensesToBill fit = {0};
	const Language *language = agreement_language(agreement);
	EACH (const Expense, expense, *unbilled) {
		bool in_time = expense->day.days >= first.days && expense->day.days <= last.days;
		if (agreement->expenses_rebilled && in_time && !expense_unread(expense) &&
			expense->client.value == agreement->client.value &&
			currency_same(expense->net.currency, agreement->currency)) {
			*LIST_ADD(arena, fit) =
				(ExpenseToBill){*expense, line_name(arena, language, expense),
					expense_rebilled(
						expense, agreement->expenses_markup, vat_deducted)};
		}
	}
	return fit;
}

const Error *draft_expenses(Context *cx, const Agreement *agreement, Day first, Day last,
	Invoice *document, Expenses *ret_taken)
{
	bool deducted;
	Expenses unbilled, taken = {0};
	Rates rates = regime_rates(cx->arena, document->regime, invoice_done(document));
	TRY(expense_vat_deducted(cx, &deducted));
	TRY(store_expense_unbilled(cx->db, cx->arena, cx->practice.id, &unbilled));
	ExpensesToBill all =
		expenses_to_bill(cx->arena, agreement, first, last, &unbilled, deducted);
	EACH (const ExpenseToBill, one, all) {
		bool back = one->price.minor < 0;
		Money price = {back ? -one->price.minor : one->price.minor, one->price.currency};
		*LIST_ADD(cx->arena, taken) = one->expense;
		*LIST_ADD(cx->arena, document->lines) = (InvoiceLine){
			.name = one->name,
			.about = one->expense.supplier,
			.quantity = {back ? -10000 : 10000},
			.unit = TEXT("C62"),
			.price = price_of(price),
			.rate = rates.count > 0 ? rates.items[0] : (Rate){0},
		};
	}
	*ret_taken = taken;
	return OK;
}

const Error *bill_expenses(Context *cx, InvoiceId invoice, const Expenses *taken, size_t line)
{
	EACH (const Expense, expense, *taken) {
		TRY(store_expense_bill(cx->db, cx->arena, cx->practice.id, expense->id, invoice,
			(int32_t)line++, cx->change));
	}
	return OK;
}

const Error *move_expenses(Context *cx, InvoiceId invoice, const int32_t *now, size_t count)
{
	Expenses on;
	TRY(store_expense_of_invoice(cx->db, cx->arena, cx->practice.id, invoice, &on));
	EACH (const Expense, expense, on) {
		bool known = expense->line > 0 && (size_t)expense->line <= count;
		int32_t line = known ? now[expense->line - 1] : 0;
		TRY(store_expense_bill(cx->db, cx->arena, cx->practice.id, expense->id,
			line ? invoice : (InvoiceId){0}, line, cx->change));
	}
	return OK;
}
