/* What was typed into a form that could not be taken: its session had ended, or its token is of an
 * earlier one. It is held in the page that answers, never stored, and comes back in its own form
 * once somebody is logged in. Nothing of it is written until it is sent anew. Passwords are not
 * held. */
#ifndef WEB_HELD_H
#define WEB_HELD_H

#include "base/list.h"
#include "web/html.h"
#include "web/route.h"

LIST_OF(Field, HeldFields);

typedef struct {
	Text path; /* where the form was sent; "": nothing is held */
	HeldFields form, query;
	bool too_long; /* beyond HELD_LIMIT or HELD_FIELDS_LIMIT: none of it is held */
} Held;

enum { HELD_LIMIT = 256 * 1024, HELD_FIELDS_LIMIT = 500 };

/* A field that is never held: a secret, of the form or of a person. */
bool held_back(Text name);
/* Of a POST to that route. Only of a browser that says the form is ours: another site shall put
 * nothing into our forms. */
Held held_of(const House *house, const Request *request, const Route *route);
/* What the log-in page sends back of it, and the hidden fields it does so with:
 * {{call held_fields(held)}}. */
Held held_sent(const Request *request);
void held_fields(Html *html, const Held *held);

/* Shows the form with what was typed and a sentence, as its own address answers; cx is logged in.
 * Where there is no form to show (a button), it leads to `otherwise` and says why. */
MUST_USE const Error *held_show(
	Context *cx, const Request *request, Response *response, const Held *held, Url otherwise);

#endif
