/* What the pages of the plan say in words. */
#ifndef WEB_PAGES_PLAN_WORDS_H
#define WEB_PAGES_PLAN_WORDS_H

#include "app/plan_difference.h"
#include "view/plan_dates.h"
#include "view/promise_rows.h"
#include "web/html.h"

/* "Mon 23 Nov, 13:30"; the day is said once where both are of one day. Where the VA is. */
Text move_from(Html *html, const PlanMove *move);
Text move_to(Html *html, const PlanMove *move);
/* "Wed 25 Nov, 11:30 instead of Tue 24 Nov, 18:00 in Zürich" */
Message promise_instead(Arena *arena, const PromiseLine *line);

#endif
