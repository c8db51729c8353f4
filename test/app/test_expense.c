/* From a receipt to the books, on both engines. It is Monday, 23 November 2026, 08:30 in Paris. */
#include "app/expense.h"

#include "app/agreement.h"
#include "app/bin.h"
#include "app/client.h"
#include "app/invoice.h"
#include "host/file.h"

#include "test/store/store_test.h"

#include <string.h>

static const char ubl[] =
	"<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\" "
	"xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\" "
	"xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\">"
	"<cbc:ID>S-77</cbc:ID><cbc:IssueDate>2026-11-02</cbc:IssueDate>"
	"<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>"
	"<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>"
	"<cac:AccountingSupplierParty><cac:Party><cac:PartyLegalEntity>"
	"<cbc:RegistrationName>Hébergeur SARL</cbc:RegistrationName></cac:PartyLegalEntity>"
	"</cac:Party></cac:AccountingSupplierParty>"
	"<cac:TaxTotal><cbc:TaxAmount currencyID=\"EUR\">2.00</cbc:TaxAmount></cac:TaxTotal>"
	"<cac:LegalMonetaryTotal><cbc:TaxExclusiveAmount currencyID=\"EUR\">10.00"
	"</cbc:TaxExclusiveAmount><cbc:TaxInclusiveAmount currencyID=\"EUR\">12.00"
	"</cbc:TaxInclusiveAmount><cbc:PayableAmount currencyID=\"EUR\">12.00</cbc:PayableAmount>"
	"</cac:LegalMonetaryTotal><cac:InvoiceLine><cbc:ID>1</cbc:ID>"
	"<cbc:LineExtensionAmount currencyID=\"EUR\">10.00</cbc:LineExtensionAmount>"
	"<cac:Item><cbc:Name>Serveur</cbc:Name></cac:Item></cac:InvoiceLine></Invoice>";

static const Error *drop(Context *cx, const char *bytes, const char *name, ExpenseId *ret_id)
{
	int file;
	Text path = text_format(cx->arena, "%s/%s", test_folder(), name);
	TRY(file_write(cx->arena, path, bytes_of(bytes, strlen(bytes))));
	TRY(file_open(cx->arena, path, &file));
	return drop_expense(cx, file, text_of(name), ret_id);
}

STORE_TEST(a_supplier_s_invoice_says_its_amounts_and_is_kept_once)
{
	ExpenseId id;
	ExpenseRow row;
	Blob blob;
	Bytes bytes;
	WORKS(drop(cx, ubl, "s.xml", &id));
	WORKS(open_expense(cx, id, &row));
	EQUAL_TEXT(row.expense.supplier, "Hébergeur SARL");
	EQUAL_TEXT(row.expense.number, "S-77");
	EQUAL_TEXT(row.expense.what, "Serveur");
	EQUAL_INT(expense_gross(&row.expense).minor, 1200);
	EQUAL_INT(row.expense.tax.minor, 200);
	EQUAL_INT(row.expense.home.minor, 1200);
	EQUAL_TEXT(day_iso(arena, row.expense.day), "2026-11-02");
	WORKS(open_receipt(cx, id, &blob, &bytes));
	EQUAL_TEXT(blob.name, "s.xml");
	EQUAL_INT(bytes.length, sizeof ubl - 1);
	REFUSES(drop(cx, ubl, "s.xml", &id),
		"Hébergeur SARL’s number S-77 is written down already.");
}

STORE_TEST(an_invoice_dated_ahead_is_put_right_like_any_other)
{
	ExpenseId id;
	ExpenseRow row;
	const char *day = strstr(ubl, "<cbc:IssueDate>") + strlen("<cbc:IssueDate>");
	Text ahead = text_format(arena, "%.*s2027-11-02%s", (int)(day - ubl), ubl, day + 10);
	WORKS(drop(cx, ahead.chars, "s.xml", &id));
	WORKS(open_expense(cx, id, &row));
	row.expense.category = EXPENSE_RENT;
	WORKS(save_expense(cx, &row.expense, &id));
	row.expense.changed = 0;
	row.expense.day.days++;
	REFUSES(save_expense(cx, &row.expense, &id), "The day on the receipt, not one ahead.");
}

