/* A deposit: asked for up front, taken off the first invoices. It is Monday,
 * 23 November 2026, 08:30 in Paris. */
#include "app/proposal.h"

#include "test/app/invoice_made.h"

/* 30 % up front, 48.00 an hour. */
static AgreementId by_the_hour(Context *cx, ClientId client, int32_t hours)
{
	Agreement terms = new_agreement(cx, client);
	terms.rate = 4800;
	terms.deposit = 3000;
	terms.budget.minutes = hours * 60;
	return agreed_as(cx, &terms);
}

STORE_TEST(a_deposit_by_the_hour_is_balanced_on_the_first_invoices)
{
	InvoiceView view;
	InvoiceDesk desk;
	InvoiceId deposit, next;
	ClientId client = made_client(cx);
	seller_known(cx);
	AgreementId agreement = by_the_hour(cx, client, 10);
	WORKS(open_invoices(cx, &desk));
	EQUAL_INT(desk.deposits.items[0].amount.minor, 14400); /* of 10 h */
	CHECK(!desk.deposits.items[0].firm);
	WORKS(draft_deposit(cx, agreement, (Money){0}, &deposit));
	WORKS(issue_invoice(cx, deposit));
	(void)worked(cx, client, 72);
	WORKS(draft_invoice(cx, client, day(2026, 11, 20), day(2026, 11, 20), &next));
	WORKS(issue_invoice(cx, next));
	WORKS(open_invoice(cx, next, &view));
	EQUAL_INT(view.receivable.due.minor, 0); /* 2 h: 96.00 of the 144.00 */
	(void)worked(cx, client, 40);
	WORKS(draft_invoice(cx, client, day(2026, 11, 21), day(2026, 11, 22), &next));
	WORKS(open_invoice(cx, next, &view));
	EQUAL_INT(view.document.prepaid.minor, 4800);
	EQUAL_INT(view.receivable.due.minor, 4800);
}

STORE_TEST(where_nobody_said_of_how_much_the_deposit_is_typed)
{
	InvoiceView view;
	InvoiceDesk desk;
	InvoiceId deposit;
	AgreementId agreement = by_the_hour(cx, made_client(cx), 0);
	WORKS(open_invoices(cx, &desk));
	EQUAL_INT(desk.deposits.items[0].amount.minor, 0);
	REFUSES(draft_deposit(cx, agreement, (Money){0}, &deposit),
		"Nobody has said of how much: type the amount of the deposit.");
	REFUSES(draft_deposit(cx, agreement, MONEY(-100, "EUR"), &deposit),
		"An amount above nothing, before VAT.");
	WORKS(draft_deposit(cx, agreement, MONEY(20000, "EUR"), &deposit));
	WORKS(open_invoice(cx, deposit, &view));
	EQUAL_INT(view.receivable.due.minor, 20000);
	EQUAL_TEXT(view.document.lines.items[0].name, "Acompte sur Lettre de mission");
}

STORE_TEST(the_hours_that_were_proposed_are_what_the_deposit_is_of)
{
	ProposalForm form;
	ProposalId id;
	InvoiceDesk desk;
	AgreementId agreement;
	ClientId client = made_client(cx);
	WORKS(open_proposal_form(cx, client, (ProposalId){0}, &form));
	form.proposal.deposit = 5000;
	form.proposal.currency = (Currency){"EUR"};
	*LIST_ADD(arena, form.proposal.lines) = (ProposalLine){
		.name = TEXT("Agenda"), .unit = SOLD_BY_HOUR, .quantity = {200000}, .price = 4000};
	WORKS(save_proposal(cx, &form.proposal, &id));
	WORKS(accept_proposal(cx, id, true, &agreement));
	WORKS(open_invoices(cx, &desk));
	EQUAL_INT(desk.deposits.items[0].amount.minor, 40000); /* half of 20 h at 40.00 */
}

/* The invoice of two hours, 96.00, that a deposit paid whole. */
static InvoiceId paid_by_deposit(Context *cx, ClientId client)
{
	InvoiceId deposit;
	seller_known(cx);
	AgreementId agreement = by_the_hour(cx, client, 0);
	WORKS(draft_deposit(cx, agreement, MONEY(9600, "EUR"), &deposit));
	WORKS(issue_invoice(cx, deposit));
	(void)worked(cx, client, 72);
	InvoiceId last = drafted(cx, client);
	WORKS(issue_invoice(cx, last));
	return last;
}

