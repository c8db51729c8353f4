#include "web/pages/task_list.h"

#include "app/task_act.h"
#include "view/task_list.h"
#include "web/back.h"
#include "web/page.h"
#include "web/pages/timer.h"

#include <inttypes.h>
#include <string.h>

enum { STAGE_CHOICE_LIMIT = 220 }; /* "stage:" and a name */

/* --- the address --------------------------------------------------------------------------------
 */

static TaskFilter filter_of(Context *cx, const Request *request)
{
	TaskFilter filter = {0};
	int64_t page = 0;
	Text client = http_query(request, "client");
	Text show = http_query(request, "show"), when = http_query(request, "when");
	filter.own = text_is(client, "own");
	span_int64(span_of(client), &filter.client.value);
	for (int i = 0; i < SHOWS; i++) {
		filter.show = text_is(show, task_show_key((TaskShow)i)) ? (TaskShow)i : filter.show;
	}
	for (int i = 0; i < WHENS; i++) {
		filter.when = text_is(when, task_when_key((TaskWhen)i)) ? (TaskWhen)i : filter.when;
	}
	filter.guess = text_is(http_query(request, "guess"), "1");
	filter.category =
		text_head(cx->arena, http_query(request, "category"), TASK_CATEGORY_LIMIT);
	filter.words = text_head(cx->arena, http_query(request, "q"), LIST_WORDS_LIMIT);
	span_int64(span_of(http_query(request, "page")), &page);
	Span older = span_of(http_query(request, "older")), part;
	if (span_next(&older, '-', &part) && span_int64(part, &filter.older.seconds)) {
		span_int64(older, &filter.older_id.value);
	}
	filter.page = page > 1 && page < 100000 ? (int32_t)page - 1 : 0;
	return filter;
}

static void put_part(Arena *arena, Buffer *out, const char *name, Text value)
{
	if (!text_empty(value)) {
		buffer_format(
			out, "%c%s=%s", out->length ? '&' : '?', name, url_part(arena, value));
	}
}

Url tasks_url(Arena *arena, const TaskFilter *filter, int32_t page)
{
	Buffer out = buffer_new(arena);
	put_part(arena, &out, "client",
		filter->own            ? TEXT("own")
		: filter->client.value ? text_format(arena, "%" PRId64, filter->client.value)
				       : TEXT(""));
	put_part(arena, &out, "show", text_of(task_show_key(filter->show)));
	put_part(arena, &out, "when", text_of(task_when_key(filter->when)));
	put_part(arena, &out, "guess", filter->guess ? TEXT("1") : TEXT(""));
	put_part(arena, &out, "category", filter->category);
	put_part(arena, &out, "q", filter->words);
	put_part(arena, &out, "older",
		filter->older_id.value ? text_format(arena, "%" PRId64 "-%" PRId64,
						 filter->older.seconds, filter->older_id.value)
				       : TEXT(""));
	put_part(
		arena, &out, "page", page > 0 ? text_format(arena, "%d", (int)page + 1) : TEXT(""));
	return url(arena, "/tasks%s", buffer_done(&out).chars);
}

Url tasks_older_url(Arena *arena, const TaskListView *view)
{
	TaskFilter older = view->filter;
	older.older = view->list.last;
	older.older_id = view->list.last_id;
	return tasks_url(arena, &older, 0);
}

Url tasks_newest_url(Arena *arena, const TaskListView *view)
{
	TaskFilter newest = view->filter;
	newest.older_id = (TaskId){0};
	return tasks_url(arena, &newest, 0);
}

bool task_begins_group(const TaskListView *view, const DeskLine *line)
{
	return line == view->list.lines.items || task_group(line) != task_group(line - 1);
}

void show_options(Html *html, TaskShow chosen)
{
	for (int i = 0; i < SHOWS; i++) {
		TaskShow show = (TaskShow)i;
		select_option(html, text_of(task_show_key(show)), show == chosen,
			words_plain(html->language, task_show_name(show)));
	}
}

void when_options(Html *html, TaskWhen chosen)
{
	for (int i = 0; i < WHENS; i++) {
		TaskWhen when = (TaskWhen)i;
		select_option(html, text_of(task_when_key(when)), when == chosen,
			words_plain(html->language, task_when_name(when)));
	}
}

