/* The week as markup. */
#include "web/week.h"

#include "test/test.h"

#define NBSP "\xc2\xa0"

#define HOLDS(text, part)              \
	(text_contains((text), (part)) \
			? (void)0      \
			: test_fail(__FILE__, __LINE__, "no %s in\n%s", (part), (text).chars))

/* Tuesday 24 November 2026 in Paris: a meeting over another one, and a block of the plan. */
static Text drawn(Arena *arena, const char *language)
{
	WeekView view = {.monday = day(2026, 11, 23), .home = test_zone(arena, "Europe/Paris")};
	Day tuesday = day(2026, 11, 24);
	view.now = zone_instant(view.home, wall(tuesday, 10, 42));
	*LIST_ADD(arena, view.hours) = (Interval){zone_instant(view.home, wall(tuesday, 8, 30)),
		zone_instant(view.home, wall(tuesday, 17, 30))};
	WeekBlock block = {.kind = BLOCK_MEETING,
		.title = TEXT("<Call>"),
		.thread = 11,
		.event = {7},
		.when = {zone_instant(view.home, wall(tuesday, 10, 0)),
			zone_instant(view.home, wall(tuesday, 11, 0))}};
	*LIST_ADD(arena, view.blocks) = block;
	*LIST_ADD(arena, view.blocks) = block;
	*LIST_ADD(arena, view.blocks) = (WeekBlock){.kind = BLOCK_PLANNED,
		.title = TEXT("Newsletter"),
		.detail = TEXT("Maison Lune"),
		.task = {9},
		.says_slack = true,
		.state = PROMISE_TIGHT,
		.slack = {30},
		.when = {zone_instant(view.home, wall(tuesday, 14, 0)),
			zone_instant(view.home, wall(tuesday, 15, 30))}};
	view.days[2].off = TEXT("Leave");
	week_lay_out(arena, &view);
	Buffer out = buffer_new(arena);
	Html html = {.arena = arena,
		.out = &out,
		.language = language_named(text_of(language)),
		.zone = view.home};
	put_week(&html, &view);
	put(&html, week_title(&html, &view));
	return buffer_done(&out);
}

TEST(a_week_is_drawn_by_classes_and_attributes_alone)
{
	Text week = drawn(arena, "en");
	HOLDS(week, "<a href=\"/events/7\" class=\"blk a8 d4 th-3 meet w2 l0 clash\">");
	HOLDS(week, "<time>10:00–11:00</time>");
	HOLDS(week, "&lt;Call&gt;");
	HOLDS(week, "<a href=\"/tasks/9\" class=\"blk a24 d6 th-0\">");
	HOLDS(week, "<span class=\"sl warn\"><span aria-hidden=\"true\">30" NBSP "min</span>");
	HOLDS(week, "class=\"week n5 h10\"");
	HOLDS(week, "<span class=\"off\">Leave</span>");
	CHECK(!text_contains(week, "style="));
}

TEST(a_week_says_what_is_free_in_the_readers_language)
{
	Text week = drawn(arena, "fr");
	HOLDS(week, "6" NBSP "h" NBSP "30 libres");
	HOLDS(week, "deux à la fois");
	HOLDS(week, "Semaine 48, du 23 nov. au 29 nov.");
}
