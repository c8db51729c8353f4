/* Writing what an import brings: a new row hidden, a row the file says differently changed with a
 * note of what it was, one that is the same left alone. */
#include "app/import_work.h"

#include "store/board.h"
#include "store/calendar.h"
#include "store/checklist.h"
#include "store/client.h"
#include "store/entry.h"
#include "store/event.h"
#include "store/invoice.h"
#include "store/task.h"

/* --- what to do with a row ---------------------------------------------------------------------
 */

typedef enum { ROW_NEW, ROW_SAME, ROW_DIFFERS, ROW_BINNED } RowState;

/* A row in the bin stays there, unless undoing an import put it there. */
static RowState state_of(const ImportRun *run, const KnownRow *there, Text digest)
{
	if (there->id == 0 || there->deleted.seconds == HIDDEN.seconds) {
		return ROW_NEW;
	}
	if (!instant_set(there->deleted)) {
		return text_equal(there->digest, digest) ? ROW_SAME : ROW_DIFFERS;
	}
	EACH (Instant, ended, run->undone) {
		if (ended->seconds == there->deleted.seconds) {
			return ROW_NEW;
		}
	}
	return ROW_BINNED;
}

static void count(ImportCount *counts, RowState state)
{
	counts->made += state == ROW_NEW;
	counts->same += state == ROW_SAME;
	counts->updated += state == ROW_DIFFERS;
	counts->binned += state == ROW_BINNED;
}

const Error *import_note(ImportRun *run, Context *cx, const Made *made)
{
	return store_import_made(
		cx->db, cx->arena, cx->practice.id, run->import.id, made, cx->change);
}

static const Error *note_new(ImportRun *run, Context *cx, MadeNoun noun, int64_t id)
{
	return import_note(run, cx, &(Made){.noun = noun, .id = id});
}

/* Where a thing is written: its own row, hidden, when it is new; else one beside the row that is
 * there, which no other file finds. `there` knows of it from now on. */
static int64_t place_of(Context *cx, KnownRow *there, RowState state, int64_t own_id, Text digest)
{
	there->digest = digest;
	if (state == ROW_DIFFERS) {
		there->twin = there->twin ? there->twin : new_id(cx);
		return there->twin;
	}
	there->id = there->id ? there->id : own_id;
	there->deleted = HIDDEN;
	return there->id;
}

static const Error *note(ImportRun *run, Context *cx, const KnownRow *there, Text was)
{
	const Made made = {there->noun, there->id, was, there->digest, there->twin};
	return import_note(run, cx, &made);
}

/* --- clients, boards, calendars ----------------------------------------------------------------
 */

static const Error *keep_client(ImportRun *run, Context *cx, Client *client)
{
	client->deleted = HIDDEN;
	TRY(store_client_save(cx->db, cx->arena, cx->practice.id, client, cx->change));
	return note_new(run, cx, MADE_CLIENT, client->id.value);
}

static const Error *keep_board(ImportRun *run, Context *cx, Board *board)
{
	board->deleted = HIDDEN;
	TRY(store_board_save(cx->db, cx->arena, cx->practice.id, board, cx->change));
	return note_new(run, cx, MADE_BOARD, board->id.value);
}

