/* What the files that draw an invoice share. */
#ifndef PAPER_INVOICE_INSIDE_H
#define PAPER_INVOICE_INSIDE_H

#include "paper/drawing.h"
#include "paper/invoice.h"

typedef struct {
	const Invoice *invoice;
	Bytes logo;
	bool taxed;                     /* a column for VAT */
	double quantity, price, amount; /* how wide the columns of numbers are */
} InvoiceDrawn;

static inline const Invoice *invoice_drawn(const Drawing *drawing)
{
	return ((const InvoiceDrawn *)drawing->document)->invoice;
}
static inline bool taxed_drawn(const Drawing *drawing)
{
	return ((const InvoiceDrawn *)drawing->document)->taxed;
}

void draw_head(Drawing *drawing);
/* How wide the columns must be, before they are drawn. */
void measure_lines(Drawing *drawing, InvoiceDrawn *drawn);
void draw_lines(Drawing *drawing);
void draw_sums(Drawing *drawing);
MUST_USE const Error *draw_payment(Drawing *drawing);
/* The lower 105 mm of a Swiss page. */
MUST_USE const Error *draw_swiss(Drawing *drawing, Text code);

#define SWISS_HEIGHT MILLIMETRES(105)

#endif
