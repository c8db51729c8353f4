#include "web/pages/plan_words.h"

#include "web/promise.h"

Text move_from(Html *html, const PlanMove *move)
{
	return words_wall(html->arena, html->language, zone_wall(html->zone, move->from.start));
}

Text move_to(Html *html, const PlanMove *move)
{
	Wall to = zone_wall(html->zone, move->to.start);
	bool same_day = instant_set(move->from.start) &&
			zone_wall(html->zone, move->from.start).day.days == to.day.days;
	return same_day ? words_time(html->arena, html->language, to)
			: words_wall(html->arena, html->language, to);
}

Message promise_instead(Arena *arena, const PromiseLine *line)
{
	Message *there = NEW(arena, Message);
	*there = promise_there(arena, line);
	if (!instant_set(line->new_due)) {
		return message(
			arena, "no room in sight instead of %1", arg((const Message *)there));
	}
	return message(
		arena, "%1 instead of %2", arg(line->new_due_there), arg((const Message *)there));
}
