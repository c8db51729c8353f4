/* All tasks in one list: filtered, sorted by what is in danger and then by due, a page at a time.
 */
#ifndef APP_TASK_LIST_H
#define APP_TASK_LIST_H

#include "app/desk_line.h"
#include "domain/plan.h"
#include "store/task.h"

typedef enum { SHOW_OPEN, SHOW_WORK, SHOW_WAITING, SHOW_DONE, SHOWS } TaskShow;
typedef enum {
	WHEN_ANY,
	WHEN_OVERDUE,
	WHEN_RISK,
	WHEN_TODAY,
	WHEN_WEEK,
	WHEN_NONE,
	WHENS
} TaskWhen;

typedef struct {
	ClientId client;
	bool own; /* the practice's own work only */
	TaskShow show;
	TaskWhen when;   /* days are the VA's */
	bool guess;      /* without an estimate */
	Text category;   /* "": any */
	Text words;      /* all of them stand in title, notes, category or the client's name */
	int32_t page;    /* 0 is the first */
	Instant older;   /* of done ones: only what was done before that … */
	TaskId older_id; /* … or then, and came before this one; unset: the newest */
} TaskFilter;

typedef enum {
	GROUP_OVERDUE,
	GROUP_RISK,
	GROUP_DUE,
	GROUP_DATELESS,
	GROUP_WAITING,
	GROUP_DONE,
	GROUPS
} TaskGroup;
TaskGroup task_group(const DeskLine *line);

typedef struct {
	DeskLines lines;              /* of this page */
	size_t counts[GROUPS], count; /* of all that fit */
	size_t broken;                /* of those at risk: what cannot be kept */
	TaskIds repeating;            /* open tasks of a series, sorted */
	int32_t page, pages;
	Instant last;          /* there may be done ones older than this … */
	TaskId last_id;        /* … one; id 0: these are all */
	Clients clients;       /* to choose from */
	Categories categories; /* in use */
	Text *stages;          /* names of the stages that any board has, each once */
	size_t stage_count;
} TaskList;

/* Of done tasks DONE_LISTED at a time, the newest first: filter->older leads further. */
MUST_USE const Error *open_task_list(Context *cx, const TaskFilter *filter, TaskList *ret_list);

/* Whether it is one of a series. */
bool task_repeats_in(const TaskList *list, TaskId id);

const char *task_show_key(TaskShow show);  /* "waiting"; "" is SHOW_OPEN */
const char *task_show_name(TaskShow show); /* a msgid, as are the next two */
const char *task_when_key(TaskWhen when);  /* "overdue"; "" is WHEN_ANY */
const char *task_when_name(TaskWhen when);
const char *task_group_name(TaskGroup group);

enum { TASKS_A_PAGE = 50, DONE_LISTED = 500, LIST_WORDS_LIMIT = 200 };

#endif
