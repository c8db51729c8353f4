/* From a bank's file to settled invoices, on both engines. It is Monday, 23 November 2026, 08:30 in
 * Paris. */
#include "app/bank.h"

#include "app/export.h"
#include "app/payment.h"
#include "format/invoice_json.h"
#include "host/file.h"
#include "store/client.h"
#include "store/invoice.h"

#include "test/store/store_test.h"

static InvoiceId owed(Context *cx, const char *number, int64_t minor)
{
	Invoice document = {.number = text_of(number),
		.kind = INVOICE_PLAIN,
		.currency = {"EUR"},
		.regime = regime_named(TEXT("none"))};
	Receivable receivable = {.id = {new_id(cx)},
		.client = {7},
		.kind = INVOICE_PLAIN,
		.number = text_of(number),
		.document = invoice_json_write(cx->arena, &document),
		.currency = {"EUR"},
		.issued_day = day(2026, 9, 9),
		.due = {minor, {"EUR"}},
		.issued = {1794200000}};
	WORKS(store_invoice_save(
		cx->db, cx->arena, cx->practice.id, &receivable, cx->practice.change));
	return receivable.id;
}

static const Error *reading(Context *cx, Text bytes, StatementRead *ret_read)
{
	Text path = text_format(cx->arena, "%s/statement", test_folder()), blob;
	const StatementOptions options = {.account = TEXT("conto")};
	int file;
	TRY(file_write(cx->arena, path, bytes_of(bytes.chars, bytes.length)));
	TRY(file_open(cx->arena, path, &file));
	TRY(keep_statement_file(cx, file, TEXT("statement"), &blob));
	return read_statement(cx, blob, &options, ret_read);
}

static StatementRead read_sample(Context *cx, const char *name)
{
	StatementRead read;
	WORKS(reading(cx, test_file(cx->arena, name), &read));
	return read;
}

static Money open_of(Context *cx, InvoiceId id)
{
	Receivable receivable;
	WORKS(store_invoice_load(cx->db, cx->arena, cx->practice.id, id, &receivable));
	return receivable_open(&receivable);
}

/* Takes the best suggestion of a line. */
static Settling best_of(Context *cx, const LineToSettle *line, const OwedList *list)
{
	const Match *match = &line->matches.items[0];
	Settling settling = {.line = line->kept.id, .fee = match->fee};
	EACH (MatchShare, share, match->shares) {
		*LIST_ADD(cx->arena, settling.shares) = (SettledShare){
			list->items[share->owed].invoice, share->settles, share->received};
	}
	return settling;
}

STORE_TEST(a_statement_is_read_once_and_settled_line_by_line)
{
	InvoiceId alpine = owed(cx, "F-2026-0052", 100938);
	InvoiceId lune = owed(cx, "F-2026-0043", 22000);
	PaymentDesk desk;
	StatementRead read = read_sample(cx, "test/data/bank_camt053.xml");
	EQUAL_INT(read.lines, 11);
	EQUAL_INT(read.fresh, 11);
	EQUAL_INT(read.open, 6);
	EQUAL_INT(read.certain, 1);
	WORKS(open_payments(cx, &desk));
	EQUAL_INT(desk.open, 6);
	EQUAL_INT(desk.statements.count, 1);
	EQUAL_INT(desk.statements.items[0].lines, 11);
	EQUAL_TEXT(day_iso(arena, desk.statements.items[0].last), "2026-11-20");
	const LineToSettle *first = &desk.lines.items[1], *second = &desk.lines.items[0];
	CHECK(second->matches.items[0].reason == MATCH_CERTAIN);
	EQUAL_INT(open_of(cx, alpine).minor, 100938); /* certain, and still nothing is booked */
	Settling settling = best_of(cx, second, &desk.owed);
	WORKS(settle_line(cx, &settling));
	EQUAL_INT(open_of(cx, alpine).minor, 0);
	REFUSES(settle_line(cx, &settling), "This line is settled already. Please look again.");
	settling = best_of(cx, first, &desk.owed);
	WORKS(settle_line(cx, &settling));
	EQUAL_INT(open_of(cx, lune).minor, 3000); /* in part */
	WORKS(leave_line(cx, desk.lines.items[2].kept.id));
	WORKS(open_payments(cx, &desk));
	EQUAL_INT(desk.open, 3);
	EQUAL_INT(desk.lately.count, 2);
	REFUSES(undo_statement(cx, read.id),
		"Payments were booked from %1 of its lines: take these back first.");
	WORKS(reopen_line(cx, settling.line));
	EQUAL_INT(open_of(cx, lune).minor, 22000);
	WORKS(remove_payment(cx, alpine,
		desk.lately.items[1].payment.invoice.value == alpine.value
			? desk.lately.items[1].payment.id
			: desk.lately.items[0].payment.id));
	WORKS(open_payments(cx, &desk));
	EQUAL_INT(desk.open, 5); /* a payment that is taken back gives its line back */
	read = read_sample(cx, "test/data/bank_camt053_v08.xml");
	EQUAL_INT(read.lines, 11);
	EQUAL_INT(read.fresh, 0); /* the same account, the same lines */
	CHECK(read.id.value == 0);
	read = read_sample(cx, "test/data/bank_camt053.xml");
	EQUAL_INT(read.fresh, 0);
	WORKS(undo_statement(cx, desk.statements.items[0].id));
	WORKS(open_payments(cx, &desk));
	CHECK(desk.open == 0 && desk.statements.count == 0);
}

