/* The frame around every page. */
#include "web/page.h"

#include "app/form_key.h"
#include "app/session.h"
#include "view/frame_begin.h"
#include "view/frame_end.h"
#include "web/frame.h"
#include "web/toast.h"

#include <inttypes.h>
#include <string.h>

/* What page_end needs of page_begin. */
typedef struct PageFrame {
	PageHead head;
	FrameView view;
	const Error *error;
} PageFrame;

static Html *html_new(Context *cx, Response *response)
{
	Html *html = NEW(cx->arena, Html);
	response->body = buffer_new(response->arena);
	*html = (Html){
		.arena = cx->arena,
		.out = &response->body,
		.language = cx->language,
		.zone = cx->zone,
	};
	if (cx->session) {
		html->csrf = session_csrf(cx);
	}
	html->form_key = form_key_new(cx);
	return html;
}

static FrameView view_of(Context *cx, const Request *request, Response *response)
{
	Arena *arena = cx->arena;
	FrameView view = {.fixed_now = cx->house->fixed_now,
		.demonstration = cx->practice.demonstration,
		.name = cx->member.name};
	Text theme = http_cookie(request, "theme");
	view.theme = text_is(theme, "light") || text_is(theme, "dark") ? theme : cx->member.theme;
	if (cx->practice.id.value != 0) {
		view.change = text_format(arena, "%" PRId64, cx->practice.change);
		view.place = zone_place(cx, cx->zone);
		view.here = words_clock(arena, cx->language, zone_wall(cx->zone, cx->now));
	}
	toast_take(request, response, &view.said, &view.undo);
	return view;
}

static void draw_timer(Context *cx, FrameView *view)
{
	int64_t ran = view->frame.timer_ran.seconds;
	view->timer_since = ran > INT32_MAX ? INT32_MAX : (int32_t)ran;
	view->timer_clock = text_format(cx->arena, "%" PRId64 ":%02d:%02d", ran / 3600,
		(int)(ran / 60 % 60), (int)(ran % 60));
}

Html *page_begin(Context *cx, const Request *request, Response *response, PageHead head)
{
	Html *html = html_new(cx, response);
	PageFrame *frame = NEW(cx->arena, PageFrame);
	frame->head = head;
	frame->view = view_of(cx, request, response);
	if (!head.bare) {
		frame->error = open_frame(cx, &frame->view.frame);
		draw_timer(cx, &frame->view);
	}
	html->frame = frame;
	response->type = TEXT("text/html; charset=utf-8");
	frame_begin(html, &frame->head, &frame->view);
	return html;
}

const Error *page_end(Html *html)
{
	if (html->frame) {
		frame_end(html, &html->frame->head, &html->frame->view);
		return html->frame->error;
	}
	return OK;
}

bool page_piece_wanted(const Request *request)
{
	return text_is(http_header(request, "HX-Request"), "true") &&
	       !text_is(http_header(request, "HX-Boosted"), "true") &&
	       !text_is(http_header(request, "HX-History-Restore-Request"), "true");
}

Html *piece_begin(Context *cx, Response *response)
{
	response->type = TEXT("text/html; charset=utf-8");
	return html_new(cx, response);
}

bool page_json_wanted(const Request *request)
{
	return text_contains(http_header(request, "Accept"), "application/json");
}

Html *json_begin(Context *cx, Response *response)
{
	response->type = TEXT("application/json");
	return html_new(cx, response);
}

/* Referrer-Policy is same-origin: what is told is an address of ours. */
Url page_back(const Request *request, const char *otherwise)
{
	const char *place = strstr(text_chars(http_header(request, "Referer")), "://");
	const char *path = place ? strchr(place + strlen("://"), '/') : NULL;
	Url back = url(request->arena, "%s", path ? path : otherwise);
	return text_is(back.url, "#") ? (Url){text_of(otherwise)} : back;
}

void page_file(Response *response, Text media, Text name)
{
	Text header = text_format(response->arena, "attachment; filename=\"%s\"", text_chars(name));
	for (char *c = strchr(header.chars, '/'); c; c = strchr(c, '/')) {
		*c = '-';
	}
	response->type = media;
	http_add_header(response, "Content-Disposition", header);
}

void page_done(Response *response, Url next, Text said, Text undo)
{
	if (!text_empty(said)) {
		toast_give(response, said, undo);
	}
	http_redirect(response, "%s", text_chars(next.url));
}
