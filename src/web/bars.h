/* What is drawn in bars: a block's time going by, the hours of a day, a sum that does not add up.
 */
#ifndef WEB_BARS_H
#define WEB_BARS_H

#include "app/today.h"
#include "web/html.h"

/* How far the block in hand is, from its beginning to its end on the VA's clock. */
void put_needle(Html *html, const DayItem *item, Instant now);
/* What is done, what is planned and what is left of the hours of a day. */
void put_gauge(Html *html, Minutes done, Minutes planned, Minutes left);
/* What is needed, a segment a client, above what there is. */
void put_sums(Html *html, const Proof *proof);

#endif
