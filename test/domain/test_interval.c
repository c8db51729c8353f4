/* Stretches of time, added and taken away. */
#include "domain/interval.h"

#include "test/test.h"

/* "1-3 5-8" */
static Intervals of(Arena *arena, const char *text)
{
	Intervals intervals = {0};
	Span rest = span_of(text_of(text)), part, number;
	while (span_next(&rest, ' ', &part)) {
		Interval interval;
		if (span_next(&part, '-', &number) && span_int64(number, &interval.start.seconds) &&
			span_int64(part, &interval.end.seconds)) {
			*LIST_ADD(arena, intervals) = interval;
		}
	}
	return intervals;
}

static Text said(Arena *arena, Intervals intervals)
{
	Buffer out = buffer_new(arena);
	EACH (Interval, interval, intervals) {
		buffer_format(&out, "%s%d-%d", out.length ? " " : "", (int)interval->start.seconds,
			(int)interval->end.seconds);
	}
	return buffer_done(&out);
}

TEST(stretches_that_touch_become_one)
{
	EQUAL_TEXT(said(arena, intervals_normal(arena, of(arena, "5-8 1-3 8-9 2-4 7-7 6-5"))),
		"1-4 5-9");
	EQUAL_TEXT(said(arena, intervals_normal(arena, (Intervals){0})), "");
}

TEST(what_is_common_what_is_left_and_what_is_either)
{
	Intervals left = of(arena, "1-4 6-9 12-15"), right = of(arena, "2-3 4-7 8-13 20-21");
	EQUAL_TEXT(said(arena, intervals_and(arena, left, right)), "2-3 6-7 8-9 12-13");
	EQUAL_TEXT(said(arena, intervals_minus(arena, left, right)), "1-2 3-4 7-8 13-15");
	EQUAL_TEXT(said(arena, intervals_minus(arena, right, left)), "4-6 9-12 20-21");
	EQUAL_TEXT(said(arena, intervals_or(arena, left, right)), "1-15 20-21");
	EQUAL_INT(intervals_length(left).seconds, 9);
}

/* Every pair of sets over eight points, against a plain array of truths. */
TEST(sets_of_stretches_agree_with_counting_point_by_point)
{
	enum { POINTS = 7 };
	Arena *scratch = arena_new(1 << 20);
	for (unsigned a = 0; a < 1 << POINTS; a++) {
		for (unsigned b = 0; b < 1 << POINTS; b++) {
			Intervals sets[2] = {0};
			for (int point = 0; point < POINTS; point++) {
				Interval one = {{point + 1}, {point + 2}};
				if (a >> point & 1) {
					*LIST_ADD(scratch, sets[0]) = one;
				}
				if (b >> point & 1) {
					*LIST_ADD(scratch, sets[1]) = one;
				}
			}
			Intervals left = intervals_normal(scratch, sets[0]);
			Intervals right = intervals_normal(scratch, sets[1]);
			Intervals both = intervals_and(scratch, left, right);
			Intervals rest = intervals_minus(scratch, left, right);
			Intervals either = intervals_or(scratch, left, right);
			for (int point = 0; point < POINTS; point++) {
				Instant at = {point + 1};
				CHECK(intervals_hold(both, at) == ((a & b) >> point & 1));
				CHECK(intervals_hold(rest, at) == ((a & ~b) >> point & 1));
				CHECK(intervals_hold(either, at) == ((a | b) >> point & 1));
			}
			arena_clear(scratch);
		}
	}
	arena_free(scratch);
}

TEST(the_next_stretch_is_the_one_that_holds_the_moment_or_comes_after)
{
	Intervals some = of(arena, "1-4 6-9");
	Interval found;
	CHECK(intervals_next(some, (Instant){0}, &found) && found.start.seconds == 1);
	CHECK(intervals_next(some, (Instant){3}, &found) && found.start.seconds == 1);
	CHECK(intervals_next(some, (Instant){4}, &found) && found.start.seconds == 6);
	CHECK(!intervals_next(some, (Instant){9}, &found));
	CHECK(intervals_hold(some, (Instant){8}) && !intervals_hold(some, (Instant){9}));
}
