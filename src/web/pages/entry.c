#include "web/pages/entry.h"

#include "app/bin.h"
#include "app/report.h"
#include "app/timer.h"
#include "view/entry_edit.h"
#include "view/entry_form.h"
#include "web/noun.h"
#include "web/page.h"

#include <inttypes.h>

/* --- showing -------------------------------------------------------------------------------------
 */

static Text number(Context *cx, int64_t id)
{
	return id ? text_format(cx->arena, "%" PRId64, id) : TEXT("");
}

static Text clock_of(Context *cx, Wall at)
{
	return text_format(
		cx->arena, "%02d:%02d", (int)(at.second / 3600), (int)(at.second / 60 % 60));
}

/* To the minute: what a person sees and sends back unchanged. */
static int32_t minute_of(Wall at)
{
	return at.second / 60;
}

static EntryTaskGroups grouped(Context *cx, const EntryChoices *choices)
{
	EntryTaskGroups groups = {0};
	const Task *end = choices->tasks.items + choices->tasks.count;
	for (const Task *task = choices->tasks.items; task && task < end;) {
		EntryTasks *group = LIST_ADD(cx->arena, groups);
		*group = (EntryTasks){
			.name = words_plain(cx->language, N_("For nobody else")), .tasks = task};
		EACH (Client, client, choices->clients) {
			group->name =
				client->id.value == task->client.value ? client->name : group->name;
		}
		for (; task < end && task->client.value == group->tasks->client.value; task++) {
			group->count++;
		}
	}
	return groups;
}

static void show_times(Context *cx, const OpenEntry *open, EntryForm *view)
{
	const Entry *entry = &open->entry;
	Wall start = zone_wall(open->zone, entry->start), end = zone_wall(open->zone, entry->end);
	view->day = day_iso(cx->arena, start.day);
	view->from = clock_of(cx, start);
	if (view->runs) {
		return;
	}
	view->to = clock_of(cx, end);
	Instant meant = entry_end(open->zone, entry->start, end.second);
	view->last = meant.seconds == entry->end.seconds ? TEXT("") : day_iso(cx->arena, end.day);
	Instant half = {entry->start.seconds + (entry->end.seconds - entry->start.seconds) / 2};
	view->half = wall_iso(cx->arena, zone_wall(open->zone, half));
	view->half_least = wall_iso(cx->arena, start);
	view->half_most = wall_iso(cx->arena, end);
}

static const Error *view_of(Context *cx, const OpenEntry *open, EntryForm *ret_view)
{
	int64_t id = open->entry.id.value;
	EntryForm view = {
		.open = open,
		.action = id ? url(cx->arena, "/entries/%" PRId64, id) : url(cx->arena, "/entries"),
		.client = number(cx, open->entry.client.value),
		.task = number(cx, open->entry.task.value),
		.changed = number(cx, open->entry.changed),
		.place = zone_place(cx, open->zone),
		.runs = id && !instant_set(open->entry.end),
	};
	if (instant_set(open->entry.start)) {
		show_times(cx, open, &view);
	} else {
		view.day = day_iso(cx->arena, zone_day(open->zone, cx->now));
	}
	TRY(entry_choices(cx, open->entry.task, &view.choices));
	view.groups = grouped(cx, &view.choices);
	*ret_view = view;
	return OK;
}

static const Error *show(Context *cx, const Request *request, Response *response,
	const OpenEntry *open, const Form *form)
{
	EntryForm view;
	TRY(view_of(cx, open, &view));
	if (page_piece_wanted(request)) {
		entry_form(piece_begin(cx, response), form, &view);
		return OK;
	}
	bool new = open->entry.id.value == 0;
	PageHead head = {
		.title = words_plain(cx->language, new ? N_("Add time") : N_("Time entry")),
		.nav = NAV_TIME,
		.client = open->entry.client};
	Html *html = page_begin(cx, request, response, head);
	entry_edit(html, form, &view);
	return page_end(html);
}

/* ?from=7: the same work once more, today. */
const Error *get_entry_new(Context *cx, const Request *request, Response *response)
{
	OpenEntry open = {.zone = cx->zone}, like;
	int64_t from = 0;
	(void)span_int64(span_of(http_query(request, "from")), &from);
	if (from) {
		TRY(open_entry(cx, (EntryId){from}, &like));
		open.entry = (Entry){.client = like.entry.client,
			.task = like.entry.task,
			.note = like.entry.note,
			.category = like.entry.category};
	}
	open.entry.billable = !from || like.entry.billable;
	return show(cx, request, response, &open, form_of(cx->arena, NULL));
}

const Error *get_entry(Context *cx, const Request *request, Response *response)
{
	OpenEntry open;
	TRY(open_entry(cx, (EntryId){path_id(request, 0)}, &open));
	return show(cx, request, response, &open, form_of(cx->arena, NULL));
}

/* --- reading -------------------------------------------------------------------------------------
 */

