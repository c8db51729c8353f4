#include "app/load.h"

#include "app/hours.h"
#include "app/week.h"
#include "host/zones.h"
#include "store/task.h"

typedef struct {
	Context *cx;
	HoursBook book;
	Intervals free;    /* working time without meetings, from now on */
	Intervals planned; /* from now on */
	Load load;
} Loading;

static Interval window_of(const Loading *loading, Day on)
{
	Instant noon = {(int64_t)on.days * SECONDS_PER_DAY + SECONDS_PER_DAY / 2};
	const Zone *zone = stay_zone(loading->book.home, loading->book.stays, noon);
	return (Interval){zone_midnight(zone, on), zone_midnight(zone, day_plus(on, 1))};
}

/* Both sorted, so that each day begins where the last one ended. */
static Minutes minutes_in(Intervals intervals, const Interval *window, size_t *at)
{
	int64_t seconds = 0;
	while (*at < intervals.count && intervals.items[*at].end.seconds <= window->start.seconds) {
		++*at;
	}
	for (size_t i = *at; i < intervals.count; i++) {
		const Interval *interval = &intervals.items[i];
		if (interval->start.seconds >= window->end.seconds) {
			break;
		}
		int64_t start = interval->start.seconds > window->start.seconds
					? interval->start.seconds
					: window->start.seconds;
		int64_t end = interval->end.seconds < window->end.seconds ? interval->end.seconds
									  : window->end.seconds;
		seconds += end - start;
	}
	return (Minutes){(int32_t)(seconds / 60)};
}

static const Error *load_time(Loading *loading, const StoredPlan *plan, Instant from, Instant to)
{
	Context *cx = loading->cx;
	Occurrences events;
	Intervals taken = {0}, ahead = {0}, blocks = {0};
	TRY(open_hours(cx, from, to, &loading->book));
	TRY(open_events(cx, loading->book.stays, from, to, &events));
	EACH (Occurrence, occurrence, events) {
		if (event_blocks(occurrence->event)) {
			*LIST_ADD(cx->arena, taken) = occurrence->when;
		}
	}
	*LIST_ADD(cx->arena, ahead) = (Interval){cx->now, to};
	EACH (PlannedBlock, block, plan->blocks) {
		*LIST_ADD(cx->arena, blocks) = block->when;
	}
	loading->free = intervals_and(cx->arena,
		intervals_minus(
			cx->arena, book_own(&loading->book), intervals_normal(cx->arena, taken)),
		ahead);
	loading->planned = intervals_and(cx->arena, intervals_normal(cx->arena, blocks), ahead);
	return OK;
}

static LoadDay *day_of(Load *load, Day on)
{
	int32_t index = on.days - load->weeks[0].monday.days;
	if (index < 0 || (size_t)index >= load->count * LOAD_DAYS) {
		return NULL;
	}
	return &load->weeks[index / LOAD_DAYS].days[index % LOAD_DAYS];
}

/* A promise weighs on the day it falls due, an overdue one on today. */
static const Error *add_dues(Loading *loading, const StoredPlan *plan)
{
	Context *cx = loading->cx;
	Tasks open;
	TRY(store_task_open_list(cx->db, cx->arena, cx->practice.id, &open));
	EACH (Task, task, open) {
		const PlannedPromise *promise = plan_promise(plan, task->id);
		if (!promise || !task_promise(task)) {
			continue;
		}
		const Zone *named = text_empty(task->due_zone) ? NULL : zones_named(task->due_zone);
		Instant due = task_due(task, named ? named : cx->zone);
		/* what is due at midnight belongs to the day that ends then */
		Day on = zone_day(cx->zone, instant_plus(due, -1));
		Day today = zone_day(cx->zone, cx->now);
		LoadDay *load = day_of(&loading->load, on.days < today.days ? today : on);
		if (load) {
			load->due.minutes += promise->minutes.minutes;
		}
	}
	return OK;
}

const Error *open_load(Context *cx, const StoredPlan *plan, size_t weeks, Load *ret_load)
{
	Loading loading = {.cx = cx};
	Load *load = &loading.load;
	Day monday = day_monday(zone_day(cx->zone, cx->now));
	load->count = weeks < LOAD_WEEKS ? weeks : LOAD_WEEKS;
	const int32_t days = (int32_t)load->count * LOAD_DAYS;
	TRY(load_time(&loading, plan, zone_midnight(cx->zone, monday),
		zone_midnight(cx->zone, day_plus(monday, days + 1))));
	size_t free_at = 0, planned_at = 0;
	for (int32_t i = 0; i < days; i++) {
		LoadWeek *week = &load->weeks[i / LOAD_DAYS];
		Day on = day_plus(monday, i);
		Interval window = window_of(&loading, on);
		week->monday = day_plus(monday, i / LOAD_DAYS * LOAD_DAYS);
		week->days[i % LOAD_DAYS] = (LoadDay){.day = on,
			.there = minutes_in(loading.free, &window, &free_at),
			.planned = minutes_in(loading.planned, &window, &planned_at)};
	}
	TRY(add_dues(&loading, plan));
	load_sum(load, cx->practice.buffer_percent);
	*ret_load = *load;
	return OK;
}
