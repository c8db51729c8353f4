/* What FreshBooks and Wave export becomes invoices again. */
#include "format/formats.h"

#include "test/test.h"

#include <string.h>

typedef struct {
	Arena *arena;
	struct {
		Staged *items;
		size_t count, room;
	} all;
} Read;

static const Error *keep(void *user, const Staged *thing)
{
	Read *read = user;
	*LIST_ADD(read->arena, read->all) = *thing; /* what it holds lives as long as the reader */
	return OK;
}

typedef struct {
	Staged *items;
	size_t count;
	ImportSummary summary;
	const Error *error;
} Found;

static Found read_as(Arena *arena, const char *format, Text file, DateOrder dates)
{
	Read read = {.arena = arena};
	Found found = {0};
	const ImportOptions options = {.dates = dates, .currency = {"EUR"}};
	ImportReader *reader =
		import_reader(arena, format_named(text_of(format)), &options, keep, &read);
	for (size_t at = 0; at < file.length && !found.error; at += 7) {
		size_t left = file.length - at;
		found.error = import_read(reader, (Span){file.chars + at, left < 7 ? left : 7});
	}
	found.error = found.error ?: import_end(reader, &found.summary);
	found.items = read.all.items;
	found.count = read.all.count;
	return found;
}

static const StagedInvoice *numbered(const Found *found, const char *number)
{
	for (size_t i = 0; i < found->count; i++) {
		if (text_is(found->items[i].invoice.number, number)) {
			return &found->items[i].invoice;
		}
	}
	return NULL;
}

static size_t told(const Found *found, const char *msgid)
{
	EACH (const Loss, loss, found->summary.losses.lines) {
		if (strcmp(loss->what.msgid, msgid) == 0) {
			return (size_t)loss->count;
		}
	}
	return 0;
}

static const char freshbooks_head[] =
	"Client Name,Invoice #,Date Issued,Invoice Status,Date Paid,Item Name,Item "
	"Description,Rate,Quantity,Discount Percentage,Line Subtotal,Tax 1 Type,Tax 1 Amount,Tax 2 "
	"Type,Tax 2 Amount,Line Total,Currency\n";

static Found freshbooks(Arena *arena, const char *rows)
{
	return read_as(arena, "freshbooks", text_format(arena, "%s%s", freshbooks_head, rows),
		DATES_UNKNOWN);
}

TEST(lines_of_one_number_become_one_invoice_wherever_they_stand)
{
	Found found = read_as(arena, "freshbooks",
		test_file(arena, "test/data/freshbooks_invoices.csv"), DATES_UNKNOWN);
	WORKS(found.error);
	EQUAL_INT(found.count, 11);
	EQUAL_INT(found.summary.unreadable, 0);
	const StagedInvoice *first = numbered(&found, "F-2026-0051");
	EQUAL_TEXT(first->client, "Kopi & Co");
	EQUAL_TEXT(text_of(first->currency.code), "SGD");
	EQUAL_INT(first->lines.count, 2);
	EQUAL_INT(first->total.minor, 92698);
	EQUAL_INT(first->payments.count, 1);
	EQUAL_INT(first->payments.items[0].amount.minor, 92698);
	EQUAL_INT(first->payments.items[0].day.days, day(2026, 10, 8).days);
	EQUAL_INT(numbered(&found, "F-2026-0062")->payments.count, 0);
	CHECK(!numbered(&found, "F-2026-0066"));
	EQUAL_INT(told(&found, "A draft or a deleted invoice is none: left out."), 1);
	EQUAL_INT(told(&found, "Paid in part, and the file does not say how much: write down what "
			       "came."),
		1);
}

TEST(a_column_of_what_is_open_says_what_came)
{
	Found found = read_as(arena, "freshbooks",
		TEXT("Client;Invoice Number;Date Issued;Status;Date Paid;Item;Line "
		     "Subtotal;Currency;Amount Due\r\n"
		     "Kopi;7;01/10/2026;partial;13/10/2026;Work;1 200,50;SGD;200,50\r\n"),
		DATES_DMY);
	WORKS(found.error);
	EQUAL_INT(found.count, 1);
	const StagedInvoice *invoice = &found.items[0].invoice;
	EQUAL_INT(invoice->issued.days, day(2026, 10, 1).days);
	EQUAL_INT(invoice->total.minor, 120050);
	EQUAL_INT(invoice->payments.items[0].amount.minor, 100000);
	EQUAL_INT(invoice->payments.items[0].day.days, day(2026, 10, 13).days);
}

