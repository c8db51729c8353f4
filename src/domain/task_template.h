/* What a new task may begin with: the practice's own templates, and those that are shipped. */
#ifndef DOMAIN_TASK_TEMPLATE_H
#define DOMAIN_TASK_TEMPLATE_H

#include "base/list.h"
#include "base/text.h"
#include "base/zone.h"
#include "domain/id.h"

typedef struct {
	TemplateId id;
	Text name, title, notes, category;
	Minutes estimate;
	Text checklist; /* a line each */
	int64_t changed;
} TaskTemplate;
LIST_OF(TaskTemplate, TaskTemplates);
enum { TEMPLATE_NAME_LIMIT = 500 };

/* A shipped template: its words are msgids, until somebody takes it for their own (R120). */
typedef struct {
	const char *key, *name, *title, *category;
	Minutes estimate;
	const char *checklist[10];
	size_t checklist_count;
} ShippedTask;
extern const ShippedTask shipped_tasks[];
extern const size_t shipped_task_count;

#endif
