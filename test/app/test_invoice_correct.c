/* What hangs on an invoice that is corrected or taken back. It is Monday, 23 November 2026, 08:30
 * in Paris. */
#include "app/expense.h"
#include "app/payment.h"

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

STORE_TEST(payments_make_up_the_sum_and_a_credit_note_takes_it_back)
{
	InvoiceView view;
	InvoiceId credit;
	ClientId client = made_client(cx);
	seller_known(cx);
	agreed(cx, client, RATE_HOURLY);
	(void)worked(cx, client, 72);
	InvoiceId id = drafted(cx, client);
	Payment payment = {.invoice = id, .received = {5000, {"EUR"}}, .day = day(2026, 11, 23)};
	REFUSES(add_payment(cx, &payment), "Only an issued invoice can be paid.");
	WORKS(issue_invoice(cx, id));
	WORKS(add_payment(cx, &payment));
	WORKS(open_invoice(cx, id, &view));
	CHECK(view.state == RECEIVABLE_PARTLY_PAID);
	EQUAL_INT(view.open.minor, 4600);
	WORKS(remove_payment(cx, id, view.payments.items[0].id));
	WORKS(credit_invoice(cx, id, true, &credit));
	WORKS(open_invoice(cx, credit, &view));
	CHECK(!view.problems); /* nothing is to be paid, so no day is missing */
	WORKS(issue_invoice(cx, credit));
	WORKS(open_invoice(cx, credit, &view));
	EQUAL_TEXT(view.receivable.number, "2026-002");
	EQUAL_TEXT(view.document.preceding.items[0].number, "2026-001");
	WORKS(open_invoice(cx, id, &view));
	CHECK(view.state == RECEIVABLE_CREDITED);
	EQUAL_INT(view.pieces.count, 0); /* the work can be billed anew */
}

/* --- put right --- */

STORE_TEST(a_credit_note_may_leave_the_work_as_billed)
{
	InvoiceView view;
	InvoiceId credit;
	OpenEntry open;
	EntryId same;
	ClientId client = made_client(cx);
	seller_known(cx);
	agreed(cx, client, RATE_HOURLY);
	EntryId entry = worked(cx, client, 72);
	InvoiceId id = drafted(cx, client);
	WORKS(issue_invoice(cx, id));
	WORKS(credit_invoice(cx, id, false, &credit));
	WORKS(issue_invoice(cx, credit));
	WORKS(open_invoice(cx, id, &view));
	EQUAL_INT(view.pieces.count, 1);
	WORKS(open_entry(cx, entry, &open));
	REFUSES(save_entry(cx, &open.entry, &same),
		"This time stands on an invoice: take it off there first.");
	REFUSES(draft_invoice(cx, client, day(2026, 11, 1), day(2026, 11, 30), &id),
		"There is nothing to bill to %1 from %2 to %3.");
}

STORE_TEST(a_corrected_invoice_takes_over_work_and_payments)
{
	InvoiceView view;
	InvoiceId corrected, other;
	ClientId client = made_client(cx);
	seller_known(cx);
	agreed(cx, client, RATE_HOURLY);
	(void)worked(cx, client, 72);
	InvoiceId id = drafted(cx, client);
	REFUSES(correct_invoice(cx, id, &corrected),
		"Only an issued invoice can be corrected; a deposit is taken back and asked for "
		"again.");
	WORKS(issue_invoice(cx, id));
	Payment payment = {.invoice = id, .received = {5000, {"EUR"}}, .day = day(2026, 11, 23)};
	WORKS(add_payment(cx, &payment));
	WORKS(correct_invoice(cx, id, &corrected));
	WORKS(correct_invoice(cx, id, &other));
	InvoiceDraft draft = {.id = corrected, .due = day(2026, 12, 31)};
	*LIST_ADD(arena, draft.lines) =
		(InvoiceLine){.name = TEXT("Aide"), .quantity = {20000}, .price = {40000000}};
	WORKS(change_invoice(cx, &draft));
	WORKS(issue_invoice(cx, corrected));
	WORKS(open_invoice(cx, corrected, &view));
	EQUAL_INT(view.receivable.kind, INVOICE_CORRECTED);
	EQUAL_TEXT(view.document.preceding.items[0].number, "2026-001");
	EQUAL_INT(view.receivable.due.minor, 8000);
	EQUAL_INT(view.open.minor, 3000);
	EQUAL_INT(view.pieces.count, 1);
	WORKS(open_invoice(cx, id, &view));
	CHECK(view.state == RECEIVABLE_CREDITED && view.open.minor == 0);
	EQUAL_INT(view.pieces.count, 0);
	REFUSES(issue_invoice(cx, other),
		"A corrected invoice stands for this one: correct that one.");
	WORKS(delete_invoice(cx, other));
	REFUSES(credit_invoice(cx, id, true, &other),
		"A corrected invoice stands for this one: take that one back.");
}
