#include "web/strip_cloth.h"

#define FIXED " vector-effect=\"non-scaling-stroke\""

void put_drawn(Html *html, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	put_raw(html, text_format_args(html->arena, format, args).chars);
	va_end(args);
}

void put_percent(Html *html, const char *attribute, int32_t basis_points)
{
	put_drawn(html, " %s=\"%d.%02d%%\"", attribute, basis_points / 100, basis_points % 100);
}

int cloth_thread(int32_t thread)
{
	return thread <= 0 ? 0 : (thread - 1) % 8 + 1;
}

void put_cloth_nights(Html *html, const Strip *strip, const char *id, int blur_down)
{
	int height = (int)strip->row_count * 100, rim = blur_down > 0 ? 100 : 0;
	put_drawn(html,
		"<filter id=\"%s\" filterUnits=\"userSpaceOnUse\" x=\"-400\" y=\"%d\" "
		"width=\"2240\" height=\"%d\"><feGaussianBlur stdDeviation=\"32 %d\"/></filter>",
		id, -rim, height + 2 * rim, blur_down);
	put_drawn(html,
		"<svg viewBox=\"0 0 1440 %d\" preserveAspectRatio=\"none\">"
		"<g class=\"night\" filter=\"url(#%s)\">",
		height, id);
	for (size_t i = 0; i < sizeof strip->nights / sizeof *strip->nights; i++) {
		if (!text_empty(strip->nights[i])) {
			put_drawn(html, "<path d=\"%s\"/>", strip->nights[i].chars);
		}
	}
	put_raw(html, "</g></svg>");
}

void put_cloth_weft(Html *html, const Strip *strip)
{
	if (!text_empty(strip->weft)) {
		put_drawn(html,
			"<svg viewBox=\"0 0 1440 %zu\" preserveAspectRatio=\"none\">"
			"<path class=\"weft\" d=\"%s\"" FIXED "/></svg>",
			strip->row_count * 100, strip->weft.chars);
	}
}

static void put_stretches(Html *html, const char *class, Stretches stretches)
{
	EACH (Stretch, stretch, stretches) {
		put_drawn(html, "<rect class=\"%s\"", class);
		put_percent(html, "x", stretch->from);
		put_raw(html, " y=\"-6\"");
		put_percent(html, "width", stretch->to - stretch->from);
		put_raw(html, " height=\"12\" rx=\"2\"/>");
	}
}

void put_cloth_row(Html *html, const StripRow *row)
{
	put_raw(html, "<svg");
	if (row->person) {
		put_drawn(html, " class=\"th-%d%s\"", cloth_thread(row->person->thread),
			row->self ? " self" : "");
	}
	put_percent(html, "y", row->y);
	put_raw(html, " overflow=\"visible\">"
		      "<line class=\"");
	put_raw(html, row->person && row->person->ghost ? "ghost" : "thread");
	put_raw(html, "\" x1=\"0\" x2=\"100%\" y1=\"0\" y2=\"0\"/>");
	put_stretches(html, "open", row->open);
	put_stretches(html, "both", row->both);
	if (!text_empty(row->weave)) {
		put_drawn(html,
			"<svg y=\"-6\" height=\"12\" viewBox=\"0 0 1440 12\" "
			"preserveAspectRatio=\"none\"><path class=\"weft\" d=\"%s\"" FIXED
			"/></svg>",
			row->weave.chars);
	}
	EACH (StripLabel, end, row->ends) {
		int away = end->pushed ? 10 : 5;
		put_raw(html, "<text class=\"end\"");
		put_percent(html, "x", end->x);
		put_drawn(html, " dx=\"%d\" y=\"-4\"%s>", end->before ? -away : away,
			end->before ? " text-anchor=\"end\"" : "");
		put(html, words_axis(html->arena, html->language, end->wall));
		put_raw(html, "</text>");
	}
	if (row->person && row->alone && !row->self && !row->person->ghost) {
		put_raw(html, "<text class=\"alone\"");
		put_percent(html, "x", row->alone_x);
		put_raw(html, " y=\"-6\" text-anchor=\"middle\">");
		put_message(html, N_("no common hour today"));
		put_raw(html, "</text>");
	}
	put_raw(html, "</svg>");
}

void put_cloth_hours(Html *html, const StripLabels *labels)
{
	EACH (StripLabel, label, *labels) {
		put_raw(html, "<line class=\"hour\"");
		put_percent(html, "x1", label->x);
		put_percent(html, "x2", label->x);
		put_raw(html, " y1=\"0\" y2=\"100%\"/>");
	}
}

void put_cloth_axis(Html *html, const StripLabels *labels, bool below)
{
	EACH (StripLabel, label, *labels) {
		if (label->hidden) {
			continue;
		}
		const char *anchor = label->x == 0 ? "start" : label->x == 10000 ? "end" : "middle";
		put_drawn(html, "<text class=\"ax%s\"", label->minor ? " alt" : "");
		put_percent(html, "x", label->x);
		put_drawn(html, " %s text-anchor=\"%s\">",
			below ? "y=\"100%\" dy=\"17\"" : "y=\"-9\"", anchor);
		put(html, words_axis(html->arena, html->language, label->wall));
		put_raw(html, "</text>");
	}
}

