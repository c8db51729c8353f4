/* The tasks of a series. Inside the layer. */
#ifndef APP_SERIES_MAKE_H
#define APP_SERIES_MAKE_H

#include "app/context.h"
#include "domain/series.h"

/* Inside WRITE: makes those that are not made yet of the next 60 days, and saves the series. */
MUST_USE const Error *series_make_ahead(Context *cx, Series *series);
/* Inside WRITE: from one state of a series to another, for the open tasks from a day on. Saves it
 * too. from: day unset: all that are not due yet. */
MUST_USE const Error *series_make_follow(Context *cx, const Series *was, Series *is, Day from);

#endif
