/* An invoice on paper: PDF/A-3b with its XML inside (Factur-X), one page for people and one file
 * for programs that say the same. In the client's language, on as many pages as it takes. */
#ifndef PAPER_INVOICE_H
#define PAPER_INVOICE_H

#include "base/bytes.h"
#include "domain/invoice.h"
#include "paper/label.h"

/* What makes it the practice's own. */
typedef struct {
	const Labels *labels; /* NULL: as shipped, in the invoice's language */
	Text colour;          /* "#005f75" of the title and the sum; "": ink */
	Bytes logo;           /* PNG, instead of the name at the head; none: the name */
	Instant made;
} InvoiceLook;

/* The invoice must have been filled; without a number it says that it is a draft. xml: what is
 * attached as factur-x.xml, "" for none. */
MUST_USE const Error *paper_invoice(
	Arena *arena, const Invoice *invoice, const InvoiceLook *look, Text xml, Bytes *ret_pdf);

#endif
