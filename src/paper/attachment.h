/* The XML that a supplier's PDF carries: Factur-X, ZUGFeRD, XRechnung. A foreign PDF is read in a
 * process of its own (`fuseau read invoice`), never in the one that serves. */
#ifndef PAPER_ATTACHMENT_H
#define PAPER_ATTACHMENT_H

#include "base/bytes.h"
#include "base/error.h"

/* REFUSED when this is no PDF or has no such attachment. */
MUST_USE const Error *pdf_attachment(Arena *arena, Bytes pdf, Bytes *ret_xml);

#endif