static const Error *keep_calendar(ImportRun *run, Context *cx, Calendar *calendar)
{
	calendar->deleted = HIDDEN;
	TRY(store_calendar_save(cx->db, cx->arena, cx->practice.id, calendar, cx->change));
	return note_new(run, cx, MADE_CALENDAR, calendar->id.value);
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

const Error *import_checklist(Context *cx, TaskId task, Checklist checklist)
{
	EACH (ChecklistItem, item, checklist) {
		item->id = item->id ? item->id : new_id(cx);
	}
	return store_checklist_replace(cx->db, cx->arena, cx->practice.id, task, checklist);
}

static const Error *task_twin(
	Context *cx, const Mapped *thing, const KnownRow *there, Task *ret_task, Text *ret_was)
{
	Task old;
	TRY(store_task_load(cx->db, cx->arena, cx->practice.id, (TaskId){there->id}, &old));
	TRY(store_checklist_load(cx->db, cx->arena, cx->practice.id, old.id, &old.checklist));
	*ret_was = task_was(cx->arena, &old);
	*ret_task = task_changed(thing, &old);
	ret_task->foreign_source = ret_task->foreign_id = TEXT("");
	return OK;
}

static const Error *keep_task(ImportRun *run, Context *cx, Mapped *thing, ImportCount *counts)
{
	Text was = TEXT(""), digest = task_digest(cx, thing);
	KnownRow *there = import_known(run, thing);
	RowState state = state_of(run, there, digest);
	count(counts, state);
	thing->task.id.value = there->id ? there->id : thing->task.id.value;
	if (run->only_try || state == ROW_SAME || state == ROW_BINNED) {
		return OK;
	}
	Task kept = thing->task;
	if (state == ROW_DIFFERS) {
		TRY(task_twin(cx, thing, there, &kept, &was));
	}
	kept.id.value = place_of(cx, there, state, kept.id.value, digest);
	kept.deleted = HIDDEN;
	TRY(store_task_save(cx->db, cx->arena, cx->practice.id, &kept, cx->change));
	TRY(import_checklist(cx, kept.id, kept.checklist));
	return note(run, cx, there, was);
}

/* --- events and entries ------------------------------------------------------------------------
 */

static const Error *keep_event(ImportRun *run, Context *cx, Mapped *thing, ImportCount *counts)
{
	Event kept = thing->event, old;
	Text was = TEXT(""), digest = digest_of(cx->arena, event_was(cx->arena, &kept));
	KnownRow *there = import_known(run, thing);
	RowState state = state_of(run, there, digest);
	count(counts, state);
	thing->event.id.value = there->id ? there->id : kept.id.value;
	if (run->only_try || state == ROW_SAME || state == ROW_BINNED) {
		return OK;
	}
	if (state == ROW_DIFFERS) {
		TRY(store_event_load(cx->db, cx->arena, cx->practice.id, thing->event.id, &old));
		was = event_was(cx->arena, &old);
		kept.calendar = (CalendarId){0};
	}
	kept.id.value = place_of(cx, there, state, kept.id.value, digest);
	kept.deleted = HIDDEN;
	TRY(store_event_save(cx->db, cx->arena, cx->practice.id, &kept, cx->change));
	return note(run, cx, there, was);
}

static const Error *keep_entry(ImportRun *run, Context *cx, Mapped *thing, ImportCount *counts)
{
	Entry kept = thing->entry, old;
	Text was = TEXT(""), digest = digest_of(cx->arena, entry_was(cx->arena, &kept));
	KnownRow *there = import_known(run, thing);
	RowState state = state_of(run, there, digest);
	InvoiceId billed = {0};
	if (state == ROW_DIFFERS) {
		TRY(store_invoice_of_entry(
			cx->db, cx->arena, cx->practice.id, (EntryId){there->id}, &billed));
	}
	if (billed.value != 0) {
		counts->locked++;
		return OK;
	}
	count(counts, state);
	if (run->only_try || state == ROW_SAME || state == ROW_BINNED) {
		return OK;
	}
	if (state == ROW_DIFFERS) {
		TRY(store_entry_load(
			cx->db, cx->arena, cx->practice.id, (EntryId){there->id}, &old));
		was = entry_was(cx->arena, &old);
		kept.foreign_source = kept.foreign_id = TEXT("");
	}
	kept.id.value = place_of(cx, there, state, kept.id.value, digest);
	kept.deleted = HIDDEN;
	TRY(store_entry_save(cx->db, cx->arena, cx->practice.id, &kept, cx->change));
	return note(run, cx, there, was);
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
		return keep_event(run, cx, thing, &counts[MADE_EVENT]);
	case MADE_ENTRY:
		return keep_entry(run, cx, thing, &counts[MADE_ENTRY]);
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
	case MADE_INVOICE: /* both: import_invoice.c */
	case MADE_PAYMENT:
	case MADE_NOUNS:
		break;
	}
	return OK;
}
