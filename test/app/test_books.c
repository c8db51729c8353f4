/* The books, from a payment to the file for the tax office, on both engines. It is Monday, 23
 * November 2026, 08:30 in Paris. */
#include "app/books.h"

#include "app/expense.h"
#include "app/invoice.h"
#include "store/client.h"
#include "store/expense.h"
#include "store/invoice.h"
#include "store/party.h"

#include "test/format/fec_check.h"
#include "test/store/store_test.h"

#include <string.h>

static Span bytes_span(const BooksFile *file)
{
	return (Span){(const char *)file->bytes.start, file->bytes.length};
}

static bool holds(Arena *arena, const BooksFile *file, const char *part)
{
	return text_contains(text_copy(arena, bytes_span(file)), part);
}

static void seller_known(Context *cx)
{
	const BilledParty seller = {.regime = TEXT("fr-franchise"),
		.party = {.name = TEXT("Élodie"), .legal.id = TEXT("912345675")}};
	WORKS(store_party_save(cx->db, cx->arena, cx->practice.id, &seller, 1));
}

static Text document_of(Arena *arena, int number)
{
	return text_format(arena,
		"{\"number\": \"F-%d\", \"issued\": \"2026-11-03\", \"currency\": \"EUR\", "
		"\"seller\": {\"address\": {}}, \"buyer\": {\"address\": {}}, \"lines\": "
		"[{\"name\": \"Aide\", \"price\": \"42.50\"}]}",
		number);
}

static Receivable billed(Context *cx, int64_t id, Day on, int64_t minor)
{
	const Client client = {.id = {90}, .name = TEXT("Maison Lune")};
	Receivable invoice = {.id = {id},
		.client = client.id,
		.kind = INVOICE_PLAIN,
		.number = text_format(cx->arena, "F-%d", (int)id),
		.document = document_of(cx->arena, (int)id),
		.currency = {"EUR"},
		.issued_day = on,
		.due_day = day_plus(on, 30),
		.net = MONEY(minor, "EUR"),
		.tax = MONEY(0, "EUR"),
		.due = MONEY(minor, "EUR"),
		.issued = {1790000000 + id}};
	WORKS(store_client_save(cx->db, cx->arena, cx->practice.id, &client, 1));
	WORKS(store_invoice_save(cx->db, cx->arena, cx->practice.id, &invoice, 2));
	return invoice;
}

static void paid(Context *cx, int64_t id, const Receivable *invoice, Day on, bool valued)
{
	const Payment payment = {.id = {id},
		.invoice = invoice->id,
		.day = on,
		.amount = invoice->due,
		.received = invoice->due,
		.fee = MONEY(100, "EUR"),
		.home = valued ? invoice->due : MONEY(0, "EUR"),
		.difference = MONEY(0, "EUR"),
		.exchange = valued ? exchange_same((Currency){"EUR"}, on)
				   : (Exchange){.from = {"EUR"}, .to = {"EUR"}}};
	WORKS(store_payment_add(cx->db, cx->arena, cx->practice.id, &payment, 3));
}

STORE_TEST(what_came_in_is_declared_for_its_month_and_warned_of)
{
	Books books;
	const BooksAsk october = {.year = 2026, .month = 10};
	seller_known(cx);
	Receivable first = billed(cx, 1, day(2026, 9, 1), 3800000),
		   second = billed(cx, 2, day(2026, 9, 2), 1000);
	paid(cx, 11, &first, day(2026, 10, 31), true);
	paid(cx, 12, &second, day(2026, 11, 1), true);
	WORKS(open_books(cx, &october, &books));
	EQUAL_INT(books.asked.gross.minor, 3800000);
	EQUAL_INT(books.year.gross.minor, 3801000);
	EQUAL_INT(books.months[10].gross.minor, 1000);
	EQUAL_INT(books.quarters[3].gross.minor, 3801000);
	EQUAL_INT(books.lines.count, 1);
	EQUAL_INT(books.thresholds.count, 3);
	EQUAL_TEXT(day_iso(arena, books.thresholds.items[0].passed), "2026-10-31");
	CHECK(!day_set(books.thresholds.items[2].passed));
	InvoiceSettings settings;
	WORKS(open_invoice_settings(cx, &settings));
	settings.seller.started = day(2026, 7, 1); /* 184 days */
	WORKS(save_seller(cx, &settings.seller));
	WORKS(open_books(cx, &october, &books));
	EQUAL_INT(books.thresholds.items[0].limit.minor, 1890411);
	EQUAL_INT(books.thresholds.items[0].days, 184);
	EQUAL_INT(books.thresholds.items[1].limit.minor, 4125000); /* within the year: whole */
	BooksFile paper;
	WORKS(books_file(cx, &october, TEXT("book"), &paper));
	CHECK(memcmp(paper.bytes.start, "%PDF-", 5) == 0);
	EQUAL_TEXT(paper.name, "book-2026-10-01-2026-10-31.pdf");
	BooksFile table;
	WORKS(books_file(cx, &october, TEXT("receipts"), &table));
	CHECK(holds(arena, &table,
		"2026-10-31,F-1,Maison Lune,,,EUR,38000.00,38000.00,38000.00,EUR\r\n"));
	const BooksAsk last_year = {.year = 2025};
	WORKS(open_books(cx, &last_year, &books));
	CHECK(books.year.count == 0 && books.thresholds.count == 0);
}

