/* Bank files, as banks, PayPal and Wise write them. */
#include "format/bank.h"

#include "test/test.h"

static const Error *read_with(
	BankReader *reader, Text file, size_t step, BankStatements *ret_statements)
{
	for (size_t at = 0; at < file.length; at += step) {
		size_t rest = file.length - at;
		TRY(bank_read(reader, (Span){file.chars + at, rest < step ? rest : step}));
	}
	return bank_end(reader, ret_statements);
}

/* In pieces of 7 bytes: nothing may hang on where a chunk ends. */
static const Error *read_text(Arena *arena, Text file, BankStatements *ret_statements)
{
	const BankFormat *format = bank_format_detected(arena, span_of(file));
	CHECK(format != NULL);
	return read_with(bank_reader(arena, format), file, 7, ret_statements);
}

static BankStatement read_good(Arena *arena, const char *name)
{
	BankStatements statements;
	WORKS(read_text(arena, test_file(arena, name), &statements));
	return statements.items[0];
}

static void is_the_account_of_autumn(Arena *arena, const BankStatement *statement)
{
	EQUAL_TEXT(text_of(statement->currency.code), "EUR");
	EQUAL_INT(statement->lines.count, 11);
	EQUAL_INT(statement->closing.minor, 706459);
	const BankLine *lines = statement->lines.items;
	EQUAL_INT(lines[0].amount.minor, -1290);
	EQUAL_TEXT(day_iso(arena, lines[2].day), "2026-10-12");
	EQUAL_INT(lines[2].amount.minor, 100938);
	EQUAL_TEXT(lines[2].name, "ALPENHOF GMBH");
	EQUAL_TEXT(lines[2].foreign_id, "FZ20261012002");
}

TEST(the_same_statement_is_the_same_in_three_formats)
{
	BankStatement camt = read_good(arena, "test/data/bank_camt053.xml");
	BankStatement newer = read_good(arena, "test/data/bank_camt053_v08.xml");
	BankStatement ofx = read_good(arena, "test/data/bank.ofx");
	is_the_account_of_autumn(arena, &camt);
	is_the_account_of_autumn(arena, &newer);
	is_the_account_of_autumn(arena, &ofx);
	EQUAL_TEXT(camt.account, "FR7630006000011234567890189");
	EQUAL_TEXT(camt.lines.items[2].reference, "RF90F20260052");
	EQUAL_TEXT(camt.lines.items[2].iban, "CH9300762011623852957");
	EQUAL_TEXT(camt.lines.items[1].text, "Facture F-2026-0043");
	CHECK(camt.balanced && newer.balanced && !ofx.balanced);
	EQUAL_TEXT(ofx.lines.items[6].name, "BOUTIQUE D'ŒUVRES"); /* Windows-1252 */
	EQUAL_TEXT(ofx.lines.items[4].text, "Sous-traitance octobre – « visuels »");
}

TEST(an_entry_that_bundles_payments_gives_a_line_for_each)
{
	BankStatements statements;
	WORKS(read_text(arena,
		TEXT("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">"
		     "<BkToCstmrStmt><Stmt><Acct><Id><Othr><Id>77</Id></Othr></Id></Acct>"
		     "<Ntry><Amt Ccy=\"EUR\">300.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK"
		     "</Cd></Sts><BookgDt><DtTm>2026-11-20T10:00:00+01:00</DtTm></"
		     "BookgDt><NtryDtls>"
		     "<TxDtls><Amt "
		     "Ccy=\"EUR\">100.00</Amt><RmtInf><Ustrd>2026-001</Ustrd><Ustrd>merci"
		     "</Ustrd></RmtInf></TxDtls><TxDtls><Amt "
		     "Ccy=\"EUR\">200.00</Amt><Chrgs><Rcrd><Amt "
		     "Ccy=\"EUR\">1.50</Amt></Rcrd></Chrgs><AmtDtls><InstdAmt><Amt "
		     "Ccy=\"USD\">220.00"
		     "</Amt></InstdAmt></AmtDtls></TxDtls></NtryDtls></Ntry>"
		     "<Ntry><Amt Ccy=\"EUR\">5.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>PDNG</Sts>"
		     "</Ntry></Stmt></BkToCstmrStmt></Document>"),
		&statements));
	const BankStatement *only = statements.items;
	EQUAL_INT(only->lines.count, 2); /* what is pending is no line */
	EQUAL_TEXT(only->account, "77");
	EQUAL_INT(only->lines.items[0].amount.minor, 10000);
	EQUAL_TEXT(only->lines.items[0].text, "2026-001 merci");
	EQUAL_INT(bank_line_gross(&only->lines.items[1]).minor, 20150);
	CHECK(money_equal(only->lines.items[1].original, MONEY(22000, "USD")));
}

