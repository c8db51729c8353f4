/* What a message cites of an agreement. */
#include "paper/citation.h"

#include "test/test.h"

static Agreement agreed(Arena *arena)
{
	Agreement agreement = {.language = TEXT("fr"),
		.currency = {"EUR"},
		.rate = 4800,
		.notice_days = 30,
		.surcharges = {.urgent_notice = {1440}}};
	agreement.surcharges.of[SURCHARGE_URGENT].basis_points = 3000;
	*LIST_ADD(arena, agreement.clauses) = (Clause){TEXT("urgent"), TEXT("Un appel.")};
	return agreement;
}

TEST(a_point_is_cited_with_its_numbers_and_its_words)
{
	Agreement agreement = agreed(arena);
	EQUAL_TEXT(citation(arena, &agreement, POINT_URGENT, TEXT("fr")),
		"Comme convenu (Ce qui est urgent, et comment on le traite)\u00a0:\n"
		"Est urgent ce qui est demandé moins de 24\u00a0h avant l’échéance.\n"
		"Travail urgent\u00a0: +30\u00a0%\nUn appel.");
	EQUAL_TEXT(citation(arena, &agreement, POINT_NOTICE, TEXT("de")),
		"Wie vereinbart (Beginn, Ende und Kündigung):\n"
		"Kündigungsfrist, beiderseits: 30 Tage");
}

TEST(how_often_updates_come_is_cited_in_the_language_of_the_message)
{
	Agreement agreement = agreed(arena);
	agreement.cadence = (Cadence){.rhythm = CADENCE_MONTHLY, .month_day = 31, .minute = 570};
	EQUAL_TEXT(citation(arena, &agreement, POINT_UPDATES, TEXT("de")),
		"Wie vereinbart (Zwischenstände):\n"
		"Zwischenstände: jeden Monat, am letzten Tag, bis 9:30 Uhr nach der Uhr des "
		"Auftraggebers");
	agreement.cadence = (Cadence){.rhythm = CADENCE_TWO_WEEKS,
		.weekday = FRIDAY,
		.has_channel = true,
		.channel = CHANNEL_ZOOM};
	CHECK(text_contains(citation(arena, &agreement, POINT_UPDATES, TEXT("en")),
		"every two weeks, on Friday, Zoom"));
}

TEST(fixed_days_are_cited_in_the_language_of_the_message)
{
	Agreement agreement = agreed(arena);
	agreement.availability.kind = AVAILABILITY_FIXED;
	*LIST_ADD(arena, agreement.availability.hours) = (HoursLine){0x15, 540, 720};
	EQUAL_TEXT(citation(arena, &agreement, POINT_AVAILABILITY, TEXT("de")),
		"Wie vereinbart (Verfügbarkeit):\n"
		"Verfügbarkeit: an festen Tagen: Montag, Mittwoch und Freitag von 9:00 Uhr bis "
		"12:00 Uhr, Uhrzeit der auftragnehmenden Seite");
	agreement.availability = (Availability){.kind = AVAILABILITY_SPREAD};
	CHECK(text_contains(citation(arena, &agreement, POINT_AVAILABILITY, TEXT("en")),
		"Availability: spread over the week"));
}

TEST(what_is_open_cannot_be_cited)
{
	Agreement agreement = agreed(arena);
	EQUAL_TEXT(citation(arena, &agreement, POINT_UPDATES, TEXT("fr")), "");
	EQUAL_TEXT(citation(arena, &agreement, POINT_SCOPE, TEXT("fr")), "");
	agreement.surcharges.of[SURCHARGE_URGENT].basis_points = 0;
	EQUAL_TEXT(citation(arena, &agreement, POINT_SURCHARGES, TEXT("fr")), "");
}
