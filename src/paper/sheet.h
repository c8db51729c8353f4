/* Sheets of A4: where text, rules and codes are put. Lengths are points (1/72 inch) from the upper
 * left corner. Nothing here knows what an invoice is. */
#ifndef PAPER_SHEET_H
#define PAPER_SHEET_H

#include "base/bytes.h"
#include "base/error.h"

typedef struct Sheet Sheet;

typedef enum {
	TYPE_SLIP, /* of a receipt, and its headings */
	TYPE_SLIP_HEAD,
	TYPE_NOTE,
	TYPE_BODY,
	TYPE_STRONG,
	TYPE_PROSE, /* of a letter: text to be read, not looked up */
	TYPE_NAME,
	TYPE_SUM,
	TYPE_TITLE,
	TYPES
} Type;
typedef enum { INK_PLAIN, INK_SECOND, INK_ACCENT, INK_RULE, INK_BLACK, INK_WHITE, INKS } Ink;
typedef enum { TO_LEFT, TO_RIGHT } Side;

typedef struct {
	Type type;
	Ink ink;
	Side side; /* which edge of the box text keeps to */
} Style;

#define A4_WIDTH 595.276
#define A4_HEIGHT 841.89
#define MILLIMETRES(length) ((length)*72 / 25.4)

/* Closed with the arena. colour: "#005f75", or "" for ink. language: "fr", for hyphens and PDF. */
Sheet *sheet_new(Arena *arena, Text colour, Text language);
void sheet_turn(Sheet *sheet); /* to the next page */

double type_line(Type type); /* the height of one line */
/* Puts text into a box of that width and returns the height it took. */
double sheet_text(Sheet *sheet, double x, double y, double width, Style style, Text text);
double sheet_text_height(Sheet *sheet, double width, Style style, Text text);
/* How many lines it takes, and some of them at y. */
size_t sheet_text_lines(Sheet *sheet, double width, Style style, Text text);
void sheet_text_part(Sheet *sheet, double x, double y, double width, Style style, Text text,
	size_t from, size_t count);
/* How wide it is on one line. */
double sheet_text_width(Sheet *sheet, Style style, Text text);
void sheet_rule(Sheet *sheet, double x, double y, double width, Ink ink);
void sheet_box(Sheet *sheet, double x, double y, double width, double height, Ink ink);
/* A dashed line where paper is to be cut or folded. */
void sheet_cut(Sheet *sheet, double x1, double y1, double x2, double y2);
/* A square code of that side, error correction M, without its quiet zone; REFUSED when the text is
 * too long for a code. */
MUST_USE const Error *sheet_code(
	Sheet *sheet, Arena *arena, double x, double y, double side, Text text);
/* A PNG in a box, scaled down to fit, its upper left corner at x, y; *ret_height is what it took.
 */
MUST_USE const Error *sheet_picture(Sheet *sheet, Arena *arena, double x, double y, double width,
	double height, Bytes png, double *ret_height);

#endif
