/* All tasks: filters kept in the address, acts on many at once. */
#ifndef WEB_PAGES_TASK_LIST_H
#define WEB_PAGES_TASK_LIST_H

#include "app/task_list.h"
#include "web/form.h"
#include "web/html.h"
#include "web/route.h"

PAGE(get_tasks);
PAGE(post_tasks_act);

typedef struct {
	TaskFilter filter;
	TaskList list;
	bool filtered;
	const Form *form; /* of the acts on many; an empty one at first */
	TaskId *ticked;   /* what was sent with it */
	size_t ticked_count;
} TaskListView;

/* The path with these filters and another page. */
Url tasks_url(Arena *arena, const TaskFilter *filter, int32_t page);
/* Where the acts on many are sent, with these filters: the list that comes back is the same. */
Url tasks_act_url(Arena *arena, const TaskListView *view);
/* Done ones before those listed; the newest of them again. */
Url tasks_older_url(Arena *arena, const TaskListView *view);
Url tasks_newest_url(Arena *arena, const TaskListView *view);
/* The choices of two filters as <option>s. */
void show_options(Html *html, TaskShow chosen);
void when_options(Html *html, TaskWhen chosen);
/* What can be done with those that are ticked, as <option>s. */
void bulk_options(Html *html, const TaskListView *view);
bool task_ticked(const TaskListView *view, TaskId id);
/* A group wears the colour of the worst promise in it. */
Text task_group_colour(const TaskList *list, TaskGroup group);
/* Whether a line begins a new group of its page. */
bool task_begins_group(const TaskListView *view, const DeskLine *line);

#endif
