/* The file of an import, read through its format in small pieces; and the first look at it: how
 * many rows, what cannot be read, which names and lists are to be mapped. */
#include "app/blob.h"
#include "app/import_work.h"
#include "host/file.h"
#include "store/client.h"

#include <inttypes.h>
#include <string.h>

enum { CHUNK = 64 * 1024 };

static const Zone *find_zone(void *user, Text name)
{
	return zone_named(user, name);
}

const Error *import_file(Context *cx, Arena *arena, const Import *import,
	const ImportChoices *choices, StagedEach each, void *user, ImportSummary *ret_summary)
{
	Blob blob;
	int file;
	size_t length;
	char *chunk = NEW_ARRAY(arena, char, CHUNK);
	const ImportOptions options = {
		.zone = zone_named(cx, choices->zone),
		.dates = choices->dates,
		.currency = choices->currency.code[0] ? choices->currency : cx->practice.currency,
		.owner_email = cx->member.email,
		.zone_of = find_zone,
		.zone_user = cx,
	};
	Context own = *cx;
	own.arena = arena; /* the descriptor is closed with it */
	TRY(blob_open(&own, import->blob, &blob, &file));
	ImportReader *reader =
		import_reader(arena, format_named(import->format), &options, each, user);
	do {
		TRY(file_part(arena, file, chunk, CHUNK, &length));
		TRY(import_read(reader, (Span){chunk, length}));
	} while (length > 0);
	return import_end(reader, ret_summary);
}

/* --- the first look ----------------------------------------------------------------------------
 */

typedef struct {
	Context *cx;
	Arena *arena; /* keeps what is found */
	ImportChoices found;
	ImportReport report;
	Clients clients;
	int64_t own_rows[NAMES_LIMIT_OF_IMPORT]; /* of each person */
	Text own_person;
} Survey;

static ClientId client_named(const Survey *survey, Text name)
{
	Text folded = text_folded(survey->arena, name);
	EACH (Client, client, survey->clients) {
		if (text_equal(text_folded(survey->arena, client->name), folded)) {
			return client->id;
		}
	}
	return (ClientId){0};
}

static void saw_name(Survey *survey, NameKind kind, Text name)
{
	EACH (ImportName, known, survey->found.names) {
		if (known->kind == kind && text_equal(known->name, name)) {
			known->rows++;
			return;
		}
	}
	if (text_empty(name) || survey->found.names.count == NAMES_LIMIT_OF_IMPORT) {
		return;
	}
	ClientId client = client_named(survey, name);
	*LIST_ADD(survey->arena, survey->found.names) = (ImportName){
		.kind = kind,
		.name = text_keep(survey->arena, name),
		.rows = 1,
		.to = client.value          ? text_format(survey->arena, "%" PRId64, client.value)
		      : kind == NAME_CLIENT ? TEXT("new")
					    : TEXT(""),
	};
}

static void saw_person(Survey *survey, Text name, Text email)
{
	Texts *people = &survey->found.people;
	const Member *member = &survey->cx->member;
	bool own = (!text_empty(email) && text_equal_folded(email, member->email)) ||
		   (!text_empty(name) && text_equal_folded(name, member->name));
	if (text_empty(name)) {
		return;
	}
	size_t at = 0;
	while (at < people->count && !text_equal(people->items[at], name)) {
		at++;
	}
	if (at == NAMES_LIMIT_OF_IMPORT) {
		return;
	}
	if (at == people->count) {
		*LIST_ADD(survey->arena, *people) = text_keep(survey->arena, name);
	}
	survey->own_rows[at]++;
	if (own) {
		survey->own_person = people->items[at];
	}
}

static void saw_stage(Survey *survey, const Staged *thing)
{
	Arena *arena = survey->arena;
	*LIST_ADD(arena, survey->found.stages) = (ImportStage){
		.board = text_keep(arena, thing->stage.board),
		.foreign_id = text_keep(arena, thing->foreign_id),
		.name = text_keep(arena, thing->stage.name),
		.kind = thing->stage.kind,
	};
}

static void saw_task(Survey *survey, const StagedTask *task)
{
	saw_name(survey, NAME_CLIENT, task->client);
	EACH (Text, label, task->labels) {
		saw_name(survey, NAME_LABEL, *label);
	}
	EACH (Text, member, task->members) {
		saw_person(survey, *member, TEXT(""));
	}
}

