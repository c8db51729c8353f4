#include "web/pages/week.h"

#include "app/strip.h"
#include "app/week_page.h"
#include "view/week_show.h"
#include "view/week_show_json.h"
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

static Message verdict(Arena *arena, const WeekPage *page)
{
	Minutes free = {page->work.minutes - page->taken.minutes};
	if (page->clashes.count > 0) {
		return message_n(arena, "%1 meeting is at the same time as another.",
			"%1 meetings are at the same time as others.", (int64_t)page->clashes.count,
			arg(page->clashes.count));
	}
	if (!page->knows_hours) {
		return message(arena, "Nobody has said when you work.");
	}
	if (page->work.minutes == 0) {
		return message(arena, "A week off.");
	}
	if (free.minutes <= 0) {
		return message(arena, "This week is full.");
	}
	if (page->meetings == 0) {
		return message(arena, "No meetings, and %1 to work in.", arg(free));
	}
	return message_n(arena, "%1 meeting, and %2 to work in.", "%1 meetings, and %2 to work in.",
		page->meetings, arg(page->meetings), arg(free));
}

const Error *get_week(Context *cx, const Request *request, Response *response)
{
	WeekPage page;
	TRY(open_week_page(cx, day_asked(request), &page));
	Message said = verdict(cx->arena, &page);
	if (page_json_wanted(request)) {
		Html *json = json_begin(cx, response);
		week_show_json(json, &page, said, (Text){0});
		return page_end(json);
	}
	PageHead head = {
		.title = words_plain(cx->language, N_("Week")), .nav = NAV_PLAN, .wide = true};
	Instant noon = zone_instant(page.week.book.home, wall(page.chosen, 12, 0));
	Html *html = page_begin(cx, request, response, head);
	week_show(html, &page, said, own_place(cx, &page.week.book, noon));
	return page_end(html);
}
