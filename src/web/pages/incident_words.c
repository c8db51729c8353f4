/* What the pages of incidents say in words, and their trend as a drawing. */
#include "view/incident_look_json.h"
#include "web/page.h"
#include "web/pages/incident.h"
#include "web/promise.h"

Message incident_verdict(Html *html, const IncidentLook *look)
{
	Arena *arena = html->arena;
	if (look->promises.count > 0) {
		return message_n(arena, "A promise needs a new date.",
			"%1 promises need a new date.", (int64_t)look->promises.count,
			arg(look->promises.count));
	}
	if (look->meetings.count > 0) {
		return message_n(arena, "Every promise still holds, but a meeting must move.",
			"Every promise still holds, but %1 meetings must move.",
			(int64_t)look->meetings.count, arg(look->meetings.count));
	}
	return look->difference.same
		       ? message(arena, "Nothing moves, and every promise stands as it stood.")
		       : message(arena, "Every promise still holds.");
}

Message incident_after(Html *html, const OpenIncident *open)
{
	Arena *arena = html->arena;
	if (instant_set(open->incident.undone)) {
		return message(arena, "Taken back.");
	}
	if (open->to_tell > 0) {
		return message_n(arena, "A client is still to be told.",
			"%1 clients are still to be told.", (int64_t)open->to_tell,
			arg(open->to_tell));
	}
	if (open->to_date > 0) {
		return message_n(arena, "A new date is still to be promised.",
			"%1 new dates are still to be promised.", (int64_t)open->to_date,
			arg(open->to_date));
	}
	return message(arena, "Nothing is left to do about it.");
}

Message incident_says(Html *html, const Incident *incident)
{
	Arena *arena = html->arena;
	bool one_day = incident->from.day.days == incident->to.day.days;
	switch (incident->kind) {
	case INCIDENT_LOST:
	case INCIDENT_OUTAGE:
		return one_day ? message(arena, "between %1 and %2", arg(incident->from),
					 arg_time(incident->to))
			       : message(arena, "between %1 and %2", arg(incident->from),
					 arg(incident->to));
	case INCIDENT_URGENT:
		return message(arena, "%1, %2", arg(incident->title), arg(incident->minutes));
	case INCIDENT_OVERRUN:
		return message(arena, "%1: still %2", arg(incident->title), arg(incident->minutes));
	case INCIDENT_LATE:
		return text_empty(incident->what) ? message(arena, "%1", arg(incident->title))
						  : message(arena, "%1: %2", arg(incident->title),
							    arg(incident->what));
	case INCIDENT_KINDS:
		break;
	}
	return (Message){0};
}

Message incident_titled(Html *html, const Incident *incident)
{
	Message *name = NEW(html->arena, Message), *says = NEW(html->arena, Message);
	name->msgid = incident_name(incident->kind);
	*says = incident_says(html, incident);
	return message(
		html->arena, "%1: %2.", arg((const Message *)name), arg((const Message *)says));
}

Message promise_date(Html *html, const IncidentPromise *promise, Wall date)
{
	if (!day_set(date.day)) {
		return message(html->arena, "no date in sight");
	}
	const Instant at = zone_instant(promise->zone, wall_plus(date, 0));
	const PromiseLine line = {
		.place = promise->place,
		.there = date,
		.here = zone_wall(html->zone, at),
		.elsewhere = zone_offset(promise->zone, at) != zone_offset(html->zone, at),
	};
	return promise_when(html->arena, &line);
}

Message meeting_when(Html *html, const LostMeeting *meeting)
{
	const PromiseLine line = {
		.place = meeting->place,
		.there = meeting->there,
		.here = meeting->here,
		.elsewhere = wall_order(meeting->there, meeting->here) != 0,
	};
	return promise_when(html->arena, &line);
}

static bool breaks(const IncidentView *view, TaskId task)
{
	const IncidentLook *look = view->look;
	for (size_t i = 0; look && i < look->promises.count; i++) {
		if (look->promises.items[i].task.value == task.value) {
			return true;
		}
	}
	return false;
}

