/* OFX: 1.x, which is SGML whose closing tags may be missing, and 2.x, which is XML. One reader
 * for both: a tag, and the value that stands behind it up to the next. It says no opening balance,
 * so its sums cannot be checked. */
#include "format/bank_reader.h"

#include <string.h>

enum { TAG_LIMIT = 64, VALUE_LIMIT = 4000 };

typedef enum { IN_VALUE, IN_TAG } Place;

typedef struct {
	BankReader *reader;
	Arena *scratch; /* of one transaction */
	Place place;
	char tag[TAG_LIMIT + 1];
	size_t tag_length;
	char name[TAG_LIMIT + 1]; /* the tag whose value comes */
	Buffer value;
	BankStatement *statement;
	bool seen, in_account, in_line, in_closing; /* <OFX>, ACCTFROM, STMTTRN, LEDGERBAL */
	BankLine line;
	Text amount;
	Text memo;
	bool has_day;
} Ofx;

static bool is(const char *name, const char *other)
{
	return strcmp(name, other) == 0;
}

/* --- a transaction --- */

static const Error *end_line(Ofx *ofx)
{
	BankReader *reader = ofx->reader;
	if (!ofx->in_line) {
		return OK;
	}
	ofx->in_line = false;
	if (!ofx->has_day) {
		return bank_refuse_day(reader, TEXT(""));
	}
	TRY(bank_amount(reader, span_of(ofx->amount), ofx->statement->currency, &ofx->line.amount));
	ofx->line.text = ofx->memo;
	TRY(bank_line_add(reader, &ofx->line));
	arena_clear(ofx->scratch);
	return OK;
}

/* "20261113", "20261113120000.000[+1:CET]": the day the bank means. */
static const Error *take_day(Ofx *ofx, Text said, Day *ret_day)
{
	Text iso = said.length < 8 ? TEXT("")
				   : text_format(ofx->scratch, "%.4s-%.2s-%.2s", said.chars,
					     said.chars + 4, said.chars + 6);
	return day_parse(span_of(iso), ret_day) ? OK : bank_refuse_day(ofx->reader, said);
}

static const Error *take_of_line(Ofx *ofx, Text value)
{
	const char *name = ofx->name;
	if (is(name, "DTPOSTED")) {
		ofx->has_day = true;
		return take_day(ofx, value, &ofx->line.day);
	}
	if (is(name, "TRNAMT")) {
		ofx->amount = value;
	} else if (is(name, "FITID")) {
		ofx->line.foreign_id = value;
	} else if (is(name, "NAME")) {
		ofx->line.name = value;
	} else if (is(name, "MEMO")) {
		ofx->memo = value;
	} else if (is(name, "REFNUM")) {
		ofx->line.reference = value;
	} else if (is(name, "ACCTID")) {
		ofx->line.iban = value; /* of the other side */
	}
	return OK;
}

/* --- tags and values --- */

static const Error *begin_statement(Ofx *ofx)
{
	TRY(end_line(ofx));
	ofx->in_account = ofx->in_closing = false;
	return bank_statement_begin(ofx->reader, &ofx->statement);
}

static const Error *begin_tag(Ofx *ofx)
{
	const char *tag = ofx->tag;
	if (tag[0] == '!') {
		return refuse(ofx->reader->arena, "file",
			"This file has a DOCTYPE: such a file has none, so it is not read.");
	}
	ofx->seen = ofx->seen || is(tag, "OFX");
	memcpy(ofx->name, ofx->tag, sizeof ofx->name);
	if (is(tag, "STMTRS") || is(tag, "CCSTMTRS")) {
		return begin_statement(ofx);
	}
	if (is(tag, "STMTTRN")) {
		TRY(end_line(ofx));
		ofx->line = (BankLine){0};
		ofx->amount = ofx->memo = TEXT("");
		ofx->has_day = false;
		ofx->in_line = ofx->statement != NULL;
	} else if (is(tag, "/STMTTRN") || is(tag, "/BANKTRANLIST")) {
		TRY(end_line(ofx));
	} else if (is(tag, "BANKACCTFROM") || is(tag, "CCACCTFROM")) {
		ofx->in_account = true;
	} else if (is(tag, "/BANKACCTFROM") || is(tag, "/CCACCTFROM") || is(tag, "BANKTRANLIST")) {
		ofx->in_account = false;
	} else if (is(tag, "LEDGERBAL")) {
		ofx->in_closing = true;
	} else if (is(tag, "/LEDGERBAL") || is(tag, "AVAILBAL")) {
		ofx->in_closing = false;
	}
	return OK;
}

