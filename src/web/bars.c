#include "web/bars.h"

#include "domain/cloth.h"
#include "web/strip_cloth.h"

enum {
	SLACK_FULL = 16 * 60,
	GAP_SAID = 500 /* basis points: narrower, its minutes are left out */
};

static Text minutes_text(Html *html, Minutes minutes)
{
	return words_minutes(html->arena, html->language, minutes);
}

/* ` aria-label="…"`, escaped. */
static void put_label(Html *html, Message message)
{
	put_raw(html, " role=\"img\" aria-label=\"");
	put_attribute(html, message);
	put_raw(html, "\"");
}

static Text clock_text(Html *html, Instant at)
{
	return words_clock(html->arena, html->language, zone_wall(html->zone, at));
}

void put_needle(Html *html, const DayItem *item, Instant now)
{
	int64_t whole = item->when.end.seconds - item->when.start.seconds;
	int64_t ran = now.seconds - item->when.start.seconds;
	int32_t x = cloth_part(WHOLE, ran, whole);
	put_raw(html, "<svg class=\"needle\"");
	put_label(html, message(html->arena, "%1 of %2", arg((Minutes){(int32_t)(ran / 60)}),
				arg((Minutes){(int32_t)(whole / 60)})));
	put_raw(html, "><line class=\"bed\" x1=\"0\" x2=\"100%\" y1=\"5\" y2=\"5\"/>"
		      "<line class=\"run\" x1=\"0\" y1=\"5\" y2=\"5\"");
	put_percent(html, "x2", x);
	put_raw(html, "/><line class=\"tip\" y1=\"0\" y2=\"10\"");
	put_percent(html, "x1", x);
	put_percent(html, "x2", x);
	put_raw(html, "/><text y=\"21\">");
	put(html, clock_text(html, item->when.start));
	put_raw(html, "</text><text x=\"100%\" y=\"21\" text-anchor=\"end\">");
	put(html, clock_text(html, item->when.end));
	put_raw(html, "</text></svg>");
}

static void put_bar(Html *html, const char *class, int32_t width)
{
	put_drawn(html, "<rect class=\"%s\" height=\"10\" rx=\"3\"", class);
	put_percent(html, "width", width);
	put_raw(html, "/>");
}

void put_gauge(Html *html, Minutes done, Minutes planned, Minutes left)
{
	int32_t whole = done.minutes + planned.minutes + left.minutes;
	whole = whole > 0 ? whole : 1;
	put_raw(html, "<svg class=\"gauge mt2\"");
	put_label(html, message(html->arena, "%1 done, %2 planned, %3 free", arg(done),
				arg(planned), arg(left)));
	put_raw(html, ">");
	put_bar(html, "bed", WHOLE);
	put_bar(html, "plan", cloth_part(WHOLE, done.minutes + planned.minutes, whole));
	put_bar(html, "use", cloth_part(WHOLE, done.minutes, whole));
	put_raw(html, "</svg>");
}

/* --- the sum --------------------------------------------------------------------------------- */

/* What one client's promises need together. */
typedef struct {
	Text name;
	int32_t thread, minutes;
} Segment;
LIST_OF(Segment, Segments);

static Segments segments_of(Html *html, const Proof *proof)
{
	Segments segments = {0};
	for (size_t i = 0; i < proof->lines.count; i++) {
		const TaskLine *line = &proof->lines.items[i];
		Text name = text_empty(line->client) ? line->task.title : line->client;
		Segment *found = NULL;
		EACH (Segment, segment, segments) {
			found = text_equal(segment->name, name) ? segment : found;
		}
		if (!found) {
			found = LIST_ADD(html->arena, segments);
			*found = (Segment){name, line->thread, 0};
		}
		found->minutes += proof->slip.needs.items[i].minutes.minutes;
	}
	return segments;
}

static void put_segment(Html *html, const Segment *segment, int32_t x, int32_t width)
{
	const Minutes minutes = {segment->minutes};
	put_raw(html, "<svg overflow=\"hidden\"");
	put_percent(html, "x", x);
	put_percent(html, "width", width);
	put_drawn(html,
		"><rect class=\"seg th-%d\" x=\"%d\" width=\"100%%\" height=\"18\" rx=\"3\"/>",
		cloth_thread(segment->thread), x > 0 ? 2 : 0);
	if (width >= 2200) {
		put_raw(html, "<text class=\"lo\" x=\"8\" y=\"13\">");
		put(html, segment->name);
		put_raw(html, " ");
		put(html, minutes);
		put_raw(html, "</text>");
	}
	if (width >= 1200) {
		put_drawn(html, "<text class=\"%s\" x=\"8\" y=\"13\">", width >= 2200 ? "sh" : "");
		put(html, minutes);
		put_raw(html, "</text>");
	}
	put_raw(html, "</svg>");
}

static void put_have(Html *html, const Slip *slip)
{
	int32_t width = cloth_part(WHOLE, slip->free.minutes, slip->needed.minutes);
	put_raw(html, "<svg><rect class=\"have\" height=\"18\" rx=\"3\"");
	put_percent(html, "width", width);
	put_raw(html, "/><svg overflow=\"visible\"");
	put_percent(html, "x", width);
	put_percent(html, "width", WHOLE - width);
	put_raw(html, "><rect class=\"gap\" x=\"3\" y=\".75\" width=\"96%\" height=\"16.5\" "
		      "rx=\"3\"/>");
	if (WHOLE - width >= GAP_SAID) {
		put_raw(html,
			"<text class=\"gap-t lo\" x=\"50%\" y=\"13\" text-anchor=\"middle\">");
		put(html, slip->missing);
		put_raw(html, "</text>");
	}
	put_raw(html, "</svg></svg>");
}

void put_sums(Html *html, const Proof *proof)
{
	const Slip *slip = &proof->slip;
	Segments segments = segments_of(html, proof);
	Buffer each = buffer_new(html->arena);
	EACH (const Segment, segment, segments) {
		buffer_chars(&each, each.length ? ", " : "");
		buffer_text(&each, segment->name);
		buffer_char(&each, ' ');
		buffer_text(&each, minutes_text(html, (Minutes){segment->minutes}));
	}
	put_raw(html, "<div class=\"sums\"");
	put_label(html, message(html->arena, "You need %1: %2. You have %3: %4 is missing.",
				arg(slip->needed), arg(buffer_done(&each)), arg(slip->free),
				arg(slip->missing)));
	put_raw(html, "><span>");
	put_message(html, N_("You need"));
	put_raw(html, "</span><svg>");
	int32_t before = 0;
	EACH (const Segment, segment, segments) {
		int32_t x = cloth_part(WHOLE, before, slip->needed.minutes);
		before += segment->minutes;
		put_segment(html, segment, x, cloth_part(WHOLE, before, slip->needed.minutes) - x);
	}
	put_raw(html, "</svg><b>");
	put(html, slip->needed);
	put_raw(html, "</b><span>");
	put_message(html, N_("You have"));
	put_raw(html, "</span>");
	put_have(html, slip);
	put_raw(html, "<b>");
	put(html, slip->free);
	put_raw(html, "</b></div>");
}