STORE_TEST(a_picture_is_kept_and_its_amounts_are_typed)
{
	ExpenseId id;
	ExpenseRow row;
	WORKS(drop(cx, "\xff\xd8\xff\xe0 a photo", "ticket.jpg", &id));
	WORKS(open_expense(cx, id, &row));
	CHECK(expense_unread(&row.expense));
	REFUSES(save_expense(cx, &row.expense, &id), "From whom, or for what?");
	row.expense.supplier = TEXT("Café");
	row.expense.net.minor = 450;
	WORKS(save_expense(cx, &row.expense, &id));
	REFUSES(save_expense(cx, &row.expense, &id),
		"Somebody changed this expense meanwhile. Please look again.");
	WORKS(open_expense(cx, id, &row));
	EQUAL_TEXT(row.expense.receipt_name, "ticket.jpg");
	REFUSES(drop(cx, "MZ a program", "x.pdf", &id),
		"A receipt is a PDF, a PNG or a JPEG; an e-invoice may be XML too.");
}

STORE_TEST(what_is_deleted_comes_back_from_the_bin)
{
	ExpenseId id;
	ExpenseRow row;
	ExpenseDesk desk;
	WORKS(drop(cx, ubl, "s.xml", &id));
	WORKS(open_expenses(cx, 0, &desk));
	EQUAL_INT(desk.rows.count, 1);
	EQUAL_INT(desk.sums.items[0].minor, 1200);
	WORKS(delete_noun(cx, TEXT("expense"), id.value));
	REFUSES(open_expense(cx, id, &row), "This expense is in the bin.");
	BinItems bin;
	WORKS(open_bin(cx, &bin));
	EQUAL_TEXT(bin.items[0].title, "Serveur");
	WORKS(restore_noun(cx, TEXT("expense"), id.value));
	WORKS(open_expenses(cx, 2026, &desk));
	EQUAL_INT(desk.rows.count, 1);
	WORKS(open_expenses(cx, 2025, &desk));
	EQUAL_INT(desk.rows.count, 0);
}

/* --- on to a client's bill --- */

static ClientId made_client(Context *cx, const char *currency)
{
	Client client;
	ClientId id;
	WORKS(open_client_form(cx, (ClientId){0}, &client));
	client.name = TEXT("Maison Lune");
	memcpy(client.currency.code, currency, 4);
	WORKS(save_client(cx, &client, &id));
	return id;
}

static void agreed(Context *cx, ClientId client, const char *currency)
{
	AgreementView view;
	AgreementId id;
	WORKS(open_agreement_form(cx, client, (AgreementId){0}, &view));
	view.agreement.rate = 4800;
	view.agreement.from = day(2026, 11, 1);
	view.agreement.language = TEXT("en");
	memcpy(view.agreement.currency.code, currency, 4);
	view.agreement.expenses_rebilled = true;
	view.agreement.expenses_markup = 1000;
	WORKS(save_agreement(cx, &view.agreement, &id));
	WORKS(accept_agreement(cx, id));
}

static ExpenseId ticket(Context *cx, ClientId client, Day on, int64_t minor)
{
	ExpenseId id;
	ExpenseRow row;
	WORKS(open_expense(cx, (ExpenseId){0}, &row));
	row.expense.day = on;
	row.expense.what = TEXT("Train");
	row.expense.net.minor = minor;
	row.expense.client = client;
	WORKS(save_expense(cx, &row.expense, &id));
	return id;
}

STORE_TEST(what_was_spent_for_a_client_is_on_the_next_draft_and_comes_free_with_its_line)
{
	InvoiceId invoice;
	InvoiceView view;
	ExpenseRow row;
	ExpenseDesk desk;
	ClientId client = made_client(cx, "EUR");
	agreed(cx, client, "EUR");
	ExpenseId train = ticket(cx, client, day(2026, 11, 10), 5000);
	ExpenseId back = ticket(cx, client, day(2026, 11, 12), -1000);
	ticket(cx, client, day(2026, 10, 31), 700); /* before the bill's first day */
	WORKS(open_expenses(cx, 0, &desk));
	EQUAL_INT(desk.unbilled.items[0].rows.count, 3);
	WORKS(draft_invoice(cx, client, day(2026, 11, 1), day(2026, 11, 23), &invoice));
	WORKS(open_invoice(cx, invoice, &view));
	EQUAL_INT(view.document.lines.count, 2);
	EQUAL_TEXT(view.document.lines.items[0].name, "Train, Tuesday, 10 November 2026");
	EQUAL_INT(view.document.totals.net.minor, 5500 - 1100);
	WORKS(open_expense(cx, train, &row));
	CHECK(row.expense.invoice.value == invoice.value && row.rebill == REBILL_NOT);
	row.expense.net.minor = 1;
	REFUSES(save_expense(cx, &row.expense, &train),
		"It stands on an invoice: amounts, day and client stay as they are there.");
	REFUSES(delete_noun(cx, TEXT("expense"), train.value),
		"This expense stands on an invoice: take it off there first.");
	InvoiceDraft draft = {
		.id = invoice, .lines = view.document.lines, .due = view.document.due};
	draft.lines.items[0].name = TEXT("");
	WORKS(change_invoice(cx, &draft));
	WORKS(open_expense(cx, train, &row));
	CHECK(row.expense.invoice.value == 0 && row.rebill == REBILL_NEXT);
	WORKS(open_expense(cx, back, &row));
	EQUAL_INT(row.expense.line, 1);
	WORKS(delete_invoice(cx, invoice));
	WORKS(open_expense(cx, back, &row));
	CHECK(row.expense.invoice.value == 0);
}