STORE_TEST(what_comes_twice_in_a_file_is_twice_there_and_only_once_the_next_time)
{
	static const char table[] =
		":20:A\n:25:B\n:60F:C261001EUR0,\n:61:261002C2,NTRFX\n:86:LUNE\n"
		":61:261002C2,NTRFX\n:86:LUNE\n:62F:C261002EUR4,\n";
	StatementRead read;
	WORKS(reading(cx, text_of(table), &read));
	EQUAL_INT(read.fresh, 2);
	WORKS(reading(cx, text_of(table), &read));
	EQUAL_INT(read.fresh, 0);
}

STORE_TEST(a_line_that_two_formats_bring_of_one_account_is_there_once)
{
	PaymentDesk desk;
	StatementRead read = read_sample(cx, "test/data/bank.ofx"); /* by the account's number */
	EQUAL_INT(read.fresh, 11);
	read = read_sample(cx, "test/data/bank_camt053.xml"); /* by its IBAN */
	EQUAL_INT(read.lines, 11);
	EQUAL_INT(read.elsewhere, 11);
	EQUAL_INT(read.fresh, 0);
	WORKS(open_payments(cx, &desk));
	EQUAL_INT(desk.open, 6);
	read = read_sample(cx, "test/data/bank.ofx");
	EQUAL_INT(read.fresh, 0);
}

STORE_TEST(a_line_that_two_formats_bring_is_there_once_whichever_comes_first)
{
	StatementRead read = read_sample(cx, "test/data/bank_camt053.xml");
	EQUAL_INT(read.fresh, 11);
	read = read_sample(cx, "test/data/bank.ofx");
	EQUAL_INT(read.elsewhere, 11);
	EQUAL_INT(read.fresh, 0);
}

/* One booking of 300.00 that bundles 120.00 and 180.00, and one of 50.00 alone. */
static Text bundled(Arena *arena)
{
	return text_format(arena, "%s%s%s",
		"<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\">"
		"<BkToCstmrStmt><Stmt><Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id>"
		"<Ccy>EUR</Ccy></Acct>"
		"<Ntry><Amt Ccy=\"EUR\">300.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>"
		"<Sts>BOOK</Sts><BookgDt><Dt>2026-11-03</Dt></BookgDt>"
		"<AcctSvcrRef>B1</AcctSvcrRef><NtryDtls>",
		"<TxDtls><AmtDtls><TxAmt><Amt Ccy=\"EUR\">120.00</Amt></TxAmt></AmtDtls>"
		"<RltdPties><Dbtr><Nm>LUNE</Nm></Dbtr></RltdPties></TxDtls>"
		"<TxDtls><AmtDtls><TxAmt><Amt Ccy=\"EUR\">180.00</Amt></TxAmt></AmtDtls>"
		"<RltdPties><Dbtr><Nm>KOPI</Nm></Dbtr></RltdPties></TxDtls>",
		"</NtryDtls></Ntry>"
		"<Ntry><Amt Ccy=\"EUR\">50.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>"
		"<BookgDt><Dt>2026-11-03</Dt></BookgDt></Ntry></Stmt></BkToCstmrStmt></Document>");
}

