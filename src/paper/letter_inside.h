#ifndef PAPER_LETTER_INSIDE_H
#define PAPER_LETTER_INSIDE_H

#include "paper/drawing.h"
#include "paper/letter.h"

/* What stands between the head and the signatures. */
void draw_blocks(Drawing *drawing);

#endif
