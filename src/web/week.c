#include "web/week.h"

#include "web/page.h"
#include "web/strip_cloth.h"

#include <inttypes.h>

enum { WARP_WIDTH = 20 /* pixels */ };

static void put_sentence(Html *html, Message message)
{
	put(html, words(html->arena, html->language, html->zone, message));
}

static Text clock_of(Html *html, Day on, int32_t second)
{
	return words_clock(html->arena, html->language, (Wall){on, second});
}

/* Bare, in a column: "Mon 23", what is free, and where one is when not at home. */
static void put_head(Html *html, const WeekView *view, size_t index)
{
	const WeekDay *on = &view->days[index];
	int32_t left = on->work.minutes - on->taken.minutes;
	bool full = on->work.minutes > 0 && left <= 0;
	put_drawn(html, "<div class=\"hd c%zu%s\"><a href=\"/week?day=%s\"><span>", index + 1,
		on->is_today ? " cur" : "", day_iso(html->arena, on->day).chars);
	put(html, words_day(html->arena, html->language, on->day, DAY_WEEKDAY_SHORT));
	put_drawn(html, "</span> <b>%d</b></a>", day_date(on->day).day);
	if (on->work.minutes > 0) {
		put_drawn(html,
			"<svg class=\"load%s\" aria-hidden=\"true\"><rect class=\"bed\" "
			"width=\"100%%\" height=\"4\" rx=\"2\"/><rect class=\"fill\" "
			"width=\"%d%%\" "
			"height=\"4\" rx=\"2\"/></svg>",
			full ? " full" : "", (int)week_load(on));
	}
	put_raw(html, "<small>");
	if (full) {
		put_message(html, N_("full"));
	} else if (on->work.minutes > 0) {
		put_sentence(html, message(html->arena, "%1 free", arg((Minutes){left})));
	} else {
		put_message(html, N_("off"));
	}
	put_raw(html, "</small>");
	if (!text_empty(on->place)) {
		put_raw(html, "<small class=\"place\">");
		put(html, on->place);
		put_raw(html, "</small>");
	}
	put_raw(html, "</div>");
}

static void put_link(Html *html, const WeekBlock *block)
{
	if (block->event.value != 0) {
		put_drawn(html, "<a href=\"/events/%" PRId64 "\"", block->event.value);
	} else if (block->movable) {
		const int64_t start = block->when.start.seconds;
		put_drawn(html,
			"<a href=\"/plan/block?task=%" PRId64 "&amp;start=%" PRId64
			"\" data-dialog draggable=\"false\" data-task=\"%" PRId64
			"\" data-start=\"%" PRId64 "\" data-minutes=\"%d\"%s",
			block->task.value, start, block->task.value, start,
			(int)((block->when.end.seconds - start) / 60),
			block->pinned ? " data-pinned" : "");
	} else if (block->task.value != 0) {
		put_drawn(html, "<a href=\"/tasks/%" PRId64 "\"", block->task.value);
	} else {
		put_raw(html, "<span");
	}
}

static void put_link_end(Html *html, const WeekBlock *block)
{
	put_raw(html, block->event.value || block->task.value ? "</a>" : "</span>");
}

/* Said in words as well as drawn. */
static void put_state(Html *html, const WeekBlock *block)
{
	const char *said = block->clashes      ? N_("two at once")
			   : block->faint      ? N_("takes no time")
			   : block->tentative  ? N_("perhaps")
			   : block->unforeseen ? N_("unforeseen")
			   : block->ghost      ? N_("no more here")
			   : block->fresh      ? N_("moved")
			   : block->done       ? N_("done")
					       : NULL;
	if (said) {
		put_raw(html, "<small class=\"is\">");
		put_message(html, said);
		put_raw(html, "</small>");
	}
}

static void put_slack(Html *html, const WeekBlock *block)
{
	const char *state = block->state == PROMISE_BROKEN || block->state == PROMISE_OVERDUE
				    ? " bad"
			    : block->state == PROMISE_TIGHT ? " warn"
							    : "";
	if (block->says_slack) {
		put_drawn(html, "<span class=\"sl%s\"><span aria-hidden=\"true\">", state);
		put(html, block->slack);
		put_raw(html, "</span><span class=\"vh\">");
		put_sentence(html, promise_says(html->arena, block->state, block->slack));
		put_raw(html, "</span></span>");
	}
}

