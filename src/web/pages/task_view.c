/* What the templates of a task ask. */
#include "domain/audit.h"
#include "web/page.h"
#include "web/pages/history.h"
#include "web/pages/task.h"
#include "web/rule.h"

#include <inttypes.h>

Text task_moment(Html *html, Instant at)
{
	return instant_set(at) ? wall_iso(html->arena, zone_wall(html->zone, at)) : TEXT("");
}

Text task_clock(Html *html, Wall wall)
{
	if (!day_set(wall.day) || wall.second >= SECONDS_PER_DAY) {
		return TEXT("");
	}
	return text_format(
		html->arena, "%02d:%02d", (int)(wall.second / 3600), (int)(wall.second / 60 % 60));
}

Text task_day(Html *html, Day day)
{
	return day_set(day) ? day_iso(html->arena, day) : TEXT("");
}

Text task_repeats(Html *html, const TaskView *view)
{
	Recurrence rule;
	const Series *series = &view->series;
	return recurrence_parse(html->arena, series->rrule, &rule) == OK
		       ? rule_said(html->arena, html->language, &rule, series->start)
		       : series->rrule;
}

bool task_comes_after(const TaskView *view, const Task *other)
{
	EACH (const Task, after, view->open.after) {
		if (after->id.value == other->id.value) {
			return true;
		}
	}
	return false;
}

Minutes task_worked(const TaskView *view)
{
	return (Minutes){(int32_t)(view->open.worked.seconds / 60)};
}

Text stage_value(Html *html, const Stage *stage)
{
	return text_format(
		html->arena, "%" PRId64 "-%" PRId64, stage->board.value, stage->id.value);
}

Text stage_chosen(Html *html, const TaskView *view)
{
	const Task *task = &view->open.task;
	const Stage stage = {.id = task->stage, .board = task->board};
	Text kept = task->board.value ? stage_value(html, &stage)
		    : task->id.value  ? TEXT("")
				      : TEXT("first");
	return form_typed(view->form, "stage", kept);
}

void stage_none_options(Html *html, const TaskView *view)
{
	Text chosen = stage_chosen(html, view);
	if (!view->open.task.id.value) {
		select_option(html, TEXT("first"), text_is(chosen, "first"),
			words_plain(html->language, N_("The client’s first board")));
	}
	select_option(
		html, TEXT(""), text_empty(chosen), words_plain(html->language, N_("On no board")));
}

void due_zone_options(Html *html, const TaskView *view)
{
	zone_options(html, form_typed(view->form, "due_zone", view->open.task.due_zone),
		N_("Where the client is"));
}

Message task_act(Html *html, const AuditLine *line)
{
	Arena *arena = html->arena;
	const char *name = audit_act_name(line->act);
	Message *act = NEW(arena, Message);
	*act = name ? (Message){.msgid = name} : message(arena, "%1", arg(line->act));
	bool more = !text_empty(line->detail) && !text_is(line->act, "create");
	return more ? message(arena, "%1: %2", arg((const Message *)act),
			      arg(history_detail(html, line)))
		    : *act;
}
