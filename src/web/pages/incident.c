#include "web/pages/incident.h"

#include "view/happened_show.h"
#include "view/incident_list.h"
#include "view/incident_show.h"
#include "web/page.h"

#include <inttypes.h>

/* --- reading -----------------------------------------------------------------------------------
 */

/* A day and a time of day; without a day the other one's. */
static Wall read_wall(Form *form, const char *day_field, const char *clock_field, Day otherwise)
{
	Wall wall = {.day = form_day(form, day_field)};
	int32_t second = form_clock(form, clock_field);
	wall.day = day_set(wall.day) ? wall.day : otherwise;
	wall.second = second >= 0 ? second : 0;
	return wall;
}

/* On the client's clock; without a time the end of that day is meant. */
static Wall read_date(Form *form, const char *day_field, const char *clock_field)
{
	Wall wall = {.day = form_day(form, day_field), .second = SECONDS_PER_DAY};
	int32_t second = form_clock(form, clock_field);
	wall.second = second >= 0 ? second : wall.second;
	return day_set(wall.day) ? wall : (Wall){.second = 0};
}

static Incident read_incident(Form *form, IncidentKind kind)
{
	Incident incident = {.kind = kind};
	if (incident_takes_time(kind)) {
		incident.from = read_wall(form, "day", "from", (Day){0});
		incident.to = read_wall(form, "to_day", "to", incident.from.day);
	} else if (kind == INCIDENT_URGENT) {
		incident.client = (ClientId){form_id(form, "client")};
		incident.title = form_text(form, "title", TASK_TITLE_LIMIT);
		incident.due = read_date(form, "due_day", "due_clock");
		incident.importance = (int32_t)form_int(form, "importance", 0, IMPORTANCE_MOST);
	} else {
		incident.task = (TaskId){form_id(form, "task")};
	}
	if (kind == INCIDENT_URGENT || kind == INCIDENT_OVERRUN) {
		incident.minutes = form_minutes(form, "minutes", INCIDENT_MINUTES_LIMIT);
	}
	if (kind == INCIDENT_LATE) {
		incident.expected = read_date(form, "expected_day", "expected_clock");
	}
	incident.left = (TaskId){form_id(form, "left")};
	incident.colleague = form_text(form, "colleague", TASK_COLLEAGUE_LIMIT);
	incident.what = form_text(form, "what", INCIDENT_WHAT_LIMIT);
	return incident;
}

/* The same question, to be posted. */
static Url again(Arena *arena, const Request *request)
{
	Buffer query = buffer_new(arena);
	for (size_t i = 0; i < request->query_count; i++) {
		buffer_chars(&query, i ? "&" : "");
		buffer_chars(&query, url_part(arena, request->query[i].name));
		buffer_char(&query, '=');
		buffer_chars(&query, url_part(arena, request->query[i].value));
	}
	return url(arena, "/happened?%s", text_chars(buffer_done(&query)));
}

/* --- the form, and what it would do ------------------------------------------------------------
 */

static const Error *show(
	Context *cx, const Request *request, Response *response, IncidentView *view)
{
	TRY(open_incident_choices(cx, &view->choices));
	view->take = again(cx->arena, request);
	PageHead head = {
		.title = words_plain(cx->language, N_("Something happened")), .nav = NAV_PLAN};
	Html *html = page_begin(cx, request, response, head);
	happened_show(html, view);
	return page_end(html);
}

/* GET /happened?kind=outage, and with look=1 what was typed: nothing is changed. */
const Error *get_happened(Context *cx, const Request *request, Response *response)
{
	bool looks = !text_empty(http_query(request, "look"));
	Form *form = looks ? form_of_query(cx->arena, request) : form_of(cx->arena, NULL);
	IncidentView view = {.form = form};
	IncidentLook look;
	(void)incident_from_key(http_query(request, "kind"), &view.kind);
	const Incident typed = read_incident(form, view.kind);
	if (looks && form_good(form)) {
		const Error *error = look_at_incident(cx, &typed, &look);
		view.look = error ? NULL : &look;
		TRY(form_refused(form, error));
	}
	if (page_json_wanted(request) && view.look) {
		incident_print(json_begin(cx, response), &look, (IncidentId){0});
		return OK;
	}
	if (!form_good(form)) {
		response->status = 422;
	}
	return show(cx, request, response, &view);
}

/* Takes what the address says; the body says which plan was looked at. */
const Error *post_happened(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of_query(cx->arena, request);
	IncidentView view = {.form = form};
	IncidentLook look;
	IncidentId id = {0};
	int64_t seen = form_int(form_of(cx->arena, request), "seen", 0, INT64_MAX);
	(void)incident_from_key(http_query(request, "kind"), &view.kind);
	const Incident typed = read_incident(form, view.kind);
	const Error *error = form_good(form) ? take_incident(cx, &typed, seen, &id) : OK;
	if (error && error->kind == ERROR_CONFLICT) {
		view.conflict = words(cx->arena, cx->language, cx->zone, error->reason);
		response->status = 409;
		error = look_at_incident(cx, &typed, &look);
		view.look = error ? NULL : &look;
	}
	TRY(form_refused(form, error));
	if (form_good(form) && id.value) {
		page_done(response, url(cx->arena, "/incidents/%" PRId64, id.value),
			words_plain(cx->language, N_("The new plan is taken.")),
			text_format(cx->arena, "/incidents/%" PRId64 "/undo", id.value));
		return OK;
	}
	response->status = response->status == 409 ? 409 : 422;
	return show(cx, request, response, &view);
}

/* --- afterwards ----------------------------------------------------------------------------------
 */

const Error *get_incidents(Context *cx, const Request *request, Response *response)
{
	Incidents incidents;
	Trend trend;
	TRY(open_incidents(cx, &incidents, &trend));
	PageHead head = {
		.title = words_plain(cx->language, N_("What has happened")), .nav = NAV_PLAN};
	Html *html = page_begin(cx, request, response, head);
	incident_list(html, incidents, &trend);
	return page_end(html);
}

static IncidentId asked(const Request *request)
{
	return (IncidentId){path_id(request, 0)};
}

const Error *get_incident(Context *cx, const Request *request, Response *response)
{
	OpenIncident open;
	TRY(open_incident(cx, asked(request), &open));
	PageHead head = {.title = words_plain(cx->language, incident_name(open.incident.kind)),
		.nav = NAV_PLAN};
	Html *html = page_begin(cx, request, response, head);
	incident_show(html, &open);
	return page_end(html);
}

static void back(Context *cx, const Request *request, Response *response, const char *said)
{
	page_done(response, url(cx->arena, "/incidents/%" PRId64, asked(request).value),
		words_plain(cx->language, said), TEXT(""));
}

const Error *post_incident_date(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	TRY(renegotiate(cx, asked(request), (TaskId){form_id(form, "task")}));
	back(cx, request, response,
		N_("The new date is promised; the old one stays in the history."));
	return OK;
}

static Said read_said(Form *form, const char *field)
{
	static const char *const keys[] = {"", "no", "yes"};
	return (Said)form_choice(form, field, keys, 3);
}

const Error *post_incident_answers(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	Said overloaded = read_said(form, "overloaded"),
	     foreseeable = read_said(form, "foreseeable");
	TRY(answer_incident(cx, asked(request), overloaded, foreseeable, read_said(form, "late")));
	back(cx, request, response, N_("Kept, for the next time."));
	return OK;
}

const Error *post_incident_undo(Context *cx, const Request *request, Response *response)
{
	TRY(undo_incident(cx, asked(request)));
	back(cx, request, response, N_("Taken back: the plan is made without it."));
	return OK;
}
