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

/* The words of a document are many and few are changed: those that are the owner's own, that are
 * looked for, or that something is wrong with stand in front, the others closed in their parts. */
enum { LABEL_GROUPS = 8, LABEL_WORDS_LIMIT = 100 };
LIST_OF(Label, LabelNames);
typedef struct {
	const char *name;
	LabelNames labels;
} LabelGroup;
typedef struct {
	const PaperSettings *settings;
	Text asked; /* the language that was asked for */
	Text words; /* what is looked for; "" nothing */
	LabelNames front;
	LabelGroup groups[LABEL_GROUPS];
} PaperView;

/* A label as a field shows it: blanks that do not break as "_", which can be seen and typed. */
Text label_typed(Html *html, const char *label);
/* What the field is called: the shipped word in the reader's language. */
Text label_named(Html *html, Label which);

#endif