/* ISO 20022: the parties are those of the payment that is taken back. */
TEST(a_payment_that_came_back_names_who_was_paid)
{
	BankStatements statements;
	WORKS(read_text(arena,
		TEXT("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">"
		     "<BkToCstmrStmt><Stmt><Acct><Id><Othr><Id>77</Id></Othr></Id></Acct>"
		     "<Ntry><Amt Ccy=\"EUR\">30.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>"
		     "<RvslInd>true</RvslInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-20</Dt></BookgDt>"
		     "<NtryDtls><TxDtls><RltdPties><Dbtr><Nm>Moi</Nm></Dbtr><Cdtr><Nm>Canva</Nm>"
		     "</Cdtr></RltdPties></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt>"
		     "</Document>"),
		&statements));
	const BankLine *line = statements.items[0].lines.items;
	EQUAL_INT(line->amount.minor, 3000);
	EQUAL_TEXT(line->name, "Canva");
}

TEST(mt940_is_read_with_german_dutch_and_plain_texts)
{
	BankStatements statements;
	WORKS(read_text(arena,
		TEXT("{1:F01FUSEDEFF}{4:\r\n:20:STARTUMS\r\n:25:10020030/1234567\r\n:28C:11/1\r\n"
		     ":60F:C261001EUR2140,35\r\n"
		     ":61:2612311231C1009,38NTRFNONREF//B1\r\n"
		     ":86:166?00GUTSCHRIFT?20EREF+ALP-1?21SVWZ+RF90F20260052?22 Rechnung\r\n"
		     "?30POFICHBE?31CH9300762011623852957?32ALPENHOF?33 GMBH\r\n"
		     ":61:2701021231DR12,NMSCFEE\r\n:86:Frais de tenue\r\nde compte\r\n"
		     ":61:261103RC5,5NTRFX\r\n:86:/TRTP/SEPA/IBAN/BE68539007547034/NAME/KOPI/REMI/"
		     "USTD//F-1\r\n"
		     ":62F:C270102EUR3132,23\r\n-}\r\n"),
		&statements));
	const BankStatement *only = statements.items;
	EQUAL_INT(only->lines.count, 3);
	CHECK(only->balanced);
	const BankLine *lines = only->lines.items;
	EQUAL_TEXT(lines[0].name, "ALPENHOF GMBH");
	EQUAL_TEXT(lines[0].text, "RF90F20260052 Rechnung");
	EQUAL_TEXT(lines[0].iban, "CH9300762011623852957");
	EQUAL_INT(lines[1].amount.minor, -1200);
	EQUAL_TEXT(lines[1].text, "Frais de tenue de compte");
	EQUAL_TEXT(day_iso(arena, lines[1].day), "2026-12-31"); /* booked before its value day */
	EQUAL_INT(lines[2].amount.minor, -550);                 /* a credit that was reversed */
	EQUAL_TEXT(lines[2].name, "KOPI");
}

