#include "web/promise.h"

#include "web/page.h"

Text promise_class(PromiseState state)
{
	switch (state) {
	case PROMISE_TIGHT:
		return TEXT("warn");
	case PROMISE_BROKEN:
	case PROMISE_OVERDUE:
		return TEXT("bad");
	case PROMISE_KEPT:
	case PROMISE_WAITING:
	case PROMISE_LEFT:
	case PROMISE_STATES:
		break;
	}
	return TEXT("");
}

Text promise_colour(PromiseState state)
{
	Text class = promise_class(state);
	return text_is(class, "bad")    ? TEXT("bad-t")
	       : text_is(class, "warn") ? TEXT("warn-t")
					: class;
}

/* The day on the client's clock. The end of a day is that day's, not the next one's midnight. */
Message promise_there(Arena *arena, const PromiseLine *line)
{
	if (line->there.second >= SECONDS_PER_DAY) {
		return text_empty(line->place)
			       ? message(arena, "end of the day, %1", arg(line->there.day))
			       : message(arena, "end of the day, %1 in %2", arg(line->there.day),
					 arg(line->place));
	}
	return text_empty(line->place)
		       ? message(arena, "%1", arg(line->there))
		       : message(arena, "%1 in %2", arg(line->there), arg(line->place));
}

Message promise_when(Arena *arena, const PromiseLine *line)
{
	Message *there = NEW(arena, Message);
	*there = promise_there(arena, line);
	if (!line->elsewhere) {
		return *there;
	}
	bool same_day =
		line->there.day.days == line->here.day.days && line->there.second < SECONDS_PER_DAY;
	return message(arena, "%1, %2 for you", arg((const Message *)there),
		same_day ? arg_time(line->here) : arg(line->here));
}

Message promise_value(Arena *arena, const PromiseLine *line)
{
	if (line->state == PROMISE_KEPT || line->state == PROMISE_TIGHT) {
		return message(arena, "%1", arg(line->slack));
	}
	static const char *const words[PROMISE_STATES] = {
		[PROMISE_KEPT] = "",
		[PROMISE_TIGHT] = "",
		[PROMISE_BROKEN] = N_("impossible"),
		[PROMISE_OVERDUE] = N_("overdue"),
		[PROMISE_WAITING] = N_("waiting"),
		[PROMISE_LEFT] = N_("elsewhere"),
	};
	return (Message){.msgid = words[line->state]};
}

enum { ZERO = 2500, FULL = 7500, FULL_MINUTES = MINUTES_PER_DAY, LATE_MINUTES = 8 * 60 };

/* Basis points of the bar's width: from ZERO to the right, or to the left. */
static int32_t bar_width(const PromiseLine *line, int64_t late_minutes)
{
	if (line->state == PROMISE_KEPT || line->state == PROMISE_TIGHT) {
		int64_t minutes =
			line->slack.minutes < FULL_MINUTES ? line->slack.minutes : FULL_MINUTES;
		return (int32_t)(minutes * FULL / FULL_MINUTES);
	}
	int64_t minutes = late_minutes < LATE_MINUTES ? late_minutes : LATE_MINUTES;
	return (int32_t)(minutes * ZERO / LATE_MINUTES);
}

static void put_per_cent(Html *html, int32_t basis_points)
{
	Text text = text_format(html->arena, "%d.%02d%%", basis_points / 100, basis_points % 100);
	put_text(html, text);
}

void slack_bar(Html *html, const PromiseLine *line)
{
	int64_t late = instant_set(line->new_due) && line->new_due.seconds > line->due.seconds
			       ? (line->new_due.seconds - line->due.seconds) / 60
			       : LATE_MINUTES;
	bool waits = line->state == PROMISE_WAITING || line->state == PROMISE_LEFT;
	int32_t width = waits ? 0 : bar_width(line, late);
	bool left = line->state == PROMISE_BROKEN || line->state == PROMISE_OVERDUE;
	put_raw(html, "<svg class=\"slack ");
	put_text(html, promise_class(line->state));
	put_raw(html, "\" role=\"img\" aria-label=\"");
	put_said(html, promise_says(html->arena, line->state, line->slack));
	put_raw(html, "\"><line class=\"bed\" x1=\"0\" x2=\"100%\" y1=\"50%\" y2=\"50%\"/>"
		      "<rect class=\"fill\" x=\"");
	put_per_cent(html, left ? ZERO - width : ZERO);
	put_raw(html, "\" y=\"35%\" width=\"");
	put_per_cent(html, width);
	put_raw(html, "\" height=\"30%\" rx=\"2\"/>"
		      "<line class=\"zero\" x1=\"25%\" x2=\"25%\" y1=\"10%\" y2=\"90%\"/></svg>");
}

PromiseLines promises_first(PromiseLines lines)
{
	lines.count = lines.count < PROMISES_AT_ONCE ? lines.count : PROMISES_AT_ONCE;
	return lines;
}

PromiseLines promises_rest(PromiseLines lines)
{
	size_t first = promises_first(lines).count;
	return (PromiseLines){.items = lines.items + first, .count = lines.count - first};
}

bool promises_in_danger(PromiseLines lines)
{
	EACH (const PromiseLine, line, lines) {
		if (!text_empty(promise_class(line->state))) {
			return true;
		}
	}
	return false;
}
