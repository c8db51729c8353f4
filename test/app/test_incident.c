/* "Something happened", on both engines: looked at, taken, told, dated anew, taken back. */
#include "app/incident.h"

#include "app/event.h"
#include "app/plan.h"
#include "app/task.h"
#include "app/today.h"
#include "store/client.h"
#include "store/contact.h"
#include "store/event.h"
#include "store/hours.h"

#include "test/app/plan_made.h"

#define BIG(number) ((1LL << 40) + (number))

static const Client alpenhof = {.id = {BIG(1)},
	.name = TEXT("Alpenhof GmbH"),
	.status = CLIENT_ACTIVE,
	.thread = 2,
	.zone = TEXT("Europe/Zurich"),
	.place = TEXT("Zürich"),
	.language = TEXT("de")};

static TaskId promised(Context *cx, const char *title, Wall due, int32_t minutes)
{
	TaskId id;
	const TaskDraft draft = {.task = {.title = text_of(title),
					 .client = alpenhof.id,
					 .estimate = {minutes},
					 .due = due,
					 .due_zone = TEXT("Europe/Zurich")}};
	WORKS(save_task(cx, &draft, &id));
	return id;
}

/* Élodie works from nine to five; there is a menu to translate by tonight, and it fits. */
static TaskId begin(Context *cx)
{
	HoursLine theirs = {WORKDAYS, 480, 1020};
	works(cx, "mon-fri 9:00-17:00");
	WORKS(store_client_save(cx->db, cx->arena, cx->practice.id, &alpenhof, 1));
	WORKS(store_hours_replace(cx->db, cx->arena, cx->practice.id, hours_of_client(alpenhof.id),
		(Hours){&theirs, 1, 1}, 1));
	return promised(cx, "Winterkarte", wall(day(2026, 11, 23), 17, 0), 6 * 60);
}

static Incident cut(void)
{
	return (Incident){.kind = INCIDENT_OUTAGE,
		.from = wall(day(2026, 11, 23), 13, 0),
		.to = wall(day(2026, 11, 23), 16, 30)};
}

static Text blocks_text(Arena *arena, PlannedBlocks blocks)
{
	Buffer out = buffer_new(arena);
	EACH (const PlannedBlock, block, blocks) {
		buffer_format(&out, "%lld-%lld ", (long long)block->when.start.seconds,
			(long long)block->when.end.seconds);
	}
	return buffer_done(&out);
}

STORE_TEST(what_is_looked_at_is_what_is_then_taken)
{
	TaskId menu = begin(cx);
	const Incident typed = cut();
	IncidentLook look;
	IncidentId id;
	StoredPlan plan;
	OpenIncident open;
	WORKS(look_at_incident(cx, &typed, &look));
	EQUAL_INT(look.promises.count, 1);
	EQUAL_INT(look.promises.items[0].task.value, menu.value);
	EQUAL_TEXT(wall_iso(arena, look.promises.items[0].offer), "2026-11-24T11:30");
	EQUAL_INT(look.drafts.count, 1);
	CHECK(text_contains(look.drafts.items[0].notice.text.body, "Netzausfall"));
	CHECK(text_contains(look.drafts.items[0].notice.text.body,
		"Dienstag, 24. November, 11:30 Uhr (Zürich)"));
	WORKS(take_incident(cx, &typed, look.difference.seen, &id));
	WORKS(open_plan(cx, &plan));
	EQUAL_TEXT(blocks_text(arena, plan.blocks),
		blocks_text(arena, look.difference.after.blocks).chars);
	WORKS(open_incident(cx, id, &open));
	EQUAL_INT(open.to_tell, 1);
	EQUAL_INT(open.to_date, 1);
	EQUAL_INT(open.notices.items[0].incident.value, id.value);
	REFUSES(take_incident(cx, &typed, look.difference.seen, &id),
		"The plan has changed since you looked at it. Here it is anew.");
}