TEST(paypal_says_the_same_in_english_and_french)
{
	static const char *const files[] = {
		"test/data/paypal_activity_en.csv", "test/data/paypal_activity_fr.csv"};
	for (size_t i = 0; i < 2; i++) {
		BankStatements statements;
		WORKS(read_text(arena, test_file(arena, files[i]), &statements));
		EQUAL_INT(statements.count, 4); /* USD, SGD, EUR, AUD */
		const BankStatement *dollars = &statements.items[0], *euros = &statements.items[2];
		EQUAL_TEXT(text_of(dollars->currency.code), "USD");
		EQUAL_INT(dollars->lines.count, 5); /* no hold, and no reversal of one */
		EQUAL_INT(bank_line_gross(&dollars->lines.items[0]).minor, 102120);
		EQUAL_INT(dollars->lines.items[0].fee.minor, 3970);
		EQUAL_TEXT(dollars->lines.items[0].reference, "F-2026-0054");
		EQUAL_TEXT(day_iso(arena, dollars->lines.items[0].day), "2026-10-05");
		CHECK(dollars->lines.items[2].internal);
		CHECK(euros->balanced && euros->lines.items[0].internal);
		EQUAL_INT(euros->opening.minor, 12000);
		EQUAL_INT(euros->closing.minor, 217439);
	}
}

TEST(spanish_amounts_have_their_own_marks)
{
	BankStatements statements;
	WORKS(read_text(arena,
		TEXT("\"Fecha\",\"Hora\",\"Zona horaria\",\"Descripción\",\"Divisa\",\"Bruto\","
		     "\"Comisión\",\"Neto\",\"Saldo\",\"Id. de transacción\",\"Correo electrónico "
		     "del remitente\",\"Nombre\",\"Id. de factura\"\r\n\"13/11/2026\",\"10:00:00\","
		     "\"CET\",\"Pago general\",\"EUR\",\"1.234,56\",\"-34,56\",\"1.200,00\","
		     "\"1.300,00\",\"7X\",\"a@b.example\",\"Luna\",\"2026-001\"\r\n"),
		&statements));
	EQUAL_INT(statements.items[0].lines.items[0].amount.minor, 120000);
	EQUAL_INT(statements.items[0].opening.minor, 10000);
	EQUAL_TEXT(statements.items[0].lines.items[0].reference, "2026-001");
}

TEST(wise_is_read_newest_first_and_its_balances_are_checked)
{
	BankStatement wise = read_good(arena, "test/data/wise.csv");
	EQUAL_TEXT(wise.account, "Wise");
	EQUAL_INT(wise.lines.count, 9);
	EQUAL_INT(wise.closing.minor, 69285);
	CHECK(wise.balanced && wise.lines.items[0].internal);
	EQUAL_TEXT(wise.lines.items[1].name, "Blue Ridge Media LLC");
	EQUAL_TEXT(wise.lines.items[1].reference, "F-2026-0064");
	EQUAL_TEXT(day_iso(arena, wise.lines.items[3].day), "2026-11-02");
}

TEST(any_other_table_is_read_by_its_columns)
{
	static const char *const cells[] = {"Date opération", "Libellé", "Débit", "Crédit"};
	Text head[4];
	for (size_t i = 0; i < 4; i++) {
		head[i] = text_of(cells[i]);
	}
	CsvRow row = {1, head, 4};
	BankColumns columns = bank_columns_guessed(arena, &row);
	EQUAL_INT(columns.day, 0);
	EQUAL_INT(columns.text, 1);
	EQUAL_INT(columns.out, 2);
	EQUAL_INT(columns.in, 3);
	EQUAL_INT(columns.amount, -1);
	columns.usual = (Currency){"EUR"};
	BankStatements statements;
	WORKS(read_with(bank_table_reader(arena, &columns),
		TEXT("Date opération;Libellé;Débit;Crédit\n03/11/2026;VIR LUNE 2026-001;;1 200,00\n"
		     "04/11/2026;LOYER;-450,00;\n13/11/2026;LOYER;450,00;\nTotal;;;750,00\n"),
		5, &statements));
	const BankLines *lines = &statements.items[0].lines;
	EQUAL_INT(lines->count, 3);
	EQUAL_INT(lines->items[0].amount.minor, 120000);
	EQUAL_INT(lines->items[1].amount.minor, -45000);
	EQUAL_INT(lines->items[2].amount.minor, -45000);
	EQUAL_TEXT(day_iso(arena, lines->items[0].day), "2026-11-03");
}

