/* Boards, members, practices: templates that work, bad values with a sentence. */
#include "domain/board.h"
#include "domain/member.h"
#include "domain/practice.h"

#include "test/test.h"

TEST(every_board_template_is_a_board_with_one_stage_that_is_done)
{
	for (size_t i = 0; i < board_template_count; i++) {
		const BoardTemplate *shipped = &board_templates[i];
		Board board = {.name = text_of(shipped->name)};
		int done = 0, waiting = 0;
		for (size_t s = 0; s < shipped->stage_count; s++) {
			LIST_ADD(arena, board.stages)->name = text_of(shipped->stages[s].name);
			done += shipped->stages[s].kind == STAGE_DONE;
			waiting += shipped->stages[s].kind == STAGE_WAITING;
		}
		WORKS(board_check(arena, &board));
		EQUAL_INT(done, 1);
		EQUAL_INT(waiting, 1);
	}
}

TEST(content_goes_from_the_brief_through_approval_to_the_report)
{
	const BoardTemplate *content = &board_templates[1];
	EQUAL_TEXT(text_of(content->key), "content");
	EQUAL_TEXT(text_of(content->stages[0].name), "Client brief");
	EQUAL_INT(content->stages[3].kind, STAGE_WAITING);
	EQUAL_TEXT(text_of(content->stages[6].name), "Monthly report");
}

TEST(a_board_needs_a_name_and_a_stage)
{
	Board board = {0};
	const Error *error = board_check(arena, &board);
	REFUSES(error, "Something is missing here.");
	REFUSES(error->next, "A board needs at least one stage.");
	StageKind kind;
	CHECK(stage_kind_from_key(TEXT("waiting"), &kind) && kind == STAGE_WAITING);
	CHECK(!stage_kind_from_key(TEXT(""), &kind));
}

TEST(a_practice_says_its_name_zone_language_and_currency)
{
	Practice practice = {.name = TEXT("Élodie"),
		.zone = TEXT("Europe/Paris"),
		.language = TEXT("fr"),
		.currency = {"EUR"},
		.default_estimate = {60},
		.buffer_percent = 15};
	WORKS(practice_check(arena, &practice));
	practice.buffer_percent = 81;
	REFUSES(practice_check(arena, &practice),
		"The buffer is between 0 and 80 percent of a day.");
	practice.buffer_percent = 0;
	practice.currency = (Currency){"eu"};
	REFUSES(practice_check(arena, &practice),
		"“eu” is no currency code: three capital letters, like EUR.");
	practice.currency = (Currency){"EUR"};
	practice.default_estimate = (Minutes){0};
	REFUSES(practice_check(arena, &practice), "A task takes between 1 minute and 1,000 hours.");
}

TEST(a_member_has_an_address_that_mail_could_reach)
{
	Member member = {.email = TEXT("elodie@example.org")};
	WORKS(member_check(arena, &member));
	const char *bad[] = {"elodie", "@example.org", "e@", "e@ex ample.org", "e@x..org",
		"e@x@y.org", "<e@x.org>", "e@x.org\r\n"};
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		member.email = text_of(bad[i]);
		REFUSES(member_check(arena, &member), "“%1” is no e-mail address.");
	}
	Role role;
	CHECK(role_from_key(TEXT("reader"), &role) && role == ROLE_READER);
}