static Message kept_message(Arena *arena, Message what)
{
	Arg args[MESSAGE_ARGS];
	for (size_t i = 0; i < what.arg_count; i++) {
		args[i] = what.args[i];
		if (args[i].kind == ARG_TEXT) {
			args[i].text = text_keep(arena, args[i].text);
		}
	}
	return message_of(arena, what.msgid, args, what.arg_count);
}

static void line_of_invoice(Arena *arena, const StagedInvoice *invoice, ImportLine *line)
{
	line->title = text_keep(arena, invoice->number);
	line->client = text_keep(arena, invoice->client);
	line->wall.day = invoice->issued;
	line->amount = invoice->total;
	line->paid = (Money){0, invoice->currency};
	EACH (const StagedPayment, payment, invoice->payments) {
		line->paid.minor += payment->amount.minor;
	}
}

static ImportLine line_of(Arena *arena, const Staged *thing)
{
	ImportLine line = {.row = thing->row, .kind = thing->kind, .unreadable = thing->unreadable};
	switch (thing->kind) {
	case STAGED_TASK:
		line.title = text_keep(arena, thing->task.title);
		line.client = text_keep(arena, thing->task.client);
		line.end = thing->task.due_at;
		line.wall.day = thing->task.due_day;
		break;
	case STAGED_EVENT:
		line.title = text_keep(arena, thing->event.event.title);
		line.wall = thing->event.event.start;
		line.zone = text_keep(arena, thing->event.event.zone);
		break;
	case STAGED_ENTRY:
		line.title = text_keep(arena, thing->entry.note);
		line.client = text_keep(arena, thing->entry.client);
		line.start = thing->entry.start;
		line.end = thing->entry.end;
		break;
	case STAGED_INVOICE:
		line_of_invoice(arena, &thing->invoice, &line);
		break;
	case STAGED_CLIENT:
	case STAGED_BOARD:
	case STAGED_STAGE:
	case STAGED_CALENDAR:
		break;
	}
	EACH (StagedProblem, problem, thing->problems) {
		*LIST_ADD(arena, line.problems) =
			(StagedProblem){.column = text_keep(arena, problem->column),
				.what = kept_message(arena, problem->what)};
	}
	return line;
}

/* For the preview: a card goes by the first of its labels that is a client's name. */
static Text client_by_label(const Survey *survey, const Staged *thing, Text client)
{
	size_t labels = thing->kind == STAGED_TASK ? thing->task.labels.count : 0;
	for (size_t i = 0; i < labels && text_empty(client); i++) {
		if (client_named(survey, thing->task.labels.items[i]).value) {
			client = text_keep(survey->arena, thing->task.labels.items[i]);
		}
	}
	return client;
}

bool import_row(const Staged *thing)
{
	return thing->kind == STAGED_TASK || thing->kind == STAGED_EVENT ||
	       thing->kind == STAGED_ENTRY || thing->kind == STAGED_INVOICE;
}

static const Error *saw(void *user, const Staged *thing)
{
	Survey *survey = user;
	if (thing->kind == STAGED_STAGE && survey->found.stages.count < NAMES_LIMIT_OF_IMPORT) {
		saw_stage(survey, thing);
	} else if (thing->kind == STAGED_TASK) {
		saw_task(survey, &thing->task);
	} else if (thing->kind == STAGED_ENTRY) {
		bool nobody = text_empty(thing->entry.client);
		saw_name(survey, nobody ? NAME_PROJECT : NAME_CLIENT,
			nobody ? thing->entry.project : thing->entry.client);
		saw_person(survey, thing->entry.person, thing->entry.email);
	} else if (thing->kind == STAGED_INVOICE) {
		saw_name(survey, NAME_CLIENT, thing->invoice.client);
	}
	bool row = import_row(thing);
	ImportReport *report = &survey->report;
	report->rows += row;
	if (row && report->preview.count < PREVIEW_ROWS) {
		ImportLine *line = LIST_ADD(survey->arena, report->preview);
		*line = line_of(survey->arena, thing);
		line->client = client_by_label(survey, thing, line->client);
	}
	if (thing->unreadable && report->unreadable_lines.count < UNREADABLE_SHOWN) {
		*LIST_ADD(survey->arena, report->unreadable_lines) = line_of(survey->arena, thing);
	}
	return OK;
}