#define CAMT(inside)                                                                               \
	"<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt><Stmt>" \
	"<Acct><Ccy>EUR</Ccy></Acct>" inside "</Stmt></BkToCstmrStmt></Document>"
#define ENTRY(amount, on)                                           \
	"<Ntry><Amt Ccy=\"EUR\">" amount                            \
	"</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt>" \
	"<Dt>" on "</Dt></BookgDt></Ntry>"
#define BALANCE(kind, amount)                                                            \
	"<Bal><Tp><CdOrPrtry><Cd>" kind "</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">" amount \
	"</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>"

TEST(a_file_that_is_not_right_gets_a_sentence_and_gives_nothing)
{
	static const struct {
		const char *file, *why;
	} cases[] = {
		{CAMT(BALANCE("OPBD", "10.00") BALANCE("CLBD", "15.01")
				 ENTRY("5.00", "2026-11-20")),
			"The sums of this statement are wrong: from %1 its lines lead to %2, but "
			"it "
			"closes with %3. Nothing was taken from it."},
		{CAMT(ENTRY("5.00.1", "2026-11-20")), "“%1” in this file is no amount."},
		{CAMT(ENTRY("5.001", "2026-11-20")), "“%1” in this file is no amount."},
		{CAMT(ENTRY("999999999999999.00", "2026-11-20")),
			"“%1” in this file is no amount."},
		{CAMT(ENTRY("5.00", "2026-02-30")), "“%1” in this file is no day."},
		{"<!DOCTYPE lolz [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;\">]>" CAMT("&b;"),
			"This XML has a DOCTYPE: such a file has none, so it is not read."},
		{"<?xml version=\"1.0\" encoding=\"UTF-8\"?>" CAMT("<X>caf\xe9 </X>"),
			"Line %1 is not in the character set that the file says it is in: please "
			"export it anew."},
		{CAMT(""), ""},
		{"<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.052.001.02\">"
		 "<BkToCstmrAcctRpt/></Document>",
			"This is a report during the day (CAMT.052 or 054): ask your bank for the "
			"statement, CAMT.053."},
		{"OFXHEADER:100\n<OFX><STMTRS><CURDEF>EUR<STMTTRN><DTPOSTED>2026<TRNAMT>1",
			"“%1” in this file is no day."},
		{"OFXHEADER:100\n<OFX><STMTRS><STMTTRN><DTPOSTED>20261101<TRNAMT>1</STMTTRN>",
			"This statement says no currency."},
		{"OFXHEADER:100\n<OFX>", "There is no statement in this file."},
		{":20:A\n:25:B\n:60F:C261001EUR1,\n:61:261001C2,NTRFX\n:62F:C261001EUR4,\n-\n",
			"The sums of this statement are wrong: from %1 its lines lead to %2, but "
			"it "
			"closes with %3. Nothing was taken from it."},
		{":20:A\n:25:B\n:60F:C261001EUR1,\n:61:261301C2,NTRFX\n",
			"“%1” is not what field :%2: holds."},
		{":20:A\n:25:B\n:60F:C261001EUR1,\n:62F:C261001USD1,\n",
			"“%1” is not what field :%2: holds."},
		{"Date,Time,TimeZone,Name,Type,Status,Currency,Gross,Fee,Net,Transaction ID\n"
		 "05/11/2026,1,CET,L,P,Completed,EUR,10.00,-1.00,9.50,X\n",
			"Row %1: %2 less the fee %3 do not make %4."},
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		BankStatements statements;
		const Error *error = read_text(arena, text_of(cases[i].file), &statements);
		if (*cases[i].why) {
			REFUSES(error, cases[i].why);
		} else {
			WORKS(error);
			EQUAL_INT(statements.items[0].lines.count, 0);
		}
	}
}

TEST(what_is_in_utf_16_is_told_apart_from_a_statement)
{
	static const char file[] = "OFXHEADER:100\n<OFX><STMTRS><CURDEF>E\0U\0R\0<X>";
	BankStatements statements;
	REFUSES(read_text(arena, (Text){file, sizeof file - 1}, &statements),
		"This file is not in a character set that can be read: please export it as UTF-8.");
}
