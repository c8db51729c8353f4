/* A form that is sent twice (a double click, a retry after a lost answer) must not do things twice.
 * Every form carries a random key. The first WRITE of a request keeps it in its own transaction;
 * a second request with the same key is led to where the first one was led. */
#ifndef APP_FORM_KEY_H
#define APP_FORM_KEY_H

#include "app/context.h"

/* A key for one form of one page. */
Text form_key_new(Context *cx);
/* Where the first sending was led; *ret_used false when there was none. */
MUST_USE const Error *form_key_used(Context *cx, Text key, bool *ret_used, Text *ret_answer);
/* Inside the first WRITE: keeps cx->form_key, with "/" as its answer, or says CONFLICT when it is
 * taken. */
MUST_USE const Error *form_key_take(Context *cx);
/* After it: where this request leads. */
MUST_USE const Error *form_key_answer(Context *cx, Text key, Text answer);

enum { FORM_KEY_LIMIT = 64, FORM_KEY_DAYS = 2 };

#endif
