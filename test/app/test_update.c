/* Updates that an agreement promises, from the reminder to the message, on both engines. It is
 * Monday, 23 November 2026, 08:30 in Paris. */
#include "app/update.h"

#include "app/notice.h"
#include "app/task.h"
#include "app/today.h"

#include "test/app/invoice_made.h"

/* Each Monday by 17:00 in London, by WhatsApp; agreed on 9 November. */
static ClientId promised(Context *cx)
{
	Client client;
	ClientId id = made_client(cx);
	Instant now = cx->now;
	WORKS(open_client_form(cx, id, &client));
	client.zone = TEXT("Europe/London");
	client.country = TEXT("GB");
	client.language = TEXT("fr");
	WORKS(save_client(cx, &client, &id));
	Agreement agreement = new_agreement(cx, id);
	agreement.rate = 4800;
	agreement.cadence = (Cadence){CADENCE_WEEKLY, MONDAY, 0, 0, 1020, true, CHANNEL_WHATSAPP};
	cx->now = instant_plus(now, -14 * SECONDS_PER_DAY);
	(void)agreed_as(cx, &agreement);
	cx->now = now;
	return id;
}

static UpdateLine line_of(Context *cx, ClientId client)
{
	UpdateLine line = {.today = {0}};
	WORKS(open_client_update(cx, client, &line));
	return line;
}

static void pass_days(Context *cx, int days)
{
	cx->now = instant_plus(cx->now, (int64_t)days * SECONDS_PER_DAY);
}

static void becomes(Context *cx, ClientId id, ClientStatus status)
{
	Client client;
	WORKS(open_client_form(cx, id, &client));
	client.status = status;
	WORKS(save_client(cx, &client, &id));
}

STORE_TEST(today_shows_what_is_due_and_what_is_overdue_apart)
{
	Today today;
	UpdateId id;
	ClientId client = promised(cx);
	UpdateLine line = line_of(cx, client);
	CHECK(line.stand.state == UPDATE_OVERDUE);
	EQUAL_INT(line.stand.missed, 1); /* the 9th was agreed on that morning, the 16th passed */
	EQUAL_TEXT(day_iso(arena, line.stand.due.day), "2026-11-16");
	EQUAL_TEXT(day_iso(arena, line.stand.settles), "2026-11-23");
	EQUAL_TEXT(instant_iso(arena, line.stand.due.until), "2026-11-16T17:00:00Z");
	WORKS(skip_update(cx, client, line.stand.due.day, &id));
	WORKS(open_today(cx, &today));
	EQUAL_INT(today.updates.overdue.count, 0);
	EQUAL_INT(today.updates.due.count, 1);
	EQUAL_TEXT(day_iso(arena, today.updates.due.items[0].stand.due.day), "2026-11-23");
	WORKS(give_update(cx, client, day(2026, 11, 23), &id));
	WORKS(open_today(cx, &today));
	EQUAL_INT(today.updates.due.count, 0);
	EQUAL_INT(today.updates.later.count, 1);
}

/* As if an older Fuseau had been brought up to date on that day. */
static void updated_on(Context *cx, Day on)
{
	static const DbType types[] = {DB_BIGINT};
	static const Query since = {"since",
		"UPDATE schema_version SET applied = $1 WHERE name = '0025_update.sql'",
		"UPDATE schema_version SET applied = $1 WHERE name = '0025_update.sql'", types, 1};
	const DbValue value = {
		.type = DB_BIGINT, .number = zone_instant(cx->zone, wall(on, 12, 0)).seconds};
	WORKS(db_do(cx->db, cx->arena, &since, &value, NULL));
}

STORE_TEST(what_was_agreed_before_updates_were_known_is_owed_from_then_on)
{
	UpdateId id;
	ClientId client = promised(cx);
	updated_on(cx, day(2026, 11, 17));
	UpdateLine line = line_of(cx, client);
	CHECK(line.stand.state == UPDATE_DUE);
	EQUAL_TEXT(day_iso(arena, line.stand.due.day), "2026-11-23");
	updated_on(cx, day(2026, 11, 16));
	CHECK(line_of(cx, client).stand.state == UPDATE_OVERDUE);
	updated_on(cx, day(2026, 11, 17));
	WORKS(give_update(cx, client, day(2026, 11, 23), &id));
	pass_days(cx, 15); /* what follows is counted from what was given */
	updated_on(cx, zone_day(cx->zone, cx->now));
	EQUAL_TEXT(day_iso(arena, line_of(cx, client).stand.due.day), "2026-12-07");
}

STORE_TEST(what_was_noted_is_noted_once_and_can_be_taken_back)
{
	UpdateId id;
	ClientId client = promised(cx), same;
	WORKS(give_update(cx, client, day(2026, 11, 16), &id));
	UpdateLine line = line_of(cx, client);
	CHECK(line.stand.state == UPDATE_LATER && line.last.id.value == id.value);
	EQUAL_TEXT(day_iso(arena, line.stand.due.day), "2026-11-30");
	UpdateId twice;
	REFUSES(give_update(cx, client, day(2026, 11, 16), &twice),
		"This update has been noted already. Please look again.");
	WORKS(take_back_update(cx, id, &same));
	CHECK(same.value == client.value);
	CHECK(line_of(cx, client).stand.state == UPDATE_OVERDUE);
	REFUSES(take_back_update(cx, id, &same), "There is no such update.");
}

