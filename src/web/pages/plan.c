/* The plan: a week or a month of blocks, and plans that are looked at before they are taken. */
#include "web/pages/plan.h"

#include "app/plan.h"
#include "view/plan_month.h"
#include "view/plan_show.h"
#include "web/page.h"

#include <inttypes.h>

enum { YEAR_LEAST = 1971, YEAR_MOST = 2199 };

Url plan_week_url(Arena *arena, Day any)
{
	return url(arena, "/plan?day=%s", day_iso(arena, any).chars);
}

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

static bool move_asked(const Request *request, PinMove *move, Wall *to)
{
	return span_int64(span_of(http_query(request, "task")), &move->task.value) &&
	       span_int64(span_of(http_query(request, "start")), &move->start.seconds) &&
	       wall_parse(span_of(http_query(request, "to")), to, NULL, NULL);
}

/* ?task=7&start=1795512600&to=2026-11-24T11:00, or ?anew=1: what it would change. What cannot be is
 * said over the plan there is. */
static const Error *look(Context *cx, const Request *request, PlanStage *stage, Day *day)
{
	static const PlanChange anew = {.anew = true};
	PlanDifference *difference = NEW(cx->arena, PlanDifference);
	const Error *error = OK;
	Wall to;
	if (!text_empty(http_query(request, "anew"))) {
		stage->anew = true;
		error = plan_what_if(cx, &anew, difference);
	} else if (move_asked(request, &stage->move, &to)) {
		TRY(pin_time(cx, to, &stage->move.to));
		*day = day_set(*day) ? *day : to.day;
		error = pin_what_if(cx, &stage->move, difference);
	} else {
		return OK;
	}
	if (error && (error->kind == ERROR_REFUSED || error->kind == ERROR_MISSING)) {
		stage->problem = error->reason;
		return OK;
	}
	stage->difference = difference;
	return error;
}

static const Error *show_month(Context *cx, const Request *request, Response *response)
{
	PlanMonth page;
	TRY(open_plan_month(cx, day_asked(request), &page));
	PageHead head = {
		.title = words_plain(cx->language, N_("Plan")), .nav = NAV_PLAN, .wide = true};
	Html *html = page_begin(cx, request, response, head);
	plan_month(html, &page);
	return page_end(html);
}

const Error *get_plan(Context *cx, const Request *request, Response *response)
{
	PlanWeek page;
	PlanStage stage = {0};
	Day day = day_asked(request);
	if (page_json_wanted(request)) {
		Text json;
		Html *html = json_begin(cx, response);
		TRY(open_plan_json(cx, &json));
		buffer_text(html->out, text_empty(json) ? TEXT("{}") : json);
		return page_end(html);
	}
	if (text_is(http_query(request, "view"), "month")) {
		return show_month(cx, request, response);
	}
	TRY(look(cx, request, &stage, &day));
	TRY(open_plan_week(cx, day, stage.difference, &page));
	PageHead head = {.title = words_plain(cx->language, N_("Plan")),
		.nav = NAV_PLAN,
		.wide = true,
		.planned = true};
	Html *html = page_begin(cx, request, response, head);
	plan_show(html, &page, &stage);
	return page_end(html);
}

const Error *post_plan_anew(Context *cx, const Request *request, Response *response)
{
	int64_t undo;
	Form *form = form_of(cx->arena, request);
	TRY(plan_anew(cx, form_id(form, "seen"), &undo));
	page_done(response, url(cx->arena, "/plan"), words_plain(cx->language, N_("Planned anew.")),
		text_format(cx->arena, "/undo?plan=%" PRId64, undo));
	return OK;
}
