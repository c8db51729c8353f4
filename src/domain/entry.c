#include "domain/entry.h"

#include "domain/check.h"
#include "domain/task.h"

const Error *entry_check(Arena *arena, const Entry *entry, Instant now)
{
	Problems problems = {arena, NULL, NULL};
	if (!instant_set(entry->start)) {
		problem(&problems, refuse(arena, "start", "Say when the work began."));
	} else if (entry->start.seconds > now.seconds) {
		problem(&problems, refuse(arena, "start", "Work cannot begin in the future: %1.",
					   arg(entry->start)));
	} else if (instant_set(entry->end) && entry->end.seconds < entry->start.seconds) {
		problem(&problems, refuse(arena, "end", "It cannot end (%1) before it begins (%2).",
					   arg(entry->end), arg(entry->start)));
	} else if (instant_set(entry->end) &&
		   entry_length(entry, now).seconds > ENTRY_LIMIT_HOURS * 3600L) {
		problem(&problems, refuse(arena, "end", "One entry holds at most %1 hours.",
					   arg(ENTRY_LIMIT_HOURS)));
	}
	problem(&problems, check_length(arena, "note", entry->note, ENTRY_NOTE_LIMIT));
	problem(&problems, check_one_line(arena, "category", entry->category, TASK_CATEGORY_LIMIT));
	problem(&problems, check_one_line(arena, "tags", entry->tags, ENTRY_NOTE_LIMIT));
	return problems.first;
}

static Instant end_of(const Entry *entry, Instant now)
{
	return instant_set(entry->end) ? entry->end : now;
}

Duration entry_length(const Entry *entry, Instant now)
{
	int64_t seconds = end_of(entry, now).seconds - entry->start.seconds;
	return (Duration){seconds > 0 ? seconds : 0};
}

bool entries_overlap(const Entry *left, const Entry *right, Instant now)
{
	return left->start.seconds < end_of(right, now).seconds &&
	       right->start.seconds < end_of(left, now).seconds;
}

Instant entry_end(const Zone *zone, Instant start, int32_t second)
{
	Day today = zone_day(zone, start);
	Wall typed = {today, second};
	Instant end = zone_instant(zone, typed);
	Instant change;
	if (end.seconds <= start.seconds &&
		zone_next_change(zone, end, instant_plus(end, SECONDS_PER_DAY / 2), &change)) {
		/* Where the clocks go back the same hour comes twice. */
		int32_t gained = zone_offset(zone, end) - zone_offset(zone, change);
		Instant again = instant_plus(end, gained);
		if (gained > 0 && wall_order(zone_wall(zone, again), typed) == 0) {
			end = again;
		}
	}
	return end.seconds > start.seconds ? end
					   : zone_instant(zone, (Wall){day_plus(today, 1), second});
}

void time_by_day(const Zone *home, Stays stays, Interval worked,
	void (*each)(void *user, Day day, Interval part), void *user)
{
	for (Instant at = worked.start; at.seconds < worked.end.seconds;) {
		const Zone *zone = stay_zone(home, stays, at);
		Day day = zone_day(zone, at);
		Instant cut = zone_midnight(zone, day_plus(day, 1));
		cut = cut.seconds < worked.end.seconds ? cut : worked.end;
		(void)stay_next(home, stays, at, cut, &cut);
		each(user, day, (Interval){at, cut});
		at = cut;
	}
}

bool timer_forgotten(Instant start, Instant now, Instant end_of_working_day)
{
	bool past_the_day = instant_set(end_of_working_day) &&
			    start.seconds < end_of_working_day.seconds &&
			    now.seconds > end_of_working_day.seconds;
	return past_the_day || now.seconds - start.seconds > TIMER_ASK_HOURS * 3600L;
}
