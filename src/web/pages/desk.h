/* Pages that ask for a word: triage, estimates, matrix. */
#ifndef WEB_PAGES_DESK_H
#define WEB_PAGES_DESK_H

#include "app/desk.h"
#include "web/form.h"
#include "web/route.h"

PAGE(get_triage);
PAGE(post_triage);
PAGE(get_estimates);
PAGE(post_estimate);
PAGE(get_matrix);
PAGE(post_matrix);

/* Whose a task is, when it is due and what is left of it, in one line: from desk_facts.html. */
void desk_facts(Html *html, const DeskLine *line);
/* One box of the matrix: from matrix_box.html. */
void matrix_box(Html *html, const Matrix *matrix, Box box);

/* What may be pressed for an estimate, and what the matrix shows of a box at most. */
extern const Minutes estimate_keys[];
enum { ESTIMATE_KEYS = 6, MATRIX_SHOWN = 25, DESK_SHOWN = 12 };

const char *box_key(Box box);  /* "do" */
const char *box_says(Box box); /* a msgid: "Urgent and important" */
/* "today", "Tue", "24 Nov": when a promise of the matrix is due, briefly, where the VA is. */
Text matrix_when(Html *html, const DeskLine *line);

#endif
