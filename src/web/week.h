/* A week as a page shows it: a grid where there is room for columns, a list of days on a phone, one
 * markup for both; and the legend. What stands where comes from domain/week. */
#ifndef WEB_WEEK_H
#define WEB_WEEK_H

#include "domain/week.h"
#include "web/html.h"

/* Laid out. Heads of days lead to /week?day=…; blocks to their task or event. */
void put_week(Html *html, const WeekView *view);

/* "Week 48, 23 to 29 November 2026": what stands over the verdict of such a page. */
Text week_title(Html *html, const WeekView *view);

#endif
