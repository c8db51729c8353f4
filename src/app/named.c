#include "app/named.h"

#include "base/list.h"
#include "store/client.h"
#include "store/invoice.h"
#include "store/task.h"

typedef struct {
	int64_t id;
	Text name;
} Named;
LIST_OF(Named, NamedList);

typedef enum { FITS_NOT, FITS_BEGINNING, FITS_WHOLE } Fit;

static Fit fit(Context *cx, const Named *named, Text wanted)
{
	Text name = text_folded(cx->arena, named->name);
	if (text_equal(name, wanted)) {
		return FITS_WHOLE;
	}
	return text_starts(name, text_chars(wanted)) ? FITS_BEGINNING : FITS_NOT;
}

/* The best that fit: whole names before beginnings. */
static NamedList fitting(Context *cx, NamedList all, Text typed)
{
	NamedList best = {0};
	Fit best_fit = FITS_BEGINNING;
	Text wanted = text_folded(cx->arena, text_trim(cx->arena, typed));
	EACH (Named, named, all) {
		Fit found = fit(cx, named, wanted);
		if (found > best_fit) {
			best_fit = found;
			best = (NamedList){0};
		}
		if (found == best_fit) {
			*LIST_ADD(cx->arena, best) = *named;
		}
	}
	return best;
}

/* "“Atelier Marais”, “Nordlys” …" */
static Text listed(Context *cx, NamedList names)
{
	Buffer out = buffer_new(cx->arena);
	for (size_t i = 0; i < names.count && i < NAMED_SHOWN; i++) {
		buffer_chars(&out, i ? ", " : "");
		buffer_text(&out, names.items[i].name);
	}
	buffer_chars(&out, names.count > NAMED_SHOWN ? " …" : "");
	return buffer_done(&out);
}

static const Error *all_clients(Context *cx, NamedList *ret_all)
{
	Clients clients;
	NamedList all = {0};
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &clients));
	EACH (Client, client, clients) {
		*LIST_ADD(cx->arena, all) = (Named){client->id.value, client->name};
	}
	*ret_all = all;
	return OK;
}

const Error *client_named_or_new(Context *cx, Text name, ClientId *ret_client)
{
	NamedList all;
	TRY(all_clients(cx, &all));
	if (text_empty(name) || fitting(cx, all, name).count == 0) {
		*ret_client = (ClientId){0};
		return OK;
	}
	return client_named(cx, name, ret_client);
}

const Error *client_named(Context *cx, Text name, ClientId *ret_client)
{
	NamedList all;
	if (text_empty(name)) {
		*ret_client = (ClientId){0};
		return OK;
	}
	TRY(all_clients(cx, &all));
	NamedList found = fitting(cx, all, name);
	if (all.count == 0) {
		return refuse(cx->arena, "client", "There is no client yet.");
	}
	if (found.count == 0) {
		return refuse(cx->arena, "client", "There is no client called “%1”. There is: %2.",
			arg(name), arg(listed(cx, all)));
	}
	if (found.count > 1) {
		return refuse(cx->arena, "client", "“%1” may be several clients: %2.", arg(name),
			arg(listed(cx, found)));
	}
	*ret_client = (ClientId){found.items[0].id};
	return OK;
}

const Error *task_named(Context *cx, Text title, ClientId client, TaskId *ret_task)
{
	Tasks tasks;
	NamedList all = {0};
	int64_t number = 0;
	(void)span_int64(span_of(title), &number);
	if (text_empty(title)) {
		*ret_task = (TaskId){0};
		return OK;
	}
	TRY(store_task_open_list(cx->db, cx->arena, cx->practice.id, &tasks));
	EACH (Task, task, tasks) {
		if (number && task->id.value == number) {
			*ret_task = task->id;
			return OK;
		}
		if (!client.value || task->client.value == client.value) {
			*LIST_ADD(cx->arena, all) = (Named){task->id.value, task->title};
		}
	}
	NamedList found = fitting(cx, all, title);
	if (found.count == 0) {
		return refuse(cx->arena, "task", "There is no open task called “%1”.", arg(title));
	}
	if (found.count > 1) {
		return refuse(cx->arena, "task", "“%1” may be several tasks: %2.", arg(title),
			arg(listed(cx, found)));
	}
	*ret_task = (TaskId){found.items[0].id};
	return OK;
}

const Error *invoice_named(Context *cx, Text said, InvoiceId *ret_invoice)
{
	Receivables all;
	int64_t id = 0;
	(void)span_int64(span_of(said), &id);
	TRY(store_invoice_list(cx->db, cx->arena, cx->practice.id, &all));
	EACH (const Receivable, kept, all) {
		bool numbered = !text_empty(kept->number) && text_equal(kept->number, said);
		if (numbered || (id && kept->id.value == id)) {
			*ret_invoice = kept->id;
			return OK;
		}
	}
	return missing(cx->arena, "There is no such invoice.");
}
