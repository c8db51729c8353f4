/* What everything drawn shares: where the pen is, the measures of the page, how a page ends and the
 * next begins, and how the pages become a sealed file. */
#ifndef PAPER_DRAWING_H
#define PAPER_DRAWING_H

#include "paper/label.h"
#include "paper/seal.h"
#include "paper/sheet.h"

typedef struct Drawing Drawing;
struct Drawing {
	Arena *arena;
	Sheet *sheet;
	const Labels *labels;
	Text title, from;            /* at the head and foot of every page but the first */
	double y;                    /* how far down the page is used */
	size_t page, pages;          /* pages: as many as the try before had */
	double slip;                 /* how high a part to tear off at the foot of this page is */
	void (*repeated)(Drawing *); /* the head of a table, drawn again on a page it goes on to */
	const void *document;        /* what is drawn, for who draws it */
};

#define PAGE_LEFT MILLIMETRES(19)
#define PAGE_RIGHT (A4_WIDTH - MILLIMETRES(19))
#define PAGE_WIDTH (PAGE_RIGHT - PAGE_LEFT)
#define PAGE_TOP MILLIMETRES(17)
#define PAGE_BOTTOM (A4_HEIGHT - MILLIMETRES(20))
/* From where the text of a page but the first begins to its foot. */
#define PAGE_ROOM (PAGE_BOTTOM - PAGE_TOP - MILLIMETRES(12))

/* Ends the page with its number and begins the next with a short head. */
void drawing_turn(Drawing *drawing);
/* Turns the page when less than that height is left. */
void drawing_room(Drawing *drawing, double height);
/* Text at the pen, over as many pages as it takes; no line of a text is left alone on a page. */
void drawing_flow(Drawing *drawing, double x, double width, Style style, Text text);

/* Draws until the pages are as many as their feet say, then seals them. start holds arena, labels,
 * title, from and document. */
MUST_USE const Error *drawing_make(const Drawing *start, Text colour,
	const Error *(*draw)(Drawing *drawing), const Seal *with, Bytes *ret_pdf);

#endif
