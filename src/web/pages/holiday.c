#include "web/pages/holiday.h"

#include "app/holiday.h"
#include "domain/check.h"
#include "view/holiday_list.h"
#include "web/noun.h"
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

/* Of a GET in the address, of a POST in the form. */
static Text country_asked(const Request *request)
{
	Text asked = http_query(request, "country");
	return text_empty(asked) ? http_field(request, "country") : asked;
}

static Url holidays_url(Context *cx, const Request *request)
{
	return url(cx->arena, "/settings/holidays?country=%s",
		url_part(cx->arena, country_asked(request)));
}

static const Error *show(Context *cx, const Request *request, Response *response, const Form *form)
{
	HolidayPage page;
	TRY(open_holidays(cx, country_asked(request), year_asked(cx, request), &page));
	PageHead head = {
		.title = words_plain(cx->language, N_("Public holidays")), .nav = NAV_SETTINGS};
	Html *html = page_begin(cx, request, response, head);
	holiday_list(html, &page, form, words_country(cx->arena, cx->language, page.country));
	return page_end(html);
}

const Error *get_holidays(Context *cx, const Request *request, Response *response)
{
	return show(cx, request, response, form_of(cx->arena, NULL));
}

static const Error *done(Context *cx, const Request *request, Response *response, Form *form,
	const Error *error, Text said)
{
	TRY(form_refused(form, error));
	if (!form_good(form)) {
		response->status = 422;
		return show(cx, request, response, form);
	}
	page_done(response, holidays_url(cx, request), said, TEXT(""));
	return OK;
}

const Error *post_holiday(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	Text country = form_text(form, "country", CODE_LIMIT);
	Day on = form_day(form, "day");
	Text name = form_text(form, "name", HOLIDAY_NAME_LIMIT);
	const Error *error = form_good(form) ? add_holiday(cx, country, on, name) : OK;
	return done(cx, request, response, form, error,
		words_plain(cx->language, N_("Kept. The plan follows.")));
}

const Error *post_holiday_file(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	Text country = form_text(form, "country", CODE_LIMIT);
	size_t added = 0;
	const Error *error = request->file < 0 || text_empty(request->file_name)
				     ? refuse(cx->arena, "file", "Choose a file first.")
				     : read_holidays(cx, country, request->file, &added);
	return done(cx, request, response, form, error,
		words(cx->arena, cx->language, cx->zone,
			message_n(cx->arena, "%1 day is new. The plan follows.",
				"%1 days are new. The plan follows.", (int64_t)added, arg(added))));
}

const Error *post_holiday_region(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	Text region = form_text(form, "region", CODE_LIMIT);
	const Error *error = form_good(form) ? choose_region(cx, region) : OK;
	return done(cx, request, response, form, error,
		words_plain(cx->language, N_("Kept. The plan follows.")));
}

const Error *post_holiday_remove(Context *cx, const Request *request, Response *response)
{
	int64_t id = path_id(request, 0);
	TRY(remove_holiday(cx, id));
	page_done(response, holidays_url(cx, request),
		words_plain(cx->language, N_("Removed. The plan follows.")),
		undo_of(cx->arena, "holiday", id));
	return OK;
}
