/* What a staged thing becomes here: its client by the chosen mapping, its board and stage by their
 * ids in the file, its promise as a time on the client's clock. */
#include "app/import_map.h"

#include "store/board.h"
#include "store/calendar.h"
#include "store/client.h"

enum { TITLE_CLIENT_LETTERS = 4 };

Mapped *map_put(ImportRun *run, MadeNoun noun)
{
	Mapped *thing = LIST_ADD(run->turn, run->batch);
	thing->noun = noun;
	return thing;
}

Text map_text(ImportRun *run, Text text, size_t limit)
{
	Text kept = text_keep(run->turn, text);
	return text_code_points(kept) > limit ? text_head(run->turn, kept, limit) : kept;
}

/* --- clients -----------------------------------------------------------------------------------
 */

const Error *import_clients_known(ImportRun *run)
{
	Clients clients;
	TRY(store_client_list(run->cx->db, run->lasting, run->cx->practice.id, &clients));
	EACH (Client, client, clients) {
		*LIST_ADD(run->lasting, run->clients) = (KnownClient){
			text_folded(run->lasting, client->name), client->id, client->zone};
	}
	return OK;
}

static const Error *client_made(ImportRun *run, Text name, ClientId *ret_client)
{
	Context *cx = run->cx;
	Text folded = text_folded(run->turn, text_trim(run->turn, name));
	EACH (KnownClient, known, run->clients) {
		if (text_equal(known->folded, folded)) {
			*ret_client = known->id;
			return OK;
		}
	}
	if (run->clients.count >= CLIENTS_LIMIT) {
		return refuse(cx->arena, "file",
			"The file names more clients than Fuseau can hold (%1).",
			arg(CLIENTS_LIMIT));
	}
	Mapped *thing = map_put(run, MADE_CLIENT);
	thing->client = (Client){
		.id = {new_id(cx)},
		.name = map_text(run, text_trim(run->turn, name), CLIENT_NAME_LIMIT),
		.thread = (int32_t)(run->clients.count % THREADS) + 1,
		.status = CLIENT_ACTIVE,
		.language = cx->practice.language,
		.currency = cx->practice.currency,
		.source = text_of(format_named(run->import.format)->name),
		.created = cx->now,
	};
	*LIST_ADD(run->lasting, run->clients) =
		(KnownClient){text_keep(run->lasting, folded), thing->client.id, {0}};
	*ret_client = thing->client.id;
	return OK;
}

static ClientId id_of(Text to)
{
	int64_t id = 0;
	return span_int64(span_of(to), &id) ? (ClientId){id} : (ClientId){0};
}

/* id 0: the mapping says nobody. A name that was not there at the first look counts as new when it
 * stands in a column of clients. */
const Error *map_client(ImportRun *run, NameKind kind, Text name, ClientId *ret_client)
{
	*ret_client = (ClientId){0};
	if (text_empty(name)) {
		return OK;
	}
	EACH (ImportName, known, run->choices.names) {
		if (known->kind == kind && text_equal(known->name, name)) {
			if (text_is(known->to, "new")) {
				return client_made(run, name, ret_client);
			}
			*ret_client = id_of(known->to);
			return OK;
		}
	}
	return kind == NAME_CLIENT ? client_made(run, name, ret_client) : OK;
}

const Error *map_client_otherwise(ImportRun *run, ClientId *client)
{
	if (client->value) {
		return OK;
	}
	if (!text_empty(run->choices.client_name)) {
		return client_made(run, run->choices.client_name, client);
	}
	*client = id_of(run->choices.client);
	return OK;
}

/* The clock a client's promises are read on: theirs, else the VA's. */
Text map_zone(const ImportRun *run, ClientId client)
{
	EACH (KnownClient, known, run->clients) {
		if (known->id.value == client.value && !text_empty(known->zone)) {
			return known->zone;
		}
	}
	return run->cx->practice.zone;
}

/* --- boards ------------------------------------------------------------------------------------
 */

