/* Writing what an import brings: a new row hidden, a row the file says differently changed with a
 * note of what it was, one that is the same left alone. */
#include "app/import_work.h"

#include "store/board.h"
#include "store/calendar.h"
#include "store/checklist.h"
#include "store/client.h"
#include "store/entry.h"
#include "store/event.h"
#include "store/task.h"

#include <stdlib.h>

enum { GONE_TITLES = 20, PUT_BACK_PAGE = 200 };

/* --- what to do with a row ---------------------------------------------------------------------
 */

typedef enum { ROW_NEW, ROW_SAME, ROW_DIFFERS, ROW_BINNED } RowState;

/* A row in the bin stays there, unless undoing an import put it there. */
static const Error *state_of(const ImportRun *run, Context *cx, int64_t id, Instant deleted,
	Text digest, RowState *ret_state)
{
	Text before;
	if (id == 0 || deleted.seconds == HIDDEN.seconds) {
		*ret_state = ROW_NEW;
		return OK;
	}
	if (instant_set(deleted)) {
		*ret_state = ROW_BINNED;
		EACH (Instant, ended, run->undone) {
			if (ended->seconds == deleted.seconds) {
				*ret_state = ROW_NEW;
			}
		}
		return OK;
	}
	TRY(store_import_digest(cx->db, cx->arena, cx->practice.id, id, &before));
	*ret_state = text_equal(before, digest) ? ROW_SAME : ROW_DIFFERS;
	return OK;
}

static void count(ImportCount *counts, RowState state)
{
	counts->made += state == ROW_NEW;
	counts->same += state == ROW_SAME;
	counts->updated += state == ROW_DIFFERS;
	counts->binned += state == ROW_BINNED;
}

static const Error *note(
	ImportRun *run, Context *cx, MadeNoun noun, int64_t id, Text was, Text digest)
{
	const Made made = {noun, id, was, digest};
	return store_import_made(
		cx->db, cx->arena, cx->practice.id, run->import.id, &made, cx->change);
}

/* --- clients, boards, calendars ----------------------------------------------------------------
 */

static const Error *keep_client(ImportRun *run, Context *cx, Client *client)
{
	client->deleted = HIDDEN;
	TRY(store_client_save(cx->db, cx->arena, cx->practice.id, client, cx->change));
	return note(run, cx, MADE_CLIENT, client->id.value, TEXT(""), TEXT(""));
}

static const Error *keep_board(ImportRun *run, Context *cx, Board *board)
{
	board->deleted = HIDDEN;
	TRY(store_board_save(cx->db, cx->arena, cx->practice.id, board, cx->change));
	return note(run, cx, MADE_BOARD, board->id.value, TEXT(""), TEXT(""));
}

static const Error *keep_calendar(ImportRun *run, Context *cx, Calendar *calendar)
{
	calendar->deleted = HIDDEN;
	TRY(store_calendar_save(cx->db, cx->arena, cx->practice.id, calendar, cx->change));
	return note(run, cx, MADE_CALENDAR, calendar->id.value, TEXT(""), TEXT(""));
}

/* --- tasks -------------------------------------------------------------------------------------
 */

/* When it was done or began to wait is often only guessed: that it is so counts. */
static Text task_digest(Context *cx, const Mapped *thing)
{
	Task said = thing->task;
	said.done.seconds = thing->done;
	said.waiting_since.seconds = thing->waiting;
	return digest_of(cx->arena, task_was(cx->arena, &said));
}

static Task task_changed(const Mapped *thing, const Task *there)
{
	Task task = *there;
	const Task *said = &thing->task;
	task.title = said->title;
	task.notes = said->notes;
	task.category = said->category;
	task.client = said->client;
	task.board = said->board;
	task.stage = said->stage;
	task.earliest = said->earliest;
	task.due = said->due;
	task.due_zone = said->due_zone;
	task.checklist = said->checklist;
	bool keeps_done = thing->done && instant_set(there->done);
	task.done = keeps_done ? there->done : said->done;
	bool keeps_waiting = thing->waiting && instant_set(there->waiting_since);
	task.waiting_since = keeps_waiting ? there->waiting_since : said->waiting_since;
	return task;
}

static const Error *save_task(Context *cx, const Task *task)
{
	TRY(store_task_save(cx->db, cx->arena, cx->practice.id, task, cx->change));
	EACH (ChecklistItem, item, task->checklist) {
		item->id = item->id ? item->id : new_id(cx);
	}
	return store_checklist_replace(
		cx->db, cx->arena, cx->practice.id, task->id, task->checklist);
}

