#include "web/pages/calendar.h"

#include "app/bin.h"
#include "app/calendar.h"
#include "view/calendar_list.h"
#include "view/calendar_list_json.h"
#include "web/noun.h"
#include "web/page.h"

#include <inttypes.h>

static const Error *show(Context *cx, const Request *request, Response *response, const Form *form,
	CalendarId edited)
{
	CalendarPage page;
	TRY(open_calendars(cx, &page));
	if (page_json_wanted(request)) {
		Html *json = json_begin(cx, response);
		calendar_list_json(json, &page, form, edited);
		return page_end(json);
	}
	PageHead head = {.title = words_plain(cx->language, N_("Calendars")), .nav = NAV_PLAN};
	Html *html = page_begin(cx, request, response, head);
	calendar_list(html, &page, form, edited);
	return page_end(html);
}

const Error *get_calendars(Context *cx, const Request *request, Response *response)
{
	return show(cx, request, response, form_of(cx->arena, NULL), (CalendarId){0});
}

const Error *post_calendar(Context *cx, const Request *request, Response *response)
{
	CalendarId id = {path_id(request, 0)};
	Form *form = form_of(cx->arena, request);
	Calendar typed = {
		.id = id,
		.name = form_text(form, "name", CALENDAR_NAME_LIMIT),
		.client = {form_id(form, "client")},
		.hidden = form_bool(form, "hidden"),
		.idle = form_bool(form, "idle"),
	};
	if (form_good(form)) {
		TRY(form_refused(form, edit_calendar(cx, &typed)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show(cx, request, response, form, id);
	}
	page_done(response, url(cx->arena, "/calendars"),
		words_plain(cx->language, N_("The calendar is changed.")), TEXT(""));
	return OK;
}

const Error *post_calendar_hide(Context *cx, const Request *request, Response *response)
{
	bool hidden = form_bool(form_of(cx->arena, request), "hidden");
	TRY(hide_calendar(cx, (CalendarId){path_id(request, 0)}, hidden));
	page_done(response, url(cx->arena, "/calendars"),
		hidden ? words_plain(cx->language, N_("Hidden. Its events still take their time."))
		       : words_plain(cx->language, N_("Shown in the week again.")),
		TEXT(""));
	return OK;
}

const Error *post_calendar_delete(Context *cx, const Request *request, Response *response)
{
	int64_t id = path_id(request, 0);
	TRY(delete_noun(cx, TEXT("calendar"), id));
	page_done(response, url(cx->arena, "/calendars"),
		words_plain(cx->language, N_("The calendar and its events are in the bin.")),
		undo_of(cx->arena, "calendar", id));
	return OK;
}
