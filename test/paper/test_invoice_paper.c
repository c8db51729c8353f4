/* Invoices on paper: pages, seals, codes, and how languages write. */
#define _GNU_SOURCE
#include "domain/identifier.h"
#include "format/invoice_file.h"
#include "format/payment_code.h"
#include "paper/invoice.h"
#include "paper/label.h"

#include "test/test.h"

static Invoice ordinary(Arena *arena, size_t lines)
{
	Invoice invoice = {.kind = INVOICE_PLAIN,
		.number = TEXT("2026-1"),
		.issued = day(2026, 11, 30),
		.due = day(2026, 12, 30),
		.currency = {"EUR"},
		.language = TEXT("de"),
		.regime = regime_named(TEXT("none"))};
	invoice.seller = (Party){.name = TEXT("Łucja → Ω"),
		.email = TEXT("l@example.org"),
		.address = {.country = TEXT("PL")}};
	invoice.buyer = (Party){.name = TEXT("Alpenhof GmbH"), .address = {.country = TEXT("DE")}};
	*LIST_ADD(arena, invoice.accounts) =
		(PaymentAccount){.iban = TEXT("FR7630006000011234567890189")};
	for (size_t i = 0; i < lines; i++) {
		*LIST_ADD(arena, invoice.lines) = (InvoiceLine){.name = TEXT("Hilfe"),
			.quantity = {10000},
			.price = {1000000},
			.unit = TEXT("HUR")};
	}
	invoice_fill(arena, &invoice);
	return invoice;
}

static bool holds(Bytes pdf, const char *part)
{
	return memmem(pdf.start, pdf.length, part, strlen(part)) != NULL;
}

static Bytes drawn(Arena *arena, const Invoice *invoice, InvoiceLook look)
{
	Bytes pdf;
	Text xml = invoice_cii(arena, invoice, PROFILE_FACTURX);
	WORKS(paper_invoice(arena, invoice, &look, xml, &pdf));
	return pdf;
}

TEST(a_sealed_page_says_it_is_pdf_a_and_carries_its_xml)
{
	Invoice invoice = ordinary(arena, 2);
	Bytes pdf = drawn(arena, &invoice, (InvoiceLook){.made = {1795000000}});
	CHECK(memcmp(pdf.start, "%PDF-1.7\n", 9) == 0);
	CHECK(holds(pdf, "<pdfaid:part>3</pdfaid:part>"));
	CHECK(holds(pdf, "<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>"));
	CHECK(holds(pdf, "/AFRelationship /Alternative"));
	CHECK(holds(pdf, "/S /GTS_PDFA1"));
	CHECK(holds(pdf, "/CIDToGIDMap /Identity"));
	CHECK(holds(pdf, "/Count 1"));
	CHECK(!holds(pdf, "/Interpolate true"));
}

TEST(without_a_number_the_page_says_that_it_is_a_draft)
{
	Invoice invoice = ordinary(arena, 1);
	CHECK(!holds(drawn(arena, &invoice, (InvoiceLook){0}), "Entwurf"));
	invoice.number = TEXT("");
	CHECK(holds(drawn(arena, &invoice, (InvoiceLook){0}),
		"<rdf:li xml:lang=\"x-default\">Rechnung – Entwurf"));
}

TEST(the_same_document_gives_the_same_bytes)
{
	Invoice invoice = ordinary(arena, 2);
	Bytes one = drawn(arena, &invoice, (InvoiceLook){.made = {1795000000}});
	Bytes two = drawn(arena, &invoice, (InvoiceLook){.made = {1795000000}});
	CHECK(bytes_equal(one, two));
}

TEST(a_long_table_goes_over_several_pages)
{
	Invoice invoice = ordinary(arena, 100);
	CHECK(holds(drawn(arena, &invoice, (InvoiceLook){0}), "/Count 4"));
}

TEST(a_logo_that_is_no_picture_leaves_the_name_alone)
{
	Invoice invoice = ordinary(arena, 1);
	InvoiceLook look = {.logo = bytes_of("\x89PNG, not really, but long enough", 34)};
	CHECK(holds(drawn(arena, &invoice, look), "/Count 1"));
}

TEST(a_description_longer_than_a_page_goes_on_and_keeps_its_numbers)
{
	Invoice invoice = ordinary(arena, 3);
	Buffer words = buffer_new(arena);
	for (int i = 0; i < 1200; i++) {
		buffer_chars(&words, "Wort ");
	}
	invoice.lines.items[1].about = buffer_done(&words);
	CHECK(holds(drawn(arena, &invoice, (InvoiceLook){0}), "/Count 3"));
}

TEST(a_payment_code_says_what_the_bank_must_know)
{
	Invoice invoice = ordinary(arena, 3);
	Text code;
	EQUAL_INT(payment_code(arena, &invoice, &code), CODE_EPC);
	EQUAL_TEXT(code, text_format(arena,
				 "BCD\n002\n1\nSCT\n\nŁucja → Ω\nFR7630006000011234567890189\n"
				 "EUR3.00\n\n%s",
				 rf_reference(arena, invoice.number).chars)
				 .chars);
	invoice.kind = INVOICE_CREDIT;
	EQUAL_INT(payment_code(arena, &invoice, &code), CODE_NONE);
}

