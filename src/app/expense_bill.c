/* Expenses on their way onto a client's bill. */
#include "app/expense.h"

#include "store/expense.h"
#include "store/party.h"

#include <string.h>

const Error *unbilled_expenses(
	Context *cx, const Agreement *agreement, Day first, Day last, Expenses *ret_expenses)
{
	Expenses all, fit = {0};
	TRY(store_expense_unbilled(cx->db, cx->arena, cx->practice.id, &all));
	EACH (const Expense, expense, all) {
		bool in_time = expense->day.days >= first.days && expense->day.days <= last.days;
		if (agreement->expenses_rebilled && in_time && !expense_unread(expense) &&
			expense->client.value == agreement->client.value &&
			currency_same(expense->net.currency, agreement->currency)) {
			*LIST_ADD(cx->arena, fit) = *expense;
		}
	}
	*ret_expenses = fit;
	return OK;
}

const Error *expense_vat_deducted(Context *cx, bool *ret_deducted)
{
	BilledParty seller;
	TRY(store_party_load(cx->db, cx->arena, cx->practice.id, (ClientId){0}, &seller));
	const Regime *regime = regime_named(seller.regime);
	*ret_deducted = regime && strcmp(regime->category, "S") == 0;
	return OK;
}

const Error *expense_price(
	Context *cx, const Agreement *agreement, const Expense *expense, Money *ret_price)
{
	bool deducted;
	TRY(expense_vat_deducted(cx, &deducted));
	*ret_price = expense_rebilled(expense, agreement->expenses_markup, deducted);
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
