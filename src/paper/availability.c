#include "paper/label.h"
#include "paper/term.h"
#include "words/letter.h"

typedef struct {
	Arena *arena;
	const TermWords *words;
} Saying;

static Text filled(const Saying *say, const char *pattern, Text first, Text second)
{
	const Text values[] = {first, second};
	return label_filled(say->arena, pattern, values, 2);
}

/* "Monday, Wednesday and Friday" */
static Text listed(const Saying *say, const Text *parts, size_t count)
{
	Text all = count > 0 ? parts[0] : (Text){0};
	for (size_t i = 1; i < count; i++) {
		all = i + 1 == count
			      ? term_with_two(say->arena, say->words, TERM_AND, all, parts[i])
			      : text_format(say->arena, "%s, %s", all.chars, parts[i].chars);
	}
	return all;
}

static bool has(unsigned days, int weekday)
{
	return weekday < 7 && days >> weekday & 1;
}

static Text days_said(const Saying *say, unsigned days)
{
	const AvailabilityWords *words = &say->words->availability;
	Text parts[7];
	size_t count = 0;
	for (int first = 0; first < 7; first++) {
		Text name = text_of(say->words->weekdays[first]);
		int last = first;
		while (has(days, first) && has(days, last + 1)) {
			last++;
		}
		if (last - first >= 2) {
			parts[count++] =
				filled(say, words->days, name, text_of(say->words->weekdays[last]));
			first = last;
		} else if (has(days, first)) {
			parts[count++] = filled(say, words->day, name, TEXT(""));
		}
	}
	return listed(say, parts, count);
}

static Text clock_said(const Saying *say, int32_t minute)
{
	return term_with_two(say->arena, say->words, TERM_CLOCK,
		text_format(say->arena, "%d", (int)minute / 60),
		text_format(say->arena, "%02d", (int)minute % 60));
}

/* Lines of the same days stand together, as hours_parse leaves them. */
static Text hours_said(const Saying *say, Hours hours)
{
	const AvailabilityWords *words = &say->words->availability;
	Buffer out = buffer_new(say->arena);
	Text times[HOURS_LINES_LIMIT];
	size_t count = 0;
	EACH (const HoursLine, line, hours) {
		bool ends = line + 1 == hours.items + hours.count || line[1].days != line->days;
		times[count++] = filled(
			say, words->times, clock_said(say, line->from), clock_said(say, line->to));
		if (ends || count == HOURS_LINES_LIMIT) {
			buffer_chars(&out, out.length ? "; " : "");
			buffer_text(&out, filled(say, words->hours, days_said(say, line->days),
						  listed(say, times, count)));
			count = 0;
		}
	}
	return buffer_done(&out);
}

Text term_availability(
	Arena *arena, const TermWords *words, Text language, const Availability *availability)
{
	const Saying say = {arena, words};
	const AvailabilityWords *said = &words->availability;
	bool fixed = availability->kind == AVAILABILITY_FIXED;
	if (availability->kind == AVAILABILITY_UNSAID) {
		return TEXT("");
	}
	if (availability->hours.count == 0) {
		return text_of(said->spread);
	}
	Text hours = hours_said(&say, availability->hours);
	Text clocked = text_empty(availability->zone)
			       ? filled(&say, said->clock_provider, hours, TEXT(""))
			       : filled(&say, said->clock_of, hours,
					 letter_city(arena, language, availability->zone));
	Text all = filled(&say, fixed ? said->fixed : said->reached, clocked, TEXT(""));
	return fixed ? all : text_format(arena, "%s; %s", said->spread, all.chars);
}
