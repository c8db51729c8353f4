/* "May I say yes?": the box, its answer, and saying yes. */
#ifndef WEB_PAGES_ASK_H
#define WEB_PAGES_ASK_H

#include "app/ask.h"
#include "app/notice.h"
#include "web/form.h"
#include "web/route.h"

PAGE(get_ask);
PAGE(post_ask);

typedef struct {
	const Form *form; /* the question as it was typed */
	const Form *yes;  /* the form that promises */
	Clients clients;  /* by name */
	const Ask *ask;   /* NULL: nothing is asked yet */
	Task task;        /* what it is about; id 0: a request */
} AskView;

/* --- for templates, and for the command line ----------------------------------------------- */

/* "Yes: Wed 25 Nov, 11:00 in New York, 17:00 for you." */
Message ask_verdict(Html *html, const Ask *ask);
/* A due of the question's clock: there, and here where that differs. */
Message ask_when(Html *html, const Ask *ask, Wall due);
Message ask_there(Html *html, const Ask *ask, Wall due); /* there alone */
/* What a yes costs, or what else could be said. No msgid: nothing. */
Message ask_lead(Html *html, const Ask *ask);

/* Of an urgent one: by how much, and what more it costs by the agreement. */
Message ask_urgent(Html *html, const Ask *ask);
/* Where the message about it is written: a refusal, or a counter-offer with the date that is
 * offered.
 */
Url ask_notice(Html *html, const Ask *ask, NoticeKind kind);
/* The answer to an urgent one, as the verdict has it, with what was agreed on that. */
Url ask_cited(Html *html, const Ask *ask);

/* GET /ask as a program reads it: made from ask_answer.json. */
void ask_print(Html *html, const Ask *ask);

#endif