static const Error *keep_task(ImportRun *run, Context *cx, Mapped *thing, ImportCount *counts)
{
	Task there, *task = &thing->task;
	RowState state;
	Text was = TEXT(""), digest = task_digest(cx, thing);
	TRY(store_task_by_foreign(cx->db, cx->arena, cx->practice.id, task->foreign_source,
		task->foreign_id, &there));
	TRY(state_of(run, cx, there.id.value, there.deleted, digest, &state));
	count(counts, state);
	task->id = there.id.value ? there.id : task->id;
	if (run->only_try || state == ROW_SAME || state == ROW_BINNED) {
		return OK;
	}
	if (state == ROW_DIFFERS) {
		TRY(store_checklist_load(
			cx->db, cx->arena, cx->practice.id, there.id, &there.checklist));
		was = task_was(cx->arena, &there);
	}
	Task kept = state == ROW_DIFFERS ? task_changed(thing, &there) : *task;
	kept.deleted = state == ROW_NEW ? HIDDEN : (Instant){0};
	TRY(save_task(cx, &kept));
	return note(run, cx, MADE_TASK, kept.id.value, was, digest);
}

/* --- events ------------------------------------------------------------------------------------
 */

static const Error *event_there(ImportRun *run, Context *cx, const Event *wanted, Event *ret_event)
{
	Events events = {0};
	*ret_event = (Event){0};
	if (!run->calendar_known) {
		return OK;
	}
	TRY(store_event_by_uid(
		cx->db, cx->arena, cx->practice.id, wanted->calendar, wanted->uid, &events));
	EACH (Event, event, events) {
		if (wall_order(event->recurrence, wanted->recurrence) == 0) {
			*ret_event = *event;
			if (!instant_set(event->deleted)) {
				return OK;
			}
		}
	}
	return OK;
}

static const Error *keep_event(ImportRun *run, Context *cx, Event *event, ImportCount *counts)
{
	Event there;
	RowState state;
	Text digest = digest_of(cx->arena, event_was(cx->arena, event));
	TRY(event_there(run, cx, event, &there));
	TRY(state_of(run, cx, there.id.value, there.deleted, digest, &state));
	count(counts, state);
	event->id = there.id.value ? there.id : event->id;
	if (run->only_try || state == ROW_SAME || state == ROW_BINNED) {
		return OK;
	}
	Text was = state == ROW_DIFFERS ? event_was(cx->arena, &there) : TEXT("");
	event->deleted = state == ROW_NEW ? HIDDEN : (Instant){0};
	TRY(store_event_save(cx->db, cx->arena, cx->practice.id, event, cx->change));
	return note(run, cx, MADE_EVENT, event->id.value, was, digest);
}

/* --- entries -----------------------------------------------------------------------------------
 */

/* The task that somebody gave to an imported entry stays. */
static const Error *keep_entry(ImportRun *run, Context *cx, Entry *entry, ImportCount *counts)
{
	Entry there;
	RowState state;
	Text digest = digest_of(cx->arena, entry_was(cx->arena, entry));
	TRY(store_entry_by_foreign(cx->db, cx->arena, cx->practice.id, entry->foreign_source,
		entry->foreign_id, &there));
	TRY(state_of(run, cx, there.id.value, there.deleted, digest, &state));
	count(counts, state);
	entry->id = there.id.value ? there.id : entry->id;
	if (run->only_try || state == ROW_SAME || state == ROW_BINNED) {
		return OK;
	}
	bool differs = state == ROW_DIFFERS;
	Text was = differs ? entry_was(cx->arena, &there) : TEXT("");
	entry->task = differs ? there.task : entry->task;
	entry->member = differs ? there.member : entry->member;
	entry->deleted = differs ? (Instant){0} : HIDDEN;
	TRY(store_entry_save(cx->db, cx->arena, cx->practice.id, entry, cx->change));
	return note(run, cx, MADE_ENTRY, entry->id.value, was, digest);
}

const Error *import_keep(ImportRun *run, Context *cx, Mapped *thing, ImportCount counts[MADE_NOUNS])
{
	bool plain = !thing->stage && (thing->noun == MADE_CLIENT || thing->noun == MADE_BOARD ||
					      thing->noun == MADE_CALENDAR);
	counts[thing->noun].made += plain;
	switch (thing->noun) {
	case MADE_TASK:
		return keep_task(run, cx, thing, &counts[MADE_TASK]);
	case MADE_EVENT:
		return keep_event(run, cx, &thing->event, &counts[MADE_EVENT]);
	case MADE_ENTRY:
		return keep_entry(run, cx, &thing->entry, &counts[MADE_ENTRY]);
	case MADE_CLIENT:
		return run->only_try ? OK : keep_client(run, cx, &thing->client);
	case MADE_BOARD:
		if (run->only_try) {
			return OK;
		}
		return thing->stage ? store_stage_save(cx->db, cx->arena, cx->practice.id,
					      &thing->of_stage, cx->change)
				    : keep_board(run, cx, &thing->board);
	case MADE_CALENDAR:
		return run->only_try ? OK : keep_calendar(run, cx, &thing->calendar);
	case MADE_NOUNS:
		break;
	}
	return OK;
}

