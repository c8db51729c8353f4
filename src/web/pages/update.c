#include "web/pages/update.h"

#include "view/update_list.h"
#include "view/update_list_json.h"
#include "web/form.h"
#include "web/page.h"

#include <inttypes.h>

/* --- words -------------------------------------------------------------------------------------
 */

static Text said(Html *html, Message message)
{
	return words(html->arena, html->language, html->zone, message);
}

static Message rhythm_text(Html *html, const Cadence *cadence)
{
	Arena *arena = html->arena;
	const Day monday = day(2026, 11, 23);
	Text weekday =
		words_day(arena, html->language, day_plus(monday, cadence->weekday), DAY_WEEKDAY);
	switch (cadence->rhythm) {
	case CADENCE_WORKDAYS:
		return message(arena, "each working day");
	case CADENCE_WEEKLY:
		return message(arena, "each week, on %1", arg(weekday));
	case CADENCE_TWO_WEEKS:
		return message(arena, "every two weeks, on %1", arg(weekday));
	case CADENCE_MONTHLY:
		return cadence->month_day >= 31
			       ? message(arena, "each month, on its last day")
			       : message(arena, "each month, on day %1", arg(cadence->month_day));
	case CADENCE_DAYS:
		return message_n(arena, "at least each day", "at least every %1 days",
			cadence->days, arg(cadence->days));
	case CADENCE_NONE:
	case CADENCE_RHYTHMS:
		break;
	}
	return message(arena, "none agreed");
}

Text cadence_text(Html *html, const Cadence *cadence)
{
	Buffer out = buffer_new(html->arena);
	buffer_text(&out, said(html, rhythm_text(html, cadence)));
	if (cadence->minute > 0) {
		Wall until = {day(2026, 11, 23), cadence->minute * 60};
		Text time = words_time(html->arena, html->language, until);
		buffer_format(&out, ", %s",
			said(html, message(html->arena, "by %1 on their clock", arg(time))).chars);
	}
	if (cadence->has_channel) {
		buffer_format(&out, ", %s",
			words_plain(html->language, channel_name(cadence->channel)).chars);
	}
	return buffer_done(&out);
}

/* "today", "tomorrow", "Fri 27 Nov", there. */
static Text day_said(Html *html, Day day, Day today)
{
	int32_t ahead = day.days - today.days;
	return ahead == 0   ? words_plain(html->language, N_("today"))
	       : ahead == 1 ? words_plain(html->language, N_("tomorrow"))
			    : words_day(html->arena, html->language, day, DAY_SHORT);
}

/* What the same moment is here; the day, too, where it is another one. */
static Text time_here(Html *html, Wall here, Day there)
{
	return here.day.days == there.days ? words_time(html->arena, html->language, here)
					   : words_wall(html->arena, html->language, here);
}

Message update_when(Html *html, const UpdateLine *line)
{
	Arena *arena = html->arena;
	const UpdateDue *due = &line->stand.due;
	bool ends = due->agreement->cadence.minute == 0;
	Wall there = zone_wall(line->zone, due->until), here = zone_wall(html->zone, due->until);
	Text day = day_said(html, due->day, line->today);
	Text time = words_time(arena, html->language, there);
	Text place = text_empty(line->place)
			     ? words_city(arena, html->language, zone_name(line->zone))
			     : line->place;
	Text ours = time_here(html, here, due->day);
	bool same = wall_order(there, here) == 0;
	if (ends) {
		return same ? message(arena, "%1, by the end of the day in %2", arg(day),
				      arg(place))
			    : message(arena, "%1, by the end of the day in %2 (%3 for you)",
				      arg(day), arg(place), arg(ours));
	}
	return same ? message(arena, "%1 by %2 in %3", arg(day), arg(time), arg(place))
		    : message(arena, "%1 by %2 in %3 (%4 for you)", arg(day), arg(time), arg(place),
			      arg(ours));
}

Message update_state(Html *html, const UpdateLine *line)
{
	Message *when = NEW(html->arena, Message);
	*when = update_when(html, line);
	if (line->stand.state != UPDATE_OVERDUE) {
		return *when;
	}
	if (line->stand.missed > 0) {
		return message_n(html->arena, "it was due %2; so was %1 before it",
			"it was due %2; so were %1 before it", line->stand.missed,
			arg(line->stand.missed), arg(when));
	}
	return message(html->arena, "it was due %1", arg(when));
}

Message update_last(Html *html, const UpdateLine *line)
{
	const Update *last = &line->last;
	if (last->id.value == 0) {
		return (Message){0};
	}
	return last->outcome == UPDATE_SKIPPED
		       ? message(html->arena, "left out on %1", arg(last->at))
		       : message(html->arena, "last given on %1", arg(last->at));
}

Message update_verdict(Html *html, const UpdateDesk *desk)
{
	size_t overdue = desk->overdue.count, due = desk->due.count;
	if (overdue > 0) {
		return message_n(html->arena, "%1 update is overdue.", "%1 updates are overdue.",
			(int64_t)overdue, arg(overdue));
	}
	if (due > 0) {
		return message_n(html->arena, "%1 update is due.", "%1 updates are due.",
			(int64_t)due, arg(due));
	}
	return desk->later.count > 0 ? message(html->arena, "Every client knows how things stand.")
				     : message(html->arena, "No update is promised to anybody.");
}

/* --- pages -------------------------------------------------------------------------------------
 */

const Error *get_updates(Context *cx, const Request *request, Response *response)
{
	UpdateDesk desk;
	TRY(open_updates(cx, &desk));
	if (page_json_wanted(request)) {
		update_list_json(json_begin(cx, response), &desk);
		return OK;
	}
	PageHead head = {.title = words_plain(cx->language, N_("Updates")), .nav = NAV_CLIENTS};
	Html *html = page_begin(cx, request, response, head);
	update_list(html, &desk);
	return page_end(html);
}

static const Error *noted(
	Context *cx, const Request *request, Response *response, UpdateId id, const char *said)
{
	page_done(response, page_back(request, "/updates"), words_plain(cx->language, said),
		text_format(cx->arena, "/updates/%" PRId64 "/undo", id.value));
	return OK;
}

/* POST /updates/given and /updates/skipped: client, due (the day that was shown) */
const Error *post_update_given(Context *cx, const Request *request, Response *response)
{
	UpdateId id;
	Form *form = form_of(cx->arena, request);
	ClientId client = {form_id(form, "client")};
	TRY(give_update(cx, client, form_day(form, "due"), &id));
	return noted(cx, request, response, id, N_("Noted as given."));
}

const Error *post_update_skipped(Context *cx, const Request *request, Response *response)
{
	UpdateId id;
	Form *form = form_of(cx->arena, request);
	ClientId client = {form_id(form, "client")};
	TRY(skip_update(cx, client, form_day(form, "due"), &id));
	return noted(cx, request, response, id, N_("Left out this once."));
}

const Error *post_update_undo(Context *cx, const Request *request, Response *response)
{
	ClientId client;
	TRY(take_back_update(cx, (UpdateId){path_id(request, 0)}, &client));
	page_done(response, page_back(request, "/updates"),
		words_plain(cx->language, N_("It is promised again.")), TEXT(""));
	return OK;
}