static const char summed[] =
	":20:A\n:25:30006000011234567890189\n:60F:C261101EUR0,\n"
	":61:261103C300,NTRFNONREF\n:86:SAMMLER\n:61:261103C50,NTRFNONREF\n:86:LUNE\n"
	":62F:C261103EUR350,\n-\n";

STORE_TEST(a_booking_whose_sum_was_there_does_not_come_again_as_its_parts)
{
	StatementRead read;
	WORKS(reading(cx, text_of(summed), &read));
	EQUAL_INT(read.fresh, 2);
	WORKS(reading(cx, bundled(arena), &read));
	EQUAL_INT(read.lines, 3);
	EQUAL_INT(read.elsewhere, 3);
	EQUAL_INT(read.fresh, 0);
}

STORE_TEST(a_booking_whose_parts_were_there_does_not_come_again_as_their_sum)
{
	PaymentDesk desk;
	StatementRead read;
	WORKS(reading(cx, bundled(arena), &read));
	EQUAL_INT(read.fresh, 3);
	WORKS(reading(cx, text_of(summed), &read));
	EQUAL_INT(read.elsewhere, 2);
	EQUAL_INT(read.fresh, 0);
	WORKS(open_payments(cx, &desk));
	EQUAL_INT(desk.open, 3);
	WORKS(reading(cx, bundled(arena), &read));
	EQUAL_INT(read.fresh, 0);
}

STORE_TEST(a_line_that_may_have_come_in_another_file_is_asked_about)
{
	PaymentDesk desk;
	LineToSettle line;
	OwedList list;
	Text ofx = test_file(arena, "test/data/bank.ofx");
	char *number = strstr(ofx.chars, "12345678901");
	StatementRead read = read_sample(cx, "test/data/bank_camt053.xml");
	memcpy(number, "CURRENT", 7); /* "CURRENT8901": it may be any account */
	WORKS(reading(cx, ofx, &read));
	EQUAL_INT(read.elsewhere, 0);
	EQUAL_INT(read.fresh, 11);
	WORKS(open_payments(cx, &desk));
	EQUAL_INT(desk.open, 12);
	CHECK(desk.lines.items[0].alike.id.value != 0);
	EQUAL_TEXT(desk.lines.items[0].alike.file_name, "statement");
	WORKS(open_bank_line(cx, desk.lines.items[0].kept.id, &line, &list));
	EQUAL_INT(line.alike.id.value, desk.lines.items[0].alike.id.value);
	WORKS(leave_line(cx, line.alike.id)); /* said: it is the same */
	WORKS(open_bank_line(cx, line.kept.id, &line, &list));
	EQUAL_INT(line.alike.id.value, 0);
}

