#include "app/expense.h"

#include "app/client.h"
#include "app/search.h"
#include "store/agreement.h"
#include "store/client.h"
#include "store/expense.h"
#include "store/invoice.h"

/* --- all of them --- */

/* What the rows of one page look up again and again. */
typedef struct {
	Context *cx;
	Clients clients;
	bool vat_deducted;
	struct {
		ClientId client;
		Agreements versions;
	} kept;
} Looking;

static const Error *look_begin(Context *cx, Looking *at)
{
	*at = (Looking){.cx = cx};
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &at->clients));
	return expense_vat_deducted(cx, &at->vat_deducted);
}

static const Error *agreed(Looking *at, const Expense *expense, const Agreement **ret_agreement)
{
	Context *cx = at->cx;
	if (at->kept.client.value != expense->client.value) {
		at->kept.client = expense->client;
		TRY(store_agreement_of_client(
			cx->db, cx->arena, cx->practice.id, expense->client, &at->kept.versions));
	}
	*ret_agreement = agreement_on(&at->kept.versions, expense->day);
	return OK;
}

static const Error *look(Looking *at, const Expense *expense, ExpenseRow *ret_row)
{
	Context *cx = at->cx;
	ExpenseRow row = {.expense = *expense};
	const Agreement *agreement = NULL;
	row.expense.home.currency = cx->practice.currency;
	EACH (const Client, client, at->clients) {
		if (client->id.value == expense->client.value) {
			row.client_name = client->name;
			row.thread = client->thread;
		}
	}
	if (expense->invoice.value) {
		Receivable invoice;
		TRY(store_invoice_load(
			cx->db, cx->arena, cx->practice.id, expense->invoice, &invoice));
		row.invoice_number = invoice.number;
	} else if (expense->client.value) {
		TRY(agreed(at, expense, &agreement));
		bool same = agreement && currency_same(agreement->currency, expense->net.currency);
		row.rebill = !agreement || !agreement->expenses_rebilled ? REBILL_UNAGREED
			     : same                                      ? REBILL_NEXT
									 : REBILL_CURRENCY;
		row.rebilled = expense_rebilled(
			expense, agreement ? agreement->expenses_markup : 0, at->vat_deducted);
	}
	*ret_row = row;
	return OK;
}

static const Error *add_unbilled(Looking *at, ExpenseDesk *desk)
{
	Context *cx = at->cx;
	Expenses unbilled;
	RebillGroup *group = NULL;
	TRY(store_expense_unbilled(cx->db, cx->arena, cx->practice.id, &unbilled));
	EACH (const Expense, expense, unbilled) {
		ExpenseRow row;
		TRY(look(at, expense, &row));
		if (!group || group->client.value != expense->client.value) {
			group = LIST_ADD(cx->arena, desk->unbilled);
			*group = (RebillGroup){.client = expense->client,
				.client_name = row.client_name,
				.thread = row.thread,
				.first = expense->day,
				.last = desk->today};
		}
		*LIST_ADD(cx->arena, group->rows) = row;
		if (row.rebill == REBILL_NEXT) {
			money_list_add(cx->arena, &group->sums, row.rebilled);
		}
	}
	return OK;
}

static const Error *open_days(Context *cx, Day first, Day last, ExpenseDesk *ret_desk)
{
	Looking at;
	Expenses all;
	ExpenseDesk desk = {.today = zone_day(cx->zone, cx->now), .year = day_date(last).year};
	desk.of_today = desk.year == day_date(desk.today).year;
	TRY(look_begin(cx, &at));
	TRY(store_expense_list(cx->db, cx->arena, cx->practice.id, first, last, &all));
	EACH (const Expense, expense, all) {
		TRY(look(&at, expense, LIST_ADD(cx->arena, desk.rows)));
		money_list_add(cx->arena, &desk.sums, expense_gross(expense));
	}
	TRY(add_unbilled(&at, &desk));
	*ret_desk = desk;
	return OK;
}

const Error *open_expenses(Context *cx, int year, ExpenseDesk *ret_desk)
{
	int of = year ? year : day_date(zone_day(cx->zone, cx->now)).year;
	return open_days(cx, day(of, 1, 1), day(of, 12, 31), ret_desk);
}

