/* Templates of tasks: shipped ones in the reader's language, and the practice's own (R120, R122).
 */
#ifndef APP_TASK_TEMPLATE_H
#define APP_TASK_TEMPLATE_H

#include "app/context.h"
#include "domain/task.h"
#include "domain/task_template.h"

MUST_USE const Error *open_task_templates(Context *cx, TaskTemplates *ret_templates);
/* What a new task takes from a template: a shipped one's key, or the id of one's own. Without that
 * template: MISSING. The lines of its checklist have no ids yet. */
MUST_USE const Error *begin_from_template(Context *cx, Text key, Task *ret_task);
/* One of one's own; MISSING when there is none, or it is in the bin. */
MUST_USE const Error *open_task_template(Context *cx, TemplateId id, TaskTemplate *ret_template);
/* Makes (id 0) or changes one. REFUSED with everything that is wrong, each beside its field: it
 * needs a name, and what a task may not be a template may not be either. title "": the name. */
MUST_USE const Error *save_task_template(
	Context *cx, const TaskTemplate *typed, TemplateId *ret_id);
/* Keeps a task as a template of one's own: its title, notes, category, estimate, checklist. */
MUST_USE const Error *make_task_template(Context *cx, TaskId id, TemplateId *ret_id);

/* A checklist as people write it, a line each, "[x] " before one that is ticked; and back, where a
 * line of the same words keeps its id. */
Text checklist_text(Arena *arena, Checklist checklist);
Checklist checklist_read(Arena *arena, Text text, Checklist known);

#endif
