#include "web/pages/setup.h"

#include "app/demonstration.h"
#include "app/session.h"
#include "view/setup_closed.h"
#include "view/setup_show.h"
#include "web/headers.h"
#include "web/page.h"
#include "web/pages/setup_form.h"

static PageHead head(Context *cx)
{
	return (PageHead){.title = words_plain(cx->language, N_("The first day")), .bare = true};
}

static const Error *show(
	Context *cx, const Request *request, Response *response, const Form *form, Text token)
{
	Setup suggestion = setup_suggestion(cx);
	SetupView view = setup_view(cx, &suggestion, form, true);
	Html *html = page_begin(cx, request, response, head(cx));
	setup_show(html, form, &view, token);
	return page_end(html);
}

static const Error *closed(Context *cx, const Request *request, Response *response)
{
	response->status = 403;
	Html *html = page_begin(cx, request, response, head(cx));
	setup_closed(html);
	return page_end(html);
}

const Error *get_setup(Context *cx, const Request *request, Response *response)
{
	bool good;
	Text token = http_query(request, "token");
	TRY(setup_link_good(cx, token, &good));
	if (good) {
		return show(cx, request, response, form_of(cx->arena, NULL), token);
	}
	return closed(cx, request, response);
}

const Error *post_setup(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	Text token = http_field(request, "token"), session;
	Setup suggestion = setup_suggestion(cx);
	Setup setup = setup_read(form, cx->arena, &suggestion);
	if (form_good(form)) {
		TRY(form_refused(
			form, start_practice(cx, token, &setup, http_field(request, "password"))));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show(cx, request, response, form, token);
	}
	TRY(session_start(cx, http_header(request, "User-Agent"), request->peer, &session));
	session_cookie_set(cx->house, response, session);
	http_redirect(response, "/");
	return OK;
}

const Error *post_look_around(Context *cx, const Request *request, Response *response)
{
	Text session;
	TRY(look_around(cx, http_field(request, "token")));
	TRY(session_start(cx, http_header(request, "User-Agent"), request->peer, &session));
	session_cookie_set(cx->house, response, session);
	http_redirect(response, "/");
	return OK;
}

/* The link that `fuseau demo` prints. */
const Error *get_demonstration(Context *cx, const Request *request, Response *response)
{
	bool good, found = false;
	Text session;
	TRY(setup_link_good(cx, http_query(request, "token"), &good));
	if (good) {
		TRY(enter_demonstration(cx, &found));
	}
	if (!found) {
		return closed(cx, request, response);
	}
	TRY(session_start(cx, http_header(request, "User-Agent"), request->peer, &session));
	session_cookie_set(cx->house, response, session);
	http_redirect(response, "/");
	return OK;
}

/* Whoever leaves it goes on to a practice of their own. */
const Error *post_leave_demonstration(Context *cx, const Request *request, Response *response)
{
	bool set_up;
	Text token;
	(void)request;
	TRY(remove_demonstration(cx));
	cx->form_key = (Text){0};
	TRY(is_set_up(cx, &set_up));
	if (set_up) {
		http_redirect(response, "/login");
		return OK;
	}
	TRY(new_setup_link(cx, &token));
	http_redirect(response, "/setup?token=%s", text_chars(token));
	return OK;
}
