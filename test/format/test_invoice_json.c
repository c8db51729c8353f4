/* The door of documents: what is read, what is refused, and what is written. */
#include "format/invoice_file.h"
#include "format/invoice_json.h"

#include "test/test.h"

#include <assert.h>
#include <string.h>

static const char ordinary[] =
	"{\"number\": \"F-1\", \"issued\": \"2026-11-30\", \"due\": \"2026-12-30\", \"currency\": "
	"\"EUR\", \"language\": \"fr\", \"regime\": \"fr-franchise\", \"seller\": {\"name\": "
	"\"Élodie\", \"siren\": \"912 345 675\", \"address\": {\"line1\": \"1 rue\", \"city\": "
	"\"Lyon\", \"country\": \"FR\"}}, \"buyer\": {\"name\": \"A & <B>\", \"siren\": "
	"\"824119606\", \"address\": {\"line1\": \"2 rue\", \"city\": \"Paris\", "
	"\"country\": \"FR\"}}, \"lines\": [{\"name\": \"Aide\", "
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
	refuses(arena, "{\"currency\": \"EUR\", \"prepaid\": \"99999999999999\"}", "prepaid",
		"is too large");
	refuses(arena, "{\"currency\": \"EUR\"}", "seller", "is required");
	refuses(arena, "{\"currency\": \"EUR\", \"seller\": []}", "seller", "must be an object");
}

static Text with(Arena *arena, Text json, const char *was, const char *is)
{
	const char *at = strstr(json.chars, was);
	assert(at);
	return text_format(
		arena, "%.*s%s%s", (int)(at - json.chars), json.chars, is, at + strlen(was));
}

/* A model with such a code came out as a file that every receiver refuses. */
TEST(a_code_that_is_on_no_list_of_e_invoices_is_refused)
{
	static const struct {
		const char *was, *is, *field, *why;
	} cases[] = {
		{"\"unit\": \"hour\"", "\"unit\": \"lightyear\"", "lines[0].unit",
			"“lightyear” is no unit that an e-invoice knows."},
		{"\"EUR\"", "\"ABC\"", "currency", "There is no currency “ABC”."},
		{"\"country\": \"FR\"}}, \"lines\"", "\"country\": \"UK\"}}, \"lines\"",
			"buyer.address.country", "There is no country “UK”."},
		{"\"language\": \"fr\"", "\"notes\": [{\"subject\": \"ab\", \"text\": \"t\"}]",
			"notes[0].subject", "“ab” is no subject of a note."},
		{"\"siren\": \"824119606\"",
			"\"siren\": \"824119606\", \"own\": {\"id\": \"1\", \"scheme\": \"9\"}",
			"buyer.own.scheme", "“9” is no code of a register."},
		{"\"language\": \"fr\"",
			"\"adjustments\": [{\"amount\": \"1\", \"reason\": \"r\", \"code\": "
			"\"ZZ\"}]",
			"adjustments", "“ZZ” is no code of such a reason."},
		{"\"language\": \"fr\"", "\"delivery\": {\"country\": \"QQ\"}", "delivery.country",
			"There is no country “QQ”."},
		{"\"name\": \"Aide\"", "\"name\": \"\\ufffe\\u0001\"", "lines[0].name",
			"Something is missing here."},
		{"\"name\": \"Aide\"", "\"name\": \"Aide\", \"category\": \"Q\"",
			"lines[0].category", "“Q” is no category of VAT: S, E, AE, K, G, O or Z."},
		{"\"name\": \"Aide\"", "\"name\": \"Aide\", \"category\": \"AE\"",
			"lines[0].category",
			"Why category AE goes without VAT is not known: it is none of this "
			"regime."},
		{"\"language\": \"fr\"", "\"adjustments\": [{\"reason\": \"r\"}]", "adjustments",
			"Say how much: a per cent or an amount."},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Invoice invoice;
		Text json = with(arena, text_of(ordinary), cases[i].was, cases[i].is);
		WORKS(invoice_json_read(arena, json, &invoice));
		invoice_fill(arena, &invoice);
		const Error *error = invoice_check(arena, &invoice);
		REFUSES(error, cases[i].why);
		EQUAL_TEXT(text_of(error->field), cases[i].field);
	}
}

TEST(what_a_network_wants_is_said_before_it_is_written)
{
	Invoice invoice = read_ordinary(arena);
	WORKS(invoice_profile_check(arena, &invoice, PROFILE_FACTURX));
	REFUSES(invoice_profile_check(arena, &invoice, PROFILE_PEPPOL),
		"Peppol wants the client’s reference or order number.");
	REFUSES(invoice_profile_check(arena, &invoice, PROFILE_XRECHNUNG),
		"XRechnung wants the client’s reference (Leitweg-ID).");
}

