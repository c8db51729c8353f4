/* MT940, the statement of SWIFT: fields that begin with :NN:, amounts with a comma, and a free text
 * (:86:) that every country writes in its own way. Pages of one statement each say both of their
 * balances and are checked one by one. */
#include "format/bank_reader.h"
#include "format/mt940_text.h"

#include <ctype.h>
#include <string.h>

enum { FIELD_LIMIT = 8000, TAG_LIMIT = 3 };

typedef struct {
	BankReader *reader;
	Arena *scratch; /* of one line of the statement */
	Buffer row;     /* of the file, under way */
	char tag[TAG_LIMIT + 1];
	Buffer field;
	BankStatement *statement;
	BankLine line;
	bool in_line, opened, closed;
} Mt940;

static const Error *bad_field(Mt940 *mt, const char *tag, Text said)
{
	return refuse(mt->reader->arena, "file", "“%1” is not what field :%2: holds.",
		arg(text_head(mt->reader->arena, said, 60)), arg(text_of(tag)));
}

static bool digits(const char *at, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (!isdigit((unsigned char)at[i])) {
			return false;
		}
	}
	return true;
}

static int two(const char *at)
{
	return (at[0] - '0') * 10 + (at[1] - '0');
}

static bool make_day(int year, int month, int of_month, Day *ret_day)
{
	if (!date_exists(year, month, of_month)) {
		return false;
	}
	*ret_day = day(year, month, of_month);
	return true;
}

/* --- a line --- */

static const Error *end_line(Mt940 *mt)
{
	if (!mt->in_line) {
		return OK;
	}
	mt->in_line = false;
	TRY(bank_line_add(mt->reader, &mt->line));
	arena_clear(mt->scratch);
	return OK;
}

/* The booking day has no year: the one nearest to the value day. */
static bool booked_day(const char *at, Day value, Day *ret_day)
{
	enum { HALF_YEAR = 183 };
	int year = day_date(value).year;
	for (int guess = year - 1; guess <= year + 1; guess++) {
		Day found;
		if (make_day(guess, two(at), two(at + 2), &found) &&
			found.days - value.days < HALF_YEAR &&
			value.days - found.days < HALF_YEAR) {
			*ret_day = found;
			return true;
		}
	}
	return false;
}

/* YYMMDD [MMDD] (C|D|RC|RD|EC|ED) [letter] amount N…: field :61: */
static const Error *take_line(Mt940 *mt, Text field)
{
	const char *at = field.chars;
	mt->line = (BankLine){0};
	if (field.length < 10 || !digits(at, 6) ||
		!make_day(2000 + two(at), two(at + 2), two(at + 4), &mt->line.value_day)) {
		return bad_field(mt, "61", field);
	}
	at += 6;
	mt->line.day = mt->line.value_day;
	if (digits(at, 4)) {
		if (!booked_day(at, mt->line.value_day, &mt->line.day)) {
			return bad_field(mt, "61", field);
		}
		at += 4;
	}
	bool reversed = *at == 'R';
	at += reversed || *at == 'E';
	if (*at != 'C' && *at != 'D') {
		return bad_field(mt, "61", field);
	}
	bool debit = (*at == 'D') != reversed;
	at += 1 + (isalpha((unsigned char)at[1]) ? 1 : 0);
	size_t length = strspn(at, "0123456789,");
	TRY(bank_amount(mt->reader, (Span){at, length}, mt->statement->currency, &mt->line.amount));
	mt->line.amount.minor = debit ? -mt->line.amount.minor : mt->line.amount.minor;
	at += length;
	if (strlen(at) > 4) { /* the kind of movement, then the customer's reference */
		at += 4;
		size_t end = strcspn(at, "/\n");
		Text reference = text_copy(mt->scratch, span_trim((Span){at, end}));
		mt->line.reference = text_is(reference, "NONREF") ? TEXT("") : reference;
	}
	mt->in_line = true;
	return OK;
}

/* --- balances --- */

/* (C|D) YYMMDD EUR amount */
static const Error *take_balance(Mt940 *mt, const char *tag, Text field, Money *ret_money)
{
	const char *at = field.chars;
	if (field.length < 11 || (*at != 'C' && *at != 'D') || !digits(at + 1, 6)) {
		return bad_field(mt, tag, field);
	}
	Currency currency;
	TRY(bank_currency(mt->reader, text_copy(mt->scratch, (Span){at + 7, 3}), &currency));
	if (mt->statement->currency.code[0] && !currency_same(currency, mt->statement->currency)) {
		return bad_field(mt, tag, field);
	}
	mt->statement->currency = currency;
	TRY(bank_amount(
		mt->reader, span_trim((Span){at + 10, field.length - 10}), currency, ret_money));
	ret_money->minor = *at == 'D' ? -ret_money->minor : ret_money->minor;
	return OK;
}

static const Error *end_statement(Mt940 *mt)
{
	TRY(end_line(mt));
	if (mt->statement) {
		mt->statement->balanced = mt->opened && mt->closed;
	}
	return OK;
}