/* Where the VA was on a day; on the entry's own, where they were when it began. */
static const Error *zone_of(Context *cx, const OpenEntry *was, Day on, const Zone **ret_zone)
{
	Clock clock;
	bool same = was->entry.id.value && zone_day(was->zone, was->entry.start).days == on.days;
	TRY(own_clock(cx, &clock));
	*ret_zone = same ? was->zone
			 : stay_zone(clock.home, clock.stays,
				   zone_instant(clock.home, wall(on, 12, 0)));
	return OK;
}

/* A minute that was not changed keeps its seconds, and which of two it is where clocks go back. */
static const Error *read_times(Context *cx, Form *form, const OpenEntry *was, Entry *draft)
{
	const Entry *before = &was->entry;
	bool runs = before->id.value && !instant_set(before->end);
	Day on = form_day(form, "day"), last = form_day(form, "last");
	int32_t from = form_clock(form, "from"), to = form_clock(form, "to");
	if (!day_set(on)) {
		form_problem(form, "day", message(cx->arena, "Say on which day."));
	}
	if (from < 0 && !form_why(form, "from").msgid) {
		form_problem(form, "start", message(cx->arena, "Say when the work began."));
	}
	if (to < 0 && !runs && !form_why(form, "to").msgid) {
		form_problem(form, "end", message(cx->arena, "Say when the work ended."));
	}
	if (!form_good(form)) {
		return OK;
	}
	const Zone *zone;
	TRY(zone_of(cx, was, on, &zone));
	Wall start = zone_wall(zone, before->start), end = zone_wall(zone, before->end);
	bool same_start =
		before->id.value && start.day.days == on.days && minute_of(start) == from / 60;
	draft->start = same_start ? before->start : zone_instant(zone, (Wall){on, from});
	bool same_end = same_start && minute_of(end) == to / 60 &&
			(!day_set(last) || last.days == end.day.days);
	if (!runs) {
		draft->end = same_end        ? before->end
			     : day_set(last) ? zone_instant(zone, (Wall){last, to})
					     : entry_end(zone, draft->start, to);
	}
	return OK;
}

static const Error *read_entry(Context *cx, Form *form, const OpenEntry *was, Entry *draft)
{
	*draft = was->entry;
	draft->client.value = form_id(form, "client");
	draft->task.value = form_id(form, "task");
	draft->note = form_text(form, "note", ENTRY_NOTE_LIMIT);
	draft->category = form_text(form, "category", TASK_CATEGORY_LIMIT);
	draft->billable = form_bool(form, "billable");
	draft->changed = form_id(form, "changed");
	return read_times(cx, form, was, draft);
}

static Url week_url(Context *cx, Instant start)
{
	return url(cx->arena, "/time?week=%s",
		day_iso(cx->arena, day_monday(zone_day(cx->zone, start))).chars);
}

static const Error *save(
	Context *cx, const Request *request, Response *response, const OpenEntry *was)
{
	Entry draft;
	EntryId id;
	Form *form = form_of(cx->arena, request);
	TRY(read_entry(cx, form, was, &draft));
	if (form_good(form)) {
		TRY(form_refused(form, save_entry(cx, &draft, &id)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show(cx, request, response, was, form);
	}
	page_done(response, week_url(cx, draft.start), words_plain(cx->language, N_("Kept.")),
		TEXT(""));
	return OK;
}

const Error *post_entries(Context *cx, const Request *request, Response *response)
{
	const OpenEntry none = {.zone = cx->zone};
	return save(cx, request, response, &none);
}

const Error *post_entry(Context *cx, const Request *request, Response *response)
{
	OpenEntry open;
	TRY(open_entry(cx, (EntryId){path_id(request, 0)}, &open));
	return save(cx, request, response, &open);
}

const Error *post_entry_split(Context *cx, const Request *request, Response *response)
{
	OpenEntry open;
	EntryId second;
	Form *form = form_of(cx->arena, request);
	TRY(open_entry(cx, (EntryId){path_id(request, 0)}, &open));
	Wall at = form_wall(form, "at");
	if (form_good(form)) {
		TRY(form_refused(form,
			split_entry(cx, open.entry.id, zone_instant(open.zone, at), &second)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show(cx, request, response, &open, form);
	}
	page_done(response, url(cx->arena, "/entries/%" PRId64, second.value),
		words_plain(cx->language, N_("Cut in two. This is the second part.")), TEXT(""));
	return OK;
}

const Error *post_entry_continue(Context *cx, const Request *request, Response *response)
{
	Timer timer;
	EntryId id = {path_id(request, 0)};
	TRY(open_timer(cx, &timer));
	if (timer.forgotten) {
		http_redirect(response, "/timer/stop");
		return OK;
	}
	TRY(continue_entry(cx, id));
	page_done(response, page_back(request, "/time"), TEXT(""), TEXT(""));
	return OK;
}

const Error *post_entry_delete(Context *cx, const Request *request, Response *response)
{
	OpenEntry open;
	TRY(open_entry(cx, (EntryId){path_id(request, 0)}, &open));
	TRY(delete_noun(cx, TEXT("entry"), open.entry.id.value));
	page_done(response, week_url(cx, open.entry.start),
		words_plain(cx->language, N_("The time lies in the bin.")),
		undo_of(cx->arena, "entry", open.entry.id.value));
	return OK;
}