TEST(a_swiss_account_gets_the_swiss_code_of_31_lines)
{
	Invoice invoice = ordinary(arena, 3);
	Text code;
	invoice.currency = (Currency){"CHF"};
	invoice.seller.address = (Address){.line1 = TEXT("Bahnhofstrasse 1"),
		.postcode = TEXT("8001"),
		.city = TEXT("Zürich"),
		.country = TEXT("CH")};
	invoice.buyer.address.postcode = TEXT("81667");
	invoice.buyer.address.city = TEXT("München");
	invoice.accounts.items[0].iban = TEXT("CH4431999123000889012");
	invoice.payment_reference = TEXT("");
	invoice_fill(arena, &invoice);
	EQUAL_INT(payment_code(arena, &invoice, &code), CODE_SWISS);
	size_t lines = 1;
	for (size_t i = 0; i < code.length; i++) {
		lines += code.chars[i] == '\n';
	}
	EQUAL_INT(lines, 31);
	CHECK(text_contains(code, "\nCHF\nS\nAlpenhof GmbH\n"));
	CHECK(text_contains(code, "\nQRR\n"));
	CHECK(holds(drawn(arena, &invoice, (InvoiceLook){0}), "/Count 1"));
	invoice.buyer.address.city = TEXT(""); /* a debtor is named with the town, or not at all */
	EQUAL_INT(payment_code(arena, &invoice, &code), CODE_SWISS);
	CHECK(text_contains(code, "\nCHF\n\n\n\n\n\n\n\nQRR\n"));
}

/* What stands in the lower 105 mm of a page. */
static Text foot_of(Arena *arena, Bytes pdf, int page)
{
	Text path = text_format(arena, "%s/swiss.pdf", test_folder());
	FILE *file = fopen(path.chars, "wb");
	CHECK(file && fwrite(pdf.start, 1, pdf.length, file) == pdf.length);
	fclose(file);
	Text command =
		text_format(arena, "pdftotext -raw -f %d -l %d -x 0 -y 545 -W 596 -H 297 %s - 2>&1",
			page, page, path.chars);
	FILE *pipe = popen(command.chars, "r");
	Buffer out = buffer_new(arena);
	for (int c; pipe && (c = fgetc(pipe)) != EOF;) {
		buffer_char(&out, (char)c);
	}
	CHECK(pipe);
	if (pclose(pipe) == 127 << 8) {
		test_skip("poppler-utils is not there");
	}
	return buffer_done(&out);
}

TEST(nothing_stands_on_a_swiss_slip_but_what_belongs_to_it)
{
	Invoice invoice = ordinary(arena, 16);
	invoice.currency = (Currency){"CHF"};
	invoice.seller.address = (Address){.line1 = TEXT("Bahnhofstrasse 1"),
		.postcode = TEXT("8001"),
		.city = TEXT("Zürich"),
		.country = TEXT("CH")};
	invoice.accounts.items[0].iban = TEXT("CH9300762011623852957");
	invoice_fill(arena, &invoice);
	Bytes pdf = drawn(arena, &invoice, (InvoiceLook){0});
	CHECK(holds(pdf, "/Count 2"));
	CHECK(text_contains(foot_of(arena, pdf, 1), "Seite 1 von 2"));
	Text slip = foot_of(arena, pdf, 2);
	CHECK(text_contains(slip, "Empfangsschein"));
	CHECK(!text_contains(slip, "Seite 2"));
}

TEST(each_language_writes_numbers_and_days_its_own_way)
{
	const Labels *french = labels_in(TEXT("fr-CA")), *german = labels_in(TEXT("de"));
	const Labels *english = labels_in(TEXT("nl"));
	EQUAL_TEXT(label_money(arena, french, MONEY(-121750, "EUR")), "−1\u202f217,50\u00a0€");
	EQUAL_TEXT(label_money(arena, german, MONEY(121750, "CHF")), "1.217,50\u00a0CHF");
	EQUAL_TEXT(label_money(arena, english, MONEY(121750, "EUR")), "€1,217.50");
	EQUAL_TEXT(label_money(arena, english, MONEY(-30000, "EUR")), "−€300.00");
	EQUAL_TEXT(label_day(arena, french, day(2026, 12, 1)), "1er décembre 2026");
	EQUAL_TEXT(label_day(arena, german, day(2026, 3, 2)), "2. März 2026");
	EQUAL_TEXT(label_period(arena, english, day(2026, 11, 2), day(2026, 11, 29)),
		"2 – 29 November 2026");
	EQUAL_TEXT(label_period(arena, german, day(2026, 11, 2), day(2026, 11, 29)),
		"2. – 29. November 2026");
	EQUAL_TEXT(label_period(arena, french, day(2026, 11, 1), day(2026, 12, 1)),
		"1er novembre 2026 – 1er décembre 2026");
	EQUAL_TEXT(label_rate(arena, french, (Rate){550}), "5,5\u00a0%");
	EQUAL_TEXT(
		label_quantity(arena, german, (Quantity){185000}, TEXT("HUR")), "18,5\u00a0Std.");
}
