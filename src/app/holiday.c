#include "app/holiday.h"

#include "app/bin.h"
#include "app/plan.h"
#include "domain/check.h"
#include "store/client.h"
#include "store/practice.h"

enum { FIRST_DAY = 1, LAST_DAY = INT32_MAX };

static void find_regions(Context *cx, HolidayPage *page)
{
	size_t count;
	const HolidayRegion *all = holiday_regions(&count);
	page->regions = NEW_ARRAY(cx->arena, HolidayRegion, count);
	for (size_t i = 0; i < count; i++) {
		if (page->is_own && text_is(page->country, all[i].country)) {
			page->regions[page->region_count++] = all[i];
		}
	}
}

static void add_country(Context *cx, Countries *countries, Text country)
{
	EACH (const Text, there, *countries) {
		if (text_equal(*there, country)) {
			return;
		}
	}
	if (!text_empty(country)) {
		*LIST_ADD(cx->arena, *countries) = country;
	}
}

static const Error *find_countries(Context *cx, HolidayPage *page)
{
	Clients clients;
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &clients));
	add_country(cx, &page->countries, cx->practice.country);
	EACH (const Client, client, clients) {
		add_country(cx, &page->countries, client->country);
	}
	add_country(cx, &page->countries, page->country);
	return OK;
}

const Error *open_holidays(Context *cx, Text country, int year, HolidayPage *ret_page)
{
	HolidayPage page = {
		.year = year, .country = text_empty(country) ? cx->practice.country : country};
	Day first = day(year, 1, 1), last = day(year, 12, 31);
	OwnHolidays typed;
	page.is_own = text_equal(page.country, cx->practice.country);
	page.region = page.is_own ? cx->practice.region : TEXT("");
	page.is_known = holidays_known(page.country);
	page.until = holidays_until(page.country);
	page.known = holidays_between(cx->arena, page.country, page.region, first, last);
	TRY(store_holiday_list(cx->db, cx->arena, cx->practice.id, first, last, &typed));
	EACH (OwnHoliday, holiday, typed) {
		if (own_holiday_counts(holiday, page.country, page.region)) {
			*LIST_ADD(cx->arena, page.typed) = *holiday;
		}
	}
	find_regions(cx, &page);
	TRY(find_countries(cx, &page));
	*ret_page = page;
	return OK;
}

static const Error *all_typed(Context *cx, OwnHolidays *ret_typed)
{
	return store_holiday_list(
		cx->db, cx->arena, cx->practice.id, (Day){FIRST_DAY}, (Day){LAST_DAY}, ret_typed);
}

static const Error *adding(Context *cx, Text country, Day on, Text name, int64_t id)
{
	OwnHolidays there;
	TRY(all_typed(cx, &there));
	if (there.count >= HOLIDAYS_LIMIT) {
		return refuse(
			cx->arena, "day", "There is room for %1 of them.", arg(HOLIDAYS_LIMIT));
	}
	OwnHoliday holiday = {.id = id, .country = country, .day = on, .name = name};
	TRY(store_holiday_save(cx->db, cx->arena, cx->practice.id, &holiday, cx->change));
	plan_changed(cx);
	return audit(cx, "create", "holiday", id, 0, name);
}

const Error *add_holiday(Context *cx, Text country, Day on, Text name)
{
	Problems problems = {.arena = cx->arena};
	if (!day_set(on)) {
		problem(&problems, refuse(cx->arena, "day", "Please say which day."));
	}
	if (text_empty(country)) {
		problem(&problems,
			refuse(cx->arena, "day", "Please say first in which country you work."));
	}
	problem(&problems, check_country(cx->arena, "day", country));
	problem(&problems, check_said(cx->arena, "name", name));
	problem(&problems, check_one_line(cx->arena, "name", name, HOLIDAY_NAME_LIMIT));
	TRY(problems.first);
	return WRITE(cx, adding(cx, country, on, name, new_id(cx)));
}

const Error *remove_holiday(Context *cx, int64_t id)
{
	return delete_noun(cx, TEXT("holiday"), id);
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
		found = found || (text_is(cx->practice.country, all[i].country) &&
					 text_is(region, all[i].region));
	}
	if (!found) {
		return refuse(cx->arena, "region", "Please choose one of the regions.");
	}
	return WRITE(cx, choosing(cx, region));
}
