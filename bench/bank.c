/* A statement of 100,000 lines and 10,000 open invoices, in memory: how long it takes to read the
 * file, and to find for each line what it pays; beside a bare look at every byte.
 *
 *     bench-bank        a line for each format
 *     bench-bank FORMAT the file itself */
#include "format/bank.h"
#include "domain/bank_match.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { LINES = 100000, INVOICES = 10000, CLIENTS = 400, MEMORY = 1 << 30, CHUNK = 65536 };

static void must(const Error *error)
{
	if (error) {
		fprintf(stderr, "%s (%s)\n", error->reason.msgid, error->where);
		exit(1);
	}
}

static double seconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* A third by reference, a third by number, a third by payer and amount or by nothing. */
static Text text_of_line(Arena *arena, int line)
{
	Text number = text_format(arena, "2026-%05d", line * 7 % INVOICES);
	switch (line % 3) {
	case 0:
		return text_format(arena, "VIREMENT RECU FACTURE %s MERCI", number.chars);
	case 1:
		return text_format(arena, "REF %d ABONNEMENT DU MOIS", line);
	default:
		return text_format(arena, "PRESTATION OCTOBRE 20260%04d", line % 10000);
	}
}

static Text mt940(Arena *arena)
{
	Buffer out = buffer_new(arena);
	int64_t sum = 0;
	buffer_chars(&out, ":20:A\r\n:25:FR7630006000011234567890189\r\n:60F:C261001EUR0,00\r\n");
	for (int i = 0; i < LINES; i++) {
		int64_t minor = 10000 + i * 7 % INVOICES;
		sum += minor;
		buffer_format(&out,
			":61:2610021002C%" PRId64 ",%02" PRId64
			"NTRFNONREF//B%d\r\n:86:166?00GUTSCHRIFT?20SVWZ+%s?32CLIENT %d GMBH\r\n",
			minor / 100, minor % 100, i, text_of_line(arena, i).chars, i * 7 % CLIENTS);
	}
	buffer_format(
		&out, ":62F:C261120EUR%" PRId64 ",%02" PRId64 "\r\n-\r\n", sum / 100, sum % 100);
	return buffer_done(&out);
}

static Text ofx(Arena *arena)
{
	Buffer out = buffer_new(arena);
	buffer_chars(&out, "OFXHEADER:100\r\n\r\n<OFX><STMTRS><CURDEF>EUR<BANKACCTFROM><ACCTID>1"
			   "</BANKACCTFROM><BANKTRANLIST>\r\n");
	for (int i = 0; i < LINES; i++) {
		int64_t minor = 10000 + i * 7 % INVOICES;
		buffer_format(&out,
			"<STMTTRN>\r\n<TRNTYPE>CREDIT\r\n<DTPOSTED>20261002\r\n<TRNAMT>+%" PRId64
			",%02" PRId64 "\r\n<FITID>B%d\r\n<NAME>CLIENT %d GMBH\r\n<MEMO>%s\r\n"
			"</STMTTRN>\r\n",
			minor / 100, minor % 100, i, i * 7 % CLIENTS, text_of_line(arena, i).chars);
	}
	buffer_chars(&out, "</BANKTRANLIST></STMTRS></OFX>\r\n");
	return buffer_done(&out);
}

static Text camt(Arena *arena)
{
	Buffer out = buffer_new(arena);
	buffer_chars(&out, "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">"
			   "<BkToCstmrStmt><Stmt><Acct><Id><IBAN>FR7630006000011234567890189</IBAN>"
			   "</Id><Ccy>EUR</Ccy></Acct>\n");
	for (int i = 0; i < LINES; i++) {
		int64_t minor = 10000 + i * 7 % INVOICES;
		buffer_format(&out,
			"<Ntry><Amt Ccy=\"EUR\">%" PRId64 ".%02" PRId64
			"</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>"
			"2026-10-02</Dt></BookgDt><AcctSvcrRef>B%d</AcctSvcrRef><NtryDtls><TxDtls>"
			"<Refs><EndToEndId>NOTPROVIDED</EndToEndId></"
			"Refs><RltdPties><Dbtr><Pty><Nm>"
			"CLIENT %d "
			"GMBH</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>%s</Ustrd></RmtInf>"
			"</TxDtls></NtryDtls></Ntry>\n",
			minor / 100, minor % 100, i, i * 7 % CLIENTS, text_of_line(arena, i).chars);
	}
	buffer_chars(&out, "</Stmt></BkToCstmrStmt></Document>\n");
	return buffer_done(&out);
}

static OwedList invoices(Arena *arena)
{
	OwedList owed = {0};
	for (int i = 0; i < INVOICES; i++) {
		Text name = text_format(arena, "Client %d GmbH", i % CLIENTS);
		*LIST_ADD(arena, owed) = (Owed){{i + 1}, {i % CLIENTS + 1},
			text_format(arena, "2026-%05d", i), name, name, MONEY(10000 + i, "EUR")};
	}
	return owed;
}

/* What any reader must do: look at each byte once. */
static double bare(Text file)
{
	double begun = seconds();
	volatile uint64_t sum = 0;
	uint64_t bytes = 0;
	for (size_t i = 0; i < file.length; i++) {
		bytes = bytes * 31 + (unsigned char)file.chars[i];
	}
	sum = bytes;
	(void)sum;
	return seconds() - begun;
}

static void measure(const char *key, Text file)
{
	Arena *arena = arena_new(MEMORY), *turn = arena_new(MEMORY);
	OwedList owed = invoices(arena);
	double bare_seconds = bare(file), begun = seconds();
	BankStatements statements;
	BankReader *reader = bank_reader(arena, bank_format_named(text_of(key)));
	for (size_t at = 0; at < file.length; at += CHUNK) {
		size_t rest = file.length - at;
		must(bank_read(reader, (Span){file.chars + at, rest < CHUNK ? rest : CHUNK}));
	}
	must(bank_end(reader, &statements));
	double read_seconds = seconds() - begun;
	begun = seconds();
	const MatchIndex *index = match_index(arena, &owed);
	size_t found = 0;
	EACH (BankLine, line, statements.items[0].lines) {
		found += match_line(index, turn, turn, line).count > 0;
		arena_clear(turn);
	}
	double match_seconds = seconds() - begun;
	printf("%-6s %zu lines, %4.1f MB: read in %.2f s, matched with %d open invoices in %.2f s "
	       "(%zu found); in all %.0f x a bare look at its bytes\n",
		key, statements.items[0].lines.count, (double)file.length / 1e6, read_seconds,
		INVOICES, match_seconds, found, (read_seconds + match_seconds) / bare_seconds);
	arena_free(turn);
	arena_free(arena);
}

int main(int argc, char **argv)
{
	static const struct {
		const char *key;
		Text (*make)(Arena *arena);
	} files[] = {{"camt", camt}, {"ofx", ofx}, {"mt940", mt940}};
	for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
		Arena *arena = arena_new(MEMORY);
		Text file = files[i].make(arena);
		if (argc > 1 && strcmp(argv[1], files[i].key) == 0) {
			fwrite(file.chars, 1, file.length, stdout);
		} else if (argc == 1) {
			measure(files[i].key, file);
		}
		arena_free(arena);
	}
	return 0;
}