STORE_TEST(who_is_paused_or_has_no_cadence_hears_nothing)
{
	UpdateId id;
	UpdateDesk desk;
	ClientId client = promised(cx);
	becomes(cx, client, CLIENT_PAUSED);
	CHECK(line_of(cx, client).stand.state == UPDATE_NEVER);
	REFUSES(skip_update(cx, client, day(2026, 11, 16), &id),
		"No update is promised to Maison Lune.");
	pass_days(cx, 10);
	becomes(cx, client, CLIENT_ACTIVE);
	UpdateLine line = line_of(cx, client);
	CHECK(line.stand.state == UPDATE_LATER);
	EQUAL_TEXT(day_iso(arena, line.stand.due.day), "2026-12-07");
	becomes(cx, client, CLIENT_ENDED);
	(void)agreed(cx, made_client(cx), RATE_HOURLY);
	WORKS(open_updates(cx, &desk));
	EQUAL_INT(desk.overdue.count + desk.due.count + desk.later.count, 0);
}

STORE_TEST(a_holiday_of_theirs_moves_the_update)
{
	UpdateId id;
	ClientId client = promised(cx);
	WORKS(give_update(cx, client, day(2026, 11, 16), &id));
	pass_days(cx, 31); /* 24 December; the 28th is a bank holiday there */
	UpdateLine line = line_of(cx, client);
	WORKS(give_update(cx, client, line.stand.due.day, &id));
	line = line_of(cx, client);
	EQUAL_TEXT(day_iso(arena, line.stand.due.agreed), "2026-12-28");
	EQUAL_TEXT(day_iso(arena, line.stand.due.day), "2026-12-29");
}

static TaskId made_task(Context *cx, ClientId client, const char *title, Day due)
{
	TaskId id;
	const TaskDraft draft = {.task = {.client = client,
					 .title = text_of(title),
					 .estimate = {60},
					 .due = day_set(due) ? wall(due, 12, 0) : (Wall){{0}, 0}}};
	WORKS(save_task(cx, &draft, &id));
	return id;
}

STORE_TEST(the_text_says_what_was_done_what_comes_and_what_waits)
{
	NoticeDraft draft;
	NoticeId notice;
	ClientId client = promised(cx);
	EntryId entry;
	TaskId menu = made_task(cx, client, "Menu", (Day){0});
	Entry work = {.client = client,
		.task = menu,
		.start = instant_plus(cx->now, -3 * 3600),
		.end = instant_plus(cx->now, -3600),
		.billable = true};
	WORKS(save_entry(cx, &work, &entry));
	WORKS(finish_task(cx, menu));
	(void)made_task(cx, client, "Catalogue", day(2026, 11, 26));
	WORKS(wait_task(
		cx, made_task(cx, client, "Photos", day(2026, 11, 27)), TEXT("les droits")));
	const NoticeWanted wanted = {.kind = NOTICE_UPDATE, .client = client};
	WORKS(draft_notice(cx, &wanted, &draft));
	EQUAL_TEXT(draft.notice.language, "fr");
	EQUAL_TEXT(draft.notice.text.subject, "Où nous en sommes, 23 novembre 2026");
	EQUAL_TEXT(draft.notice.text.body,
		"Bonjour Maison Lune,\n\nVoici où nous en sommes.\n\n"
		"Fait depuis le 1er novembre 2026\u00a0:\n- Menu (2\u00a0h)\n\n"
		"Temps de travail depuis\u00a0: 2\u00a0h.\n\n"
		"La suite (à l’heure de Londres)\u00a0:\n"
		"- Catalogue\u00a0: jeudi 26 novembre, 12\u00a0h\u00a000\n\n"
		"Ce que j’attends encore de vous\u00a0:\n- Photos (les droits)\n\n"
		"Si quelque chose a changé de votre côté, répondez simplement à ce message.\n\n"
		"Bien à vous,\nÉlodie");
	WORKS(keep_notice(cx, &draft.notice, &notice));
	CHECK(line_of(cx, client).stand.state == UPDATE_OVERDUE);
	WORKS(notice_is_sent(cx, notice));
	UpdateLine line = line_of(cx, client);
	CHECK(line.stand.state == UPDATE_LATER && line.last.notice.value == notice.value);
	WORKS(keep_notice(cx, &draft.notice, &notice)); /* a second one on the same day */
	WORKS(notice_is_sent(cx, notice));
	EQUAL_TEXT(day_iso(arena, line_of(cx, client).stand.due.day), "2026-11-30");
	pass_days(cx, 1);
	WORKS(draft_notice(cx, &wanted, &draft));
	CHECK(!text_contains(draft.notice.text.body, "Fait depuis"));
	CHECK(!text_contains(draft.notice.text.body, "Temps de travail"));
}

STORE_TEST(an_update_comes_the_way_it_was_agreed_to)
{
	NoticeDraft draft;
	ContactId id;
	ClientId client = promised(cx);
	Contact contact = {.client = client, .name = TEXT("Ann")};
	*LIST_ADD(arena, contact.reaches) =
		(Reach){0, FOR_FORMAL, CHANNEL_MAIL, TEXT("ann@lune.example")};
	*LIST_ADD(arena, contact.reaches) =
		(Reach){0, FOR_QUICK, CHANNEL_WHATSAPP, TEXT("+447700900123")};
	WORKS(save_contact(cx, &contact, &id));
	WORKS(draft_notice(cx, &(NoticeWanted){.kind = NOTICE_UPDATE, .client = client}, &draft));
	CHECK(draft.notice.channel == CHANNEL_WHATSAPP);
	WORKS(draft_notice(cx, &(NoticeWanted){.kind = NOTICE_TRAVEL, .client = client}, &draft));
	CHECK(draft.notice.channel == CHANNEL_MAIL);
}