/* A client elsewhere who gave an e-mail address alone got a file that Peppol refuses. */
TEST(peppol_finds_who_gave_an_e_mail_address_by_the_vat_number)
{
	Invoice invoice = read_ordinary(arena);
	invoice.buyer_reference = TEXT("R");
	invoice.buyer.electronic = (SchemedId){TEXT("k@kunde.example"), TEXT("EM")};
	REFUSES(invoice_profile_check(arena, &invoice, PROFILE_PEPPOL),
		"Peppol finds the client by their enterprise or VAT number.");
	invoice.buyer.vat_id = TEXT("DE129273398");
	WORKS(invoice_profile_check(arena, &invoice, PROFILE_PEPPOL));
	CHECK(text_contains(invoice_ubl(arena, &invoice, PROFILE_PEPPOL),
		"<cbc:EndpointID schemeID=\"9930\">DE129273398</cbc:EndpointID>"));
	CHECK(text_contains(invoice_ubl(arena, &invoice, PROFILE_XRECHNUNG),
		"<cbc:EndpointID schemeID=\"EM\">k@kunde.example</cbc:EndpointID>"));
}

/* A document with something in every field that can be written. */
static const char everything[] =
	"{\"kind\":\"corrected\",\"number\":\"2026-0007\",\"issued\":\"2026-11-30\",\"due\":"
	"\"2026-12-30\",\"delivered\":\"2026-11-28\",\"from\":\"2026-11-01\",\"to\":\"2026-11-30\","
	"\"currency\":\"USD\",\"language\":\"fr\",\"regime\":\"fr-vat\",\"nature\":\"both\","
	"\"after_deposit\":true,\"tax_on_debits\":true,\"purchase_order\":\"PO 1\","
	"\"buyer_reference\":\"ref\",\"contract\":\"c\",\"project\":\"p\",\"payment_reference\":"
	"\"RF\","
	"\"terms\":\"30 jours \\\"nets\\\"\\n\",\"prepaid\":\"10.50\",\"rounding\":\"0.01\","
	"\"home_currency\":\"EUR\",\"home_rate\":\"0.912345\",\"seller\":{\"name\":\"S\","
	"\"trade_name\":\"T\",\"about\":\"EI\",\"siren\":\"912345675\",\"siret\":"
	"\"91234567500012\","
	"\"vat_id\":\"FR32912345675\",\"tax_id\":\"9\",\"electronic\":{\"id\":\"912345675\","
	"\"scheme\":\"0225\"},\"person\":\"É\",\"phone\":\"1\",\"email\":\"a@b.fr\",\"address\":{"
	"\"line1\":\"1\",\"line2\":\"2\",\"line3\":\"3\",\"postcode\":\"69001\",\"city\":\"Lyon\","
	"\"region\":\"R\",\"country\":\"FR\"}},\"buyer\":{\"name\":\"B\",\"consumer\":true,"
	"\"address\":{\"country\":\"US\"}},\"delivery\":{\"name\":\"D\",\"city\":\"X\",\"country\":"
	"\"US\"},\"lines\":[{\"name\":\"L\",\"about\":\"a\",\"quantity\":\"1.5\",\"unit\":\"hour\","
	"\"price\":\"48.123456\",\"basis\":\"2\",\"rate\":\"20\",\"category\":\"S\",\"from\":"
	"\"2026-11-01\",\"to\":\"2026-11-02\",\"adjustments\":[{\"kind\":\"surcharge\",\"percent\":"
	"\"25\",\"reason\":\"soir\",\"code\":\"ZZZ\"}]}],\"adjustments\":[{\"amount\":\"3\","
	"\"reason\":\"r\",\"category\":\"S\",\"rate\":\"20\"}],\"notes\":[{\"subject\":\"AAI\","
	"\"text\":\"t\"}],\"preceding\":[{\"number\":\"2026-0001\",\"day\":\"2026-10-30\"}],"
	"\"accounts\":[{\"holder\":\"h\",\"iban\":\"FR7630006000011234567890189\",\"bic\":"
	"\"AGRIFRPP\",\"label\":\"l\",\"detail\":\"d\"}]}";

TEST(a_document_written_is_read_as_the_same_document)
{
	Invoice first, again;
	WORKS(invoice_json_read(arena, text_of(everything), &first));
	Text written = invoice_json_write(arena, &first);
	WORKS(invoice_json_read(arena, written, &again));
	EQUAL_TEXT(invoice_json_write(arena, &again), written.chars);
	EQUAL_INT(again.home_rate.millionths, 912345);
	EQUAL_INT(again.lines.items[0].price.millionths, 48123456);
	EQUAL_TEXT(again.terms, "30 jours \"nets\"\n");
	invoice_fill(arena, &first);
	invoice_fill(arena, &again);
	EQUAL_INT(first.totals.due.minor, again.totals.due.minor);
	EQUAL_TEXT(invoice_json_write(arena, &again), invoice_json_write(arena, &first).chars);
}

TEST(a_document_that_was_filled_is_not_filled_twice)
{
	Invoice first, again;
	WORKS(invoice_json_read(arena, text_of(everything), &first));
	invoice_fill(arena, &first);
	Text frozen = invoice_json_write(arena, &first);
	WORKS(invoice_json_read(arena, frozen, &again));
	invoice_fill(arena, &again);
	EQUAL_TEXT(invoice_json_write(arena, &again), frozen.chars);
}