STORE_TEST(an_expense_in_another_currency_is_not_put_on_a_bill)
{
	InvoiceId invoice;
	ExpenseRow row;
	ClientId client = made_client(cx, "CHF");
	ExpenseId train = ticket(cx, client, day(2026, 11, 10), 5000);
	WORKS(open_expense(cx, train, &row));
	CHECK(row.rebill == REBILL_UNAGREED);
	agreed(cx, client, "CHF");
	WORKS(open_expense(cx, train, &row));
	CHECK(row.rebill == REBILL_CURRENCY);
	REFUSES(draft_invoice(cx, client, day(2026, 11, 1), day(2026, 11, 23), &invoice),
		"There is nothing to bill to Maison Lune from 2026-11-01 to 2026-11-23.");
}

STORE_TEST(what_was_spent_is_worth_something_before_it_is_billed)
{
	InvoiceId invoice;
	InvoiceView view;
	InvoiceDesk desk;
	UnbilledBill bill;
	ClientId client = made_client(cx, "EUR");
	agreed(cx, client, "EUR");
	ExpenseId train = ticket(cx, client, day(2026, 11, 10), 5000);
	(void)ticket(cx, client, day(2026, 11, 12), -1000);
	(void)ticket(cx, client, day(2026, 10, 31), 700); /* nothing was agreed yet */
	WORKS(open_invoices(cx, &desk));
	EQUAL_INT(desk.unbilled.count, 1);
	const UnbilledRow *row = &desk.unbilled.items[0];
	EQUAL_INT(row->worth.minor, 5500 - 1100);
	EQUAL_INT(row->spent, 2);
	EQUAL_TEXT(day_iso(arena, row->first), "2026-11-10");
	EQUAL_INT(desk.worth.items[0].minor, 4400);
	WORKS(open_unbilled_bill(cx, client, (Day){0}, (Day){0}, &bill));
	EQUAL_INT(bill.total.minor, 4400);
	EQUAL_INT(bill.lines.count, 2);
	EQUAL_INT(bill.lines.items[0].expense.value, train.value);
	EQUAL_INT(bill.lines.items[1].amount.minor, -1100);
	ExpenseDesk november;
	WORKS(open_expenses_between(cx, day(2026, 11, 1), day(2026, 11, 30), &november));
	EQUAL_INT(november.sums.items[0].minor, 4000);
	EQUAL_TEXT(day_iso(arena, november.last), "2026-11-30");
	WORKS(draft_invoice(cx, client, row->first, desk.today, &invoice));
	WORKS(open_invoice(cx, invoice, &view));
	EQUAL_INT(view.document.totals.net.minor, 4400);
	WORKS(open_invoices(cx, &desk));
	EQUAL_INT(desk.unbilled.count, 0);
}

STORE_TEST(what_was_spent_for_a_client_in_the_bin_can_still_be_put_right)
{
	ExpenseRow row;
	ExpenseId id, other;
	ClientId client = made_client(cx, "EUR");
	ExpenseId train = ticket(cx, client, day(2026, 11, 10), 5000);
	WORKS(delete_noun(cx, TEXT("client"), client.value));
	WORKS(open_expense(cx, train, &row));
	row.expense.what = TEXT("Train to Lyon and back");
	WORKS(save_expense(cx, &row.expense, &id));
	row.expense.id = (ExpenseId){0};
	REFUSES(save_expense(cx, &row.expense, &other), "There is no such client.");
}
