/* A Trello board as its menu exports it: one JSON object with lists, cards, checklists, labels,
 * members and the last actions, comments among them. Held whole; cards are told one by one. */
#include "format/csv.h"
#include "format/reader.h"

#include "domain/task.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

enum { NAMES_LIMIT = 100 }; /* labels and members of a card */

typedef struct {
	ImportReader *reader;
	Buffer bytes;
	const json_t *board;
} Trello;

static void *trello_begin(ImportReader *reader)
{
	Trello *trello = NEW(reader->arena, Trello);
	trello->reader = reader;
	trello->bytes = buffer_new(reader->arena);
	return trello;
}

static const Error *trello_read(ImportReader *reader, Span chunk)
{
	Trello *trello = reader->own;
	if (trello->bytes.length + chunk.length > IMPORT_WHOLE_LIMIT) {
		return refuse(reader->arena, "file",
			N_("The file is larger than %1 MB: this is no board Fuseau can read."),
			arg(IMPORT_WHOLE_LIMIT >> 20));
	}
	buffer_put(&trello->bytes, chunk.start, chunk.length);
	return OK;
}

/* --- small questions to JSON -------------------------------------------------------------- */

static Text text_in(Arena *arena, const json_t *object, const char *key)
{
	const json_t *value = json_object_get(object, key);
	Span span = {json_string_value(value), json_string_length(value)};
	return span.start ? text_copy(arena, span) : TEXT("");
}

static bool true_in(const json_t *object, const char *key)
{
	return json_is_true(json_object_get(object, key));
}

/* "2026-10-19T09:00:00.000Z", "2026-10-29T17:00:00+08:00" */
static bool instant_in(Arena *arena, const json_t *object, const char *key, Instant *ret_instant)
{
	Text text = text_in(arena, object, key);
	const char *dot = strchr(text_chars(text), '.');
	if (dot) { /* thousandths */
		const char *rest = dot + 1 + strspn(dot + 1, "0123456789");
		text = text_format(arena, "%.*s%s", (int)(dot - text.chars), text.chars, rest);
	}
	return text_empty(text) || instant_parse(span_of(text), ret_instant);
}

static bool is_in(const json_t *object, const char *key, Text wanted)
{
	const json_t *value = json_object_get(object, key);
	Span span = {json_string_value(value), json_string_length(value)};
	return span.start && span_equal(span, span_of(wanted));
}

static const json_t *with_id(const json_t *array, Text id)
{
	for (size_t i = 0; i < json_array_size(array); i++) {
		if (is_in(json_array_get(array, i), "id", id)) {
			return json_array_get(array, i);
		}
	}
	return NULL;
}

static Text id_at(Arena *arena, const json_t *ids, size_t index)
{
	const json_t *id = json_array_get(ids, index);
	return json_is_string(id)
		       ? text_copy(arena, (Span){json_string_value(id), json_string_length(id)})
		       : TEXT("");
}

static void loses(Trello *trello, const char *what, int64_t place)
{
	Arena *arena = trello->reader->scratch;
	loss_left_out(&trello->reader->summary.losses, message_of(arena, what, NULL, 0), place);
}

/* --- cards -------------------------------------------------------------------------------- */

static void read_labels(Trello *trello, const json_t *card, StagedTask *task)
{
	Arena *arena = trello->reader->scratch;
	const json_t *ids = json_object_get(card, "idLabels");
	const json_t *labels = json_object_get(trello->board, "labels");
	for (size_t i = 0; i < json_array_size(ids) && i < NAMES_LIMIT; i++) {
		const json_t *label = with_id(labels, id_at(arena, ids, i));
		Text name = text_in(arena, label, "name");
		name = text_empty(name) ? text_in(arena, label, "color") : name;
		if (!text_empty(name)) {
			*LIST_ADD(arena, task->labels) = name;
		}
	}
}

static void read_members(Trello *trello, const json_t *card, StagedTask *task)
{
	Arena *arena = trello->reader->scratch;
	const json_t *ids = json_object_get(card, "idMembers");
	const json_t *members = json_object_get(trello->board, "members");
	for (size_t i = 0; i < json_array_size(ids) && i < NAMES_LIMIT; i++) {
		Text name = text_in(arena, with_id(members, id_at(arena, ids, i)), "fullName");
		if (!text_empty(name)) {
			*LIST_ADD(arena, task->members) = name;
		}
	}
}

