/* Who could be sent an invoice today, for how much, and what would stand on it. */
#include "app/expense_bill.h"
#include "app/invoice_bill.h"
#include "domain/invoice_deposit.h"
#include "domain/money_list.h"
#include "domain/recurring.h"
#include "store/agreement.h"
#include "store/expense.h"

typedef struct {
	Context *cx;
	const Receivables *all;
	InvoiceDesk *desk;
	UnbilledSums sums;
	Agreements accepted;
	Expenses expenses; /* that stand on no invoice */
	bool vat_deducted;
} Unbilled;

static const Error *begin(Context *cx, const Receivables *all, Unbilled *at)
{
	*at = (Unbilled){.cx = cx, .all = all};
	TRY(store_expense_unbilled(cx->db, cx->arena, cx->practice.id, &at->expenses));
	return expense_vat_deducted(cx, &at->vat_deducted);
}

static const UnbilledSum *sum_of(const Unbilled *at, ClientId client)
{
	EACH (UnbilledSum, sum, at->sums) {
		if (sum->client.value == client.value) {
			return sum;
		}
	}
	return NULL;
}

static Agreements *accepted_of(const Unbilled *at, ClientId client)
{
	Agreements *own = NEW(at->cx->arena, Agreements);
	EACH (Agreement, agreement, at->accepted) {
		if (agreement->client.value == client.value) {
			*LIST_ADD(at->cx->arena, *own) = *agreement;
		}
	}
	return own;
}

static const Error *add_deposit(
	Unbilled *at, const Client *client, const Agreements *versions, const Agreement *agreement)
{
	Money amount;
	Receivables own = receivables_of(at->cx->arena, at->all, client->id);
	Charges charges = charges_of(at->cx->arena, &own);
	bool asked = agreement->deposit == 0 || deposit_asked(versions, agreement, &own) ||
		     engagement_charged(versions, agreement, &charges);
	if (asked) {
		return OK;
	}
	TRY(deposit_due(at->cx, agreement, &amount));
	*LIST_ADD(at->cx->arena, at->desk->deposits) = (DepositRow){*client, agreement->id,
		agreement->title, amount, agreement->rate_kind != RATE_HOURLY};
	return OK;
}

/* All of a client that is open up to a day: time, what the agreement asks for, what was spent. */
static const Error *open_bill(
	Unbilled *at, ClientId client, Day last, ClientBill *bill, ExpensesToBill *ret_spent)
{
	Day least = day_plus(last, -UNBILLED_DAYS);
	TRY(client_bill_open(at->cx, client, last, at->all, bill));
	Day from = bill->agreement->from, until = bill->last;
	least = from.days > least.days ? from : least;
	least = bill->first.days < least.days ? bill->first : least; /* a draft takes those too */
	*ret_spent = expenses_to_bill(
		at->cx->arena, bill->agreement, least, until, &at->expenses, at->vat_deducted);
	Day first = bill->first;
	EACH (const ExpenseToBill, one, *ret_spent) {
		first = one->expense.day.days < first.days ? one->expense.day : first;
	}
	return first.days < bill->first.days
		       ? client_bill(at->cx, client, first, until, at->all, bill)
		       : OK;
}

static Money total_of(const ClientBill *bill, const ExpensesToBill *spent)
{
	Money total = bill->bill.total;
	EACH (const ExpenseToBill, one, *spent) {
		total = money_add(total, one->price);
	}
	return total;
}

/* What the next draft would hold: up to today, or to the end of the terms before. */
static const Error *reckon(Unbilled *at, const Agreement *agreement, UnbilledRow *row)
{
	ClientBill bill;
	ExpensesToBill spent;
	TRY(open_bill(at, row->client.id, at->desk->today, &bill, &spent));
	row->agreed = true;
	row->worth = total_of(&bill, &spent);
	row->spent = spent.count;
	EACH (BillLine, line, bill.bill.lines) {
		row->kinds |= 1U << line->kind;
	}
	row->first = bill.first;
	row->last = bill.last;
	row->moment = bill_moment_come(agreement, row->first, at->desk->today, row->sum.time);
	return OK;
}

static bool spent_for(const Unbilled *at, ClientId client)
{
	EACH (const Expense, expense, at->expenses) {
		if (expense->client.value == client.value) {
			return true;
		}
	}
	return false;
}

