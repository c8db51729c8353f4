#include "web/pages/ask.h"

#include "app/plan.h"
#include "app/task.h"
#include "app/task_choice.h"
#include "view/ask_answer_json.h"
#include "view/ask_box.h"
#include "view/ask_show.h"
#include "web/page.h"
#include "web/pages/agreement.h"
#include "web/promise.h"

#include <inttypes.h>

/* --- sentences ---------------------------------------------------------------------------------
 */

static PromiseLine line_of(Html *html, const Ask *ask, Wall due)
{
	const Instant at = zone_instant(ask->zone, wall_plus(due, 0));
	return (PromiseLine){
		.place = ask->place,
		.there = due,
		.here = zone_wall(html->zone, at),
		.elsewhere = zone_offset(ask->zone, at) != zone_offset(html->zone, at),
	};
}

Message ask_when(Html *html, const Ask *ask, Wall due)
{
	const PromiseLine line = line_of(html, ask, due);
	return promise_when(html->arena, &line);
}

Message ask_there(Html *html, const Ask *ask, Wall due)
{
	const PromiseLine line = line_of(html, ask, due);
	return promise_there(html->arena, &line);
}

Message ask_verdict(Html *html, const Ask *ask)
{
	Arena *arena = html->arena;
	Message *due = NEW(arena, Message), *offer = NEW(arena, Message);
	*due = ask_when(html, ask, ask->question.due);
	switch (ask->verdict) {
	case ASK_FITS:
		return message(arena, "Yes: %1.", arg(due));
	case ASK_FITS_WITH_BUFFER:
		return message(arena, "Yes, out of your buffer: %1.", arg(due));
	case ASK_LATER:
		*offer = ask_there(html, ask, ask->offer);
		return message(arena, "Not by then. At the earliest: %1.", arg(offer));
	case ASK_NEVER:
		break;
	}
	return message(arena, "Not within the next %1 days.", arg(PLAN_HORIZON_DAYS));
}

Message ask_lead(Html *html, const Ask *ask)
{
	Arena *arena = html->arena;
	const Wall exact = zone_wall(html->zone, ask->exact);
	const Wall with_buffer = zone_wall(html->zone, ask->with_buffer);
	switch (ask->verdict) {
	case ASK_FITS:
		return message(arena, "Every promise that is kept stays kept.");
	case ASK_FITS_WITH_BUFFER:
		return ask->exact.seconds > ask->with_buffer.seconds
			       ? message(arena,
					 "Every promise stays kept, but time you keep free is "
					 "used. Without "
					 "it, done by %1 for you.",
					 arg(exact))
			       : message(arena, "Every promise stays kept, but time you keep free "
						"is used.");
	case ASK_LATER:
		return ask->with_buffer.seconds < ask->exact.seconds
			       ? message(arena, "With the time you keep free: done by %1 for you.",
					 arg(with_buffer))
			       : (Message){0};
	case ASK_NEVER:
		break;
	}
	return (Message){0};
}

Message ask_urgent(Html *html, const Ask *ask)
{
	const Agreement *agreement = ask->terms.agreement;
	const Surcharge *more = &agreement->surcharges.of[SURCHARGE_URGENT];
	Minutes notice = ask->terms.urgent_notice;
	if (more->basis_points == 0 && more->per_hour == 0) {
		return message(html->arena,
			"By the agreement this is urgent: asked for with less than %1 of notice.",
			arg(notice));
	}
	return message(html->arena,
		"By the agreement this is urgent, asked for with less than %1 of notice, and "
		"costs more: %2.",
		arg(notice), arg(surcharge_text(html, agreement, SURCHARGE_URGENT)));
}

static Url notice_url(Arena *arena, const Ask *ask, NoticeKind kind, Wall offer, const char *cite)
{
	const AskQuestion *question = &ask->question;
	return url(arena,
		"/notices/new?client=%" PRId64 "&kind=%s&task=%" PRId64
		"&title=%s&minutes=%d&due=%s&new_due=%s&cite=%s",
		ask->client.id.value, notice_key(kind), question->task.value,
		url_part(arena, question->title), (int)question->minutes.minutes,
		day_set(question->due.day) ? url_part(arena, wall_iso(arena, question->due)) : "",
		day_set(offer.day) ? url_part(arena, wall_iso(arena, offer)) : "", cite);
}

Url ask_notice(Html *html, const Ask *ask, NoticeKind kind)
{
	bool by_the_hour = ask->question.due.second < SECONDS_PER_DAY;
	return notice_url(html->arena, ask, kind, by_the_hour ? ask->offer : ask->offer_day, "");
}

