/* An Asana project as CSV: one row, one task. A parent and the tasks one waits for stand there by
 * their names, a section is a stage, a project a board. */
#include "format/cells.h"
#include "format/keys.h"
#include "format/reader.h"

#include "domain/task.h"

enum { PREAMBLE_ROWS = 20, NAMES_SEEN = 500 };

typedef enum {
	TASK_ID,
	CREATED,
	COMPLETED,
	MODIFIED,
	NAME,
	SECTION,
	ASSIGNEE,
	ASSIGNEE_EMAIL,
	START,
	DUE,
	TAGS,
	NOTES,
	PROJECTS,
	PARENT,
	BLOCKED_BY,
	BLOCKING,
	ASANA_COLUMNS,
} AsanaColumn;

static const ColumnNames column_names[] = {
	{TASK_ID, {"task id", "gid"}},
	{CREATED, {"created at"}},
	{COMPLETED, {"completed at"}},
	{MODIFIED, {"last modified", "last modified on"}},
	{NAME, {"name", "task name", "nom"}},
	{SECTION, {"section/column", "section", "column"}},
	{ASSIGNEE, {"assignee"}},
	{ASSIGNEE_EMAIL, {"assignee email"}},
	{START, {"start date"}},
	{DUE, {"due date"}},
	{TAGS, {"tags"}},
	{NOTES, {"notes", "description"}},
	{PROJECTS, {"projects", "project"}},
	{PARENT, {"parent task"}},
	{BLOCKED_BY, {"blocked by (dependencies)", "blocked by"}},
	{BLOCKING, {"blocking (dependencies)", "blocking"}},
};

enum { NAMES = sizeof column_names / sizeof column_names[0] };

typedef struct {
	ImportReader *reader;
	CsvReader *csv;
	bool header;
	int64_t rows_before;
	int places[ASANA_COLUMNS];
	Text titles[CSV_CELLS_LIMIT]; /* of columns that are not kept; else "" */
	size_t title_count;
	KeyCounts keys;
	Texts boards, stages; /* told already; a stage as board, TAB, name */
} Asana;

static bool is_header(Arena *arena, const CsvRow *row, int *ret_places)
{
	columns_found(arena, column_names, NAMES, row, ret_places, ASANA_COLUMNS);
	return ret_places[NAME] >= 0 && ret_places[DUE] >= 0 &&
	       (ret_places[SECTION] >= 0 || ret_places[TASK_ID] >= 0);
}

static const Error *take_header(Asana *asana, Arena *scratch, const CsvRow *row)
{
	Arena *arena = asana->reader->arena;
	if (!is_header(scratch, row, asana->places)) {
		return ++asana->rows_before < PREAMBLE_ROWS
			       ? OK
			       : refuse(arena, "file",
					 N_("No row of the beginning names the columns: a task "
					    "list needs Name, Section/Column and Due Date."));
	}
	asana->header = true;
	asana->title_count = row->count;
	for (size_t i = 0; i < row->count; i++) {
		asana->titles[i] = text_trim(arena, row->cells[i]);
	}
	for (int column = 0; column < ASANA_COLUMNS; column++) {
		if (asana->places[column] >= 0) {
			asana->titles[asana->places[column]] = TEXT("");
		}
	}
	return OK;
}

typedef struct {
	Asana *asana;
	Arena *arena;
	const CsvRow *row;
	Staged thing;
} Line;

static Text cell(const Line *line, AsanaColumn column)
{
	return cell_at(line->arena, line->row, line->asana->places[column]);
}

static Text words(const Line *line, AsanaColumn column)
{
	return reader_text(line->asana->reader, line->arena, cell(line, column), line->row->number);
}

/* "2026-10-16", or an instant of a newer export; the day is what people set. */
static void read_day(Line *line, AsanaColumn column, const char *title, Day *ret_day)
{
	Text text = cell(line, column);
	Text head = text.length > 10 ? text_head(line->arena, text, 10) : text;
	if (!text_empty(text) && !cell_day(head, line->asana->reader->options.dates, ret_day)) {
		staged_problem(line->arena, &line->thing, text_of(title),
			message(line->arena, N_("“%1” is no date."), arg(text)));
	}
}

static void read_columns(Line *line)
{
	StagedTask *task = &line->thing.task;
	task->title = words(line, NAME);
	task->notes = words(line, NOTES);
	task->labels = texts_parted(line->arena, words(line, TAGS), ',');
	task->parent = words(line, PARENT);
	task->after = texts_parted(line->arena, words(line, BLOCKED_BY), ',');
	task->before = texts_parted(line->arena, words(line, BLOCKING), ',');
	task->position = (int32_t)line->row->number;
	Text assignee = words(line, ASSIGNEE);
	if (!text_empty(assignee)) {
		*LIST_ADD(line->arena, task->members) = assignee;
	}
	read_day(line, CREATED, "Created At", &task->created_day);
	read_day(line, COMPLETED, "Completed At", &task->done_day);
	read_day(line, START, "Start Date", &task->earliest_day);
	read_day(line, DUE, "Due Date", &task->due_day);
	task->done = day_set(task->done_day);
	if (text_code_points(task->notes) > TASK_NOTES_LIMIT) {
		task->notes = text_head(line->arena, task->notes, TASK_NOTES_LIMIT);
		loss_changed(&line->asana->reader->summary.losses,
			message(line->arena, N_("A description was cut to %1 characters."),
				arg(TASK_NOTES_LIMIT)),
			line->row->number);
	}
}

