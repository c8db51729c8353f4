/* What may be issued, and what may not, each beside its field. */
#include "test/domain/invoice_made.h"

static bool fits(Arena *arena, Invoice *invoice)
{
	return invoice_has_problem(arena, invoice, "");
}

TEST(a_document_is_of_this_century_and_its_period_does_not_end_before_it_begins)
{
	Invoice invoice = ordinary_invoice(arena);
	invoice.issued = invoice.due = day(2099, 12, 31);
	CHECK(fits(arena, &invoice));
	invoice.issued = invoice.due = day(2100, 1, 1);
	CHECK(invoice_has_problem(arena, &invoice, "issued"));
	invoice.issued = invoice.due = day(2000, 1, 1);
	CHECK(fits(arena, &invoice));
	invoice.issued = day(1999, 12, 31);
	CHECK(invoice_has_problem(arena, &invoice, "issued"));
	invoice = ordinary_invoice(arena);
	invoice.from = invoice.to = day(2026, 11, 30);
	CHECK(fits(arena, &invoice));
	invoice.from = day(2026, 12, 1);
	CHECK(invoice_has_problem(arena, &invoice, "from"));
}

TEST(it_is_due_on_its_day_or_later_unless_it_is_paid_or_a_deposit)
{
	Invoice invoice = ordinary_invoice(arena);
	invoice.due = invoice.issued;
	CHECK(fits(arena, &invoice));
	invoice.due = day_plus(invoice.issued, -1);
	CHECK(invoice_has_problem(arena, &invoice, "due"));
	invoice.kind = INVOICE_DEPOSIT;
	CHECK(fits(arena, &invoice));
	invoice.kind = INVOICE_PLAIN;
	invoice.paid = true;
	CHECK(fits(arena, &invoice));
	invoice.due = (Day){0}; /* nobody says when it was */
	CHECK(invoice_has_problem(arena, &invoice, "due"));
}

TEST(what_is_still_to_pay_says_until_when)
{
	Invoice invoice = ordinary_invoice(arena);
	invoice.due = (Day){0};
	CHECK(invoice_has_problem(arena, &invoice, "due"));
	invoice.terms = TEXT("À réception");
	CHECK(fits(arena, &invoice));
	invoice.terms = TEXT("");
	invoice.prepaid = MONEY(93240, "EUR"); /* a deposit paid it whole */
	CHECK(fits(arena, &invoice));
	invoice.prepaid.minor--;
	CHECK(invoice_has_problem(arena, &invoice, "due"));
}

TEST(a_credit_note_and_a_correction_name_what_they_are_about)
{
	Invoice invoice = ordinary_invoice(arena);
	const Preceding before = {TEXT("F-2026-046"), day(2026, 11, 1)};
	invoice.kind = INVOICE_CORRECTED;
	CHECK(invoice_has_problem(arena, &invoice, "preceding"));
	*LIST_ADD(arena, invoice.preceding) = before;
	CHECK(fits(arena, &invoice));
	*LIST_ADD(arena, invoice.preceding) = before;
	CHECK(invoice_has_problem(arena, &invoice, "preceding"));
	invoice.kind = INVOICE_CREDIT;
	CHECK(fits(arena, &invoice));
	invoice.preceding.items[1].day = (Day){0};
	CHECK(invoice_has_problem(arena, &invoice, "preceding[1].day"));
}

TEST(an_amount_goes_up_to_its_limit)
{
	Invoice invoice = ordinary_invoice(arena);
	invoice.regime = regime_named(TEXT("fr-franchise"));
	invoice.lines.items[0].quantity = (Quantity){10000};
	invoice.lines.items[0].price = (Price){INVOICE_MINOR_LIMIT * 10000};
	CHECK(fits(arena, &invoice));
	invoice.lines.items[0].price.millionths += 10000;
	CHECK(invoice_has_problem(arena, &invoice, "lines[0].price"));
	invoice.lines.items[0].price = (Price){-10000};
	CHECK(invoice_has_problem(arena, &invoice, "lines[0].price"));
	invoice.lines.items[0].price = (Price){10000};
	invoice.lines.items[0].quantity = (Quantity){-10000};
	CHECK(invoice_has_problem(arena, &invoice, "lines"));
	invoice.lines.items[0].quantity = (Quantity){0};
	CHECK(invoice_has_problem(arena, &invoice, "lines[0].quantity"));
}