TEST(what_is_wrong_with_an_invoice_is_said_with_its_row_and_leaves_it_out_whole)
{
	static const struct {
		const char *rows, *column, *why;
	} bad[] = {
		{"A,1,2026-10-01,sent,,Work,,x,1,0,50.00,,0,,0,50.00,EUR\n", "Rate",
			"“%1” is no amount."},
		{"A,1,2026-13-01,sent,,Work,,50,1,0,50.00,,0,,0,50.00,EUR\n", "Date Issued",
			"“%1” is no date."},
		{"A,1,,sent,,Work,,50,1,0,50.00,,0,,0,50.00,EUR\n", "Date Issued",
			"There is no date."},
		{"A,,2026-10-01,sent,,Work,,50,1,0,50.00,,0,,0,50.00,EUR\n", "Invoice #",
			"There is no number."},
		{",1,2026-10-01,sent,,Work,,50,1,0,50.00,,0,,0,50.00,EUR\n", "Client Name",
			"There is no client."},
		{"A,1,2026-10-01,sent,,Work,,50,1,0,50.00,,0,,0,51.00,EUR\n", "Line Total",
			"The line comes to %1, and its parts to %2."},
		{"A,1,2026-10-01,sent,,Work,,50,1,0,50.00,,0,,0,50.00,Euro\n", "Currency",
			"“%1” is no currency code: three capital letters, like EUR."},
		{"A,1,2026-10-01,sent,,Work,,-50,1,0,-50.00,,0,,0,-50.00,EUR\n", "Line Total",
			"It comes to less than nothing: credit notes are not read."},
		{"A,1,2026-10-01,sent,,Work,,9999999999999999,1,0,1.00,,0,,0,1.00,EUR\n", "Rate",
			"“%1” is no amount."},
	};
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		Found found = freshbooks(arena, bad[i].rows);
		WORKS(found.error);
		EQUAL_INT(found.summary.unreadable, 1);
		EQUAL_INT(found.items[0].row, 2);
		EQUAL_TEXT(found.items[0].problems.items[0].column, bad[i].column);
		EQUAL_TEXT(text_of(found.items[0].problems.items[0].what.msgid), bad[i].why);
	}
}

TEST(an_invoice_of_two_clients_or_currencies_is_none)
{
	Found found =
		freshbooks(arena, "A,1,2026-10-01,sent,,Work,,50,1,0,50.00,,0,,0,50.00,EUR\n"
				  "B,1,2026-10-01,sent,,Work,,50,1,0,50.00,,0,,0,50.00,EUR\n"
				  "A,2,2026-10-01,sent,,Work,,50,1,0,50.00,,0,,0,50.00,EUR\n"
				  "A,2,2026-10-01,sent,,Work,,50,1,0,50.00,,0,,0,50.00,USD\n");
	WORKS(found.error);
	EQUAL_INT(found.summary.unreadable, 2);
	EQUAL_INT(found.items[0].row, 3);
	EQUAL_INT(found.items[1].row, 5);
}

TEST(dates_that_can_be_read_in_two_ways_stop_an_invoice_file)
{
	static const char row[] = "A,1,03/04/2026,sent,,Work,,50,1,0,50.00,,0,,0,50.00,EUR\n";
	Text file = text_format(arena, "%s%s", freshbooks_head, row);
	Found found = freshbooks(arena, row);
	REFUSES(found.error,
		"Row %1: the date “%2” can be read in two ways. Say which comes first, the day or "
		"the month.");
	found = read_as(arena, "freshbooks", file, DATES_MDY);
	WORKS(found.error);
	EQUAL_INT(found.items[0].invoice.issued.days, day(2026, 3, 4).days);
}

TEST(a_ledger_of_wave_tells_invoices_and_what_came_for_them)
{
	Found found = read_as(
		arena, "wave", test_file(arena, "test/data/wave_accounting.csv"), DATES_UNKNOWN);
	WORKS(found.error);
	EQUAL_INT(found.count, 6);
	EQUAL_INT(found.summary.unreadable, 0);
	CHECK(found.summary.currency_missing);
	const StagedInvoice *euro = numbered(&found, "F-2026-0063");
	EQUAL_TEXT(euro->client, "Maison Lune");
	EQUAL_TEXT(euro->lines.items[0].name, "Assistance virtuelle");
	EQUAL_INT(euro->total.minor, 69588);
	EQUAL_INT(euro->payments.items[0].amount.minor, 69588);
	EQUAL_INT(euro->payments.items[0].day.days, day(2026, 11, 12).days);
	EQUAL_TEXT(euro->payments.items[0].method, "Compte courant");
	const StagedInvoice *foreign = numbered(&found, "F-2026-0061");
	EQUAL_TEXT(text_of(foreign->currency.code), "SGD");
	EQUAL_INT(foreign->total.minor, 95827);
	EQUAL_INT(foreign->home.minor, 64313);
	EQUAL_INT(foreign->payments.items[0].amount.minor, 95827);
	EQUAL_INT(foreign->payments.items[0].home.minor, 64313);
	EQUAL_INT(numbered(&found, "F-2026-0053")->payments.count, 0);
	EQUAL_INT(told(&found, "Only invoices and what came for them are read: other transactions "
			       "stay out."),
		8);
}

