/* What the files that draw an invoice share: where the pen is, and the measures of the page. */
#ifndef PAPER_INVOICE_INSIDE_H
#define PAPER_INVOICE_INSIDE_H

#include "paper/invoice.h"
#include "paper/label.h"
#include "paper/sheet.h"

typedef struct {
	Arena *arena;
	Sheet *sheet;
	const Invoice *invoice;
	const InvoiceLook *look;
	const Labels *labels;
	double y;           /* how far down the page is used */
	size_t page, pages; /* pages: as many as the try before had */
	bool taxed;         /* a column for VAT */
} Drawing;

#define PAGE_LEFT MILLIMETRES(19)
#define PAGE_RIGHT (A4_WIDTH - MILLIMETRES(19))
#define PAGE_WIDTH (PAGE_RIGHT - PAGE_LEFT)
#define PAGE_TOP MILLIMETRES(17)
#define PAGE_BOTTOM (A4_HEIGHT - MILLIMETRES(20))

/* The title of the document: "Facture F-2026-047". */
Text drawing_title(const Drawing *drawing);
/* Ends the page with its number and begins the next with a short head. */
void drawing_turn(Drawing *drawing);
/* Turns the page when less than that height is left. */
void drawing_room(Drawing *drawing, double height);

void draw_head(Drawing *drawing);
void draw_lines(Drawing *drawing);
void draw_sums(Drawing *drawing);
MUST_USE const Error *draw_payment(Drawing *drawing);
double notes_height(Drawing *drawing);
void draw_notes(Drawing *drawing, double y);
/* The lower 105 mm of a Swiss page. */
MUST_USE const Error *draw_swiss(Drawing *drawing, Text code);

#define SWISS_HEIGHT MILLIMETRES(105)

#endif
