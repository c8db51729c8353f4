/* `fuseau import FORMAT FILE`: a whole import in one go, or what it would do. */
#include "app/import.h"
#include "app/json.h"
#include "app/named.h"
#include "cli/run.h"
#include "domain/check.h"
#include "host/file.h"
#include "web/pages/import_view.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static void say(Invocation *in, Message message)
{
	puts(words(in->cx.arena, in->cx.language, in->cx.zone, message).chars);
}

static Text said(Invocation *in, Message message)
{
	return words(in->cx.arena, in->cx.language, in->cx.zone, message);
}

/* --- what was said on the line -----------------------------------------------------------------
 */

static const Error *read_options(Invocation *in, ImportChoices *ret_choices)
{
	static const char *const orders[] = {
		[DATES_DMY] = "dmy", [DATES_MDY] = "mdy", [DATES_YMD] = "ymd"};
	Context *cx = &in->cx;
	ImportChoices choices = {.zone = option(in, "zone"), .leave_out = true};
	Text dates = option(in, "dates"), client = option(in, "client");
	ClientId id;
	for (int order = DATES_DMY; order <= DATES_YMD; order++) {
		choices.dates = text_is(dates, orders[order]) ? (DateOrder)order : choices.dates;
	}
	if (!text_empty(dates) && choices.dates == DATES_UNKNOWN) {
		return refuse(cx->arena, "dates", "--dates is dmy, mdy or ymd.");
	}
	Text currency = option(in, "currency");
	if (currency.length > 3) {
		return refuse(cx->arena, "currency",
			"“%1” is no currency code: three capital letters, like EUR.",
			arg(currency));
	}
	memcpy(choices.currency.code, text_chars(currency), currency.length);
	TRY(check_currency(cx->arena, "currency", choices.currency));
	if (!text_empty(choices.zone) && !zone_named(cx, choices.zone)) {
		return refuse(cx->arena, "zone", "There is no zone “%1”.", arg(choices.zone));
	}
	TRY(client_named_or_new(cx, client, &id));
	if (id.value) {
		choices.client = text_format(cx->arena, "%" PRId64, id.value);
	} else {
		choices.client_name = client;
	}
	*ret_choices = choices;
	return OK;
}

/* --- what is said back -------------------------------------------------------------------------
 */

static void say_counts(Invocation *in, const ImportReport *report)
{
	Arena *arena = in->cx.arena;
	for (int noun = 0; noun < MADE_NOUNS; noun++) {
		const ImportCount *count = &report->counts[noun];
		if (count->made + count->updated + count->same + count->binned == 0) {
			continue;
		}
		Message name = message_of(arena, made_noun_name((MadeNoun)noun), NULL, 0);
		say(in, message(arena, "%1: %2 new, %3 changed, %4 as they were", arg(&name),
				arg(count->made), arg(count->updated), arg(count->same)));
		if (count->binned > 0) {
			say(in, message(arena, "%1 in the bin: left there", arg(count->binned)));
		}
	}
	if (report->gone > 0) {
		say(in, message_n(arena,
				"%1 event is no longer in the file: the page Import can remove it.",
				"%1 events are no longer in the file: the page Import can remove "
				"them.",
				report->gone, arg(report->gone)));
	}
}

static Text places(Arena *arena, const Loss *loss)
{
	Buffer out = buffer_new(arena);
	for (size_t i = 0; i < loss->place_count; i++) {
		buffer_format(&out, "%s%" PRId64, i ? ", " : "", loss->places[i]);
	}
	bool more = loss->place_count > 0 && loss->count > (int64_t)loss->place_count;
	buffer_chars(&out, more ? " …" : "");
	return buffer_done(&out);
}

static void say_losses(Invocation *in, const ImportReport *report)
{
	Arena *arena = in->cx.arena;
	EACH (ImportLine, line, report->unreadable_lines) {
		EACH (StagedProblem, problem, line->problems) {
			say(in, message(arena, "Left out: row %1, %2: %3", arg(line->row),
					arg(problem->column), arg(&problem->what)));
		}
	}
	EACH (Loss, loss, report->losses.lines) {
		Message what = loss->what;
		Text rows = places(arena, loss);
		if (text_empty(rows)) { /* of the whole file */
			say(in, loss->changed ? message(arena, "Changed: %1 (%2)", arg(&what),
							arg(loss->count))
					      : message(arena, "Not kept: %1 (%2)", arg(&what),
							arg(loss->count)));
			continue;
		}
		say(in, loss->changed ? message(arena, "Changed: %1 (%2: %3)", arg(&what),
						arg(loss->count), arg(rows))
				      : message(arena, "Not kept: %1 (%2: %3)", arg(&what),
						arg(loss->count), arg(rows)));
	}
}

