/* Incidents, their promises and messages as rows, with ids above 2^32. */
#include "store/incident.h"
#include "store/notice.h"

#include "test/store/store_test.h"

#define BIG(number) ((1LL << 40) + (number))

STORE_TEST(an_incident_comes_back_as_it_was_saved)
{
	PracticeId practice = cx->practice.id;
	Incident was = {.id = {BIG(1)},
		.kind = INCIDENT_LATE,
		.happened = cx->now,
		.from = wall(day(2026, 11, 23), 13, 0),
		.to = {day(2026, 11, 23), SECONDS_PER_DAY},
		.zone = TEXT("Europe/Paris"),
		.event = {BIG(2)},
		.client = {BIG(3)},
		.task = {BIG(4)},
		.title = TEXT("Menu"),
		.minutes = {90},
		.due = wall(day(2026, 11, 24), 12, 0),
		.importance = 3,
		.what = TEXT("Die Preise"),
		.expected = wall(day(2026, 11, 25), 9, 0),
		.was_remaining = {30},
		.was_remaining_at = {1700000000},
		.overloaded = SAID_YES,
		.foreseeable = SAID_NO};
	Incident is;
	Incidents all;
	WORKS(store_incident_save(cx->db, arena, practice, &was, 5));
	WORKS(store_incident_load(cx->db, arena, practice, was.id, &is));
	EQUAL_INT(is.kind, INCIDENT_LATE);
	EQUAL_INT(is.to.second, SECONDS_PER_DAY);
	EQUAL_INT(is.event.value + is.client.value + is.task.value, 3 * BIG(3));
	EQUAL_TEXT(is.what, "Die Preise");
	EQUAL_TEXT(wall_iso(arena, is.expected), "2026-11-25T09:00");
	EQUAL_INT(is.was_remaining_at.seconds, 1700000000);
	EQUAL_INT(is.overloaded, SAID_YES);
	EQUAL_INT(is.late, NOT_SAID);
	was.late = SAID_YES;
	was.undone = cx->now;
	WORKS(store_incident_save(cx->db, arena, practice, &was, 6));
	WORKS(store_incident_list(cx->db, arena, practice, 10, &all));
	EQUAL_INT(all.count, 1);
	EQUAL_INT(all.items[0].late, SAID_YES);
	EQUAL_INT(all.items[0].undone.seconds, cx->now.seconds);
	WORKS(store_incident_list(cx->db, arena, (PracticeId){BIG(9)}, 10, &all));
	EQUAL_INT(all.count, 0);
}

STORE_TEST(a_broken_promise_and_its_message_come_back_as_they_were_saved)
{
	PracticeId practice = cx->practice.id;
	IncidentId incident = {BIG(1)};
	BrokenPromise was = {.task = {BIG(4)},
		.client = {BIG(3)},
		.was = wall(day(2026, 11, 23), 18, 0),
		.offer = wall(day(2026, 11, 24), 11, 30),
		.zone = TEXT("Asia/Singapore")};
	Notice notice = {.id = {BIG(7)},
		.kind = NOTICE_DELAY,
		.client = {BIG(3)},
		.contact = {BIG(5)},
		.task = {BIG(4)},
		.incident = incident,
		.language = TEXT("de"),
		.recipient = TEXT("Regula"),
		.has_channel = true,
		.channel = CHANNEL_WHATSAPP,
		.address = TEXT("+41"),
		.text = {TEXT("Später"), TEXT("Guten Tag\nÉlodie")},
		.why = TEXT("weil"),
		.made = cx->now};
	BrokenPromises all;
	Notices notices;
	WORKS(store_incident_promise_save(cx->db, arena, practice, incident, &was, 5));
	was.taken = cx->now;
	WORKS(store_incident_promise_save(cx->db, arena, practice, incident, &was, 6));
	WORKS(store_incident_promise_list(cx->db, arena, practice, incident, &all));
	EQUAL_INT(all.count, 1);
	EQUAL_TEXT(wall_iso(arena, all.items[0].offer), "2026-11-24T11:30");
	EQUAL_INT(all.items[0].taken.seconds, cx->now.seconds);
	WORKS(store_notice_save(cx->db, arena, practice, &notice, 5));
	WORKS(store_notice_incident_list(cx->db, arena, practice, incident, &notices));
	EQUAL_INT(notices.count, 1);
	EQUAL_INT(notices.items[0].channel, CHANNEL_WHATSAPP);
	EQUAL_TEXT(notices.items[0].text.body, "Guten Tag\nÉlodie");
	EQUAL_TEXT(notices.items[0].why, "weil");
	CHECK(!instant_set(notices.items[0].sent));
}
