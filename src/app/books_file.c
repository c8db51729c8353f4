/* The books as files: for a spreadsheet, another program, the accountant, the tax office. */
#include "app/books_work.h"

#include "app/expense.h"
#include "format/accounts.h"
#include "format/fec.h"
#include "format/invoice_json.h"
#include "store/books.h"
#include "store/expense.h"
#include "store/invoice.h"
#include "store/party.h"

#include <stdlib.h>

const BooksFormat books_formats[] = {
	{"receipts", N_("Receipts book (CSV)"), N_("what came in, by its day")},
	{"book", N_("Receipts book (PDF)"), N_("the same on paper")},
	{"fec", N_("FEC"), N_("the year’s journal, as the French tax office reads it")},
	{"quickbooks", N_("QuickBooks (CSV)"),
		N_("invoices; credit notes are entered there by hand")},
	{"iif", N_("QuickBooks Desktop (IIF)"), N_("invoices and credit notes")},
	{"xero", N_("Xero (CSV)"), N_("invoices and credit notes")},
	{"freshbooks", N_("FreshBooks (CSV)"), N_("invoices and credit notes")},
	{"wave", N_("Wave (CSV)"), N_("money in and out: Wave imports no invoices")},
};
const size_t books_format_count = sizeof books_formats / sizeof books_formats[0];

enum { MONTH_MEMORY = 256 << 20 };

typedef struct {
	Context *cx;
	Day first, last;
	Buffer out;
} Making;

/* --- invoices ----------------------------------------------------------------------------------
 */

static bool all_paid(const IssuedBook *issued)
{
	return issued->receivable.paid.minor >= issued->receivable.due.minor &&
	       day_set(issued->paid);
}

static const Error *read_issued(
	Context *cx, Arena *arena, Day first, Day last, BookedInvoices *ret_invoices)
{
	IssuedBooks all;
	BookedInvoices invoices = {0};
	TRY(store_books_issued(cx->db, arena, cx->practice.id, first, last, &all));
	EACH (const IssuedBook, issued, all) {
		if (issued->receivable.replaced) { /* another stands for it */
			continue;
		}
		Invoice *document = NEW(arena, Invoice);
		TRY(invoice_json_read(arena, issued->receivable.document, document));
		invoice_fill(arena, document);
		*LIST_ADD(arena, invoices) = (BookedInvoice){
			.document = document,
			.client = text_empty(issued->client_name) ? document->buyer.name
								  : issued->client_name,
			.paid = all_paid(issued) ? issued->paid : (Day){0},
			.sent = instant_set(issued->receivable.sent),
		};
	}
	*ret_invoices = invoices;
	return OK;
}

static const Error *put_invoices(Making *at, AccountsWrite *write)
{
	BookedInvoices invoices;
	Context *cx = at->cx;
	Arena *scratch = arena_under(cx->arena, MONTH_MEMORY);
	TRY(read_issued(cx, cx->arena, at->first, at->last, &invoices));
	write(&at->out, scratch, &invoices);
	return OK;
}

/* --- money in and out --------------------------------------------------------------------------
 */

static int by_day(const void *left, const void *right)
{
	const BookedMove *a = left, *b = right;
	return a->day.days < b->day.days ? -1 : a->day.days > b->day.days;
}

static const Error *put_moves(Making *at)
{
	Context *cx = at->cx;
	BookLines lines;
	Expenses expenses;
	BookedMoves moves = {0};
	TRY(store_books_receipts(cx->db, cx->arena, cx->practice.id, at->first, at->last, &lines));
	EACH (const BookLine, line, lines) {
		Text about = text_format(
			cx->arena, "%s %s", line->number.chars, line->client_name.chars);
		Money kept = {line->home.minor - line->fee_home.minor, line->home.currency};
		if (line->valued) {
			*LIST_ADD(cx->arena, moves) = (BookedMove){line->day, about, kept};
		}
	}
	TRY(store_expense_paid_list(
		cx->db, cx->arena, cx->practice.id, at->first, at->last, &expenses));
	EACH (const Expense, expense, expenses) {
		Money out = {-expense->home.minor, cx->practice.currency};
		*LIST_ADD(cx->arena, moves) =
			(BookedMove){expense->paid, expense_title(cx->arena, expense), out};
	}
	if (moves.count > 0) {
		qsort(moves.items, moves.count, sizeof *moves.items, by_day);
	}
	Arena *scratch = arena_under(cx->arena, MONTH_MEMORY);
	wave_csv(&at->out, scratch, &moves);
	return OK;
}

