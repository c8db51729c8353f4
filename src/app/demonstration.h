/* The demonstration practice: five clients in five zones, dated around today, with one promise that
 * cannot be kept. It is a practice of its own: made and removed without touching other data. */
#ifndef APP_DEMONSTRATION_H
#define APP_DEMONSTRATION_H

#include "app/context.h"

/* Makes it, in cx's language, with one member, and leaves cx in it. */
MUST_USE const Error *make_demonstration(Context *cx);
/* Removes the demonstration cx is in, with everything that carries its practice id. */
MUST_USE const Error *remove_demonstration(Context *cx);

#endif
