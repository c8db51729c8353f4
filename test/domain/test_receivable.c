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