KnownBoard *map_board_known(ImportRun *run, Text foreign_id)
{
	EACH (KnownBoard, board, run->boards) {
		if (text_equal(board->foreign_id, foreign_id)) {
			return board;
		}
	}
	return NULL;
}

static bool was_undone(const ImportRun *run, Instant deleted)
{
	EACH (Instant, ended, run->undone) {
		if (ended->seconds == deleted.seconds) {
			return true;
		}
	}
	return false;
}

/* A board that is there keeps its name and gets only the stages it lacks. */
static const Error *map_board(ImportRun *run, const Staged *thing)
{
	Context *cx = run->cx;
	Board board;
	TRY(store_board_by_foreign(
		cx->db, run->lasting, cx->practice.id, run->source, thing->foreign_id, &board));
	KnownBoard *known = LIST_ADD(run->lasting, run->boards);
	known->foreign_id = text_keep(run->lasting, thing->foreign_id);
	if (board.id.value && !instant_set(board.deleted)) {
		known->id = board.id;
		known->stages = board.stages;
		run->report.counts[MADE_BOARD].same++;
		return OK;
	}
	bool back = board.id.value && was_undone(run, board.deleted);
	known->id = back ? board.id : (BoardId){new_id(cx)};
	known->stages = back ? board.stages : (Stages){0};
	ClientId client = {0};
	if (!text_empty(run->choices.client) || !text_empty(run->choices.client_name)) {
		TRY(map_client_otherwise(run, &client));
	}
	Mapped *made = map_put(run, MADE_BOARD);
	made->board = (Board){
		.id = known->id,
		.client = client,
		.name = map_text(run, thing->board.name, BOARD_NAME_LIMIT),
		.foreign_source = run->source,
		.foreign_id = known->foreign_id,
	};
	return OK;
}

static StageKind kind_of(const ImportRun *run, const Staged *thing)
{
	EACH (ImportStage, stage, run->choices.stages) {
		if (text_equal(stage->board, thing->stage.board) &&
			text_equal(stage->foreign_id, thing->foreign_id)) {
			return stage->kind;
		}
	}
	return thing->stage.kind;
}

Stage *map_stage_known(KnownBoard *board, Text foreign_id)
{
	EACH (Stage, stage, board->stages) {
		if (text_equal(stage->foreign_id, foreign_id)) {
			return stage;
		}
	}
	return NULL;
}

static const Error *map_stage(ImportRun *run, const Staged *thing)
{
	KnownBoard *board = map_board_known(run, thing->stage.board);
	if (!board || map_stage_known(board, thing->foreign_id)) {
		return OK;
	}
	if (board->stages.count == STAGES_LIMIT) {
		loss_changed(&run->report.losses,
			message(run->turn,
				"More than %1 lists: the tasks of the further ones stand in the "
				"first.",
				arg(STAGES_LIMIT)),
			thing->row);
		return OK;
	}
	const Stage stage = {
		.id = {new_id(run->cx)},
		.board = board->id,
		.name = text_keep(run->lasting, thing->stage.name),
		.kind = kind_of(run, thing),
		.position = thing->stage.position,
		.foreign_id = text_keep(run->lasting, thing->foreign_id),
	};
	*LIST_ADD(run->lasting, board->stages) = stage;
	Mapped *made = map_put(run, MADE_BOARD);
	made->stage = true;
	made->of_stage = stage;
	return OK;
}

/* --- entries and events ------------------------------------------------------------------------
 */