/* --- what is gone ------------------------------------------------------------------------------
 */

static int by_id(const void *left, const void *right)
{
	int64_t l = *(const int64_t *)left, r = *(const int64_t *)right;
	return (l > r) - (l < r);
}

const Error *import_gone(ImportRun *run, Context *cx)
{
	Events events;
	SeenIds *seen = &run->seen;
	run->report.gone = 0;
	run->report.gone_titles = (Texts){0};
	if (!run->calendar_known) {
		return OK;
	}
	if (seen->count > 0) {
		qsort(seen->items, seen->count, sizeof *seen->items, by_id);
	}
	TRY(store_event_calendar_list(
		cx->db, cx->arena, cx->practice.id, run->calendar.id, &events));
	EACH (Event, event, events) {
		if (seen->count > 0 && bsearch(&event->id.value, seen->items, seen->count,
					       sizeof *seen->items, by_id)) {
			continue;
		}
		run->report.gone++;
		if (run->report.gone_titles.count < GONE_TITLES) {
			*LIST_ADD(run->lasting, run->report.gone_titles) =
				text_keep(run->lasting, event->title);
		}
		if (run->choices.remove_gone && !run->only_try) {
			Text was = event_was(cx->arena, event);
			event->deleted = cx->now;
			TRY(store_event_save(
				cx->db, cx->arena, cx->practice.id, event, cx->change));
			TRY(note(run, cx, MADE_EVENT, event->id.value, was, TEXT("")));
		}
	}
	return OK;
}

/* --- putting back ------------------------------------------------------------------------------
 */

static const Error *put_task_back(Context *cx, const MadeRow *made)
{
	Task task;
	TRY(store_task_load(cx->db, cx->arena, cx->practice.id, (TaskId){made->id}, &task));
	if (task.changed > made->changed) {
		return OK;
	}
	TRY(task_put_back(cx->arena, made->was, &task));
	return save_task(cx, &task);
}

static const Error *put_event_back(Context *cx, const MadeRow *made)
{
	Event event;
	TRY(store_event_load(cx->db, cx->arena, cx->practice.id, (EventId){made->id}, &event));
	if (event.changed > made->changed) {
		return OK;
	}
	TRY(event_put_back(cx->arena, made->was, &event));
	return store_event_save(cx->db, cx->arena, cx->practice.id, &event, cx->change);
}

static const Error *put_entry_back(Context *cx, const MadeRow *made)
{
	Entry entry;
	TRY(store_entry_load(cx->db, cx->arena, cx->practice.id, (EntryId){made->id}, &entry));
	if (entry.changed > made->changed) {
		return OK;
	}
	TRY(entry_put_back(cx->arena, made->was, &entry));
	return store_entry_save(cx->db, cx->arena, cx->practice.id, &entry, cx->change);
}

/* One that was emptied from the bin meanwhile is not there to be put back. */
static const Error *unless_missing(const Error *error)
{
	return error && error->kind == ERROR_MISSING ? OK : error;
}

const Error *import_put_back(Context *cx, ImportId import)
{
	static const struct {
		MadeNoun noun;
		const Error *(*put_back)(Context *cx, const MadeRow *made);
	} nouns[] = {{MADE_TASK, put_task_back}, {MADE_EVENT, put_event_back},
		{MADE_ENTRY, put_entry_back}};
	Context page = *cx;
	page.arena = import_arena(cx, IMPORT_MEMORY);
	for (size_t i = 0; i < sizeof nouns / sizeof nouns[0]; i++) {
		int64_t after = 0;
		MadeRows rows = {.count = PUT_BACK_PAGE};
		while (rows.count == PUT_BACK_PAGE) {
			arena_clear(page.arena);
			TRY(store_import_made_list(cx->db, page.arena, cx->practice.id, import,
				nouns[i].noun, after, PUT_BACK_PAGE, &rows));
			EACH (MadeRow, made, rows) {
				after = made->id;
				if (!text_empty(made->was)) {
					TRY(unless_missing(nouns[i].put_back(&page, made)));
				}
			}
		}
	}
	return OK;
}
