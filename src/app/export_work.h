/* What the files of the export share: one stream, and the rows of every noun as lines of a
 * table or objects of JSON. */
#ifndef APP_EXPORT_WORK_H
#define APP_EXPORT_WORK_H

#include "app/context.h"
#include "host/stream.h"
#include "store/board.h"
#include "store/client.h"
#include "store/event.h"

typedef struct {
	Context *cx;
	Stream *out;
	Arena *page; /* cleared after each page of rows */
	bool json;
	bool begun; /* this list of objects has one */
	bool head;  /* only the names of the columns are put */
	Clients clients;
	Contacts contacts;
	BoardLines boards;
} Export;

typedef struct {
	const char *name;
	Text value;
	bool plain; /* a number, a date: never defused */
} Cell;

void export_text(Export *export, Text text);
/* One row, as a line of a table or an object. */
void export_row(Export *export, const Cell *cells, size_t count);
Text export_id(Export *export, int64_t id); /* 0 is "" */
Text export_instant(Export *export, Instant at);
Text export_minutes(Export *export, Minutes minutes);
Text export_day(Export *export, Day day);              /* unset is "" */
Text export_client(const Export *export, ClientId id); /* by name */

#define EXPORT_ROW(export, cells) export_row((export), (cells), sizeof(cells) / sizeof(cells)[0])
/* The names of the columns, from an empty row. */
#define EXPORT_HEAD(export, put_empty)  \
	do {                            \
		(export)->head = true;  \
		put_empty;              \
		(export)->head = false; \
	} while (0)
enum { EXPORT_PAGE = 500, EXPORT_LAST_DAY = 3652058 /* 9969 */ };

/* A noun's rows; of a table with its head, be it empty. */
MUST_USE const Error *export_clients(Export *export);
MUST_USE const Error *export_contacts(Export *export);
MUST_USE const Error *export_channels(Export *export);
MUST_USE const Error *export_boards(Export *export);
MUST_USE const Error *export_stages(Export *export);
MUST_USE const Error *export_tasks(Export *export);
MUST_USE const Error *export_series(Export *export);
MUST_USE const Error *export_events(Export *export);
MUST_USE const Error *export_entries(Export *export);
MUST_USE const Error *export_notices(Export *export);
MUST_USE const Error *export_incidents(Export *export);

/* export_agreement.c */
MUST_USE const Error *export_agreements(Export *export);
MUST_USE const Error *export_surcharges(Export *export);
MUST_USE const Error *export_clauses(Export *export);
MUST_USE const Error *export_updates(Export *export);

/* export_money.c */
MUST_USE const Error *export_invoices(Export *export);
MUST_USE const Error *export_payments(Export *export);
MUST_USE const Error *export_reminders(Export *export);
MUST_USE const Error *export_bank_lines(Export *export);
MUST_USE const Error *export_expenses(Export *export);

/* export_sold.c */
MUST_USE const Error *export_services(Export *export);
MUST_USE const Error *export_packages(Export *export);
MUST_USE const Error *export_package_lines(Export *export);
MUST_USE const Error *export_words(Export *export);
MUST_USE const Error *export_prices(Export *export);
MUST_USE const Error *export_proposals(Export *export);
MUST_USE const Error *export_proposal_lines(Export *export);
MUST_USE const Error *export_profile(Export *export);

/* export_discovery.c */
MUST_USE const Error *export_discoveries(Export *export);
MUST_USE const Error *export_discovery_answers(Export *export);
MUST_USE const Error *export_discovery_guides(Export *export);

MUST_USE const Error *export_events_load(Export *export, Events *ret_events);

/* export_hours.c */
MUST_USE const Error *export_hours(Export *export);
MUST_USE const Error *export_exceptions(Export *export);
MUST_USE const Error *export_stays(Export *export);
MUST_USE const Error *export_holidays(Export *export);

#endif
