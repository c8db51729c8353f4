/* What was chosen and what was found, as JSON in the row of the import. Sentences are kept as their
 * msgid and arguments, so that they are said in the language of whoever reads them. */
#include "app/import_work.h"
#include "app/json.h"

/* --- small pieces ------------------------------------------------------------------------------
 */

static void put_string(json_t *object, const char *key, Text text)
{
	json_object_set_new(object, key, json_of(text));
}

static void put_number(json_t *object, const char *key, int64_t number)
{
	json_object_set_new(object, key, json_integer(number));
}

static Currency currency_at(Arena *arena, const json_t *object, const char *key)
{
	Text code = json_text_at(arena, object, key);
	Currency currency = {0};
	for (size_t i = 0; i < 3 && i < code.length; i++) {
		currency.code[i] = code.chars[i];
	}
	return currency;
}

static json_t *texts_json(Texts texts)
{
	json_t *list = json_array();
	EACH (Text, text, texts) {
		json_array_append_new(list, json_of(*text));
	}
	return list;
}

static Texts get_texts(Arena *arena, const json_t *object, const char *key)
{
	Texts texts = {0};
	const json_t *list = json_object_get(object, key);
	for (size_t i = 0; i < json_array_size(list); i++) {
		*LIST_ADD(arena, texts) = json_text_in(arena, json_array_get(list, i));
	}
	return texts;
}

/* --- choices -----------------------------------------------------------------------------------
 */

Text choices_json(Arena *arena, const ImportChoices *choices)
{
	json_t *json = json_object(), *names = json_array(), *stages = json_array();
	put_string(json, "zone", choices->zone);
	put_number(json, "dates", choices->dates);
	put_string(json, "currency", text_of(choices->currency.code));
	put_string(json, "client", choices->client);
	put_string(json, "client_name", choices->client_name);
	put_string(json, "person", choices->person);
	put_number(json, "leave_out", choices->leave_out);
	put_number(json, "remove_gone", choices->remove_gone);
	EACH (ImportName, name, choices->names) {
		json_t *item = json_object();
		put_number(item, "kind", name->kind);
		put_string(item, "name", name->name);
		put_number(item, "rows", name->rows);
		put_string(item, "to", name->to);
		json_array_append_new(names, item);
	}
	EACH (ImportStage, stage, choices->stages) {
		json_t *item = json_object();
		put_string(item, "board", stage->board);
		put_string(item, "id", stage->foreign_id);
		put_string(item, "name", stage->name);
		put_number(item, "kind", stage->kind);
		json_array_append_new(stages, item);
	}
	json_object_set_new(json, "names", names);
	json_object_set_new(json, "stages", stages);
	json_object_set_new(json, "people", texts_json(choices->people));
	return json_written(arena, json);
}

const Error *choices_read(Arena *arena, Text text, ImportChoices *ret_choices)
{
	json_t *json;
	TRY(json_loaded(arena, text, &json));
	ImportChoices choices = {
		.zone = json_text_at(arena, json, "zone"),
		.dates = (DateOrder)json_int_at(json, "dates"),
		.currency = currency_at(arena, json, "currency"),
		.client = json_text_at(arena, json, "client"),
		.client_name = json_text_at(arena, json, "client_name"),
		.person = json_text_at(arena, json, "person"),
		.leave_out = json_int_at(json, "leave_out") != 0,
		.remove_gone = json_int_at(json, "remove_gone") != 0,
		.people = get_texts(arena, json, "people"),
	};
	const json_t *names = json_object_get(json, "names");
	for (size_t i = 0; i < json_array_size(names); i++) {
		const json_t *item = json_array_get(names, i);
		*LIST_ADD(arena, choices.names) = (ImportName){
			.kind = (NameKind)json_int_at(item, "kind"),
			.name = json_text_at(arena, item, "name"),
			.rows = json_int_at(item, "rows"),
			.to = json_text_at(arena, item, "to"),
		};
	}
	const json_t *stages = json_object_get(json, "stages");
	for (size_t i = 0; i < json_array_size(stages); i++) {
		const json_t *item = json_array_get(stages, i);
		*LIST_ADD(arena, choices.stages) = (ImportStage){
			.board = json_text_at(arena, item, "board"),
			.foreign_id = json_text_at(arena, item, "id"),
			.name = json_text_at(arena, item, "name"),
			.kind = (StageKind)json_int_at(item, "kind"),
		};
	}
	*ret_choices = choices;
	return OK;
}

