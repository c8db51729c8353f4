/* What an import may overwrite of a row, as JSON: kept before it does, put back when it is undone.
 * Of what a file says the same text makes a digest, so that a file that says nothing new is known.
 */
#include "app/import_work.h"
#include "app/json.h"
#include "base/bytes.h"
#include "format/keys.h"

#include <inttypes.h>

static json_t *wall_json(Wall of)
{
	return json_pack("[ii]", (int)of.day.days, (int)of.second);
}

static Wall wall_at(const json_t *object, const char *key)
{
	const json_t *pair = json_object_get(object, key);
	return (Wall){{(int32_t)json_integer_value(json_array_get(pair, 0))},
		(int32_t)json_integer_value(json_array_get(pair, 1))};
}

/* --- tasks -------------------------------------------------------------------------------------
 */

Text task_was(Arena *arena, const Task *task)
{
	json_t *checklist = json_array();
	EACH (ChecklistItem, item, task->checklist) {
		json_array_append_new(checklist,
			json_pack("{s:o, s:b}", "text", json_of(item->text), "done", item->done));
	}
	return json_written(arena,
		json_pack("{s:o, s:o, s:o, s:I, s:I, s:I, s:o, s:o, s:o, s:I, s:I, s:o}", "title",
			json_of(task->title), "notes", json_of(task->notes), "category",
			json_of(task->category), "client", (json_int_t)task->client.value, "board",
			(json_int_t)task->board.value, "stage", (json_int_t)task->stage.value,
			"earliest", wall_json(task->earliest), "due", wall_json(task->due),
			"due_zone", json_of(task->due_zone), "done", (json_int_t)task->done.seconds,
			"waiting", (json_int_t)task->waiting_since.seconds, "checklist",
			checklist));
}

const Error *task_put_back(Arena *arena, Text was, Task *task)
{
	json_t *json;
	TRY(json_loaded(arena, was, &json));
	task->title = json_text_at(arena, json, "title");
	task->notes = json_text_at(arena, json, "notes");
	task->category = json_text_at(arena, json, "category");
	task->client = (ClientId){json_int_at(json, "client")};
	task->board = (BoardId){json_int_at(json, "board")};
	task->stage = (StageId){json_int_at(json, "stage")};
	task->earliest = wall_at(json, "earliest");
	task->due = wall_at(json, "due");
	task->due_zone = json_text_at(arena, json, "due_zone");
	task->done = (Instant){json_int_at(json, "done")};
	task->waiting_since = (Instant){json_int_at(json, "waiting")};
	task->checklist = (Checklist){0};
	const json_t *list = json_object_get(json, "checklist");
	for (size_t i = 0; i < json_array_size(list); i++) {
		const json_t *item = json_array_get(list, i);
		*LIST_ADD(arena, task->checklist) =
			(ChecklistItem){.text = json_text_at(arena, item, "text"),
				.done = json_is_true(json_object_get(item, "done"))};
	}
	return OK;
}

/* --- events ------------------------------------------------------------------------------------
 */

Text event_was(Arena *arena, const Event *event)
{
	json_t *json = json_pack("{s:o, s:o, s:o, s:o, s:o, s:o, s:o}", "title",
		json_of(event->title), "place", json_of(event->place), "notes",
		json_of(event->notes), "link", json_of(event->link), "zone", json_of(event->zone),
		"rrule", json_of(event->rrule), "exdates", json_of(event->exdates));
	json_t *rest = json_pack("{s:I, s:o, s:o, s:b, s:i, s:b, s:b}", "client",
		(json_int_t)event->client.value, "start", wall_json(event->start), "end",
		wall_json(event->end), "all_day", event->all_day, "status", (int)event->status,
		"transparent", event->transparent, "declined", event->declined);
	json_object_update(json, rest);
	json_decref(rest);
	return json_written(arena, json);
}

const Error *event_put_back(Arena *arena, Text was, Event *event)
{
	json_t *json;
	TRY(json_loaded(arena, was, &json));
	event->title = json_text_at(arena, json, "title");
	event->place = json_text_at(arena, json, "place");
	event->notes = json_text_at(arena, json, "notes");
	event->link = json_text_at(arena, json, "link");
	event->zone = json_text_at(arena, json, "zone");
	event->rrule = json_text_at(arena, json, "rrule");
	event->exdates = json_text_at(arena, json, "exdates");
	event->client = (ClientId){json_int_at(json, "client")};
	event->start = wall_at(json, "start");
	event->end = wall_at(json, "end");
	event->all_day = json_is_true(json_object_get(json, "all_day"));
	event->status = (EventStatus)json_int_at(json, "status");
	event->transparent = json_is_true(json_object_get(json, "transparent"));
	event->declined = json_is_true(json_object_get(json, "declined"));
	event->deleted = (Instant){0}; /* one that was taken away was there */
	return OK;
}

/* --- entries -----------------------------------------------------------------------------------
 */

/* By hand, since a long import writes it for each row. */
Text entry_was(Arena *arena, const Entry *entry)
{
	const struct {
		const char *key;
		Text text;
	} texts[] = {{",\"note\":", entry->note}, {",\"category\":", entry->category},
		{",\"tags\":", entry->tags}};
	Buffer out = buffer_new(arena);
	buffer_format(&out, "{\"client\":%" PRId64 ",\"start\":%" PRId64 ",\"end\":%" PRId64,
		entry->client.value, entry->start.seconds, entry->end.seconds);
	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
		buffer_chars(&out, texts[i].key);
		buffer_json(&out, texts[i].text);
	}
	buffer_chars(&out, entry->billable ? ",\"billable\":true" : ",\"billable\":false");
	buffer_chars(&out, ",\"colleague\":");
	buffer_json(&out, entry->colleague);
	buffer_char(&out, '}');
	return buffer_done(&out);
}

const Error *entry_put_back(Arena *arena, Text was, Entry *entry)
{
	json_t *json;
	TRY(json_loaded(arena, was, &json));
	entry->client = (ClientId){json_int_at(json, "client")};
	entry->start = (Instant){json_int_at(json, "start")};
	entry->end = (Instant){json_int_at(json, "end")};
	entry->note = json_text_at(arena, json, "note");
	entry->category = json_text_at(arena, json, "category");
	entry->tags = json_text_at(arena, json, "tags");
	entry->billable = json_is_true(json_object_get(json, "billable"));
	entry->colleague = json_text_at(arena, json, "colleague");
	return OK;
}

/* --- digests -----------------------------------------------------------------------------------
 */

Text digest_of(Arena *arena, Text what)
{
	Key key = key_begin();
	key_add(&key, what);
	unsigned char bytes[sizeof key.hash];
	for (size_t i = 0; i < sizeof bytes; i++) {
		bytes[i] = (unsigned char)(key.hash >> 8 * (sizeof bytes - 1 - i));
	}
	return bytes_hex(arena, bytes_of(bytes, sizeof bytes));
}
