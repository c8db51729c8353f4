/* Statements and rates by command, in a practice that begins at the terminal. */
#include "host/file.h"

#include "test/talk/talk.h"

#define FUSEAU(...) RUN(arena, "--data", "{data}", "--now", "2026-11-23T08:30+01:00", __VA_ARGS__)

static void begun(Arena *arena)
{
	Ran added = RUN_WITH(arena, "deux fils de lin\n", "--data", "{data}", "user", "add",
		"noe@example.org", "--zone", "Europe/Paris", "--password-stdin");
	EQUAL_TEXT(added.err, "");
	EQUAL_INT(added.code, 0);
}

static Text written(Arena *arena, const char *name, const char *text)
{
	Text path = text_format(arena, "%s/%s", test_folder(), name);
	WORKS(file_write(arena, path, bytes_of(text, strlen(text))));
	return path;
}

TEST(a_statement_is_read_by_command_and_not_twice)
{
	begun(arena);
	Ran ran = FUSEAU("bank", "test/data/bank_camt053.xml", "--json");
	EQUAL_TEXT(ran.err, "");
	CHECK(text_contains(ran.out, "\"format\":\"CAMT.053\",\"lines\":11,\"new\":11,"
				     "\"elsewhere\":0,\"open\":6,\"certain\":0}"));
	ran = FUSEAU("bank", "test/data/bank_camt053_v08.xml");
	EQUAL_INT(ran.code, 0);
	CHECK(text_contains(ran.out, "11 lines read, 0 of them new"));
	ran = FUSEAU("bank", "test/data/paypal_activity_en.csv", "--json");
	CHECK(text_contains(ran.out, "\"format\":\"PayPal\",\"lines\":22"));
	ran = FUSEAU("bank", "test/data/paypal_activity_fr.csv", "--json");
	CHECK(text_contains(ran.out, "\"new\":0")); /* the same, told in French */
}

TEST(two_formats_of_one_account_bring_no_twins_whichever_comes_first)
{
	begun(arena);
	Ran ran = FUSEAU("bank", "test/data/bank.ofx", "--json");
	EQUAL_TEXT(ran.err, "");
	CHECK(text_contains(ran.out, "\"new\":11,\"elsewhere\":0,\"open\":6"));
	ran = FUSEAU("bank", "test/data/bank_camt053.xml", "--json");
	CHECK(text_contains(ran.out, "\"lines\":11,\"new\":0"));
	CHECK(text_contains(ran.out, "\"open\":0"));
	ran = FUSEAU("bank", "test/data/bank_camt053_v08.xml", "--json");
	CHECK(text_contains(ran.out, "\"lines\":11,\"new\":0"));
}

TEST(a_bank_file_that_is_spoilt_ends_with_a_sentence)
{
	begun(arena);
	Ran ran = FUSEAU("bank", "test/data/toggl_detailed.csv");
	EQUAL_INT(ran.code, 1);
	CHECK(text_contains(ran.err, "This is no bank file Fuseau knows"));
	ran = FUSEAU("bank", "test/data/wise.csv", "--format", "swift");
	EQUAL_INT(ran.code, 1);
	CHECK(text_contains(ran.err, "There is no format “swift”"));
	Text laughs = written(arena, "laughs.xml",
		"<!DOCTYPE a [<!ENTITY b \"haha\"><!ENTITY c \"&b;&b;&b;&b;\">]>\n<Document "
		"xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\">&c;</Document>");
	ran = FUSEAU("bank", laughs.chars);
	EQUAL_INT(ran.code, 1);
	CHECK(text_contains(ran.err, "This XML has a DOCTYPE"));
	Text wrong = written(arena, "wrong.mt940",
		":20:A\n:25:B\n:60F:C261001EUR1,\n:61:261001C2,NTRFX\n:62F:C261001EUR4,\n-\n");
	ran = FUSEAU("bank", wrong.chars);
	EQUAL_INT(ran.code, 1);
	CHECK(text_contains(
		ran.err, "from €1.00 its lines lead to €3.00, but it closes with €4.00"));
}

TEST(rates_are_read_by_command)
{
	begun(arena);
	Text rates =
		written(arena, "eurofxref-hist.csv", "Date,USD,JPY,\n2026-11-20,1.0567,162.73,\n");
	Ran ran = FUSEAU("rates", rates.chars);
	EQUAL_TEXT(ran.err, "");
	CHECK(text_contains(ran.out, "2 rates are read."));
	ran = FUSEAU("rates", "test/data/wise.csv");
	EQUAL_INT(ran.code, 1);
	CHECK(text_contains(ran.err, "This is no file of reference rates"));
}
