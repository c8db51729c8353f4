/* What Today says: states, the verdict, the sum behind a no. */
#include "domain/promise.h"
#include "words/language.h"

#include "test/test.h"

static Text verdict_of(Arena *arena, int32_t kept, int32_t tight, int32_t broken, int32_t overdue)
{
	int32_t counts[PROMISE_STATES] = {kept, tight, broken, overdue, 3};
	Verdict verdict = promise_verdict(arena, counts);
	Message said[] = {verdict.calm, verdict.danger, verdict.overdue};
	Buffer out = buffer_new(arena);
	for (size_t i = 0; i < 3; i++) {
		if (said[i].msgid) {
			buffer_chars(&out, out.length ? " " : "");
			buffer_text(&out, message_plain(arena, said[i]));
		}
	}
	return buffer_done(&out);
}

TEST(the_first_sentence_of_the_day_is_the_verdict)
{
	EQUAL_TEXT(verdict_of(arena, 5, 1, 1, 0), "6 promises kept out of 7. One cannot be.");
	EQUAL_TEXT(verdict_of(arena, 7, 0, 0, 0), "All 7 promises are kept.");
	EQUAL_TEXT(verdict_of(arena, 0, 1, 0, 0), "The promise is kept.");
	EQUAL_TEXT(verdict_of(arena, 1, 0, 2, 0), "1 promise kept out of 3. 2 cannot be.");
	EQUAL_TEXT(verdict_of(arena, 0, 0, 1, 0), "One promise cannot be kept.");
	EQUAL_TEXT(verdict_of(arena, 0, 0, 0, 0), "Nothing is promised.");
	EQUAL_TEXT(verdict_of(arena, 12, 0, 1, 0), "12 promises kept out of 13. One cannot be.");
}

TEST(in_french_the_numbers_agree_with_the_promise)
{
	const Language *french = language_named(TEXT("fr"));
	int32_t counts[PROMISE_STATES] = {6, 0, 1, 0, 0};
	Verdict verdict = promise_verdict(arena, counts);
	EQUAL_TEXT(words(arena, french, NULL, verdict.calm), "6 promesses tenues sur\u00a07.");
	EQUAL_TEXT(words(arena, french, NULL, verdict.danger), "Une ne peut pas l’être.");
	Text names[] = {TEXT("Alpenhof"), TEXT("Maison Lune")};
	Overload overload = {names, 2, {{0}, 0}, wall(day(2026, 11, 24), 18, 0), {690}, {630}};
	EQUAL_TEXT(words(arena, french, NULL, promise_why(arena, &overload)),
		"Alpenhof et Maison Lune demandent ensemble 11\u00a0h\u00a030 d’ici mar. 24 nov., "
		"18\u00a0h\u00a000. Vous avez 10\u00a0h\u00a030.");
}

TEST(what_is_overdue_is_said_apart)
{
	EQUAL_TEXT(verdict_of(arena, 3, 0, 0, 1), "All 3 promises ahead are kept. One is overdue.");
	EQUAL_TEXT(verdict_of(arena, 2, 0, 1, 2),
		"2 promises kept out of 3. One cannot be. 2 are overdue.");
	EQUAL_TEXT(verdict_of(arena, 0, 0, 0, 2), "2 promises are overdue.");
}

TEST(a_promise_is_kept_tight_broken_overdue_or_waiting)
{
	Task task = {0};
	Instant now = {1795000000}, due = {1795000000 + 3600};
	EQUAL_INT(promise_state(&task, due, now, false, (Minutes){60}), PROMISE_KEPT);
	EQUAL_INT(promise_state(&task, due, now, false, (Minutes){59}), PROMISE_TIGHT);
	EQUAL_INT(promise_state(&task, due, now, true, (Minutes){0}), PROMISE_BROKEN);
	EQUAL_INT(promise_state(&task, now, now, true, (Minutes){0}), PROMISE_OVERDUE);
	task.waiting_since = now;
	EQUAL_INT(promise_state(&task, now, now, true, (Minutes){0}), PROMISE_WAITING);
	EQUAL_TEXT(message_plain(arena, promise_says(arena, PROMISE_TIGHT, (Minutes){15})),
		"only 15 min to spare");
	EQUAL_TEXT(message_plain(arena, promise_says(arena, PROMISE_TIGHT, (Minutes){0})),
		"nothing to spare");
	EQUAL_TEXT(message_plain(arena, promise_says(arena, PROMISE_BROKEN, (Minutes){0})),
		"Cannot be kept");
}

TEST(a_no_comes_with_whose_work_what_is_needed_and_what_there_is)
{
	Text names[] = {TEXT("Alpenhof"), TEXT("Maison Lune"), TEXT("Kopi & Co"), TEXT("Yoga"),
		TEXT("Blue Ridge")};
	Overload overload = {.names = names,
		.name_count = 2,
		.until = wall(day(2026, 11, 24), 18, 0),
		.need = {690},
		.have = {630}};
	EQUAL_TEXT(message_plain(arena, promise_why(arena, &overload)),
		"Alpenhof and Maison Lune together need 690 min before 2026-11-24T18:00. "
		"You have 630 min.");
	overload.name_count = 1;
	EQUAL_TEXT(message_plain(arena, promise_why(arena, &overload)),
		"Alpenhof needs 690 min before 2026-11-24T18:00. You have 630 min.");
	overload.name_count = 5;
	overload.from = wall(day(2026, 11, 23), 9, 0);
	EQUAL_TEXT(message_plain(arena, promise_why(arena, &overload)),
		"Alpenhof, Maison Lune and 3 more together need 690 min between 2026-11-23T09:00 "
		"and 2026-11-24T18:00. You have 630 min.");
}

static void add(Arena *arena, Intervals *intervals, int64_t from_hour, int64_t to_hour)
{
	*LIST_ADD(arena, *intervals) =
		(Interval){{1795000000 + from_hour * 3600}, {1795000000 + to_hour * 3600}};
}

TEST(a_slip_adds_up_by_hand)
{
	SlipNeeds needs = {0};
	*LIST_ADD(arena, needs) = (SlipNeed){{1}, {1}, {150}};
	*LIST_ADD(arena, needs) = (SlipNeed){{2}, {2}, {300}};
	Intervals windows = {0}, hours = {0}, busy = {0};
	add(arena, &windows, 0, 30);
	add(arena, &hours, -4, 4); /* half of it before the window */
	add(arena, &hours, 24, 28);
	add(arena, &busy, 3, 6); /* one hour of it in working hours */
	Slip slip = slip_of(arena, needs, windows, hours, busy, (Minutes){360});
	EQUAL_INT(slip.needed.minutes, 450);
	EQUAL_INT(slip.hours.minutes, 480);
	EQUAL_INT(slip.meetings.minutes, 60);
	EQUAL_INT(slip.buffer.minutes, 60);
	EQUAL_INT(slip.hours.minutes - slip.meetings.minutes - slip.buffer.minutes,
		slip.free.minutes);
	EQUAL_INT(slip.missing.minutes, 90);
}
