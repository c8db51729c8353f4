/* Detailed time reports of Toggl Track and Clockify: one row, one entry.
 *
 * Columns are found by name. Times carry no zone: they are read in the one that was asked for.
 * Rows have no id of their own, so an entry is known again by who began when, and by which of the
 * rows with the same it is; a newer export with a changed description then changes the entry. */
#include "domain/entry.h"
#include "format/cells.h"
#include "format/keys.h"
#include "format/reader.h"
#include "format/times.h"

#include <inttypes.h>

enum { PREAMBLE_ROWS = 20 };

typedef enum {
	PERSON,
	EMAIL,
	CLIENT,
	PROJECT,
	TASK,
	NOTE,
	BILLABLE,
	START_DAY,
	START_CLOCK,
	END_DAY,
	END_CLOCK,
	LENGTH,
	LENGTH_DECIMAL,
	TAGS,
	TYPE,
	TIMESHEET_COLUMNS,
} TimesheetColumn;

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

typedef struct {
	ImportReader *reader;
	CsvReader *csv;
	bool header;
	int64_t rows_before; /* the header */
	int places[TIMESHEET_COLUMNS];
	Text titles[CSV_CELLS_LIMIT]; /* of columns that are not kept; else "" */
	size_t title_count;
	KeyCounts keys;
	DatesSeen dates;
} Timesheet;

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

/* --- one row ------------------------------------------------------------------------------ */

typedef struct {
	Timesheet *sheet;
	Arena *arena; /* of the row */
	const CsvRow *row;
	Wall begun; /* as written */
	Staged thing;
} Line;

static Text cell(const Line *line, TimesheetColumn column)
{
	return cell_at(line->arena, line->row, line->sheet->places[column]);
}

static Text words(const Line *line, TimesheetColumn column)
{
	return reader_text(line->sheet->reader, line->arena, cell(line, column), line->row->number);
}

static void wrong(Line *line, TimesheetColumn column, Message what)
{
	static const char *const titles[TIMESHEET_COLUMNS] = {"User", "Email", "Client", "Project",
		"Task", "Description", "Billable", "Start date", "Start time", "End date",
		"End time", "Duration", "Duration", "Tags", "Type"};
	staged_problem(line->arena, &line->thing, text_of(titles[column]), what);
	line->thing.unreadable = true;
}

static bool wall_of(Line *line, TimesheetColumn on, TimesheetColumn at, Wall *ret_wall)
{
	Wall found = {0};
	if (!cell_day(cell(line, on), line->sheet->reader->options.dates, &found.day)) {
		wrong(line, on, message(line->arena, N_("“%1” is no date."), arg(cell(line, on))));
		return false;
	}
	if (!cell_clock(cell(line, at), &found.second)) {
		wrong(line, at,
			message(line->arena, N_("“%1” is no time of day."), arg(cell(line, at))));
		return false;
	}
	*ret_wall = found;
	return true;
}

static bool length_of(Line *line, Duration *ret_length, bool *ret_known)
{
	TimesheetColumn column = text_empty(cell(line, LENGTH)) ? LENGTH_DECIMAL : LENGTH;
	Text text = cell(line, column);
	*ret_known = !text_empty(text);
	if (*ret_known && !cell_length(text, ret_length)) {
		wrong(line, column,
			message(line->arena, N_("“%1” is no length of time."), arg(text)));
		return false;
	}
	return true;
}

static void fit_length(Line *line, Wall start, Wall end, Duration length)
{
	StagedEntry *entry = &line->thing.entry;
	LossReport *losses = &line->sheet->reader->summary.losses;
	Interval when = {entry->start, entry->end};
	switch (times_fit(line->sheet->reader->options.zone, start, end, length, &when)) {
	case TIMES_AGREE:
		break;
	case TIMES_LENGTH_COUNTS:
		loss_changed(losses,
			message(line->arena,
				N_("The clocks changed: the Duration counts, not the written "
				   "times.")),
			line->row->number);
		break;
	case TIMES_WRITTEN_COUNT:
		loss_changed(losses,
			message(line->arena,
				N_("The Duration differs from the written times: the times "
				   "count.")),
			line->row->number);
		break;
	}
	entry->start = when.start;
	entry->end = when.end;
}