/* --- the journal -------------------------------------------------------------------------------
 */

/* In the practice's currency, at the rate that stands on the document. */
static const Error *sale_at_home(Context *cx, const Receivable *receivable, LedgerSale *sale)
{
	Invoice document;
	Currency home = cx->practice.currency;
	if (currency_same(receivable->currency, home)) {
		return OK;
	}
	TRY(invoice_json_read(cx->arena, receivable->document, &document));
	if (document.home_rate.millionths == 0) {
		return refuse(cx->arena, "rate",
			"Invoice %1 is in %2 and does not say what that was worth at home.",
			arg(receivable->number), arg(text_of(receivable->currency.code)));
	}
	sale->net = money_exchanged(sale->net, document.home_rate, home);
	sale->tax = money_exchanged(sale->tax, document.home_rate, home);
	sale->taken_off = money_exchanged(sale->taken_off, document.home_rate, home);
	sale->taken_off_tax = money_exchanged(sale->taken_off_tax, document.home_rate, home);
	return OK;
}

static const Error *add_sale(Making *at, Ledger *ledger, const IssuedBook *issued, Day day)
{
	const Receivable *receivable = &issued->receivable;
	Money gross = money_add(receivable->net, receivable->tax), off = issued->taken_off;
	LedgerSale sale = {.client = receivable->client,
		.client_name = issued->client_name,
		.number = receivable->number,
		.day = day,
		.net = receivable->net,
		.tax = receivable->tax,
		.asked = {gross.minor - off.minor, gross.currency},
		.taken_off = off,
		.taken_off_tax = money_share(off, receivable->tax, gross),
		.credit = receivable->kind == INVOICE_CREDIT,
		.deposit = receivable->kind == INVOICE_DEPOSIT || issued->about == INVOICE_DEPOSIT};
	TRY(sale_at_home(at->cx, receivable, &sale));
	ledger_sale(ledger, &sale);
	return OK;
}

/* What a corrected invoice replaces goes back on its day. */
static const Error *take_back(Making *at, Ledger *ledger, const IssuedBook *issued)
{
	Context *cx = at->cx;
	IssuedBook before = {.client_name = issued->client_name, .taken_off = issued->taken_off};
	TRY(store_invoice_load(cx->db, cx->arena, cx->practice.id, issued->receivable.corrects,
		&before.receivable));
	before.receivable.kind = INVOICE_CREDIT;
	return add_sale(at, ledger, &before, issued->receivable.issued_day);
}

static const Error *add_sales(Making *at, Ledger *ledger)
{
	Context *cx = at->cx;
	IssuedBooks all;
	TRY(store_books_issued(cx->db, cx->arena, cx->practice.id, at->first, at->last, &all));
	EACH (IssuedBook, issued, all) {
		const Receivable *receivable = &issued->receivable;
		if (receivable->kind == INVOICE_CORRECTED && receivable->corrects.value != 0) {
			TRY(take_back(at, ledger, issued));
		}
		if (receivable->kind == INVOICE_CREDIT) { /* it gives back what was taken off */
			issued->taken_off.minor = receivable->net.minor + receivable->tax.minor -
						  receivable->due.minor;
		}
		TRY(add_sale(at, ledger, issued, receivable->issued_day));
	}
	return OK;
}

static const Error *add_receipts(Making *at, Ledger *ledger)
{
	Context *cx = at->cx;
	BookLines lines;
	TRY(store_books_receipts(cx->db, cx->arena, cx->practice.id, at->first, at->last, &lines));
	EACH (const BookLine, line, lines) {
		if (!line->valued) {
			return refuse(cx->arena, "rate",
				"The payment of %1 on invoice %2 has no rate yet: say what it was "
				"worth.",
				arg(line->day), arg(line->number));
		}
		ledger_receipt(ledger, line);
	}
	TRY(store_books_moved(cx->db, cx->arena, cx->practice.id, at->first, at->last, &lines));
	EACH (const BookLine, line, lines) {
		ledger_moved(ledger, line);
	}
	return OK;
}