STORE_TEST(a_year_becomes_a_fec_that_is_right)
{
	BooksFile file;
	size_t lines;
	const BooksAsk year = {.year = 2026, .month = 3}; /* always the whole year */
	Receivable invoice = billed(cx, 1, day(2026, 9, 1), 12345);
	paid(cx, 11, &invoice, day(2026, 10, 31), true);
	Expense expense = {.id = {70},
		.day = day(2026, 2, 3),
		.supplier = TEXT("Zoom"),
		.net = MONEY(1000, "USD"),
		.tax = MONEY(0, "USD"),
		.paid = day(2026, 2, 4)};
	WORKS(store_expense_save(cx->db, arena, cx->practice.id, &expense, 4));
	REFUSES(books_file(cx, &year, TEXT("fec"), &file),
		"A FEC is named after your SIREN: say it in “Who writes them, and how”.");
	seller_known(cx);
	REFUSES(books_file(cx, &year, TEXT("fec"), &file),
		"“Zoom” of 2026-02-03 does not say what it cost at home.");
	expense.home = MONEY(930, "EUR");
	WORKS(store_expense_save(cx->db, arena, cx->practice.id, &expense, 5));
	WORKS(books_file(cx, &year, TEXT("fec"), &file));
	EQUAL_TEXT(file.name, "912345675FEC20261231.txt");
	EQUAL_TEXT(fec_check(arena, bytes_span(&file), &lines), "");
	EQUAL_INT(
		lines, 1 + 2 + 3 + 2 + 2); /* head, sale, payment with fee, expense, its payment */
}

STORE_TEST(what_a_corrected_invoice_replaces_is_in_the_books_once)
{
	BooksFile file;
	size_t lines;
	const BooksAsk year = {.year = 2026};
	seller_known(cx);
	Receivable corrected = billed(cx, 1, day(2026, 9, 1), 12345);
	corrected.id.value = 2;
	corrected.number = TEXT("F-2");
	corrected.document = document_of(arena, 2);
	corrected.issued_day = day(2026, 10, 1);
	corrected.kind = INVOICE_CORRECTED;
	corrected.corrects.value = 1;
	WORKS(store_invoice_save(cx->db, arena, cx->practice.id, &corrected, 3));
	WORKS(books_file(cx, &year, TEXT("fec"), &file));
	EQUAL_TEXT(fec_check(arena, bytes_span(&file), &lines), "");
	EQUAL_INT(lines, 1 + 2 + 2 + 2); /* head, the first, what takes it back, the second */
	CHECK(holds(arena, &file, "F-1\t20261001\tMaison Lune\t0,00\t123,45"));
	WORKS(books_file(cx, &year, TEXT("xero"), &file));
	CHECK(!holds(arena, &file, "F-1") && holds(arena, &file, "F-2"));
}

STORE_TEST(a_payment_without_a_rate_keeps_the_fec_from_being_made)
{
	Books books;
	BooksFile file;
	const BooksAsk year = {.year = 2026};
	seller_known(cx);
	Receivable invoice = billed(cx, 1, day(2026, 9, 1), 12345);
	paid(cx, 11, &invoice, day(2026, 10, 31), false);
	REFUSES(books_file(cx, &year, TEXT("fec"), &file),
		"The payment of 2026-10-31 on invoice F-1 has no rate yet: say what it was worth.");
	WORKS(open_books(cx, &year, &books));
	EQUAL_INT(books.year.unvalued, 1);
	EQUAL_INT(books.year.gross.minor, 0);
}

STORE_TEST(invoices_of_the_days_asked_for_are_written_for_other_programs)
{
	static const char *const keys[] = {"quickbooks", "xero", "freshbooks", "iif"};
	BooksFile file;
	const BooksAsk quarter = {.year = 2026, .quarter = 3}, other = {.year = 2026, .quarter = 2};
	Receivable invoice = billed(cx, 1, day(2026, 9, 1), 4250);
	paid(cx, 11, &invoice, day(2026, 10, 31), true);
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
		WORKS(books_file(cx, &quarter, text_of(keys[i]), &file));
		CHECK(holds(arena, &file, "Maison Lune") && holds(arena, &file, "F-1"));
		WORKS(books_file(cx, &other, text_of(keys[i]), &file));
		CHECK(!holds(arena, &file, "F-1"));
	}
	const BooksAsk october = {.year = 2026, .month = 10};
	WORKS(books_file(cx, &october, TEXT("wave"), &file));
	CHECK(holds(arena, &file, "2026-10-31,F-1 Maison Lune,41.50\r\n"));
	const Error *error = books_file(cx, &october, TEXT("../passwd"), &file);
	CHECK(error && error->kind == ERROR_MISSING);
}

STORE_TEST(receipts_of_one_client_and_any_days_can_be_asked_for)
{
	Books books;
	BooksAsk ask = {.first = day(2026, 9, 1), .last = day(2026, 10, 31)};
	Receivable first = billed(cx, 1, day(2026, 9, 1), 5000),
		   second = billed(cx, 2, day(2026, 9, 2), 1000);
	paid(cx, 11, &first, day(2026, 10, 31), true);
	paid(cx, 12, &second, day(2026, 11, 1), true);
	WORKS(open_books(cx, &ask, &books));
	EQUAL_INT(books.asked.gross.minor, 5000);
	EQUAL_INT(books.year.gross.minor, 6000);
	ask.last = day(2026, 11, 1);
	ask.client = first.client;
	WORKS(open_books(cx, &ask, &books));
	EQUAL_INT(books.asked.count, 2);
	EQUAL_TEXT(books.client_name, "Maison Lune");
	ask.client.value++;
	WORKS(open_books(cx, &ask, &books));
	EQUAL_INT(books.lines.count, 0);
}
