/* Recurrence rules in words. */
#include "web/rule.h"

#include "test/test.h"

static Text said(Arena *arena, const char *language, const char *rule)
{
	Recurrence recurrence;
	WORKS(recurrence_parse(arena, text_of(rule), &recurrence));
	return rule_said(arena, language_named(text_of(language)), &recurrence,
		wall(day(2026, 11, 24), 9, 0));
}

TEST(a_rule_is_said_in_words)
{
	EQUAL_TEXT(said(arena, "en", "FREQ=DAILY"), "Every day");
	EQUAL_TEXT(said(arena, "en", "FREQ=WEEKLY"), "Every week: Tuesday");
	EQUAL_TEXT(said(arena, "en", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR;COUNT=8"),
		"Every 2 weeks: Monday, Wednesday and Friday, 8 times");
	EQUAL_TEXT(said(arena, "en", "FREQ=MONTHLY;BYDAY=1MO"), "Every month: the first Monday");
	EQUAL_TEXT(said(arena, "en", "FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20261231"),
		"Every month: the last Friday, until 31 Dec");
	EQUAL_TEXT(said(arena, "en", "FREQ=MONTHLY;BYMONTHDAY=1,-1"),
		"Every month: day 1 and the last day of the month");
	EQUAL_TEXT(said(arena, "en", "FREQ=YEARLY"), "Every year: 24 Nov");
}

TEST(a_rule_is_said_in_french)
{
	EQUAL_TEXT(said(arena, "fr", "FREQ=WEEKLY;BYDAY=MO,TH"),
		"Chaque semaine\xc2\xa0: lundi et jeudi");
	EQUAL_TEXT(said(arena, "fr", "FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU"),
		"Tous les 3 mois\xc2\xa0: le deuxième mardi");
	EQUAL_TEXT(said(arena, "fr", "FREQ=MONTHLY;BYMONTHDAY=1,15,-1"),
		"Chaque mois\xc2\xa0: le 1er, le 15 et le dernier jour du mois");
}
