/* Hours kept for a client: so many each week by their own field, or a retainer's each month by the
 * agreement in force. The plan keeps what is not yet worked of them free for that client. */
#ifndef DOMAIN_RESERVED_H
#define DOMAIN_RESERVED_H

#include "domain/agreement.h"

typedef struct {
	Day first, last;
	Minutes minutes;
} ReservedSpan;
LIST_OF(ReservedSpan, ReservedSpans);

/* The weeks or months that touch first … last, each in whole; where an agreement begins or ends
 * within one, the days it was in force count. None for a client whose work is paused or over. */
ReservedSpans reserved_spans(
	Arena *arena, const Client *client, const Agreements *agreements, Day first, Day last);

#endif
