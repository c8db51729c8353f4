#include "app/entry.h"

#include "app/entry_kept.h"
#include "app/hours.h"
#include "app/invoice.h"
#include "domain/check.h"
#include "store/client.h"
#include "store/entry.h"
#include "store/task.h"

static const Error *check_end(Context *cx, const Entry *entry, const Entry *was)
{
	bool runs = was->id.value && !instant_set(was->end);
	if (!instant_set(entry->end) && !runs) {
		return refuse(cx->arena, "end", "Say when the work ended.");
	}
	if (instant_set(entry->end) && runs) {
		return refuse(cx->arena, "end", "This timer is still running: stop it first.");
	}
	if (entry->end.seconds > cx->now.seconds) {
		return refuse(
			cx->arena, "end", "Work cannot end in the future: %1.", arg(entry->end));
	}
	if (instant_set(entry->start) && entry->end.seconds == entry->start.seconds) {
		return refuse(cx->arena, "end", "It ends as it begins: how long was it?");
	}
	return OK;
}

static const Error *saving(Context *cx, const Entry *draft, EntryId id)
{
	Entry entry = *draft, was = {0};
	Task task;
	Problems problems = {.arena = cx->arena};
	if (draft->id.value) {
		TRY(entry_load(cx, id, &was));
	}
	TRY(invoice_lock(cx, draft->id, "start"));
	if (draft->changed && draft->changed != was.changed) {
		return conflict(cx->arena,
			"Somebody changed this time entry meanwhile. What you typed is still here: "
			"compare, then save it again.");
	}
	entry.id = id;
	entry.member = was.id.value ? was.member : cx->member.id;
	entry.colleague = was.colleague;
	entry.foreign_source = was.foreign_source;
	entry.foreign_id = was.foreign_id;
	entry.deleted = (Instant){0};
	problem(&problems, entry_check(cx->arena, &entry, cx->now));
	problem(&problems, problems.first ? OK : check_end(cx, &entry, &was));
	problem(&problems, entry_subject(cx, &entry, &task));
	if (problems.first) {
		return problems.first;
	}
	if (!was.id.value && text_empty(entry.category)) {
		entry.category = task.category;
	}
	return entry_keep(cx, &entry, was.id.value ? "edit" : "create");
}

const Error *save_entry(Context *cx, const Entry *draft, EntryId *ret_id)
{
	const EntryId id = draft->id.value ? draft->id : (EntryId){new_id(cx)};
	TRY(WRITE(cx, saving(cx, draft, id)));
	*ret_id = id;
	return OK;
}

static const Error *splitting(Context *cx, EntryId id, Instant at, EntryId second)
{
	Entry first, rest;
	TRY(entry_load(cx, id, &first));
	TRY(invoice_lock(cx, id, "at"));
	int64_t end = instant_set(first.end) ? first.end.seconds : cx->now.seconds;
	if (at.seconds <= first.start.seconds || at.seconds >= end) {
		return refuse(cx->arena, "at", "Cut it between %1 and %2.", arg(first.start),
			arg((Instant){end}));
	}
	rest = first;
	rest.id = second;
	rest.start = at;
	rest.foreign_source = rest.foreign_id = TEXT("");
	first.end = at;
	TRY(entry_keep(cx, &first, "split"));
	return entry_keep(cx, &rest, "create");
}

const Error *split_entry(Context *cx, EntryId id, Instant at, EntryId *ret_second)
{
	const EntryId second = {new_id(cx)};
	TRY(WRITE(cx, splitting(cx, id, at, second)));
	*ret_second = second;
	return OK;
}

static bool same_person(const Entry *left, const Entry *right)
{
	return left->member.value == right->member.value &&
	       text_equal(left->colleague, right->colleague);
}

static const Error *take_overlaps(Context *cx, OpenEntry *open)
{
	Entries touching;
	const Entry *entry = &open->entry;
	Instant end = instant_plus(entry->start, entry_length(entry, cx->now).seconds);
	TRY(store_entry_list(cx->db, cx->arena, cx->practice.id, entry->start, end, &touching));
	EACH (Entry, other, touching) {
		if (other->id.value != entry->id.value && same_person(other, entry) &&
			entries_overlap(other, entry, cx->now)) {
			*LIST_ADD(cx->arena, open->overlaps) = *other;
		}
	}
	return OK;
}

const Error *open_entry(Context *cx, EntryId id, OpenEntry *ret_entry)
{
	OpenEntry open = {0};
	Stays stays;
	const Zone *home = zone_named(cx, cx->practice.zone);
	TRY(entry_load(cx, id, &open.entry));
	TRY(entry_client(cx, open.entry.client, &open.client));
	TRY(entry_task(cx, open.entry.task, &open.task));
	TRY(own_stays(cx, &stays));
	open.zone = stay_zone(home ? home : cx->zone, stays, open.entry.start);
	TRY(take_overlaps(cx, &open));
	*ret_entry = open;
	return OK;
}

/* A hundred or so: insertion is quick and needs no global for the language. */
static void sort_clients(const Language *language, Clients clients)
{
	for (size_t i = 1; i < clients.count; i++) {
		Client moved = clients.items[i];
		size_t at = i;
		for (; at > 0 && words_order(language, clients.items[at - 1].name, moved.name) > 0;
			at--) {
			clients.items[at] = clients.items[at - 1];
		}
		clients.items[at] = moved;
	}
}

const Error *entry_choices(Context *cx, TaskId also, EntryChoices *ret_choices)
{
	EntryChoices choices = {0};
	Tasks open;
	Task done;
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &choices.clients));
	TRY(store_task_open_list(cx->db, cx->arena, cx->practice.id, &open));
	TRY(entry_task(cx, also, &done));
	if (done.id.value && !task_open(&done)) {
		*LIST_ADD(cx->arena, open) = done;
	}
	sort_clients(cx->language, choices.clients);
	EACH (Client, client, choices.clients) {
		EACH (Task, task, open) {
			if (task->client.value == client->id.value) {
				*LIST_ADD(cx->arena, choices.tasks) = *task;
			}
		}
	}
	EACH (Task, task, open) {
		if (!task->client.value) {
			*LIST_ADD(cx->arena, choices.tasks) = *task;
		}
	}
	*ret_choices = choices;
	return OK;
}
