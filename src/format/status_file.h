/* What a platform says of invoices, as a file: a CDAR message (D22B, the French life cycle, XP
 * Z12-012), or a table for whoever has no such message:
 *
 *     number,code,day,who,reason
 *     2026-001,205,2026-12-03,Maison Lune,
 */
#ifndef FORMAT_STATUS_FILE_H
#define FORMAT_STATUS_FILE_H

#include "base/bytes.h"
#include "base/day.h"
#include "base/error.h"
#include "base/list.h"

typedef struct {
	Text number; /* of the invoice */
	int32_t code;
	Day day;
	Text who, reason;
} StatusNote;
LIST_OF(StatusNote, StatusNotes);

/* REFUSED with a sentence: neither of the two, a DOCTYPE, a row or message that lacks its number,
 * code or day. Whether the code is known is not looked at. */
MUST_USE const Error *status_file_read(Arena *arena, Bytes file, StatusNotes *ret_notes);

enum { STATUS_FILE_LIMIT = 4 << 20, STATUS_NOTES_LIMIT = 10000 };

#endif