STORE_TEST(an_invoice_that_deposits_paid_whole_is_taken_back_once)
{
	InvoiceView view;
	InvoiceId credit;
	ClientId client = made_client(cx);
	InvoiceId last = paid_by_deposit(cx, client);
	WORKS(credit_invoice(cx, last, false, &credit));
	WORKS(issue_invoice(cx, credit));
	WORKS(open_invoice(cx, last, &view));
	EQUAL_INT(view.state, RECEIVABLE_CREDITED);
	REFUSES(credit_invoice(cx, last, false, &credit),
		"All of this invoice was taken back already.");
}

static InvoiceId taken_back(Context *cx, InvoiceId id, int64_t hours)
{
	InvoiceView view;
	InvoiceId credit;
	WORKS(credit_invoice(cx, id, true, &credit));
	WORKS(open_invoice(cx, credit, &view));
	InvoiceDraft part = {.id = credit, .lines = view.document.lines};
	part.lines.items[0].quantity.ten_thousandths = hours * 10000;
	WORKS(change_invoice(cx, &part));
	WORKS(issue_invoice(cx, credit));
	return credit;
}

STORE_TEST(what_is_taken_back_in_part_of_what_deposits_paid_is_the_clients_credit)
{
	InvoiceView view;
	InvoiceId corrected;
	ClientId client = made_client(cx);
	InvoiceId last = paid_by_deposit(cx, client);
	WORKS(open_invoice(cx, taken_back(cx, last, 1), &view));
	EQUAL_INT(view.receivable.due.minor, 4800);
	WORKS(open_invoice(cx, last, &view));
	EQUAL_INT(view.open.minor, 0);
	EQUAL_INT(view.surplus.minor, 4800);
	EQUAL_INT(view.state, RECEIVABLE_PAID);
	EQUAL_INT(view.pieces.count, 1); /* half of it stands */
	REFUSES(correct_invoice(cx, last, &corrected),
		"Part of it was taken back: take back the rest, and bill the work anew.");
	WORKS(open_invoice(cx, taken_back(cx, last, 1), &view));
	EQUAL_INT(view.receivable.due.minor, -4800); /* the deposit is free again instead */
	WORKS(open_invoice(cx, last, &view));
	EQUAL_INT(view.surplus.minor, 0);
	EQUAL_INT(view.state, RECEIVABLE_CREDITED);
	WORKS(open_invoice(cx, drafted(cx, client), &view));
	EQUAL_INT(view.document.prepaid.minor, 9600);
}

STORE_TEST(a_deposit_is_asked_for_once_and_taken_off_the_invoice_of_the_work)
{
	InvoiceView view;
	InvoiceId deposit, again;
	ClientId client = made_client(cx);
	seller_known(cx);
	Agreement agreement = new_agreement(cx, client);
	agreement.rate_kind = RATE_FLAT;
	agreement.rate = 120000;
	REFUSES(draft_deposit(cx, agreed_as(cx, &agreement), (Money){0}, &deposit),
		"No deposit is agreed there.");
	agreement.deposit = 3000;
	AgreementId id = agreed_as(cx, &agreement);
	WORKS(draft_deposit(cx, id, (Money){0}, &deposit));
	REFUSES(draft_deposit(cx, id, (Money){0}, &again), "This deposit was asked for already.");
	WORKS(issue_invoice(cx, deposit));
	WORKS(open_invoice(cx, deposit, &view));
	EQUAL_INT(view.receivable.kind, INVOICE_DEPOSIT);
	EQUAL_INT(view.receivable.due.minor, 36000);
	InvoiceId final = drafted(cx, client);
	WORKS(open_invoice(cx, final, &view));
	EQUAL_INT(view.document.totals.gross.minor, 120000);
	EQUAL_INT(view.receivable.due.minor, 84000);
	CHECK(view.document.after_deposit);
	EQUAL_TEXT(view.document.preceding.items[0].number, "2026-001");
	WORKS(credit_invoice(cx, deposit, true, &again));
	WORKS(issue_invoice(cx, again));
	REFUSES(issue_invoice(cx, final), "A deposit on it was taken back meanwhile: keep the "
					  "draft once more, then issue it.");
	InvoiceDraft draft = {.id = final, .lines = view.document.lines, .due = view.document.due};
	WORKS(change_invoice(cx, &draft));
	WORKS(issue_invoice(cx, final));
	WORKS(open_invoice(cx, final, &view));
	EQUAL_INT(view.receivable.due.minor, 120000);
	REFUSES(draft_invoice(cx, client, day(2026, 11, 1), day(2026, 11, 30), &again),
		"There is nothing to bill to %1 from %2 to %3."); /* a flat price is billed once */
}