/* The project is the kind of work; a task of the other program goes with the tags. */
static const Error *map_entry(ImportRun *run, const Staged *thing)
{
	const StagedEntry *staged = &thing->entry;
	ClientId client;
	TRY(map_client(run, NAME_CLIENT, staged->client, &client));
	if (!client.value && text_empty(staged->client)) {
		TRY(map_client(run, NAME_PROJECT, staged->project, &client));
	}
	TRY(map_client_otherwise(run, &client));
	if (staged->start.seconds > run->cx->now.seconds) {
		loss_changed(&run->report.losses,
			message(run->turn,
				"It begins in the future: kept, but look at the zone and the order "
				"of dates."),
			thing->row);
	}
	Buffer tags = buffer_new(run->turn);
	EACH (Text, tag, staged->tags) {
		buffer_chars(&tags, tags.length > 0 ? ", " : "");
		buffer_text(&tags, *tag);
	}
	bool both = !text_empty(staged->project) && !text_empty(staged->task);
	if (both) {
		buffer_chars(&tags, tags.length > 0 ? ", " : "");
		buffer_text(&tags, staged->task);
	}
	bool own = text_empty(staged->person) || text_equal(staged->person, run->choices.person);
	Mapped *made = map_put(run, MADE_ENTRY);
	made->entry = (Entry){
		.id = {new_id(run->cx)},
		.member = run->cx->member.id,
		.client = client,
		.start = staged->start,
		.end = staged->end,
		.note = text_keep(run->turn, staged->note),
		.category =
			map_text(run, text_empty(staged->project) ? staged->task : staged->project,
				TASK_CATEGORY_LIMIT),
		.tags = buffer_done(&tags),
		.billable = staged->billable,
		.colleague = own ? TEXT("") : text_keep(run->turn, staged->person),
		.foreign_source = run->source,
		.foreign_id = text_keep(run->turn, thing->foreign_id),
	};
	return OK;
}

static const Error *map_calendar(ImportRun *run, const Staged *thing)
{
	Context *cx = run->cx;
	Calendar found;
	TRY(store_calendar_by_foreign(
		cx->db, run->lasting, cx->practice.id, thing->foreign_id, &found));
	bool there = found.id.value && !instant_set(found.deleted);
	bool back = found.id.value && !there && was_undone(run, found.deleted);
	if (there) {
		run->calendar = found;
		run->calendar_known = true;
		run->report.counts[MADE_CALENDAR].same++;
		return OK;
	}
	run->calendar = (Calendar){
		.id = back ? found.id : (CalendarId){new_id(cx)},
		.name = text_keep(run->lasting, thing->calendar.name),
		.zone = text_keep(run->lasting, thing->calendar.zone),
		.foreign_id = text_keep(run->lasting, thing->foreign_id),
	};
	run->calendar_known = back; /* its events may be there, too */
	map_put(run, MADE_CALENDAR)->calendar = run->calendar;
	return OK;
}

/* "Kopi & Co: weekly" is a meeting with Kopi & Co. */
static ClientId client_in_title(const ImportRun *run, Text title)
{
	Text folded = text_folded(run->turn, title);
	EACH (KnownClient, client, run->clients) {
		if (client->folded.length >= TITLE_CLIENT_LETTERS &&
			text_contains(folded, client->folded.chars)) {
			return client->id;
		}
	}
	return (ClientId){0};
}

static const Error *map_event(ImportRun *run, const Staged *thing)
{
	const Event *staged = &thing->event.event;
	ClientId client = client_in_title(run, staged->title);
	TRY(map_client_otherwise(run, &client));
	Mapped *made = map_put(run, MADE_EVENT);
	Event *event = &made->event;
	*event = *staged;
	event->id.value = new_id(run->cx);
	event->calendar = run->calendar.id;
	event->client = client;
	Text *texts[] = {&event->uid, &event->title, &event->place, &event->notes, &event->link,
		&event->zone, &event->rrule, &event->exdates};
	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
		*texts[i] = text_keep(run->turn, *texts[i]);
	}
	event->foreign_source = run->source;
	return OK;
}

const Error *import_map(ImportRun *run, const Staged *thing)
{
	switch (thing->kind) {
	case STAGED_BOARD:
		return map_board(run, thing);
	case STAGED_STAGE:
		return map_stage(run, thing);
	case STAGED_TASK:
		return map_task(run, thing);
	case STAGED_CALENDAR:
		return map_calendar(run, thing);
	case STAGED_EVENT:
		return map_event(run, thing);
	case STAGED_ENTRY:
		return map_entry(run, thing);
	case STAGED_INVOICE:
		return import_map_invoice(run, thing);
	case STAGED_CLIENT: /* clients come with what names them */
		break;
	}
	return OK;
}
