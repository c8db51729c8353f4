/* Detailed time reports of Toggl Track and Clockify: one row, one entry.
 *
 * Columns are found by name. Times carry no zone: they are read in the one that was asked for.
 * Rows have no id of their own, so an entry is known again by who began when, and by which of the
 * rows with the same it is; a newer export with a changed description then changes the entry. */
#include "format/timesheet_line.h"

enum { PREAMBLE_ROWS = 20 };

static const ColumnNames column_names[] = {
	{PERSON, {"user", "member", "person", "name", "utilisateur", "membre"}},
	{EMAIL, {"email", "e-mail", "user email", "courriel"}},
	{CLIENT, {"client", "customer", "cliente", "kunde"}},
	{PROJECT, {"project", "projet", "proyecto", "projekt"}},
	{TASK, {"task", "activity", "activities", "tache"}},
	{NOTE, {"description", "note", "notes", "comment"}},
	{BILLABLE, {"billable", "facturable"}},
	{START_DAY, {"start date", "date de debut", "date"}},
	{START_CLOCK, {"start time", "heure de debut"}},
	{END_DAY, {"end date", "stop date", "date de fin"}},
	{END_CLOCK, {"end time", "stop time", "heure de fin"}},
	{LENGTH, {"duration", "duration (h)", "duree", "duree (h)"}},
	{LENGTH_DECIMAL, {"duration (decimal)", "duree (decimal)"}},
	{TAGS, {"tags", "tag", "etiquettes"}},
	{TYPE, {"type"}},
};

enum { NAMES = sizeof column_names / sizeof column_names[0] };

static bool is_header(Arena *arena, const CsvRow *row, int *ret_places)
{
	columns_found(arena, column_names, NAMES, row, ret_places, TIMESHEET_COLUMNS);
	bool starts = ret_places[START_DAY] >= 0 && ret_places[START_CLOCK] >= 0;
	return starts && (ret_places[LENGTH] >= 0 || ret_places[LENGTH_DECIMAL] >= 0 ||
				 ret_places[END_CLOCK] >= 0);
}

static const Error *take_header(Timesheet *sheet, Arena *scratch, const CsvRow *row)
{
	Arena *arena = sheet->reader->arena;
	if (!is_header(scratch, row, sheet->places)) {
		return ++sheet->rows_before < PREAMBLE_ROWS
			       ? OK
			       : refuse(arena, "file",
					 N_("No row of the beginning names the columns: a time "
					    "report needs Start date, Start time and Duration."));
	}
	sheet->header = true;
	sheet->title_count = row->count;
	for (size_t i = 0; i < row->count; i++) {
		sheet->titles[i] = text_trim(arena, row->cells[i]);
	}
	for (int column = 0; column < TIMESHEET_COLUMNS; column++) {
		if (sheet->places[column] >= 0) {
			sheet->titles[sheet->places[column]] = TEXT("");
		}
	}
	return OK;
}

/* --- the face ----------------------------------------------------------------------------- */

/* Until somebody says which order the dates have, every row is asked; years first need no saying.
 */
static const Error *look_at_dates(TimesheetLine *line)
{
	Timesheet *sheet = line->sheet;
	ImportReader *reader = sheet->reader;
	bool start_is_date;
	Text start = timesheet_cell(line, START_DAY), end = timesheet_cell(line, END_DAY);
	if (reader->options.dates != DATES_UNKNOWN) {
		return OK;
	}
	DatesSeen *seen = &sheet->dates;
	dates_look(seen, start, line->row->number);
	dates_look(seen, end, line->row->number);
	bool first = cell_day_order(start, &start_is_date) != DATES_YMD && start_is_date;
	if (reader->each && (seen->any || seen->day_first || seen->month_first)) {
		return refuse(reader->arena, "dates",
			N_("Row %1: the date “%2” can be read in two ways. Say which comes first, "
			   "the day or the month."),
			arg(line->row->number), arg(text_keep(reader->arena, first ? start : end)));
	}
	return OK;
}

