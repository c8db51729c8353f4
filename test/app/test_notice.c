/* Messages to clients, on both engines: whose language, which text, what is kept. */
#include "app/notice.h"

#include "app/history.h"
#include "store/client.h"
#include "store/contact.h"

#include "test/store/store_test.h"

#define BIG(number) ((1LL << 40) + (number))

static Client alpenhof = {.id = {BIG(1)},
	.name = TEXT("Alpenhof GmbH"),
	.status = CLIENT_ACTIVE,
	.thread = 2,
	.zone = TEXT("Europe/Zurich"),
	.place = TEXT("Zürich"),
	.language = TEXT("de-CH")};

static void begin(Context *cx)
{
	Reach mail = {BIG(5), FOR_FORMAL, CHANNEL_MAIL, TEXT("frei@alpenhof.example")};
	const Contact regula = {.id = {BIG(3)},
		.client = alpenhof.id,
		.name = TEXT("Regula Frei"),
		.reaches = {&mail, 1, 1}};
	WORKS(store_client_save(cx->db, cx->arena, cx->practice.id, &alpenhof, 1));
	WORKS(store_contact_save(cx->db, cx->arena, cx->practice.id, &regula, 1));
}

static NoticeDraft drafted(Context *cx, NoticeKind kind)
{
	NoticePiece piece = {.title = TEXT("Winterkarte"),
		.due = wall(day(2026, 11, 24), 12, 0),
		.new_due = {day(2026, 11, 25), SECONDS_PER_DAY}};
	const NoticeWanted wanted = {.kind = kind,
		.client = alpenhof.id,
		.has_reason = true,
		.reason = NOTICE_WHY_OUTAGE,
		.pieces = {&piece, 1, 1}};
	NoticeDraft draft;
	WORKS(draft_notice(cx, &wanted, &draft));
	return draft;
}

STORE_TEST(a_message_speaks_the_language_and_the_time_of_the_client)
{
	begin(cx);
	NoticeDraft draft = drafted(cx, NOTICE_NEW_DUE);
	CHECK(!draft.foreign);
	EQUAL_TEXT(draft.notice.text.subject, "Neuer Termin: Winterkarte");
	CHECK(text_starts(draft.notice.text.body, "Guten Tag Regula Frei,\n"));
	CHECK(text_contains(draft.notice.text.body, "Ein Strom- oder Netzausfall"));
	CHECK(text_contains(draft.notice.text.body,
		"zugesagt für Dienstag, 24. November, 12:00 Uhr: Der neue realistische Termin ist "
		"Mittwoch, 25. November, Ende des Tages (Zürich)."));
	CHECK(draft.notice.channel == CHANNEL_MAIL && draft.ways.items[0].carries);
}

STORE_TEST(a_language_without_a_text_gets_english_and_says_so)
{
	begin(cx);
	alpenhof.language = TEXT("es");
	WORKS(store_client_save(cx->db, cx->arena, cx->practice.id, &alpenhof, 1));
	NoticeDraft draft = drafted(cx, NOTICE_REFUSAL);
	CHECK(draft.foreign);
	EQUAL_TEXT(draft.wanted_language, "es");
	EQUAL_TEXT(draft.notice.language, "en");
	const NoticeText spanish = {TEXT("Su petición"), TEXT("Hola {contact}: {due} no.")};
	WORKS(save_notice_template(cx, NOTICE_REFUSAL, TEXT("ES"), &spanish));
	draft = drafted(cx, NOTICE_REFUSAL);
	CHECK(!draft.foreign);
	EQUAL_TEXT(draft.notice.text.body, "Hola Regula Frei: martes, 24 de noviembre, 12:00 no.");
}

STORE_TEST(an_own_text_stands_before_the_shipped_one_until_it_is_put_back)
{
	begin(cx);
	NoticeTemplate template;
	const NoticeText own = {TEXT("Später"), TEXT("Grüezi {contact}")};
	WORKS(open_notice_template(cx, NOTICE_DELAY, TEXT("de"), &template));
	EQUAL_INT(template.source, TEXT_SHIPPED);
	WORKS(save_notice_template(cx, NOTICE_DELAY, TEXT("de"), &own));
	WORKS(open_notice_template(cx, NOTICE_DELAY, TEXT("de-CH"), &template));
	EQUAL_INT(template.source, TEXT_OWN);
	EQUAL_TEXT(template.text.subject, "Später");
	CHECK(template.shipped);
	WORKS(reset_notice_template(cx, NOTICE_DELAY, TEXT("de")));
	WORKS(open_notice_template(cx, NOTICE_DELAY, TEXT("de"), &template));
	EQUAL_INT(template.source, TEXT_SHIPPED);
	REFUSES(save_notice_template(cx, NOTICE_DELAY, TEXT("german"), &own),
		"A language is written as its code: de, es, pt-BR.");
}

STORE_TEST(what_was_told_is_kept_with_whom_and_when)
{
	begin(cx);
	NoticeDraft draft = drafted(cx, NOTICE_NEW_DUE);
	NoticeId id;
	OpenNotice open;
	Notices all;
	HistoryLines lines;
	int64_t next;
	WORKS(keep_notice(cx, &draft.notice, &id));
	WORKS(open_notice(cx, id, &open));
	CHECK(!instant_set(open.notice.sent));
	CHECK(text_starts(open.link, "mailto:frei@alpenhof.example?subject=Neuer%20Termin"));
	EQUAL_TEXT(open.notice.recipient, "Regula Frei");
	CHECK(text_contains(open.notice.why, "Netzausfall"));
	WORKS(notice_is_sent(cx, id));
	WORKS(open_client_notices(cx, alpenhof.id, &all));
	EQUAL_INT(all.count, 1);
	EQUAL_INT(all.items[0].sent.seconds, cx->now.seconds);
	WORKS(open_history(cx, alpenhof.id, 0, &lines, &next));
	EQUAL_TEXT(lines.items[0].act, "Told");
	Notice empty = draft.notice;
	empty.text.body = TEXT("");
	REFUSES(keep_notice(cx, &empty, &id), "Something is missing here.");
}
