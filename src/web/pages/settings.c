#include "web/pages/settings.h"

#include "app/member.h"
#include "app/setup.h"
#include "view/password_edit.h"
#include "view/settings_show.h"
#include "web/page.h"
#include "web/pages/setup_form.h"

static const Error *show(Context *cx, const Request *request, Response *response, const Form *form)
{
	Setup setup;
	TRY(open_settings(cx, &setup));
	SetupView view = setup_view(cx, &setup, form, false);
	PageHead head = {.title = words_plain(cx->language, N_("Settings")), .nav = NAV_SETTINGS};
	Html *html = page_begin(cx, request, response, head);
	settings_show(html, form, &view, cx->member.role == ROLE_OWNER, cx->practice.demonstration);
	return page_end(html);
}

const Error *get_settings(Context *cx, const Request *request, Response *response)
{
	return show(cx, request, response, form_of(cx->arena, NULL));
}

const Error *post_settings(Context *cx, const Request *request, Response *response)
{
	Setup kept;
	TRY(open_settings(cx, &kept));
	Form *form = form_of(cx->arena, request);
	Setup setup = setup_read(form, cx->arena, &kept);
	setup.hours = kept.hours; /* they have a page of their own */
	setup.practice.name = form_text(form, "practice", PRACTICE_NAME_LIMIT);
	setup.practice.buffer_percent = (int32_t)form_int(form, "buffer", 0, BUFFER_PERCENT_LIMIT);
	setup.practice.default_estimate = form_minutes(form, "estimate", ESTIMATE_LIMIT);
	if (form_good(form)) {
		TRY(form_refused(form, change_settings(cx, &setup)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show(cx, request, response, form);
	}
	const Language *own = language_named(setup.member.language);
	page_done(response, url(cx->arena, "/settings"),
		words_plain(own ? own : cx->language, N_("Kept.")), TEXT(""));
	return OK;
}

static const Error *show_password(
	Context *cx, const Request *request, Response *response, const Form *form)
{
	PageHead head = {
		.title = words_plain(cx->language, N_("A new password")), .nav = NAV_SETTINGS};
	Html *html = page_begin(cx, request, response, head);
	password_edit(html, form);
	return page_end(html);
}

const Error *get_password(Context *cx, const Request *request, Response *response)
{
	return show_password(cx, request, response, form_of(cx->arena, NULL));
}

const Error *post_password(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	TRY(form_refused(
		form, change_password(cx, http_field(request, "old"), http_field(request, "new"))));
	if (!form_good(form)) {
		response->status = 422;
		return show_password(cx, request, response, form);
	}
	page_done(response, url(cx->arena, "/settings"),
		words_plain(cx->language, N_("The password is changed.")), TEXT(""));
	return OK;
}
