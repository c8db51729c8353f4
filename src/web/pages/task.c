#include "web/pages/task.h"

#include "app/bin.h"
#include "domain/stage.h"
#include "view/task_new.h"
#include "view/task_show.h"
#include "view/task_show_json.h"
#include "web/noun.h"
#include "web/page.h"
#include "web/pages/task_form.h"
#include "web/pages/timer.h"

#include <inttypes.h>

static TaskId asked(const Request *request)
{
	return (TaskId){path_id(request, 0)};
}

static Url task_url(Context *cx, TaskId id)
{
	return url(cx->arena, "/tasks/%" PRId64, id.value);
}

/* --- a new one -------------------------------------------------------------------------------- */

static int64_t query_id(const Request *request, const char *name)
{
	int64_t id = 0;
	return span_int64(span_of(http_query(request, name)), &id) && id > 0 ? id : 0;
}

/* Where the address says it begins: ?stage=BOARD-STAGE, or ?board=BOARD and its first stage. */
static void begin_at(const Request *request, TaskView *view)
{
	Span rest = span_of(http_query(request, "stage")), part;
	int64_t board_id = query_id(request, "board"), stage_id = 0;
	if (span_next(&rest, '-', &part) && span_int64(part, &board_id)) {
		(void)(span_next(&rest, '-', &part) && span_int64(part, &stage_id));
	}
	EACH (const BoardLine, line, view->choices.boards) {
		const Board *board = &line->board;
		const Stage *stage = board_stage(board, (StageId){stage_id});
		stage = stage ? stage : board_first(board, STAGE_OPEN);
		if (board->id.value == board_id && stage) {
			view->open.task.board = board->id;
			view->open.task.stage = stage->id;
		}
	}
}

static const Error *begin(Context *cx, const Request *request, TaskView *view)
{
	Text template = http_query(request, "template");
	TRY(open_task_choices(cx, &view->choices));
	TRY(open_task_templates(cx, &view->templates));
	if (!text_empty(template)) {
		TRY(begin_from_template(cx, template, &view->open.task));
	}
	view->open.task.client = (ClientId){query_id(request, "client")};
	EACH (const Client, client, view->choices.clients) {
		if (client->id.value == view->open.task.client.value) {
			view->open.client = *client;
		}
	}
	begin_at(request, view);
	return OK;
}

static const Error *show_new(
	Context *cx, const Request *request, Response *response, const Form *form, bool preview)
{
	TaskView view = {.form = form, .preview = preview};
	TRY(begin(cx, request, &view));
	PageHead head = {.title = words_plain(cx->language, N_("New task")),
		.nav = NAV_BOARDS,
		.client = view.open.client.id};
	Html *html = page_begin(cx, request, response, head);
	task_new(html, &view);
	return page_end(html);
}

const Error *get_task_new(Context *cx, const Request *request, Response *response)
{
	return show_new(cx, request, response, form_of(cx->arena, NULL), false);
}

static const Error *show_notes(Context *cx, const Request *request, Response *response)
{
	Html *html = piece_begin(cx, response);
	put(html, markdown(cx->arena, http_field(request, "notes")));
	return page_end(html);
}