/* --- fields --- */

static const Error *take_field(Mt940 *mt, const char *tag, Text field)
{
	BankReader *reader = mt->reader;
	if (strcmp(tag, "20") == 0) {
		TRY(end_statement(mt));
		mt->opened = mt->closed = false;
		return bank_statement_begin(reader, &mt->statement);
	}
	if (!mt->statement) {
		return OK;
	}
	if (strcmp(tag, "25") == 0) {
		mt->statement->account =
			text_head(reader->arena, text_trim(mt->scratch, field), BANK_TEXT_LIMIT);
	} else if (strcmp(tag, "60F") == 0 || strcmp(tag, "60M") == 0) {
		mt->opened = true;
		return take_balance(mt, tag, field, &mt->statement->opening);
	} else if (strcmp(tag, "62F") == 0 || strcmp(tag, "62M") == 0) {
		mt->closed = true;
		return take_balance(mt, tag, field, &mt->statement->closing);
	} else if (strcmp(tag, "61") == 0) {
		return mt->opened ? take_line(mt, field) : bad_field(mt, tag, field);
	} else if (strcmp(tag, "86") == 0 && mt->in_line) {
		mt940_text(mt->scratch, field, &mt->line);
	}
	return OK;
}

static const Error *end_field(Mt940 *mt)
{
	Text field;
	char tag[TAG_LIMIT + 1];
	if (!mt->tag[0]) {
		return OK;
	}
	memcpy(tag, mt->tag, sizeof tag);
	mt->tag[0] = '\0';
	if (strcmp(tag, "86") != 0) { /* what a line has beside itself is its text alone */
		TRY(end_line(mt));
	}
	TRY(bank_text(mt->reader, mt->scratch,
		(Span){mt->field.bytes ? mt->field.bytes : "", mt->field.length}, &field));
	mt->field.length = 0;
	return take_field(mt, tag, field);
}

/* ":61:", ":60F:": how long it is with its colons; 0: the row begins no field. */
static size_t tag_length(Span row)
{
	if (row.length < 4 || row.start[0] != ':' || !digits(row.start + 1, 2)) {
		return 0;
	}
	if (row.start[3] == ':') {
		return 4;
	}
	return row.length > 4 && isupper((unsigned char)row.start[3]) && row.start[4] == ':' ? 5
											     : 0;
}

static const Error *take_row(Mt940 *mt)
{
	Span row = {mt->row.bytes ? mt->row.bytes : "", mt->row.length};
	mt->row.length = 0;
	while (row.length > 0 && row.start[row.length - 1] == '\r') {
		row.length--;
	}
	size_t length = tag_length(row);
	bool ends = row.length > 0 && (row.start[0] == '-' || row.start[0] == '{') &&
		    (row.length == 1 || row.start[1] == '}' || row.start[0] == '{');
	if (length > 0 || ends) {
		TRY(end_field(mt));
	}
	if (length > 0) {
		memcpy(mt->tag, row.start + 1, length - 2);
		mt->tag[length - 2] = '\0';
		row.start += length;
		row.length -= length;
	} else if (ends || !mt->tag[0]) {
		return OK;
	} else {
		buffer_char(&mt->field, '\n');
	}
	if (mt->field.length + row.length > FIELD_LIMIT) {
		return refuse(mt->reader->arena, "file", "A field of this file is too long.");
	}
	buffer_put(&mt->field, row.start, row.length);
	return OK;
}

/* --- the format --- */

static bool mt940_is(Arena *arena, Span head)
{
	Text text = text_copy(arena, head);
	return text_contains(text, ":20:") && text_contains(text, ":25:") &&
	       (text_contains(text, ":60F:") || text_contains(text, ":60M:"));
}

enum { LINE_MEMORY = 4 << 20 };

static void *mt940_begin(BankReader *reader)
{
	Mt940 *mt = NEW(reader->arena, Mt940);
	mt->reader = reader;
	mt->scratch = bank_scratch(reader, LINE_MEMORY);
	mt->row = buffer_new(reader->arena);
	mt->field = buffer_new(reader->arena);
	return mt;
}

static const Error *mt940_read(BankReader *reader, Span chunk)
{
	Mt940 *mt = reader->own;
	for (size_t i = 0; i < chunk.length; i++) {
		if (chunk.start[i] == '\n') {
			TRY(take_row(mt));
		} else if (mt->row.length <= FIELD_LIMIT) {
			buffer_char(&mt->row, chunk.start[i]);
		}
	}
	return OK;
}

static const Error *mt940_end(BankReader *reader)
{
	Mt940 *mt = reader->own;
	TRY(take_row(mt));
	TRY(end_field(mt));
	TRY(end_statement(mt));
	EACH (BankStatement, statement, reader->statements) {
		if (!statement->currency.code[0]) {
			return refuse(reader->arena, "file", "This statement says no currency.");
		}
	}
	return OK;
}

const BankFormat format_mt940 = {"mt940", "MT940", mt940_is, mt940_begin, mt940_read, mt940_end};