void put_cloth_now(Html *html, const Strip *strip, bool spindle)
{
	if (!strip->has_now) {
		return;
	}
	put_raw(html, "<line class=\"now\"");
	put_percent(html, "x1", strip->now_x);
	put_percent(html, "x2", strip->now_x);
	put_raw(html, " y1=\"-8\"");
	put_percent(html, "y2", strip->now_y);
	put_raw(html, "/><svg");
	put_percent(html, "x", strip->now_x);
	put_raw(html, " overflow=\"visible\"><rect class=\"pin\" x=\"-20\" y=\"-24\" width=\"40\" "
		      "height=\"18\" rx=\"9\"/>"
		      "<text class=\"pin-t\" y=\"-11\" text-anchor=\"middle\">");
	put(html, words_clock(html->arena, html->language, strip->now));
	put_raw(html, "</text></svg>");
	if (spindle) {
		put_raw(html, "<svg");
		put_percent(html, "x", strip->now_x);
		put_raw(html, " y=\"100%\" overflow=\"visible\"><path class=\"spin\" "
			      "d=\"M0 0c5.5 6 5.5 18 0 24c-5.5-6-5.5-18 0-24z\" "
			      "transform=\"translate(0 -14)\"/></svg>");
	}
}

void put_cloth_signs(Html *html, const Strip *strip)
{
	static const char *const ring[] = {[MARK_PROMISE] = "mk",
		[MARK_TIGHT] = "mk warn",
		[MARK_IMPOSSIBLE] = "mk bad",
		[MARK_KEPT] = "mk kept",
		[MARK_MEETING] = "mk"};
	EACH (StripSign, sign, strip->signs) {
		put_drawn(html, "<svg class=\"th-%d\"", cloth_thread(sign->thread));
		put_percent(html, "x", sign->x);
		put_percent(html, "y", sign->y);
		put_raw(html, " overflow=\"visible\">");
		if (sign->kind == MARK_MEETING) {
			put_raw(html, "<rect class=\"halo\" x=\"-7\" y=\"-7\" width=\"14\" "
				      "height=\"14\" rx=\"1\" transform=\"rotate(45)\"/>"
				      "<rect class=\"mk\" x=\"-4.5\" y=\"-4.5\" width=\"9\" "
				      "height=\"9\" transform=\"rotate(45)\"/>");
		} else {
			put_drawn(html,
				"<circle class=\"halo\" r=\"7.5\"/><circle class=\"%s\" r=\"5\"/>",
				ring[sign->kind]);
		}
		put_raw(html, "</svg>");
	}
}

static void put_key(Html *html, int thread, int width, const char *drawing, const char *msgid)
{
	put_drawn(html,
		"<span class=\"th-%d\"><svg class=\"cloth\" width=\"%d\" height=\"12\" "
		"viewBox=\"0 0 %d 12\" aria-hidden=\"true\">%s</svg>",
		thread, width, width, drawing);
	put_message(html, msgid);
	put_raw(html, "</span>");
}

#define KEY_RECT(class) "<rect class=\"" class "\" width=\"26\" height=\"12\" rx=\"2\"/>"

void put_cloth_legend(Html *html, const Strip *strip)
{
	bool week = strip->client;
	int thread = week ? cloth_thread(strip->client->thread) : 2;
	put_raw(html, "<p class=\"fkey\">");
	put_key(html, thread, 26, KEY_RECT("open"), N_("reachable"));
	put_key(html, thread, 26,
		KEY_RECT("both") "<path class=\"weft\" d=\"M5 0v12M13 0v12M21 0v12\"/>",
		N_("common hours"));
	if (!week) {
		put_key(html, thread, 26, "<path class=\"thread\" d=\"M0 6h26\"/>", N_("away"));
	}
	put_key(html, thread, 26, KEY_RECT("night"), N_("night there"));
	if (!week) {
		put_key(html, thread, 12, "<circle class=\"mk\" cx=\"6\" cy=\"6\" r=\"4.5\"/>",
			N_("promise"));
		put_key(html, thread, 12, "<circle class=\"mk kept\" cx=\"6\" cy=\"6\" r=\"4.5\"/>",
			N_("kept"));
		put_key(html, thread, 12,
			"<rect class=\"mk\" x=\"2\" y=\"2\" width=\"8\" height=\"8\" "
			"transform=\"rotate(45 6 6)\"/>",
			N_("meeting"));
	}
	put_raw(html, "</p>");
}

Text cloth_ranges(Html *html, const Zone *zone, Intervals intervals)
{
	Arena *arena = html->arena;
	Text all = {0};
	EACH (Interval, interval, intervals) {
		Wall start = zone_wall(zone, interval->start), end = zone_wall(zone, interval->end);
		Text from = words_axis(arena, html->language, start);
		Text to = words_axis(arena, html->language, end);
		Text range = words(arena, html->language, NULL,
			message(arena, "from %1 to %2", arg(from), arg(to)));
		bool last = interval + 1 == intervals.items + intervals.count;
		if (text_empty(all)) {
			all = range;
		} else if (last) {
			all = words(arena, html->language, NULL,
				message(arena, "%1 and %2", arg(all), arg(range)));
		} else {
			all = text_format(arena, "%s, %s", all.chars, range.chars);
		}
	}
	return all;
}
