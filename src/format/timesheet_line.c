/* One line of a time report: who, for whom, at what, from when to when. */
#include "format/timesheet_line.h"

#include "domain/entry.h"
#include "format/times.h"

#include <inttypes.h>

Text timesheet_cell(const TimesheetLine *line, TimesheetColumn column)
{
	return cell_at(line->arena, line->row, line->sheet->places[column]);
}

static Text words(const TimesheetLine *line, TimesheetColumn column)
{
	return reader_text(
		line->sheet->reader, line->arena, timesheet_cell(line, column), line->row->number);
}

static void wrong(TimesheetLine *line, TimesheetColumn column, Message what)
{
	static const char *const titles[TIMESHEET_COLUMNS] = {"User", "Email", "Client", "Project",
		"Task", "Description", "Billable", "Start date", "Start time", "End date",
		"End time", "Duration", "Duration", "Tags", "Type"};
	staged_problem(line->arena, &line->thing, text_of(titles[column]), what);
	line->thing.unreadable = true;
}

static bool wall_of(TimesheetLine *line, TimesheetColumn on, TimesheetColumn at, Wall *ret_wall)
{
	Wall found = {0};
	if (!cell_day(timesheet_cell(line, on), line->sheet->reader->options.dates, &found.day)) {
		wrong(line, on,
			message(line->arena, N_("“%1” is no date."),
				arg(timesheet_cell(line, on))));
		return false;
	}
	if (!cell_clock(timesheet_cell(line, at), &found.second)) {
		wrong(line, at,
			message(line->arena, N_("“%1” is no time of day."),
				arg(timesheet_cell(line, at))));
		return false;
	}
	*ret_wall = found;
	return true;
}

static bool length_of(TimesheetLine *line, Duration *ret_length, bool *ret_known)
{
	TimesheetColumn column = text_empty(timesheet_cell(line, LENGTH)) ? LENGTH_DECIMAL : LENGTH;
	Text text = timesheet_cell(line, column);
	*ret_known = !text_empty(text);
	if (*ret_known && !cell_length(text, ret_length)) {
		wrong(line, column,
			message(line->arena, N_("“%1” is no length of time."), arg(text)));
		return false;
	}
	return true;
}

static void fit_length(TimesheetLine *line, Wall start, Wall end, Duration length)
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

static void read_times(TimesheetLine *line)
{
	const Zone *zone = line->sheet->reader->options.zone;
	StagedEntry *entry = &line->thing.entry;
	Wall start, end;
	Duration length = {0};
	bool has_length;
	bool has_end = !text_empty(timesheet_cell(line, END_CLOCK));
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
		bool has_day = !text_empty(timesheet_cell(line, END_DAY));
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

static void read_words(TimesheetLine *line)
{
	StagedEntry *entry = &line->thing.entry;
	entry->client = words(line, CLIENT);
	entry->project = words(line, PROJECT);
	entry->task = words(line, TASK);
	entry->person = words(line, PERSON);
	entry->email = timesheet_cell(line, EMAIL);
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
	entry->billable = cell_yes(line->arena, timesheet_cell(line, BILLABLE));
	for (size_t i = 0; i < line->row->count && i < line->sheet->title_count; i++) {
		if (!text_empty(line->sheet->titles[i]) && !text_empty(line->row->cells[i])) {
			loss_left_out(losses,
				message(line->arena, N_("The column “%1” is not kept."),
					arg(line->sheet->titles[i])),
				line->row->number);
		}
	}
}

static void read_key(TimesheetLine *line)
{
	const StagedEntry *entry = &line->thing.entry;
	Text person = text_empty(entry->email) ? entry->person : entry->email;
	Key key = key_begin();
	key_add(&key, text_folded(line->arena, person));
	key_add(&key, text_format(line->arena, "%" PRId32 " %" PRId32, line->begun.day.days,
			      line->begun.second)); /* the same whatever zone is said */
	line->thing.foreign_id = key_text(line->arena, &line->sheet->keys, key);
}

void timesheet_line_read(TimesheetLine *line)
{
	read_words(line);
	read_times(line);
	read_key(line);
}
