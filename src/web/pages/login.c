#include "web/pages/login.h"

#include "app/session.h"
#include "view/login_show.h"
#include "web/headers.h"
#include "web/page.h"

enum { EMAIL_LIMIT = 254, NEXT_LIMIT = 500, PASSWORD_FIELD_LIMIT = 512 };

static const Error *show(Context *cx, const Request *request, Response *response, const Form *form,
	const Held *held, Text next)
{
	PageHead head = {.title = words_plain(cx->language, N_("Log in")), .bare = true};
	Html *html = page_begin(cx, request, response, head);
	login_show(html, form, held, next);
	return page_end(html);
}

const Error *get_login(Context *cx, const Request *request, Response *response)
{
	if (cx->session) {
		http_redirect(response, "/");
		return OK;
	}
	return show(cx, request, response, form_of(cx->arena, NULL), &(Held){0},
		http_query(request, "next"));
}

const Error *login_asked(
	Context *cx, const Request *request, Response *response, const Held *held, Text next)
{
	response->status = 401;
	return show(cx, request, response, form_of(cx->arena, NULL), held, next);
}

const Error *post_login(Context *cx, const Request *request, Response *response)
{
	Text token;
	Form *form = form_of(cx->arena, request);
	Text email = form_text(form, "email", EMAIL_LIMIT);
	Text password = http_field(request, "password"); /* spaces at its ends are part of it */
	Text next = form_text(form, "next", NEXT_LIMIT);
	Held held = held_sent(request);
	if (password.length > PASSWORD_FIELD_LIMIT) {
		password = TEXT("");
	}
	if (form_good(form)) {
		TRY(form_refused(
			form, log_in(cx, email, password, http_header(request, "User-Agent"),
				      request->peer, &token)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show(cx, request, response, form, &held, next);
	}
	session_cookie_set(cx->house, response, token);
	Url to = text_starts(next, "/") ? url(cx->arena, "%s", next.chars) : (Url){TEXT("/")};
	to = text_is(to.url, "#") ? (Url){TEXT("/")} : to;
	if (!text_empty(held.path)) {
		TRY(session_resume(cx, token));
		return held_show(cx, request, response, &held, to);
	}
	http_redirect(response, "%s", to.url.chars);
	return OK;
}

const Error *post_logout(Context *cx, const Request *request, Response *response)
{
	(void)request;
	TRY(log_out(cx));
	session_cookie_clear(cx->house, response);
	http_add_header(response, "Clear-Site-Data", TEXT("\"cache\", \"cookies\", \"storage\""));
	http_redirect(response, "/login");
	return OK;
}