/* --- sentences ---------------------------------------------------------------------------------
 */

static json_t *message_json(Arena *arena, Message what)
{
	json_t *json = json_object(), *args = json_array();
	put_string(json, "m", text_of(what.msgid));
	if (what.plural) {
		put_string(json, "p", text_of(what.plural));
		put_number(json, "n", what.count);
	}
	for (size_t i = 0; i < what.arg_count; i++) {
		const Arg *each = &what.args[i];
		json_t *item =
			each->kind == ARG_INT
				? json_integer(each->number)
				: json_of(message_plain(arena, message_of(arena, "%1", each, 1)));
		json_array_append_new(args, item);
	}
	json_object_set_new(json, "a", args);
	return json;
}

static Message get_message(Arena *arena, const json_t *json)
{
	Arg args[MESSAGE_ARGS];
	const json_t *list = json_object_get(json, "a");
	size_t count = 0;
	for (; count < json_array_size(list) && count < MESSAGE_ARGS; count++) {
		const json_t *item = json_array_get(list, count);
		args[count] = json_is_integer(item) ? arg_int(json_integer_value(item))
						    : arg_text(json_text_in(arena, item));
	}
	Text msgid = json_text_at(arena, json, "m"), plural = json_text_at(arena, json, "p");
	if (text_empty(msgid)) {
		return (Message){0};
	}
	return text_empty(plural) ? message_of(arena, msgid.chars, args, count)
				  : message_counted(arena, msgid.chars, plural.chars,
					    json_int_at(json, "n"), args, count);
}

/* --- the report --------------------------------------------------------------------------------
 */

static json_t *lines_json(Arena *arena, ImportLines lines)
{
	json_t *list = json_array();
	EACH (ImportLine, line, lines) {
		json_t *item = json_object(), *problems = json_array();
		put_number(item, "row", line->row);
		put_number(item, "kind", line->kind);
		put_number(item, "unreadable", line->unreadable);
		put_string(item, "title", line->title);
		put_string(item, "client", line->client);
		put_number(item, "start", line->start.seconds);
		put_number(item, "end", line->end.seconds);
		put_number(item, "day", line->wall.day.days);
		put_number(item, "second", line->wall.second);
		put_string(item, "zone", line->zone);
		put_string(item, "currency", text_of(line->amount.currency.code));
		put_number(item, "amount", line->amount.minor);
		put_number(item, "paid", line->paid.minor);
		EACH (StagedProblem, problem, line->problems) {
			json_t *what = message_json(arena, problem->what);
			put_string(what, "column", problem->column);
			json_array_append_new(problems, what);
		}
		json_object_set_new(item, "problems", problems);
		json_array_append_new(list, item);
	}
	return list;
}

static ImportLines get_lines(Arena *arena, const json_t *list)
{
	ImportLines lines = {0};
	for (size_t i = 0; i < json_array_size(list); i++) {
		const json_t *item = json_array_get(list, i);
		ImportLine line = {
			.row = json_int_at(item, "row"),
			.kind = (StagedKind)json_int_at(item, "kind"),
			.unreadable = json_int_at(item, "unreadable") != 0,
			.title = json_text_at(arena, item, "title"),
			.client = json_text_at(arena, item, "client"),
			.start = {json_int_at(item, "start")},
			.end = {json_int_at(item, "end")},
			.wall = {{(int32_t)json_int_at(item, "day")},
				(int32_t)json_int_at(item, "second")},
			.zone = json_text_at(arena, item, "zone"),
		};
		Currency currency = currency_at(arena, item, "currency");
		line.amount = (Money){json_int_at(item, "amount"), currency};
		line.paid = (Money){json_int_at(item, "paid"), currency};
		const json_t *problems = json_object_get(item, "problems");
		for (size_t j = 0; j < json_array_size(problems); j++) {
			const json_t *problem = json_array_get(problems, j);
			*LIST_ADD(arena, line.problems) =
				(StagedProblem){.column = json_text_at(arena, problem, "column"),
					.what = get_message(arena, problem)};
		}
		*LIST_ADD(arena, lines) = line;
	}
	return lines;
}

