/* Invoices of other programs by command: looked at, brought in, brought again. */
#include "test/talk/talk.h"

#define FUSEAU(...) RUN(arena, "--data", "{data}", "--now", "2026-11-23T08:30+01:00", __VA_ARGS__)

TEST(invoices_of_two_programs_come_in_by_command_and_meet)
{
	Ran ran = RUN_WITH(arena, "deux fils de lin\n", "--data", "{data}", "user", "add",
		"noe@example.org", "--zone", "Europe/Paris", "--password-stdin");
	EQUAL_INT(ran.code, 0);
	ran = FUSEAU("import", "freshbooks", "test/data/freshbooks_invoices.csv", "--dry-run");
	EQUAL_TEXT(ran.err, "");
	CHECK(text_contains(ran.out, "11 rows read, nothing written"));
	CHECK(text_contains(ran.out, "Invoices: 11 new, 0 changed, 0 as they were"));
	CHECK(text_contains(ran.out, "Payments: 8 new"));
	ran = FUSEAU("invoice", "list", "--json");
	CHECK(!text_contains(ran.out, "F-2026-0051"));
	ran = FUSEAU("import", "freshbooks", "test/data/freshbooks_invoices.csv");
	EQUAL_TEXT(ran.err, "");
	CHECK(text_contains(ran.out, "Clients: 5 new"));
	CHECK(text_contains(ran.out, "Not kept: A draft or a deleted invoice is none: left out."));
	ran = FUSEAU("invoice", "list", "--json");
	CHECK(text_contains(ran.out, "F-2026-0051"));
	ran = FUSEAU("import", "wave", "test/data/wave_accounting.csv", "--currency", "EUR");
	EQUAL_TEXT(ran.err, "");
	CHECK(text_contains(ran.out, "Invoices: 0 new, 0 changed, 6 as they were"));
	ran = FUSEAU("import", "wave", "test/data/freshbooks_invoices.csv");
	EQUAL_INT(ran.code, 1);
	CHECK(text_contains(ran.err, "transactions of Wave need Transaction ID"));
	ran = FUSEAU("import", "wave", "test/data/wave_accounting.csv", "--currency", "euros");
	EQUAL_INT(ran.code, 1);
	CHECK(text_contains(ran.err, "is no currency code"));
}
