/* The demonstration is told by the working days there really are from now on, so that on a Sunday
 * evening, too, one promise cannot be kept, and by a little only. */
#include "app/demonstration_story.h"

#include "app/hours.h"
#include "app/plan.h"
#include "app/series_make.h"
#include "domain/board.h"
#include "store/board.h"
#include "store/calendar.h"
#include "store/checklist.h"
#include "store/client.h"
#include "store/contact.h"
#include "store/entry.h"
#include "store/event.h"
#include "store/hours.h"
#include "store/search.h"
#include "store/series.h"
#include "store/task.h"

#include <assert.h>
#include <string.h>

enum { STORY_CLIENTS = 5, STORY_DAYS = 16, STORY_WEEKS = 4 };
enum { ROOM_TODAY = 180, ROOM_NEXT = 90, TOO_MUCH = 60 /* minutes */ };

typedef struct {
	Context *cx; /* of the demonstration; its now is when the story was told */
	ClientId clients[STORY_CLIENTS];
	Board boards[STORY_CLIENTS];
	Intervals free;       /* the VA's hours without meetings, from now on */
	Day days[STORY_DAYS]; /* working days; the first has ROOM_TODAY left */
	int32_t others;       /* minutes of what falls due before the clash, told so far */
} Telling;

static Text say(const Telling *telling, const char *msgid)
{
	return msgid && *msgid ? words_plain(telling->cx->language, msgid) : (Text){0};
}

static int64_t free_until(const Telling *telling, Instant until)
{
	Intervals window = {0};
	*LIST_ADD(telling->cx->arena, window) = (Interval){telling->cx->now, until};
	return intervals_length(intervals_and(telling->cx->arena, telling->free, window)).seconds /
	       60;
}

/* --- who ------------------------------------------------------------------------------------- */

static const Error *tell_contact(Telling *telling, const StoryClient *story, ClientId client)
{
	Context *cx = telling->cx;
	Contact contact = {.id = {new_id(cx)},
		.client = client,
		.name = text_of(story->contact),
		.role = say(telling, story->role),
		.language = text_of(story->language),
		.created = cx->now};
	const struct {
		Purpose purpose;
		Channel channel;
		const char *address;
	} ways[] = {{FOR_FORMAL, CHANNEL_MAIL, story->mail},
		{FOR_QUICK, story->quick, story->phone}, {FOR_URGENT, CHANNEL_PHONE, story->phone}};
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		*LIST_ADD(cx->arena, contact.reaches) = (Reach){
			new_id(cx), ways[i].purpose, ways[i].channel, text_of(ways[i].address)};
	}
	return store_contact_save(cx->db, cx->arena, cx->practice.id, &contact, cx->change);
}

static const Error *tell_board(Telling *telling, int number, ClientId client)
{
	Context *cx = telling->cx;
	Board *board = &telling->boards[number];
	*board = (Board){.id = {new_id(cx)},
		.client = client,
		.name = say(telling, story_clients[number].board),
		.position = number};
	TRY(store_board_save(cx->db, cx->arena, cx->practice.id, board, cx->change));
	for (size_t i = 0; i < board_templates[0].stage_count; i++) {
		Stage *stage = LIST_ADD(cx->arena, board->stages);
		*stage = (Stage){.id = {new_id(cx)},
			.board = board->id,
			.name = say(telling, board_templates[0].stages[i].name),
			.kind = board_templates[0].stages[i].kind,
			.position = (int32_t)i};
		TRY(store_stage_save(cx->db, cx->arena, cx->practice.id, stage, cx->change));
	}
	return OK;
}

static Currency currency_of(const char *code)
{
	Currency currency = {""};
	memcpy(currency.code, code, sizeof currency.code);
	return currency;
}

static const Error *tell_client(Telling *telling, int number)
{
	Context *cx = telling->cx;
	const StoryClient *story = &story_clients[number];
	HoursLine line = {WORKDAYS, story->from, story->to};
	const Client client = {
		.id = {new_id(cx)},
		.name = text_of(story->name),
		.thread = number + 1,
		.status = CLIENT_ACTIVE,
		.zone = text_of(story->zone),
		.place = say(telling, story->place),
		.country = text_of(story->country),
		.region = text_of(story->region),
		.language = text_of(story->language),
		.currency = currency_of(story->currency),
		.reply_within = {story->reply_within},
		.tone = say(telling, story->tone),
		.culture = say(telling, story->culture),
		.goals = say(telling, story->goals),
		.created = instant_plus(cx->now, -90 * SECONDS_PER_DAY + number),
	};
	telling->clients[number] = client.id;
	TRY(store_client_save(cx->db, cx->arena, cx->practice.id, &client, cx->change));
	TRY(store_hours_replace(cx->db, cx->arena, cx->practice.id, hours_of_client(client.id),
		(Hours){&line, 1, 1}, cx->change));
	TRY(tell_contact(telling, story, client.id));
	return tell_board(telling, number, client.id);
}

/* --- when ------------------------------------------------------------------------------------ */

