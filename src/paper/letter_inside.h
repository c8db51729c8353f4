/* What the files that draw a letter share. */
#ifndef PAPER_LETTER_INSIDE_H
#define PAPER_LETTER_INSIDE_H

#include "paper/drawing.h"
#include "paper/letter.h"

/* What the place to sign takes of a page; 0: nobody signs. */
double signatures_height(const Letter *letter);
/* What stands between the head and the signatures. */
void draw_blocks(Drawing *drawing);

#endif
