#include "app/export.h"

#include "app/json.h"
#include "format/csv.h"
#include "format/ical.h"
#include "host/file.h"
#include "host/stream.h"
#include "store/board.h"
#include "store/client.h"
#include "store/entry.h"
#include "store/event.h"
#include "store/task.h"

#include <inttypes.h>

enum { PAGE = 500, PAGE_MEMORY = 512 << 20, LAST_DAY = 3652058 /* 9969 */ };

const ExportFile export_files[] = {
	{"clients.csv", N_("Clients"), "text/csv; charset=utf-8"},
	{"tasks.csv", N_("Tasks"), "text/csv; charset=utf-8"},
	{"entries.csv", N_("Time entries"), "text/csv; charset=utf-8"},
	{"events.ics", N_("Events"), "text/calendar; charset=utf-8"},
	{"all.json", N_("Everything, for a program"), "application/json"},
};
const size_t export_file_count = sizeof export_files / sizeof export_files[0];

const ExportFile *export_named(Text name)
{
	for (size_t i = 0; i < export_file_count; i++) {
		if (text_is(name, export_files[i].name)) {
			return &export_files[i];
		}
	}
	return NULL;
}

/* --- one row, as a line of a table or an object ------------------------------------------------
 */

typedef struct {
	Context *cx;
	Stream *out;
	Arena *page; /* cleared after each page of rows */
	bool json, begun;
	Clients clients;
	BoardLines boards;
} Export;

typedef struct {
	const char *name;
	Text value;
	bool plain; /* a number, a date: never defused */
} Cell;

static void put_out(Export *export, Text text)
{
	stream_put(export->out, text_chars(text), text.length);
}

static void put_object(Export *export, const Cell *cells, size_t count)
{
	json_t *object = json_object();
	for (size_t i = 0; i < count; i++) {
		json_object_set_new(object, cells[i].name, json_of(cells[i].value));
	}
	put_out(export, export->begun ? TEXT(",\n") : TEXT("\n"));
	put_out(export, json_written(export->page, object));
}

static void put_table_row(Export *export, const Cell *cells, size_t count)
{
	Buffer line = buffer_new(export->page);
	CsvWriter csv = {.out = &line};
	for (size_t i = 0; i < count && !export->begun; i++) {
		csv_put_text(&csv, text_of(cells[i].name));
	}
	if (!export->begun) {
		csv_end_row(&csv);
	}
	for (size_t i = 0; i < count; i++) {
		if (cells[i].plain) {
			csv_put_number(&csv, cells[i].value);
		} else {
			csv_put_text(&csv, cells[i].value);
		}
	}
	csv_end_row(&csv);
	put_out(export, buffer_done(&line));
}

static void put_row(Export *export, const Cell *cells, size_t count)
{
	if (export->json) {
		put_object(export, cells, count);
	} else {
		put_table_row(export, cells, count);
	}
	export->begun = true;
}

/* --- values ------------------------------------------------------------------------------------
 */

static Text id_text(Export *export, int64_t id)
{
	return id ? text_format(export->page, "%" PRId64, id) : TEXT("");
}

static Text instant_text(Export *export, Instant at)
{
	return instant_set(at) ? instant_iso(export->page, at) : TEXT("");
}

static Text wall_text(Export *export, Wall at)
{
	return day_set(at.day) ? wall_iso(export->page, at) : TEXT("");
}

static Text client_name(const Export *export, ClientId id)
{
	EACH (Client, client, export->clients) {
		if (client->id.value == id.value) {
			return client->name;
		}
	}
	return TEXT("");
}

static Text stage_name(const Export *export, const Task *task)
{
	EACH (BoardLine, line, export->boards) {
		EACH (Stage, stage, line->board.stages) {
			if (stage->id.value == task->stage.value) {
				return stage->name;
			}
		}
	}
	return TEXT("");
}

static Text board_name(const Export *export, BoardId id)
{
	EACH (BoardLine, line, export->boards) {
		if (line->board.id.value == id.value) {
			return line->board.name;
		}
	}
	return TEXT("");
}

#define PUT(export, cells) put_row((export), (cells), sizeof(cells) / sizeof(cells)[0])

/* --- nouns -------------------------------------------------------------------------------------
 */

static const Error *put_clients(Export *export)
{
	EACH (Client, client, export->clients) {
		const Cell cells[] = {
			{"id", id_text(export, client->id.value), true},
			{"name", client->name},
			{"status", text_of(client_status_key(client->status))},
			{"zone", client->zone},
			{"place", client->place},
			{"country", client->country},
			{"language", client->language},
			{"currency", text_of(client->currency.code)},
			{"goals", client->goals},
			{"notes", client->notes},
		};
		PUT(export, cells);
	}
	return OK;
}

static void put_task(Export *export, const Task *task)
{
	const Cell cells[] = {
		{"id", id_text(export, task->id.value), true},
		{"client", client_name(export, task->client)},
		{"board", board_name(export, task->board)},
		{"stage", stage_name(export, task)},
		{"title", task->title},
		{"notes", task->notes},
		{"category", task->category},
		{"estimate_minutes", text_format(export->page, "%d", (int)task->estimate.minutes),
			true},
		{"requested", instant_text(export, task->requested), true},
		{"due", wall_text(export, task->due), true},
		{"due_zone", task->due_zone},
		{"waiting_since", instant_text(export, task->waiting_since), true},
		{"done", instant_text(export, task->done), true},
	};
	PUT(export, cells);
}