static const Error *find_days(Telling *telling)
{
	Context *cx = telling->cx;
	int count = 0;
	TRY(own_hours(cx, cx->now, instant_plus(cx->now, 40 * SECONDS_PER_DAY), &telling->free));
	EACH (Interval, hours, telling->free) {
		Day on = zone_day(cx->zone, hours->start);
		if (count > 0 && telling->days[count - 1].days == on.days) {
			continue;
		}
		bool room =
			free_until(telling, zone_midnight(cx->zone, day_plus(on, 1))) >= ROOM_TODAY;
		if (room && count < STORY_DAYS) {
			telling->days[count++] = on;
		}
	}
	assert(count == STORY_DAYS);
	return OK;
}

static const Error *tell_meeting(Telling *telling, const Calendar *calendar, int client,
	const char *title, Day on, int32_t minutes, const char *rule)
{
	Context *cx = telling->cx;
	const Zone *zone = zone_named(cx, text_of(story_clients[client].zone));
	const Wall start = wall(on, 10, 0);
	const Event event = {.id = {new_id(cx)},
		.calendar = calendar->id,
		.client = telling->clients[client],
		.uid = text_format(cx->arena, "demonstration-%d@fuseau", client),
		.title = say(telling, title),
		.place = TEXT("Zoom"),
		.start = start,
		.end = wall_plus(start, minutes * 60),
		.zone = text_of(story_clients[client].zone),
		.rrule = text_of(rule)};
	Intervals taken = {0};
	Instant begins = zone_instant(zone, start);
	*LIST_ADD(cx->arena, taken) = (Interval){begins, instant_plus(begins, minutes * 60)};
	telling->free = intervals_minus(cx->arena, telling->free, taken);
	return store_event_save(cx->db, cx->arena, cx->practice.id, &event, cx->change);
}

static const Error *tell_meetings(Telling *telling)
{
	enum { LUNE = 2, RIDGE = 3 };
	Context *cx = telling->cx;
	const Calendar calendar = {.id = {new_id(cx)},
		.name = say(telling, N_("My calendar")),
		.zone = cx->practice.zone};
	TRY(store_calendar_save(cx->db, cx->arena, cx->practice.id, &calendar, cx->change));
	const Zone *there = zone_named(cx, text_of(story_clients[RIDGE].zone));
	Day on = telling->days[0];
	if (zone_instant(there, wall(on, 10, 0)).seconds <= cx->now.seconds) {
		on = telling->days[1];
	}
	TRY(tell_meeting(
		telling, &calendar, RIDGE, N_("Weekly point"), on, 30, "FREQ=WEEKLY;COUNT=8"));
	return tell_meeting(
		telling, &calendar, LUNE, N_("Call about the lookbook"), telling->days[1], 30, "");
}

/* --- what ------------------------------------------------------------------------------------ */

static void tell_due(const Telling *telling, const StoryTask *story, Task *task)
{
	Context *cx = telling->cx;
	const Zone *zone = zone_named(cx, task->due_zone);
	switch (story->due) {
	case NO_DUE:
		return;
	case DUE_NEXT:
		for (int i = 0; i < STORY_DAYS && !day_set(task->due.day); i++) {
			Wall due = wall(telling->days[i], 18, 0);
			if (free_until(telling, zone_instant(zone, due)) >= ROOM_NEXT) {
				task->due = due;
			}
		}
		return;
	case DUE_CLASH:
		task->due = wall(telling->days[1], 18, 0);
		return;
	case DUE_LATER:
		task->due = wall(telling->days[story->days], story->hour, 0);
		return;
	}
}

static void put_on_board(const Telling *telling, int client, StageKind kind, Task *task)
{
	const Board *board = &telling->boards[client];
	task->board = board->id;
	EACH (Stage, stage, board->stages) {
		if (stage->kind == kind && !task->stage.value) {
			task->stage = stage->id;
		}
	}
}

static const Error *tell_series(Context *cx, const Task *first)
{
	const Repeat monthly = {.kind = REPEAT_MONTH_DAY, .every = 1};
	Series series = {
		.id = {new_id(cx)},
		.member = cx->member.id,
		.client = first->client,
		.title = first->title,
		.category = first->category,
		.estimate = first->estimate,
		.importance = first->importance,
		.rrule = repeat_rule(cx->arena, &monthly, first->due),
		.start = first->due,
		.zone = first->due_zone,
		.made_until = first->due.day,
		.created = first->created,
	};
	const SeriesTask link = {first->id, series.id, first->due};
	TRY(store_series_task_save(cx->db, cx->arena, cx->practice.id, &link));
	return series_make_ahead(cx, &series);
}