/* GET /tasks?client=&show=&when=&guess=&category=&q=&older=&page= */
const Error *get_tasks(Context *cx, const Request *request, Response *response)
{
	TaskListView view = {.filter = filter_of(cx, request)};
	const TaskFilter *filter = &view.filter;
	TRY(open_task_list(cx, filter, &view.list));
	view.filtered = filter->own || filter->client.value || filter->show || filter->when ||
			filter->guess || filter->category.length || filter->words.length;
	view.here = tasks_url(cx->arena, filter, view.list.page).url;
	PageHead head = {.title = words_plain(cx->language, N_("All tasks"))};
	Html *html = page_begin(cx, request, response, head);
	task_list(html, &view);
	return page_end(html);
}

/* --- acts on many --------------------------------------------------------------------------------
 */

/* "triage:urgent", "stage:En attente", "done": one choice says it all. */
static bool act_of(Form *form, Text what, TaskAct *act)
{
	Text rest = text_of(what.chars + (text_contains(what, ":") ? strcspn(what.chars, ":") + 1
								   : what.length));
	if (text_is(what, "done")) {
		act->kind = ACT_FINISH;
	} else if (text_is(what, "delete")) {
		act->kind = ACT_DELETE;
	} else if (text_starts(what, "stage:")) {
		act->kind = ACT_STAGE;
		act->stage = rest;
	} else if (text_starts(what, "triage:")) {
		act->kind = ACT_TRIAGE;
		return triage_from_key(rest, &act->triage);
	} else if (text_is(what, "due")) {
		act->kind = ACT_DUE;
		act->due = (Wall){form_day(form, "day"), SECONDS_PER_DAY};
		return day_set(act->due.day);
	} else {
		return false;
	}
	return true;
}

static Message said_of(Arena *arena, const TaskAct *act, const TaskActed *acted)
{
	int64_t count = (int64_t)acted->done;
	switch (act->kind) {
	case ACT_FINISH:
		return message_n(
			arena, "%1 task is done.", "%1 tasks are done.", count, arg(count));
	case ACT_STAGE:
		return message_n(arena, "%1 task is in “%2”.", "%1 tasks are in “%2”.", count,
			arg(count), arg(act->stage));
	case ACT_DUE:
		return message_n(arena, "%1 task is promised for the end of %2.",
			"%1 tasks are promised for the end of %2.", count, arg(count),
			arg(act->due.day));
	case ACT_DELETE:
		return message_n(arena, "%1 task is in the bin.", "%1 tasks are in the bin.", count,
			arg(count));
	case ACT_TRIAGE:
	case ACT_BOX:
	case ACT_ESTIMATE:
		break;
	}
	return message_n(arena, "%1 task is sorted.", "%1 tasks are sorted.", count, arg(count));
}

static Text said_whole(Context *cx, const TaskAct *act, const TaskActed *acted)
{
	Message said = said_of(cx->arena, act, acted);
	if (acted->left_out > 0) {
		Message done = said;
		said = message_n(cx->arena, "%1 %2 was left out.", "%1 %2 were left out.",
			(int64_t)acted->left_out, arg(&done), arg((int64_t)acted->left_out));
	}
	return words(cx->arena, cx->language, cx->zone, said);
}

const Error *post_tasks_act(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	const Text *values;
	size_t count = form_all(form, "ids", &values);
	TaskId *ids = NEW_ARRAY(cx->arena, TaskId, count ? count : 1);
	TaskAct act = {0};
	TaskActed acted;
	Url back =
		back_to(cx->arena, form_text(form, "back", BACK_LIMIT), url(cx->arena, "/tasks"));
	const char *wrong = NULL;
	for (size_t i = 0; i < count; i++) {
		span_int64(span_of(values[i]), &ids[i].value);
	}
	if (count == 0) {
		wrong = N_("Tick the tasks first.");
	} else if (!act_of(form, form_text(form, "what", STAGE_CHOICE_LIMIT), &act)) {
		wrong = N_("Say what to do with them; for a new date, which day.");
	}
	if (wrong) {
		page_done(response, back, words_plain(cx->language, wrong), TEXT(""));
		return OK;
	}
	TimerBefore before;
	TRY(timer_before(cx, &before));
	TRY(act_on_tasks(cx, ids, count, &act, &acted));
	Text said = said_whole(cx, &act, &acted);
	Text undo =
		acted.done ? text_format(cx->arena, "/undo?act=%" PRId64, acted.undo) : TEXT("");
	TRY(timer_after(cx, before, &said, &undo));
	page_done(response, back, said, undo);
	return OK;
}
