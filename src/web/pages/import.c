#include "web/pages/import.h"

#include "app/import.h"
#include "view/import_list.h"
#include "view/import_show.h"
#include "web/page.h"
#include "web/pages/import_view.h"

#include <inttypes.h>
#include <string.h>

enum { TARGET_LIMIT = 24, PERSON_LIMIT = 300 };

/* --- files so far, and a new one ---------------------------------------------------------------
 */

static const Error *show_list(
	Context *cx, const Request *request, Response *response, const Form *form)
{
	Imports imports;
	TRY(open_imports(cx, &imports));
	PageHead head = {.title = words_plain(cx->language, N_("Import")), .nav = NAV_IMPORT};
	Html *html = page_begin(cx, request, response, head);
	import_list(html, form, imports, format_lines(cx->arena, cx->language));
	return page_end(html);
}

const Error *get_imports(Context *cx, const Request *request, Response *response)
{
	return show_list(cx, request, response, form_of(cx->arena, NULL));
}

const Error *post_imports(Context *cx, const Request *request, Response *response)
{
	ImportId id = {0};
	Form *form = form_of(cx->arena, request);
	if (request->file < 0 || text_empty(request->file_name)) {
		form_problem(form, "file", message(cx->arena, "Choose a file first."));
	} else {
		TRY(form_refused(form,
			begin_import(cx, request->file, request->file_name, TEXT(""), NULL, &id)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show_list(cx, request, response, form);
	}
	page_done(response, url(cx->arena, "/import/%" PRId64, id.value), TEXT(""), TEXT(""));
	return OK;
}

/* --- one import --------------------------------------------------------------------------------
 */

static const Error *show(
	Context *cx, const Request *request, Response *response, const Form *form, ImportView *view)
{
	TRY(import_touched(cx, view));
	if (view->running || view->trying) {
		http_add_header(response, "Refresh", TEXT("2")); /* works without script */
	}
	PageHead head = {.title = view->import.file_name, .nav = NAV_IMPORT};
	Html *html = page_begin(cx, request, response, head);
	import_show(html, form, view, &view->report, zone_place(cx, cx->zone));
	return page_end(html);
}

const Error *get_import(Context *cx, const Request *request, Response *response)
{
	ImportView view;
	TRY(open_import(cx, (ImportId){path_id(request, 0)}, &view));
	return show(cx, request, response, form_of(cx->arena, NULL), &view);
}

/* "", "new", or the id of a client that is there. */
static Text read_target(Form *form, const char *field, const ImportView *view, Arena *arena)
{
	Text typed = form_text(form, field, TARGET_LIMIT);
	EACH (ImportClient, client, view->clients) {
		if (text_equal(typed, text_format(arena, "%" PRId64, client->id.value))) {
			return typed;
		}
	}
	return text_is(typed, "new") ? typed : TEXT("");
}

static void read_choices(Form *form, Arena *arena, ImportView *view)
{
	static const char *const orders[] = {"", "dmy", "mdy", "ymd"};
	static const char *const kinds[] = {"open", "waiting", "done"};
	ImportChoices *choices = &view->choices;
	if (view->format->needs & NEEDS_ZONE) {
		choices->zone = form_text(form, "zone", ZONE_NAME_LIMIT);
	}
	if (view->report.currency_missing) {
		Text currency = form_text(form, "currency", 3);
		if (currency.length == 3) {
			memcpy(choices->currency.code, currency.chars, 3);
		}
	}
	if (view->report.dates_unclear) {
		choices->dates = (DateOrder)form_choice(form, "dates", orders, 4);
	}
	if (choices->people.count > 1) {
		choices->person = form_text(form, "person", PERSON_LIMIT);
	}
	choices->client = read_target(form, "client", view, arena);
	choices->leave_out = form_bool(form, "leave_out");
	choices->remove_gone = form_bool(form, "remove_gone");
	for (size_t i = 0; i < choices->names.count; i++) {
		choices->names.items[i].to =
			read_target(form, text_format(arena, "name-%zu", i).chars, view, arena);
	}
	for (size_t i = 0; i < choices->stages.count; i++) {
		choices->stages.items[i].kind = (StageKind)form_choice(
			form, text_format(arena, "stage-%zu", i).chars, kinds, 3);
	}
}

const Error *post_import(Context *cx, const Request *request, Response *response)
{
	ImportView view;
	ImportId id = {path_id(request, 0)};
	Form *form = form_of(cx->arena, request);
	TRY(open_import(cx, id, &view));
	read_choices(form, cx->arena, &view);
	Text act = form_text(form, "act", TARGET_LIMIT);
	if (form_good(form)) {
		TRY(form_refused(form, choose_import(cx, id, &view.choices)));
	}
	if (form_good(form) && !text_is(act, "look")) {
		TRY(form_refused(form, start_import(cx, id, !text_is(act, "run"))));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show(cx, request, response, form, &view);
	}
	page_done(response, url(cx->arena, "/import/%" PRId64, id.value), TEXT(""), TEXT(""));
	return OK;
}

static const Error *after(
	Context *cx, Response *response, ImportId id, const Error *error, const char *said)
{
	if (error && error->kind != ERROR_CONFLICT) {
		return error;
	}
	Text sentence = error ? words(cx->arena, cx->language, cx->zone, error->reason)
			      : words_plain(cx->language, said);
	page_done(response, url(cx->arena, "/import/%" PRId64, id.value), sentence, TEXT(""));
	return OK;
}

const Error *post_import_cancel(Context *cx, const Request *request, Response *response)
{
	ImportId id = {path_id(request, 0)};
	return after(cx, response, id, cancel_import(cx, id),
		N_("It stops, and nothing of it is kept."));
}

const Error *post_import_undo(Context *cx, const Request *request, Response *response)
{
	ImportId id = {path_id(request, 0)};
	return after(cx, response, id, undo_import(cx, id), N_("The import is undone."));
}

const Error *post_import_discard(Context *cx, const Request *request, Response *response)
{
	ImportId id = {path_id(request, 0)};
	const Error *error = discard_import(cx, id);
	if (error) {
		return after(cx, response, id, error, "");
	}
	page_done(response, url(cx->arena, "/import"),
		words_plain(cx->language, N_("Discarded: nothing of the file was kept.")),
		TEXT(""));
	return OK;
}
