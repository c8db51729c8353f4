#include "app/week_page.h"

#include "app/promise.h"
#include "app/strip.h"
#include "store/agreement.h"

/* The month of the week's Thursday; its first Monday. */
static Day month_of(Day monday)
{
	Date thursday = day_date(day_plus(monday, 3));
	return day(thursday.year, thursday.month, 1);
}

static void count_week(Context *cx, WeekPage *page)
{
	const WeekView *view = &page->week.view;
	for (size_t i = 0; i < WEEK_DAYS; i++) {
		page->work.minutes += view->days[i].work.minutes;
		page->taken.minutes += view->days[i].taken.minutes;
		page->hidden += view->days[i].hidden;
		EACH (WeekPlace, place, view->days[i].places) {
			page->meetings += place->begun && !place->block->faint;
			if (place->begun && place->block->clashes) {
				*LIST_ADD(cx->arena, page->clashes) = *place->block;
			}
		}
	}
}

static Interval days_of(const WeekPage *page)
{
	const HoursBook *book = &page->week.book;
	Interval week = week_window(book->home, book->stays, page->week.view.monday);
	return (Interval){instant_plus(week.start, SECONDS_PER_DAY),
		instant_plus(week.end, -SECONDS_PER_DAY)};
}

/* own: the hours of all weeks that were opened: the next one together may be after this week. */
static CommonHours common_with(
	Context *cx, const WeekPage *page, Intervals own, const Client *client)
{
	const HoursBook *book = &page->week.book;
	Interval week = days_of(page);
	Intervals both = intervals_and(cx->arena, own, book_client(book, client));
	CommonHours common = {
		.client = client,
		.place = client_place(cx, client),
		.zone = client_zone(cx, client),
	};
	common.common = intervals_length(intervals_and(cx->arena, both, (Intervals){&week, 1, 1}));
	Instant from = cx->now.seconds > week.start.seconds ? cx->now : week.start;
	common.has_next = intervals_next(both, from, &common.next);
	return common;
}

static Minutes ahead(const Context *cx, const HoursBook *book, const Client *client, Instant at)
{
	const Zone *own = stay_zone(book->home, book->stays, at);
	return (Minutes){(zone_offset(client_zone(cx, client), at) - zone_offset(own, at)) / 60};
}

/* Changes of one side's clocks, where they change how far ahead the other is. Trips are announced
 * with the trips. */
static void find_changes(Context *cx, WeekPage *page, const Client *client, const Zone *zone)
{
	const HoursBook *book = &page->week.book;
	Instant at = zone_midnight(zone, page->week.view.monday), change;
	Instant until = instant_plus(at, (int64_t)CLOCKS_AHEAD_DAYS * SECONDS_PER_DAY);
	bool own = zone == book->home;
	while (zone_next_change(zone, at, until, &change)) {
		Minutes before = ahead(cx, book, client, instant_plus(change, -1));
		Minutes after = ahead(cx, book, client, change);
		if (before.minutes != after.minutes) {
			*LIST_ADD(cx->arena, page->changes) = (ClockChange){
				client, client_place(cx, client), change, before, after, own};
		}
		at = change;
	}
}

static void mark(Context *cx, StripMarks *marks, const ClientId *ids, size_t people,
	ClientId client, Instant at, MarkKind kind)
{
	for (size_t i = 0; i < people; i++) {
		if (ids[i].value == client.value) {
			*LIST_ADD(cx->arena, *marks) = (StripMark){i, at, kind};
		}
	}
}

static MarkKind mark_of(const PromiseLine *line)
{
	bool lost = line->state == PROMISE_BROKEN || line->state == PROMISE_OVERDUE;
	return lost ? MARK_IMPOSSIBLE : line->state == PROMISE_TIGHT ? MARK_TIGHT : MARK_PROMISE;
}

static const Error *open_strip(Context *cx, WeekPage *page)
{
	const HoursBook *book = &page->week.book;
	ClientId *ids;
	StripPeople people = strip_clients(book, page->week.clients, &ids);
	StripPerson *user = NEW(cx->arena, StripPerson);
	StripMarks marks = {0};
	PromiseLines promises;
	if (people.count == 0) {
		return OK;
	}
	TRY(open_promises_around(cx, page->chosen, page->week.clients, &promises));
	EACH (PromiseLine, line, promises) {
		mark(cx, &marks, ids, people.count, line->task.client, line->due, mark_of(line));
	}
	EACH (WeekBlock, block, page->week.view.blocks) {
		if (!block->faint && !block->hidden && !block->all_day) {
			mark(cx, &marks, ids, people.count, block->client, block->when.start,
				MARK_MEETING);
		}
	}
	*user = strip_user(book, zone_instant(book->home, wall(page->chosen, 12, 0)));
	page->strip = strip_of_day(cx->arena, user, people, marks, page->chosen, cx->now);
	return OK;
}

static const Error *open_page(Context *cx, WeekPage *page)
{
	Agreements accepted;
	Day monday = day_monday(page->chosen);
	page->month = month_of(monday);
	Day first = day_monday(page->month);
	page->weeks = NEW_ARRAY(cx->arena, WeekView, MONTH_WEEKS);
	TRY(open_weeks(cx, first, MONTH_WEEKS, &page->week));
	for (int32_t i = 0; i < MONTH_WEEKS; i++) {
		page->weeks[i] = week_of(cx, &page->week, day_plus(first, i * WEEK_DAYS));
		week_lay_out(cx->arena, &page->weeks[i]);
	}
	const Intervals own = page->week.view.hours;
	page->week.view = page->weeks[(monday.days - first.days) / WEEK_DAYS];
	page->knows_hours = page->week.book.own.count > 0;
	count_week(cx, page);
	TRY(open_strip(cx, page));
	TRY(store_agreement_accepted(cx->db, cx->arena, cx->practice.id, &accepted));
	page->fixed = book_fixed(&page->week.book, &page->week.clients, &accepted, days_of(page));
	EACH (Client, client, page->week.clients) {
		find_changes(cx, page, client, page->week.book.home);
		if (client_zone(cx, client) != page->week.book.home) {
			find_changes(cx, page, client, client_zone(cx, client));
		}
		if (page->knows_hours && book_knows(&page->week.book, client->id)) {
			*LIST_ADD(cx->arena, page->common) = common_with(cx, page, own, client);
		}
	}
	return OK;
}

const Error *open_week_page(Context *cx, Day chosen, WeekPage *ret_page)
{
	WeekPage page = {.chosen = day_set(chosen) ? chosen : zone_day(cx->zone, cx->now)};
	TRY(open_page(cx, &page));
	*ret_page = page;
	return OK;
}