STORE_TEST(one_line_pays_several_and_fees_are_shared_out)
{
	InvoiceId left = owed(cx, "F-1001", 10000), right = owed(cx, "F-1002", 30000);
	StatementRead read;
	PaymentDesk desk;
	Payments payments;
	WORKS(reading(cx,
		TEXT("Date,Time,TimeZone,Name,Type,Status,Currency,Gross,Fee,Net,Transaction ID,"
		     "Subject\n13/11/2026,1,CET,Lune,Payment,Completed,EUR,400.00,-10.01,389.99,"
		     "7X,F-1001 F-1002\n"),
		&read));
	WORKS(open_payments(cx, &desk));
	CHECK(desk.lines.items[0].matches.items[0].reason == MATCH_NUMBERS);
	Settling settling = best_of(cx, &desk.lines.items[0], &desk.owed);
	EQUAL_INT(settling.shares.count, 2);
	settling.shares.items[0].received.minor = settling.shares.items[0].settles.minor = 20000;
	REFUSES(settle_line(cx, &settling), "This takes more than the %1 that came with the fees.");
	settling.shares.items[0].received.minor = settling.shares.items[0].settles.minor = 10000;
	WORKS(settle_line(cx, &settling));
	CHECK(open_of(cx, left).minor == 0 && open_of(cx, right).minor == 0);
	WORKS(store_payment_list(cx->db, arena, cx->practice.id, left, &payments));
	EQUAL_INT(payments.items[0].fee.minor, 250);
	EQUAL_TEXT(payments.items[0].method, "PayPal");
	WORKS(store_payment_list(cx->db, arena, cx->practice.id, right, &payments));
	EQUAL_INT(payments.items[0].fee.minor, 751);
	EQUAL_INT(payments.items[0].home.minor, 30000);
}

STORE_TEST(what_came_above_an_invoice_and_went_back_is_found_on_the_statement)
{
	InvoiceId invoice = owed(cx, "F-1001", 10000);
	StatementRead read;
	PaymentDesk desk;
	Receivable receivable;
	static const char head[] = "Date,Time,TimeZone,Name,Type,Status,Currency,Gross,Fee,Net,"
				   "Transaction ID,Subject\n";
	WORKS(reading(cx,
		text_format(arena,
			"%s13/11/"
			"2026,1,CET,Lune,Payment,Completed,EUR,120.00,0.00,120.00,7X,F-1001\n"
			"13/11/"
			"2026,1,CET,Bureau,Payment,Completed,EUR,-20.00,0.00,-20.00,8X,paper\n",
			head),
		&read));
	EQUAL_INT(read.open, 1);
	WORKS(open_payments(cx, &desk));
	EQUAL_INT(desk.open, 1); /* nothing had come too much when the paper was paid */
	Settling settling = best_of(cx, &desk.lines.items[0], &desk.owed);
	EQUAL_INT(settling.shares.items[0].settles.minor, 12000); /* all of it, 20.00 too much */
	WORKS(settle_line(cx, &settling));
	WORKS(reading(cx,
		text_format(arena,
			"%s20/11/"
			"2026,1,CET,Lune,Refund,Completed,EUR,-20.00,0.00,-20.00,9X,F-1001\n"
			"20/11/"
			"2026,1,CET,Bureau,Payment,Completed,EUR,-35.00,0.00,-35.00,6X,paper\n",
			head),
		&read));
	WORKS(open_payments(cx, &desk));
	EQUAL_INT(desk.open, 1);
	CHECK(desk.lines.items[0].back);
	settling = best_of(cx, &desk.lines.items[0], &desk.surplus);
	EQUAL_INT(settling.shares.items[0].settles.minor, 2000);
	settling.shares.items[0].settles.minor = settling.shares.items[0].received.minor = 2100;
	REFUSES(settle_line(cx, &settling), "This takes more than the %1 that went out.");
	settling.shares.items[0].settles.minor = settling.shares.items[0].received.minor = 2000;
	WORKS(settle_line(cx, &settling));
	WORKS(store_invoice_load(cx->db, arena, cx->practice.id, invoice, &receivable));
	EQUAL_INT(receivable.paid.minor, 10000);
	EQUAL_INT(receivable_surplus(&receivable).minor, 0);
	WORKS(reopen_line(cx, settling.line));
	WORKS(store_invoice_load(cx->db, arena, cx->practice.id, invoice, &receivable));
	EQUAL_INT(receivable_surplus(&receivable).minor, 2000);
}

