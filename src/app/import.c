/* The use cases of an import; what runs is in import_run.c. */
#include "app/import.h"

#include "app/blob.h"
#include "app/import_work.h"
#include "app/job.h"
#include "app/plan.h"
#include "domain/check.h"
#include "host/file.h"
#include "store/client.h"

#define JOB_TRY TEXT("try")

/* --- beginning ---------------------------------------------------------------------------------
 */

static const Error *head_of(Context *cx, Text hash, Span *ret_head)
{
	Blob blob;
	int file;
	Bytes head;
	TRY(blob_open(cx, hash, &blob, &file));
	if (blob.size > IMPORT_FILE_LIMIT) {
		return refuse(cx->arena, "file",
			"The file is larger than %1 MB: export it in parts.",
			arg(IMPORT_FILE_LIMIT >> 20));
	}
	TRY(file_head(cx->arena, file, DETECT_BYTES, &head));
	*ret_head = (Span){(const char *)head.start, head.length};
	return OK;
}

static const Error *format_of(
	Context *cx, Span head, Text file_name, Text said, const ImportFormat **ret_format)
{
	Arena *arena = cx->arena;
	const ImportFormat *format = format_named(said);
	Text beginning = text_copy(arena, (Span){head.start, head.length < 4 ? head.length : 4});
	if (head.length == 0) {
		return refuse(arena, "file", "The file is empty.");
	}
	if (text_starts(beginning, "PK\x03\x04") || text_starts(beginning, "PK\x05\x06")) {
		return refuse(arena, "file",
			"This is a ZIP archive: unpack it, and bring in the file inside.");
	}
	if (!text_empty(said) && !format) {
		return refuse(arena, "format",
			"There is no format “%1”: it is toggl, clockify, trello, asana, ics, "
			"freshbooks or wave.",
			arg(said));
	}
	format = format ? format : format_detected(arena, head, file_name);
	if (!format) {
		return refuse(arena, "file",
			"This is no file Fuseau knows: it reads exports of Toggl, Clockify, "
			"Trello, Asana, FreshBooks and Wave, and calendars (ICS).");
	}
	*ret_format = format;
	return OK;
}

static const Error *beginning(Context *cx, const Import *import)
{
	return store_import_save(cx->db, cx->arena, cx->practice.id, import, cx->change);
}

static const Error *begin_kept(Context *cx, Text hash, Text file_name, Text format,
	const ImportChoices *said, ImportId *ret_id)
{
	Span head = {0};
	const ImportFormat *found = NULL;
	ImportChoices choices = said ? *said : (ImportChoices){0};
	ImportReport report;
	TRY(head_of(cx, hash, &head));
	TRY(format_of(cx, head, file_name, format, &found));
	Import import = {
		.id = {new_id(cx)},
		.member = cx->member.id,
		.format = text_of(found->key),
		.file_name = text_head(cx->arena, file_name, BLOB_NAME_LIMIT),
		.blob = hash,
		.created = cx->now,
	};
	TRY(import_survey(cx, &import, &choices, &report));
	import.options = choices_json(cx->arena, &choices);
	import.report = report_json(cx->arena, &report);
	TRY(WRITE(cx, beginning(cx, &import)));
	*ret_id = import.id;
	return OK;
}

const Error *begin_import(Context *cx, int file, Text file_name, Text format,
	const ImportChoices *said, ImportId *ret_id)
{
	Text hash;
	TRY(blob_put(cx, file, file_name, IMPORT_MEDIA, &hash));
	const Error *error = begin_kept(cx, hash, file_name, format, said, ret_id);
	const Error *stays = error ? blob_let_go(cx, hash, IMPORT_MEDIA) : OK;
	return error ?: stays;
}

/* --- looking -----------------------------------------------------------------------------------
 */

const Error *open_imports(Context *cx, Imports *ret_imports)
{
	return store_import_list(cx->db, cx->arena, cx->practice.id, IMPORTS_SHOWN, ret_imports);
}

static const Error *clients_by_name(Context *cx, ImportClients *ret_clients)
{
	Clients all;
	ImportClients clients = {0};
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &all));
	EACH (Client, client, all) {
		LIST_ADD(cx->arena, clients);
		size_t at = clients.count - 1;
		for (; at > 0 &&
			words_order(cx->language, clients.items[at - 1].name, client->name) > 0;
			at--) {
			clients.items[at] = clients.items[at - 1];
		}
		clients.items[at] = (ImportClient){client->id, client->name};
	}
	*ret_clients = clients;
	return OK;
}

const Error *open_import(Context *cx, ImportId id, ImportView *ret_view)
{
	ImportView view = {0};
	TRY(store_import_load(cx->db, cx->arena, cx->practice.id, id, &view.import));
	TRY(choices_read(cx->arena, view.import.options, &view.choices));
	TRY(report_read(cx->arena, view.import.report, &view.report));
	TRY(store_job_by_subject(cx->db, cx->arena, cx->practice.id, id.value, &view.job));
	TRY(clients_by_name(cx, &view.clients));
	view.format = format_named(view.import.format);
	view.running = view.import.state == IMPORT_RUNNING;
	bool waits = view.job.state == JOB_WAITING || view.job.state == JOB_RUNNING;
	view.trying = view.job.id && waits && text_equal(view.job.payload, JOB_TRY);
	*ret_view = view;
	return OK;
}

