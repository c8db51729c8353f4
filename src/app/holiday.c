#include "app/holiday.h"

#include "app/plan.h"
#include "domain/check.h"
#include "store/practice.h"

enum { FIRST_DAY = 1, LAST_DAY = INT32_MAX };

static bool is_here(const Context *cx, const char *country)
{
	return text_is(cx->practice.country, country);
}

static void find_regions(Context *cx, HolidayPage *page)
{
	size_t count;
	const HolidayRegion *all = holiday_regions(&count);
	page->regions = NEW_ARRAY(cx->arena, HolidayRegion, count);
	for (size_t i = 0; i < count; i++) {
		if (is_here(cx, all[i].country)) {
			page->regions[page->region_count++] = all[i];
		}
	}
}

const Error *open_holidays(Context *cx, int year, HolidayPage *ret_page)
{
	HolidayPage page = {.year = year,
		.is_known = holidays_known(cx->practice.country),
		.until = holidays_until(cx->practice.country)};
	Day first = day(year, 1, 1), last = day(year, 12, 31);
	OwnHolidays typed;
	page.known =
		holidays_between(cx->arena, cx->practice.country, cx->practice.region, first, last);
	TRY(store_holiday_list(cx->db, cx->arena, cx->practice.id, first, last, &typed));
	EACH (OwnHoliday, holiday, typed) {
		if (own_holiday_counts(holiday, cx->practice.country, cx->practice.region)) {
			*LIST_ADD(cx->arena, page.typed) = *holiday;
		}
	}
	find_regions(cx, &page);
	*ret_page = page;
	return OK;
}

static const Error *all_typed(Context *cx, OwnHolidays *ret_typed)
{
	return store_holiday_list(
		cx->db, cx->arena, cx->practice.id, (Day){FIRST_DAY}, (Day){LAST_DAY}, ret_typed);
}

static const Error *adding(Context *cx, Day on, Text name, int64_t id)
{
	OwnHolidays there;
	TRY(all_typed(cx, &there));
	if (there.count >= HOLIDAYS_LIMIT) {
		return refuse(
			cx->arena, "day", "There is room for %1 of them.", arg(HOLIDAYS_LIMIT));
	}
	OwnHoliday holiday = {.id = id, .country = cx->practice.country, .day = on, .name = name};
	TRY(store_holiday_save(cx->db, cx->arena, cx->practice.id, &holiday, cx->change));
	plan_changed(cx);
	return audit(cx, "create", "holiday", id, 0, name);
}

const Error *add_holiday(Context *cx, Day on, Text name)
{
	Problems problems = {.arena = cx->arena};
	if (!day_set(on)) {
		problem(&problems, refuse(cx->arena, "day", "Please say which day."));
	}
	if (text_empty(cx->practice.country)) {
		problem(&problems,
			refuse(cx->arena, "day", "Please say first in which country you work."));
	}
	problem(&problems, check_said(cx->arena, "name", name));
	problem(&problems, check_one_line(cx->arena, "name", name, HOLIDAY_NAME_LIMIT));
	TRY(problems.first);
	return WRITE(cx, adding(cx, on, name, new_id(cx)));
}

static const Error *removing(Context *cx, int64_t id)
{
	OwnHolidays there;
	TRY(all_typed(cx, &there));
	EACH (OwnHoliday, holiday, there) {
		if (holiday->id == id) {
			TRY(store_holiday_delete(cx->db, cx->arena, cx->practice.id, id));
			plan_changed(cx);
			return audit(cx, "delete", "holiday", id, 0, holiday->name);
		}
	}
	return missing(cx->arena, "There is no such holiday.");
}

const Error *remove_holiday(Context *cx, int64_t id)
{
	return WRITE(cx, removing(cx, id));
}

static const Error *choosing(Context *cx, Text region)
{
	Practice practice = cx->practice;
	practice.region = region;
	TRY(store_practice_save(cx->db, cx->arena, &practice));
	plan_changed(cx);
	return audit(cx, "edit", "practice", practice.id.value, 0, region);
}

const Error *choose_region(Context *cx, Text region)
{
	size_t count;
	const HolidayRegion *all = holiday_regions(&count);
	bool found = text_empty(region);
	for (size_t i = 0; i < count; i++) {
		found = found || (is_here(cx, all[i].country) && text_is(region, all[i].region));
	}
	if (!found) {
		return refuse(cx->arena, "region", "Please choose one of the regions.");
	}
	return WRITE(cx, choosing(cx, region));
}