Url ask_cited(Html *html, const Ask *ask)
{
	bool by_the_hour = ask->question.due.second < SECONDS_PER_DAY;
	bool later = ask->verdict == ASK_LATER;
	Wall offer = !later ? (Wall){{0}, 0} : by_the_hour ? ask->offer : ask->offer_day;
	NoticeKind kind = later                       ? NOTICE_COUNTER_OFFER
			  : ask->verdict == ASK_NEVER ? NOTICE_REFUSAL
						      : NOTICE_PROMISE;
	return notice_url(html->arena, ask, kind, offer, agreement_point_key(POINT_URGENT));
}

/* --- the box ------------------------------------------------------------------------------------
 */

static AskQuestion question_of(Form *form)
{
	AskQuestion question = {
		.client = {form_id(form, "client")},
		.task = {form_id(form, "task")},
		.title = form_text(form, "title", TASK_TITLE_LIMIT),
		.minutes = form_minutes(form, "minutes", ASK_MINUTES_LIMIT),
		.due = {.day = form_day(form, "due_day"), .second = SECONDS_PER_DAY},
	};
	int32_t second = form_clock(form, "due_clock");
	if (!day_set(question.due.day)) {
		question.due.second = 0;
		if (second >= 0) {
			form_problem(form, "due_day", (Message){.msgid = N_("Say on which day.")});
		}
	} else if (second >= 0) {
		question.due.second = second;
	}
	return question;
}

static const Error *show(Context *cx, const Request *request, Response *response, AskView *view)
{
	TaskChoices choices;
	OpenTask open;
	bool piece = page_piece_wanted(request);
	TaskId task = {0};
	span_int64(span_of(form_typed(view->form, "task", TEXT(""))), &task.value);
	if (task.value) {
		TRY(open_task(cx, task, &open));
		view->task = open.task;
	}
	TRY(open_task_choices(cx, &choices));
	view->clients = choices.clients;
	PageHead head = {.title = words_plain(cx->language, N_("May I say yes?")), .nav = NAV_PLAN};
	Html *html = piece ? piece_begin(cx, response) : page_begin(cx, request, response, head);
	if (piece) {
		ask_box(html, view, true);
	} else {
		ask_show(html, view);
	}
	return page_end(html);
}

/* GET /ask?client=&minutes=2h30&due_day=2026-11-24&due_clock=12:00&title=, or ?task=7 */
const Error *get_ask(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of_query(cx->arena, request);
	AskView view = {.form = form, .yes = form_of(cx->arena, NULL)};
	Ask ask;
	bool asked = !text_empty(http_query(request, "minutes")) ||
		     !text_empty(http_query(request, "task")) ||
		     !text_empty(http_query(request, "due_day"));
	AskQuestion question = question_of(form);
	if (asked && form_good(form)) {
		const Error *error = open_ask(cx, &question, &ask);
		view.ask = error ? NULL : &ask;
		TRY(form_refused(form, error));
	}
	if (page_json_wanted(request) && view.ask) {
		ask_print(json_begin(cx, response), &ask);
		return OK;
	}
	if (!form_good(form)) {
		response->status = 422;
	}
	return show(cx, request, response, &view);
}

/* Instead of a promise, the message that offers the date that is ticked. */
static const Error *write_offer(
	Context *cx, Response *response, const AskQuestion *question, Wall offer)
{
	Ask ask;
	TRY(open_ask(cx, question, &ask));
	page_done(response, notice_url(cx->arena, &ask, NOTICE_COUNTER_OFFER, offer, ""), TEXT(""),
		TEXT(""));
	return OK;
}

/* Says yes to `due`, one of the dates that were offered; or with `write` writes to the client. */
const Error *post_ask(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	AskView view = {.form = form, .yes = form};
	Ask ask;
	TaskId id;
	Wall due = {0};
	bool has_offset;
	int32_t offset;
	AskQuestion question = question_of(form);
	if (!wall_parse(span_of(form_text(form, "due", 30)), &due, &has_offset, &offset)) {
		form_problem(form, "due_day", (Message){.msgid = N_("Say on which day.")});
	}
	if (form_good(form) && !text_empty(http_field(request, "write"))) {
		return write_offer(cx, response, &question, due);
	}
	question.due = due;
	if (form_good(form) && text_empty(question.title) && !question.task.value) {
		form_problem(form, "title", (Message){.msgid = N_("Say what it is.")});
	}
	if (form_good(form)) {
		const Error *error = accept_ask(cx, &question, &id);
		TRY(form_refused(form, error));
	}
	if (form_good(form)) {
		page_done(response, url(cx->arena, "/tasks/%" PRId64, id.value),
			words_plain(
				cx->language, N_("Promised. Every other promise is as it was.")),
			question.task.value
				? TEXT("")
				: text_format(cx->arena, "/undo?made=%" PRId64, id.value));
		return OK;
	}
	response->status = 422;
	const Error *error = open_ask(cx, &question, &ask);
	view.ask = error ? NULL : &ask;
	TRY(form_refused(form, error));
	return show(cx, request, response, &view);
}

void ask_print(Html *html, const Ask *ask)
{
	ask_answer_json(html, ask);
}