const Error *import_touched(Context *cx, ImportView *view)
{
	ImportState state = view->import.state;
	return state == IMPORT_DONE || state == IMPORT_UNDONE
		       ? store_import_touched(cx->db, cx->arena, cx->practice.id, view->import.id,
				 TOUCHED_SHOWN, &view->touched)
		       : OK;
}

/* --- choosing ----------------------------------------------------------------------------------
 */

static const Error *choosing(
	Context *cx, ImportId id, const ImportChoices *choices, const ImportReport *report)
{
	Import import;
	TRY(store_import_load(cx->db, cx->arena, cx->practice.id, id, &import));
	if (import.state != IMPORT_STAGED && import.state != IMPORT_FAILED) {
		return conflict(cx->arena, "This import has begun: its mapping is fixed.");
	}
	import.state = IMPORT_STAGED;
	import.options = choices_json(cx->arena, choices);
	import.report = report_json(cx->arena, report);
	return store_import_save(cx->db, cx->arena, cx->practice.id, &import, cx->change);
}

const Error *choose_import(Context *cx, ImportId id, const ImportChoices *choices)
{
	ImportView view;
	ImportChoices wanted = *choices;
	TRY(open_import(cx, id, &view));
	if (!zone_named(cx, wanted.zone)) {
		return refuse(cx->arena, "zone", "There is no zone “%1”.", arg(wanted.zone));
	}
	TRY(check_currency(cx->arena, "currency", wanted.currency));
	ImportReport report = view.report;
	bool same_currency = text_is(text_of(wanted.currency.code), view.choices.currency.code);
	if (!text_equal(wanted.zone, view.choices.zone) || wanted.dates != view.choices.dates ||
		!same_currency) {
		TRY(import_survey(cx, &view.import, &wanted, &report));
	}
	report.tried = false;
	report.problem = (Message){0};
	return WRITE(cx, choosing(cx, id, &wanted, &report));
}

/* --- starting and stopping ---------------------------------------------------------------------
 */

static const Error *starting(Context *cx, const ImportView *view, bool only_try)
{
	int64_t job;
	Import import = view->import;
	if (import.state != IMPORT_STAGED) {
		return conflict(cx->arena, "This import has begun already.");
	}
	if (view->job.state == JOB_RUNNING) {
		return conflict(cx->arena, "A job is still at work on this file: a moment.");
	}
	if (!only_try) {
		import.state = IMPORT_RUNNING;
		TRY(store_import_save(cx->db, cx->arena, cx->practice.id, &import, cx->change));
	}
	return job_add(cx, "import", import.id.value, only_try ? JOB_TRY : TEXT(""), &job);
}

static const Error *ready(Context *cx, const ImportView *view)
{
	const ImportReport *report = &view->report;
	if (report->dates_unclear && view->choices.dates == DATES_UNKNOWN) {
		return refuse(cx->arena, "dates",
			"The dates of this file can be read in two ways: say which comes first.");
	}
	if (report->unreadable > 0 && !view->choices.leave_out) {
		return refuse(cx->arena, "leave_out",
			"Some rows cannot be read: say that they may be left out.");
	}
	return OK;
}

const Error *start_import(Context *cx, ImportId id, bool only_try)
{
	ImportView view;
	TRY(open_import(cx, id, &view));
	TRY(ready(cx, &view));
	return WRITE(cx, starting(cx, &view, only_try));
}

static const Error *cancelling(Context *cx, ImportId id)
{
	Import import;
	TRY(store_import_load(cx->db, cx->arena, cx->practice.id, id, &import));
	if (import.state != IMPORT_RUNNING) {
		return conflict(cx->arena, "This import is not running any more.");
	}
	import.state = IMPORT_STAGED;
	return store_import_save(cx->db, cx->arena, cx->practice.id, &import, cx->change);
}

const Error *cancel_import(Context *cx, ImportId id)
{
	return WRITE(cx, cancelling(cx, id));
}

/* --- undoing -----------------------------------------------------------------------------------
 */

static const Error *undoing(Context *cx, ImportId id)
{
	Import import;
	int64_t job;
	TRY(store_import_load(cx->db, cx->arena, cx->practice.id, id, &import));
	if (import.state != IMPORT_DONE) {
		return conflict(cx->arena, "There is nothing to undo: this import is not done.");
	}
	TRY(import_put_back(cx, id));
	TRY(store_import_undo(cx->db, cx->arena, cx->practice.id, id, cx->now, cx->change));
	import.state = IMPORT_UNDONE;
	import.ended = cx->now;
	TRY(store_import_save(cx->db, cx->arena, cx->practice.id, &import, cx->change));
	TRY(job_add(cx, "import_index", id.value, TEXT(""), &job));
	plan_changed(cx);
	return audit(cx, "undo", "import", id.value, 0, import.file_name);
}

const Error *undo_import(Context *cx, ImportId id)
{
	return WRITE(cx, undoing(cx, id));
}
