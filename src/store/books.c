#include "store/books.h"

#include "sql/books.h"
#include "store/read.h"

typedef struct {
	Day first, last;
} BookDays;

static BookLine line_of(Rows *rows)
{
	Currency came = read_currency(rows, "received_currency");
	Currency home = read_currency(rows, "home_currency");
	Currency billed = read_currency(rows, "currency");
	BookLine line = {
		.payment = {rows_int(rows, "id")},
		.invoice = {rows_int(rows, "invoice")},
		.client = {rows_int(rows, "client")},
		.day = read_day(rows, "day"),
		.number = rows_text(rows, "number"),
		.client_name = rows_text(rows, "client_name"),
		.nature = rows_text(rows, "nature"),
		.method = rows_text(rows, "method"),
		.received = {rows_int(rows, "received"), came},
		.fee = {rows_int(rows, "fee"), came},
		.home = {rows_int(rows, "home"), home},
		.difference = {rows_int(rows, "difference"), home},
		.valued = rows_int(rows, "rate_from") > 0,
	};
	const Exchange kept = {came, home, rows_int(rows, "rate_from"), rows_int(rows, "rate_to"),
		line.day, EXCHANGE_OWN};
	line.fee_home = line.valued ? exchange_money(line.fee, &kept) : (Money){0, home};
	line.net = book_net(line.home, (Money){rows_int(rows, "net"), billed},
		(Money){rows_int(rows, "tax"), billed});
	return line;
}

static const Error *read_lines(
	Db *db, Arena *arena, PracticeId practice, BookDays days, bool moved, BookLines *ret_lines)
{
	Rows *rows;
	BookLines lines = {0};
	TRY(sql_books_receipts(
		db, arena, practice.value, days.first.days, days.last.days, moved, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, lines) = line_of(rows);
	}
	TRY(rows_end(rows));
	*ret_lines = lines;
	return OK;
}

const Error *store_books_receipts(
	Db *db, Arena *arena, PracticeId practice, Day first, Day last, BookLines *ret_lines)
{
	return read_lines(db, arena, practice, (BookDays){first, last}, false, ret_lines);
}

const Error *store_books_moved(
	Db *db, Arena *arena, PracticeId practice, Day first, Day last, BookLines *ret_lines)
{
	return read_lines(db, arena, practice, (BookDays){first, last}, true, ret_lines);
}

static IssuedBook issued_of(Rows *rows)
{
	Currency currency = read_currency(rows, "currency");
	return (IssuedBook){
		.receivable = {.id = {rows_int(rows, "id")},
			.client = {rows_int(rows, "client")},
			.kind = (InvoiceKind)rows_int(rows, "kind"),
			.number = rows_text(rows, "number"),
			.corrects = {rows_int(rows, "corrects")},
			.replaced = rows_int(rows, "replaced") > 0,
			.currency = currency,
			.issued_day = read_day(rows, "issued_day"),
			.due_day = read_day(rows, "due_day"),
			.net = {rows_int(rows, "net"), currency},
			.tax = {rows_int(rows, "tax"), currency},
			.due = {rows_int(rows, "due"), currency},
			.sent = read_instant(rows, "sent"),
			.paid = {rows_int(rows, "paid"), currency},
			.document = rows_text(rows, "document")},
		.client_name = rows_text(rows, "client_name"),
		.paid = read_day(rows, "paid_day"),
		.about = (InvoiceKind)rows_int(rows, "about"),
		.taken_off = {rows_int(rows, "taken_off"), currency},
	};
}

const Error *store_books_issued(
	Db *db, Arena *arena, PracticeId practice, Day first, Day last, IssuedBooks *ret_issued)
{
	Rows *rows;
	IssuedBooks issued = {0};
	TRY(sql_books_issued(db, arena, practice.value, first.days, last.days, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, issued) = issued_of(rows);
	}
	TRY(rows_end(rows));
	*ret_issued = issued;
	return OK;
}
