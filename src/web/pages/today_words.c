#include "web/pages/today_words.h"

#include "web/pages/agreement.h"

static Message minutes_message(Html *html, int64_t seconds)
{
	return message(html->arena, "%1", arg((Minutes){(int32_t)((seconds + 59) / 60)}));
}

Text today_date(Html *html, const Today *today)
{
	int year;
	int week = day_week(today->day, &year);
	Text day = words_day(html->arena, html->language, today->day, DAY_FULL);
	return words(html->arena, html->language, html->zone,
		message(html->arena, "%1, week %2", arg(day), arg(week)));
}

Message today_lead(Html *html, const Today *today)
{
	Arena *arena = html->arena;
	if (today->proofs.count && today->proofs.items[0].broken.count) {
		const Proof *proof = &today->proofs.items[0];
		const TaskLine *line = &proof->broken.items[0];
		if (text_empty(line->client)) {
			return message(arena, "“%1” needs %2 more than you have.",
				arg(line->task.title), arg(proof->slip.missing));
		}
		return message(arena, "“%1” for %2 needs %3 more than you have.",
			arg(line->task.title), arg(line->client), arg(proof->slip.missing));
	}
	EACH (const TaskLine, line, today->promises) {
		if (line->state == PROMISE_KEPT || line->state == PROMISE_TIGHT) {
			Message *spare = NEW(arena, Message);
			*spare = promise_says(arena, line->state, line->slack);
			return message(arena, "The next one: “%1”, %2, with %3.",
				arg(line->task.title), arg(line_due_said(html, line)), arg(spare));
		}
	}
	return (Message){0};
}

Message today_welcome(Html *html, const Context *cx)
{
	return text_empty(cx->member.name)
		       ? (Message){.msgid = N_("Good day. Nothing is promised yet.")}
		       : message(html->arena, "Good day, %1. Nothing is promised yet.",
				 arg(cx->member.name));
}

Text line_place(Html *html, const TaskLine *line)
{
	return !text_empty(line->place)
		       ? line->place
		       : words_city(html->arena, html->language, zone_name(line->zone));
}

Message line_due(Html *html, const TaskLine *line)
{
	const Wall due = line->task.due;
	Text place = line_place(html, line);
	if (due.second == SECONDS_PER_DAY) {
		return message(html->arena, "by the end of %1 in %2", arg(due.day), arg(place));
	}
	return message(html->arena, "%1 in %2", arg(due), arg(place));
}

const Message *line_due_said(Html *html, const TaskLine *line)
{
	Message *due = NEW(html->arena, Message);
	*due = line_due(html, line);
	return due;
}

Message line_new_due(Html *html, const TaskLine *line)
{
	if (!instant_set(line->new_due)) {
		return (Message){.msgid = N_("no room within the next weeks")};
	}
	Wall due = zone_wall(line->zone, line->new_due);
	Text day = words_day(html->arena, html->language, due.day, DAY_MIDDLE);
	Text time = words_time(html->arena, html->language, due);
	return message(
		html->arena, "%1, %2 in %3", arg(day), arg(time), arg(line_place(html, line)));
}

Message line_waits(Html *html, const TaskLine *line, Instant now)
{
	Day day = zone_day(html->zone, line->task.waiting_since);
	int32_t days = zone_day(html->zone, now).days - day.days;
	Message *since = NEW(html->arena, Message);
	*since = days <= 0 ? (Message){.msgid = N_("since today")}
			   : message_n(html->arena, "for %1 day", "for %1 days", days, arg(days));
	return text_empty(line->task.waiting_for)
		       ? *since
		       : message(html->arena, "%1: %2", arg(since), arg(line->task.waiting_for));
}

Text item_clock(Html *html, Instant at)
{
	return words_clock(html->arena, html->language, zone_wall(html->zone, at));
}

Message item_note(Html *html, const DayItem *item)
{
	Arena *arena = html->arena;
	if (text_empty(item->client)) {
		return (Message){0};
	}
	Wall there = zone_wall(item->there ? item->there : html->zone, item->when.start);
	Wall here = zone_wall(html->zone, item->when.start);
	if (wall_order(there, here) == 0) {
		return message(arena, "%1", arg(item->client));
	}
	return message(arena, "%1, %2 in %3", arg(item->client),
		arg(words_time(arena, html->language, there)), arg(item->place));
}

Message item_length(Html *html, const DayItem *item)
{
	return minutes_message(html, item->when.end.seconds - item->when.start.seconds);
}

Message item_left(Html *html, const DayItem *item, Instant now)
{
	Minutes left = {(int32_t)((item->when.end.seconds - now.seconds + 59) / 60)};
	return message(html->arena, "%1 left", arg(left));
}

Message proof_until(Html *html, const Proof *proof)
{
	return message(html->arena, "Promised by %1", arg(proof->overload.until));
}

Message proof_agreed(Html *html, const ProofAgreed *agreed)
{
	return message(html->arena,
		"Only the hours agreed with %1 count: %2. As urgent work it could be planned "
		"outside of them.",
		arg(agreed->name), arg(available_hours_text(html, &agreed->availability)));
}

Message proof_buffer(Html *html, const Proof *proof)
{
	return proof->agreed.count > 0
		       ? message(html->arena,
				 "Outside the hours agreed, in hand already, or too short to use")
		       : message(html->arena, "In hand already, and minutes too short to use");
}

Text fixed_times(Html *html, const FixedHours *fixed)
{
	Buffer out = buffer_new(html->arena);
	EACH (const Interval, one, fixed->when) {
		buffer_format(&out, "%s%s–%s", out.length ? ", " : "",
			item_clock(html, one->start).chars, item_clock(html, one->end).chars);
	}
	return buffer_done(&out);
}
