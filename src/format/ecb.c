#include "format/ecb.h"

#include "format/csv.h"
#include "format/xml_read.h"

#include <string.h>

typedef enum { NOT_KNOWN, AS_CSV, AS_XML } Shape;

struct EcbReader {
	Arena *arena;
	EuroRateEach each;
	void *user;
	Shape shape;
	CsvReader *csv;
	XmlReader *xml;
	Currency columns[ECB_CURRENCIES_LIMIT]; /* of the table; "" where a column is none */
	size_t column_count;
	bool headed;
	Day day; /* of the element under way */
	int64_t rates;
};

static const Error *no_rates(Arena *arena)
{
	return refuse(arena, "file",
		"This is no file of reference rates: eurofxref-hist.csv or its XML.");
}

/* "1.0567"; what has more decimals than the rates have ever had is rounded by nobody: refused. */
static const Error *give(EcbReader *reader, Currency currency, Day on, Text text)
{
	EuroRate rate = {currency, on, 0};
	if (!decimal_parse(span_of(text), PRICE_DIGITS, EURO_RATE_LIMIT, &rate.per_euro) ||
		rate.per_euro <= 0) {
		return refuse(reader->arena, "file", "“%1” is no rate, on %2.", arg(text), arg(on));
	}
	reader->rates++;
	return reader->each(reader->user, &rate);
}

/* --- the table --- */

/* "2026-11-20"; in the file of one day "20 November 2026". */
static bool day_said(Text text, Day *ret_day)
{
	static const char *const months[] = {"January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November", "December"};
	Span rest = span_of(text), part;
	int64_t year, of_month;
	if (day_parse(rest, ret_day)) {
		return true;
	}
	if (!span_next(&rest, ' ', &part) || !span_int64(part, &of_month) ||
		!span_next(&rest, ' ', &part)) {
		return false;
	}
	for (int month = 0; month < 12; month++) {
		if (span_is(part, months[month]) && span_int64(rest, &year) && year > 1998 &&
			year < 10000 && of_month > 0 && of_month < 32 &&
			date_exists((int)year, month + 1, (int)of_month)) {
			*ret_day = day((int)year, month + 1, (int)of_month);
			return true;
		}
	}
	return false;
}

static const Error *take_head(EcbReader *reader, Arena *scratch, const CsvRow *row)
{
	if (!text_equal_folded(text_trim(scratch, row->cells[0]), TEXT("Date")) ||
		row->count > ECB_CURRENCIES_LIMIT) {
		return no_rates(reader->arena);
	}
	for (size_t i = 1; i < row->count; i++) {
		Text cell = text_trim(scratch, row->cells[i]);
		if (!text_empty(cell) && !currency_parse(span_of(cell), &reader->columns[i])) {
			return no_rates(reader->arena);
		}
	}
	reader->column_count = row->count;
	reader->headed = true;
	return OK;
}

static const Error *take_row(void *user, Arena *scratch, const CsvRow *row)
{
	EcbReader *reader = user;
	Day on;
	if (!reader->headed) {
		return take_head(reader, scratch, row);
	}
	if (!day_said(text_trim(scratch, row->cells[0]), &on)) {
		return refuse(reader->arena, "file", "Row %1 does not begin with a day.",
			arg(row->number));
	}
	for (size_t i = 1; i < row->count && i < reader->column_count; i++) {
		Text cell = text_trim(scratch, row->cells[i]);
		if (reader->columns[i].code[0] && !text_empty(cell) && !text_is(cell, "N/A")) {
			TRY(give(reader, reader->columns[i], on, cell));
		}
	}
	return OK;
}

/* --- the XML --- */

static const Error *begin_cube(void *user, XmlReader *xml, Text path)
{
	EcbReader *reader = user;
	Currency currency;
	if (text_is(path, "Cube/Cube")) {
		Text time = xml_attribute(xml, reader->arena, "time");
		return day_parse(span_of(time), &reader->day) ? OK : no_rates(reader->arena);
	}
	if (!text_is(path, "Cube/Cube/Cube")) {
		return OK;
	}
	Text code = xml_attribute(xml, reader->arena, "currency");
	if (!currency_parse(span_of(code), &currency)) {
		return no_rates(reader->arena);
	}
	return give(reader, currency, reader->day, xml_attribute(xml, reader->arena, "rate"));
}

static const Error *end_cube(void *user, Text path, Text text)
{
	(void)user, (void)path, (void)text;
	return OK;
}

/* --- either --- */

EcbReader *ecb_reader(Arena *arena, EuroRateEach each, void *user)
{
	EcbReader *reader = NEW(arena, EcbReader);
	*reader = (EcbReader){.arena = arena, .each = each, .user = user};
	return reader;
}

static const Error *begin(EcbReader *reader, Span chunk)
{
	static const XmlEach each = {begin_cube, end_cube};
	Span head = span_trim(chunk);
	if (head.length >= 2 && memcmp(head.start, "PK", 2) == 0) {
		return refuse(reader->arena, "file",
			"This is a ZIP: unpack it first and bring the file inside.");
	}
	reader->shape = head.length > 0 && head.start[0] == '<' ? AS_XML : AS_CSV;
	if (reader->shape == AS_XML) {
		reader->xml = xml_reader(reader->arena, &each, reader);
	} else {
		reader->csv = csv_reader(reader->arena, take_row, reader);
	}
	return OK;
}

const Error *ecb_read(EcbReader *reader, Span chunk)
{
	if (reader->shape == NOT_KNOWN) {
		TRY(begin(reader, chunk));
	}
	return reader->shape == AS_XML ? xml_read(reader->xml, chunk)
				       : csv_read(reader->csv, chunk);
}

const Error *ecb_end(EcbReader *reader)
{
	if (reader->shape == AS_XML) {
		TRY(xml_end(reader->xml));
	} else if (reader->shape == AS_CSV) {
		TRY(csv_end(reader->csv));
	}
	return reader->rates > 0 ? OK : no_rates(reader->arena);
}
