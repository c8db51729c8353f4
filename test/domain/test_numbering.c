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