/* Who the member is among the file's people: by e-mail or name, else who is there most. */
static Text person_of(const Survey *survey)
{
	size_t most = 0;
	if (!text_empty(survey->own_person) || survey->found.people.count == 0) {
		return survey->own_person;
	}
	for (size_t i = 1; i < survey->found.people.count; i++) {
		most = survey->own_rows[i] > survey->own_rows[most] ? i : most;
	}
	return survey->found.people.items[most];
}

/* What was said before stays said. */
static void keep_said(ImportChoices *found, const ImportChoices *said)
{
	EACH (ImportName, name, found->names) {
		EACH (ImportName, before, said->names) {
			if (before->kind == name->kind && text_equal(before->name, name->name)) {
				name->to = before->to;
			}
		}
	}
	EACH (ImportStage, stage, found->stages) {
		EACH (ImportStage, before, said->stages) {
			if (text_equal(before->board, stage->board) &&
				text_equal(before->foreign_id, stage->foreign_id)) {
				stage->kind = before->kind;
			}
		}
	}
}

/* A date that can be read in two ways is read for the preview as people do where the VA lives. */
static DateOrder usual_order(const Context *cx)
{
	return text_is(cx->practice.country, "US") ? DATES_MDY : DATES_DMY;
}

static const Error *survey_by(Context *cx, const Import *import, const ImportChoices *choices,
	DateOrder dates, Survey *survey, ImportSummary *ret_summary)
{
	*survey = (Survey){.cx = cx, .arena = cx->arena, .found = *choices};
	survey->found.dates = dates;
	if (!survey->found.currency.code[0]) {
		survey->found.currency = cx->practice.currency;
	}
	if (text_empty(survey->found.zone)) {
		survey->found.zone = cx->practice.zone;
	}
	survey->found.names = (ImportNames){0};
	survey->found.stages = (ImportStages){0};
	survey->found.people = (Texts){0};
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &survey->clients));
	Arena *arena = arena_under(cx->arena, IMPORT_MEMORY);
	return import_file(cx, arena, import, &survey->found, saw, survey, ret_summary);
}

/* Most files write the year first and are read once. Of the others the reader asks for the order:
 * a look at all of its dates proves it, or they prove nothing and it is to be said. */
static const Error *survey_file(Context *cx, const Import *import, const ImportChoices *choices,
	Survey *survey, bool *ret_unclear, ImportSummary *ret_summary)
{
	const Error *error = survey_by(cx, import, choices, choices->dates, survey, ret_summary);
	bool asks = error && choices->dates == DATES_UNKNOWN && strcmp(error->field, "dates") == 0;
	*ret_unclear = false;
	if (!asks) {
		survey->found.dates = ret_summary->dates ? ret_summary->dates : choices->dates;
		return error;
	}
	TRY(import_file(cx, arena_under(cx->arena, IMPORT_MEMORY), import, choices, NULL, NULL,
		ret_summary));
	*ret_unclear = ret_summary->dates_unclear;
	return survey_by(cx, import, choices, *ret_unclear ? usual_order(cx) : ret_summary->dates,
		survey, ret_summary);
}

const Error *import_survey(
	Context *cx, const Import *import, ImportChoices *choices, ImportReport *ret_report)
{
	Survey *survey = NEW(cx->arena, Survey);
	ImportSummary summary = {0};
	bool unclear;
	TRY(survey_file(cx, import, choices, survey, &unclear, &summary));
	keep_said(&survey->found, choices);
	if (text_empty(survey->found.person)) {
		survey->found.person = person_of(survey);
	}
	if (unclear) {
		survey->found.dates = DATES_UNKNOWN; /* to be said */
	}
	survey->report.unreadable = summary.unreadable;
	survey->report.dates_unclear = unclear;
	survey->report.currency_missing = summary.currency_missing;
	survey->report.losses = summary.losses; /* in arena, which lives as long */
	*choices = survey->found;
	*ret_report = survey->report;
	return OK;
}
