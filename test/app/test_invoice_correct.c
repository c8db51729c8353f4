/* What hangs on an invoice that is corrected or taken back. It is Monday, 23 November 2026, 08:30
 * in Paris. */
#include "app/expense.h"

#include "test/app/invoice_made.h"

/* What is billed on to the client, from the tenth of November. */
static ExpenseId spent(Context *cx, ClientId client)
{
	ExpenseId id;
	ExpenseRow row;
	WORKS(open_expense(cx, (ExpenseId){0}, &row));
	row.expense.day = day(2026, 11, 10);
	row.expense.what = TEXT("Train");
	row.expense.net.minor = 5000;
	row.expense.client = client;
	WORKS(save_expense(cx, &row.expense, &id));
	return id;
}

STORE_TEST(an_expense_goes_along_with_the_invoice_that_corrects_its_own)
{
	InvoiceView view;
	InvoiceId fixed;
	ExpenseRow row;
	ClientId client = made_client(cx);
	Agreement agreement = new_agreement(cx, client);
	seller_known(cx);
	agreement.rate = 4800;
	agreement.expenses_rebilled = true;
	agreed_as(cx, &agreement);
	(void)worked(cx, client, 72);
	ExpenseId train = spent(cx, client);
	InvoiceId first = drafted(cx, client);
	WORKS(issue_invoice(cx, first));
	WORKS(correct_invoice(cx, first, &fixed));
	WORKS(open_expense(cx, train, &row));
	EQUAL_INT(row.expense.invoice.value, first.value);
	WORKS(issue_invoice(cx, fixed));
	WORKS(open_expense(cx, train, &row));
	EQUAL_INT(row.expense.invoice.value, fixed.value);
	EQUAL_INT(row.expense.line, 2);
	first = fixed;
	WORKS(correct_invoice(cx, first, &fixed));
	WORKS(open_invoice(cx, fixed, &view));
	InvoiceDraft draft = {.id = fixed, .lines = view.document.lines, .due = view.document.due};
	draft.lines.items[1].name = TEXT("");
	WORKS(change_invoice(cx, &draft));
	WORKS(issue_invoice(cx, fixed));
	WORKS(open_expense(cx, train, &row));
	CHECK(row.expense.invoice.value == 0 && row.rebill == REBILL_NEXT);
}

STORE_TEST(what_a_deposit_paid_whole_is_settled_and_can_be_taken_back)
{
	InvoiceView view;
	InvoiceId deposit, last, credit;
	ClientId client = made_client(cx);
	Agreement flat = new_agreement(cx, client);
	seller_known(cx);
	flat.rate_kind = RATE_FLAT;
	flat.rate = 120000;
	flat.deposit = 10000;
	AgreementId agreement = agreed_as(cx, &flat);
	WORKS(draft_deposit(cx, agreement, (Money){0}, &deposit));
	WORKS(issue_invoice(cx, deposit));
	last = drafted(cx, client);
	WORKS(issue_invoice(cx, last));
	WORKS(open_invoice(cx, last, &view));
	EQUAL_INT(view.document.totals.due.minor, 0);
	EQUAL_INT(view.state, RECEIVABLE_PAID);
	WORKS(credit_invoice(cx, last, true, &credit));
	WORKS(issue_invoice(cx, credit));
	WORKS(open_invoice(cx, last, &view));
	EQUAL_INT(view.state, RECEIVABLE_CREDITED);
	CHECK(view.receivable.freed);
	REFUSES(credit_invoice(cx, last, true, &credit),
		"All of this invoice was taken back already.");
}

/* Only pressing Issue said so, when the lines had been put right by hand. */
STORE_TEST(a_second_credit_note_says_on_its_page_that_less_is_left)
{
	InvoiceView view;
	InvoiceId credit;
	ClientId client = made_client(cx);
	Agreement agreement = new_agreement(cx, client);
	seller_known(cx);
	agreement.rate = 4800;
	agreed_as(cx, &agreement);
	(void)worked(cx, client, 72);
	InvoiceId first = drafted(cx, client);
	WORKS(issue_invoice(cx, first));
	WORKS(credit_invoice(cx, first, true, &credit));
	WORKS(open_invoice(cx, credit, &view));
	CHECK(!view.problems);
	InvoiceDraft draft = {.id = credit, .lines = view.document.lines};
	draft.lines.items[0].quantity.ten_thousandths /= 2;
	WORKS(change_invoice(cx, &draft));
	WORKS(issue_invoice(cx, credit));
	WORKS(credit_invoice(cx, first, true, &credit));
	WORKS(open_invoice(cx, credit, &view));
	REFUSES(view.problems, "At most 48.00 EUR of the invoice is left to take back.");
}
