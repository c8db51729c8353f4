/* The FEC, held against an eye of its own. */
#include "format/fec.h"

#include "test/format/fec_check.h"
#include "test/test.h"

static const Currency euro = {"EUR"};

static Span written(Arena *arena, Ledger *ledger)
{
	Buffer out = buffer_new(arena);
	ledger_close(ledger);
	fec_write(&out, ledger);
	return (Span){out.bytes, out.length};
}

static LedgerSale sale(Text client)
{
	return (LedgerSale){.client = {7},
		.client_name = client,
		.number = TEXT("F-1"),
		.day = day(2026, 3, 1),
		.net = {100050, euro},
		.asked = MONEY(123400, "JPY")};
}

TEST(a_fec_is_right_and_names_every_line)
{
	size_t lines;
	Ledger ledger = ledger_new(arena, euro);
	LedgerSale billed = sale(TEXT("Crème & Cœur €"));
	ledger_sale(&ledger, &billed);
	Span file = written(arena, &ledger);
	EQUAL_TEXT(fec_check(arena, file, &lines), "");
	EQUAL_INT(lines, 3);
	CHECK(text_contains(text_copy(arena, file),
		"VE\tVentes\t1\t20260301\t706000\tPrestations de services\t\t\tF-1\t20260301\t"
		"Cr\xe8me & C\xbdur \xa4\t0,00\t1000,50\t\t\t20260301\t\t\r\n"));
	CHECK(text_contains(text_copy(arena, file), "\t123400\tJPY\r\n"));
}

TEST(a_name_with_a_tab_or_a_line_end_parts_no_column)
{
	size_t lines;
	Ledger ledger = ledger_new(arena, euro);
	LedgerSale billed = sale(TEXT("A\tB\r\nC|D \xe4\xbd\xa0"));
	ledger_sale(&ledger, &billed);
	Span file = written(arena, &ledger);
	EQUAL_TEXT(fec_check(arena, file, &lines), "");
	CHECK(text_contains(text_copy(arena, file), "\tA B  C D ?\t"));
}

TEST(a_fec_is_named_after_the_siren_and_the_end_of_the_year)
{
	Text name;
	WORKS(fec_name(arena, TEXT("912345675"), day(2026, 12, 31), &name));
	EQUAL_TEXT(name, "912345675FEC20261231.txt");
	REFUSES(fec_name(arena, TEXT("DE123"), day(2026, 12, 31), &name),
		"A FEC is named after your SIREN: say it in “Who writes them, and how”.");
}

TEST(the_eye_on_a_fec_sees_what_is_wrong)
{
	size_t lines;
	Ledger ledger = ledger_new(arena, euro);
	LedgerSale billed = sale(TEXT("Lune"));
	ledger_sale(&ledger, &billed);
	ledger.lines.items[1].debit++;
	EQUAL_TEXT(fec_check(arena, written(arena, &ledger), &lines),
		"the last entry is not balanced");
	ledger.lines.items[1].day = (Day){0};
	EQUAL_TEXT(fec_check(arena, written(arena, &ledger), &lines), "2: EcritureDate");
}
