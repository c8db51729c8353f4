/* One task: written down, looked at, moved on. */
#ifndef WEB_PAGES_TASK_H
#define WEB_PAGES_TASK_H

#include "app/series.h"
#include "app/task.h"
#include "app/task_choice.h"
#include "app/task_template.h"
#include "web/form.h"
#include "web/html.h"
#include "web/route.h"

PAGE(get_task_new);
PAGE(post_task_new);
PAGE(get_task_when);
PAGE(get_task);
PAGE(post_task);
PAGE(post_task_move);
PAGE(post_task_finish);
/* What takes it back that a task was finished: it was on that stage. */
Text undo_done(Context *cx, const Task *was);
PAGE(post_task_reopen);
PAGE(post_task_wait);
PAGE(post_task_resume);
PAGE(post_task_duplicate);
PAGE(post_task_delete);
PAGE(post_template_of_task);
PAGE(post_task_line);
PAGE(post_task_tick);

/* The page of a task under what was typed on it. */
const Error *task_page(Context *cx, const Request *request, Response *response, const Form *form);

/* What a task's form shows: what is kept, or proposed for a new one, under what was typed. */
typedef struct {
	const Form *form;
	OpenTask open; /* task id 0: a new one */
	TaskChoices choices;
	TaskTemplates templates; /* for a new one */
	Series series;           /* that it is of; id 0: of none */
	bool preview;            /* show the notes as they will look */
	Text conflict;           /* what the task says now, when somebody was quicker */
} TaskView;

/* The form's fields, as they stand. */
Text task_moment(Html *html, Instant at); /* on the VA's clock */
/* "18:00", "" at the end of the day */
Text task_clock(Html *html, Wall wall);
Text task_day(Html *html, Day day);
/* Whether the box of a task it may come after is ticked. */
bool task_comes_after(const TaskView *view, const Task *other);
/* What the rule of its series says. */
Text task_repeats(Html *html, const TaskView *view);
Minutes task_worked(const TaskView *view);
/* The value of a stage's option: it names the board too. */
Text stage_value(Html *html, const Stage *stage);
Text stage_chosen(Html *html, const TaskView *view);
/* The options of a stage's select that are no stage; those of the zone a due is meant in. */
void stage_none_options(Html *html, const TaskView *view);
void due_zone_options(Html *html, const TaskView *view);
/* "Finished", "Moved to …": what a line of the audit log tells of a task. */
Message task_act(Html *html, const AuditLine *line);

#endif
