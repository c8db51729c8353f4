/* The door of documents: what is read, what is refused, and what is written. */
#include "format/invoice_file.h"
#include "format/invoice_json.h"

#include "test/test.h"

static const char ordinary[] =
	"{\"number\": \"F-1\", \"issued\": \"2026-11-30\", \"due\": \"2026-12-30\", \"currency\": "
	"\"EUR\", \"language\": \"fr\", \"regime\": \"fr-franchise\", \"seller\": {\"name\": "
	"\"Élodie\", \"siren\": \"912 345 675\", \"address\": {\"line1\": \"1 rue\", \"city\": "
	"\"Lyon\", \"country\": \"FR\"}}, \"buyer\": {\"name\": \"A & <B>\", \"siren\": "
	"\"824119606\", \"address\": {\"country\": \"FR\"}}, \"lines\": [{\"name\": \"Aide\", "
	"\"price\": \"42.50\", \"quantity\": \"2\", \"unit\": \"hour\"}]}";

static Invoice read_ordinary(Arena *arena)
{
	Invoice invoice;
	WORKS(invoice_json_read(arena, text_of(ordinary), &invoice));
	invoice_fill(arena, &invoice);
	WORKS(invoice_check(arena, &invoice));
	return invoice;
}

static void refuses(Arena *arena, const char *json, const char *place, const char *why)
{
	Invoice invoice;
	const Error *error = invoice_json_read(arena, text_of(json), &invoice);
	REFUSES(error, why);
	EQUAL_TEXT(text_of(error->field), place);
}

TEST(a_model_is_read_and_written_in_both_syntaxes)
{
	Invoice invoice = read_ordinary(arena);
	Text cii = invoice_cii(arena, &invoice, PROFILE_FACTURX);
	Text ubl = invoice_ubl(arena, &invoice, PROFILE_PEPPOL);
	CHECK(text_contains(cii, "<ram:BilledQuantity unitCode=\"HUR\">2</ram:BilledQuantity>"));
	CHECK(text_contains(cii, "<ram:DuePayableAmount>85.00</ram:DuePayableAmount>"));
	CHECK(text_contains(cii, "VATEX-FR-FRANCHISE"));
	CHECK(text_contains(
		ubl, "<cbc:PayableAmount currencyID=\"EUR\">85.00</cbc:PayableAmount>"));
}

TEST(what_was_typed_is_text_and_never_markup)
{
	Invoice invoice = read_ordinary(arena);
	invoice.buyer.name = TEXT("A & <B> \"C\"\x01\x0c");
	Text cii = invoice_cii(arena, &invoice, PROFILE_FACTURX);
	CHECK(text_contains(cii, "<ram:Name>A &amp; &lt;B&gt; &quot;C&quot;</ram:Name>"));
}

TEST(a_corrected_invoice_is_a_plain_one_on_peppol_outside_germany)
{
	Invoice invoice = read_ordinary(arena);
	invoice.kind = INVOICE_CORRECTED;
	CHECK(text_contains(invoice_ubl(arena, &invoice, PROFILE_PEPPOL), "TypeCode>380<"));
	CHECK(text_contains(invoice_cii(arena, &invoice, PROFILE_FACTURX), "TypeCode>384<"));
	invoice.kind = INVOICE_CREDIT;
	CHECK(text_contains(invoice_ubl(arena, &invoice, PROFILE_PEPPOL), "<CreditNote "));
}

TEST(a_wrong_model_is_refused_with_its_place)
{
	refuses(arena, "[]", "", "not a JSON object");
	refuses(arena, "{\"colour\": 1}", "colour", "there is no such field");
	refuses(arena, "{\"kind\": \"bill\"}", "kind",
		"must be one of invoice, credit, corrected, deposit");
	refuses(arena, "{\"regime\": \"moon\"}", "regime", "“moon” is no regime that Fuseau knows");
	refuses(arena, "{\"issued\": \"2026-02-30\"}", "issued", "must be a day, like 2026-11-30");
	refuses(arena, "{\"currency\": \"EURO\"}", "currency", "is longer than 3 bytes");
	refuses(arena, "{\"currency\": \"EUR\", \"prepaid\": 1.5}", "prepaid",
		"must be a decimal written as text, like \"42.50\", with at most 2 decimals");
}

TEST(what_a_network_wants_is_said_before_it_is_written)
{
	Invoice invoice = read_ordinary(arena);
	WORKS(invoice_profile_check(arena, &invoice, PROFILE_FACTURX));
	REFUSES(invoice_profile_check(arena, &invoice, PROFILE_PEPPOL),
		"Peppol wants the client’s reference or order number.");
	REFUSES(invoice_profile_check(arena, &invoice, PROFILE_XRECHNUNG),
		"XRechnung cannot do without this.");
}
