/* The one typeface on paper: Inter, compiled in, in small fonts by script. A private font
 * configuration holds nothing else, so that a page looks the same on every machine and no font of
 * the system slips in. Each font is embedded whole: it was cut small and deflated when Fuseau was
 * built (tools/paper-font.py). */
#ifndef PAPER_FONTS_H
#define PAPER_FONTS_H

#include "base/bytes.h"

#include <pango/pangoft2.h>

typedef struct {
	Text name;        /* "CORLAT+Inter-Regular" */
	Text descriptor;  /* what a font descriptor says of it */
	Text widths;      /* of its glyphs, in thousandths of its size */
	double *advances; /* the same as numbers */
	size_t glyphs;
	Bytes program, unicode; /* deflated */
} PaperFont;

enum { PAPER_FONTS = 16 };

/* This thread's, made when first asked for: nothing of pango is touched before a document is made.
 */
PangoFontMap *paper_fonts(void);
/* Which of ours pango has chosen: 0 … PAPER_FONTS − 1. */
int paper_font_index(PangoFont *chosen);
const PaperFont *paper_font(int index);

#endif
