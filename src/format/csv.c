#include "format/csv.h"

#include "format/charset.h"

#include <string.h>

enum { SNIFF_BYTES = 16 * 1024, SNIFF_ROWS = 20, ROW_ARENA = 256 << 20 };

typedef enum { CELL_START, CELL_PLAIN, CELL_QUOTED, CELL_QUOTE_SEEN } Place;

struct CsvReader {
	Arena *arena;
	Arena *scratch; /* of one row */
	CsvEach each;
	void *user;
	char delimiter; /* 0: the head is still being collected */
	Buffer head;
	Place place;
	bool after_return; /* the last byte was CR: a LF now belongs to it */
	int64_t row;
	Buffer bytes; /* the cells of the row, one after the other */
	size_t ends[CSV_CELLS_LIMIT];
	size_t cells;
};

static void free_scratch(void *scratch)
{
	arena_free(scratch);
}

CsvReader *csv_reader(Arena *arena, CsvEach each, void *user)
{
	CsvReader *reader = NEW(arena, CsvReader);
	reader->arena = arena;
	reader->each = each;
	reader->user = user;
	reader->row = 1;
	reader->head = buffer_new(arena);
	reader->bytes = buffer_new(arena);
	reader->scratch = arena_new(ROW_ARENA);
	arena_close_later(arena, free_scratch, reader->scratch);
	return reader;
}

static size_t cells_by(Span head, char delimiter)
{
	size_t most = 1, cells = 1, rows = 0;
	bool quoted = false, start = true;
	for (size_t i = 0; i < head.length && rows < SNIFF_ROWS; i++) {
		char c = head.start[i];
		if (c == '"' && (quoted || start)) {
			quoted = !quoted;
		} else if (!quoted && c == delimiter) {
			cells++;
		} else if (!quoted && c == '\n') {
			cells = 1;
			rows++;
		}
		/* whatever parts the cells, a quote after any of the three opens one */
		start = !quoted && strchr(",;\t\n\"", c) != NULL;
		most = cells > most ? cells : most;
	}
	return most;
}

char csv_delimiter(Span head)
{
	static const char candidates[] = {',', ';', '\t'};
	char best = ',';
	size_t most = 1;
	for (size_t i = 0; i < sizeof candidates; i++) {
		size_t cells = cells_by(head, candidates[i]);
		if (cells > most) {
			most = cells;
			best = candidates[i];
		}
	}
	return best;
}

static const Error *end_cell(CsvReader *reader)
{
	if (reader->cells == CSV_CELLS_LIMIT) {
		return refuse(reader->arena, "file",
			N_("Row %1 has more than %2 cells: this is no table Fuseau can read."),
			arg(reader->row), arg(CSV_CELLS_LIMIT));
	}
	reader->ends[reader->cells++] = reader->bytes.length;
	reader->place = CELL_START;
	return OK;
}

static const Error *end_row(CsvReader *reader)
{
	TRY(end_cell(reader));
	Arena *scratch = reader->scratch;
	Span all = {reader->bytes.bytes ? reader->bytes.bytes : "", reader->bytes.length};
	bool utf8 = text_is_utf8(all);
	Text *cells = NEW_ARRAY(scratch, Text, reader->cells);
	size_t from = 0;
	for (size_t i = 0; i < reader->cells; i++) {
		Span cell = {all.start + from, reader->ends[i] - from};
		cells[i] = utf8 ? text_copy(scratch, cell) : text_from_1252(scratch, cell);
		from = reader->ends[i];
	}
	CsvRow row = {.number = reader->row, .cells = cells, .count = reader->cells};
	bool blank = row.count == 1 && all.length == 0;
	const Error *error = blank ? OK : reader->each(reader->user, scratch, &row);
	arena_clear(scratch);
	reader->bytes.length = 0;
	reader->cells = 0;
	reader->row++;
	return error;
}

static const Error *refuse_byte(CsvReader *reader, char c)
{
	if (c == '\0') {
		return refuse(reader->arena, "file",
			N_("Row %1 holds a NUL byte: this is no text file."), arg(reader->row));
	}
	if (reader->bytes.length == CSV_ROW_LIMIT) {
		return refuse(reader->arena, "file",
			N_("Row %1 is longer than 1 MB: perhaps a quote in it is never closed."),
			arg(reader->row));
	}
	return OK;
}

static const Error *plain_byte(CsvReader *reader, char c)
{
	if (c == '\n' && reader->after_return) {
		reader->after_return = false;
		return OK;
	}
	reader->after_return = c == '\r';
	if (c == '\n' || c == '\r') {
		return end_row(reader);
	}
	if (c == reader->delimiter) {
		return end_cell(reader);
	}
	if (c == '"' && reader->place == CELL_START) {
		reader->place = CELL_QUOTED;
		return OK;
	}
	reader->place = CELL_PLAIN;
	buffer_char(&reader->bytes, c);
	return OK;
}

