/* A task that is left with a colleague: on its page. */
#ifndef WEB_PAGES_COLLEAGUE_H
#define WEB_PAGES_COLLEAGUE_H

#include "web/pages/task.h"

PAGE(post_task_leave);
PAGE(post_task_take);

/* What the colleague needs to know, to be sent as it is: what, by when, how much, the notes, the
 * checklist. */
Text colleague_briefing(Html *html, const TaskView *view);

#endif
