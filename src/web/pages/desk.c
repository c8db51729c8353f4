#include "web/pages/desk.h"

#include "app/task_act.h"
#include "view/estimate_list.h"
#include "view/matrix_show.h"
#include "view/triage_show.h"
#include "web/back.h"
#include "web/page.h"

#include <inttypes.h>

const Minutes estimate_keys[] = {{15}, {30}, {60}, {90}, {120}, {180}};

static Text undo_of(Context *cx, const TaskActed *acted)
{
	return text_format(cx->arena, "/undo?act=%" PRId64, acted->undo);
}

/* Back to the page, with what was done and the way to take it back. A task that is gone meanwhile
 * is no error: the page shows what there is now. */
static void acted_on(
	Context *cx, Response *response, Url next, const TaskActed *acted, Message said)
{
	bool done = acted->done > 0;
	page_done(response, next,
		done ? words(cx->arena, cx->language, cx->zone, said)
		     : words_plain(cx->language, N_("This task is not open any more.")),
		done ? undo_of(cx, acted) : TEXT(""));
}

/* --- the morning triage ------------------------------------------------------------------------
 */

/* GET /triage?skip=2: the third of those that are left. */
const Error *get_triage(Context *cx, const Request *request, Response *response)
{
	Sorting sorting;
	int64_t skip = 0;
	TRY(open_triage(cx, &sorting));
	span_int64(span_of(http_query(request, "skip")), &skip);
	if (skip < 0 || (size_t)skip >= sorting.left.count) {
		skip = 0;
	}
	PageHead head = {
		.title = words_plain(cx->language, N_("Morning triage")), .nav = NAV_BOARDS};
	Html *html = page_begin(cx, request, response, head);
	triage_show(html, &sorting, (size_t)skip);
	return page_end(html);
}

const Error *post_triage(Context *cx, const Request *request, Response *response)
{
	static const char *const keys[] = {"urgent", "important", "can_wait"};
	Form *form = form_of(cx->arena, request);
	TaskId id = {form_id(form, "task")};
	TaskActed acted;
	Triage triage = (Triage)(form_choice(form, "triage", keys, 3) + TRIAGE_URGENT);
	if (!form_good(form)) {
		return refuse(cx->arena, "triage", "Choose urgent, important or can wait.");
	}
	TRY(act_on_tasks(cx, &id, 1, &(TaskAct){.kind = ACT_TRIAGE, .triage = triage}, &acted));
	Message name = message(cx->arena, triage_name(triage));
	acted_on(cx, response,
		back_to(cx->arena, form_text(form, "back", BACK_LIMIT), url(cx->arena, "/triage")),
		&acted, message(cx->arena, "Sorted: %1.", arg(&name)));
	return OK;
}

/* --- estimates ----------------------------------------------------------------------------------
 */

static const Error *show_estimates(
	Context *cx, const Request *request, Response *response, const Form *form, TaskId first)
{
	DeskLines guesses;
	TRY(open_guesses(cx, &guesses));
	const DeskLine *current = guesses.items;
	EACH (const DeskLine, line, guesses) {
		current = line->promise.task.id.value == first.value ? line : current;
	}
	PageHead head = {.title = words_plain(cx->language, N_("Estimates")), .nav = NAV_BOARDS};
	Html *html = page_begin(cx, request, response, head);
	estimate_list(html, form, guesses, current, cx->practice.default_estimate);
	return page_end(html);
}

/* GET /estimate?task=7: that one first. */
const Error *get_estimates(Context *cx, const Request *request, Response *response)
{
	TaskId first = {0};
	span_int64(span_of(http_query(request, "task")), &first.value);
	return show_estimates(cx, request, response, form_of(cx->arena, NULL), first);
}

const Error *post_estimate(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	TaskId id = {form_id(form, "task")};
	TaskActed acted;
	Minutes estimate = {(int32_t)form_int(form, "minutes", 0, ESTIMATE_LIMIT)};
	if (estimate.minutes == 0) {
		estimate = form_minutes(form, "other", ESTIMATE_LIMIT);
	}
	if (form_good(form) && estimate.minutes == 0) {
		form_problem(form, "other", message(cx->arena, "Say how long it takes."));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show_estimates(cx, request, response, form, id);
	}
	TRY(act_on_tasks(
		cx, &id, 1, &(TaskAct){.kind = ACT_ESTIMATE, .estimate = estimate}, &acted));
	acted_on(cx, response, url(cx->arena, "/estimate"), &acted,
		message(cx->arena, "Estimated: %1.", arg(estimate)));
	return OK;
}

/* --- the matrix ---------------------------------------------------------------------------------
 */

const char *box_key(Box box)
{
	static const char *const keys[BOXES] = {"do", "plan", "shorten", "later"};
	return keys[box];
}

const char *box_says(Box box)
{
	static const char *const says[BOXES] = {
		N_("Urgent and important"), N_("Important"), N_("Urgent"), N_("Neither")};
	return says[box];
}

Text matrix_when(Html *html, const DeskLine *line)
{
	if (!task_promise(&line->promise.task)) {
		return words_plain(html->language, N_("no date"));
	}
	return words_day(html->arena, html->language,
		zone_day(html->zone, instant_plus(line->promise.due, -1)), DAY_SHORT);
}

const Error *get_matrix(Context *cx, const Request *request, Response *response)
{
	Matrix matrix;
	TRY(open_matrix(cx, &matrix));
	PageHead head = {.title = words_plain(cx->language, N_("Matrix")),
		.nav = NAV_BOARDS,
		.sortable = true};
	Html *html = page_begin(cx, request, response, head);
	matrix_show(html, &matrix);
	return page_end(html);
}

static const DeskLine *line_in(const Matrix *matrix, TaskId id)
{
	for (int box = 0; box < BOXES; box++) {
		EACH (const DeskLine, line, matrix->boxes[box]) {
			if (line->promise.task.id.value == id.value) {
				return line;
			}
		}
	}
	return NULL;
}

/* What is due soon stays urgent wherever it is put; that is said. */
const Error *post_matrix(Context *cx, const Request *request, Response *response)
{
	static const char *const keys[BOXES] = {"do", "plan", "shorten", "later"};
	Form *form = form_of(cx->arena, request);
	TaskId id = {form_id(form, "task")};
	Box box = (Box)form_choice(form, "box", keys, BOXES);
	TaskActed acted;
	Matrix matrix;
	if (!form_good(form)) {
		return refuse(cx->arena, "box", "Choose one of the four boxes.");
	}
	TRY(act_on_tasks(cx, &id, 1, &(TaskAct){.kind = ACT_BOX, .box = box}, &acted));
	TRY(open_matrix(cx, &matrix));
	const DeskLine *line = line_in(&matrix, id);
	bool stays =
		line && (box == BOX_PLAN || box == BOX_LATER) && matrix_presses(cx, &matrix, line);
	Message name = message(cx->arena, box_says(box));
	acted_on(cx, response, url(cx->arena, "/matrix"), &acted,
		stays ? message(cx->arena, "It is due on %1, so it stays urgent.",
				arg(zone_day(cx->zone, instant_plus(line->promise.due, -1))))
		      : message(cx->arena, "Now: %1.", arg(&name)));
	return OK;
}
