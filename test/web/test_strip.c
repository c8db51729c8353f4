/* The zone strip as markup: for those who look, and for those who listen. */
#include "web/strip.h"

#include "test/test.h"

#define NBSP "\xc2\xa0"

static StripPerson person(
	Arena *arena, const char *name, int32_t thread, const char *zone, const char *hours)
{
	Day monday = day(2026, 11, 23);
	StripPerson person = {text_of(name), TEXT("there"), thread, test_zone(arena, zone), {0}};
	Hours pattern = {0};
	WORKS(hours_parse(arena, text_of(hours), "hours", &pattern));
	person.hours = hours_between(arena, pattern, person.zone, (DayExceptions){0}, NULL, 0,
		zone_midnight(person.zone, day_plus(monday, -1)),
		zone_midnight(person.zone, day_plus(monday, 8)));
	return person;
}

/* Monday 23 November 2026, 10:42 in Paris, drawn for a reader of a language. */
static Text drawn(Arena *arena, const char *language, const char *client, bool week)
{
	StripPerson user = person(arena, "-", 0, "Europe/Paris", "mon-fri 8:30-12:30, 13:30-17:30");
	StripPeople people = {0};
	*LIST_ADD(arena, people) = person(arena, client, 11, "Asia/Singapore", "mon-fri 9-18");
	*LIST_ADD(arena, people) = person(arena, "Outback", 5, "Australia/Sydney", "mon-fri 8-16");
	Instant now = zone_instant(user.zone, wall(day(2026, 11, 23), 10, 42));
	StripMarks marks = {0};
	*LIST_ADD(arena, marks) = (StripMark){0, instant_plus(now, 18 * 60), MARK_TIGHT};
	Buffer out = buffer_new(arena);
	Html html = {.arena = arena,
		.out = &out,
		.language = language_named(text_of(language)),
		.zone = user.zone};
	if (week) {
		Strip strip = strip_of_week(
			arena, &user, &people.items[0], marks, day(2026, 11, 23), now);
		put_strip_week(&html, &strip);
	} else {
		Strip strip = strip_of_day(arena, &user, people, marks, day(2026, 11, 23), now);
		put_strip(&html, &strip);
	}
	return buffer_done(&out);
}

#define HOLDS(text, part)              \
	(text_contains((text), (part)) \
			? (void)0      \
			: test_fail(__FILE__, __LINE__, "no %s in\n%s", (part), (text).chars))

TEST(the_strip_is_told_in_words_to_those_who_do_not_see_it)
{
	Text french = drawn(arena, "fr", "Kopi", false);
	HOLDS(french, "Kopi, there" NBSP ": de 6" NBSP "h à 11" NBSP "h et de 2" NBSP "h à 6" NBSP
		      "h chez vous, heures communes de 8" NBSP "h" NBSP "30 à 11" NBSP "h.");
	HOLDS(french, "chez vous, aucune heure commune.");
	Text english = drawn(arena, "en", "Kopi", false);
	HOLDS(english, "common hours from 8:30 to 11:00.");
	HOLDS(english, ">18" NBSP "min left</small>");
}

TEST(the_strip_is_drawn_with_threads_strips_and_signs)
{
	Text french = drawn(arena, "fr", "Kopi", false);
	HOLDS(french, "<svg class=\"th-3\" y=\"50.00%\" overflow=\"visible\">");
	HOLDS(french, "<rect class=\"both\" x=\"10.42%\" y=\"-6\" width=\"10.41%\"");
	HOLDS(french, "<text class=\"end\" x=\"20.83%\" dx=\"10\" y=\"-4\">18" NBSP "h</text>");
	HOLDS(french, "<circle class=\"mk warn\" r=\"5\"/>");
	HOLDS(french, "<li class=\"th-0 self\">");
	HOLDS(french, "<small class=\"place\">there, +7" NBSP "h</small>");
	HOLDS(french, "text-anchor=\"middle\">10:42</text>");
}

TEST(a_name_with_markup_in_it_stays_a_name)
{
	Text english = drawn(arena, "en", "<b>\"Kopi\" & Co", false);
	CHECK(!text_contains(english, "<b>\"Kopi\""));
	CHECK(!text_contains(english, "<b><b>"));
}

TEST(a_clients_week_has_their_clock_above_and_ours_below)
{
	Text french = drawn(arena, "fr", "Kopi", true);
	HOLDS(french, "<div class=\"fil week7 th-3\">");
	HOLDS(french, "dy=\"17\" text-anchor=\"end\">17" NBSP "h</text>");
	HOLDS(french, "<li>lun.</li>");
	HOLDS(french, "dimanche" NBSP ": absent.");
}
