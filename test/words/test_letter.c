/* Days and times as letters say them. */
#include "words/letter.h"

#include "test/test.h"

TEST(a_letter_says_a_time_as_its_language_does)
{
	Wall at = wall(day(2026, 11, 25), 9, 30), end = {day(2026, 11, 25), SECONDS_PER_DAY};
	EQUAL_TEXT(letter_wall(arena, TEXT("de-CH"), at), "Mittwoch, 25. November, 09:30 Uhr");
	EQUAL_TEXT(letter_wall(arena, TEXT("de"), end), "Mittwoch, 25. November, Ende des Tages");
	EQUAL_TEXT(letter_wall(arena, TEXT("en-US"), at), "Wednesday, 25 November, 9:30");
	EQUAL_TEXT(letter_wall(arena, TEXT("fr"), at), "mercredi 25 novembre, 9\u00a0h\u00a0"
						       "30");
	EQUAL_TEXT(letter_wall(arena, TEXT("fr"), end), "mercredi 25 novembre, fin de journée");
	EQUAL_TEXT(letter_wall(arena, TEXT("es"), end), "miércoles, 25 de noviembre");
	EQUAL_TEXT(letter_wall(arena, TEXT("es"), at), "miércoles, 25 de noviembre, 9:30");
	EQUAL_TEXT(letter_wall(arena, TEXT("xx-nowhere"), (Wall){{0}, 0}), "");
	EQUAL_TEXT(letter_minutes(arena, TEXT("de"), (Minutes){150}), "2 Std. 30 Min.");
	EQUAL_TEXT(letter_minutes(arena, TEXT("es"), (Minutes){45}), "45\u00a0min");
}
