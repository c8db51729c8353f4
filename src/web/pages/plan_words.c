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

const PlanMove *moves_last(const TaskMove *task)
{
	return &task->pieces.items[task->pieces.count - 1].move;
}

Text moves_from(Html *html, const TaskMove *task)
{
	const PlanMove *first = &task->pieces.items[0].move;
	EACH (const MoveLine, piece, task->pieces) {
		bool earlier = piece->move.from.start.seconds < first->from.start.seconds;
		first = instant_set(piece->move.from.start) && earlier ? &piece->move : first;
	}
	return move_from(html, first);
}

Message moves_to(Html *html, const TaskMove *task)
{
	return message(html->arena, "over by %1", arg(moves_last(task)->to.end));
}

enum { MOVES_OPEN = 6 };

size_t moves_shown(const PlanDifference *difference)
{
	size_t all = difference->by_task.count;
	return all <= MOVES_OPEN + 1 ? all : MOVES_OPEN; /* no fold for a single one */
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

Text block_time(Html *html, const PlanBlockView *block)
{
	const Interval *when = &block->when;
	Minutes length = {(int32_t)((when->end.seconds - when->start.seconds) / 60)};
	return words(html->arena, html->language, html->zone,
		message(html->arena, "%1 to %2, %3", arg(when->start),
			arg_time(zone_wall(html->zone, when->end)), arg(length)));
}

/* --- how full a week is ------------------------------------------------------------------------
 */

enum { DRAWN_HEIGHT = 32, DRAWN_STEP = 15, WHOLE_DAY_SHOWN = 6 * 60 };

Text load_week_name(Html *html, const LoadWeek *week)
{
	int year, number = day_week(week->monday, &year);
	return words(html->arena, html->language, html->zone,
		message(html->arena, "Week %1", arg(number)));
}

Message load_says(Arena *arena, const LoadWeek *week)
{
	if (week->state == LOAD_OVER) {
		return message(arena, "%1 too much promised by %2", arg(week->missing),
			arg(week->missing_by));
	}
	if (week->there.minutes == 0 && week->planned.minutes == 0) {
		return message(arena, "no working hours");
	}
	if (week->state == LOAD_FULL) {
		return message(
			arena, "%1 planned of %2: full", arg(week->planned), arg(week->there));
	}
	return message(arena, "%1 planned of %2", arg(week->planned), arg(week->there));
}

Text load_days(Html *html, const LoadWeek *week)
{
	Buffer said = buffer_new(html->arena);
	for (int i = 0; i < LOAD_DAYS; i++) {
		const LoadDay *on = &week->days[i];
		if (on->there.minutes == 0 && on->planned.minutes == 0) {
			continue;
		}
		buffer_chars(&said, said.length ? "; " : "");
		buffer_text(
			&said, words(html->arena, html->language, html->zone,
				       message(html->arena, "%1: %2 planned of %3", arg(on->day),
					       arg(on->planned), arg(on->there))));
	}
	return said.length ? buffer_done(&said)
			   : words_plain(html->language, N_("no working hours"));
}

Text load_class(LoadState state)
{
	return state == LOAD_OVER ? TEXT("over") : state == LOAD_FULL ? TEXT("full") : TEXT("");
}

Text load_fill(const LoadDay *on)
{
	return on->planned.minutes > on->there.minutes ? TEXT("fill over") : TEXT("fill");
}

int32_t load_x(ptrdiff_t day)
{
	return (int32_t)day * DRAWN_STEP;
}

int32_t load_height(const Load *load, Minutes minutes)
{
	int32_t whole =
		load->longest.minutes > WHOLE_DAY_SHOWN ? load->longest.minutes : WHOLE_DAY_SHOWN;
	return minutes.minutes * DRAWN_HEIGHT / whole;
}
