#include "web/strip_cloth.h"

static void put_part(Html *html, Message message)
{
	put(html, words(html->arena, html->language, html->zone, message));
	put_raw(html, " ");
}

/* A sentence a person, for those who do not see the drawing. Times are the user's. */
static void put_person_sentence(Html *html, const Strip *strip, const StripRow *row)
{
	Arena *arena = html->arena;
	Text there = cloth_ranges(html, strip->user->zone, row->there);
	Text common = cloth_ranges(html, strip->user->zone, row->common);
	Text name = row->person->name, place = row->person->place;
	if (row->person->ghost) {
		return;
	}
	if (row->self && row->there.count > 0) {
		put_part(html, message(arena, "You, %1: %2 your time.", arg(place), arg(there)));
	} else if (row->self) {
		put_part(html, message(arena, "You, %1: no working hours today.", arg(place)));
	} else if (row->there.count == 0) {
		put_part(html, message(arena, "%1, %2: away today.", arg(name), arg(place)));
	} else if (row->alone) {
		put_part(html, message(arena, "%1, %2: %3 your time, no common hour.", arg(name),
				       arg(place), arg(there)));
	} else {
		put_part(html, message(arena, "%1, %2: %3 your time, common hours %4.", arg(name),
				       arg(place), arg(there), arg(common)));
	}
}

static void put_day_sentence(Html *html, const Strip *strip, const StripRow *row)
{
	Arena *arena = html->arena;
	Text day = words_day(arena, html->language, row->day, DAY_WEEKDAY);
	Text there = cloth_ranges(html, strip->client->zone, row->there);
	Text common = cloth_ranges(html, strip->user->zone, row->common);
	if (row->there.count == 0) {
		put_part(html, message(arena, "%1: away.", arg(day)));
	} else if (row->alone) {
		put_part(html,
			message(arena, "%1: %2 their time, no common hour.", arg(day), arg(there)));
	} else {
		put_part(html, message(arena, "%1: %2 their time, common hours %3 your time.",
				       arg(day), arg(there), arg(common)));
	}
}

static void put_place(Html *html, const StripRow *row)
{
	put_raw(html, "<small class=\"place\">");
	put(html, row->person->place);
	if (row->ahead.minutes != 0) {
		put_raw(html, row->ahead.minutes > 0 ? ", +" : ", ");
		put(html, row->ahead);
	}
	put_raw(html, "</small>");
	if (row->alone && !row->self) {
		put_raw(html, "<small class=\"alone\">");
		put_message(html, N_("no common hour"));
		put_raw(html, "</small>");
	}
}

static void put_presence(Html *html, const StripRow *row)
{
	static const char *const said[] = {[THERE] = N_("reachable"),
		[AWAY_MORNING] = N_("morning"),
		[AWAY_DAY] = N_("daytime"),
		[AWAY_EVENING] = N_("evening"),
		[AWAY_NIGHT] = N_("night")};
	if (row->self) {
		return;
	}
	put_raw(html, "<small>");
	if (row->presence == THERE_SOON_GONE) {
		put(html, message(html->arena, "%1 left", arg(row->left)));
	} else {
		put_message(html, said[row->presence]);
	}
	put_raw(html, "</small>");
}

static void put_nobody_yet(Html *html)
{
	put_raw(html, "<li class=\"ghost\"><span class=\"who\"><b>");
	put_message(html, N_("Your first client"));
	put_raw(html, "</b><small class=\"place\">");
	put_message(html, N_("their city, their hours"));
	put_raw(html, "</small></span></li>");
}

static void put_person(Html *html, const StripRow *row)
{
	if (row->person->ghost) {
		put_nobody_yet(html);
		return;
	}
	const char *state = row->self                          ? "self"
			    : row->presence == THERE           ? "on"
			    : row->presence == THERE_SOON_GONE ? "warn"
							       : "off";
	put_drawn(html, "<li class=\"th-%d %s\"><span class=\"who\"><b>",
		cloth_thread(row->person->thread), state);
	if (row->self) {
		put_message(html, N_("You"));
	} else {
		put(html, row->person->name);
	}
	put_raw(html, "</b>");
	put_place(html, row);
	put_raw(html, "</span><span class=\"at\">");
	put_presence(html, row);
	put_raw(html, "<time>");
	put(html, words_clock(html->arena, html->language, row->now));
	put_raw(html, "</time></span></li>");
}

void put_strip(Html *html, const Strip *strip)
{
	const StripRow *end = strip->rows + strip->row_count;
	put_raw(html, "<div class=\"filbox\"><div class=\"fil\">"
		      "<svg class=\"cloth\" role=\"img\" aria-label=\"");
	for (const StripRow *row = strip->rows; row < end; row++) {
		put_person_sentence(html, strip, row);
	}
	put_raw(html, "\">");
	put_cloth_nights(html, strip, "dusk-f", 13);
	put_cloth_hours(html, &strip->axis);
	put_raw(html, "<g class=\"drop\">");
	put_cloth_weft(html, strip);
	for (const StripRow *row = strip->rows; row < end; row++) {
		put_cloth_row(html, row);
	}
	put_raw(html, "</g>");
	put_cloth_axis(html, &strip->axis, false);
	put_cloth_now(html, strip, true);
	put_raw(html, "<g class=\"drop\">");
	put_cloth_signs(html, strip);
	put_raw(html, "</g></svg><ol>");
	for (const StripRow *row = strip->rows; row < end; row++) {
		put_person(html, row);
	}
	put_raw(html, "</ol></div></div>");
	put_cloth_legend(html, strip);
}

void put_strip_week(Html *html, const Strip *strip)
{
	const StripRow *end = strip->rows + strip->row_count;
	put_drawn(html, "<div class=\"fil week7 th-%d\">", cloth_thread(strip->client->thread));
	put_raw(html, "<svg class=\"cloth\" role=\"img\" aria-label=\"");
	for (const StripRow *row = strip->rows; row < end; row++) {
		put_day_sentence(html, strip, row);
	}
	put_raw(html, "\">");
	put_cloth_nights(html, strip, "dusk-t", 0);
	put_cloth_hours(html, &strip->below);
	put_cloth_axis(html, &strip->axis, false);
	put_cloth_axis(html, &strip->below, true);
	put_cloth_weft(html, strip);
	for (const StripRow *row = strip->rows; row < end; row++) {
		put_cloth_row(html, row);
	}
	put_cloth_now(html, strip, false);
	put_cloth_signs(html, strip);
	put_raw(html, "</svg><ol aria-hidden=\"true\">");
	for (const StripRow *row = strip->rows; row < end; row++) {
		put_raw(html, "<li>");
		put(html, words_day(html->arena, html->language, row->day, DAY_WEEKDAY_SHORT));
		put_raw(html, "</li>");
	}
	put_raw(html, "</ol><p class=\"zone a\" aria-hidden=\"true\">");
	put(html, strip->client->place);
	put_raw(html, "</p><p class=\"zone b\" aria-hidden=\"true\">");
	put_message(html, N_("your time"));
	put_raw(html, "</p></div>");
	put_cloth_legend(html, strip);
	if (day_set(strip->shift)) {
		put_raw(html, "<p class=\"sub\">");
		put(html,
			message(html->arena, "The clocks change: from %1 on, your time is %2 off.",
				arg(strip->shift), arg(strip->shift_by)));
		put_raw(html, "</p>");
	}
}
