/* Numbers without a gap. */
#include "domain/numbering.h"

#include "test/test.h"

static Text next_of(Arena *arena, Numbering *numbering, Day issued)
{
	Text number;
	WORKS(numbering_number(arena, numbering, issued, &number));
	*numbering = numbering_after(numbering, issued);
	return number;
}

TEST(numbers_follow_one_another_and_begin_again_with_the_year)
{
	Numbering numbering = numbering_usual();
	numbering.next = 41;
	EQUAL_TEXT(next_of(arena, &numbering, day(2026, 11, 30)), "2026-041");
	EQUAL_TEXT(next_of(arena, &numbering, day(2026, 12, 31)), "2026-042");
	EQUAL_TEXT(next_of(arena, &numbering, day(2027, 1, 4)), "2027-001");
	EQUAL_TEXT(next_of(arena, &numbering, day(2027, 1, 4)), "2027-002");
}

TEST(an_invoice_is_never_of_a_day_before_the_last_one)
{
	Text number;
	Numbering numbering = {.pattern = TEXT("F{YY}{MM}/{N}"), .next = 9};
	EQUAL_TEXT(next_of(arena, &numbering, day(2026, 11, 30)), "F2611/9");
	EQUAL_TEXT(next_of(arena, &numbering, day(2026, 11, 30)), "F2611/10");
	REFUSES(numbering_number(arena, &numbering, day(2026, 11, 29), &number),
		"The last invoice is of %1: this one cannot be of an earlier day.");
}

TEST(a_pattern_that_receivers_would_refuse_is_refused)
{
	Numbering numbering = {.pattern = TEXT("{YYYY}-{NNN}"), .yearly = true, .next = 1};
	WORKS(numbering_check(arena, &numbering));
	numbering.pattern = TEXT("AZaz09+-_/{YYYY}-{NNN}");
	WORKS(numbering_check(arena, &numbering));
	numbering.pattern = TEXT("{NNN}");
	REFUSES(numbering_check(arena, &numbering),
		"Numbers that begin again each year need the year: {YYYY}.");
	numbering.pattern = TEXT("{YYYY}");
	REFUSES(numbering_check(arena, &numbering), "The pattern needs its number: {NNN}.");
	numbering.pattern = TEXT("n° {NNN}");
	REFUSES(numbering_check(arena, &numbering),
		"Letters, digits, + - _ / and {YYYY} {YY} {MM} {NNN} may stand here.");
	numbering.pattern = TEXT("a-very-long-beginning-{YYYY}-{NNN}");
	REFUSES(numbering_check(arena, &numbering), "A number has at most 35 characters.");
}

TEST(a_series_that_does_not_begin_again_goes_on_over_the_years)
{
	Numbering numbering = {.pattern = TEXT("{YY}-{NN}"), .next = 9};
	EQUAL_TEXT(next_of(arena, &numbering, day(2026, 12, 31)), "26-09");
	EQUAL_TEXT(next_of(arena, &numbering, day(2027, 1, 1)), "27-10");
}

TEST(a_place_in_a_pattern_is_one_of_those_that_are_known)
{
	static const char *const bad[] = {"{YYY}-{N}", "{MMM}{N}", "{M}{N}", "{D}{N}", "{}{N}",
		"{N", "N}", "{NNNNNNNNNNNNN}", "{N}.", "{N} ", "{YYYYY}{N}", "{NM}"};
	Numbering numbering = {.next = 1};
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		numbering.pattern = text_of(bad[i]);
		REFUSES(numbering_check(arena, &numbering),
			"Letters, digits, + - _ / and {YYYY} {YY} {MM} {NNN} may stand here.");
	}
	numbering.pattern = TEXT("{NNNNNNNNNNNN}");
	WORKS(numbering_check(arena, &numbering));
	EQUAL_TEXT(next_of(arena, &numbering, day(2026, 1, 1)), "000000000001");
}

TEST(a_number_and_its_length_go_up_to_their_limits)
{
	Numbering numbering = {.pattern = TEXT("abcdefghijklmnopqrstuvwxy{N}")};
	numbering.next = NUMBERING_NEXT_LIMIT; /* 25 characters and these ten */
	WORKS(numbering_check(arena, &numbering));
	numbering.next++;
	REFUSES(numbering_check(arena, &numbering), "A number of at least 1.");
	numbering.next = 0;
	REFUSES(numbering_check(arena, &numbering), "A number of at least 1.");
	numbering.next = 1;
	numbering.pattern = TEXT("abcdefghijklmnopqrstuvwxyz{N}");
	REFUSES(numbering_check(arena, &numbering), "A number has at most 35 characters.");
}