static const Error *add_client(Unbilled *at, const Client *client, const Agreements *versions)
{
	Context *cx = at->cx;
	const UnbilledSum *sum = sum_of(at, client->id);
	const Agreement *agreement = agreement_on(versions, at->desk->today);
	bool asks = agreement && (agreement->rate_kind != RATE_HOURLY || agreement->minimum > 0 ||
					 agreement->deposit > 0);
	if (!sum && !asks && !(agreement && spent_for(at, client->id))) {
		return OK;
	}
	UnbilledRow row = {.client = *client, .last = at->desk->today};
	if (sum) {
		row.sum = *sum;
		row.first = zone_day(cx->zone, sum->first);
	}
	if (agreement) {
		TRY(add_deposit(at, client, versions, agreement));
		TRY(reckon(at, agreement, &row));
		money_list_add(cx->arena, &at->desk->worth, row.worth);
	}
	if (sum || row.kinds != 0 || row.spent > 0) {
		*LIST_ADD(cx->arena, at->desk->unbilled) = row;
	}
	return OK;
}

const Error *open_unbilled(
	Context *cx, const Clients *clients, const Receivables *all, InvoiceDesk *desk)
{
	Unbilled at;
	Instant since = instant_plus(cx->now, -(int64_t)UNBILLED_DAYS * SECONDS_PER_DAY);
	TRY(begin(cx, all, &at));
	at.desk = desk;
	TRY(store_invoice_unbilled_sums(cx->db, cx->arena, cx->practice.id, since, &at.sums));
	TRY(store_agreement_accepted(cx->db, cx->arena, cx->practice.id, &at.accepted));
	desk->agreed = at.accepted.count > 0;
	EACH (Client, client, *clients) {
		const Agreements *versions = accepted_of(&at, client->id);
		TRY(add_client(&at, client, versions));
		TRY(add_lowered(cx, client, versions, all, &desk->lowered));
	}
	return OK;
}

/* --- what would stand on it --- */

static BilledPiece piece_of(const Piece *piece)
{
	const Work *work = piece->work;
	return (BilledPiece){.entry = work->entry,
		.task = work->task,
		.start = piece->start,
		.end = piece->end,
		.billed = piece->billed,
		.surcharges = piece->surcharges,
		.note = work->note,
		.category = work->category,
		.title = work->title};
}

/* line: NO_LINE for what a fee or a flat price covers. */
static void add_work(Arena *arena, const Bill *bill, size_t line, UnbilledBill *unbilled)
{
	bool covered = line == NO_LINE;
	InvoiceWork work = {.line = covered ? 0 : (int32_t)line + 1,
		.name = covered ? TEXT("") : unbilled->lines.items[line].name};
	for (size_t i = 0; i < bill->pieces.count; i++) {
		if (bill->line_of_piece[i] == line) {
			*LIST_ADD(arena, work.pieces) = piece_of(&bill->pieces.items[i]);
			work.time.seconds += bill->pieces.items[i].billed.seconds;
		}
	}
	if (work.pieces.count > 0) {
		*LIST_ADD(arena, unbilled->work) = work;
	}
}

static UnbilledBill unbilled_of(Arena *arena, const ClientBill *bill, const ExpensesToBill *spent)
{
	UnbilledBill unbilled = {.client = bill->client,
		.agreement = bill->agreement->id,
		.first = bill->first,
		.last = bill->last,
		.total = total_of(bill, spent)};
	EACH (const BillLine, line, bill->bill.lines) {
		*LIST_ADD(arena, unbilled.lines) =
			(UnbilledLine){.name = bill_line_name(arena, bill->agreement, line),
				.quantity = line->quantity,
				.price = line->price,
				.amount = line->amount};
	}
	for (size_t i = 0; i < bill->bill.lines.count; i++) {
		add_work(arena, &bill->bill, i, &unbilled);
	}
	add_work(arena, &bill->bill, NO_LINE, &unbilled);
	EACH (const ExpenseToBill, one, *spent) {
		*LIST_ADD(arena, unbilled.lines) = (UnbilledLine){.name = one->name,
			.quantity = {10000},
			.price = price_of(one->price),
			.amount = one->price,
			.expense = one->expense.id};
	}
	return unbilled;
}

const Error *open_unbilled_bill(
	Context *cx, ClientId client, Day first, Day last, UnbilledBill *ret_bill)
{
	Unbilled at;
	ClientBill bill;
	Receivables all;
	ExpensesToBill spent;
	bool asked = day_set(first) && day_set(last) && first.days <= last.days &&
		     last.days - first.days <= UNBILLED_DAYS;
	TRY(store_invoice_of_client(cx->db, cx->arena, cx->practice.id, client, &all));
	TRY(begin(cx, &all, &at));
	if (asked) {
		TRY(client_bill(cx, client, first, last, &all, &bill));
		spent = expenses_to_bill(
			cx->arena, bill.agreement, first, last, &at.expenses, at.vat_deducted);
	} else {
		TRY(open_bill(&at, client, zone_day(cx->zone, cx->now), &bill, &spent));
	}
	UnbilledBill unbilled = unbilled_of(cx->arena, &bill, &spent);
	TRY(add_lowered(cx, &bill.client, bill.versions, &all, &unbilled.lowered));
	*ret_bill = unbilled;
	return OK;
}
