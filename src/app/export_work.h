/* What the two files of the export share: one stream, and the rows of every noun as lines of a
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

void export_text(Export *export, Text text);

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

MUST_USE const Error *export_events_load(Export *export, Events *ret_events);

#endif
