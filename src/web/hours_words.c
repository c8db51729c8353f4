#include "web/hours_words.h"

typedef struct {
	Arena *arena;
	const Language *language;
} Speech;

static Text say(const Speech *speech, Message message)
{
	return words(speech->arena, speech->language, NULL, message);
}

static Text joined(const Speech *speech, Text all, Text next)
{
	return text_empty(all)
		       ? next
		       : say(speech, message(speech->arena, "%1 and %2", arg(all), arg(next)));
}

static Text day_name(const Speech *speech, int weekday)
{
	Day monday = day(2024, 1, 1);
	return words_day(speech->arena, speech->language, day_plus(monday, weekday), DAY_WEEKDAY);
}

static Text days_said(const Speech *speech, unsigned days)
{
	Text all = {0};
	for (int first = 0; first < 7; first++) {
		int last = first;
		while (last < 6 && days >> first & 1 && days >> (last + 1) & 1) {
			last++;
		}
		if (last - first >= 2) {
			Text from = day_name(speech, first), till = day_name(speech, last);
			all = joined(speech, all,
				say(speech, message(speech->arena, "%1 till %2", arg(from),
						    arg(till))));
			first = last;
		} else if (days >> first & 1) {
			all = joined(speech, all, day_name(speech, first));
		}
	}
	return all;
}

static Text clock_said(const Speech *speech, int32_t minute)
{
	return words_axis(speech->arena, speech->language, (Wall){{0}, minute * 60});
}

Text hours_said(Arena *arena, const Language *language, Hours hours)
{
	Speech speech = {arena, language};
	Text all = {0}, times = {0};
	EACH (HoursLine, line, hours) {
		Text from = clock_said(&speech, line->from), to = clock_said(&speech, line->to);
		bool ends = line + 1 == hours.items + hours.count || line[1].days != line->days;
		times = joined(&speech, times,
			say(&speech, message(arena, "from %1 to %2", arg(from), arg(to))));
		if (!ends) {
			continue;
		}
		Text days = days_said(&speech, line->days);
		Text group = say(&speech, message(arena, "%1, %2", arg(days), arg(times)));
		all = text_empty(all)
			      ? group
			      : say(&speech, message(arena, "%1; %2", arg(all), arg(group)));
		times = (Text){0};
	}
	return all;
}
