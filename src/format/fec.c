#include "format/fec.h"

#include "domain/identifier.h"
#include "format/charset.h"

static void put_text(Buffer *out, Text text)
{
	const char *at = text_chars(text);
	const char *stop = at + text.length;
	while (at < stop) {
		unsigned char byte;
		uint32_t code_point = utf8_next(&at);
		bool typographic = code_point == 0x2019 || code_point == 0x2018;
		bool dash = code_point == 0x2013 || code_point == 0x2014;
		if (typographic || dash) {
			code_point = typographic ? '\'' : '-';
		}
		if (!charset_byte(LATIN_9, code_point, &byte)) {
			byte = '?';
		}
		buffer_char(out, byte < 0x20 || byte == '|' ? ' ' : (char)byte);
	}
}

static void put_cell(Buffer *out, Text text)
{
	put_text(out, text);
	buffer_char(out, '\t');
}

static void put_day(Buffer *out, Day day)
{
	Date date = day_date(day);
	if (day_set(day)) {
		buffer_format(out, "%04d%02d%02d", date.year, date.month, date.day);
	}
	buffer_char(out, '\t');
}

/* "1234,50": never below zero. */
static void put_amount(Buffer *out, int64_t minor, int digits)
{
	Text decimal = decimal_text(out->arena, minor, digits, digits);
	for (size_t i = 0; i < decimal.length; i++) {
		buffer_char(out, decimal.chars[i] == '.' ? ',' : decimal.chars[i]);
	}
}

static void put_line(Buffer *out, const LedgerLine *line, int digits)
{
	put_cell(out, text_of(journal_code(line->journal)));
	put_cell(out, text_of(journal_name(line->journal)));
	buffer_format(out, "%d\t", (int)line->entry);
	put_day(out, line->day);
	put_cell(out, line->account);
	put_cell(out, line->account_name);
	put_cell(out, line->side);
	put_cell(out, line->side_name);
	put_cell(out, line->piece);
	put_day(out, line->piece_day);
	put_cell(out, line->label);
	put_amount(out, line->debit, digits);
	buffer_char(out, '\t');
	put_amount(out, line->credit, digits);
	buffer_chars(out, "\t\t\t");
	put_day(out, line->day);
	if (line->foreign.minor != 0) {
		int64_t minor = line->foreign.minor;
		put_amount(
			out, minor < 0 ? -minor : minor, currency_digits(line->foreign.currency));
	}
	buffer_char(out, '\t');
	buffer_chars(out, line->foreign.minor != 0 ? line->foreign.currency.code : "");
	buffer_chars(out, "\r\n");
}

void fec_write(Buffer *out, const Ledger *ledger)
{
	int digits = currency_digits(ledger->currency);
	buffer_chars(out,
		"JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\t"
		"CompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\t"
		"EcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise\r\n");
	EACH (const LedgerLine, line, ledger->lines) {
		put_line(out, line, digits);
	}
}

const Error *fec_name(Arena *arena, Text siren, Day year_end, Text *ret_name)
{
	Date date = day_date(year_end);
	if (!siren_sound(siren)) {
		return refuse(arena, "legal_id",
			"A FEC is named after your SIREN: say it in “Who writes them, and how”.");
	}
	*ret_name = text_format(
		arena, "%sFEC%04d%02d%02d.txt", siren.chars, date.year, date.month, date.day);
	return OK;
}
