#include "web/pages/event_words.h"

Text event_when(Html *html, const EventPage *page)
{
	Arena *arena = html->arena;
	const Language *language = html->language;
	bool known = page->next.count > 0;
	Wall start = known ? page->next.items[0].start : page->event.start;
	Wall end = known ? page->next.items[0].end : page->event.end;
	if (page->event.all_day) {
		Day last = day_plus(end.day, -1);
		Text from = words_day(arena, language, start.day, DAY_FULL);
		if (last.days <= start.day.days) {
			return words(
				arena, language, NULL, message(arena, "%1, all day", arg(from)));
		}
		Text to = words_day(arena, language, last, DAY_FULL);
		return words(arena, language, NULL, message(arena, "%1 to %2", arg(from), arg(to)));
	}
	Text from = words_day(arena, language, start.day, DAY_FULL);
	Text begins = words_time(arena, language, start);
	Text ends = start.day.days == end.day.days ? words_time(arena, language, end)
						   : words_wall(arena, language, end);
	Text city = words_city(arena, language, zone_name(page->zone));
	return words(arena, language, NULL,
		message(arena, "%1, from %2 to %3, in %4", arg(from), arg(begins), arg(ends),
			arg(city)));
}

Wall event_there(const EventPage *page)
{
	Instant at = page->next.count > 0 ? page->next.items[0].when.start
					  : zone_instant_ical(page->zone, page->event.start);
	return zone_wall(page->client_zone, at);
}

Text event_state(Html *html, const Event *event)
{
	const char *said = event->status == EVENT_CANCELLED ? N_("Cancelled: it takes no time")
			   : event->declined                ? N_("Declined: it takes no time")
			   : event->transparent             ? N_("Takes no time of yours")
			   : event->idle ? N_("Its calendar takes no time of yours")
			   : event->status == EVENT_TENTATIVE ? N_("Perhaps: its time is kept free")
							      : N_("Certain");
	return words_plain(html->language, said);
}

Text event_clock(Arena *arena, Wall wall)
{
	return text_format(
		arena, "%02d:%02d", (int)wall.second / 3600 % 24, (int)wall.second / 60 % 60);
}

Text event_last(Arena *arena, const Event *event)
{
	Day last = event->all_day ? day_plus(event->end.day, -1) : event->end.day;
	return last.days == event->start.day.days ? TEXT("") : day_iso(arena, last);
}
