/* Seals a drawn PDF into PDF/A-3b: XMP, colour profile, the invoice's XML attached; and mends what
 * cairo 1.16 leaves that PDF/A forbids (missing CIDToGIDMap, Interpolate, links without Print). */
#ifndef PAPER_SEAL_H
#define PAPER_SEAL_H

#include "base/bytes.h"
#include "base/day.h"
#include "base/error.h"

typedef struct {
	Text title, author, language;
	Instant made;
	Text xml;          /* "": nothing attached, no Factur-X in the XMP */
	const char *level; /* of the XML: "EN 16931" */
} Seal;

MUST_USE const Error *seal(Arena *arena, Bytes drawn, const Seal *with, Bytes *ret_pdf);

#endif
