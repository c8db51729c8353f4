/* Documents by command: one out, one in. */
#include "host/file.h"

#include "test/talk/talk.h"

static const char model[] =
	"{\"number\": \"F-1\", \"issued\": \"2026-11-30\", \"due\": \"2026-12-30\", \"currency\": "
	"\"EUR\", \"language\": \"fr\", \"regime\": \"fr-franchise\", \"seller\": {\"name\": "
	"\"Élodie\", \"siren\": \"912345675\", \"address\": {\"line1\": \"1 rue\", \"city\": "
	"\"Lyon\", \"country\": \"FR\"}}, \"buyer\": {\"name\": \"Lune\", \"siren\": "
	"\"824119606\", \"address\": {\"country\": \"FR\"}}, \"lines\": [{\"name\": \"Aide\", "
	"\"price\": \"42.50\", \"quantity\": \"2\", \"unit\": \"hour\"}]}";

TEST(a_model_becomes_a_pdf_and_is_read_again_by_a_child)
{
	Text path = text_format(arena, "%s/f.pdf", test_folder());
	Ran made = RUN_WITH(arena, model, "invoice", "render", "-", "--format", "facturx",
		"--output", path.chars);
	EQUAL_TEXT(made.err, "");
	EQUAL_INT(made.code, 0);
	Ran read = RUN(arena, "invoice", "read", path.chars);
	EQUAL_TEXT(read.err, "");
	CHECK(text_contains(read.out, "number: F-1\n"));
	CHECK(text_contains(read.out, "payable: 85.00 EUR\n"));
}

TEST(a_pdf_that_is_none_is_refused_with_a_sentence)
{
	Text path = text_format(arena, "%s/f.pdf", test_folder());
	WORKS(file_write(arena, path, bytes_of("%PDF-1.4\nnonsense", 17)));
	Ran read = RUN(arena, "invoice", "read", path.chars);
	EQUAL_INT(read.code, 1);
	CHECK(text_contains(read.err, "This PDF cannot be read, or carries no invoice as XML."));
}

TEST(what_may_not_be_issued_is_named_field_by_field)
{
	Ran ran = RUN_WITH(arena,
		"{\"number\": \"F 1\", \"currency\": \"EUR\", \"seller\": {\"address\": {}}, "
		"\"buyer\": {\"address\": {}}, \"lines\": []}",
		"invoice", "render", "-", "--format", "cii");
	EQUAL_INT(ran.code, 1);
	CHECK(text_contains(ran.err, "seller.name: Your name on invoices is missing.\n"));
	CHECK(text_contains(ran.err, "lines: A document has at least one line.\n"));
}