STORE_TEST(a_file_whose_sums_are_wrong_leaves_nothing_behind)
{
	StatementRead read;
	PaymentDesk desk;
	REFUSES(reading(cx,
			TEXT(":20:A\n:25:B\n:60F:C261001EUR1,\n:61:261001C2,NTRFX\n:62F:"
			     "C261001EUR4,"
			     "\n-\n"),
			&read),
		"The sums of this statement are wrong: from %1 its lines lead to %2, but it closes "
		"with %3. Nothing was taken from it.");
	REFUSES(reading(cx, TEXT(""), &read), "The file is empty.");
	REFUSES(reading(cx, TEXT("a,b\n1,2\n"), &read),
		"This is no bank file Fuseau knows: it reads CAMT.053, OFX, MT940, and the CSV of "
		"PayPal and Wise.");
	WORKS(open_payments(cx, &desk));
	CHECK(desk.open == 0 && desk.statements.count == 0);
}

STORE_TEST(any_other_table_is_taken_by_its_columns)
{
	Text path = text_format(arena, "%s/conto.csv", test_folder()), blob;
	Text table = TEXT("Date opération;Libellé;Débit;Crédit\n03/11/2026;VIR F-1001;;100,00\n");
	StatementColumns columns;
	StatementRead read;
	bool known;
	int file;
	WORKS(file_write(arena, path, bytes_of(table.chars, table.length)));
	WORKS(file_open(arena, path, &file));
	WORKS(keep_statement_file(cx, file, TEXT("conto.csv"), &blob));
	WORKS(statement_is_known(cx, blob, &known));
	CHECK(!known);
	WORKS(open_statement_columns(cx, blob, NULL, &columns));
	CHECK(columns.head.count == 4 && !columns.problem);
	EQUAL_INT(columns.preview.count, 1);
	EQUAL_INT(columns.preview.items[0].amount.minor, 10000);
	BankColumns none = columns.columns;
	none.in = -1;
	REFUSES(check_statement_columns(cx, &none),
		"Say which column is the day, and which the amount: one, or two for in and out.");
	const StatementOptions options = {.account = TEXT("conto"), .columns = &columns.columns};
	WORKS(read_statement(cx, blob, &options, &read));
	EQUAL_INT(read.open, 1);
}

STORE_TEST(a_statement_is_of_one_practice_alone)
{
	KeptLine line;
	PaymentDesk desk;
	(void)read_sample(cx, "test/data/wise.csv");
	WORKS(open_payments(cx, &desk));
	CHECK(desk.open > 0);
	PracticeId other = {cx->practice.id.value + 1};
	int64_t count;
	KeptStatements statements;
	OwedList list, surplus;
	REFUSES(store_bank_line_load(cx->db, arena, other, desk.lines.items[0].kept.id, &line),
		"There is no such line of a statement.");
	WORKS(store_bank_line_open_count(cx->db, arena, other, &count));
	EQUAL_INT(count, 0);
	WORKS(store_statement_list(cx->db, arena, other, 10, &statements));
	EQUAL_INT(statements.count, 0);
	REFUSES(store_statement_delete(cx->db, arena, other, desk.statements.items[0].id),
		"There is no such statement.");
	WORKS(store_bank_owed(cx->db, arena, other, (ClientId){0}, &list, &surplus));
	EQUAL_INT(list.count, 0);
}

STORE_TEST(invoices_payments_and_lines_are_taken_out_whole)
{
	Bytes bytes;
	PaymentDesk desk;
	Text path = text_format(arena, "%s/all.json", test_folder());
	(void)owed(cx, "F-2026-0052", 100938);
	(void)read_sample(cx, "test/data/bank_camt053.xml");
	WORKS(open_payments(cx, &desk));
	Settling settling = best_of(cx, &desk.lines.items[0], &desk.owed);
	WORKS(settle_line(cx, &settling));
	WORKS(export_file(cx, export_named(TEXT("all.json")), path));
	WORKS(file_read(arena, path, 1 << 20, &bytes));
	Text all = text_copy(arena, (Span){(const char *)bytes.start, bytes.length});
	CHECK(text_contains(all, "\"number\":\"F-2026-0052\""));
	CHECK(text_contains(all, "\"settles\":\"1009.38\""));
	CHECK(text_contains(all, "\"rate_source\":\"same\""));
	CHECK(text_contains(all, "\"reference\":\"RF90F20260052\""));
	CHECK(text_contains(all, "\"state\":\"settled\""));
}
