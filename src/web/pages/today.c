/* The home page, and what can be done from it without leaving it. */
#include "web/pages/today.h"

#include "app/client.h"
#include "app/task.h"
#include "app/today.h"
#include "view/today_empty.h"
#include "view/today_show.h"
#include "view/today_show_json.h"
#include "web/hours_words.h"
#include "web/page.h"
#include "web/pages/task.h"
#include "web/pages/timer.h"
#include "web/pages/today_words.h"

enum { WAITING_FOR_LIMIT = 200 };

static bool is_empty(const Today *today)
{
	return today->open == 0 && today->clients < 2 && !today->now && !today->next &&
	       today->done.minutes == 0 && today->reminders == 0 && today->unsent == 0;
}

static const Error *show(Context *cx, const Request *request, Response *response, const Form *form)
{
	Today today;
	TRY(open_today(cx, &today));
	if (page_json_wanted(request)) {
		today_show_json(json_begin(cx, response), &today, cx->now);
		return OK;
	}
	PageHead head = {.title = words_plain(cx->language, N_("Today")), .nav = NAV_TODAY};
	Html *html = page_begin(cx, request, response, head);
	if (is_empty(&today)) {
		today_empty(html, &today, today_welcome(html, cx),
			hours_said(cx->arena, cx->language, today.own));
	} else {
		today_show(html, &today, cx->now, form);
	}
	return page_end(html);
}

const Error *get_today(Context *cx, const Request *request, Response *response)
{
	return show(cx, request, response, form_of(cx->arena, NULL));
}

static const Error *done(Context *cx, Response *response, const char *msgid)
{
	page_done(response, url(cx->arena, "/"), words_plain(cx->language, msgid), TEXT(""));
	return OK;
}

const Error *post_today_done(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	TaskId id = {form_id(form, "task")};
	OpenTask was;
	TimerBefore before;
	TRY(open_task(cx, id, &was));
	TRY(timer_before(cx, &before));
	TRY(finish_task(cx, id));
	Text undo = undo_done(cx, &was.task);
	Text said = words_plain(cx->language, N_("Done. The plan has moved on."));
	TRY(timer_after(cx, before, &said, &undo));
	page_done(response, url(cx->arena, "/"), said, undo);
	return OK;
}

/* What is left is said anew: what there was, and so much more. */
const Error *post_today_more(Context *cx, const Request *request, Response *response)
{
	OpenTask open;
	Form *form = form_of(cx->arena, request);
	TaskId task = {form_id(form, "task")};
	int64_t more = form_int(form, "more", 1, ESTIMATE_LIMIT);
	if (!form_good(form)) {
		return refuse(cx->arena, "more", "Please say how much more it takes.");
	}
	TRY(open_task(cx, task, &open));
	int64_t left = open.left.overrun ? 0 : open.left.minutes.minutes;
	int64_t whole = left + more > ESTIMATE_LIMIT ? ESTIMATE_LIMIT : left + more;
	TRY(say_remaining(cx, task, (Minutes){(int32_t)whole}));
	return done(cx, response, N_("The plan counts with it."));
}

const Error *post_today_wait(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	Text what = form_text(form, "what", WAITING_FOR_LIMIT);
	TaskId task = {form_id(form, "task")};
	if (!form_good(form)) {
		response->status = 422;
		return show(cx, request, response, form);
	}
	TRY(wait_task(cx, task, what));
	return done(cx, response, N_("It waits for the client. The plan has moved on."));
}

const Error *post_today_answered(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	TRY(resume_task(cx, (TaskId){form_id(form, "task")}));
	return done(cx, response, N_("It is planned again."));
}

const Error *post_today_triage(Context *cx, const Request *request, Response *response)
{
	Triage triage;
	Form *form = form_of(cx->arena, request);
	if (!triage_from_key(http_field(request, "triage"), &triage) || triage == TRIAGE_NONE) {
		return refuse(cx->arena, "triage", "Urgent, important, or can it wait?");
	}
	TRY(triage_task(cx, (TaskId){form_id(form, "task")}, triage));
	page_done(response, url(cx->arena, "/"), TEXT(""), TEXT(""));
	return OK;
}

const Error *post_today_zone(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	ClientId client = {form_id(form, "client")};
	TRY(set_client_zone(cx, client, form_text(form, "zone", ZONE_NAME_LIMIT)));
	return done(cx, response, N_("Their times are theirs now."));
}