static void tell_losses(Line *line)
{
	for (size_t i = 0; i < line->row->count && i < line->asana->title_count; i++) {
		if (!text_empty(line->asana->titles[i]) && !text_empty(line->row->cells[i])) {
			loss_left_out(&line->asana->reader->summary.losses,
				message(line->arena, N_("The column “%1” is not kept."),
					arg(line->asana->titles[i])),
				line->row->number);
		}
	}
}

static bool first_time(Asana *asana, Texts *seen, Text name)
{
	EACH (Text, known, *seen) {
		if (text_equal(*known, name)) {
			return false;
		}
	}
	if (seen->count == NAMES_SEEN) {
		return false;
	}
	*LIST_ADD(asana->reader->arena, *seen) = text_keep(asana->reader->arena, name);
	return true;
}

/* A board and a stage come before the first task that names them. */
static const Error *stage_places(Line *line)
{
	Asana *asana = line->asana;
	StagedTask *task = &line->thing.task;
	Texts projects = texts_parted(line->arena, words(line, PROJECTS), ',');
	task->board = projects.count > 0 ? projects.items[0] : TEXT("Asana");
	task->client = projects.count > 0 ? projects.items[0] : TEXT("");
	if (projects.count > 1) {
		loss_left_out(&asana->reader->summary.losses,
			message(line->arena, N_("The further projects of a task.")),
			line->row->number);
	}
	task->stage = words(line, SECTION);
	if (first_time(asana, &asana->boards, task->board)) {
		Staged board = {.kind = STAGED_BOARD,
			.row = line->row->number,
			.foreign_id = task->board,
			.board = {.name = task->board}};
		TRY(reader_stage(asana->reader, &board));
	}
	Text both = text_format(
		line->arena, "%s\t%s", text_chars(task->board), text_chars(task->stage));
	if (text_empty(task->stage) || !first_time(asana, &asana->stages, both)) {
		return OK;
	}
	Staged stage = {
		.kind = STAGED_STAGE,
		.row = line->row->number,
		.foreign_id = task->stage,
		.stage = {.board = task->board,
			.name = task->stage,
			.kind = stage_kind_of(line->arena, task->stage),
			.position = (int32_t)asana->stages.count},
	};
	return reader_stage(asana->reader, &stage);
}

static const Error *asana_row(void *user, Arena *scratch, const CsvRow *row)
{
	Asana *asana = user;
	if (!asana->header) {
		return take_header(asana, scratch, row);
	}
	Line line = {asana, scratch, row, {.kind = STAGED_TASK, .row = row->number}};
	read_columns(&line);
	TRY(stage_places(&line));
	tell_losses(&line);
	line.thing.foreign_id = cell(&line, TASK_ID);
	if (text_empty(line.thing.foreign_id)) {
		Key key = key_begin();
		key_add(&key, line.thing.task.board);
		key_add(&key, line.thing.task.parent);
		key_add(&key, line.thing.task.title);
		line.thing.foreign_id = key_text(scratch, &asana->keys, key);
	}
	if (text_empty(line.thing.task.title)) {
		staged_problem(scratch, &line.thing, TEXT("Name"),
			message(scratch, N_("The task has no name.")));
		line.thing.unreadable = true;
	}
	return reader_stage(asana->reader, &line.thing);
}

static void *asana_begin(ImportReader *reader)
{
	Asana *asana = NEW(reader->arena, Asana);
	asana->reader = reader;
	asana->keys = key_counts(reader->arena);
	asana->csv = csv_reader(reader->arena, asana_row, asana);
	return asana;
}

static const Error *asana_read(ImportReader *reader, Span chunk)
{
	return csv_read(((Asana *)reader->own)->csv, chunk);
}

static const Error *asana_end(ImportReader *reader)
{
	Asana *asana = reader->own;
	TRY(csv_end(asana->csv));
	if (!asana->header) {
		return refuse(reader->arena, "file",
			N_("No row names the columns: a task list needs Name, Section/Column and "
			   "Due Date."));
	}
	return OK;
}

static const Error *look_for_header(void *user, Arena *scratch, const CsvRow *row)
{
	int places[ASANA_COLUMNS];
	bool *seen = user;
	*seen = *seen || is_header(scratch, row, places);
	return OK;
}

static int detect_asana(Arena *arena, Span head, Text file_name)
{
	bool seen = false;
	(void)file_name;
	CsvReader *csv = csv_reader(arena, look_for_header, &seen);
	const Error *error = csv_read(csv, head) ?: csv_end(csv);
	(void)error; /* what is wrong with the file is said when it is read */
	return seen ? 90 : 0;
}

const ImportFormat format_asana = {"asana", "Asana", NEEDS_STAGES | NEEDS_CLIENTS, detect_asana,
	asana_begin, asana_read, asana_end};
