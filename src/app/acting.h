/* Whom a command on the terminal acts for: it has no session, whoever may read the data folder is
 * trusted. Pages know it from the session instead. */
#ifndef APP_ACTING_H
#define APP_ACTING_H

#include "app/context.h"

/* Enters the practice of that name (or id) and the member with that address there. "" takes the
 * only one there is; beside a real practice the demonstration has to be named. REFUSED when there
 * are several or none, with a sentence that lists them; MISSING when none is called so. */
MUST_USE const Error *act_for(Context *cx, Text practice, Text email);

/* The practice alone, in nobody's name: for work on its members. */
MUST_USE const Error *act_in(Context *cx, Text practice);

#endif
