#include "app/hours_page.h"

#include "app/bin.h"
#include "app/hours.h"
#include "app/plan.h"
#include "domain/check.h"
#include "store/hours.h"
#include "store/practice.h"

enum { DAYS_AHEAD = 14, FAR_DAYS = 36600 };

static Day today(const Context *cx)
{
	return zone_day(cx->zone, cx->now);
}

static const Error *own_exceptions(Context *cx, Day from, DayExceptions *ret_exceptions)
{
	return store_day_exception_list(cx->db, cx->arena, cx->practice.id,
		hours_of_member(cx->member.id), from, day_plus(from, FAR_DAYS), ret_exceptions);
}

/* The first day with work from today on, and what the buffer leaves free of it. */
static const Error *count_buffer(Context *cx, HoursPage *page)
{
	HoursBook book;
	Day first = today(cx);
	Instant from = zone_midnight(cx->zone, first);
	TRY(open_hours(cx, from, zone_midnight(cx->zone, day_plus(first, DAYS_AHEAD)), &book));
	Intervals all = book_own(&book);
	for (int32_t i = 0; i < DAYS_AHEAD && page->today_minutes.minutes == 0; i++) {
		Interval whole = {zone_midnight(cx->zone, day_plus(first, i)),
			zone_midnight(cx->zone, day_plus(first, i + 1))};
		Intervals worked = intervals_and(cx->arena, all, (Intervals){&whole, 1, 1});
		page->today = day_plus(first, i);
		page->today_minutes.minutes = (int32_t)(intervals_length(worked).seconds / 60);
	}
	page->buffer_minutes.minutes =
		page->today_minutes.minutes * page->working.buffer_percent / 100;
	return OK;
}

static Minutes pattern_minutes(Hours hours)
{
	Minutes all = {0};
	EACH (HoursLine, line, hours) {
		int32_t length = line->to - line->from;
		length += length <= 0 ? MINUTES_PER_DAY : 0;
		all.minutes += length * __builtin_popcount(line->days & ALL_DAYS);
	}
	return all;
}

const Error *open_hours_page(Context *cx, HoursPage *ret_page)
{
	HoursPage page = {.working = {.buffer_percent = cx->practice.buffer_percent,
				  .gap = cx->practice.gap,
				  .break_after = cx->practice.break_after,
				  .break_minutes = cx->practice.break_minutes,
				  .default_estimate = cx->practice.default_estimate}};
	TRY(store_hours_load(cx->db, cx->arena, cx->practice.id, hours_of_member(cx->member.id),
		&page.working.hours));
	TRY(own_exceptions(cx, today(cx), &page.exceptions));
	TRY(count_buffer(cx, &page));
	page.week_minutes = pattern_minutes(page.working.hours);
	*ret_page = page;
	return OK;
}

static const Error *changing(Context *cx, const WorkingHours *working)
{
	Practice practice = cx->practice;
	practice.buffer_percent = working->buffer_percent;
	practice.gap = working->gap;
	practice.break_after = working->break_after;
	practice.break_minutes = working->break_minutes;
	practice.default_estimate = working->default_estimate;
	TRY(practice_check(cx->arena, &practice));
	TRY(store_practice_save(cx->db, cx->arena, &practice));
	TRY(store_hours_replace(cx->db, cx->arena, cx->practice.id, hours_of_member(cx->member.id),
		working->hours, cx->change));
	plan_changed(cx);
	return audit(cx, "edit", "hours", cx->member.id.value, 0,
		hours_text(cx->arena, working->hours, false));
}

const Error *change_hours(Context *cx, const WorkingHours *working)
{
	TRY(check_hours(cx->arena, "hours", working->hours));
	return WRITE(cx, changing(cx, working));
}

static const Error *check_exception(Context *cx, const DayException *exception)
{
	Problems problems = {.arena = cx->arena};
	if (!day_set(exception->first)) {
		problem(&problems, refuse(cx->arena, "first", "Please say which day."));
	} else if (exception->last.days < exception->first.days) {
		problem(&problems, refuse(cx->arena, "last", "It ends before it begins."));
	} else if (exception->last.days - exception->first.days >= EXCEPTION_DAYS_LIMIT) {
		problem(&problems, refuse(cx->arena, "last", "A year at most, please."));
	}
	if (exception->works && exception->from == exception->to) {
		problem(&problems, refuse(cx->arena, "to",
					   "Both times, please: when it begins and when it ends."));
	}
	problem(&problems,
		check_one_line(cx->arena, "name", exception->name, EXCEPTION_NAME_LIMIT));
	return problems.first;
}

static const Error *adding(Context *cx, const DayException *typed, int64_t id)
{
	DayExceptions there;
	DayException exception = *typed;
	exception.id = id;
	TRY(own_exceptions(cx, (Day){0}, &there));
	if (there.count >= EXCEPTIONS_LIMIT) {
		return refuse(
			cx->arena, "first", "There is room for %1 of them.", arg(EXCEPTIONS_LIMIT));
	}
	TRY(store_day_exception_save(cx->db, cx->arena, cx->practice.id,
		hours_of_member(cx->member.id), &exception, cx->change));
	plan_changed(cx);
	return audit(cx, "create", "exception", id, 0, exception.name);
}

const Error *add_exception(Context *cx, const DayException *exception)
{
	TRY(check_exception(cx, exception));
	return WRITE(cx, adding(cx, exception, new_id(cx)));
}

const Error *remove_exception(Context *cx, int64_t id)
{
	DayExceptions there;
	TRY(own_exceptions(cx, (Day){0}, &there));
	EACH (DayException, exception, there) {
		if (exception->id == id) {
			return delete_noun(cx, TEXT("exception"), id);
		}
	}
	return missing(cx->arena, "There is no such day off.");
}