static void read_times(Line *line)
{
	const Zone *zone = line->sheet->reader->options.zone;
	StagedEntry *entry = &line->thing.entry;
	Wall start, end;
	Duration length = {0};
	bool has_length;
	bool has_end = !text_empty(cell(line, END_CLOCK));
	if (!wall_of(line, START_DAY, START_CLOCK, &start) ||
		!length_of(line, &length, &has_length)) {
		return;
	}
	line->begun = start;
	entry->start = zone_instant(zone, start);
	if (!has_end && !has_length) {
		wrong(line, END_CLOCK, message(line->arena, N_("There is no end and no length.")));
		return;
	}
	if (!has_end) {
		entry->end = instant_plus(entry->start, length.seconds);
	} else {
		bool has_day = !text_empty(cell(line, END_DAY));
		if (!wall_of(line, has_day ? END_DAY : START_DAY, END_CLOCK, &end)) {
			return;
		}
		if (!has_day && end.second < start.second) {
			end.day = day_plus(end.day, 1); /* past midnight */
		}
		entry->end = zone_instant(zone, end);
	}
	if (has_end && has_length) {
		fit_length(line, start, end, length);
	}
	int64_t seconds = entry->end.seconds - entry->start.seconds;
	if (seconds <= 0) {
		wrong(line, END_CLOCK, message(line->arena, N_("It ends before it begins.")));
	} else if (seconds > (int64_t)ENTRY_LIMIT_HOURS * 3600) {
		wrong(line, END_CLOCK,
			message(line->arena, N_("It is longer than %1 hours."),
				arg(ENTRY_LIMIT_HOURS)));
	}
}

static void read_words(Line *line)
{
	StagedEntry *entry = &line->thing.entry;
	entry->client = words(line, CLIENT);
	entry->project = words(line, PROJECT);
	entry->task = words(line, TASK);
	entry->person = words(line, PERSON);
	entry->email = cell(line, EMAIL);
	entry->tags = texts_parted(line->arena, words(line, TAGS), ',');
	entry->note = words(line, NOTE);
	LossReport *losses = &line->sheet->reader->summary.losses;
	if (text_code_points(entry->note) > ENTRY_NOTE_LIMIT) {
		entry->note = text_head(line->arena, entry->note, ENTRY_NOTE_LIMIT);
		loss_changed(losses,
			message(line->arena, N_("A description was cut to %1 characters."),
				arg(ENTRY_NOTE_LIMIT)),
			line->row->number);
	}
	entry->billable = cell_yes(line->arena, cell(line, BILLABLE));
	for (size_t i = 0; i < line->row->count && i < line->sheet->title_count; i++) {
		if (!text_empty(line->sheet->titles[i]) && !text_empty(line->row->cells[i])) {
			loss_left_out(losses,
				message(line->arena, N_("The column “%1” is not kept."),
					arg(line->sheet->titles[i])),
				line->row->number);
		}
	}
}

static void read_key(Line *line)
{
	const StagedEntry *entry = &line->thing.entry;
	Text person = text_empty(entry->email) ? entry->person : entry->email;
	Key key = key_begin();
	key_add(&key, text_folded(line->arena, person));
	key_add(&key, text_format(line->arena, "%" PRId32 " %" PRId32, line->begun.day.days,
			      line->begun.second)); /* the same whatever zone is said */
	line->thing.foreign_id = key_text(line->arena, &line->sheet->keys, key);
}

/* --- the face ----------------------------------------------------------------------------- */

/* Until somebody says which order the dates have, every row is asked; years first need no saying.
 */
static const Error *look_at_dates(Line *line)
{
	Timesheet *sheet = line->sheet;
	ImportReader *reader = sheet->reader;
	bool start_is_date;
	Text start = cell(line, START_DAY), end = cell(line, END_DAY);
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
	Line line = {.sheet = sheet,
		.arena = scratch,
		.row = row,
		.thing = {.kind = STAGED_ENTRY, .row = row->number}};
	TRY(look_at_dates(&line));
	if (!reader->each) {
		return reader_stage(reader, &line.thing);
	}
	if (text_is(text_folded(scratch, cell(&line, TYPE)), "break")) {
		loss_left_out(&reader->summary.losses,
			message(scratch, N_("A break is no work: left out.")), row->number);
		return OK;
	}
	read_words(&line);
	read_times(&line);
	read_key(&line);
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
