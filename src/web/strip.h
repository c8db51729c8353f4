/* The zone strip as a page shows it: one drawing for all widths, the names and times as a list,
 * and the legend. Geometry comes from domain/strip. */
#ifndef WEB_STRIP_H
#define WEB_STRIP_H

#include "domain/strip.h"
#include "web/html.h"

/* Filters have ids: at most one day and one week on a page. */
void put_strip(Html *html, const Strip *strip);
void put_strip_week(Html *html, const Strip *strip);

#endif