static void put_pin(Html *html, const WeekBlock *block)
{
	if (block->pinned) {
		put_raw(html, "<span class=\"pin\">");
		icon_small(html, "pin");
		put_raw(html, "<span class=\"vh\">");
		put_message(html, N_("pinned"));
		put_raw(html, "</span></span>");
	}
}

static void put_block(Html *html, const WeekDay *on, const WeekPlace *place)
{
	static const char *const kinds[] = {
		[BLOCK_PLANNED] = "", [BLOCK_MEETING] = " meet", [BLOCK_FREE] = " free"};
	const WeekBlock *block = place->block;
	put_link(html, block);
	put_drawn(html, " class=\"blk a%d d%d th-%d%s", (int)place->quarter, (int)place->quarters,
		cloth_thread(block->thread), kinds[block->kind]);
	if (place->lanes > 1) {
		put_drawn(html, " w%d l%d", (int)place->lanes, (int)place->lane);
	}
	put_drawn(html, "%s%s%s%s%s%s%s%s\">", block->done ? " done" : "",
		block->unforeseen ? " lost" : "", block->faint ? " faint" : "",
		block->tentative ? " tent" : "", block->fresh ? " new" : "",
		block->ghost ? " ghost" : "", block->pinned ? " pinned" : "",
		block->clashes ? " clash" : "");
	put_raw(html, "<time>");
	put(html, clock_of(html, on->day, place->from));
	put_raw(html, "–");
	put(html, clock_of(html, on->day, place->to));
	put_raw(html, "</time>");
	put_slack(html, block);
	put_pin(html, block);
	put_raw(html, "<b>");
	put(html, block->title);
	put_raw(html, "</b>");
	if (!text_empty(block->detail)) {
		put_raw(html, "<small>");
		put(html, block->detail);
		put_raw(html, "</small>");
	}
	put_state(html, block);
	put_link_end(html, block);
}

static void put_whole(Html *html, const WeekView *view, size_t index)
{
	const WeekDay *on = &view->days[index];
	put_drawn(html, "<div class=\"alld c%zu%s\">", index + 1, on->is_today ? " cur" : "");
	if (!text_empty(on->off)) {
		put_raw(html, "<span class=\"off\">");
		put(html, on->off);
		put_raw(html, "</span>");
	}
	EACH (WeekPlace, place, on->whole) {
		const WeekBlock *block = place->block;
		put_link(html, block);
		put_drawn(html, " class=\"th-%d%s%s\">", cloth_thread(block->thread),
			block->faint ? " faint" : "", block->tentative ? " tent" : "");
		put(html, block->title);
		put_link_end(html, block);
	}
	put_raw(html, "</div>");
}

/* The threads stand beside each other in a space that does not grow with them. */
static void put_warp(Html *html, const WeekView *view, const WeekDay *on)
{
	int count = (int)view->threads.count, step = count > 4 ? WARP_WIDTH / count : 4;
	put_raw(html, "<svg class=\"warp\" aria-hidden=\"true\">");
	EACH (WeekWarp, warp, on->warp) {
		int x = 4 + step * (int)warp->thread;
		put_drawn(html, "<line class=\"th-%d\" x1=\"%d\" x2=\"%d\"",
			cloth_thread(view->threads.items[warp->thread].thread), x, x);
		put_percent(html, "y1", warp->y.from);
		put_percent(html, "y2", warp->y.to);
		put_raw(html, "/>");
	}
	put_raw(html, "</svg>");
}

static void put_rest(Html *html, const WeekDay *on)
{
	put_raw(html, "<svg class=\"rest\" aria-hidden=\"true\">");
	EACH (Stretch, rest, on->rest) {
		put_raw(html, "<rect width=\"100%\"");
		put_percent(html, "y", rest->from);
		put_percent(html, "height", rest->to - rest->from);
		put_raw(html, "/>");
	}
	put_raw(html, "</svg>");
}

