/* Seals drawn sheets into a PDF/A-3b: every font embedded, XMP, colour profile, the invoice's XML
 * attached. */
#ifndef PAPER_SEAL_H
#define PAPER_SEAL_H

#include "base/bytes.h"
#include "base/day.h"
#include "base/error.h"
#include "paper/sheet.h"

typedef struct {
	Text title, author, language;
	Instant made;
	Text xml;          /* "": nothing attached, no Factur-X in the XMP */
	const char *level; /* of the XML: "EN 16931" */
} Seal;

/* The sheet takes nothing more. */
Bytes seal(Arena *arena, Sheet *sheet, const Seal *with);

#endif
