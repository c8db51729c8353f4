#include "format/status_file.h"

#include "format/csv.h"
#include "format/xml_read.h"

#include <string.h>

typedef struct {
	Arena *arena;
	StatusNotes notes;
	StatusNote note; /* that is being read */
	Text who;        /* of the message: who says so */
	Day day;
} Reading;

static const Error *add_note(Reading *reading, StatusNote note)
{
	bool whole = !text_empty(note.number) && note.code > 0 && day_set(note.day);
	if (!whole) {
		return refuse(reading->arena, "file",
			"A status lacks the number of its invoice, its code or its day.");
	}
	if (reading->notes.count >= STATUS_NOTES_LIMIT) {
		return refuse(reading->arena, "file", "There is room for %1 of them.",
			arg(STATUS_NOTES_LIMIT));
	}
	*LIST_ADD(reading->arena, reading->notes) = note;
	return OK;
}

static int32_t code_of(Text text)
{
	int64_t code = 0;
	bool read = span_int64(span_of(text), &code);
	return read && code > 0 && code < 1000 ? (int32_t)code : 0;
}

/* --- CDAR --- */

#define DOCUMENT "AcknowledgementDocument/ReferenceReferencedDocument"
#define REASON DOCUMENT "/SpecifiedDocumentStatus/Reason"

/* "20250701180000", "20250701" */
static Day compact_day(Arena *arena, Text text)
{
	Day day = {0};
	if (text.length >= 8) {
		Text iso = text_format(
			arena, "%.4s-%.2s-%.2s", text.chars, text.chars + 4, text.chars + 6);
		(void)day_parse(span_of(iso), &day);
	}
	return day;
}

static void add_reason(Reading *reading, Text text)
{
	Text *reason = &reading->note.reason;
	*reason = text_empty(*reason)
			  ? text_keep(reading->arena, text)
			  : text_format(reading->arena, "%s; %s", reason->chars, text_chars(text));
}

static const Error *element_ends(void *user, Text path, Text text)
{
	Reading *reading = user;
	if (text_is(path, "ExchangedDocument/IssuerTradeParty/Name")) {
		reading->who = text_keep(reading->arena, text);
	} else if (text_is(path, "AcknowledgementDocument/IssueDateTime/DateTimeString")) {
		reading->day = compact_day(reading->arena, text);
	} else if (text_is(path, DOCUMENT "/IssuerAssignedID")) {
		reading->note.number = text_keep(reading->arena, text);
	} else if (text_is(path, DOCUMENT "/ProcessConditionCode")) {
		reading->note.code = code_of(text);
	} else if (text_is(path, REASON) && !text_empty(text)) {
		add_reason(reading, text);
	} else if (text_is(path, DOCUMENT)) {
		StatusNote note = reading->note;
		note.who = reading->who;
		note.day = reading->day;
		reading->note = (StatusNote){0};
		return add_note(reading, note);
	}
	return OK;
}

static const Error *read_message(Reading *reading, Span file)
{
	static const XmlEach each = {NULL, element_ends};
	XmlReader *reader = xml_reader(reading->arena, &each, reading);
	TRY(xml_read(reader, file));
	TRY(xml_end(reader));
	return text_is(xml_root(reader), "CrossDomainAcknowledgementAndResponse")
		       ? OK
		       : refuse(reading->arena, "file",
				 "This XML is no message about the life of an invoice (CDAR).");
}

/* --- a table --- */

enum { CELL_NUMBER, CELL_CODE, CELL_DAY, CELL_WHO, CELL_REASON, CELLS };

static const Error *read_row(void *user, Arena *scratch, const CsvRow *row)
{
	static const char *const heads[CELLS] = {"number", "code", "day", "who", "reason"};
	Reading *reading = user;
	Text cells[CELLS] = {0};
	(void)scratch;
	for (size_t i = 0; i < row->count && i < CELLS; i++) {
		cells[i] = text_keep(reading->arena, csv_unmarked(row->cells[i]));
	}
	if (row->number == 1) {
		for (int i = 0; i < CELLS; i++) {
			if (!text_is(cells[i], heads[i])) {
				return refuse(reading->arena, "file",
					"A table of statuses begins with "
					"number,code,day,who,reason.");
			}
		}
		return OK;
	}
	StatusNote note = {.number = cells[CELL_NUMBER],
		.code = code_of(cells[CELL_CODE]),
		.who = cells[CELL_WHO],
		.reason = cells[CELL_REASON]};
	(void)day_parse(span_of(cells[CELL_DAY]), &note.day);
	return add_note(reading, note);
}

static const Error *read_table(Reading *reading, Span file)
{
	CsvReader *csv = csv_reader(reading->arena, read_row, reading);
	TRY(csv_read(csv, file));
	return csv_end(csv);
}

static bool looks_like_xml(Span file)
{
	size_t at = file.length > 2 && memcmp(file.start, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
	while (at < file.length && strchr(" \t\r\n", file.start[at]) && file.start[at]) {
		at++;
	}
	return at < file.length && file.start[at] == '<';
}

const Error *status_file_read(Arena *arena, Bytes file, StatusNotes *ret_notes)
{
	Reading *reading = NEW(arena, Reading);
	Span span = {(const char *)file.start, file.length};
	*reading = (Reading){.arena = arena};
	if (file.length == 0 || file.length > STATUS_FILE_LIMIT) {
		return refuse(arena, "file", "This file is empty, or larger than %1 bytes.",
			arg(STATUS_FILE_LIMIT));
	}
	TRY(looks_like_xml(span) ? read_message(reading, span) : read_table(reading, span));
	if (reading->notes.count == 0) {
		return refuse(arena, "file", "There is no status in this file.");
	}
	*ret_notes = reading->notes;
	return OK;
}
