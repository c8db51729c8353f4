/* An invoice that another program tells of, made ours. */
#include "domain/staged_invoice.h"

#include "test/test.h"

#define EUR(minor) ((Money){(minor), {"EUR"}})

static const Day issued = {20780}; /* 2026-11-23 */

static StagedInvoiceLine line(int64_t quantity, int64_t price, int64_t net, int64_t tax)
{
	return (StagedInvoiceLine){.name = TEXT("Inbox"),
		.quantity = {quantity * 10000},
		.price = {price * 10000},
		.net = EUR(net),
		.tax = EUR(tax)};
}

/* The document of one line, and how many of its lines were said otherwise. */
static Invoice written(Arena *arena, StagedInvoiceLine staged, size_t *ret_otherwise)
{
	StagedInvoice invoice = {.number = TEXT("A-7"),
		.issued = issued,
		.currency = staged.net.currency,
		.total = {staged.net.minor + staged.tax.minor, staged.net.currency}};
	Invoice document = {.regime = regime_named(TEXT("none")), .language = TEXT("fr")};
	*LIST_ADD(arena, invoice.lines) = staged;
	*ret_otherwise = staged_invoice_write(arena, &invoice, &document);
	return document;
}

TEST(a_line_that_multiplies_out_is_taken_as_it_is)
{
	size_t otherwise;
	Invoice document = written(arena, line(3, 4200, 12600, 2520), &otherwise);
	EQUAL_INT(otherwise, 0);
	EQUAL_INT(document.lines.items[0].rate.hundredths, 2000);
	EQUAL_INT(document.lines.items[0].quantity.ten_thousandths, 30000);
	EQUAL_INT(document.totals.due.minor, 15120);
	EQUAL_INT(document.rounding.minor, 0);
	EQUAL_TEXT(day_iso(arena, document.due), "2026-12-23");
}

TEST(the_plainest_rate_that_makes_the_tax_is_taken_and_none_beyond_all_bounds)
{
	static const struct {
		int64_t net, tax;
		int32_t rate;
	} cases[] = {{10000, 2000, 2000}, {10000, 550, 550}, {9990, 549, 550}, {10000, 210, 210},
		{10000, 1997, 1997}, {10000, 0, 0}, {10000, 10000, 10000}, {10000, 10001, 0},
		{10000, -5, 0}};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		size_t otherwise;
		Invoice document = written(
			arena, line(1, cases[i].net, cases[i].net, cases[i].tax), &otherwise);
		EQUAL_INT(document.lines.items[0].rate.hundredths, cases[i].rate);
		EQUAL_INT(document.totals.due.minor, cases[i].net + cases[i].tax);
	}
}

TEST(a_discount_stands_beside_its_line)
{
	size_t otherwise;
	StagedInvoiceLine staged = line(2, 5000, 9000, 0);
	staged.discount = (Rate){1000};
	Invoice document = written(arena, staged, &otherwise);
	EQUAL_INT(otherwise, 0);
	EQUAL_INT(document.lines.items[0].adjustments.count, 1);
	EQUAL_INT(document.totals.net.minor, 9000);
}

TEST(a_line_that_does_not_multiply_out_becomes_one_of_its_subtotal)
{
	size_t otherwise;
	Invoice document = written(arena, line(3, 3333, 10000, 0), &otherwise);
	EQUAL_INT(otherwise, 1);
	EQUAL_INT(document.lines.items[0].quantity.ten_thousandths, 10000);
	EQUAL_INT(document.totals.net.minor, 10000);
	StagedInvoiceLine dearer = line(2, 5000, 11000, 0);
	dearer.discount = (Rate){-1000}; /* a discount below nothing is none that we know */
	document = written(arena, dearer, &otherwise);
	EQUAL_INT(otherwise, 1);
	EQUAL_INT(document.totals.net.minor, 11000);
	EQUAL_INT(document.rounding.minor, 0);
}

TEST(a_price_below_nothing_is_a_quantity_given_back)
{
	size_t otherwise;
	Invoice document = written(arena, line(2, -500, -1000, 0), &otherwise);
	EQUAL_INT(otherwise, 0);
	EQUAL_INT(document.lines.items[0].price.millionths, 5000000);
	EQUAL_INT(document.lines.items[0].quantity.ten_thousandths, -20000);
	EQUAL_INT(document.totals.due.minor, -1000);
}

TEST(an_amount_beyond_every_price_keeps_its_sum)
{
	size_t otherwise;
	StagedInvoiceLine staged = line(1, 1, 0, 0);
	staged.net = (Money){INVOICE_MINOR_LIMIT, {"JPY"}};
	staged.tax.currency = staged.net.currency;
	Invoice document = written(arena, staged, &otherwise);
	EQUAL_INT(otherwise, 1);
	EQUAL_INT(document.totals.due.minor, INVOICE_MINOR_LIMIT);
}

/* --- what came --- */

static StagedPayments paid(Arena *arena, int64_t first, int64_t second)
{
	StagedPayments payments = {0};
	const int64_t amounts[] = {first, second};
	for (size_t i = 0; i < 2; i++) {
		*LIST_ADD(arena, payments) = (StagedPayment){.day = issued,
			.amount = EUR(amounts[i]),
			.fee = EUR(100),
			.home = {amounts[i] * 2, {"USD"}}};
	}
	return payments;
}

TEST(what_is_there_already_is_not_paid_again)
{
	StagedPayments both = paid(arena, 5000, 3000);
	StagedPayments fresh = staged_payments_new(arena, &both, EUR(0), EUR(8000));
	EQUAL_INT(fresh.count, 2);
	EQUAL_INT(fresh.items[1].home.minor, 6000);
	fresh = staged_payments_new(arena, &both, EUR(5000), EUR(3000));
	EQUAL_INT(fresh.count, 1);
	EQUAL_INT(fresh.items[0].amount.minor, 3000);
	EQUAL_INT(staged_payments_new(arena, &both, EUR(8000), EUR(0)).count, 0);
	EQUAL_INT(staged_payments_new(arena, &both, EUR(9000), EUR(500)).count, 0);
}

TEST(a_payment_that_is_there_in_part_brings_the_rest_and_never_more_than_is_open)
{
	StagedPayments both = paid(arena, 5000, 3000);
	StagedPayments fresh = staged_payments_new(arena, &both, EUR(4950), EUR(3050));
	EQUAL_INT(fresh.count, 2);
	EQUAL_INT(fresh.items[0].amount.minor, 50);
	EQUAL_INT(fresh.items[0].home.minor, 100);
	EQUAL_INT(fresh.items[0].fee.minor, 0); /* a fee is no more than what it is of */
	fresh = staged_payments_new(arena, &both, EUR(0), EUR(5100));
	EQUAL_INT(fresh.items[1].amount.minor, 100);
	EQUAL_INT(fresh.items[1].fee.minor, 100);
}
