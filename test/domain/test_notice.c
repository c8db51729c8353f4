/* Texts of messages: their places, checked and filled in. */
#include "domain/notice.h"

#include "test/test.h"

static const Error *checked(Arena *arena, NoticeKind kind, const char *subject, const char *body)
{
	const NoticeText text = {text_of(subject), text_of(body)};
	return notice_check(arena, kind, &text);
}

TEST(every_shipped_text_passes_its_own_check)
{
	for (size_t i = 0; i < notice_language_count; i++) {
		for (int kind = 0; kind < NOTICE_KINDS; kind++) {
			const NoticeText *text =
				notice_shipped((NoticeKind)kind, text_of(notice_languages[i]));
			CHECK(text != NULL);
			WORKS(notice_check(arena, (NoticeKind)kind, text));
		}
	}
	CHECK(notice_shipped(NOTICE_DELAY, TEXT("de-CH")) ==
		notice_shipped(NOTICE_DELAY, TEXT("de")));
	CHECK(notice_shipped(NOTICE_DELAY, TEXT("es")) == NULL);
	CHECK(notice_shipped(NOTICE_DELAY, TEXT("den")) == NULL);
}

TEST(an_unknown_place_is_refused_where_it_stands)
{
	REFUSES(checked(arena, NOTICE_DELAY, "Hello", "Grüezi {contact},\nbis {morgen}."),
		"Line 2, character 5: there is no place called “morgen”.");
	REFUSES(checked(arena, NOTICE_DELAY, "Hello", "é {due"),
		"Line 1, character 3: a brace stands alone. A place is written {so}.");
	REFUSES(checked(arena, NOTICE_DELAY, "Hello", "a } b"),
		"Line 1, character 3: a brace stands alone. A place is written {so}.");
	REFUSES(checked(arena, NOTICE_DELAY, "Hello", "{due\n}"),
		"Line 1, character 1: a brace stands alone. A place is written {so}.");
	REFUSES(checked(arena, NOTICE_TRAVEL, "{why}", "Away."),
		"Line 1, character 1: a text of this kind knows no “why”.");
	REFUSES(checked(arena, NOTICE_WHY_OUTAGE, "", "Sorry, {me}"),
		"Line 1, character 8: a text of this kind knows no “me”.");
	WORKS(checked(arena, NOTICE_NEW_DUE, "{work}", "{due} {new_due} {why} {place} {me}"));
}

static NoticeText filled(Arena *arena, const char *subject, const char *body, size_t works)
{
	static NoticeWork two[] = {
		{TEXT("Menu"), TEXT("Tuesday"), TEXT("Wednesday"), TEXT("2 h")},
		{TEXT("Prices"), TEXT("Monday"), {0}, TEXT("1 h")},
	};
	const NoticeFacts facts = {.client = TEXT("Alpenhof"),
		.place = TEXT("Zurich"),
		.me = TEXT("Élodie"),
		.works = {two, works, works}};
	const NoticeText text = {text_of(subject), text_of(body)};
	return notice_fill(arena, &text, &facts);
}

TEST(a_line_with_nothing_to_say_is_left_out)
{
	EQUAL_TEXT(filled(arena, "", "Hello {contact},\n\n{why}\n\n{what}\nBye\n{me}\n\n", 0).body,
		"Hello Alpenhof,\n\nBye\nÉlodie");
}

TEST(a_line_about_the_work_stands_once_for_each_piece)
{
	NoticeText text = filled(arena, "New: {work}", "So:\n“{work}” {due} ({place})\n{me}", 2);
	EQUAL_TEXT(text.subject, "New: Menu, Prices");
	EQUAL_TEXT(text.body, "So:\n“Menu” Tuesday (Zurich)\n“Prices” Monday (Zurich)\nÉlodie");
	EQUAL_TEXT(filled(arena, "", "{work}: {new_due}", 2).body, "Menu: Wednesday");
}

TEST(a_paragraph_made_for_a_list_is_left_out_with_it)
{
	NoticeItem done[] = {{TEXT("Menu"), {0}}, {TEXT("Prices"), {0}}};
	NoticeItem next[] = {{TEXT("Flyer"), TEXT("Friday")}};
	NoticeFacts facts = {.client = TEXT("Alpenhof"), .update.done = {done, 2, 2}};
	const NoticeText text = {TEXT("{day}"),
		TEXT("Hello\n\nDone:\n- {done}\nso far.\n\nNext:\n- {next}: {next_due}\n\nBye")};
	EQUAL_TEXT(notice_fill(arena, &text, &facts).body,
		"Hello\n\nDone:\n- Menu\n- Prices\nso far.\n\nBye");
	facts.update = (NoticeUpdate){.next = {next, 1, 1}};
	EQUAL_TEXT(
		notice_fill(arena, &text, &facts).body, "Hello\n\nNext:\n- Flyer: Friday\n\nBye");
}

TEST(a_language_is_a_tag)
{
	static const char *const good[] = {"de", "pt-BR", "zh-Hant-TW", "gsw"};
	static const char *const bad[] = {
		"", "d", "german", "de-", "de_CH", "d1", "de--CH", "../x"};
	for (size_t i = 0; i < 4; i++) {
		CHECK(language_is_tag(text_of(good[i])));
	}
	for (size_t i = 0; i < 8; i++) {
		CHECK(!language_is_tag(text_of(bad[i])));
	}
}
