/* What new tasks begin from: one's own templates, to be changed, and those that come along. */
#ifndef WEB_PAGES_TASK_TEMPLATE_H
#define WEB_PAGES_TASK_TEMPLATE_H

#include "app/task_template.h"
#include "web/route.h"

PAGE(get_task_templates);
PAGE(get_task_template_new);
PAGE(get_task_template);
PAGE(post_task_template);
PAGE(post_task_template_delete);

#endif