const Error *open_expenses_between(Context *cx, Day first, Day last, ExpenseDesk *ret_desk)
{
	TRY(open_days(cx, first, last, ret_desk));
	ret_desk->first = first;
	ret_desk->last = last;
	return OK;
}

/* --- one of them --- */

static const Error *load(Context *cx, ExpenseId id, Expense *ret_expense)
{
	Expense expense;
	TRY(store_expense_load(cx->db, cx->arena, cx->practice.id, id, &expense));
	if (instant_set(expense.deleted)) {
		return missing(cx->arena, "This expense is in the bin.");
	}
	*ret_expense = expense;
	return OK;
}

const Error *open_expense(Context *cx, ExpenseId id, ExpenseRow *ret_row)
{
	Looking at;
	Money nothing = {0, cx->practice.currency};
	Expense expense = {.day = zone_day(cx->zone, cx->now), .net = nothing, .tax = nothing};
	if (id.value) {
		TRY(load(cx, id, &expense));
	}
	TRY(look_begin(cx, &at));
	return look(&at, &expense, ret_row);
}

const Error *expense_lock(Context *cx, ExpenseId id)
{
	Expense expense;
	TRY(store_expense_load(cx->db, cx->arena, cx->practice.id, id, &expense));
	if (expense.invoice.value) {
		return refuse(cx->arena, "",
			"This expense stands on an invoice: take it off there first.");
	}
	return OK;
}

static const Error *check_twin(Context *cx, const Expense *expense)
{
	ExpenseId twin;
	if (text_empty(expense->number)) {
		return OK;
	}
	TRY(store_expense_twin(cx->db, cx->arena, cx->practice.id, expense, &twin));
	return twin.value ? refuse(cx->arena, "number", "%1’s number %2 is written down already.",
				    arg(expense->supplier), arg(expense->number))
			  : OK;
}

/* What stands on an invoice stays as it is there; the rest may still be put right. */
static const Error *check_billed(Context *cx, const Expense *kept, const Expense *now)
{
	bool same = money_equal(kept->net, now->net) && money_equal(kept->tax, now->tax) &&
		    kept->client.value == now->client.value && kept->day.days == now->day.days;
	return same || !kept->invoice.value ? OK
					    : refuse(cx->arena, "gross",
						      "It stands on an invoice: amounts, day and "
						      "client stay as they are "
						      "there.");
}

/* Nobody, whom it was for before, or a client who is there. */
static const Error *check_client(Context *cx, ClientId id, ClientId kept)
{
	Client client;
	if (!id.value || id.value == kept.value) {
		return OK;
	}
	const Error *error = open_client_form(cx, id, &client);
	return error && error->kind == ERROR_MISSING
		       ? refuse(cx->arena, "client", "There is no such client.")
		       : error;
}

static const Error *saving(Context *cx, const Expense *draft, ExpenseId id)
{
	Expense expense = *draft, kept = {0};
	const char *act = draft->id.value ? "edit" : "create";
	expense.id = id;
	expense.created = cx->now;
	if (draft->id.value) {
		TRY(load(cx, id, &kept));
		if (draft->changed && draft->changed != kept.changed) {
			return conflict(cx->arena,
				"Somebody changed this expense meanwhile. Please look again.");
		}
		TRY(check_billed(cx, &kept, &expense));
		expense.receipt = kept.receipt;
		expense.receipt_name = kept.receipt_name;
		expense.created = kept.created;
	}
	if (currency_same(expense.net.currency, cx->practice.currency)) {
		expense.home = expense_gross(&expense);
	}
	TRY(expense_check(cx->arena, &expense, kept.day, zone_day(cx->zone, cx->now)));
	TRY(check_client(cx, expense.client, kept.client));
	TRY(check_twin(cx, &expense));
	TRY(store_expense_save(cx->db, cx->arena, cx->practice.id, &expense, cx->change));
	TRY(search_put(cx, "expense", id.value, expense.client, expense_title(cx->arena, &expense),
		expense.number));
	return audit(cx, act, "expense", id.value, expense.client.value,
		expense_title(cx->arena, &expense));
}

const Error *save_expense(Context *cx, const Expense *expense, ExpenseId *ret_id)
{
	ExpenseId id = {expense->id.value ? expense->id.value : new_id(cx)};
	TRY(WRITE(cx, saving(cx, expense, id)));
	*ret_id = id;
	return OK;
}