static const Error *add_purchases(Making *at, Ledger *ledger)
{
	Context *cx = at->cx;
	Expenses expenses;
	bool deducted;
	TRY(expense_vat_deducted(cx, &deducted));
	TRY(store_expense_list(cx->db, cx->arena, cx->practice.id, at->first, at->last, &expenses));
	EACH (const Expense, expense, expenses) {
		if (expense->home.minor == 0) {
			return refuse(cx->arena, "rate",
				"“%1” of %2 does not say what it cost at home.",
				arg(text_empty(expense_title(cx->arena, expense))
						? expense->receipt_name
						: expense_title(cx->arena, expense)),
				arg(expense->day));
		}
		ledger_purchase(ledger, expense, deducted);
	}
	return OK;
}

static const Error *put_fec(Making *at, Text *ret_name)
{
	Context *cx = at->cx;
	BilledParty seller;
	Ledger ledger = ledger_new(cx->arena, cx->practice.currency);
	turnover_days(day_date(at->first).year, 0, 0, &at->first, &at->last);
	TRY(store_seller_load(cx->db, cx->arena, cx->practice.id, &seller));
	TRY(fec_name(cx->arena, seller.party.legal.id, at->last, ret_name));
	TRY(add_sales(at, &ledger));
	TRY(add_receipts(at, &ledger));
	TRY(add_purchases(at, &ledger));
	ledger_close(&ledger);
	fec_write(&at->out, &ledger);
	return OK;
}

/* --- all of them -------------------------------------------------------------------------------
 */

static const Error *put_receipts(Making *at, const BooksAsk *ask, bool on_paper)
{
	Books books;
	Bytes pdf;
	TRY(open_books(at->cx, ask, &books));
	if (on_paper) {
		TRY(books_pdf(at->cx, &books, &pdf));
		buffer_put(&at->out, pdf.start, pdf.length);
		return OK;
	}
	buffer_text(&at->out, books_csv(at->cx, &books));
	return OK;
}

static const Error *make(Making *at, const BooksAsk *ask, Text key, Text *ret_name)
{
	static const struct {
		const char *key;
		AccountsWrite *write;
	} writers[] = {{"quickbooks", quickbooks_csv}, {"iif", quickbooks_iif}, {"xero", xero_csv},
		{"freshbooks", freshbooks_csv}};
	Arena *arena = at->cx->arena;
	const char *ending = text_is(key, "iif") ? "iif" : text_is(key, "book") ? "pdf" : "csv";
	*ret_name = text_format(arena, "%s-%s-%s.%s", key.chars, day_iso(arena, at->first).chars,
		day_iso(arena, at->last).chars, ending);
	for (size_t i = 0; i < sizeof writers / sizeof writers[0]; i++) {
		if (text_is(key, writers[i].key)) {
			return put_invoices(at, writers[i].write);
		}
	}
	if (text_is(key, "receipts") || text_is(key, "book")) {
		return put_receipts(at, ask, text_is(key, "book"));
	}
	if (text_is(key, "wave")) {
		return put_moves(at);
	}
	return text_is(key, "fec") ? put_fec(at, ret_name)
				   : missing(arena,
					     "“%1” is none of these: receipts, book, fec, "
					     "quickbooks, iif, xero, freshbooks, wave.",
					     arg(key));
}

const Error *books_file(Context *cx, const BooksAsk *ask, Text key, BooksFile *ret_file)
{
	Making at = {.cx = cx, .out = buffer_new(cx->arena)};
	BooksFile file = {0};
	int year = ask->year ? ask->year : day_date(zone_day(cx->zone, cx->now)).year;
	turnover_days(year, ask->quarter, ask->month, &at.first, &at.last);
	TRY(make(&at, ask, key, &file.name));
	file.media = text_is(key, "fec")    ? TEXT("text/plain; charset=iso-8859-15")
		     : text_is(key, "iif")  ? TEXT("text/plain; charset=windows-1252")
		     : text_is(key, "book") ? TEXT("application/pdf")
					    : TEXT("text/csv; charset=utf-8");
	file.bytes = bytes_of(at.out.bytes, at.out.length);
	*ret_file = file;
	return OK;
}
