/* How people write a length of work. */
#ifndef WEB_MINUTES_H
#define WEB_MINUTES_H

#include "base/day.h"

/* "2 h 30", "2h30", "2:30", "150", "90 min", "1,5 h", "1.5h", "2 h 30 min", "1 day" is not one.
 * False when it is none of these; *ret_minutes then untouched. Rounded to the minute. */
bool minutes_parse(Span span, Minutes *ret_minutes);
/* The same where people think in hours: "24" is 24 h, "1,5" is 1 h 30. */
bool minutes_parse_hours(Span span, Minutes *ret_minutes);

#endif
