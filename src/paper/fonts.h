/* The one typeface on paper: Inter, compiled in. A private font configuration holds nothing else,
 * so that a page looks the same on every machine and no font of the system slips in. */
#ifndef PAPER_FONTS_H
#define PAPER_FONTS_H

#include <pango/pangocairo.h>

/* This thread's, made when first asked for: nothing of pango is touched before a document is made.
 */
PangoFontMap *paper_fonts(void);

#endif
