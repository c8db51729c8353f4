#include "web/pages/hours.h"

#include "app/hours_page.h"
#include "view/hours_edit.h"
#include "web/noun.h"
#include "web/page.h"
#include "web/pages/hours_table.h"

/* Two forms on one page: what was typed belongs to the one that was sent. */
static const Error *show(Context *cx, const Request *request, Response *response, const Form *hours,
	const Form *exception)
{
	HoursPage page;
	TRY(open_hours_page(cx, &page));
	HoursTable table = hours_table(cx->arena, cx->language, hours, page.working.hours);
	PageHead head = {
		.title = words_plain(cx->language, N_("Working hours")), .nav = NAV_SETTINGS};
	Html *html = page_begin(cx, request, response, head);
	hours_edit(html, &page, &table, hours, exception);
	return page_end(html);
}

const Error *get_hours(Context *cx, const Request *request, Response *response)
{
	Form *empty = form_of(cx->arena, NULL);
	return show(cx, request, response, empty, empty);
}

const Error *post_hours(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	WorkingHours working = {
		.hours = hours_table_read(cx->arena, form),
		.buffer_percent = (int32_t)form_int(form, "buffer", 0, BUFFER_PERCENT_LIMIT),
		.gap = form_minutes(form, "gap", GAP_LIMIT),
		.break_after = form_minutes(form, "break_after", BREAK_AFTER_LIMIT),
		.break_minutes = form_minutes(form, "break_minutes", GAP_LIMIT),
		.default_estimate = form_minutes(form, "estimate", ESTIMATE_LIMIT),
	};
	if (form_good(form)) {
		TRY(form_refused(form, change_hours(cx, &working)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show(cx, request, response, form, form_of(cx->arena, NULL));
	}
	page_done(response, url(cx->arena, "/settings/hours"),
		words_plain(cx->language, N_("Kept. The plan follows.")), TEXT(""));
	return OK;
}

const Error *post_exception(Context *cx, const Request *request, Response *response)
{
	static const char *const kinds[] = {"off", "works"};
	Form *form = form_of(cx->arena, request);
	DayException exception = {
		.first = form_day(form, "first"),
		.last = form_day(form, "last"),
		.works = form_choice(form, "kind", kinds, 2) == 1,
		.name = form_text(form, "name", EXCEPTION_NAME_LIMIT),
	};
	int32_t from = form_clock(form, "from"), to = form_clock(form, "to");
	if (exception.works && form_good(form) && (from < 0 || to < 0)) {
		form_problem(form, "to",
			message(cx->arena, "Both times, please: when it begins and when it ends."));
	} else if (exception.works) {
		exception.from = from / 60;
		exception.to = to / 60;
	}
	exception.last = day_set(exception.last) ? exception.last : exception.first;
	if (form_good(form)) {
		TRY(form_refused(form, add_exception(cx, &exception)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show(cx, request, response, form_of(cx->arena, NULL), form);
	}
	page_done(response, url(cx->arena, "/settings/hours"),
		words_plain(cx->language, N_("Kept. The plan follows.")), TEXT(""));
	return OK;
}

const Error *post_exception_remove(Context *cx, const Request *request, Response *response)
{
	int64_t id = path_id(request, 0);
	TRY(remove_exception(cx, id));
	page_done(response, url(cx->arena, "/settings/hours"),
		words_plain(cx->language, N_("Removed. The plan follows.")),
		undo_of(cx->arena, "exception", id));
	return OK;
}
