/* Documents by command: one out, one in. */
#include "host/file.h"

#include "test/talk/talk.h"

#include <string.h>

static const char model[] =
	"{\"number\": \"F-1\", \"issued\": \"2026-11-30\", \"due\": \"2026-12-30\", \"currency\": "
	"\"EUR\", \"language\": \"fr\", \"regime\": \"fr-franchise\", \"seller\": {\"name\": "
	"\"Élodie\", \"siren\": \"912345675\", \"address\": {\"line1\": \"1 rue\", \"city\": "
	"\"Lyon\", \"country\": \"FR\"}}, \"buyer\": {\"name\": \"Lune\", \"siren\": "
	"\"824119606\", \"address\": {\"line1\": \"2 rue\", \"city\": \"Paris\", \"country\": "
	"\"FR\"}}, \"lines\": [{\"name\": \"Aide\", "
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

/* Half the address of a page: "/clients/7" of "http://127.0.0.1:4187/clients/7?…". */
static const char *led_to(Arena *arena, Answer answer)
{
	EQUAL_INT(answer.status, 303);
	Text location = talk_header(arena, &answer, "Location");
	const char *end = strchr(location.chars, '?');
	return end ? text_copy(arena, (Span){location.chars, (size_t)(end - location.chars)}).chars
		   : location.chars;
}

/* The page that said no showed every field empty: one press on Keep, and the draft was gone. */
TEST(a_draft_that_cannot_be_issued_yet_keeps_its_lines)
{
	Talk *talk = SERVE(arena, "--now", "2026-11-23T08:30+01:00");
	talk_set_up(arena, talk);
	const char *client =
		led_to(arena, talk_send(arena, talk, "/clients/new", "/clients/new",
				      "name=Lune&person=0&status=active&language=fr&currency=EUR"));
	const char *agreements = text_format(arena, "%s/agreements", client).chars;
	const char *agreement = led_to(arena,
		talk_send(arena, talk, text_format(arena, "%s/new", agreements).chars, agreements,
			"rate_kind=hourly&currency=EUR&rate=40&rounding=none&moment=monthly&title=L"
			"&language=fr&form=freelance&combination=dearest&cadence=none"
			"&from=2026-11-01"));
	led_to(arena, talk_send(arena, talk, agreement,
			      text_format(arena, "%s/accept", agreement).chars, ""));
	led_to(arena, talk_send(arena, talk, "/entries/new", "/entries",
			      text_format(arena,
				      "client=%s&billable=1&day=2026-11-20&from=10:00&to=12:00",
				      strrchr(client, '/') + 1)
				      .chars));
	Ran ran = RUN(arena, "--data", "{data}", "--now", "2026-11-23T08:30+01:00", "invoice",
		"draft", "--client", "Lune", "--from", "2026-11-01", "--to", "2026-11-22");
	EQUAL_TEXT(ran.err, "");
	const char *draft =
		text_format(arena, "/invoices/%.*s", (int)ran.out.length - 1, ran.out.chars).chars;
	Answer refused =
		talk_send(arena, talk, draft, text_format(arena, "%s/issue", draft).chars, "");
	EQUAL_INT(refused.status, 422);
	CHECK(text_contains(refused.body, "Your name on invoices is missing."));
	CHECK(text_contains(refused.body, "Before it can be issued:"));
	EQUAL_TEXT(talk_input(arena, &refused, "line-0-name"), "Travail");
	EQUAL_INT(talk_stop(talk), 0);
}
