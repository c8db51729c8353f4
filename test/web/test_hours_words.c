#include "test/test.h"
#include "web/hours_words.h"

static Text said(Arena *arena, const char *typed, const char *language)
{
	Hours hours;
	WORKS(hours_parse(arena, text_of(typed), "hours", &hours));
	return hours_said(arena, language_named(text_of(language)), hours);
}

TEST(hours_are_said_as_a_person_says_them)
{
	const char *week = "mon-fri 08:30-12:30, 13:30-17:30";
	EQUAL_TEXT(said(arena, week, "en"),
		"Monday till Friday, from 8:30 to 12:30 and from 13:30 to 17:30");
	EQUAL_TEXT(said(arena, week, "fr"),
		"du lundi au vendredi, de 8 h 30 à 12 h 30 et de 13 h 30 à 17 h 30");
}

TEST(days_with_other_hours_are_said_apart)
{
	EQUAL_TEXT(said(arena, "mon tue thu-sat 09:00-12:00, sun 10:00-24:00", "en"),
		"Monday and Tuesday and Thursday till Saturday, from 9:00 to 12:00; Sunday, from "
		"10:00 to 24:00");
	EQUAL_TEXT(said(arena, "", "fr"), "");
}
