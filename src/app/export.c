#include "app/export.h"

#include "app/export_work.h"
#include "format/ical.h"
#include "host/file.h"
#include "store/contact.h"

#include <inttypes.h>
#include <string.h>

enum { PAGE_MEMORY = 512 << 20 };

const ExportFile export_files[] = {
	{"clients.csv", N_("Clients"), "text/csv; charset=utf-8"},
	{"tasks.csv", N_("Tasks"), "text/csv; charset=utf-8"},
	{"entries.csv", N_("Time entries"), "text/csv; charset=utf-8"},
	{"services.csv", N_("Services"), "text/csv; charset=utf-8"},
	{"packages.csv", N_("Packages"), "text/csv; charset=utf-8"},
	{"proposals.csv", N_("Proposals"), "text/csv; charset=utf-8"},
	{"agreements.csv", N_("Agreements"), "text/csv; charset=utf-8"},
	{"invoices.csv", N_("Invoices"), "text/csv; charset=utf-8"},
	{"payments.csv", N_("Payments"), "text/csv; charset=utf-8"},
	{"expenses.csv", N_("Expenses"), "text/csv; charset=utf-8"},
	{"events.ics", N_("Events"), "text/calendar; charset=utf-8"},
	{"all.json", N_("Everything, for a program"), "application/json"},
};
const size_t export_file_count = sizeof export_files / sizeof export_files[0];

const ExportFile *export_named(Text name)
{
	for (size_t i = 0; i < export_file_count; i++) {
		if (text_is(name, export_files[i].name)) {
			return &export_files[i];
		}
	}
	return NULL;
}

/* --- files -------------------------------------------------------------------------------------
 */

/* Each zone once, from the first event to a year from now. */
static void put_zones(Export *export, Buffer *out, Events events)
{
	struct {
		Text *items;
		size_t count, room;
	} told = {0};
	EACH (Event, event, events) {
		const Zone *zone = text_empty(event->zone) ? export->cx->zone
							   : zone_named(export->cx, event->zone);
		bool known = !zone || text_is(event->zone, "UTC");
		EACH (Text, name, told) {
			known = known || text_equal(*name, zone_name(zone));
		}
		if (!known) {
			*LIST_ADD(export->page, told) = zone_name(zone);
			Instant from = zone_midnight(zone, day_plus(events.items[0].start.day, -1));
			ical_put_zone(out, zone, from,
				instant_plus(export->cx->now, (int64_t)366 * SECONDS_PER_DAY));
		}
	}
}

static const Error *put_calendar(Export *export)
{
	Events events;
	Buffer out = buffer_new(export->page);
	TRY(export_events_load(export, &events));
	ical_put_begin(&out, export->cx->practice.name);
	put_zones(export, &out, events);
	EACH (Event, event, events) {
		ical_put_event(&out, event, export->cx->now);
	}
	ical_put_end(&out);
	export_text(export, buffer_done(&out));
	return OK;
}

typedef struct {
	const char *name;
	const Error *(*put)(Export *export);
} ExportNoun;

static const Error *put_all(Export *export)
{
	static const ExportNoun nouns[] = {{"clients", export_clients},
		{"contacts", export_contacts}, {"channels", export_channels},
		{"boards", export_boards}, {"stages", export_stages}, {"tasks", export_tasks},
		{"events", export_events}, {"entries", export_entries},
		{"messages", export_notices}, {"incidents", export_incidents},
		{"series", export_series}, {"agreements", export_agreements},
		{"surcharges", export_surcharges}, {"clauses", export_clauses},
		{"updates", export_updates}, {"invoices", export_invoices},
		{"payments", export_payments}, {"reminders", export_reminders},
		{"bank_lines", export_bank_lines}, {"expenses", export_expenses},
		{"services", export_services}, {"packages", export_packages},
		{"package_lines", export_package_lines}, {"words", export_words},
		{"prices", export_prices}, {"proposals", export_proposals},
		{"proposal_lines", export_proposal_lines}, {"profile", export_profile},
		{"discoveries", export_discoveries},
		{"discovery_answers", export_discovery_answers},
		{"discovery_questions", export_discovery_guides}, {"hours", export_hours},
		{"exceptions", export_exceptions}, {"stays", export_stays},
		{"holidays", export_holidays}};
	export_text(export, TEXT("{"));
	for (size_t i = 0; i < sizeof nouns / sizeof nouns[0]; i++) {
		stream_format(export->out, "%s\"%s\":[", i ? ",\n" : "", nouns[i].name);
		export->begun = false;
		TRY(nouns[i].put(export));
		export_text(export, TEXT("]"));
	}
	export_text(export, TEXT("}\n"));
	return OK;
}

static const Error *writing(Export *export, const ExportFile *file)
{
	static const ExportNoun tables[] = {{"clients.csv", export_clients},
		{"tasks.csv", export_tasks}, {"entries.csv", export_entries},
		{"services.csv", export_services}, {"packages.csv", export_packages},
		{"proposals.csv", export_proposals}, {"agreements.csv", export_agreements},
		{"invoices.csv", export_invoices}, {"payments.csv", export_payments},
		{"expenses.csv", export_expenses}, {"events.ics", put_calendar},
		{"all.json", put_all}};
	Context *cx = export->cx;
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &export->clients));
	TRY(store_board_list(cx->db, cx->arena, cx->practice.id, &export->boards));
	TRY(store_contact_list(
		cx->db, cx->arena, cx->practice.id, (ClientId){0}, &export->contacts));
	size_t at = 0;
	while (strcmp(tables[at].name, file->name) != 0) {
		at++;
	}
	return tables[at].put(export);
}

const Error *export_file(Context *cx, const ExportFile *file, Text path)
{
	Export export = {.cx = cx, .page = arena_under(cx->arena, PAGE_MEMORY)};
	export.json = text_is(text_of(file->name), "all.json");
	TRY(stream_create(cx->arena, path, &export.out));
	db_read_end(cx->db); /* a page has a moment of its own: the file takes a new one */
	TRY(db_read_begin(cx->db, cx->arena));
	const Error *error = writing(&export, file);
	db_read_end(cx->db);
	return error ?: stream_keep(export.out, cx->arena);
}

const Error *export_open(Context *cx, const ExportFile *file, int *ret_file, int64_t *ret_size)
{
	Text path = text_format(
		cx->arena, "%s/export-%" PRId64, text_chars(cx->house->blob_folder), new_id(cx));
	TRY(export_file(cx, file, path));
	return file_take(cx->arena, path, ret_file, ret_size);
}
