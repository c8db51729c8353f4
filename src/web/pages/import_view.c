#include "web/pages/import_view.h"

#include "web/page.h"

#include <inttypes.h>

const char *staged_kind_name(StagedKind kind)
{
	static const char *const names[] = {
		[STAGED_CLIENT] = N_("Client"),
		[STAGED_BOARD] = N_("Board"),
		[STAGED_STAGE] = N_("Stage"),
		[STAGED_TASK] = N_("Task"),
		[STAGED_CALENDAR] = N_("Calendar"),
		[STAGED_EVENT] = N_("Event"),
		[STAGED_ENTRY] = N_("Time entry"),
		[STAGED_INVOICE] = N_("Invoice"),
	};
	return names[kind];
}

const char *made_noun_name(MadeNoun noun)
{
	static const char *const names[MADE_NOUNS] = {
		[MADE_CLIENT] = N_("Clients"),
		[MADE_BOARD] = N_("Boards"),
		[MADE_TASK] = N_("Tasks"),
		[MADE_CALENDAR] = N_("Calendars"),
		[MADE_EVENT] = N_("Events"),
		[MADE_ENTRY] = N_("Time entries"),
		[MADE_INVOICE] = N_("Invoices"),
		[MADE_PAYMENT] = N_("Payments"),
	};
	return names[noun];
}

const char *import_state_name(ImportState state)
{
	static const char *const names[] = {
		[IMPORT_STAGED] = N_("to be confirmed"),
		[IMPORT_RUNNING] = N_("running"),
		[IMPORT_DONE] = N_("done"),
		[IMPORT_UNDONE] = N_("undone"),
		[IMPORT_FAILED] = N_("failed"),
	};
	return names[state];
}

const char *import_state_class(ImportState state)
{
	static const char *const classes[] = {
		[IMPORT_STAGED] = "chip warn",
		[IMPORT_RUNNING] = "chip live",
		[IMPORT_DONE] = "chip good",
		[IMPORT_UNDONE] = "chip",
		[IMPORT_FAILED] = "chip bad",
	};
	return classes[state];
}

Text import_format_name(const Import *import)
{
	const ImportFormat *format = format_named(import->format);
	return format ? text_of(format->name) : import->format;
}

FormatLines format_lines(Arena *arena, const Language *language)
{
	static const struct {
		const char *key, *advice;
	} advices[] = {
		{"toggl", N_("Reports, Detailed, Export, CSV")},
		{"clockify", N_("Reports, Detailed, Export, CSV")},
		{"trello", N_("Menu of the board, Print, export and share, JSON")},
		{"asana", N_("Menu of the project, Export, CSV")},
		{"ics", N_("Google Calendar: Settings, Export, then unpack the ZIP")},
		{"freshbooks", N_("Reports, Invoice Details, Export: CSV")},
		{"wave", N_("Settings, Data export, Get all transactions: accounting.csv")},
	};
	FormatLines lines = {0};
	for (size_t i = 0; i < sizeof advices / sizeof advices[0]; i++) {
		*LIST_ADD(arena, lines) = (FormatLine){
			text_of(format_named(text_of(advices[i].key))->name),
			words_plain(language, advices[i].advice),
		};
	}
	return lines;
}

/* --- texts -------------------------------------------------------------------------------------
 */

Text import_line_when(Html *html, const ImportLine *line)
{
	Arena *arena = html->arena;
	const Language *language = html->language;
	if (line->kind == STAGED_EVENT) {
		return words_wall(arena, language, line->wall);
	}
	if (day_set(line->wall.day)) {
		return words_day(arena, language, line->wall.day, DAY_SHORT);
	}
	if (!instant_set(line->start)) {
		return instant_set(line->end)
			       ? words_wall(arena, language, zone_wall(html->zone, line->end))
			       : TEXT("");
	}
	Wall from = zone_wall(html->zone, line->start), to = zone_wall(html->zone, line->end);
	return text_format(arena, "%s, %s–%s",
		words_day(arena, language, from.day, DAY_SHORT).chars,
		words_clock(arena, language, from).chars, words_clock(arena, language, to).chars);
}

void import_line_paid(Html *html, const ImportLine *line)
{
	Arena *arena = html->arena;
	bool whole = line->paid.minor >= line->amount.minor;
	put_said(html, line->paid.minor == 0 ? message(arena, "not paid yet")
		       : whole               ? message(arena, "paid")
					     : message(arena, "%1 paid", arg(line->paid)));
}

bool stages_of_boards(ImportStages stages)
{
	EACH (const ImportStage, stage, stages) {
		if (!text_equal(stage->board, stages.items[0].board)) {
			return true;
		}
	}
	return false;
}

