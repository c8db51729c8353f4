/* The practice's own task templates; the shipped ones are in domain/task_template.h. */
#ifndef STORE_TASK_TEMPLATE_H
#define STORE_TASK_TEMPLATE_H

#include "db/db.h"
#include "domain/task_template.h"

MUST_USE const Error *store_task_template_save(
	Db *db, Arena *arena, PracticeId practice, const TaskTemplate *template, int64_t changed);
MUST_USE const Error *store_task_template_load(
	Db *db, Arena *arena, PracticeId practice, TemplateId id, TaskTemplate *ret_template);
MUST_USE const Error *store_task_template_list(
	Db *db, Arena *arena, PracticeId practice, TaskTemplates *ret_templates);

#endif
