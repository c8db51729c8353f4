/* What the two halves of a sheet share. */
#ifndef PAPER_SHEET_INSIDE_H
#define PAPER_SHEET_INSIDE_H

#include "paper/sheet.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

/* Per thread, because making them costs more than drawing a page: a layout for each type. */
typedef struct {
	PangoLayout *of[TYPES];
	PangoAttrList *attributes[TYPES];
} Layouts;

struct Sheet {
	GByteArray *bytes;
	cairo_surface_t *surface;
	cairo_t *cairo;
	Layouts *layouts;
	double inks[INKS][3];
};

enum { PICTURE_SIDE = 2048 /* pixels of a logo */ };

#endif
