/* Payments: what may be written down, and what it is worth at home. */
#include "domain/payment.h"

#include "test/test.h"

#define EUR(minor) ((Money){(minor), {"EUR"}})
#define USD(minor) ((Money){(minor), {"USD"}})

static const Day today = {20780}; /* 2026-11-23 */

static Receivable owed(void)
{
	return (Receivable){.id = {1},
		.client = {7},
		.kind = INVOICE_PLAIN,
		.currency = {"EUR"},
		.issued = {1795419000},
		.due = EUR(10000)};
}

static Payment came(Money amount)
{
	return (Payment){.day = today,
		.amount = amount,
		.received = amount,
		.fee = {0, amount.currency},
		.exchange = exchange_same(amount.currency, today)};
}

static void refused(Arena *arena, const Payment *payment, const char *field)
{
	Receivable receivable = owed();
	const Error *error = payment_check(arena, &receivable, payment, today);
	CHECK(error && strcmp(error->field, field) == 0);
}

TEST(a_payment_is_an_amount_that_came_by_today_with_a_fee_within_it)
{
	Receivable receivable = owed();
	Payment payment = came(EUR(1));
	WORKS(payment_check(arena, &receivable, &payment, today));
	payment.fee = EUR(1); /* all of it was kept back */
	WORKS(payment_check(arena, &receivable, &payment, today));
	payment.fee = EUR(2);
	refused(arena, &payment, "fee");
	payment.fee = EUR(-1);
	refused(arena, &payment, "fee");
	payment = came(EUR(0));
	refused(arena, &payment, "amount");
	payment = came(EUR(PAYMENT_MINOR_LIMIT));
	WORKS(payment_check(arena, &receivable, &payment, today));
	payment = came(EUR(PAYMENT_MINOR_LIMIT + 1));
	refused(arena, &payment, "amount");
	payment = came(EUR(100));
	payment.day = day_plus(today, 1);
	refused(arena, &payment, "day");
	payment.day = (Day){0};
	refused(arena, &payment, "day");
}

TEST(what_came_in_another_currency_says_what_it_settles_and_what_it_was_worth)
{
	Payment payment = came(EUR(100));
	payment.received = USD(110);
	payment.exchange = (Exchange){0};
	refused(arena, &payment, "rate");
	payment.exchange =
		exchange_own((Currency){"USD"}, (Price){900000}, (Currency){"EUR"}, today);
	payment.received.minor = 0;
	refused(arena, &payment, "amount");
	payment.received.minor = 110;
	payment.amount.minor = 0;
	refused(arena, &payment, "settles");
}

TEST(only_an_issued_invoice_that_stands_is_paid)
{
	Receivable receivable = owed();
	Payment payment = came(EUR(100));
	receivable.replaced = true;
	REFUSES(payment_check(arena, &receivable, &payment, today),
		"A corrected invoice stands for this one: its payments belong there.");
	receivable = owed();
	receivable.kind = INVOICE_CREDIT;
	REFUSES(payment_check(arena, &receivable, &payment, today),
		"Only an issued invoice can be paid.");
	receivable = owed();
	receivable.issued = (Instant){0};
	REFUSES(payment_check(arena, &receivable, &payment, today),
		"Only an issued invoice can be paid.");
}

TEST(no_more_goes_back_than_came_too_much)
{
	Receivable receivable = owed();
	receivable.paid = EUR(10500);
	Payment refund = came(EUR(500));
	WORKS(refund_check(arena, &receivable, &refund, today));
	refund = came(EUR(501));
	REFUSES(refund_check(arena, &receivable, &refund, today),
		"Above nothing, and at most the %1 that came too much.");
	refund = came(EUR(0));
	REFUSES(refund_check(arena, &receivable, &refund, today),
		"Above nothing, and at most the %1 that came too much.");
	receivable.paid = EUR(10000);
	CHECK(refund_check(arena, &receivable, &refund, today) != OK);
}

TEST(a_surplus_is_used_as_far_as_it_goes_and_the_other_invoice_asks)
{
	Receivable from = owed(), onto = owed();
	from.paid = EUR(10500);
	WORKS(surplus_check(arena, &from, &onto, EUR(500)));
	CHECK(surplus_check(arena, &from, &onto, EUR(501)) != OK);
	CHECK(surplus_check(arena, &from, &onto, EUR(0)) != OK);
	onto.paid = EUR(9900);
	WORKS(surplus_check(arena, &from, &onto, EUR(100)));
	CHECK(surplus_check(arena, &from, &onto, EUR(101)) != OK);
	onto = owed();
	onto.client.value = 8;
	CHECK(surplus_check(arena, &from, &onto, EUR(100)) != OK);
	onto = owed();
	onto.currency = (Currency){"USD"};
	CHECK(surplus_check(arena, &from, &onto, EUR(100)) != OK);
}

TEST(what_the_exchange_gained_is_apart_from_what_was_asked)
{
	Payment payment = came(USD(10000));
	payment.fee = USD(300);
	payment.exchange =
		exchange_own((Currency){"USD"}, (Price){950000}, (Currency){"EUR"}, today);
	Exchange issued = exchange_own(
		(Currency){"USD"}, (Price){900000}, (Currency){"EUR"}, day(2026, 10, 1));
	payment_value(&payment, &issued);
	EQUAL_INT(payment.home.minor, 9500);
	EQUAL_INT(payment.difference.minor, 500);
	EQUAL_INT(payment_fee_home(&payment).minor, 285);
	payment_value(
		&payment, &(Exchange){.to = {"EUR"}}); /* nobody knows what it was worth then */
	EQUAL_INT(payment.difference.minor, 0);
	payment.exchange.source = EXCHANGE_UNKNOWN;
	EQUAL_INT(payment_fee_home(&payment).minor, 0);
}