STORE_TEST(a_new_date_is_promised_and_all_of_it_is_taken_back)
{
	TaskId menu = begin(cx);
	const Incident typed = cut();
	IncidentId id;
	OpenTask task;
	OpenIncident open;
	StoredPlan before, after;
	WORKS(open_plan(cx, &before));
	WORKS(take_incident(cx, &typed, 0, &id));
	WORKS(renegotiate(cx, id, menu));
	WORKS(open_task(cx, menu, &task));
	EQUAL_TEXT(wall_iso(arena, task.task.due), "2026-11-24T11:30");
	EQUAL_TEXT(task.history.items[0].act, "promise");
	CHECK(text_contains(task.history.items[0].detail, "2026-11-23T17:00 → 2026-11-24T11:30"));
	WORKS(open_incident(cx, id, &open));
	EQUAL_INT(open.to_date, 0);
	WORKS(undo_incident(cx, id));
	WORKS(open_task(cx, menu, &task));
	EQUAL_TEXT(wall_iso(arena, task.task.due), "2026-11-23T17:00");
	WORKS(open_plan(cx, &after));
	EQUAL_TEXT(after.verdict, before.verdict.chars);
	REFUSES(undo_incident(cx, id), "There is nothing left to take back.");
}

STORE_TEST(time_that_is_lost_is_an_event_that_belongs_to_what_happened)
{
	(void)begin(cx);
	const Incident typed = cut();
	IncidentId id;
	OpenIncident open;
	EventPage page;
	Today today;
	WORKS(take_incident(cx, &typed, 0, &id));
	WORKS(open_incident(cx, id, &open));
	WORKS(open_event(cx, open.incident.event, &page));
	EQUAL_INT(page.incident.value, id.value);
	CHECK(!page.own); /* its time is changed by taking back what happened */
	WORKS(open_today(cx, &today));
	size_t lost = 0;
	EACH (const DayItem, item, today.items) {
		lost += item->incident.value == id.value;
	}
	const Language *own = cx->language;
	const char *tags[] = {"fr", "en"}; /* whoever reads it, whoever wrote it */
	const char *names[] = {"Coupure de courant ou de réseau", "Power or network cut"};
	for (size_t i = 0; i < 2; i++) {
		cx->language = language_named(text_of(tags[i]));
		WORKS(open_event(cx, open.incident.event, &page));
		EQUAL_TEXT(page.event.title, names[i]);
		WORKS(open_today(cx, &today));
		EACH (const DayItem, item, today.items) {
			CHECK(item->incident.value != id.value || text_is(item->title, names[i]));
		}
	}
	cx->language = own;
	EQUAL_INT(lost, 1);
	WORKS(undo_incident(cx, id));
	REFUSES(open_event(cx, open.incident.event, &page), "This event is in the bin.");
}

STORE_TEST(a_meeting_inside_lost_time_is_told_to_its_client)
{
	(void)begin(cx);
	const Incident typed = cut();
	IncidentLook look;
	Event event = {.title = TEXT("Lagebesprechung"),
		.start = wall(day(2026, 11, 23), 14, 0),
		.end = wall(day(2026, 11, 23), 15, 0),
		.zone = TEXT("Europe/Zurich"),
		.client = alpenhof.id};
	EventId id;
	WORKS(save_event(cx, &event, &id));
	event.title = TEXT("Zahnarzt"); /* her own: nobody is told */
	event.client = (ClientId){0};
	WORKS(save_event(cx, &event, &id));
	WORKS(look_at_incident(cx, &typed, &look));
	EQUAL_INT(look.meetings.count, 1);
	EQUAL_TEXT(look.meetings.items[0].title, "Lagebesprechung");
	const Notice *notice = &look.drafts.items[look.drafts.count - 1].notice;
	EQUAL_INT(notice->kind, NOTICE_MEETING);
	EQUAL_TEXT(notice->text.subject, "Unsere Besprechung: Lagebesprechung");
	CHECK(text_contains(notice->text.body, "Netzausfall"));
	CHECK(text_contains(
		notice->text.body, "„Lagebesprechung“, Montag, 23. November, 14:00 Uhr"));
}

