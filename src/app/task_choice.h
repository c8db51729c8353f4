/* What a task's form lets choose from: clients, the stages of their boards, categories in use. */
#ifndef APP_TASK_CHOICE_H
#define APP_TASK_CHOICE_H

#include "app/context.h"
#include "domain/client.h"
#include "store/board.h"
#include "store/task.h"

typedef struct {
	Clients clients;   /* by name */
	BoardLines boards; /* with their stages; by the names of their clients, the own first */
	Categories categories;
	Colleagues colleagues;
} TaskChoices;

MUST_USE const Error *open_task_choices(Context *cx, TaskChoices *ret_choices);

/* The zone a due is meant in: the one that is named, else the client's, else the VA's; NULL when
 * nobody knows it. */
MUST_USE const Error *zone_of_due(Context *cx, ClientId client, Text name, const Zone **ret_zone);

/* As the language sorts their names. */
void clients_by_name(const Language *language, Clients clients);

#endif