static void put_day_column(Html *html, const WeekView *view, size_t index)
{
	const WeekDay *on = &view->days[index];
	put_drawn(html, "<section class=\"day c%zu%s\" data-day=\"%s\" aria-label=\"", index + 1,
		on->is_today ? " cur" : "", day_iso(html->arena, on->day).chars);
	put(html, words_day(html->arena, html->language, on->day, DAY_LONG));
	put_raw(html, "\">");
	put_rest(html, on);
	put_warp(html, view, on);
	EACH (WeekPlace, place, on->places) {
		put_block(html, on, place);
	}
	if (on->has_now) {
		put_raw(html, "<svg class=\"line\" aria-hidden=\"true\"><line x1=\"0\" "
			      "x2=\"100%\"");
		put_percent(html, "y1", on->now_y);
		put_percent(html, "y2", on->now_y);
		put_raw(html, "/><circle cx=\"0\"");
		put_percent(html, "cy", on->now_y);
		put_raw(html, " r=\"4\"/></svg>");
	}
	put_raw(html, "</section>");
}

static void put_hours(Html *html, const WeekView *view)
{
	put_raw(html, "<div class=\"hours\" aria-hidden=\"true\">");
	for (int32_t hour = 0; hour < view->hour_count; hour++) {
		put_raw(html, "<time>");
		put(html, clock_of(html, view->monday, (view->first_hour + hour) * 3600));
		put_raw(html, "</time>");
	}
	put_raw(html, "</div>");
}

static void put_key(Html *html, const WeekView *view)
{
	if (view->threads.count == 0) {
		return;
	}
	put_raw(html, "<p class=\"key mt4\"><span>");
	put_message(html, N_("Reachable:"));
	put_raw(html, "</span>");
	EACH (WeekThread, thread, view->threads) {
		put_drawn(html,
			"<span class=\"th-%d\"><svg aria-hidden=\"true\"><rect class=\"use\" "
			"width=\"12\" height=\"3\" y=\"3\" rx=\"1.5\"/></svg>",
			cloth_thread(thread->thread));
		put(html, thread->name);
		put_raw(html, "</span>");
	}
	put_raw(html, "</p>");
}

void put_week(Html *html, const WeekView *view)
{
	put_raw(html, "<div class=\"weekbox\" tabindex=\"0\" role=\"region\" aria-label=\"");
	put_message(html, N_("Week"));
	put_drawn(html, "\"><div class=\"week n%zu h%d\" data-hour=\"%d\" data-hours=\"%d\">",
		view->day_count, (int)view->hour_count, (int)view->first_hour,
		(int)view->hour_count);
	put_hours(html, view);
	for (size_t i = 0; i < view->day_count; i++) {
		put_head(html, view, i);
		if (view->any_whole) {
			put_whole(html, view, i);
		}
		put_day_column(html, view, i);
	}
	put_raw(html, "</div>");
	put_key(html, view);
	put_raw(html, "</div>");
}

int32_t week_load(const WeekDay *on)
{
	if (on->work.minutes == 0 || on->taken.minutes >= on->work.minutes) {
		return on->work.minutes == 0 ? 0 : 100;
	}
	return on->taken.minutes * 100 / on->work.minutes;
}

Text week_ahead(Html *html, Minutes ahead)
{
	Text said = words_minutes(html->arena, html->language, ahead);
	return ahead.minutes > 0 ? text_join(html->arena, TEXT("+"), said) : said;
}

Text week_title(Html *html, const WeekView *view)
{
	Arena *arena = html->arena;
	Day last = day_plus(view->monday, WEEK_DAYS - 1);
	int year, number = day_week(view->monday, &year);
	Text from = words_day(arena, html->language, view->monday, DAY_BRIEF);
	Text to = words_day(arena, html->language, last, DAY_BRIEF);
	return words(arena, html->language, html->zone,
		message(arena, "Week %1, %2 to %3", arg(number), arg(from), arg(to)));
}
