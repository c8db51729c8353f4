/* What makes the practice's paper its own: words of its own on documents, by language; a colour; a
 * logo. */
#ifndef DOMAIN_PAPER_H
#define DOMAIN_PAPER_H

#include "base/error.h"
#include "base/list.h"

typedef struct {
	Text language; /* "es", "pt-br": lower case */
	Text key;      /* of the label: paper/label.h */
	Text text;
} OwnLabel;
LIST_OF(OwnLabel, OwnLabels);

typedef struct {
	Text colour; /* "#005f75"; "": ink */
	Text logo;   /* the kept file's hash; "": none */
} Paper;

/* "#rrggbb" as red, green and blue, each 0 … 255; false when it is none. */
bool colour_parts(Text colour, int ret_parts[3]);
/* REFUSED when it is no "#rrggbb", or too light to be read on white. */
MUST_USE const Error *paper_colour_check(Arena *arena, Text colour);

enum { LABEL_LIMIT = 100 /* characters */, PAPER_LANGUAGES_LIMIT = 20 };

#endif