/* --- the same for programs, its sentences in the language of who asks ---------------------------
 */

static json_t *counts_json(const ImportReport *report)
{
	json_t *list = json_array();
	for (int noun = 0; noun < MADE_NOUNS; noun++) {
		const ImportCount *count = &report->counts[noun];
		json_t *item = json_object();
		json_object_set_new(item, "noun", json_of(text_of(made_noun_key((MadeNoun)noun))));
		json_object_set_new(item, "made", json_integer(count->made));
		json_object_set_new(item, "updated", json_integer(count->updated));
		json_object_set_new(item, "same", json_integer(count->same));
		json_object_set_new(item, "binned", json_integer(count->binned));
		json_array_append_new(list, item);
	}
	return list;
}

static json_t *left_out_json(Invocation *in, const ImportReport *report)
{
	json_t *list = json_array();
	EACH (ImportLine, line, report->unreadable_lines) {
		EACH (StagedProblem, problem, line->problems) {
			json_t *item = json_object();
			json_object_set_new(item, "row", json_integer(line->row));
			json_object_set_new(item, "column", json_of(problem->column));
			json_object_set_new(item, "why", json_of(said(in, problem->what)));
			json_array_append_new(list, item);
		}
	}
	return list;
}

static json_t *losses_json(Invocation *in, const ImportReport *report)
{
	json_t *list = json_array();
	EACH (Loss, loss, report->losses.lines) {
		json_t *item = json_object(), *rows = json_array();
		for (size_t i = 0; i < loss->place_count; i++) {
			json_array_append_new(rows, json_integer(loss->places[i]));
		}
		json_object_set_new(item, "what", json_of(said(in, loss->what)));
		json_object_set_new(item, "changed", json_boolean(loss->changed));
		json_object_set_new(item, "count", json_integer(loss->count));
		json_object_set_new(item, "places", rows);
		json_array_append_new(list, item);
	}
	return list;
}

static void put_json(Invocation *in, const ImportView *view, bool dry)
{
	Arena *arena = in->cx.arena;
	const ImportReport *report = &view->report;
	json_t *json = json_object();
	if (!dry) { /* of a dry run nothing is left to ask for */
		json_object_set_new(json, "import",
			json_of(text_format(arena, "%" PRId64, view->import.id.value)));
	}
	json_object_set_new(json, "format", json_of(text_of(view->format->key)));
	json_object_set_new(json, "dry_run", json_boolean(dry));
	json_object_set_new(json, "rows", json_integer(report->rows));
	json_object_set_new(json, "unreadable", json_integer(report->unreadable));
	json_object_set_new(json, "gone", json_integer(report->gone));
	json_object_set_new(json, "counts", counts_json(report));
	json_object_set_new(json, "left_out", left_out_json(in, report));
	json_object_set_new(json, "losses", losses_json(in, report));
	puts(text_chars(json_written(arena, json)));
}

static Text base_name(Text path)
{
	const char *slash = strrchr(text_chars(path), '/');
	return slash ? text_of(slash + 1) : path;
}

static const Error *bring_in(Context *cx, int file, Text name, Text format,
	const ImportChoices *choices, ImportView *ret_view)
{
	ImportId id;
	TRY(begin_import(cx, file, name, format, choices, &id));
	TRY(run_import(cx, id, false, NULL));
	return open_import(cx, id, ret_view);
}

const Error *run_import_file(Invocation *in)
{
	Context *cx = &in->cx;
	Text path = in->arguments[1];
	bool dry = option_given(in, "dry-run");
	ImportChoices choices;
	ImportView view;
	int file;
	TRY(read_options(in, &choices));
	TRY(file_open(cx->arena, text_is(path, "-") ? TEXT("/dev/stdin") : path, &file));
	TRY(folder_make(cx->arena, in->house.blob_folder));
	TRY(dry ? try_import(cx, file, base_name(path), in->arguments[0], &choices, &view)
		: bring_in(cx, file, base_name(path), in->arguments[0], &choices, &view));
	if (option_given(in, "json")) {
		put_json(in, &view, dry);
		return OK;
	}
	Message rows =
		message_n(cx->arena, "%1 row", "%1 rows", view.report.rows, arg(view.report.rows));
	Message head = dry ? message(cx->arena, "%1, %2: %3 read, nothing written",
				     arg(view.format->name), arg(base_name(path)), arg(&rows))
			   : message(cx->arena, "%1, %2: %3 read", arg(view.format->name),
				     arg(base_name(path)), arg(&rows));
	puts(said(in, head).chars);
	say_counts(in, &view.report);
	say_losses(in, &view.report);
	return OK;
}