static const Error *read_byte(CsvReader *reader, char c)
{
	if (c == '\0' || reader->bytes.length == CSV_ROW_LIMIT) {
		return refuse_byte(reader, c);
	}
	if (reader->place == CELL_QUOTED) {
		if (c == '"') {
			reader->place = CELL_QUOTE_SEEN;
		} else {
			buffer_char(&reader->bytes, c);
		}
		return OK;
	}
	if (reader->place == CELL_QUOTE_SEEN && c == '"') {
		buffer_char(&reader->bytes, c);
		reader->place = CELL_QUOTED;
		return OK;
	}
	return plain_byte(reader, c);
}

/* How many of the next bytes are only text, where no byte could end the cell or be refused. */
static size_t run_length(const CsvReader *reader, Span bytes)
{
	size_t room = CSV_ROW_LIMIT - reader->bytes.length, length = 0;
	size_t most = bytes.length < room ? bytes.length : room;
	if (reader->place == CELL_QUOTED) {
		while (length < most && bytes.start[length] != '"' && bytes.start[length] != '\0') {
			length++;
		}
	} else if (reader->place == CELL_PLAIN) {
		while (length < most && bytes.start[length] != reader->delimiter &&
			bytes.start[length] != '\n' && bytes.start[length] != '\r' &&
			bytes.start[length] != '\0') {
			length++;
		}
	}
	return length;
}

static const Error *read_bytes(CsvReader *reader, Span bytes)
{
	while (bytes.length > 0) {
		size_t length = run_length(reader, bytes);
		if (length > 0) {
			buffer_put(&reader->bytes, bytes.start, length);
		} else {
			length = 1;
			TRY(read_byte(reader, bytes.start[0]));
		}
		bytes = (Span){bytes.start + length, bytes.length - length};
	}
	return OK;
}

static const Error *begin(CsvReader *reader)
{
	Span head = span_of(buffer_done(&reader->head));
	if (head.length >= 3 && memcmp(head.start, "\xef\xbb\xbf", 3) == 0) {
		head = (Span){head.start + 3, head.length - 3};
	}
	reader->delimiter = csv_delimiter(head);
	return read_bytes(reader, head);
}

const Error *csv_read(CsvReader *reader, Span chunk)
{
	if (reader->delimiter) {
		return read_bytes(reader, chunk);
	}
	buffer_put(&reader->head, chunk.start, chunk.length);
	return reader->head.length < SNIFF_BYTES ? OK : begin(reader);
}

const Error *csv_end(CsvReader *reader)
{
	if (!reader->delimiter) {
		TRY(begin(reader));
	}
	if (reader->place == CELL_QUOTED) {
		return refuse(reader->arena, "file",
			N_("The quote opened in row %1 is never closed: the file is cut short."),
			arg(reader->row));
	}
	bool open = reader->cells > 0 || reader->bytes.length > 0 || reader->place != CELL_START;
	return open ? end_row(reader) : OK;
}

/* --- writing ------------------------------------------------------------------------------ */

static bool runs_as_formula(char c)
{
	return c == '=' || c == '+' || c == '-' || c == '@' || c == '\t' || c == '\r';
}

/* Any number of marks and then what a spreadsheet would run: writing adds a mark, reading takes one
 * off, so that every text comes back. */
static bool needs_mark(Text cell)
{
	size_t marks = 0;
	while (marks < cell.length && cell.chars[marks] == '\'') {
		marks++;
	}
	return marks < cell.length && runs_as_formula(cell.chars[marks]);
}

Text csv_unmarked(Text cell)
{
	bool marked = needs_mark(cell) && cell.chars[0] == '\'';
	return marked ? (Text){cell.chars + 1, cell.length - 1} : cell;
}

static void begin_cell(CsvWriter *writer)
{
	if (writer->row_begun) {
		buffer_char(writer->out, ',');
	}
	writer->row_begun = true;
}

static void put_cell(CsvWriter *writer, Text cell, bool mark)
{
	const char *chars = text_chars(cell);
	begin_cell(writer);
	bool quote = strcspn(chars, ",;\t\"\r\n") < cell.length;
	if (!quote) {
		buffer_chars(writer->out, mark ? "'" : "");
		buffer_text(writer->out, cell);
		return;
	}
	buffer_chars(writer->out, mark ? "\"'" : "\"");
	for (size_t i = 0; i < cell.length; i++) {
		if (chars[i] == '"') {
			buffer_char(writer->out, '"');
		}
		buffer_char(writer->out, chars[i]);
	}
	buffer_char(writer->out, '"');
}

void csv_put_text(CsvWriter *writer, Text cell)
{
	put_cell(writer, cell, needs_mark(cell));
}

void csv_put_number(CsvWriter *writer, Text cell)
{
	put_cell(writer, cell, false);
}

void csv_end_row(CsvWriter *writer)
{
	buffer_chars(writer->out, "\r\n");
	writer->row_begun = false;
}