static void read_checklist(Trello *trello, const json_t *list, int64_t place, StagedTask *task)
{
	Arena *arena = trello->reader->scratch;
	const json_t *items = json_object_get(list, "checkItems");
	for (size_t i = 0; i < json_array_size(items); i++) {
		const json_t *item = json_array_get(items, i);
		if (task->checklist.count == CHECKLIST_LIMIT) {
			loses(trello, N_("Items past the limit of a checklist."), place);
			continue;
		}
		*LIST_ADD(arena, task->checklist) = (StagedCheck){
			.text = reader_text(
				trello->reader, arena, text_in(arena, item, "name"), place),
			.done = text_is(text_in(arena, item, "state"), "complete"),
		};
		if (json_is_string(json_object_get(item, "due"))) {
			loses(trello, N_("Due dates of checklist items."), place);
		}
	}
}

static void read_checklists(Trello *trello, Text card_id, int64_t place, StagedTask *task)
{
	const json_t *lists = json_object_get(trello->board, "checklists");
	for (size_t i = 0; i < json_array_size(lists); i++) {
		const json_t *list = json_array_get(lists, i);
		if (is_in(list, "idCard", card_id)) {
			read_checklist(trello, list, place, task);
		}
	}
}

/* Comments, oldest first (the export has the newest first), and when the card was made. */
static void read_actions(Trello *trello, Text card_id, int64_t place, StagedTask *task)
{
	Arena *arena = trello->reader->scratch;
	const json_t *actions = json_object_get(trello->board, "actions");
	for (size_t i = json_array_size(actions); i-- > 0;) {
		const json_t *action = json_array_get(actions, i);
		const json_t *data = json_object_get(action, "data");
		Instant when = {0};
		if (!is_in(json_object_get(data, "card"), "id", card_id) ||
			!instant_in(arena, action, "date", &when)) {
			continue;
		}
		if (is_in(action, "type", TEXT("createCard"))) {
			task->created = when;
		} else if (is_in(action, "type", TEXT("commentCard"))) {
			const json_t *author = json_object_get(action, "memberCreator");
			*LIST_ADD(arena, task->comments) = (StagedComment){
				.written = when,
				.author = text_in(arena, author, "fullName"),
				.text = reader_text(
					trello->reader, arena, text_in(arena, data, "text"), place),
			};
		}
	}
}

static void read_date(
	Trello *trello, const json_t *card, const char *key, Staged *thing, Instant *ret_instant)
{
	Arena *arena = trello->reader->scratch;
	if (!instant_in(arena, card, key, ret_instant)) {
		staged_problem(arena, thing, text_of(key),
			message(arena, N_("“%1” is no date."), arg(text_in(arena, card, key))));
	}
}

static void tell_losses(Trello *trello, const json_t *card, int64_t place)
{
	static const struct {
		const char *key, *what;
	} kept_out[] = {
		{"attachments", N_("Attachments: only their owner can fetch them.")},
		{"customFieldItems", N_("Custom fields of cards.")},
		{"idMembersVoted", N_("Votes.")},
	};
	for (size_t i = 0; i < sizeof kept_out / sizeof kept_out[0]; i++) {
		size_t count = json_array_size(json_object_get(card, kept_out[i].key));
		for (size_t j = 0; j < count; j++) {
			loses(trello, kept_out[i].what, place);
		}
	}
	if (json_is_integer(json_object_get(card, "dueReminder"))) {
		loses(trello, N_("Reminders of due dates."), place);
	}
}

static const Error *stage_card(Trello *trello, const json_t *card, int64_t place, int32_t position)
{
	ImportReader *reader = trello->reader;
	Arena *arena = reader->scratch;
	Staged thing = {
		.kind = STAGED_TASK, .row = place, .foreign_id = text_in(arena, card, "id")};
	StagedTask *task = &thing.task;
	task->board = text_in(arena, trello->board, "id");
	task->stage = text_in(arena, card, "idList");
	task->title = reader_text(reader, arena, text_in(arena, card, "name"), place);
	task->notes = reader_text(reader, arena, text_in(arena, card, "desc"), place);
	task->archived = true_in(card, "closed");
	task->done = true_in(card, "dueComplete");
	task->position = position;
	read_date(trello, card, "due", &thing, &task->due_at);
	read_date(trello, card, "start", &thing, &task->earliest_at);
	if (task->done && !instant_in(arena, card, "dateLastActivity", &task->done_at)) {
		task->done_at = (Instant){0};
	}
	read_labels(trello, card, task);
	read_members(trello, card, task);
	read_checklists(trello, thing.foreign_id, place, task);
	read_actions(trello, thing.foreign_id, place, task);
	tell_losses(trello, card, place);
	if (text_empty(thing.foreign_id) || text_empty(task->title)) {
		staged_problem(arena, &thing, TEXT(""),
			message(arena, N_("The card has no name or no id.")));
		thing.unreadable = true;
	}
	const Error *error = reader_stage(reader, &thing);
	arena_clear(arena);
	return error;
}

