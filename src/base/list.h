/* A growing row of things in an arena.
 *
 *     LIST_OF(Task, TaskList);
 *     TaskList tasks = {0};
 *     *LIST_ADD(arena, tasks) = task;
 *     EACH (Task, task, tasks) { … task->title … }
 */
#ifndef BASE_LIST_H
#define BASE_LIST_H

#include "base/arena.h"

#define LIST_OF(Type, Name)         \
	typedef struct {            \
		Type *items;        \
		size_t count, room; \
	} Name

/* The address of a new, zeroed last item. Addresses change when the list grows. */
#define LIST_ADD(arena, list)                                                              \
	((list).items = list_grown(                                                        \
		 (arena), (list).items, (list).count, &(list).room, sizeof *(list).items), \
		&(list).items[(list).count++])

#define EACH(Type, item, list) \
	for (Type *item = (list).items; item && item < (list).items + (list).count; item++)

void *list_grown(Arena *arena, void *items, size_t count, size_t *room, size_t size);

#endif
