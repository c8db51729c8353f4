#include "web/pages/plan.h"

#include "app/plan.h"
#include "app/plan_week.h"
#include "view/plan_show.h"
#include "web/page.h"

enum { YEAR_LEAST = 1971, YEAR_MOST = 2199 };

/* ?day=2026-11-24; unset when it is none, or too far away for anybody's plans. */
static Day day_asked(const Request *request)
{
	Day asked;
	if (!day_parse(span_of(http_query(request, "day")), &asked)) {
		return (Day){0};
	}
	int year = day_date(asked).year;
	return year >= YEAR_LEAST && year <= YEAR_MOST ? asked : (Day){0};
}

const Error *get_plan(Context *cx, const Request *request, Response *response)
{
	PlanWeek page;
	if (page_json_wanted(request)) {
		Text json;
		Html *html = json_begin(cx, response);
		TRY(open_plan_json(cx, &json));
		buffer_text(html->out, text_empty(json) ? TEXT("{}") : json);
		return page_end(html);
	}
	TRY(open_plan_week(cx, day_asked(request), &page));
	PageHead head = {
		.title = words_plain(cx->language, N_("Plan")), .nav = NAV_PLAN, .wide = true};
	Html *html = page_begin(cx, request, response, head);
	plan_show(html, &page);
	return page_end(html);
}
