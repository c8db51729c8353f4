/* The demonstration practice: five clients in five zones, dated around today, with one promise that
 * cannot be kept. It is a practice of its own: made and removed without touching other data. */
#ifndef APP_DEMONSTRATION_H
#define APP_DEMONSTRATION_H

#include "app/context.h"

/* Makes it, in cx's language, with one member, and leaves cx in it. */
MUST_USE const Error *make_demonstration(Context *cx);
/* Removes the demonstration cx is in, with everything that carries its practice id; cx is then
 * nobody's. REFUSED in any other practice. */
MUST_USE const Error *remove_demonstration(Context *cx);
/* Enters the demonstration of this database; *ret_found false when there is none. */
MUST_USE const Error *enter_demonstration(Context *cx, bool *ret_found);

#endif
