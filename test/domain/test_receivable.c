/* An invoice from its draft to its last cent. */
#include "domain/receivable.h"

#include "test/test.h"

#define EUR(minor) ((Money){(minor), {"EUR"}})

static Receivable sent(void)
{
	return (Receivable){.id = {1},
		.kind = INVOICE_PLAIN,
		.currency = {"EUR"},
		.issued = {1795419000},
		.sent = {1795419000},
		.due_day = day(2026, 12, 30),
		.due = EUR(10000),
		.paid = EUR(0),
		.credited = EUR(0)};
}

TEST(an_invoice_is_overdue_the_day_after_its_last_day)
{
	Receivable invoice = sent();
	EQUAL_INT(receivable_state(&invoice, day(2026, 12, 29)), RECEIVABLE_SENT);
	EQUAL_INT(receivable_state(&invoice, day(2026, 12, 30)), RECEIVABLE_SENT);
	EQUAL_INT(receivable_state(&invoice, day(2026, 12, 31)), RECEIVABLE_OVERDUE);
	invoice.due_day = (Day){0}; /* none was agreed */
	EQUAL_INT(receivable_state(&invoice, day(2027, 12, 31)), RECEIVABLE_SENT);
}

TEST(a_payment_leaves_what_is_still_to_come)
{
	Receivable invoice = sent();
	invoice.paid = EUR(9999);
	EQUAL_INT(receivable_state(&invoice, day(2026, 12, 1)), RECEIVABLE_PARTLY_PAID);
	EQUAL_INT(receivable_open(&invoice).minor, 1);
	invoice.paid = EUR(10000);
	EQUAL_INT(receivable_state(&invoice, day(2027, 1, 1)), RECEIVABLE_PAID);
	EQUAL_INT(receivable_open(&invoice).minor, 0);
	invoice.paid = EUR(10001);
	EQUAL_INT(receivable_open(&invoice).minor, 0);
}

TEST(what_is_credited_and_paid_together_is_paid_and_what_is_credited_alone_is_not)
{
	Receivable invoice = sent();
	invoice.credited = EUR(4000);
	invoice.paid = EUR(6000);
	EQUAL_INT(receivable_state(&invoice, day(2027, 1, 1)), RECEIVABLE_PAID);
	invoice.credited = EUR(10000);
	invoice.paid = EUR(0);
	EQUAL_INT(receivable_state(&invoice, day(2027, 1, 1)), RECEIVABLE_CREDITED);
	CHECK(receivable_taken_back(&invoice));
	invoice.credited = EUR(9999);
	CHECK(!receivable_taken_back(&invoice));
	invoice.credited = EUR(12000); /* more than it asked: the client's */
	EQUAL_INT(receivable_surplus(&invoice).minor, 2000);
}

TEST(what_deposits_paid_whole_is_taken_back_by_its_work)
{
	Receivable invoice = sent();
	invoice.due = EUR(0);
	CHECK(!receivable_taken_back(&invoice)); /* nothing of nothing */
	invoice.net = EUR(8000);
	invoice.credited_net = EUR(7999);
	CHECK(!receivable_taken_back(&invoice));
	invoice.credited_net = EUR(8000);
	CHECK(receivable_taken_back(&invoice));
}

TEST(a_deposit_and_what_was_replaced_earn_nothing_and_a_credit_note_takes_away)
{
	Receivable invoice = sent();
	invoice.net = EUR(8000);
	EQUAL_INT(receivable_earned(&invoice).minor, 8000);
	invoice.kind = INVOICE_DEPOSIT;
	EQUAL_INT(receivable_earned(&invoice).minor, 0);
	invoice.kind = INVOICE_CREDIT;
	EQUAL_INT(receivable_earned(&invoice).minor, -8000);
	EQUAL_INT(receivable_open(&invoice).minor, 0);
	invoice.kind = INVOICE_PLAIN;
	invoice.replaced = true;
	EQUAL_INT(receivable_earned(&invoice).minor, 0);
	invoice.replaced = false;
	invoice.issued = (Instant){0};
	EQUAL_INT(receivable_earned(&invoice).minor, 0);
	EQUAL_INT(receivable_state(&invoice, day(2027, 1, 1)), RECEIVABLE_DRAFT);
}