static const Error *tell_task(Telling *telling, const StoryTask *story, int32_t position)
{
	Context *cx = telling->cx;
	Task task = {.id = {new_id(cx)},
		.position = position,
		.title = say(telling, story->title),
		.category = say(telling, story->category),
		.estimate = {story->estimate},
		.due_zone = cx->practice.zone,
		.importance = story->importance,
		.requested = instant_plus(cx->now, -6 * SECONDS_PER_DAY),
		.waiting_for = say(telling, story->waiting_for),
		.created = instant_plus(cx->now, -5 * SECONDS_PER_DAY + position)};
	if (story->waiting_days) {
		task.waiting_since =
			instant_plus(cx->now, -(int64_t)story->waiting_days * SECONDS_PER_DAY);
	}
	if (story->client >= 0) {
		task.client = telling->clients[story->client];
		task.due_zone = text_of(story_clients[story->client].zone);
		put_on_board(telling, story->client,
			story->waiting_days ? STAGE_WAITING : STAGE_OPEN, &task);
	}
	tell_due(telling, story, &task);
	if (story->clashes) {
		const Zone *zone = zone_named(cx, task.due_zone);
		int64_t need =
			free_until(telling, task_due(&task, zone)) + TOO_MUCH - telling->others;
		task.estimate.minutes = (int32_t)(need + 14) / 15 * 15;
	} else if (story->due == DUE_NEXT || story->due == DUE_CLASH) {
		telling->others += story->estimate;
	}
	task.promised = task_promise(&task) ? task.requested : (Instant){0};
	Checklist checklist = {0};
	for (size_t i = 0; i < 4 && story->checklist[i]; i++) {
		*LIST_ADD(cx->arena, checklist) =
			(ChecklistItem){new_id(cx), say(telling, story->checklist[i]), i == 0};
	}
	TRY(store_checklist_replace(cx->db, cx->arena, cx->practice.id, task.id, checklist));
	TRY(store_task_save(cx->db, cx->arena, cx->practice.id, &task, cx->change));
	return story->monthly ? tell_series(cx, &task) : OK;
}

/* --- what was done --------------------------------------------------------------------------- */

static const Error *tell_done_task(Telling *telling, int client, int which, TaskId *ret_id)
{
	Context *cx = telling->cx;
	Task task = {.id = {new_id(cx)},
		.client = telling->clients[client],
		.title = say(telling, story_clients[client].past[which]),
		.estimate = {20 * 60},
		.due_zone = text_of(story_clients[client].zone),
		.created = instant_plus(cx->now, -40 * SECONDS_PER_DAY),
		.done = instant_plus(cx->now, -(1 + which) * SECONDS_PER_DAY - client * 3600)};
	put_on_board(telling, client, STAGE_DONE, &task);
	*ret_id = task.id;
	return store_task_save(cx->db, cx->arena, cx->practice.id, &task, cx->change);
}

static const Error *tell_entry(Telling *telling, Day on, int number, TaskId done[STORY_CLIENTS][2])
{
	static const int32_t times[][2] = {
		{510, 540}, {540, 625}, {635, 750}, {810, 895}, {900, 1040}};
	Context *cx = telling->cx;
	int client = (on.days * 2 + number) % STORY_CLIENTS, which = (on.days + number) % 2;
	int32_t shorter = (on.days * 7 + number * 3) % 4 * 5;
	Instant midnight = zone_midnight(cx->zone, on);
	Entry entry = {.id = {new_id(cx)},
		.member = cx->member.id,
		.client = telling->clients[client],
		.task = done[client][which],
		.start = instant_plus(midnight, times[number][0] * 60),
		.end = instant_plus(midnight, (times[number][1] - shorter) * 60),
		.billable = true};
	if (number == 0) {
		entry.client.value = entry.task.value = 0;
		entry.billable = false;
		entry.note = say(telling, N_("Mail and sorting"));
		entry.category = say(telling, N_("Administration"));
	}
	if (entry.end.seconds > cx->now.seconds) {
		return OK;
	}
	return store_entry_save(cx->db, cx->arena, cx->practice.id, &entry, cx->change);
}

static const Error *tell_past(Telling *telling)
{
	enum { ENTRIES_A_DAY = 5 };
	TaskId done[STORY_CLIENTS][2];
	for (int client = 0; client < STORY_CLIENTS; client++) {
		for (int which = 0; which < 2; which++) {
			TRY(tell_done_task(telling, client, which, &done[client][which]));
		}
	}
	Day today = zone_day(telling->cx->zone, telling->cx->now);
	for (Day on = day_plus(today, -7 * STORY_WEEKS); on.days <= today.days; on.days++) {
		for (int i = 0; i < ENTRIES_A_DAY && day_weekday(on) <= FRIDAY; i++) {
			TRY(tell_entry(telling, on, i, done));
		}
	}
	return OK;
}

const Error *story_tell(Context *cx)
{
	Telling telling = {.cx = cx};
	for (int i = 0; i < STORY_CLIENTS; i++) {
		TRY(tell_client(&telling, i));
	}
	TRY(find_days(&telling));
	TRY(tell_meetings(&telling));
	for (size_t i = 0; i < story_task_count; i++) {
		TRY(tell_task(&telling, &story_tasks[i], (int32_t)i));
	}
	TRY(tell_past(&telling));
	TRY(story_incidents(cx, telling.clients));
	TRY(story_agreements(cx, telling.clients));
	TRY(story_discovery(cx, telling.clients));
	TRY(story_sold(cx, telling.clients));
	TRY(store_search_rebuild(cx->db, cx->arena, cx->practice.id));
	TRY(plan_renew(cx));
	return audit(cx, "create", "practice", cx->practice.id.value, 0, cx->practice.name);
}