STORE_TEST(lost_time_of_several_days_is_shown_on_each_and_counts_working_hours)
{
	(void)begin(cx);
	Incident typed = cut();
	IncidentId id;
	Today today;
	typed.to = wall(day(2026, 11, 25), 17, 0);
	WORKS(take_incident(cx, &typed, 0, &id));
	cx->now = zone_instant(cx->zone, wall(day(2026, 11, 25), 10, 0));
	WORKS(open_today(cx, &today));
	size_t lost = 0;
	EACH (const DayItem, item, today.items) {
		lost += item->incident.value == id.value;
	}
	EQUAL_INT(lost, 1);
	EQUAL_INT(today.planned.minutes, 7 * 60); /* from ten to five */
}

STORE_TEST(a_task_that_takes_longer_says_so_and_can_be_as_before)
{
	TaskId menu = begin(cx);
	const Incident typed = {.kind = INCIDENT_OVERRUN, .task = menu, .minutes = {9 * 60}};
	IncidentLook look;
	IncidentId id;
	OpenTask task;
	WORKS(look_at_incident(cx, &typed, &look));
	EQUAL_TEXT(look.incident.title, "Winterkarte");
	EQUAL_INT(look.promises.count, 1);
	WORKS(take_incident(cx, &typed, look.difference.seen, &id));
	WORKS(open_task(cx, menu, &task));
	EQUAL_INT(task.left.minutes.minutes, 9 * 60);
	WORKS(undo_incident(cx, id));
	WORKS(open_task(cx, menu, &task));
	EQUAL_INT(task.left.minutes.minutes, 6 * 60);
}

STORE_TEST(a_task_left_with_a_colleague_saves_the_others_and_comes_back_with_the_rest)
{
	TaskId menu = begin(cx), flyer = promised(cx, "Flyer", wall(day(2026, 11, 23), 17, 0), 30);
	Incident typed = cut();
	IncidentLook look;
	IncidentId id;
	OpenTask task;
	StoredPlan plan;
	WORKS(look_at_incident(cx, &typed, &look));
	EQUAL_INT(look.promises.count, 1);
	typed.left = menu;
	REFUSES(look_at_incident(cx, &typed, &look), "Say with whom it is left.");
	typed.colleague = TEXT("Anaïs");
	WORKS(look_at_incident(cx, &typed, &look));
	EQUAL_INT(look.promises.count, 0);
	EQUAL_INT(look.drafts.count, 0);
	WORKS(take_incident(cx, &typed, look.difference.seen, &id));
	WORKS(open_task(cx, menu, &task));
	EQUAL_TEXT(task.task.colleague, "Anaïs");
	EQUAL_INT(task.promise.state, PROMISE_LEFT);
	EQUAL_TEXT(task.history.items[0].act, "leave");
	WORKS(open_plan(cx, &plan));
	EQUAL_TEXT(plan.verdict, "kept");
	EQUAL_INT(plan.promises.items[0].task.value, flyer.value);
	WORKS(undo_incident(cx, id));
	WORKS(open_task(cx, menu, &task));
	EQUAL_TEXT(task.task.colleague, "");
	typed.left = (TaskId){0};
	REFUSES(look_at_incident(cx, &typed, &look), "Say which task they take.");
	typed.left = (TaskId){7};
	REFUSES(look_at_incident(cx, &typed, &look), "This task is not open any more.");
}

