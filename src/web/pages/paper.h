/* The practice's paper: words, colour and logo on documents. */
#ifndef WEB_PAGES_PAPER_H
#define WEB_PAGES_PAPER_H

#include "app/paper.h"
#include "web/form.h"
#include "web/route.h"

PAGE(get_paper);
PAGE(post_labels);
PAGE(post_labels_reset);
PAGE(post_paper_colour);
PAGE(post_logo);
PAGE(post_logo_remove);
PAGE(get_logo);
PAGE(get_paper_preview);

/* --- for templates ------------------------------------------------------------------------ */

/* Labels that are edited side by side. */
typedef struct {
	const char *name;
	Label first, last;
} LabelGroup;
enum { LABEL_GROUPS = 8 };
extern const LabelGroup label_groups[LABEL_GROUPS];

/* A label as a field shows it: blanks that do not break as "_", which can be seen and typed. */
Text label_typed(Html *html, const char *label);
/* What the field is called: the shipped word in the reader's language. */
Text label_named(Html *html, Label which);

#endif