static const Error *put_tasks(Export *export)
{
	Context *cx = export->cx;
	Tasks tasks;
	Task last = {0};
	TRY(store_task_open_list(cx->db, export->page, cx->practice.id, &tasks));
	EACH (Task, task, tasks) {
		put_task(export, task);
	}
	do {
		arena_clear(export->page);
		TRY(store_task_done_list(cx->db, export->page, cx->practice.id, (ClientId){0},
			last.id.value ? &last : NULL, PAGE, &tasks));
		EACH (Task, task, tasks) {
			put_task(export, task);
			last = (Task){.id = task->id, .done = task->done};
		}
	} while (tasks.count == PAGE);
	return OK;
}

static const Error *put_entries(Export *export)
{
	Context *cx = export->cx;
	Entries entries;
	int64_t after = 0;
	do {
		arena_clear(export->page);
		TRY(store_entry_page(cx->db, export->page, cx->practice.id, after, PAGE, &entries));
		EACH (Entry, entry, entries) {
			const Cell cells[] = {
				{"id", id_text(export, entry->id.value), true},
				{"client", client_name(export, entry->client)},
				{"task", id_text(export, entry->task.value), true},
				{"start", instant_text(export, entry->start), true},
				{"end", instant_text(export, entry->end), true},
				{"note", entry->note},
				{"category", entry->category},
				{"tags", entry->tags},
				{"billable", entry->billable ? TEXT("yes") : TEXT("no")},
				{"colleague", entry->colleague},
			};
			PUT(export, cells);
			after = entry->id.value;
		}
	} while (entries.count == PAGE);
	return OK;
}

static const Error *all_events(Export *export, Events *ret_events)
{
	Context *cx = export->cx;
	return store_event_list(
		cx->db, export->page, cx->practice.id, (Day){0}, (Day){LAST_DAY}, ret_events);
}

static const Error *put_events(Export *export)
{
	Events events;
	TRY(all_events(export, &events));
	EACH (Event, event, events) {
		const Cell cells[] = {
			{"id", id_text(export, event->id.value), true},
			{"uid", event->uid},
			{"client", client_name(export, event->client)},
			{"title", event->title},
			{"place", event->place},
			{"start", wall_text(export, event->start), true},
			{"end", wall_text(export, event->end), true},
			{"zone", event->zone},
			{"rrule", event->rrule},
			{"notes", event->notes},
		};
		PUT(export, cells);
	}
	return OK;
}

/* --- files -------------------------------------------------------------------------------------
 */

/* Each zone once, from the first event to a year from now. */
static void put_zones(Export *export, Buffer *out, Events events)
{
	struct {
		Text *items;
		size_t count, room;
	} told = {0};
	EACH (Event, event, events) {
		const Zone *zone = text_empty(event->zone) ? export->cx->zone
							   : zone_named(export->cx, event->zone);
		bool known = !zone || text_is(event->zone, "UTC");
		EACH (Text, name, told) {
			known = known || text_equal(*name, zone_name(zone));
		}
		if (!known) {
			*LIST_ADD(export->page, told) = zone_name(zone);
			Instant from = zone_midnight(zone, day_plus(events.items[0].start.day, -1));
			ical_put_zone(out, zone, from,
				instant_plus(export->cx->now, (int64_t)366 * SECONDS_PER_DAY));
		}
	}
}

static const Error *put_calendar(Export *export)
{
	Events events;
	Buffer out = buffer_new(export->page);
	TRY(all_events(export, &events));
	ical_put_begin(&out, export->cx->practice.name);
	put_zones(export, &out, events);
	EACH (Event, event, events) {
		ical_put_event(&out, event, export->cx->now);
	}
	ical_put_end(&out);
	put_out(export, buffer_done(&out));
	return OK;
}

static const Error *put_all(Export *export)
{
	static const struct {
		const char *name;
		const Error *(*put)(Export *export);
	} nouns[] = {{"clients", put_clients}, {"tasks", put_tasks}, {"events", put_events},
		{"entries", put_entries}};
	put_out(export, TEXT("{"));
	for (size_t i = 0; i < sizeof nouns / sizeof nouns[0]; i++) {
		stream_format(export->out, "%s\"%s\":[", i ? ",\n" : "", nouns[i].name);
		export->begun = false;
		TRY(nouns[i].put(export));
		put_out(export, TEXT("]"));
	}
	put_out(export, TEXT("}\n"));
	return OK;
}

static const Error *writing(Export *export, const ExportFile *file)
{
	Context *cx = export->cx;
	Text name = text_of(file->name);
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &export->clients));
	TRY(store_board_list(cx->db, cx->arena, cx->practice.id, &export->boards));
	if (text_is(name, "clients.csv")) {
		return put_clients(export);
	}
	if (text_is(name, "tasks.csv")) {
		return put_tasks(export);
	}
	if (text_is(name, "entries.csv")) {
		return put_entries(export);
	}
	return text_is(name, "events.ics") ? put_calendar(export) : put_all(export);
}

static void free_arena(void *arena)
{
	arena_free(arena);
}

const Error *export_file(Context *cx, const ExportFile *file, Text path)
{
	Export export = {.cx = cx, .page = arena_new(PAGE_MEMORY)};
	export.json = text_is(text_of(file->name), "all.json");
	arena_close_later(cx->arena, free_arena, export.page);
	TRY(stream_create(cx->arena, path, &export.out));
	db_read_end(cx->db); /* a page has a moment of its own: the file takes a new one */
	TRY(db_read_begin(cx->db, cx->arena));
	const Error *error = writing(&export, file);
	db_read_end(cx->db);
	return error ?: stream_keep(export.out, cx->arena);
}

const Error *export_open(Context *cx, const ExportFile *file, int *ret_file, int64_t *ret_size)
{
	Text path = text_format(
		cx->arena, "%s/export-%" PRId64, text_chars(cx->house->blob_folder), new_id(cx));
	TRY(export_file(cx, file, path));
	return file_take(cx->arena, path, ret_file, ret_size);
}
