/* The money on its way out: documents whole, amounts as decimals beside their currency. */
#include "app/export_work.h"
#include "domain/amount.h"
#include "store/bank.h"
#include "store/expense.h"
#include "store/invoice.h"
#include "store/reminder.h"

static Text amount_text(Export *export, Money money)
{
	return money_decimal(export->page, money);
}

enum { OF_THE_DOCUMENT = 2 }; /* columns at the end that only a program wants */

static void put_invoice(Export *export, const Receivable *one)
{
	const Cell cells[] = {
		{"id", export_id(export, one->id.value), true},
		{"client", export_client(export, one->client)},
		{"kind", text_format(export->page, "%d", (int)one->kind), true},
		{"number", one->number},
		{"corrects", export_id(export, one->corrects.value), true},
		{"currency", text_of(one->currency.code)},
		{"issued_day", export_day(export, one->issued_day), true},
		{"due_day", export_day(export, one->due_day), true},
		{"net", amount_text(export, one->net), true},
		{"tax", amount_text(export, one->tax), true},
		{"due", amount_text(export, one->due), true},
		{"paid", amount_text(export, one->paid), true},
		{"issued", export_instant(export, one->issued), true},
		{"sent", export_instant(export, one->sent), true},
		{"document", one->document},
		{"digest", one->digest},
	};
	size_t count = sizeof cells / sizeof cells[0];
	export_row(export, cells, export->json ? count : count - OF_THE_DOCUMENT);
}

const Error *export_invoices(Export *export)
{
	Context *cx = export->cx;
	Receivables all;
	EXPORT_HEAD(export, put_invoice(export, &(Receivable){0}));
	TRY(store_invoice_list(cx->db, cx->arena, cx->practice.id, &all));
	EACH (Receivable, listed, all) {
		Receivable one;
		arena_clear(export->page);
		TRY(store_invoice_load(cx->db, export->page, cx->practice.id, listed->id, &one));
		put_invoice(export, &one);
	}
	return OK;
}

static void put_payment(Export *export, const Receipt *receipt)
{
	const Payment *payment = &receipt->payment;
	const Exchange *exchange = &payment->exchange;
	const Cell cells[] = {
		{"id", export_id(export, payment->id.value), true},
		{"invoice", receipt->number},
		{"client", export_client(export, receipt->client)},
		{"day", export_day(export, payment->day), true},
		{"settles", amount_text(export, payment->amount), true},
		{"settles_currency", text_of(payment->amount.currency.code)},
		{"received", amount_text(export, payment->received), true},
		{"fee", amount_text(export, payment->fee), true},
		{"currency", text_of(payment->received.currency.code)},
		{"home", amount_text(export, payment->home), true},
		{"difference", amount_text(export, payment->difference), true},
		{"home_currency", text_of(payment->home.currency.code)},
		{"rate_from", decimal_text(export->page, exchange->from_parts, PRICE_DIGITS, 0),
			true},
		{"rate_to", decimal_text(export->page, exchange->to_parts, PRICE_DIGITS, 0), true},
		{"rate_day", export_day(export, exchange->day), true},
		{"rate_source", text_of(exchange_source_key(exchange->source))},
		{"twin", export_id(export, payment->twin.value), true},
		{"method", payment->method},
		{"note", payment->note},
		{"bank_line", export_id(export, payment->bank_line.value), true},
	};
	EXPORT_ROW(export, cells);
}

const Error *export_payments(Export *export)
{
	Context *cx = export->cx;
	Receipts receipts;
	EXPORT_HEAD(export, put_payment(export, &(Receipt){0}));
	arena_clear(export->page);
	TRY(store_receipts(cx->db, export->page, cx->practice.id, (Day){0}, (Day){EXPORT_LAST_DAY},
		&receipts));
	EACH (Receipt, receipt, receipts) {
		put_payment(export, receipt);
	}
	return OK;
}

static void put_reminder(Export *export, const Reminder *reminder)
{
	const Cell cells[] = {
		{"id", export_id(export, reminder->id.value), true},
		{"invoice", export_id(export, reminder->invoice.value), true},
		{"level", text_of(reminder_key(reminder->level))},
		{"day", export_day(export, reminder->day), true},
		{"recipient", reminder->recipient},
		{"subject", reminder->subject},
		{"open", amount_text(export, reminder->open), true},
		{"interest", amount_text(export, reminder->interest), true},
		{"currency", text_of(reminder->open.currency.code)},
		{"indemnity_eur", amount_text(export, reminder->indemnity), true},
		{"noted", export_instant(export, reminder->noted), true},
	};
	EXPORT_ROW(export, cells);
}

const Error *export_reminders(Export *export)
{
	Context *cx = export->cx;
	Reminders all;
	TRY(store_reminder_list(cx->db, cx->arena, cx->practice.id, (InvoiceId){0}, &all));
	EACH (const Reminder, reminder, all) {
		arena_clear(export->page);
		put_reminder(export, reminder);
	}
	return OK;
}

static void put_bank_line(Export *export, const KeptLine *kept)
{
	const BankLine *line = &kept->line;
	const Cell cells[] = {
		{"id", export_id(export, kept->id.value), true},
		{"account", kept->account},
		{"day", export_day(export, line->day), true},
		{"value_day", export_day(export, line->value_day), true},
		{"amount", amount_text(export, line->amount), true},
		{"fee", amount_text(export, line->fee), true},
		{"currency", text_of(line->amount.currency.code)},
		{"name", line->name},
		{"iban", line->iban},
		{"reference", line->reference},
		{"text", line->text},
		{"foreign_id", line->foreign_id},
		{"state", text_of(bank_line_state_key(kept->state))},
	};
	EXPORT_ROW(export, cells);
}

const Error *export_bank_lines(Export *export)
{
	Context *cx = export->cx;
	KeptLines lines;
	BankLineId after = {0};
	do {
		arena_clear(export->page);
		TRY(store_bank_line_page(
			cx->db, export->page, cx->practice.id, after, EXPORT_PAGE, &lines));
		EACH (KeptLine, line, lines) {
			put_bank_line(export, line);
			after = line->id;
		}
	} while (lines.count == EXPORT_PAGE);
	return OK;
}

static void put_expense(Export *export, const Expense *expense)
{
	const Cell cells[] = {
		{"id", export_id(export, expense->id.value), true},
		{"day", export_day(export, expense->day), true},
		{"supplier", expense->supplier},
		{"number", expense->number},
		{"what", expense->what},
		{"category", text_of(expense_category_key(expense->category))},
		{"currency", text_of(expense->net.currency.code)},
		{"net", amount_text(export, expense->net), true},
		{"tax", amount_text(export, expense->tax), true},
		{"home", amount_text(export, expense->home), true},
		{"client", export_client(export, expense->client)},
		{"paid", export_day(export, expense->paid), true},
		{"receipt", expense->receipt},
		{"receipt_name", expense->receipt_name},
		{"invoice", export_id(export, expense->invoice.value), true},
	};
	EXPORT_ROW(export, cells);
}

const Error *export_expenses(Export *export)
{
	Context *cx = export->cx;
	Expenses all;
	arena_clear(export->page);
	EXPORT_HEAD(export, put_expense(export, &(Expense){0}));
	TRY(store_expense_list(
		cx->db, export->page, cx->practice.id, (Day){0}, (Day){EXPORT_LAST_DAY}, &all));
	EACH (Expense, expense, all) {
		put_expense(export, expense);
	}
	return OK;
}