static const Error *timesheet_row(void *user, Arena *scratch, const CsvRow *row)
{
	Timesheet *sheet = user;
	ImportReader *reader = sheet->reader;
	if (!sheet->header) {
		return take_header(sheet, scratch, row);
	}
	TimesheetLine line = {.sheet = sheet,
		.arena = scratch,
		.row = row,
		.thing = {.kind = STAGED_ENTRY, .row = row->number}};
	TRY(look_at_dates(&line));
	if (!reader->each) {
		return reader_stage(reader, &line.thing);
	}
	if (text_is(text_folded(scratch, timesheet_cell(&line, TYPE)), "break")) {
		loss_left_out(&reader->summary.losses,
			message(scratch, N_("A break is no work: left out.")), row->number);
		return OK;
	}
	timesheet_line_read(&line);
	return reader_stage(reader, &line.thing);
}

static void *timesheet_begin(ImportReader *reader)
{
	Timesheet *sheet = NEW(reader->arena, Timesheet);
	sheet->reader = reader;
	sheet->keys = key_counts(reader->arena);
	sheet->csv = csv_reader(reader->arena, timesheet_row, sheet);
	return sheet;
}

static const Error *timesheet_read(ImportReader *reader, Span chunk)
{
	if (reader->each && !reader->options.zone) {
		return refuse(reader->arena, "zone",
			N_("The times of this file carry no zone: say in which zone they were "
			   "written."));
	}
	return csv_read(((Timesheet *)reader->own)->csv, chunk);
}

static const Error *timesheet_end(ImportReader *reader)
{
	Timesheet *sheet = reader->own;
	TRY(csv_end(sheet->csv));
	if (!sheet->header) {
		return refuse(reader->arena, "file",
			N_("No row names the columns: a time report needs Start date, Start time "
			   "and Duration."));
	}
	return dates_settle(reader->arena, &sheet->dates, &reader->summary);
}

/* --- telling the two apart ---------------------------------------------------------------- */

typedef struct {
	bool timesheet, clockify;
} Seen;

static const Error *look_for_header(void *user, Arena *scratch, const CsvRow *row)
{
	Seen *seen = user;
	int places[TIMESHEET_COLUMNS];
	if (seen->timesheet || !is_header(scratch, row, places)) {
		return OK;
	}
	seen->timesheet = true;
	for (size_t i = 0; i < row->count; i++) {
		Text title = text_folded(scratch, row->cells[i]);
		seen->clockify = seen->clockify || text_starts(title, "duration (") ||
				 text_is(title, "group");
	}
	return OK;
}

static Seen look(Arena *arena, Span head)
{
	Seen seen = {0};
	CsvReader *csv = csv_reader(arena, look_for_header, &seen);
	/* what is wrong with the file is said when it is read */
	const Error *error = csv_read(csv, head) ?: csv_end(csv);
	(void)error;
	return seen;
}

static int detect_toggl(Arena *arena, Span head, Text file_name)
{
	Seen seen = look(arena, head);
	bool named = text_contains(text_folded(arena, file_name), "toggl");
	return seen.timesheet && !seen.clockify ? (named ? 95 : 85) : 0;
}

static int detect_clockify(Arena *arena, Span head, Text file_name)
{
	Seen seen = look(arena, head);
	bool named = text_contains(text_folded(arena, file_name), "clockify");
	return seen.timesheet && (seen.clockify || named) ? 90 : 0;
}

const ImportFormat format_toggl = {"toggl", "Toggl Track", NEEDS_ZONE | NEEDS_CLIENTS, detect_toggl,
	timesheet_begin, timesheet_read, timesheet_end};
const ImportFormat format_clockify = {"clockify", "Clockify", NEEDS_ZONE | NEEDS_CLIENTS,
	detect_clockify, timesheet_begin, timesheet_read, timesheet_end};