Text happened_task(Html *html, const IncidentView *view, const TaskLine *line)
{
	Arena *arena = html->arena;
	Text name = text_empty(line->client)
			    ? line->task.title
			    : text_format(arena, "%s, %s", text_chars(line->client),
				      text_chars(line->task.title));
	return breaks(view, line->task.id)
		       ? words(arena, html->language, html->zone,
				 message(arena, "%1 (needs a new date)", arg(name)))
		       : name;
}

bool happened_leaves(const IncidentView *view)
{
	return !form_good(view->form) || !text_empty(form_typed(view->form, "left", TEXT(""))) ||
	       (view->look && view->look->promises.count > 0);
}

const char *said_name(Said said)
{
	static const char *const names[] = {
		[NOT_SAID] = N_("not said"), [SAID_NO] = N_("no"), [SAID_YES] = N_("yes")};
	return names[said];
}

/* --- the trend ---------------------------------------------------------------------------------
 */

static IncidentKind most_often(const Trend *trend)
{
	int most = 0;
	for (int kind = 1; kind < INCIDENT_KINDS; kind++) {
		most = trend->causes[kind] > trend->causes[most] ? kind : most;
	}
	return (IncidentKind)most;
}

Message trend_verdict(Html *html, const Trend *trend)
{
	Message *cause = NEW(html->arena, Message);
	if (trend->all == 0) {
		return message(html->arena, "Nothing unforeseen in twelve months.");
	}
	cause->msgid = incident_name(most_often(trend));
	return message_n(html->arena, "Once in twelve months: “%2”.",
		"%1 times in twelve months; most often: “%2”.", trend->all, arg(trend->all),
		arg((const Message *)cause));
}

enum {
	ROW_HEIGHT = 36,
	SCALE_LEAST = 3,
	BASIS_POINTS = 10000,
	BAR_SHARE = 60 /* per cent of a month */
};

static void put_share(Html *html, const char *attribute, int32_t basis_points)
{
	put_raw(html, attribute);
	put_text(html,
		text_format(html->arena, "%d.%02d%%", basis_points / 100, basis_points % 100));
	put_raw(html, "\"");
}

static void put_bar(Html *html, int month, int32_t count, int32_t most)
{
	int32_t width = BASIS_POINTS / TREND_MONTHS;
	int32_t scale = most > SCALE_LEAST ? most : SCALE_LEAST;
	int32_t height = count * (ROW_HEIGHT - 4) / scale;
	put_raw(html, "<rect class=\"fill\"");
	put_share(html, " x=\"", month * width + width * (100 - BAR_SHARE) / 200);
	put_share(html, " width=\"", width * BAR_SHARE / 100);
	put_raw(html, " y=\"");
	put_plain_int(html, ROW_HEIGHT - 1 - height);
	put_raw(html, "\" height=\"");
	put_plain_int(html, height);
	put_raw(html, "\" rx=\"2\"/>");
}

static void put_cause(Html *html, const Trend *trend, int kind)
{
	put_raw(html, "<li><span>");
	put_message(html, incident_name((IncidentKind)kind));
	put_raw(html, "</span><svg class=\"yearly\" aria-hidden=\"true\">");
	for (int month = 0; month < TREND_MONTHS; month++) {
		int32_t count = trend->months[month].causes[kind];
		if (count > 0) {
			put_bar(html, month, count, trend->most);
		}
	}
	put_raw(html,
		"<line class=\"bed\" x1=\"0\" x2=\"100%\" y1=\"35.5\" y2=\"35.5\"/></svg><b>");
	put_int(html, trend->causes[kind]);
	put_raw(html, "</b></li>");
}

void put_trend(Html *html, const Trend *trend)
{
	put_raw(html, "<ul class=\"trend\">");
	for (int kind = 0; kind < INCIDENT_KINDS; kind++) {
		put_cause(html, trend, kind);
	}
	put_raw(html, "</ul>");
}

void incident_print(Html *html, const IncidentLook *look, IncidentId id)
{
	incident_look_json(html, look, id.value);
}