/* The five entities that XML and SGML share. */
static Text decoded(Arena *arena, Text value)
{
	static const struct {
		const char *entity;
		char c;
	} entities[] = {
		{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};
	Buffer out = buffer_new(arena);
	for (size_t at = 0; at < value.length;) {
		size_t taken = 1;
		char c = value.chars[at];
		for (size_t i = 0; c == '&' && i < sizeof entities / sizeof entities[0]; i++) {
			size_t length = strlen(entities[i].entity);
			if (strncmp(value.chars + at, entities[i].entity, length) == 0) {
				c = entities[i].c;
				taken = length;
				break;
			}
		}
		buffer_char(&out, c);
		at += taken;
	}
	return buffer_done(&out);
}

static const Error *end_value(Ofx *ofx)
{
	BankReader *reader = ofx->reader;
	Span bytes = span_trim((Span){ofx->value.bytes ? ofx->value.bytes : "", ofx->value.length});
	Text value;
	ofx->value.length = 0;
	if (bytes.length == 0 || !ofx->statement || ofx->name[0] == '/') {
		return OK;
	}
	if (!ofx->in_line) {
		arena_clear(ofx->scratch);
	}
	TRY(bank_text(reader, ofx->scratch, bytes, &value));
	value = decoded(ofx->scratch, value);
	if (ofx->in_line) {
		return take_of_line(ofx, value);
	}
	if (is(ofx->name, "CURDEF")) {
		return bank_currency(reader, value, &ofx->statement->currency);
	}
	if (is(ofx->name, "ACCTID") && ofx->in_account) {
		ofx->statement->account = text_head(reader->arena, value, BANK_TEXT_LIMIT);
	} else if (is(ofx->name, "BALAMT") && ofx->in_closing) {
		return bank_amount(
			reader, bytes, ofx->statement->currency, &ofx->statement->closing);
	}
	return OK;
}

static const Error *take(Ofx *ofx, char c)
{
	if (ofx->place == IN_VALUE && c == '<') {
		TRY(end_value(ofx));
		ofx->place = IN_TAG;
		ofx->tag_length = 0;
	} else if (ofx->place == IN_VALUE) {
		if (ofx->seen && ofx->value.length < VALUE_LIMIT) {
			buffer_char(&ofx->value, c);
		}
	} else if (c == '>') {
		size_t length = strcspn((ofx->tag[ofx->tag_length] = '\0', ofx->tag), " \t\r\n");
		ofx->tag[length] = '\0';
		ofx->place = IN_VALUE;
		return begin_tag(ofx);
	} else if (ofx->tag_length < TAG_LIMIT) {
		ofx->tag[ofx->tag_length++] = c;
	}
	return OK;
}

/* --- the format --- */

static bool ofx_is(Arena *arena, Span head)
{
	Text text = text_copy(arena, head);
	return text_contains(text, "OFXHEADER") || text_contains(text, "<OFX>");
}

enum { LINE_MEMORY = 4 << 20 };

static void *ofx_begin(BankReader *reader)
{
	Ofx *ofx = NEW(reader->arena, Ofx);
	ofx->reader = reader;
	ofx->scratch = bank_scratch(reader, LINE_MEMORY);
	ofx->value = buffer_new(reader->arena);
	return ofx;
}

static const Error *ofx_read(BankReader *reader, Span chunk)
{
	for (size_t i = 0; i < chunk.length; i++) {
		TRY(take(reader->own, chunk.start[i]));
	}
	return OK;
}

static const Error *ofx_end(BankReader *reader)
{
	Ofx *ofx = reader->own;
	TRY(end_value(ofx));
	TRY(end_line(ofx));
	EACH (BankStatement, statement, reader->statements) {
		if (!statement->currency.code[0]) {
			return refuse(reader->arena, "file", "This statement says no currency.");
		}
	}
	return OK;
}

const BankFormat format_ofx = {"ofx", "OFX", ofx_is, ofx_begin, ofx_read, ofx_end};