STORE_TEST(a_client_who_is_late_is_asked_and_the_task_waits)
{
	TaskId menu = begin(cx);
	const Incident typed = {.kind = INCIDENT_LATE,
		.task = menu,
		.what = TEXT("Die Preise"),
		.expected = wall(day(2026, 11, 24), 10, 0)};
	IncidentLook look;
	IncidentId id;
	OpenTask task;
	WORKS(look_at_incident(cx, &typed, &look));
	EQUAL_INT(look.drafts.count, 1);
	EQUAL_INT(look.drafts.items[0].notice.kind, NOTICE_INFORMATION);
	CHECK(text_contains(look.drafts.items[0].notice.text.body, "\nDie Preise\n"));
	EQUAL_TEXT(wall_iso(arena, look.promises.items[0].offer), "2026-11-24T16:00");
	WORKS(take_incident(cx, &typed, look.difference.seen, &id));
	WORKS(open_task(cx, menu, &task));
	CHECK(instant_set(task.task.waiting_since));
	WORKS(undo_incident(cx, id));
	WORKS(open_task(cx, menu, &task));
	CHECK(!instant_set(task.task.waiting_since));
}

STORE_TEST(an_urgent_request_becomes_a_task_and_says_whom_it_costs)
{
	begin(cx);
	const Incident typed = {.kind = INCIDENT_URGENT,
		.client = alpenhof.id,
		.title = TEXT("Website down"),
		.minutes = {4 * 60},
		.importance = 3,
		.due = wall(day(2026, 11, 23), 17, 0)};
	IncidentLook look;
	IncidentId id;
	OpenIncident open;
	OpenTask task;
	WORKS(look_at_incident(cx, &typed, &look));
	EQUAL_INT(look.promises.count, 1);
	EQUAL_INT(look.drafts.items[0].notice.kind, NOTICE_NEW_DUE);
	WORKS(take_incident(cx, &typed, look.difference.seen, &id));
	WORKS(open_incident(cx, id, &open));
	WORKS(open_task(cx, open.incident.task, &task));
	EQUAL_TEXT(task.task.title, "Website down");
	WORKS(undo_incident(cx, id));
	CHECK(open_task(cx, open.incident.task, &task) != OK);
}

STORE_TEST(what_is_wrong_is_said_beside_its_field)
{
	begin(cx);
	IncidentLook look;
	Incident typed = {.kind = INCIDENT_LOST,
		.from = wall(day(2026, 11, 23), 12, 0),
		.to = wall(day(2026, 11, 23), 10, 0)};
	REFUSES(look_at_incident(cx, &typed, &look), "It ends before it begins.");
	typed = (Incident){.kind = INCIDENT_OVERRUN, .minutes = {60}};
	REFUSES(look_at_incident(cx, &typed, &look), "Say which task it is.");
	typed.task = (TaskId){BIG(99)};
	REFUSES(look_at_incident(cx, &typed, &look), "This task is not open any more.");
	typed = (Incident){.kind = INCIDENT_URGENT, .client = alpenhof.id, .minutes = {60}};
	REFUSES(look_at_incident(cx, &typed, &look), "Something is missing here.");
}

STORE_TEST(three_answers_and_the_causes_are_counted)
{
	TaskId menu = begin(cx);
	const Incident overrun = {.kind = INCIDENT_OVERRUN, .task = menu, .minutes = {7 * 60}};
	const Incident lost = cut();
	IncidentId first, second;
	Incidents all;
	Trend trend;
	WORKS(take_incident(cx, &lost, 0, &first));
	WORKS(take_incident(cx, &overrun, 0, &second));
	WORKS(answer_incident(cx, first, SAID_YES, SAID_NO, NOT_SAID));
	WORKS(open_incidents(cx, &all, &trend));
	EQUAL_INT(all.count, 2);
	EQUAL_INT(trend.all, 2);
	EQUAL_INT(trend.answered, 1);
	EQUAL_INT(trend.overloaded, 1);
	EQUAL_INT(trend.foreseeable, 0);
	EQUAL_INT(trend.months[TREND_MONTHS - 1].causes[INCIDENT_OUTAGE], 1);
	WORKS(undo_incident(cx, first));
	WORKS(open_incidents(cx, &all, &trend));
	EQUAL_INT(trend.all, 1);
}
