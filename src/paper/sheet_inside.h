/* What the files of a sheet share, and what the seal takes from it. A page is written as the
 * drawing goes along, in the language of PDF pages (ISO 32000-1, 8 and 9). */
#ifndef PAPER_SHEET_INSIDE_H
#define PAPER_SHEET_INSIDE_H

#include "base/list.h"
#include "paper/fonts.h"
#include "paper/sheet.h"

/* Per thread, because making them costs more than drawing a page: a layout for each type. */
typedef struct {
	PangoLayout *of[TYPES];
} Layouts;

LIST_OF(Text, SheetPages);

/* A plain PNG as a PDF takes it: its rows, deflated and predicted as they are. */
typedef struct {
	int width, height;
	Bytes rows;
} SheetPicture;
LIST_OF(SheetPicture, SheetPictures);

struct Sheet {
	Arena *arena;
	Layouts *layouts;
	double inks[INKS][3];
	Buffer content;   /* of the page in hand */
	SheetPages pages; /* those before it */
	SheetPictures pictures;
	bool fonts[PAPER_FONTS]; /* that are used */
	int font;                /* that is set; -1: none */
	double size;
	Ink ink;
};

void sheet_number(Sheet *sheet, double number); /* and a blank */
void sheet_ink(Sheet *sheet, Ink ink);
void sheet_rectangle(Sheet *sheet, double x, double y, double width, double height);
/* A laid out line from x on, its baseline at y. */
void sheet_glyphs(Sheet *sheet, PangoLayoutLine *line, double x, double y, double size);

#endif