static json_t *losses_json(Arena *arena, const LossReport *report)
{
	json_t *list = json_array();
	EACH (Loss, loss, report->lines) {
		json_t *item = message_json(arena, loss->what), *places = json_array();
		put_number(item, "changed", loss->changed);
		put_number(item, "count", loss->count);
		for (size_t i = 0; i < loss->place_count; i++) {
			json_array_append_new(places, json_integer(loss->places[i]));
		}
		json_object_set_new(item, "places", places);
		json_array_append_new(list, item);
	}
	return list;
}

static Losses get_losses(Arena *arena, const json_t *list)
{
	Losses losses = {0};
	for (size_t i = 0; i < json_array_size(list); i++) {
		const json_t *item = json_array_get(list, i);
		const json_t *places = json_object_get(item, "places");
		Loss *loss = LIST_ADD(arena, losses);
		*loss = (Loss){.what = get_message(arena, item),
			.changed = json_int_at(item, "changed") != 0,
			.count = json_int_at(item, "count")};
		for (size_t j = 0; j < json_array_size(places) && j < LOSS_PLACES; j++) {
			loss->places[loss->place_count++] =
				json_integer_value(json_array_get(places, j));
		}
	}
	return losses;
}

Text report_json(Arena *arena, const ImportReport *report)
{
	json_t *json = json_object(), *counts = json_array();
	put_number(json, "rows", report->rows);
	put_number(json, "unreadable", report->unreadable);
	put_number(json, "dates_unclear", report->dates_unclear);
	put_number(json, "currency_missing", report->currency_missing);
	put_number(json, "tried", report->tried);
	put_number(json, "gone", report->gone);
	put_number(json, "more_losses", report->losses.more);
	for (int noun = 0; noun < MADE_NOUNS; noun++) {
		const ImportCount *count = &report->counts[noun];
		json_t *item = json_object();
		put_string(item, "noun", text_of(made_noun_key((MadeNoun)noun)));
		put_number(item, "made", count->made);
		put_number(item, "updated", count->updated);
		put_number(item, "same", count->same);
		put_number(item, "binned", count->binned);
		json_array_append_new(counts, item);
	}
	json_object_set_new(json, "counts", counts);
	json_object_set_new(json, "gone_titles", texts_json(report->gone_titles));
	json_object_set_new(json, "preview", lines_json(arena, report->preview));
	json_object_set_new(json, "left_out", lines_json(arena, report->unreadable_lines));
	json_object_set_new(json, "losses", losses_json(arena, &report->losses));
	if (report->problem.msgid) {
		json_object_set_new(json, "problem", message_json(arena, report->problem));
	}
	return json_written(arena, json);
}

const Error *report_read(Arena *arena, Text text, ImportReport *ret_report)
{
	json_t *json;
	TRY(json_loaded(arena, text, &json));
	ImportReport report = {
		.rows = json_int_at(json, "rows"),
		.unreadable = json_int_at(json, "unreadable"),
		.dates_unclear = json_int_at(json, "dates_unclear") != 0,
		.currency_missing = json_int_at(json, "currency_missing") != 0,
		.tried = json_int_at(json, "tried") != 0,
		.gone = json_int_at(json, "gone"),
		.gone_titles = get_texts(arena, json, "gone_titles"),
		.preview = get_lines(arena, json_object_get(json, "preview")),
		.unreadable_lines = get_lines(arena, json_object_get(json, "left_out")),
		.losses = {.arena = arena,
			.lines = get_losses(arena, json_object_get(json, "losses")),
			.more = json_int_at(json, "more_losses")},
		.problem = get_message(arena, json_object_get(json, "problem")),
	};
	const json_t *counts = json_object_get(json, "counts");
	for (size_t i = 0; i < json_array_size(counts) && i < MADE_NOUNS; i++) {
		const json_t *item = json_array_get(counts, i);
		report.counts[i] =
			(ImportCount){json_int_at(item, "made"), json_int_at(item, "updated"),
				json_int_at(item, "same"), json_int_at(item, "binned")};
	}
	*ret_report = report;
	return OK;
}
