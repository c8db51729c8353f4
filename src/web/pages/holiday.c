#include "web/pages/holiday.h"

#include "app/holiday.h"
#include "domain/check.h"
#include "view/holiday_list.h"
#include "web/page.h"

enum { YEAR_LEAST = 1971, YEAR_MOST = 2199 };

/* ?year=2027, else this one. */
static int year_asked(const Context *cx, const Request *request)
{
	int64_t year;
	bool asked = span_int64(span_of(http_query(request, "year")), &year);
	return asked && year >= YEAR_LEAST && year <= YEAR_MOST
		       ? (int)year
		       : day_date(zone_day(cx->zone, cx->now)).year;
}

static const Error *show(Context *cx, const Request *request, Response *response, const Form *form)
{
	HolidayPage page;
	TRY(open_holidays(cx, year_asked(cx, request), &page));
	PageHead head = {
		.title = words_plain(cx->language, N_("Public holidays")), .nav = NAV_SETTINGS};
	Html *html = page_begin(cx, request, response, head);
	holiday_list(html, &page, form, cx->practice.region,
		words_country(cx->arena, cx->language, cx->practice.country));
	return page_end(html);
}

const Error *get_holidays(Context *cx, const Request *request, Response *response)
{
	return show(cx, request, response, form_of(cx->arena, NULL));
}

static const Error *done(Context *cx, const Request *request, Response *response, Form *form,
	const Error *error, const char *said)
{
	TRY(form_refused(form, error));
	if (!form_good(form)) {
		response->status = 422;
		return show(cx, request, response, form);
	}
	page_done(response, url(cx->arena, "/settings/holidays"), words_plain(cx->language, said),
		TEXT(""));
	return OK;
}

const Error *post_holiday(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	Day on = form_day(form, "day");
	Text name = form_text(form, "name", HOLIDAY_NAME_LIMIT);
	const Error *error = form_good(form) ? add_holiday(cx, on, name) : OK;
	return done(cx, request, response, form, error, N_("Kept. The plan follows."));
}

const Error *post_holiday_region(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	Text region = form_text(form, "region", CODE_LIMIT);
	const Error *error = form_good(form) ? choose_region(cx, region) : OK;
	return done(cx, request, response, form, error, N_("Kept. The plan follows."));
}

const Error *post_holiday_remove(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	return done(cx, request, response, form, remove_holiday(cx, path_id(request, 0)),
		N_("Removed. The plan follows."));
}
