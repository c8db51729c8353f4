#include "domain/promise.h"

#include <assert.h>

PromiseState promise_state(const Task *task, Instant due, Instant now, bool broken, Minutes slack)
{
	if (instant_set(task->waiting_since)) {
		return PROMISE_WAITING;
	}
	if (due.seconds <= now.seconds) {
		return PROMISE_OVERDUE;
	}
	if (!text_empty(task->colleague)) {
		return PROMISE_LEFT;
	}
	if (broken) {
		return PROMISE_BROKEN;
	}
	return slack.minutes < PROMISE_TIGHT_MINUTES ? PROMISE_TIGHT : PROMISE_KEPT;
}

const char *promise_state_name(PromiseState state)
{
	static const char *const names[PROMISE_STATES] = {
		[PROMISE_KEPT] = N_("Will be kept"),
		[PROMISE_TIGHT] = N_("Tight"),
		[PROMISE_BROKEN] = N_("Cannot be kept"),
		[PROMISE_OVERDUE] = N_("Overdue"),
		[PROMISE_WAITING] = N_("Waiting on the client"),
		[PROMISE_LEFT] = N_("With a colleague"),
	};
	return names[state];
}

Message promise_says(Arena *arena, PromiseState state, Minutes slack)
{
	if (state == PROMISE_KEPT) {
		return message(arena, "%1 to spare", arg(slack));
	}
	if (state == PROMISE_TIGHT && slack.minutes > 0) {
		return message(arena, "only %1 to spare", arg(slack));
	}
	if (state == PROMISE_TIGHT) {
		return message(arena, "nothing to spare");
	}
	return (Message){.msgid = promise_state_name(state)};
}

static Message all_kept(Arena *arena, int32_t kept, bool some_overdue)
{
	Arg count = arg(kept);
	if (some_overdue) {
		return message_n(arena, "The promise ahead is kept.",
			"All %1 promises ahead are kept.", kept, count);
	}
	return message_n(arena, "The promise is kept.", "All %1 promises are kept.", kept, count);
}

Verdict promise_verdict(Arena *arena, const int32_t counts[PROMISE_STATES])
{
	Verdict verdict = {0};
	int32_t kept = counts[PROMISE_KEPT] + counts[PROMISE_TIGHT];
	int32_t broken = counts[PROMISE_BROKEN], overdue = counts[PROMISE_OVERDUE];
	if (kept + broken + overdue == 0) {
		verdict.calm = message(arena, "Nothing is promised.");
	} else if (kept > 0 && broken == 0) {
		verdict.calm = all_kept(arena, kept, overdue > 0);
	} else if (kept > 0) {
		verdict.calm = message_n(arena, "%1 promise kept out of %2.",
			"%1 promises kept out of %2.", kept, arg(kept), arg(kept + broken));
		verdict.danger =
			message_n(arena, "One cannot be.", "%1 cannot be.", broken, arg(broken));
	} else if (broken > 0) {
		verdict.danger = message_n(arena, "One promise cannot be kept.",
			"%1 promises cannot be kept.", broken, arg(broken));
	}
	if (overdue > 0 && kept + broken == 0) {
		verdict.overdue = message_n(arena, "One promise is overdue.",
			"%1 promises are overdue.", overdue, arg(overdue));
	} else if (overdue > 0) {
		verdict.overdue = message_n(
			arena, "One is overdue.", "%1 are overdue.", overdue, arg(overdue));
	}
	return verdict;
}

static Arg named(Arena *arena, const Text *names, size_t count)
{
	assert(count > 0);
	if (count == 1) {
		return arg(names[0]);
	}
	Message *list = NEW(arena, Message);
	if (count == 2) {
		*list = message(arena, "%1 and %2", arg(names[0]), arg(names[1]));
	} else if (count == 3) {
		*list = message(
			arena, "%1, %2 and %3", arg(names[0]), arg(names[1]), arg(names[2]));
	} else {
		*list = message(
			arena, "%1, %2 and %3 more", arg(names[0]), arg(names[1]), arg(count - 2));
	}
	return arg(list);
}

Message promise_why(Arena *arena, const Overload *overload)
{
	Arg names = named(arena, overload->names, overload->name_count);
	Arg from = arg(overload->from), until = arg(overload->until);
	Arg need = arg(overload->need), have = arg(overload->have);
	bool together = overload->name_count > 1;
	if (day_set(overload->from.day)) {
		return message_n(arena, "%3 needs %4 between %1 and %2. You have %5.",
			"%3 together need %4 between %1 and %2. You have %5.", together ? 2 : 1,
			from, until, names, need, have);
	}
	return message_n(arena, "%2 needs %3 before %1. You have %4.",
		"%2 together need %3 before %1. You have %4.", together ? 2 : 1, until, names, need,
		have);
}

static int32_t whole_minutes(Intervals intervals)
{
	return (int32_t)(intervals_length(intervals).seconds / 60);
}

Slip slip_of(Arena *arena, SlipNeeds needs, Intervals windows, Intervals hours, Intervals busy,
	Minutes have)
{
	Slip slip = {.needs = needs, .free = have};
	EACH (SlipNeed, need, needs) {
		slip.needed.minutes += need->minutes.minutes;
	}
	Intervals inside = intervals_and(arena, hours, windows);
	slip.hours.minutes = whole_minutes(inside);
	slip.meetings.minutes = whole_minutes(intervals_and(arena, inside, busy));
	slip.buffer.minutes = slip.hours.minutes - slip.meetings.minutes - have.minutes;
	slip.missing.minutes = slip.needed.minutes - have.minutes;
	return slip;
}
