#include "web/pages/event.h"

#include "app/bin.h"
#include "app/event.h"
#include "view/event_edit.h"
#include "view/event_show.h"
#include "web/noun.h"
#include "web/page.h"
#include "web/rule.h"

#include <inttypes.h>

static const Error *show_form(Context *cx, const Request *request, Response *response,
	const Form *form, const Event *event)
{
	Clients clients;
	TRY(event_clients(cx, &clients));
	const char *title = event->id.value ? N_("Change the event") : N_("A new event");
	PageHead head = {.title = words_plain(cx->language, title), .nav = NAV_PLAN};
	Html *html = page_begin(cx, request, response, head);
	event_edit(html, form, event, clients);
	return page_end(html);
}

/* Reads the fields over what is kept. */
static Event read_event(Arena *arena, Form *form, const Event *kept)
{
	Event event = *kept;
	event.title = form_text(form, "title", EVENT_TITLE_LIMIT);
	event.client = (ClientId){form_id(form, "client")};
	event.place = form_text(form, "place", EVENT_TITLE_LIMIT);
	event.link = form_text(form, "link", EVENT_LINK_LIMIT);
	event.notes = form_lines(form, "notes", EVENT_NOTES_LIMIT);
	event.zone = form_text(form, "zone", ZONE_NAME_LIMIT);
	event.all_day = form_bool(form, "all_day");
	event.status = form_bool(form, "tentative") ? EVENT_TENTATIVE : EVENT_CONFIRMED;
	event.transparent = form_bool(form, "transparent");
	Day first = form_day(form, "day"), last = form_day(form, "last");
	last = day_set(last) ? last : first;
	int32_t from = form_clock(form, "from"), to = form_clock(form, "to");
	if (event.all_day) {
		event.start = (Wall){first, 0};
		event.end = (Wall){day_plus(last, 1), 0};
	} else {
		event.start = (Wall){first, from < 0 ? 0 : from};
		event.end = (Wall){last, to < 0 ? 0 : to};
		if (day_set(first) && (from < 0 || to < 0)) {
			form_problem(form, from < 0 ? "from" : "to",
				message(arena, "Please say from when to when."));
		}
	}
	return event;
}

static const Error *receive(
	Context *cx, const Request *request, Response *response, const Event *kept)
{
	Form *form = form_of(cx->arena, request);
	Event event = read_event(cx->arena, form, kept);
	EventId id = {0};
	if (form_good(form)) {
		TRY(form_refused(form, save_event(cx, &event, &id)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show_form(cx, request, response, form, kept);
	}
	const char *said = kept->id.value ? N_("The event is changed.") : N_("The event is added.");
	page_done(response, url(cx->arena, "/events/%" PRId64, id.value),
		words_plain(cx->language, said), TEXT(""));
	return OK;
}

/* ?day=2026-11-24 */
static Event suggested(Context *cx, const Request *request)
{
	Day on = {0};
	(void)day_parse(span_of(http_query(request, "day")), &on);
	return new_event(cx, on, (ClientId){0});
}

const Error *get_new_event(Context *cx, const Request *request, Response *response)
{
	Event event = suggested(cx, request);
	return show_form(cx, request, response, form_of(cx->arena, NULL), &event);
}

const Error *post_new_event(Context *cx, const Request *request, Response *response)
{
	Event event = suggested(cx, request);
	return receive(cx, request, response, &event);
}

const Error *get_event_edit(Context *cx, const Request *request, Response *response)
{
	EventPage page;
	TRY(open_event(cx, (EventId){path_id(request, 0)}, &page));
	if (!page.own) {
		http_redirect(response, "/events/%" PRId64, page.event.id.value);
		return OK;
	}
	return show_form(cx, request, response, form_of(cx->arena, NULL), &page.event);
}

const Error *post_event_edit(Context *cx, const Request *request, Response *response)
{
	EventPage page;
	TRY(open_event(cx, (EventId){path_id(request, 0)}, &page));
	return receive(cx, request, response, &page.event);
}

const Error *get_event(Context *cx, const Request *request, Response *response)
{
	EventPage page;
	TRY(open_event(cx, (EventId){path_id(request, 0)}, &page));
	Text rule = page.understood
			    ? rule_said(cx->arena, cx->language, &page.rule, page.event.start)
			    : TEXT("");
	PageHead head = {.title = page.event.title, .nav = NAV_PLAN, .client = page.client.id};
	Html *html = page_begin(cx, request, response, head);
	event_show(html, &page, rule, markdown(cx->arena, page.event.notes));
	return page_end(html);
}

const Error *post_event_delete(Context *cx, const Request *request, Response *response)
{
	EventId id = {path_id(request, 0)};
	EventPage page;
	TRY(open_event(cx, id, &page));
	TRY(delete_noun(cx, TEXT("event"), id.value));
	page_done(response,
		url(cx->arena, "/week?day=%s", day_iso(cx->arena, page.event.start.day).chars),
		words_plain(cx->language, N_("The event is in the bin.")),
		undo_of(cx->arena, "event", id.value));
	return OK;
}
