#include "web/pages/task_list.h"

#include "app/task_act.h"
#include "view/task_list.h"
#include "web/page.h"
#include "web/pages/timer.h"
#include "web/promise.h"

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

/* "?client=7&page=2", or "" */
static Text query_of(Arena *arena, const TaskFilter *filter, int32_t page)
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
	return buffer_done(&out);
}

Url tasks_url(Arena *arena, const TaskFilter *filter, int32_t page)
{
	return url(arena, "/tasks%s", query_of(arena, filter, page).chars);
}

Url tasks_act_url(Arena *arena, const TaskListView *view)
{
	return url(arena, "/tasks/act%s", query_of(arena, &view->filter, view->list.page).chars);
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

Text task_group_colour(const TaskList *list, TaskGroup group)
{
	bool broken = group == GROUP_RISK && list->broken > 0;
	return group == GROUP_OVERDUE ? promise_colour(PROMISE_OVERDUE)
	       : broken               ? promise_colour(PROMISE_BROKEN)
	       : group == GROUP_RISK  ? promise_colour(PROMISE_TIGHT)
				      : TEXT("");
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

/* --- the page ------------------------------------------------------------------------------------
 */

bool task_ticked(const TaskListView *view, TaskId id)
{
	for (size_t i = 0; i < view->ticked_count; i++) {
		if (view->ticked[i].value == id.value) {
			return true;
		}
	}
	return false;
}

void bulk_options(Html *html, const TaskListView *view)
{
	static const struct {
		const char *key, *name;
	} acts[] = {{"done", N_("Done")}, {"due", N_("Promise for the end of the day")},
		{"triage:urgent", N_("Triage as urgent")},
		{"triage:important", N_("Triage as important")},
		{"triage:can_wait", N_("Triage as can wait")}};
	Text chosen = form_typed(view->form, "what", TEXT(""));
	bool open = view->filter.show != SHOW_DONE;
	select_option(
		html, TEXT(""), text_empty(chosen), words_plain(html->language, N_("Choose…")));
	for (size_t i = 0; open && i < sizeof acts / sizeof acts[0]; i++) {
		select_option(html, text_of(acts[i].key), text_is(chosen, acts[i].key),
			words_plain(html->language, acts[i].name));
	}
	for (size_t i = 0; open && i < view->list.stage_count; i++) {
		Text stage = view->list.stages[i];
		Text key = text_format(html->arena, "stage:%s", text_chars(stage));
		select_option(html, key, text_equal(chosen, key),
			words(html->arena, html->language, html->zone,
				message(html->arena, "Move to “%1”", arg(stage))));
	}
	select_option(html, TEXT("delete"), text_is(chosen, "delete"),
		words_plain(html->language, N_("Into the bin")));
}

/* The list under the filters of the address; the view brings what was ticked, if anything was. */
static const Error *show_tasks(
	Context *cx, const Request *request, Response *response, TaskListView view)
{
	const TaskFilter *filter = &view.filter;
	TRY(open_task_list(cx, filter, &view.list));
	view.filtered = filter->own || filter->client.value || filter->show || filter->when ||
			filter->guess || filter->category.length || filter->words.length;
	PageHead head = {.title = words_plain(cx->language, N_("All tasks")), .nav = NAV_BOARDS};
	Html *html = page_begin(cx, request, response, head);
	task_list(html, &view);
	return page_end(html);
}

/* GET /tasks?client=&show=&when=&guess=&category=&q=&older=&page= */
const Error *get_tasks(Context *cx, const Request *request, Response *response)
{
	return show_tasks(cx, request, response,
		(TaskListView){.filter = filter_of(cx, request), .form = form_of(cx->arena, NULL)});
}

/* --- acts on many --------------------------------------------------------------------------------
 */

/* "triage:urgent", "stage:En attente", "done": one choice says it all. What is wrong is kept beside
 * its field. */
static void read_act(Form *form, TaskAct *act)
{
	Text what = form_text(form, "what", STAGE_CHOICE_LIMIT);
	Text rest = text_of(what.chars + (text_contains(what, ":") ? strcspn(what.chars, ":") + 1
								   : what.length));
	bool known = true;
	if (text_is(what, "done")) {
		act->kind = ACT_FINISH;
	} else if (text_is(what, "delete")) {
		act->kind = ACT_DELETE;
	} else if (text_starts(what, "stage:")) {
		act->kind = ACT_STAGE;
		act->stage = rest;
	} else if (text_starts(what, "triage:")) {
		act->kind = ACT_TRIAGE;
		known = triage_from_key(rest, &act->triage);
	} else if (text_is(what, "due")) {
		act->kind = ACT_DUE;
		act->due = (Wall){form_day(form, "day"), SECONDS_PER_DAY};
		if (!day_set(act->due.day) && !form_why(form, "day").msgid) {
			form_problem(form, "day", (Message){.msgid = N_("Say for which day.")});
		}
	} else {
		known = false;
	}
	if (!known && form_good(form)) {
		form_problem(form, "what", (Message){.msgid = N_("Say what to do with them.")});
	}
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
		Text done = words(cx->arena, cx->language, cx->zone, said);
		said = message_n(cx->arena, "%1 %2 was left out.", "%1 %2 were left out.",
			(int64_t)acted->left_out, arg(done), arg((int64_t)acted->left_out));
	}
	return words(cx->arena, cx->language, cx->zone, said);
}

/* POST /tasks/act?client=… (the filters of the list it came from): ids, what, day */
const Error *post_tasks_act(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	const Text *values;
	TaskListView view = {.filter = filter_of(cx, request), .form = form};
	TaskAct act = {0};
	TaskActed acted = {0};
	TimerBefore before;
	view.ticked_count = form_all(form, "ids", &values);
	view.ticked = NEW_ARRAY(cx->arena, TaskId, view.ticked_count + 1);
	for (size_t i = 0; i < view.ticked_count; i++) {
		span_int64(span_of(values[i]), &view.ticked[i].value);
	}
	read_act(form, &act);
	if (view.ticked_count == 0 && !form_why(form, "ids").msgid) {
		form_problem(form, "ids", (Message){.msgid = N_("Tick the tasks first.")});
	}
	TRY(timer_before(cx, &before));
	if (form_good(form)) {
		TRY(form_refused(
			form, act_on_tasks(cx, view.ticked, view.ticked_count, &act, &acted)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show_tasks(cx, request, response, view);
	}
	Text said = said_whole(cx, &act, &acted);
	Text undo =
		acted.done ? text_format(cx->arena, "/undo?act=%" PRId64, acted.undo) : TEXT("");
	TRY(timer_after(cx, before, &said, &undo));
	page_done(response, tasks_url(cx->arena, &view.filter, view.filter.page), said, undo);
	return OK;
}
