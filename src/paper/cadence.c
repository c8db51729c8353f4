#include "paper/label.h"
#include "paper/term.h"

static Text filled(Arena *arena, const char *pattern, Text first)
{
	return label_filled(arena, pattern, &first, 1);
}

static Text rhythm_said(Arena *arena, const TermWords *words, const Cadence *cadence)
{
	const CadenceWords *said = &words->cadence;
	Text weekday = text_of(words->weekdays[cadence->weekday]);
	switch (cadence->rhythm) {
	case CADENCE_WORKDAYS:
		return text_of(said->workdays);
	case CADENCE_WEEKLY:
		return filled(arena, said->weekly, weekday);
	case CADENCE_TWO_WEEKS:
		return filled(arena, said->two_weeks, weekday);
	case CADENCE_MONTHLY:
		return cadence->month_day >= 31
			       ? text_of(said->month_end)
			       : filled(arena, said->monthly,
					 text_format(arena, "%d", (int)cadence->month_day));
	case CADENCE_DAYS:
		return cadence->days == 1 ? text_of(said->every_day)
					  : filled(arena, said->every_days,
						    text_format(arena, "%d", (int)cadence->days));
	case CADENCE_NONE:
	case CADENCE_RHYTHMS:
		break;
	}
	return TEXT("");
}

/* Makers' names are the same everywhere; of another way nothing is said. */
static const char *channel_said(const CadenceWords *said, Channel channel)
{
	return channel == CHANNEL_MAIL    ? said->mail
	       : channel == CHANNEL_PHONE ? said->phone
	       : channel == CHANNEL_SMS   ? said->message
	       : channel == CHANNEL_OTHER ? ""
					  : channel_name(channel);
}

Text term_cadence(Arena *arena, const TermWords *words, const Cadence *cadence)
{
	Buffer out = buffer_new(arena);
	buffer_text(&out, rhythm_said(arena, words, cadence));
	if (cadence->minute > 0) {
		Text clock = term_with_two(arena, words, TERM_CLOCK,
			text_format(arena, "%d", (int)cadence->minute / 60),
			text_format(arena, "%02d", (int)cadence->minute % 60));
		buffer_format(&out, ", %s", filled(arena, words->cadence.until, clock).chars);
	}
	const char *channel =
		cadence->has_channel ? channel_said(&words->cadence, cadence->channel) : "";
	if (*channel) {
		buffer_format(&out, ", %s", channel);
	}
	return buffer_done(&out);
}
