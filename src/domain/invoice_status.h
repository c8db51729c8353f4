/* What becomes of an invoice that was sent over a platform: the codes of the French life cycle
 * (AFNOR XP Z12-012, message CDAR), in plain words. */
#ifndef DOMAIN_INVOICE_STATUS_H
#define DOMAIN_INVOICE_STATUS_H

#include "domain/receivable.h"

typedef struct {
	InvoiceId invoice;
	int32_t code; /* 200 … 213 */
	Day day;
	Text who;    /* the platform, the client; "": not said */
	Text reason; /* of a refusal, a dispute */
	Instant noted;
} InvoiceStatus;
LIST_OF(InvoiceStatus, InvoiceStatuses);

enum { STATUS_FIRST = 200, STATUS_LAST = 213, STATUS_REASON_LIMIT = 1000 };

bool invoice_status_known(int32_t code);
const char *invoice_status_name(int32_t code); /* a msgid; of a known code */
/* It wants something done: disputed, suspended, refused, rejected, approved in part. Such a one
 * says why (XP Z12-012). */
bool invoice_status_bad(int32_t code);
/* Of an issued invoice, with a known code, a day not ahead, and a reason where there must be one.
 */
MUST_USE const Error *invoice_status_check(
	Arena *arena, const Receivable *receivable, const InvoiceStatus *status, Day today);

#endif
