/* Days and clock times. ICU gets midnight of the day in UTC and shows it in UTC: what a zone does
 * is decided before, in base/zone. */
#include "words/formatters.h"

#include <inttypes.h>

enum { DAY_ROOM = 128, MILLISECONDS = 1000 };

Text words_day(Arena *arena, const Language *language, Day day, DayStyle style)
{
	if (!day_set(day)) {
		return TEXT("");
	}
	UChar chars[DAY_ROOM];
	UErrorCode status = U_ZERO_ERROR;
	bool first = day_date(day).day == 1;
	UDate midnight = (UDate)((int64_t)day.days * SECONDS_PER_DAY * MILLISECONDS);
	int32_t length = udat_format(
		formatter_day(language, style, first), midnight, chars, DAY_ROOM, NULL, &status);
	return U_SUCCESS(status) ? text_of_icu(arena, chars, length) : day_iso(arena, day);
}

static Text clock_face(Arena *arena, const char *hour_and_minute, Wall wall)
{
	Buffer out = buffer_new(arena);
	for (const char *c = hour_and_minute; *c; c++) {
		if (*c == 'H') {
			buffer_format(&out, "%d", wall.second / 3600);
		} else if (*c == 'm') {
			buffer_format(&out, "%02d", wall.second / 60 % 60);
		} else {
			buffer_char(&out, *c);
		}
	}
	return buffer_done(&out);
}

Text words_clock(Arena *arena, const Language *language, Wall wall)
{
	return clock_face(arena, language->clock, wall);
}

Text words_time(Arena *arena, const Language *language, Wall wall)
{
	return clock_face(arena, language->time, wall);
}

Text words_axis(Arena *arena, const Language *language, Wall wall)
{
	return clock_face(arena, wall.second % 3600 ? language->time : language->axis, wall);
}

Text words_wall(Arena *arena, const Language *language, Wall wall)
{
	if (!day_set(wall.day)) {
		return TEXT("");
	}
	Text day = words_day(arena, language, wall.day, DAY_SHORT);
	return text_format(arena, "%s, %s", day.chars, words_time(arena, language, wall).chars);
}
