/* What the books are made of, on both engines. */
#include "store/books.h"

#include "store/client.h"
#include "store/invoice.h"

#include "test/store/store_test.h"

#define BIG(number) ((1LL << 42) + (number))

static Receivable issued(int64_t id, const char *number, Day on)
{
	return (Receivable){.id = {BIG(id)},
		.client = {BIG(90)},
		.kind = INVOICE_PLAIN,
		.number = text_of(number),
		.document = TEXT("{}"),
		.currency = {"CHF"},
		.issued_day = on,
		.due_day = day_plus(on, 30),
		.net = MONEY(10000, "CHF"),
		.tax = MONEY(810, "CHF"),
		.due = MONEY(10810, "CHF"),
		.issued = {1790000005 + id}};
}

STORE_TEST(a_receipt_says_its_invoice_its_client_and_what_it_was_worth)
{
	const Client client = {.id = {BIG(90)}, .name = TEXT("Alpenhof")};
	Receivable invoice = issued(1, "2026-001", day(2026, 11, 1));
	Payment payment = {.id = {BIG(3)},
		.invoice = invoice.id,
		.day = day(2026, 12, 1),
		.amount = MONEY(10810, "CHF"),
		.received = MONEY(10810, "CHF"),
		.fee = MONEY(10, "CHF"),
		.home = MONEY(5000000000, "EUR"),
		.difference = MONEY(-7, "EUR"),
		.exchange = {{"CHF"}, {"EUR"}, 1000000, 1050000, {20000}, EXCHANGE_OWN},
		.method = TEXT("virement")};
	BookLines lines;
	WORKS(store_client_save(cx->db, arena, cx->practice.id, &client, 1));
	WORKS(store_invoice_save(cx->db, arena, cx->practice.id, &invoice, 5));
	WORKS(store_payment_add(cx->db, arena, cx->practice.id, &payment, 6));
	WORKS(store_books_receipts(
		cx->db, arena, cx->practice.id, day(2026, 12, 1), day(2026, 12, 1), &lines));
	EQUAL_INT(lines.count, 1);
	const BookLine *line = &lines.items[0];
	CHECK(line->payment.value == BIG(3) && line->invoice.value == BIG(1) && line->valued);
	EQUAL_TEXT(line->number, "2026-001");
	EQUAL_TEXT(line->client_name, "Alpenhof");
	EQUAL_TEXT(line->method, "virement");
	CHECK(money_equal(line->received, payment.received) && money_equal(line->fee, payment.fee));
	CHECK(money_equal(line->home, payment.home));
	EQUAL_INT(line->difference.minor, -7);
	EQUAL_INT(line->net.minor, 4625346901); /* of 108.10, 100.00 were before VAT */
	WORKS(store_books_receipts(
		cx->db, arena, (PracticeId){8}, day(2026, 12, 1), day(2026, 12, 1), &lines));
	EQUAL_INT(lines.count, 0);
}

STORE_TEST(what_was_issued_stands_in_the_order_of_its_days)
{
	Receivable second = issued(1, "2026-002", day(2026, 11, 5)),
		   first = issued(2, "2026-001", day(2026, 11, 1)),
		   draft = issued(3, "", day(2026, 11, 3));
	IssuedBooks all;
	draft.issued = (Instant){0};
	WORKS(store_invoice_save(cx->db, arena, cx->practice.id, &second, 5));
	WORKS(store_invoice_save(cx->db, arena, cx->practice.id, &first, 5));
	WORKS(store_invoice_save(cx->db, arena, cx->practice.id, &draft, 5));
	WORKS(store_books_issued(
		cx->db, arena, cx->practice.id, day(2026, 11, 1), day(2026, 11, 5), &all));
	EQUAL_INT(all.count, 2);
	EQUAL_TEXT(all.items[0].receivable.number, "2026-001");
	EQUAL_TEXT(all.items[1].receivable.number, "2026-002");
	EQUAL_INT(all.items[0].receivable.tax.minor, 810);
	EQUAL_TEXT(all.items[0].receivable.document, "{}");
}
