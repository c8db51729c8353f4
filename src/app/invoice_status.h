/* What was said of an invoice after it went out: noted by hand, or read from the files a platform
 * leaves in a folder, where ours wait for it. */
#ifndef APP_INVOICE_STATUS_H
#define APP_INVOICE_STATUS_H

#include "app/invoice.h"
#include "app/invoice_file.h"
#include "domain/invoice_status.h"

MUST_USE const Error *open_invoice_statuses(
	Context *cx, InvoiceId invoice, InvoiceStatuses *ret_statuses);
MUST_USE const Error *add_invoice_status(Context *cx, const InvoiceStatus *status);
/* All of them, or none. */
MUST_USE const Error *add_invoice_statuses(Context *cx, InvoiceStatuses statuses);

/* A file that was written or picked up, or why it could not be. */
typedef struct {
	Text name;
	size_t noted; /* statuses, of one picked up */
	const Error *problem;
} HandedFile;
LIST_OF(HandedFile, HandedFiles);

typedef struct {
	HandedFiles written; /* in FOLDER/out */
	HandedFiles picked_up;
} HandOver;
/* Writes each issued invoice that was not yet handed over into FOLDER/out, once; reads every file
 * in FOLDER/in and moves it to FOLDER/done, or to FOLDER/refused. Run again after a crash it does
 * what is left, and notes nothing twice. At most HAND_OVER_AT_ONCE documents each time. */
MUST_USE const Error *hand_over(
	Context *cx, Text folder, InvoiceFile format, HandOver *ret_hand_over);

/* At one go; the next run goes on. */
enum { HAND_OVER_AT_ONCE = 500, HAND_OVER_FILES_LIMIT = 1000 };

#endif
