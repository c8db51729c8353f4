#include "format/bank.h"

#include "domain/amount.h"
#include "domain/invoice.h"
#include "format/bank_reader.h"
#include "format/charset.h"
#include "format/mojibake.h"

#include <string.h>

static const BankFormat *const formats[] = {
	&format_camt, &format_ofx, &format_mt940, &format_paypal, &format_wise};

enum { FORMATS = sizeof formats / sizeof formats[0], TEXTS_LIMIT = 128 << 20 };

const BankFormat *bank_format_named(Text key)
{
	for (size_t i = 0; i < FORMATS; i++) {
		if (text_is(key, formats[i]->key)) {
			return formats[i];
		}
	}
	return NULL;
}

const BankFormat *bank_format_detected(Arena *arena, Span head)
{
	Span beginning = {
		head.start, head.length < BANK_DETECT_BYTES ? head.length : BANK_DETECT_BYTES};
	for (size_t i = 0; i < FORMATS; i++) {
		if (formats[i]->is(arena, beginning)) {
			return formats[i];
		}
	}
	return NULL;
}

BankReader *bank_reader(Arena *arena, const BankFormat *format)
{
	BankReader *reader = NEW(arena, BankReader);
	reader->arena = arena;
	reader->format = format;
	reader->own = format->begin(reader);
	return reader;
}

const Error *bank_read(BankReader *reader, Span chunk)
{
	return reader->format->read(reader, chunk);
}

/* Opening and lines must make closing, to the cent. */
static const Error *check_sums(BankReader *reader, const BankStatement *statement)
{
	__int128 sum = statement->opening.minor;
	EACH (BankLine, line, statement->lines) {
		sum += line->amount.minor;
	}
	if (!statement->balanced || sum == statement->closing.minor) {
		return OK;
	}
	bool shown = sum <= INVOICE_MINOR_LIMIT && sum >= -INVOICE_MINOR_LIMIT;
	Money made = {shown ? (int64_t)sum : 0, statement->currency};
	return refuse(reader->arena, "file",
		"The sums of this statement are wrong: from %1 its lines lead to %2, but it closes "
		"with %3. Nothing was taken from it.",
		arg(statement->opening), arg(made), arg(statement->closing));
}

const Error *bank_end(BankReader *reader, BankStatements *ret_statements)
{
	TRY(reader->format->end(reader));
	if (reader->statements.count == 0) {
		return refuse(reader->arena, "file", "There is no statement in this file.");
	}
	EACH (BankStatement, statement, reader->statements) {
		TRY(check_sums(reader, statement));
	}
	*ret_statements = reader->statements;
	return OK;
}

/* --- for the readers --- */

static void free_scratch(void *scratch)
{
	arena_free(scratch);
}

Arena *bank_scratch(BankReader *reader, size_t limit)
{
	Arena *scratch = arena_new(limit);
	arena_close_later(reader->arena, free_scratch, scratch);
	return scratch;
}

const Error *bank_statement_begin(BankReader *reader, BankStatement **ret_statement)
{
	if (reader->statements.count == BANK_STATEMENTS_LIMIT) {
		return refuse(reader->arena, "file", "The file has more than %1 statements.",
			arg(BANK_STATEMENTS_LIMIT));
	}
	*ret_statement = LIST_ADD(reader->arena, reader->statements);
	return OK;
}

static Text kept(BankReader *reader, Text text)
{
	Text sound;
	if (text_empty(text)) {
		return TEXT("");
	}
	(void)mojibake_repair(reader->arena, text, &sound);
	return text_head(reader->arena, sound, BANK_TEXT_LIMIT);
}

const Error *bank_line_add(BankReader *reader, const BankLine *line)
{
	return bank_line_add_to(
		reader, &reader->statements.items[reader->statements.count - 1], line);
}

const Error *bank_line_add_to(BankReader *reader, BankStatement *statement, const BankLine *line)
{
	reader->bytes += line->name.length + line->reference.length + line->text.length +
			 line->iban.length + line->foreign_id.length;
	if (reader->line_count == BANK_LINES_LIMIT || reader->bytes > TEXTS_LIMIT) {
		return refuse(reader->arena, "file",
			"The file has more than %1 lines: export it in parts.",
			arg(BANK_LINES_LIMIT));
	}
	reader->line_count++;
	BankLine *added = LIST_ADD(reader->arena, statement->lines);
	*added = *line;
	added->fee.currency = added->amount.currency;
	added->name = kept(reader, line->name);
	added->iban = kept(reader, line->iban);
	added->reference = kept(reader, line->reference);
	added->text = kept(reader, line->text);
	added->foreign_id = kept(reader, line->foreign_id);
	return OK;
}

static const Error *no_amount(BankReader *reader, Span span)
{
	Text said;
	TRY(bank_text(reader, reader->arena, span, &said));
	return refuse(reader->arena, "file", "“%1” in this file is no amount.",
		arg(text_head(reader->arena, said, 40)));
}

const Error *bank_amount(BankReader *reader, Span span, Currency currency, Money *ret_money)
{
	enum { ROOM = 40, GROUP = 3 };
	char plain[ROOM];
	size_t length = 0, mark = span.length;
	Span number = span_trim(span);
	bool negative = number.length > 0 && number.start[0] == '-';
	if (number.length > 0 && (negative || number.start[0] == '+')) {
		number.start++, number.length--;
	}
	for (size_t i = 0; i < number.length; i++) {
		mark = strchr(".,", number.start[i]) ? i : mark;
	}
	size_t run = 0; /* of digits; behind the first mark of a group each has three */
	bool grouped = false;
	for (size_t i = 0; i < number.length; i++) {
		char c = number.start[i];
		bool digit = c >= '0' && c <= '9', group = i < mark && strchr(" '.,", c);
		if (length + 2 >= ROOM || (!digit && i != mark && !group) ||
			(!digit && grouped && run != GROUP)) {
			return no_amount(reader, span);
		}
		if (!group) {
			plain[length++] = i == mark ? '.' : c;
		}
		grouped = grouped || group;
		run = digit ? run + 1 : 0;
	}
	if (mark < number.length) {
		while (length > 0 && plain[length - 1] == '0') {
			length--;
		}
		length -= length > 0 && plain[length - 1] == '.';
	}
	Money money = {0, currency};
	if (!decimal_parse((Span){plain, length}, currency_digits(currency), INVOICE_MINOR_LIMIT,
		    &money.minor)) {
		return no_amount(reader, span);
	}
	money.minor = negative ? -money.minor : money.minor;
	*ret_money = money;
	return OK;
}

const Error *bank_currency(BankReader *reader, Text code, Currency *ret_currency)
{
	return currency_parse(span_of(code), ret_currency)
		       ? OK
		       : refuse(reader->arena, "file", "“%1” in this file is no currency.",
				 arg(text_head(reader->arena, code, 40)));
}

const Error *bank_text(BankReader *reader, Arena *arena, Span bytes, Text *ret_text)
{
	if (memchr(bytes.start, '\0', bytes.length)) {
		return refuse(reader->arena, "file",
			"This file is not in a character set that can be read: please export it as "
			"UTF-8.");
	}
	*ret_text = text_is_utf8(bytes) ? text_copy(arena, bytes) : text_from_1252(arena, bytes);
	return OK;
}

const Error *bank_refuse_day(BankReader *reader, Text said)
{
	return refuse(reader->arena, "file", "“%1” in this file is no day.",
		arg(text_head(reader->arena, said, 40)));
}