Text loss_places(Arena *arena, const Loss *loss)
{
	Buffer out = buffer_new(arena);
	for (size_t i = 0; i < loss->place_count; i++) {
		if (i == 0 || loss->places[i] != loss->places[i - 1]) {
			buffer_format(&out, "%s%" PRId64, i ? ", " : "", loss->places[i]);
		}
	}
	buffer_chars(&out, loss->count > (int64_t)loss->place_count ? " …" : "");
	return buffer_done(&out);
}

static Message sum_part(Arena *arena, MadeNoun noun, int64_t number)
{
	switch (noun) {
	case MADE_ENTRY:
		return message_n(arena, "%1 time entry", "%1 time entries", number, arg(number));
	case MADE_TASK:
		return message_n(arena, "%1 task", "%1 tasks", number, arg(number));
	case MADE_EVENT:
		return message_n(arena, "%1 event", "%1 events", number, arg(number));
	case MADE_CLIENT:
		return message_n(arena, "%1 client", "%1 clients", number, arg(number));
	case MADE_BOARD:
		return message_n(arena, "%1 board", "%1 boards", number, arg(number));
	case MADE_CALENDAR:
		return message_n(arena, "%1 calendar", "%1 calendars", number, arg(number));
	case MADE_INVOICE:
		return message_n(arena, "%1 invoice", "%1 invoices", number, arg(number));
	case MADE_PAYMENT:
		return message_n(arena, "%1 payment", "%1 payments", number, arg(number));
	case MADE_NOUNS:
		break;
	}
	return (Message){0};
}

Text import_sum(Html *html, const ImportReport *report)
{
	static const MadeNoun order[] = {MADE_INVOICE, MADE_PAYMENT, MADE_ENTRY, MADE_TASK,
		MADE_EVENT, MADE_CLIENT, MADE_BOARD, MADE_CALENDAR};
	Buffer out = buffer_new(html->arena);
	for (size_t i = 0; i < sizeof order / sizeof order[0]; i++) {
		const ImportCount *count = &report->counts[order[i]];
		int64_t number = count->made + count->updated;
		if (number > 0) {
			buffer_chars(&out, out.length ? ", " : "");
			buffer_text(&out, words(html->arena, html->language, html->zone,
						  sum_part(html->arena, order[i], number)));
		}
	}
	return buffer_done(&out);
}

bool import_same_only(const ImportReport *report)
{
	int64_t written = 0;
	for (int noun = 0; noun < MADE_NOUNS; noun++) {
		written += report->counts[noun].made + report->counts[noun].updated;
	}
	return written == 0;
}

/* --- options -----------------------------------------------------------------------------------
 */

void target_options(Html *html, const ImportClients *clients, Text chosen, bool may_be_new)
{
	select_option(
		html, TEXT(""), text_empty(chosen), words_plain(html->language, N_("No client")));
	if (may_be_new) {
		select_option(html, TEXT("new"), text_is(chosen, "new"),
			words_plain(html->language, N_("A new client of this name")));
	}
	EACH (ImportClient, client, *clients) {
		Text id = text_format(html->arena, "%" PRId64, client->id.value);
		select_option(html, id, text_equal(id, chosen), client->name);
	}
}

void stage_kind_options(Html *html, StageKind chosen)
{
	static const char *const names[] = {[STAGE_OPEN] = N_("Work to do"),
		[STAGE_WAITING] = N_("Waits on the client"),
		[STAGE_DONE] = N_("Done")};
	for (int kind = STAGE_OPEN; kind <= STAGE_DONE; kind++) {
		Text value = text_of(stage_kind_key((StageKind)kind));
		select_option(html, value, (StageKind)kind == chosen,
			words_plain(html->language, names[kind]));
	}
}

void person_options(Html *html, Texts people, Text chosen)
{
	EACH (Text, person, people) {
		select_option(html, *person, text_equal(*person, chosen), *person);
	}
}

void date_order_options(Html *html, DateOrder chosen)
{
	static const struct {
		DateOrder order;
		const char *value, *name;
	} orders[] = {
		{DATES_UNKNOWN, "", N_("Choose")},
		{DATES_DMY, "dmy", N_("The day first: 23/11/2026")},
		{DATES_MDY, "mdy", N_("The month first: 11/23/2026")},
		{DATES_YMD, "ymd", N_("The year first: 2026-11-23")},
	};
	for (size_t i = 0; i < sizeof orders / sizeof orders[0]; i++) {
		select_option(html, text_of(orders[i].value), orders[i].order == chosen,
			words_plain(html->language, orders[i].name));
	}
}
