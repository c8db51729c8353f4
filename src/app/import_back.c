/* What an import changes besides new rows: what it was, for who wants it back, and what the file no
 * longer has. */
#include "app/import_work.h"
#include "store/checklist.h"
#include "store/entry.h"
#include "store/event.h"
#include "store/invoice.h"
#include "store/task.h"

#include <stdlib.h>

enum { GONE_TITLES = 20, PUT_BACK_PAGE = 200 };

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
			const Made made = {.noun = MADE_EVENT, .id = event->id.value, .was = was};
			TRY(import_note(run, cx, &made));
		}
	}
	return OK;
}

/* --- changed meanwhile -------------------------------------------------------------------------
 */

static const Error *task_as_it_is(Context *cx, int64_t id, Text *ret_was)
{
	Task task;
	TRY(store_task_load(cx->db, cx->arena, cx->practice.id, (TaskId){id}, &task));
	TRY(store_checklist_load(cx->db, cx->arena, cx->practice.id, task.id, &task.checklist));
	*ret_was = task_was(cx->arena, &task);
	return OK;
}

static const Error *event_as_it_is(Context *cx, int64_t id, Text *ret_was)
{
	Event event;
	TRY(store_event_load(cx->db, cx->arena, cx->practice.id, (EventId){id}, &event));
	*ret_was = event_was(cx->arena, &event);
	return OK;
}

static const Error *entry_as_it_is(Context *cx, int64_t id, Text *ret_was)
{
	Entry entry;
	TRY(store_entry_load(cx->db, cx->arena, cx->practice.id, (EntryId){id}, &entry));
	*ret_was = entry_was(cx->arena, &entry);
	return OK;
}

const Error *import_freshen(ImportRun *run, Context *cx)
{
	static const struct {
		MadeNoun noun;
		const Error *(*as_it_is)(Context *cx, int64_t id, Text *ret_was);
	} nouns[] = {{MADE_TASK, task_as_it_is}, {MADE_EVENT, event_as_it_is},
		{MADE_ENTRY, entry_as_it_is}};
	for (size_t i = 0; i < sizeof nouns / sizeof nouns[0]; i++) {
		MadeRows stale;
		TRY(store_import_stale(
			cx->db, cx->arena, cx->practice.id, run->import.id, nouns[i].noun, &stale));
		EACH (MadeRow, row, stale) {
			Made made = {.noun = nouns[i].noun, .id = row->id};
			TRY(nouns[i].as_it_is(cx, row->id, &made.was));
			TRY(store_import_was(cx->db, cx->arena, cx->practice.id, run->import.id,
				&made, cx->change));
		}
	}
	return OK;
}

/* --- putting back ------------------------------------------------------------------------------
 */

/* What was put back just now is not what somebody changed since. */
static const Error *as_before(Context *cx, ImportId import, MadeNoun noun, const MadeRow *row)
{
	const Made made = {.noun = noun, .id = row->id, .was = row->was};
	return store_import_was(cx->db, cx->arena, cx->practice.id, import, &made, cx->change);
}

static const Error *put_task_back(Context *cx, ImportId import, const MadeRow *made)
{
	Task task;
	TRY(store_task_load(cx->db, cx->arena, cx->practice.id, (TaskId){made->id}, &task));
	if (task.changed > made->changed) {
		return OK;
	}
	TRY(task_put_back(cx->arena, made->was, &task));
	TRY(store_task_save(cx->db, cx->arena, cx->practice.id, &task, cx->change));
	TRY(import_checklist(cx, task.id, task.checklist));
	return as_before(cx, import, MADE_TASK, made);
}

static const Error *put_event_back(Context *cx, ImportId import, const MadeRow *made)
{
	Event event;
	TRY(store_event_load(cx->db, cx->arena, cx->practice.id, (EventId){made->id}, &event));
	if (event.changed > made->changed) {
		return OK;
	}
	TRY(event_put_back(cx->arena, made->was, &event));
	TRY(store_event_save(cx->db, cx->arena, cx->practice.id, &event, cx->change));
	return as_before(cx, import, MADE_EVENT, made);
}

static const Error *put_entry_back(Context *cx, ImportId import, const MadeRow *made)
{
	Entry entry;
	InvoiceId billed;
	TRY(store_entry_load(cx->db, cx->arena, cx->practice.id, (EntryId){made->id}, &entry));
	TRY(store_invoice_of_entry(cx->db, cx->arena, cx->practice.id, entry.id, &billed));
	if (entry.changed > made->changed || billed.value != 0) {
		return OK;
	}
	TRY(entry_put_back(cx->arena, made->was, &entry));
	TRY(store_entry_save(cx->db, cx->arena, cx->practice.id, &entry, cx->change));
	return as_before(cx, import, MADE_ENTRY, made);
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
		const Error *(*put_back)(Context *cx, ImportId import, const MadeRow *made);
	} nouns[] = {{MADE_TASK, put_task_back}, {MADE_EVENT, put_event_back},
		{MADE_ENTRY, put_entry_back}};
	Context page = *cx;
	page.arena = arena_under(cx->arena, IMPORT_MEMORY);
	for (size_t i = 0; i < sizeof nouns / sizeof nouns[0]; i++) {
		int64_t after = 0;
		MadeRows rows = {.count = PUT_BACK_PAGE};
		while (rows.count == PUT_BACK_PAGE) {
			arena_clear(page.arena);
			TRY(store_import_made_list(cx->db, page.arena, cx->practice.id, import,
				nouns[i].noun, after, PUT_BACK_PAGE, &rows));
			EACH (MadeRow, made, rows) {
				after = made->id;
				if (!text_empty(made->was) && !made->twin) {
					TRY(unless_missing(nouns[i].put_back(&page, import, made)));
				}
			}
		}
	}
	return OK;
}

const Error *import_take_back(Context *cx, ImportId import)
{
	TRY(import_put_back(cx, import));
	return store_import_forget(cx->db, cx->arena, cx->practice.id, import);
}
