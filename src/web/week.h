/* A week as a page shows it: a grid where there is room for columns, a list of days on a phone, one
 * markup for both; and the legend. What stands where comes from domain/week. */
#ifndef WEB_WEEK_H
#define WEB_WEEK_H

#include "domain/week.h"
#include "web/html.h"

/* Laid out. Heads of days lead to /week?day=…; blocks to their task or event. */
void put_week(Html *html, const WeekView *view);

/* How much of a day's working time is taken, in per cent. */
int32_t week_load(const WeekDay *on);
/* "+7 h", "−6 h": how far ahead of the VA somebody is. */
Text week_ahead(Html *html, Minutes ahead);
/* "Week 48, 23 to 29 November 2026": what stands over the verdict of such a page. */
Text week_title(Html *html, const WeekView *view);

#endif
