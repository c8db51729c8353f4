#include "app/entry_kept.h"

#include "app/plan.h"
#include "app/search.h"
#include "store/client.h"
#include "store/entry.h"
#include "store/task.h"

const Error *entry_load(Context *cx, EntryId id, Entry *ret_entry)
{
	Entry entry;
	TRY(store_entry_load(cx->db, cx->arena, cx->practice.id, id, &entry));
	if (instant_set(entry.deleted)) {
		return missing(cx->arena, "This time entry is in the bin.");
	}
	*ret_entry = entry;
	return OK;
}

/* "2026-11-23T07:30:00Z – 2026-11-23T08:00:00Z" */
static Text told(Context *cx, const Entry *entry)
{
	Text end = instant_set(entry->end) ? instant_iso(cx->arena, entry->end) : TEXT("");
	return text_format(
		cx->arena, "%s – %s", instant_iso(cx->arena, entry->start).chars, text_chars(end));
}

const Error *entry_keep(Context *cx, const Entry *entry, const char *act)
{
	bool found = !instant_set(entry->deleted) && !text_empty(entry->note);
	Text words = text_format(
		cx->arena, "%s %s", text_chars(entry->category), text_chars(entry->tags));
	TRY(store_entry_save(cx->db, cx->arena, cx->practice.id, entry, cx->change));
	TRY(search_put(cx, "entry", entry->id.value, entry->client, found ? entry->note : TEXT(""),
		found ? words : TEXT("")));
	plan_changed(cx);
	return audit(cx, act, "entry", entry->id.value, entry->client.value, told(cx, entry));
}

static const Error *unless_missing(const Error *error)
{
	return error && error->kind == ERROR_MISSING ? OK : error;
}

const Error *entry_client(Context *cx, ClientId id, Client *ret_client)
{
	*ret_client = (Client){0};
	return id.value ? unless_missing(store_client_load(
				  cx->db, cx->arena, cx->practice.id, id, ret_client))
			: OK;
}

const Error *entry_task(Context *cx, TaskId id, Task *ret_task)
{
	*ret_task = (Task){0};
	return id.value ? unless_missing(
				  store_task_load(cx->db, cx->arena, cx->practice.id, id, ret_task))
			: OK;
}

const Error *entry_subject(Context *cx, Entry *entry, Task *ret_task)
{
	Client client;
	Task task;
	TRY(entry_task(cx, entry->task, &task));
	if (entry->task.value && (!task.id.value || instant_set(task.deleted))) {
		return refuse(cx->arena, "task", "This task is not there any more.");
	}
	if (task.client.value && !entry->client.value) {
		entry->client = task.client;
	}
	TRY(entry_client(cx, entry->client, &client));
	if (entry->client.value && (!client.id.value || instant_set(client.deleted))) {
		return refuse(cx->arena, "client", "This client is not there any more.");
	}
	if (task.client.value && task.client.value != entry->client.value) {
		return refuse(cx->arena, "task", "“%1” is not a task of %2.", arg(task.title),
			arg(client.name));
	}
	*ret_task = task;
	return OK;
}
