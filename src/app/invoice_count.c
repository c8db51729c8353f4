/* Which invoices a number is made of. */
#include "app/invoice.h"

static const char *const keys[INVOICE_COUNTS] = {
	[COUNT_ALL] = "all",
	[COUNT_OPEN] = "open",
	[COUNT_OVERDUE] = "overdue",
	[COUNT_EARNED] = "earned",
};

const char *invoice_count_key(InvoiceCount count)
{
	return keys[count];
}

static bool within(const InvoiceAsk *ask, const Receivable *receivable)
{
	bool begun = !day_set(ask->first) || receivable->to.days >= ask->first.days;
	bool over = day_set(ask->last) && receivable->to.days > ask->last.days;
	return day_set(receivable->from) && begun && !over;
}

static bool counted(const InvoiceAsk *ask, const InvoiceRow *row)
{
	const Receivable *receivable = &row->receivable;
	bool theirs = !ask->client.value || receivable->client.value == ask->client.value;
	bool same = text_empty(ask->currency) || text_is(ask->currency, receivable->currency.code);
	if (!theirs || !same) {
		return false;
	}
	switch (ask->count) {
	case COUNT_OPEN:
		return row->open.minor > 0;
	case COUNT_OVERDUE:
		return row->state == RECEIVABLE_OVERDUE;
	case COUNT_EARNED:
		return receivable_earns(receivable) && within(ask, receivable);
	case COUNT_ALL:
	case INVOICE_COUNTS:
		break;
	}
	return true;
}

static Money counts_for(const InvoiceAsk *ask, const InvoiceRow *row)
{
	const Receivable *receivable = &row->receivable;
	if (ask->count == COUNT_EARNED) {
		return receivable_earned(receivable);
	}
	if (ask->count == COUNT_OPEN || ask->count == COUNT_OVERDUE) {
		return row->open;
	}
	bool back = receivable->kind == INVOICE_CREDIT;
	return (Money){back ? -receivable->due.minor : receivable->due.minor, receivable->currency};
}

InvoicesCounted invoices_counted(Arena *arena, const InvoiceDesk *desk, const InvoiceAsk *ask)
{
	InvoicesCounted all = {.ask = *ask};
	EACH (const InvoiceRow, row, desk->rows) {
		if (counted(ask, row)) {
			Money counts = counts_for(ask, row);
			*LIST_ADD(arena, all.rows) = (CountedRow){*row, counts};
			money_list_add(arena, &all.sum, counts);
			all.client_name = ask->client.value ? row->client_name : TEXT("");
		}
	}
	return all;
}
