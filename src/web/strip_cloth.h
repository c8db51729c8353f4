/* Parts of the drawing that the day and the week share. */
#ifndef WEB_STRIP_CLOTH_H
#define WEB_STRIP_CLOTH_H

#include "web/strip.h"

/* Markup with numbers of ours in it, as printf has them. */
void put_drawn(Html *html, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* ` x="12.50%"` */
void put_percent(Html *html, const char *attribute, int32_t basis_points);
int cloth_thread(int32_t thread); /* 1 … 8, and again from the ninth on; 0 is the user's */

/* The nights, softened by a filter of this id. */
void put_cloth_nights(Html *html, const Strip *strip, const char *id, int blur_down);
void put_cloth_weft(Html *html, const Strip *strip);
/* The thread, its strips and what lies over them, in a group of the row's own. */
void put_cloth_row(Html *html, const StripRow *row);
void put_cloth_hours(Html *html, const StripLabels *labels);
void put_cloth_axis(Html *html, const StripLabels *labels, bool below);
void put_cloth_now(Html *html, const Strip *strip, bool spindle);
void put_cloth_signs(Html *html, const Strip *strip);
void put_cloth_legend(Html *html, const Strip *strip);

/* "8 h 30 to 12 h 30 and 13 h 30 to 17 h", on the clock of a zone. */
Text cloth_ranges(Html *html, const Zone *zone, Intervals intervals);

#endif
