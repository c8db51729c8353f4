#include "web/pages/timer.h"

#include "app/timer.h"
#include "view/timer_keep.h"
#include "web/page.h"

#include <inttypes.h>

enum { ID_LIMIT = 20 };

/* "42 min kept: Newsletter" */
static Text said(Context *cx, const Timer *timer, Instant end)
{
	int64_t seconds = end.seconds - timer->entry.start.seconds;
	Minutes kept = {(int32_t)(seconds / 60)};
	Text what = text_empty(timer->task_title) ? timer->entry.note : timer->task_title;
	what = text_empty(what) ? timer->client_name : what;
	Message message = text_empty(what)
				  ? message(cx->arena, "%1 kept.", arg(kept))
				  : message(cx->arena, "%1 kept: %2", arg(kept), arg(what));
	return words(cx->arena, cx->language, cx->zone, message);
}

/* What was pressed while the network was away says when. */
static Instant pressed(Context *cx, Form *form)
{
	int64_t at = form_int(form, "at", 0, cx->now.seconds);
	return at ? (Instant){at} : cx->now;
}

const Error *post_timer_start(Context *cx, const Request *request, Response *response)
{
	Timer running;
	Form *form = form_of(cx->arena, request);
	ClientId client = {form_id(form, "client")};
	TaskId task = {form_id(form, "task")};
	Text note = form_text(form, "note", ENTRY_NOTE_LIMIT);
	Instant at = pressed(cx, form);
	TRY(open_timer(cx, &running));
	if (running.forgotten) {
		page_done(response,
			url(cx->arena, "/timer/stop?client=%" PRId64 "&task=%" PRId64 "&note=%s",
				client.value, task.value, url_part(cx->arena, note)),
			TEXT(""), TEXT(""));
		return OK;
	}
	TRY(start_timer_at(cx, client, task, note, at));
	page_done(response, page_back(request, "/time"), TEXT(""), TEXT(""));
	return OK;
}

/* --- what to keep of a forgotten one ------------------------------------------------------------
 */

static Text typed_wall(Context *cx, Instant at)
{
	return wall_iso(cx->arena, zone_wall(cx->zone, at));
}

/* What one wanted to start comes with the address first, then with the form. */
static Text carried(const Request *request, const char *name)
{
	return request->method == HTTP_POST ? http_field(request, name) : http_query(request, name);
}

static const Error *ask(Context *cx, const Request *request, Response *response, const Timer *timer,
	const Form *form)
{
	bool in_time = instant_set(timer->day_end) &&
		       timer->day_end.seconds > timer->entry.start.seconds &&
		       timer->day_end.seconds < cx->now.seconds;
	int64_t ran = entry_length(&timer->entry, cx->now).seconds;
	Instant now = ran <= ENTRY_LIMIT_HOURS * 3600L ? cx->now : (Instant){0};
	Text best = in_time ? TEXT("day") : instant_set(now) ? TEXT("now") : TEXT("other");
	const TimerKeep keep = {
		.timer = timer,
		.day_end = in_time ? timer->day_end : (Instant){0},
		.now = now,
		.chosen = form_typed(form, "keep", best),
		.ran = {(int32_t)(ran / 60)},
		.least = typed_wall(cx, timer->entry.start),
		.most = typed_wall(cx, cx->now),
		.next = !text_empty(carried(request, "client")),
		.client = carried(request, "client"),
		.task = carried(request, "task"),
		.note = carried(request, "note"),
	};
	PageHead head = {.title = words_plain(cx->language, N_("What to keep?")), .nav = NAV_TIME};
	Html *html = page_begin(cx, request, response, head);
	timer_keep(html, form, &keep);
	return page_end(html);
}

const Error *get_timer_stop(Context *cx, const Request *request, Response *response)
{
	Timer timer;
	TRY(open_timer(cx, &timer));
	if (!timer.runs) {
		http_redirect(response, "/time");
		return OK;
	}
	return ask(cx, request, response, &timer, form_of(cx->arena, NULL));
}