static const char wave_head[] =
	"Transaction ID,Transaction Date,Account Name,Transaction Description,Transaction Line "
	"Description,Amount (One column), ,Customer,Invoice Number,Notes / Memo,Amount Before "
	"Sales Tax,Sales Tax Amount,Account Group,Account Type\n";

static Found wave(Arena *arena, const char *rows)
{
	return read_as(arena, "wave", text_format(arena, "%s%s", wave_head, rows), DATES_UNKNOWN);
}

TEST(tax_and_the_fee_of_who_carried_the_money_are_told_apart)
{
	Found found = wave(arena,
		"1,2026-10-01,Sales,A - 9,A - 9 - Work,100.00,,A,9,,100.00,20.00,Income,Income\n"
		"1,2026-10-01,VAT,A - 9,A - 9,20.00,,A,9,,,,Liability,Sales Tax\n"
		"1,2026-10-01,Receivable,A - 9,A - 9,120.00,,A,9,,,,Asset,System Receivable "
		"Invoice\n"
		"2,2026-10-09,Bank,P,P,116.30,,A,9,,,,Asset,Cash and Bank\n"
		"2,2026-10-09,Fees,P,P,3.70,,A,9,,,,Expense,Payment Processing Fee\n"
		"2,2026-10-09,Receivable,P,P,-120.00,,A,9,,,,Asset,System Receivable Invoice\n");
	WORKS(found.error);
	EQUAL_INT(found.summary.unreadable, 0);
	const StagedInvoice *invoice = &found.items[0].invoice;
	EQUAL_INT(invoice->lines.items[0].tax.minor, 2000);
	EQUAL_INT(invoice->total.minor, 12000);
	EQUAL_INT(invoice->payments.items[0].amount.minor, 12000);
	EQUAL_INT(invoice->payments.items[0].fee.minor, 370);
}

TEST(a_ledger_that_does_not_add_up_or_holds_only_half_is_told)
{
	Found found = wave(arena,
		"1,2026-10-01,Sales,A,A,100.00,,A,9,,,,Income,Income\n"
		"1,2026-10-01,Receivable,A,A,120.00,,A,9,,,,Asset,System Receivable Invoice\n"
		"2,2026-10-09,Bank,P,P,50.00,,A,8,,,,Asset,Cash and Bank\n"
		"2,2026-10-09,Receivable,P,P,-50.00,,A,8,,,,Asset,System Receivable Invoice\n");
	WORKS(found.error);
	EQUAL_INT(found.count, 1);
	EQUAL_INT(found.summary.unreadable, 1);
	EQUAL_TEXT(text_of(found.items[0].problems.items[0].what.msgid),
		"The lines of invoice %1 come to %2, and it asks for %3.");
	EQUAL_INT(told(&found, "Money for an invoice whose lines are not in the file: export from "
			       "its day on."),
		1);
}

TEST(each_file_is_known_by_its_columns_and_one_without_them_is_refused)
{
	Text fresh = test_file(arena, "test/data/freshbooks_invoices.csv");
	Text wave_file = test_file(arena, "test/data/wave_accounting.csv");
	Text toggl = test_file(arena, "test/data/toggl_detailed.csv");
	EQUAL_TEXT(
		text_of(format_detected(arena, span_of(fresh), TEXT("a.csv"))->key), "freshbooks");
	EQUAL_TEXT(text_of(format_detected(arena, span_of(wave_file), TEXT("a.csv"))->key), "wave");
	EQUAL_TEXT(text_of(format_detected(arena, span_of(toggl), TEXT("a.csv"))->key), "toggl");
	CHECK(read_as(arena, "freshbooks", toggl, DATES_YMD).error);
	CHECK(read_as(arena, "wave", fresh, DATES_YMD).error);
	CHECK(read_as(arena, "wave", TEXT(""), DATES_YMD).error);
}