const Error *post_task_new(Context *cx, const Request *request, Response *response)
{
	TaskId id = {0};
	const Task none = {.id = {0}};
	Form *form = form_of(cx->arena, request);
	if (http_has_field(request, "preview")) {
		return page_piece_wanted(request) ? show_notes(cx, request, response)
						  : show_new(cx, request, response, form, true);
	}
	TaskDraft draft = task_read(cx, form, &none);
	if (form_good(form)) {
		TRY(form_refused(form, save_task(cx, &draft, &id)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show_new(cx, request, response, form, false);
	}
	page_done(response, task_url(cx, id), TEXT(""), TEXT(""));
	return OK;
}

/* A piece: what a due that is being typed means for the VA. */
const Error *get_task_when(Context *cx, const Request *request, Response *response)
{
	Instant due;
	TRY(task_due_typed(cx, request, &due));
	Html *html = piece_begin(cx, response);
	if (instant_set(due)) {
		put(html, message(cx->arena, "That is %1 for you.", arg(zone_wall(cx->zone, due))));
	} else {
		put(html, message(cx->arena, "Without a time of day the end of that day is meant, "
					     "there."));
	}
	return page_end(html);
}

/* --- one that is there ------------------------------------------------------------------------ */

static const Error *show(Context *cx, const Request *request, Response *response, TaskView *view)
{
	TRY(open_task(cx, asked(request), &view->open));
	TRY(series_of_task(cx, asked(request), &view->series));
	if (page_json_wanted(request)) {
		Html *html = json_begin(cx, response);
		task_show_json(html, view);
		return page_end(html);
	}
	TRY(open_task_choices(cx, &view->choices));
	PageHead head = {
		.title = view->open.task.title, .nav = NAV_BOARDS, .client = view->open.client.id};
	Html *html = page_begin(cx, request, response, head);
	task_show(html, view);
	return page_end(html);
}

const Error *task_page(Context *cx, const Request *request, Response *response, const Form *form)
{
	TaskView view = {.form = form};
	return show(cx, request, response, &view);
}

const Error *get_task(Context *cx, const Request *request, Response *response)
{
	return task_page(cx, request, response, form_of(cx->arena, NULL));
}

const Error *post_task(Context *cx, const Request *request, Response *response)
{
	OpenTask kept;
	TaskId id;
	TaskView view = {.form = form_of(cx->arena, request)};
	Form *form = form_of(cx->arena, request);
	view.form = form;
	view.preview = http_has_field(request, "preview");
	if (view.preview) {
		return page_piece_wanted(request) ? show_notes(cx, request, response)
						  : show(cx, request, response, &view);
	}
	TimerBefore before;
	TRY(open_task(cx, asked(request), &kept));
	TRY(timer_before(cx, &before));
	TaskDraft draft = task_read(cx, form, &kept.task);
	const Error *error = form_good(form) ? save_task(cx, &draft, &id) : OK;
	if (error && error->kind == ERROR_CONFLICT && draft.task.changed != kept.task.changed) {
		view.conflict = words(cx->arena, cx->language, cx->zone, error->reason);
		response->status = 409;
		return show(cx, request, response, &view);
	}
	TRY(form_refused(form, error));
	if (!form_good(form)) {
		response->status = 422;
		return show(cx, request, response, &view);
	}
	Text said = words_plain(cx->language, N_("Kept.")), undo = TEXT("");
	TRY(timer_after(cx, before, &said, &undo));
	page_done(response, task_url(cx, id), said, undo);
	return OK;
}

/* --- one step --------------------------------------------------------------------------------- */

/* Back to where the step was taken: the page it came from, when that is one of ours. */
static Url back(Context *cx, const Request *request, TaskId id)
{
	Text from = http_field(request, "back");
	return text_starts(from, "/boards/") ? url(cx->arena, "%s", text_chars(from))
					     : task_url(cx, id);
}

Text undo_done(Context *cx, const Task *was)
{
	return text_format(cx->arena, "/tasks/%" PRId64 "/reopen?stage=%" PRId64, was->id.value,
		was->stage.value);
}

const Error *post_task_move(Context *cx, const Request *request, Response *response)
{
	OpenTask was;
	Form *form = form_of(cx->arena, request);
	TaskId id = asked(request);
	StageId to = {form_id(form, "stage")};
	int32_t place = (int32_t)form_int(form, "place", 0, INT32_MAX);
	Text said = TEXT(""), undo = TEXT("");
	TimerBefore before;
	TRY(open_task(cx, id, &was));
	TRY(timer_before(cx, &before));
	TRY(move_task(cx, id, to, place));
	const Stage *stage = board_stage(&was.board, to);
	if (stage && stage->kind == STAGE_DONE && task_open(&was.task)) {
		said = words(cx->arena, cx->language, cx->zone,
			message(cx->arena, "Done: %1", arg(was.task.title)));
		undo = undo_done(cx, &was.task);
		TRY(timer_after(cx, before, &said, &undo));
	}
	page_done(response, url(cx->arena, "/boards/%" PRId64, was.board.id.value), said, undo);
	return OK;
}

const Error *post_task_finish(Context *cx, const Request *request, Response *response)
{
	OpenTask was;
	TaskId id = asked(request);
	TimerBefore before;
	TRY(open_task(cx, id, &was));
	TRY(timer_before(cx, &before));
	TRY(finish_task(cx, id));
	Text undo = undo_done(cx, &was.task);
	Text said = words(cx->arena, cx->language, cx->zone,
		message(cx->arena, "Done: %1", arg(was.task.title)));
	TRY(timer_after(cx, before, &said, &undo));
	page_done(response, back(cx, request, id), said, undo);
	return OK;
}

const Error *post_task_reopen(Context *cx, const Request *request, Response *response)
{
	TRY(reopen_task(cx, asked(request), (StageId){query_id(request, "stage")}));
	TRY(timer_back(cx, request));
	page_done(response, task_url(cx, asked(request)), TEXT(""), TEXT(""));
	return OK;
}

const Error *post_task_wait(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	TaskView view = {.form = form};
	Text what = form_text(form, "what", TASK_TITLE_LIMIT);
	if (form_good(form)) {
		TRY(form_refused(form, wait_task(cx, asked(request), what)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show(cx, request, response, &view);
	}
	page_done(response, task_url(cx, asked(request)), TEXT(""), TEXT(""));
	return OK;
}

const Error *post_task_resume(Context *cx, const Request *request, Response *response)
{
	TRY(resume_task(cx, asked(request)));
	page_done(response, task_url(cx, asked(request)), TEXT(""), TEXT(""));
	return OK;
}

const Error *post_task_duplicate(Context *cx, const Request *request, Response *response)
{
	TaskId copy;
	TRY(duplicate_task(cx, asked(request), &copy));
	page_done(response, task_url(cx, copy),
		words_plain(cx->language, N_("This is the copy: say when it is due.")), TEXT(""));
	return OK;
}

const Error *post_task_delete(Context *cx, const Request *request, Response *response)
{
	OpenTask was;
	TaskId id = asked(request);
	TRY(open_task(cx, id, &was));
	TRY(delete_noun(cx, TEXT("task"), id.value));
	Url next = was.board.id.value ? url(cx->arena, "/boards/%" PRId64, was.board.id.value)
				      : url(cx->arena, "/tasks");
	page_done(response, next, words_plain(cx->language, N_("The task is in the bin.")),
		undo_of(cx->arena, "task", id.value));
	return OK;
}

/* --- templates, checklist --------------------------------------------------------------------- */

const Error *post_template_of_task(Context *cx, const Request *request, Response *response)
{
	TemplateId id;
	TRY(make_task_template(cx, asked(request), &id));
	page_done(response, url(cx->arena, "/templates/%" PRId64, id.value),
		words_plain(cx->language, N_("Kept as a template: a new task can begin from it.")),
		TEXT(""));
	return OK;
}

const Error *post_task_line(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	Text line = form_text(form, "line", TASK_TITLE_LIMIT);
	if (form_good(form)) {
		TRY(form_refused(form, add_checklist_line(cx, asked(request), line)));
	}
	if (!form_good(form)) {
		TaskView view = {.form = form};
		response->status = 422;
		return show(cx, request, response, &view);
	}
	page_done(response, task_url(cx, asked(request)), TEXT(""), TEXT(""));
	return OK;
}

const Error *post_task_tick(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	TRY(tick_task(cx, asked(request), path_id(request, 1), form_bool(form, "done")));
	page_done(response, task_url(cx, asked(request)), TEXT(""), TEXT(""));
	return OK;
}