TEST(a_rate_goes_with_its_category)
{
	static const struct {
		const char *category;
		int32_t rate;
		const char *field; /* of what is wrong; "": nothing */
	} cases[] = {{"S", 1, ""}, {"S", 10000, ""}, {"S", 10001, "lines[0].rate"},
		{"S", 0, "lines[0].rate"}, {"S", -1, "lines[0].rate"}, {"E", 2000, "lines[0].rate"},
		{"E", 0, "lines[0].category"}, /* exempt by what? */
		{"X", 0, "lines[0].category"}};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Invoice invoice = ordinary_invoice(arena);
		invoice.lines.items[0].category = text_of(cases[i].category);
		invoice.lines.items[0].rate.hundredths = cases[i].rate;
		CHECK(invoice_has_problem(arena, &invoice, cases[i].field));
	}
}

TEST(what_is_out_of_scope_stands_alone)
{
	Invoice invoice = ordinary_invoice(arena);
	invoice_line_add(arena, &invoice, 1000, 0);
	invoice.lines.items[1].category = TEXT("O");
	CHECK(invoice_has_problem(arena, &invoice, "regime"));
}

TEST(a_number_has_35_plain_characters)
{
	Invoice invoice = ordinary_invoice(arena);
	invoice.number = TEXT("F-2026-0123456789012345678901234567");
	EQUAL_INT(invoice.number.length, INVOICE_NUMBER_LIMIT);
	CHECK(fits(arena, &invoice));
	invoice.number = TEXT("F-2026-01234567890123456789012345678");
	CHECK(invoice_has_problem(arena, &invoice, "number"));
	invoice.number = TEXT("F.2026");
	CHECK(invoice_has_problem(arena, &invoice, "number"));
	invoice.number = TEXT("");
	CHECK(invoice_has_problem(arena, &invoice, "number"));
}

TEST(vat_in_another_currency_says_what_it_is_worth_at_home)
{
	Invoice invoice = ordinary_invoice(arena);
	invoice.currency = (Currency){"USD"};
	CHECK(invoice_has_problem(arena, &invoice, "home_rate"));
	invoice.home_rate = (Price){1};
	CHECK(fits(arena, &invoice));
	invoice.home_rate = (Price){0};
	invoice.regime = regime_named(TEXT("fr-franchise")); /* no VAT, nothing to say */
	invoice.lines.items[0].category = TEXT("");
	invoice.lines.items[0].rate = (Rate){0};
	CHECK(fits(arena, &invoice));
}

TEST(only_what_looks_like_a_reference_is_checked_as_one)
{
	Invoice invoice = ordinary_invoice(arena);
	invoice.payment_reference = TEXT("Facture 47");
	CHECK(fits(arena, &invoice));
	invoice.payment_reference = TEXT("RF18539007547034");
	CHECK(fits(arena, &invoice));
	invoice.payment_reference = TEXT("RF19539007547034");
	CHECK(invoice_has_problem(arena, &invoice, "payment_reference"));
}

TEST(a_note_of_the_law_stands_once)
{
	Invoice invoice = ordinary_invoice(arena);
	*LIST_ADD(arena, invoice.notes) = (InvoiceNote){TEXT("PMD"), TEXT("Pénalités")};
	*LIST_ADD(arena, invoice.notes) = (InvoiceNote){TEXT("AAI"), TEXT("Merci")};
	*LIST_ADD(arena, invoice.notes) = (InvoiceNote){TEXT("AAI"), TEXT("Encore merci")};
	CHECK(fits(arena, &invoice));
	*LIST_ADD(arena, invoice.notes) = (InvoiceNote){TEXT("PMD"), TEXT("Encore")};
	CHECK(invoice_has_problem(arena, &invoice, "notes[6].text"));
}