/* --- the board ---------------------------------------------------------------------------- */

typedef struct {
	double pos; /* Trello's own order: any number, in between others */
	size_t place;
} Ranked;

static int by_pos(const void *left, const void *right)
{
	const Ranked *l = left, *r = right;
	if (l->pos == r->pos) {
		return (l->place > r->place) - (l->place < r->place);
	}
	return l->pos < r->pos ? -1 : 1;
}

/* The places in the array as the board shows them. */
static Ranked *ranked(Arena *arena, const json_t *array)
{
	size_t count = json_array_size(array);
	Ranked *order = NEW_ARRAY(arena, Ranked, count);
	for (size_t i = 0; i < count; i++) {
		const json_t *pos = json_object_get(json_array_get(array, i), "pos");
		order[i] = (Ranked){json_number_value(pos), i};
	}
	qsort(order, count, sizeof *order, by_pos);
	return order;
}

static const Error *stage_list(Trello *trello, const json_t *list, int64_t place, int32_t position)
{
	ImportReader *reader = trello->reader;
	Arena *arena = reader->scratch;
	Text name = reader_text(reader, arena, text_in(arena, list, "name"), place);
	Staged stage = {
		.kind = STAGED_STAGE,
		.row = place,
		.foreign_id = text_in(arena, list, "id"),
		.stage = {.board = text_in(arena, trello->board, "id"),
			.name = name,
			.kind = stage_kind_of(arena, name),
			.position = position,
			.archived = true_in(list, "closed")},
	};
	return reader_stage(reader, &stage);
}

static const Error *stage_board(Trello *trello)
{
	ImportReader *reader = trello->reader;
	Arena *arena = reader->scratch;
	Staged board = {.kind = STAGED_BOARD, .row = 1};
	board.foreign_id = text_in(arena, trello->board, "id");
	board.board.name = reader_text(reader, arena, text_in(arena, trello->board, "name"), 1);
	TRY(reader_stage(reader, &board));
	const json_t *lists = json_object_get(trello->board, "lists");
	const json_t *cards = json_object_get(trello->board, "cards");
	Ranked *order = ranked(reader->arena, lists);
	for (size_t i = 0; i < json_array_size(lists); i++) {
		size_t place = order[i].place;
		TRY(stage_list(
			trello, json_array_get(lists, place), (int64_t)place + 1, (int32_t)i + 1));
	}
	arena_clear(arena);
	order = ranked(reader->arena, cards);
	for (size_t i = 0; i < json_array_size(cards); i++) {
		size_t place = order[i].place;
		TRY(stage_card(
			trello, json_array_get(cards, place), (int64_t)place + 1, (int32_t)i + 1));
	}
	return OK;
}

static void release(void *board)
{
	json_decref(board);
}

static const Error *trello_end(ImportReader *reader)
{
	Trello *trello = reader->own;
	Text file = buffer_done(&trello->bytes);
	bool marked = text_starts(file, "\xef\xbb\xbf");
	json_error_t problem;
	json_t *board = json_loadb(text_chars(file) + (marked ? 3 : 0),
		file.length - (marked ? 3 : 0), JSON_REJECT_DUPLICATES, &problem);
	if (!board) {
		return refuse(reader->arena, "file",
			N_("Line %1 of the file is no JSON: it may be cut short."),
			arg(problem.line));
	}
	arena_close_later(reader->arena, release, board);
	trello->board = board;
	if (!json_is_array(json_object_get(board, "cards")) ||
		!json_is_array(json_object_get(board, "lists")) ||
		!json_is_string(json_object_get(board, "id"))) {
		return refuse(reader->arena, "file",
			N_("This JSON file is no Trello board: it has no lists and cards."));
	}
	return stage_board(trello);
}

static int detect_trello(Arena *arena, Span head, Text file_name)
{
	(void)file_name;
	Text beginning = text_copy(arena, span_trim(head));
	if (!text_starts(beginning, "{")) {
		return 0;
	}
	bool trello = text_contains(beginning, "\"idOrganization\"") ||
		      text_contains(beginning, "trello.com") ||
		      text_contains(beginning, "\"idBoard\"");
	return trello ? 90 : 5;
}

const ImportFormat format_trello = {"trello", "Trello", NEEDS_STAGES | NEEDS_CLIENTS, detect_trello,
	trello_begin, trello_read, trello_end};
