/* What comes above what is open, or was taken back after it was paid: paid back, or used for
 * another invoice. It is Monday, 23 November 2026, 08:30 in Paris. */
#include "app/books.h"
#include "app/payment.h"
#include "store/invoice.h"

#include "test/app/invoice_made.h"

/* Two hours at 48.00, begun so many hours ago, issued. */
static InvoiceId billed(Context *cx, ClientId client, int hours)
{
	(void)worked(cx, client, hours);
	InvoiceId id = drafted(cx, client);
	WORKS(issue_invoice(cx, id));
	return id;
}

static ClientId by_the_hour(Context *cx)
{
	ClientId client = made_client(cx);
	seller_known(cx);
	agreed(cx, client, RATE_HOURLY);
	return client;
}

static Payment came(InvoiceId invoice, int64_t minor)
{
	return (Payment){.invoice = invoice,
		.received = {minor, {"EUR"}},
		.day = day(2026, 11, 23),
		.method = TEXT("transfer")};
}

static int64_t surplus_of(Context *cx, InvoiceId id)
{
	Receivable receivable;
	WORKS(store_invoice_load(cx->db, cx->arena, cx->practice.id, id, &receivable));
	return receivable_surplus(&receivable).minor;
}

static int64_t open_of(Context *cx, InvoiceId id)
{
	Receivable receivable;
	WORKS(store_invoice_load(cx->db, cx->arena, cx->practice.id, id, &receivable));
	return receivable_open(&receivable).minor;
}

STORE_TEST(what_comes_too_much_is_the_clients_credit_until_it_is_paid_back)
{
	InvoiceDesk desk;
	Books books;
	const BooksAsk year = {0};
	InvoiceId invoice = billed(cx, by_the_hour(cx), 72);
	Payment payment = came(invoice, 12000), refund = came(invoice, 2500);
	REFUSES(add_refund(cx, &refund),
		"Nothing is to be paid back: take back what was billed too much with a credit "
		"note first.");
	WORKS(add_payment(cx, &payment));
	WORKS(open_invoices(cx, &desk));
	EQUAL_INT(desk.surplus.items[0].minor, 2400);
	EQUAL_INT(desk.rows.items[0].state, RECEIVABLE_PAID);
	REFUSES(add_refund(cx, &refund), "Above nothing, and at most the %1 that came too much.");
	refund.received.minor = 2400;
	WORKS(add_refund(cx, &refund));
	WORKS(open_invoices(cx, &desk));
	EQUAL_INT(desk.surplus.count, 0);
	EQUAL_INT(desk.rows.items[0].state, RECEIVABLE_PAID);
	WORKS(open_books(cx, &year, &books)); /* receipts less refunds */
	EQUAL_INT(books.year.gross.minor, 9600);
	EQUAL_INT(books.lines.items[1].home.minor, -2400);
}

STORE_TEST(a_paid_invoice_that_is_taken_back_can_be_paid_back)
{
	InvoiceView view;
	InvoiceId credit, invoice = billed(cx, by_the_hour(cx), 72);
	Payment payment = came(invoice, 9600), refund = came(invoice, 9600);
	WORKS(add_payment(cx, &payment));
	WORKS(credit_invoice(cx, invoice, true, &credit));
	WORKS(issue_invoice(cx, credit));
	WORKS(open_invoice(cx, invoice, &view));
	EQUAL_INT(view.surplus.minor, 9600);
	EQUAL_INT(view.state, RECEIVABLE_PAID);
	WORKS(add_refund(cx, &refund));
	WORKS(open_invoice(cx, invoice, &view));
	EQUAL_INT(view.surplus.minor, 0);
	EQUAL_INT(view.state, RECEIVABLE_CREDITED);
	EQUAL_INT(view.payments.items[1].amount.minor, -9600);
}

STORE_TEST(a_surplus_is_used_for_a_later_invoice_and_no_money_moves)
{
	Books books;
	const BooksAsk year = {0};
	InvoiceView view;
	ClientId client = by_the_hour(cx);
	InvoiceId first = billed(cx, client, 72);
	Payment payment = came(first, 12000);
	WORKS(add_payment(cx, &payment));
	InvoiceId second = billed(cx, client, 40);
	WORKS(open_invoice(cx, second, &view));
	EQUAL_INT(view.surpluses.items[0].open.minor, 2400);
	REFUSES(use_surplus(cx, first, second, MONEY(2500, "EUR")),
		"Above nothing, and at most %1.");
	WORKS(use_surplus(cx, first, second, MONEY(2400, "EUR")));
	EQUAL_INT(surplus_of(cx, first), 0);
	EQUAL_INT(open_of(cx, second), 7200);
	WORKS(open_invoice(cx, second, &view));
	EQUAL_TEXT(view.payments.items[0].twin_number, "2026-001");
	WORKS(open_books(cx, &year, &books));
	EQUAL_INT(books.lines.count, 1);
	EQUAL_INT(books.year.gross.minor, 12000);
	Payments payments;
	WORKS(store_payment_list(cx->db, arena, cx->practice.id, first, &payments));
	REFUSES(remove_payment(cx, first, payments.items[0].id),
		"Some of it was paid back or used for another invoice: take that back first.");
	WORKS(remove_payment(cx, second, view.payments.items[0].id));
	EQUAL_INT(surplus_of(cx, first), 2400);
	EQUAL_INT(open_of(cx, second), 9600);
}

STORE_TEST(a_surplus_is_no_other_clients)
{
	InvoiceId first = billed(cx, by_the_hour(cx), 72);
	InvoiceId other = billed(cx, by_the_hour(cx), 40);
	Payment payment = came(first, 12000);
	WORKS(add_payment(cx, &payment));
	REFUSES(use_surplus(cx, first, other, MONEY(1000, "EUR")),
		"A surplus is used for an invoice of the same client in the same currency.");
}

STORE_TEST(the_journal_is_balanced_with_what_went_back)
{
	BooksFile file;
	const BooksAsk year = {0};
	ClientId client = by_the_hour(cx);
	InvoiceId first = billed(cx, client, 72), second = billed(cx, client, 40);
	Payment payment = came(first, 12000), refund = came(first, 1000);
	WORKS(add_payment(cx, &payment));
	WORKS(add_refund(cx, &refund));
	WORKS(use_surplus(cx, first, second, MONEY(1400, "EUR")));
	WORKS(books_file(cx, &year, TEXT("fec"), &file));
	Text fec = text_copy(arena, (Span){(const char *)file.bytes.start, file.bytes.length});
	CHECK(text_contains(fec, "120,00"));
	CHECK(text_contains(fec, "10,00"));
	CHECK(!text_contains(fec, "14,00")); /* no money moved */
}

STORE_TEST(far_more_than_is_open_is_asked_about_once)
{
	InvoiceId invoice = billed(cx, by_the_hour(cx), 72);
	Payment vast = came(invoice, 96000), twice = came(invoice, 19200);
	REFUSES(add_payment(cx, &vast), "%1 is about %2 times the %3 that is open. Is that right?");
	EQUAL_INT(open_of(cx, invoice), 9600);
	vast.sure = true;
	WORKS(add_payment(cx, &vast));
	EQUAL_INT(surplus_of(cx, invoice), 96000 - 9600);
	WORKS(add_payment(cx, &twice)); /* nothing is open: twice the invoice is no question yet */
	twice.received.minor++;
	REFUSES(add_payment(cx, &twice),
		"%1 is about %2 times the %3 of this invoice. Is that right?");
}
