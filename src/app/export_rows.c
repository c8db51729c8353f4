/* Rows on their way out: what of each noun is told. */
#include "app/export_work.h"

#include "store/checklist.h"
#include "store/entry.h"
#include "store/hours.h"
#include "store/incident.h"
#include "store/notice.h"
#include "store/series.h"
#include "store/task.h"

enum { ALL = 1000000 };

static Text wall_text(Export *export, Wall at)
{
	return day_set(at.day) ? wall_iso(export->page, at) : TEXT("");
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

/* --- nouns -------------------------------------------------------------------------------------
 */

static void put_client(Export *export, const Client *client)
{
	const Cell cells[] = {
		{"id", export_id(export, client->id.value), true},
		{"name", client->name},
		{"status", text_of(client_status_key(client->status))},
		{"zone", client->zone},
		{"place", client->place},
		{"country", client->country},
		{"region", client->region},
		{"language", client->language},
		{"currency", text_of(client->currency.code)},
		{"person", client->person ? TEXT("yes") : TEXT("no")},
		{"reachable", hours_text(export->page, client->reachable, false)},
		{"reply_minutes", export_minutes(export, client->reply_within), true},
		{"reserved_minutes", export_minutes(export, client->reserved), true},
		{"reserved_per", text_of(per_key(client->reserved_per))},
		{"tone", client->tone},
		{"culture", client->culture},
		{"goals", client->goals},
		{"brand", client->brand},
		{"access", client->access},
		{"source", client->source},
		{"notes", client->notes},
		{"tone", client->tone},
		{"culture", client->culture},
		{"brand", client->brand},
		{"access", client->access},
		{"source", client->source},
	};
	EXPORT_ROW(export, cells);
}

const Error *export_clients(Export *export)
{
	EXPORT_HEAD(export, put_client(export, &(Client){0}));
	EACH (Client, client, export->clients) {
		Client whole = *client;
		arena_clear(export->page);
		TRY(store_hours_load(export->cx->db, export->page, export->cx->practice.id,
			hours_of_client(client->id), &whole.reachable));
		put_client(export, &whole);
	}
	return OK;
}

const Error *export_contacts(Export *export)
{
	EACH (Contact, contact, export->contacts) {
		const Cell cells[] = {
			{"id", export_id(export, contact->id.value), true},
			{"client", export_client(export, contact->client)},
			{"name", contact->name},
			{"role", contact->role},
			{"language", contact->language},
			{"notes", contact->notes},
		};
		EXPORT_ROW(export, cells);
	}
	return OK;
}

const Error *export_channels(Export *export)
{
	EACH (Contact, contact, export->contacts) {
		EACH (Reach, reach, contact->reaches) {
			const Cell cells[] = {
				{"contact", export_id(export, contact->id.value), true},
				{"purpose", text_of(purpose_key(reach->purpose))},
				{"channel", text_of(channel_key(reach->channel))},
				{"address", reach->address},
			};
			EXPORT_ROW(export, cells);
		}
	}
	return OK;
}

const Error *export_boards(Export *export)
{
	EACH (BoardLine, line, export->boards) {
		const Cell cells[] = {
			{"id", export_id(export, line->board.id.value), true},
			{"client", export_client(export, line->board.client)},
			{"name", line->board.name},
		};
		EXPORT_ROW(export, cells);
	}
	return OK;
}

const Error *export_stages(Export *export)
{
	EACH (BoardLine, line, export->boards) {
		EACH (Stage, stage, line->board.stages) {
			const Cell cells[] = {
				{"id", export_id(export, stage->id.value), true},
				{"board", export_id(export, line->board.id.value), true},
				{"name", stage->name},
				{"kind", text_of(stage_kind_key(stage->kind))},
			};
			EXPORT_ROW(export, cells);
		}
	}
	return OK;
}

/* "- [x] done" and "- [ ] not yet", a line each. */
static Text checklist_text(Export *export, Checklist checklist)
{
	Buffer out = buffer_new(export->page);
	EACH (ChecklistItem, item, checklist) {
		buffer_format(&out, "%s- [%c] %s", out.length ? "\n" : "", item->done ? 'x' : ' ',
			text_chars(item->text));
	}
	return buffer_done(&out);
}

static void put_task(Export *export, const Task *task)
{
	const Cell cells[] = {
		{"id", export_id(export, task->id.value), true},
		{"client", export_client(export, task->client)},
		{"board", board_name(export, task->board)},
		{"stage", stage_name(export, task)},
		{"title", task->title},
		{"notes", task->notes},
		{"checklist", checklist_text(export, task->checklist)},
		{"category", task->category},
		{"importance", text_format(export->page, "%d", (int)task->importance), true},
		{"triage", text_of(triage_key(task->triage))},
		{"estimate_minutes", export_minutes(export, task->estimate), true},
		{"remaining_minutes", export_minutes(export, task->remaining), true},
		{"remaining_said", export_instant(export, task->remaining_at), true},
		{"earliest", wall_text(export, task->earliest), true},
		{"requested", export_instant(export, task->requested), true},
		{"due", wall_text(export, task->due), true},
		{"due_zone", task->due_zone},
		{"colleague", task->colleague},
		{"waiting_for", task->waiting_for},
		{"waiting_since", export_instant(export, task->waiting_since), true},
		{"done", export_instant(export, task->done), true},
	};
	EXPORT_ROW(export, cells);
}

static const Error *put_with_checklist(Export *export, const Task *task)
{
	Context *cx = export->cx;
	Task whole = *task;
	TRY(store_checklist_load(
		cx->db, export->page, cx->practice.id, task->id, &whole.checklist));
	put_task(export, &whole);
	return OK;
}

const Error *export_series(Export *export)
{
	SeriesList all;
	const Context *cx = export->cx;
	TRY(store_series_list(cx->db, export->page, cx->practice.id, &all));
	EACH (Series, series, all) {
		const Cell cells[] = {
			{"id", export_id(export, series->id.value), true},
			{"client", export_client(export, series->client)},
			{"title", series->title},
			{"notes", series->notes},
			{"checklist", series->checklist},
			{"category", series->category},
			{"estimate_minutes", export_minutes(export, series->estimate), true},
			{"rule", series->rrule},
			{"first_due", wall_text(export, series->start), true},
			{"zone", series->zone},
		};
		EXPORT_ROW(export, cells);
	}
	return OK;
}

const Error *export_tasks(Export *export)
{
	Context *cx = export->cx;
	Tasks tasks;
	Task last = {0};
	EXPORT_HEAD(export, put_task(export, &(Task){0}));
	TRY(store_task_open_list(cx->db, export->page, cx->practice.id, &tasks));
	EACH (Task, task, tasks) {
		TRY(put_with_checklist(export, task));
	}
	do {
		arena_clear(export->page);
		TRY(store_task_done_list(cx->db, export->page, cx->practice.id, (ClientId){0},
			last.id.value ? &last : NULL, EXPORT_PAGE, &tasks));
		EACH (Task, task, tasks) {
			TRY(put_with_checklist(export, task));
			last = (Task){.id = task->id, .done = task->done};
		}
	} while (tasks.count == EXPORT_PAGE);
	return OK;
}

static void put_entry(Export *export, const Entry *entry)
{
	const Cell cells[] = {
		{"id", export_id(export, entry->id.value), true},
		{"client", export_client(export, entry->client)},
		{"task", export_id(export, entry->task.value), true},
		{"start", export_instant(export, entry->start), true},
		{"end", export_instant(export, entry->end), true},
		{"note", entry->note},
		{"category", entry->category},
		{"tags", entry->tags},
		{"billable", entry->billable ? TEXT("yes") : TEXT("no")},
		{"colleague", entry->colleague},
	};
	EXPORT_ROW(export, cells);
}

const Error *export_entries(Export *export)
{
	Context *cx = export->cx;
	Entries entries;
	int64_t after = 0;
	EXPORT_HEAD(export, put_entry(export, &(Entry){0}));
	do {
		arena_clear(export->page);
		TRY(store_entry_page(
			cx->db, export->page, cx->practice.id, after, EXPORT_PAGE, &entries));
		EACH (Entry, entry, entries) {
			put_entry(export, entry);
			after = entry->id.value;
		}
	} while (entries.count == EXPORT_PAGE);
	return OK;
}

const Error *export_events_load(Export *export, Events *ret_events)
{
	Context *cx = export->cx;
	return store_event_list(cx->db, export->page, cx->practice.id, (Day){0},
		(Day){EXPORT_LAST_DAY}, ret_events);
}

const Error *export_events(Export *export)
{
	Events events;
	TRY(export_events_load(export, &events));
	EACH (Event, event, events) {
		const Cell cells[] = {
			{"id", export_id(export, event->id.value), true},
			{"uid", event->uid},
			{"client", export_client(export, event->client)},
			{"title", event->title},
			{"place", event->place},
			{"start", wall_text(export, event->start), true},
			{"end", wall_text(export, event->end), true},
			{"zone", event->zone},
			{"rrule", event->rrule},
			{"notes", event->notes},
		};
		EXPORT_ROW(export, cells);
	}
	return OK;
}

const Error *export_notices(Export *export)
{
	Context *cx = export->cx;
	EACH (Client, client, export->clients) {
		Notices notices;
		arena_clear(export->page);
		TRY(store_notice_client_list(
			cx->db, export->page, cx->practice.id, client->id, ALL, &notices));
		EACH (Notice, notice, notices) {
			const Cell cells[] = {
				{"id", export_id(export, notice->id.value), true},
				{"client", client->name},
				{"kind", text_of(notice_key(notice->kind))},
				{"to", notice->recipient},
				{"address", notice->address},
				{"language", notice->language},
				{"subject", notice->text.subject},
				{"body", notice->text.body},
				{"why", notice->why},
				{"made", export_instant(export, notice->made), true},
				{"told", export_instant(export, notice->sent), true},
			};
			EXPORT_ROW(export, cells);
		}
	}
	return OK;
}

const Error *export_incidents(Export *export)
{
	Context *cx = export->cx;
	Incidents incidents;
	arena_clear(export->page);
	TRY(store_incident_list(cx->db, export->page, cx->practice.id, ALL, &incidents));
	EACH (Incident, incident, incidents) {
		const Cell cells[] = {
			{"id", export_id(export, incident->id.value), true},
			{"kind", text_of(incident_key(incident->kind))},
			{"happened", export_instant(export, incident->happened), true},
			{"client", export_client(export, incident->client)},
			{"title", incident->title},
			{"what", incident->what},
			{"colleague", incident->colleague},
			{"undone", export_instant(export, incident->undone), true},
		};
		EXPORT_ROW(export, cells);
	}
	return OK;
}
