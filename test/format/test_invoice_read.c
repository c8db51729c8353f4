/* What a supplier sent: read for the books, or refused with a sentence. */
#include "format/invoice_file.h"
#include "format/invoice_read.h"

#include "test/test.h"

static Invoice sent(Arena *arena)
{
	Invoice invoice = {.kind = INVOICE_PLAIN,
		.number = TEXT("S-77"),
		.issued = day(2026, 11, 30),
		.due = day(2026, 12, 30),
		.currency = {"EUR"},
		.language = TEXT("de"),
		.regime = regime_named(TEXT("de-vat"))};
	invoice.seller = (Party){.name = TEXT("Müller & Söhne"),
		.vat_id = TEXT("DE136695976"),
		.address = {.country = TEXT("DE")}};
	invoice.buyer = (Party){.name = TEXT("Élodie"), .address = {.country = TEXT("FR")}};
	*LIST_ADD(arena, invoice.accounts) =
		(PaymentAccount){.iban = TEXT("DE89370400440532013000")};
	*LIST_ADD(arena, invoice.lines) =
		(InvoiceLine){.name = TEXT("Papier"), .quantity = {25000}, .price = {10000000}};
	*LIST_ADD(arena, invoice.lines) =
		(InvoiceLine){.name = TEXT("Porto"), .quantity = {10000}, .price = {5500000}};
	invoice_fill(arena, &invoice);
	return invoice;
}

static void says_it(Arena *arena, Text xml, const char *syntax)
{
	SupplierInvoice read;
	WORKS(supplier_invoice_read(arena, bytes_of(xml.chars, xml.length), &read));
	EQUAL_TEXT(read.syntax, syntax);
	EQUAL_TEXT(read.number, "S-77");
	EQUAL_TEXT(read.seller, "Müller & Söhne");
	EQUAL_TEXT(read.seller_vat_id, "DE136695976");
	EQUAL_TEXT(read.iban, "DE89370400440532013000");
	EQUAL_INT(read.issued.days, day(2026, 11, 30).days);
	EQUAL_INT(read.due.days, day(2026, 12, 30).days);
	EQUAL_INT(read.net.minor, 3050);
	EQUAL_INT(read.tax.minor, 580);
	EQUAL_INT(read.payable.minor, 3630);
	EQUAL_INT(read.lines.count, 2);
	EQUAL_TEXT(read.lines.items[1].name, "Porto");
	EQUAL_INT(read.lines.items[0].net.minor, 2500);
}

TEST(what_was_written_is_read_again_in_both_syntaxes)
{
	Invoice invoice = sent(arena);
	says_it(arena, invoice_cii(arena, &invoice, PROFILE_FACTURX), "CII");
	says_it(arena, invoice_ubl(arena, &invoice, PROFILE_PEPPOL), "UBL");
}

/* BT-111 stands beside BT-110, in either order: which is which says the currency alone. */
TEST(vat_that_is_told_in_two_currencies_is_read_in_that_of_the_invoice)
{
	Invoice invoice = sent(arena);
	invoice.home_currency = (Currency){"CHF"};
	invoice.home_rate = (Price){950000};
	invoice_fill(arena, &invoice);
	Text cii = invoice_cii(arena, &invoice, PROFILE_FACTURX);
	Text ubl = invoice_ubl(arena, &invoice, PROFILE_PEPPOL);
	says_it(arena, cii, "CII");
	says_it(arena, ubl, "UBL");
	Text euros = TEXT("<ram:TaxTotalAmount currencyID=\"EUR\">5.80</ram:TaxTotalAmount>\n");
	Text francs = TEXT("<ram:TaxTotalAmount currencyID=\"CHF\">5.51</ram:TaxTotalAmount>\n");
	const char *at = strstr(cii.chars, euros.chars);
	CHECK(at && strncmp(at + euros.length, francs.chars, francs.length) == 0);
	says_it(arena,
		text_format(arena, "%.*s%s%s%s", (int)(at - cii.chars), cii.chars, francs.chars,
			euros.chars, at + euros.length + francs.length),
		"CII");
}

static void refuses(Arena *arena, Text xml, const char *why)
{
	SupplierInvoice read;
	REFUSES(supplier_invoice_read(arena, bytes_of(xml.chars, xml.length), &read), why);
}

TEST(a_doctype_is_refused_before_anything_grows)
{
	refuses(arena,
		TEXT("<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;&b;\">]><Invoice>"
		     "<ID>&c;</ID></Invoice>"),
		"This XML has a DOCTYPE: an invoice has none, so it is not read.");
}

TEST(what_is_no_invoice_is_said_to_be_none)
{
	refuses(arena, TEXT(""), "This file is empty, or larger than 8388608 bytes.");
	refuses(arena, TEXT("hello"), "This is no XML that can be read.");
	refuses(arena, TEXT("<feed/>"), "This XML is no invoice in CII or UBL.");
	refuses(arena, TEXT("<Invoice><ID>1</ID></Invoice>"),
		"This invoice lacks its number, its seller, its currency or its total.");
	refuses(arena, TEXT("<Invoice><ID>1</ID>"), "This is no XML that can be read.");
	Buffer deep = buffer_new(arena);
	buffer_chars(&deep, "<Invoice>");
	for (int i = 0; i < 40; i++) {
		buffer_chars(&deep, "<a>");
	}
	refuses(arena, buffer_done(&deep), "This XML is nested too deeply.");
}

TEST(a_wrong_sum_is_not_booked)
{
	Invoice invoice = sent(arena);
	invoice.totals.gross.minor += 1;
	refuses(arena, invoice_cii(arena, &invoice, PROFILE_FACTURX),
		"The sums of this invoice are wrong: 30.50 EUR and 5.80 EUR do not make "
		"36.31 EUR.");
}
