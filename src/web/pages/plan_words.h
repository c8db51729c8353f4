/* What the pages of the plan say in words. */
#ifndef WEB_PAGES_PLAN_WORDS_H
#define WEB_PAGES_PLAN_WORDS_H

#include "app/plan_difference.h"
#include "app/plan_week.h"
#include "view/plan_dates.h"
#include "view/promise_rows.h"
#include "web/html.h"

#include <stddef.h>

/* "Mon 23 Nov, 13:30"; the day is said once where both are of one day. Where the VA is. */
Text move_from(Html *html, const PlanMove *move);
Text move_to(Html *html, const PlanMove *move);
/* Of a task in several pieces: when the first of them was, and when the last of them will be over.
 */
const PlanMove *moves_last(const TaskMove *task);
Text moves_from(Html *html, const TaskMove *task);
Message moves_to(Html *html, const TaskMove *task);
/* How many tasks of a difference stand open; the rest is folded. */
size_t moves_shown(const PlanDifference *difference);
/* "Wed 25 Nov, 11:30 instead of Tue 24 Nov, 18:00 in Zürich" */
Message promise_instead(Arena *arena, const PromiseLine *line);

/* "Mon 23 Nov, 09:00 to 11:00, 2 h" */
Text block_time(Html *html, const PlanBlockView *block);

/* A week's load: "Week 48"; "31 h of 35 h planned, 4 h free"; for who does not see the drawing, day
 * by day; and the numbers of the drawing. */
Text load_week_name(Html *html, const LoadWeek *week);
Message load_says(Arena *arena, const LoadWeek *week);
Text load_days(Html *html, const LoadWeek *week);
Text load_class(LoadState state);
Text load_fill(const LoadDay *on);
int32_t load_x(ptrdiff_t day);
int32_t load_height(const Load *load, Minutes minutes);

#endif
