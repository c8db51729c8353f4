/* What the day's and the week's zone strip have in common: the weave and the nights as paths. */
#ifndef DOMAIN_CLOTH_H
#define DOMAIN_CLOTH_H

#include "domain/strip.h"

enum { WHOLE = 10000, CLOTH_WIDTH = 1440, STRAND = 900 /* seconds */, STRANDS = 100 };
enum { DUSK = 19 * 3600 + 36 * 60, DAWN = 6 * 3600 + 24 * 60 }; /* where they are asleep */

/* Which strands a row shares with the user; a day has 92 to 100. */
typedef struct {
	bool at[STRANDS];
} ClothRow;

/* Sets strip->weft and the weave of each row. A strand runs from the outermost row that shares it
 * to the other; over a strip it shows in every second place. */
void cloth_weave(Arena *arena, Strip *strip, const ClothRow *shared, int strands);

/* One night over all rows, from left[row] to right[row]: straight beside a thread, an S-curve
 * between two. */
Text cloth_night(Arena *arena, const int32_t *left, const int32_t *right, size_t rows);

/* width * part / whole, rounded: where a moment lies. */
int32_t cloth_part(int32_t width, int64_t part, int64_t whole);
/* The middle of the row's thread. */
int32_t cloth_row_y(size_t row, size_t rows);
/* Adds a label to an axis; hidden where the pill of the now-line lies. */
void cloth_label(Arena *arena, StripLabels *axis, const Strip *strip, StripLabel label);

#endif