/* The end that was chosen; unset: until now. */
static Instant chosen_end(Context *cx, Form *form, const Timer *timer)
{
	static const char *const choices[] = {"now", "day", "other", "discard"};
	switch (form_choice(form, "keep", choices, 4)) {
	case 1:
		return timer->day_end;
	case 2: {
		Wall until = form_wall(form, "until");
		if (form_good(form) && !day_set(until.day)) {
			form_problem(form, "until",
				message(cx->arena, "Say until when the work went on."));
		}
		return zone_instant(cx->zone, until);
	}
	default:
		return (Instant){0};
	}
}

/* What one wanted to start when the forgotten one stood in the way. */
static const Error *start_next(Context *cx, Form *form)
{
	ClientId client = {form_id(form, "client")};
	TaskId task = {form_id(form, "task")};
	Text note = form_text(form, "note", ENTRY_NOTE_LIMIT);
	bool wanted = !text_empty(form_text(form, "client", ID_LIMIT));
	return wanted && form_good(form) ? start_timer(cx, client, task, note) : OK;
}

static const Error *keep_some(Context *cx, const Request *request, Response *response, Timer *timer)
{
	EntryId entry;
	Form *form = form_of(cx->arena, request);
	bool discard = text_is(http_field(request, "keep"), "discard");
	Instant until = chosen_end(cx, form, timer);
	if (form_good(form)) {
		TRY(form_refused(
			form, discard ? discard_timer(cx, &entry) : stop_timer(cx, until, &entry)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return ask(cx, request, response, timer, form);
	}
	TRY(start_next(cx, form));
	Text done = discard ? words_plain(cx->language, N_("The time lies in the bin."))
			    : said(cx, timer, instant_set(until) ? until : cx->now);
	page_done(response, url(cx->arena, "/time"), done, TEXT(""));
	return OK;
}

const Error *post_timer_stop(Context *cx, const Request *request, Response *response)
{
	Timer timer;
	EntryId entry;
	TRY(open_timer(cx, &timer));
	if (!timer.runs) { /* stopped on another page meanwhile */
		page_done(response, page_back(request, "/time"),
			words_plain(cx->language, N_("No timer is running.")), TEXT(""));
		return OK;
	}
	if (http_has_field(request, "keep")) {
		return keep_some(cx, request, response, &timer);
	}
	Instant at = pressed(cx, form_of(cx->arena, request));
	if (timer.forgotten && at.seconds == cx->now.seconds) {
		http_redirect(response, "/timer/stop");
		return OK;
	}
	TRY(stop_timer(cx, at, &entry));
	page_done(response, page_back(request, "/time"), said(cx, &timer, at), TEXT(""));
	return OK;
}

/* --- beside an act on tasks ------------------------------------------------------------------- */

const Error *timer_before(Context *cx, TimerBefore *ret_before)
{
	Timer timer;
	TRY(open_timer(cx, &timer));
	ret_before->ran = timer.entry.id;
	return OK;
}

const Error *timer_after(Context *cx, TimerBefore before, Text *said, Text *undo)
{
	Timer timer;
	TRY(open_timer(cx, &timer));
	if (before.ran.value == 0 || timer.runs) {
		return OK;
	}
	*said = text_format(cx->arena, "%s%s%s", text_chars(*said), text_empty(*said) ? "" : " ",
		words_plain(cx->language, N_("Its timer has stopped.")).chars);
	if (!text_empty(*undo)) {
		*undo = text_format(cx->arena, "%s%stimer=%" PRId64, text_chars(*undo),
			text_contains(*undo, "?") ? "&" : "?", before.ran.value);
	}
	return OK;
}

const Error *timer_back(Context *cx, const Request *request)
{
	EntryId stopped = {0};
	if (!span_int64(span_of(http_query(request, "timer")), &stopped.value)) {
		return OK;
	}
	const Error *error = run_on(cx, stopped);
	return error && (error->kind == ERROR_REFUSED || error->kind == ERROR_MISSING) ? OK : error;
}
