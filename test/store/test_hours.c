/* Hours, the days that differ, stays and holidays of one's own, as they are kept. */
#include "store/bin.h"
#include "store/holiday.h"
#include "store/hours.h"
#include "store/stay.h"

#include "test/store/made_rows.h"
#include "test/store/store_test.h"

static const ClientId shop = {BIG(1)}, bakery = {BIG(2)};

static void save_pattern(Context *cx, HoursOwner owner, int32_t from, int32_t to)
{
	HoursLine lines[] = {{WORKDAYS, from, 720}, {WORKDAYS, 840, to}};
	const Hours hours = {lines, 2, 2};
	WORKS(store_hours_replace(cx->db, cx->arena, cx->practice.id, owner, hours, 4));
}

STORE_TEST(a_pattern_is_replaced_whole)
{
	save_pattern(cx, hours_of_client(shop), 540, 1020);
	save_pattern(cx, hours_of_client(bakery), 300, 900);
	HoursLine saturday = {1 << SATURDAY, 1320, 120};
	const Hours late = {&saturday, 1, 1};
	WORKS(store_hours_replace(cx->db, arena, cx->practice.id, hours_of_client(shop), late, 5));
	Hours got;
	WORKS(store_hours_load(cx->db, arena, cx->practice.id, hours_of_client(shop), &got));
	EQUAL_INT(got.count, 1);
	EQUAL_INT(got.items[0].days, 1 << SATURDAY);
	EQUAL_INT(got.items[0].from, 1320);
	EQUAL_INT(got.items[0].to, 120);
	WORKS(store_hours_load(cx->db, arena, cx->practice.id, hours_of_client(bakery), &got));
	EQUAL_INT(got.count, 2);
	EQUAL_INT(got.items[0].from, 300);
	EQUAL_INT(got.items[1].to, 900);
	WORKS(store_hours_load(
		cx->db, arena, cx->practice.id, hours_of_member(cx->member.id), &got));
	EQUAL_INT(got.count, 0);
}

STORE_TEST(everybodys_hours_come_at_once_with_the_days_that_differ)
{
	const Day christmas = day(2026, 12, 25);
	save_pattern(cx, hours_of_member(cx->member.id), 510, 1050);
	save_pattern(cx, hours_of_client(shop), 540, 1020);
	const DayException closed = {.id = BIG(11),
		.first = christmas,
		.last = day_plus(christmas, 7),
		.name = TEXT("Fermé")};
	const DayException market = {.id = BIG(12),
		.first = christmas,
		.last = christmas,
		.works = true,
		.from = 300,
		.to = 600};
	WORKS(store_day_exception_save(
		cx->db, arena, cx->practice.id, hours_of_client(shop), &closed, 6));
	WORKS(store_day_exception_save(
		cx->db, arena, cx->practice.id, hours_of_client(bakery), &market, 6));

	OwnedHoursList all;
	const Day new_year = day(2027, 1, 1);
	WORKS(store_hours_list(cx->db, arena, cx->practice.id, new_year, new_year, &all));
	EQUAL_INT(all.count, 2);
	EQUAL_INT(hours_of(all, hours_of_member(cx->member.id))->hours.items[1].to, 1050);
	const OwnedHours *of_shop = hours_of(all, hours_of_client(shop));
	EQUAL_INT(of_shop->hours.count, 2);
	EQUAL_INT(of_shop->exceptions.count, 1);
	EQUAL_TEXT(of_shop->exceptions.items[0].name, "Fermé");
	EQUAL_INT(of_shop->exceptions.items[0].last.days, new_year.days);
	CHECK(!hours_of(all, hours_of_client(bakery)));

	WORKS(store_hours_list(cx->db, arena, cx->practice.id, christmas, christmas, &all));
	const OwnedHours *of_bakery = hours_of(all, hours_of_client(bakery));
	EQUAL_INT(of_bakery->hours.count, 0);
	CHECK(of_bakery->exceptions.items[0].works);
	EQUAL_INT(of_bakery->exceptions.items[0].to, 600);
}

STORE_TEST(a_day_that_differs_is_changed_and_taken_back)
{
	const HoursOwner mine = hours_of_member(cx->member.id);
	DayException leave = {
		BIG(11), day(2026, 8, 3), day(2026, 8, 21), false, 0, 0, TEXT("Congés")};
	WORKS(store_day_exception_save(cx->db, arena, cx->practice.id, mine, &leave, 6));
	leave.last = day(2026, 8, 14);
	WORKS(store_day_exception_save(cx->db, arena, cx->practice.id, mine, &leave, 7));
	DayExceptions got;
	WORKS(store_day_exception_list(
		cx->db, arena, cx->practice.id, mine, day(2026, 8, 14), day(2026, 9, 1), &got));
	EQUAL_INT(got.count, 1);
	EQUAL_INT(got.items[0].id, BIG(11));
	EQUAL_INT(got.items[0].first.days, leave.first.days);
	WORKS(store_day_exception_list(
		cx->db, arena, cx->practice.id, mine, day(2026, 8, 15), day(2026, 9, 1), &got));
	EQUAL_INT(got.count, 0);
	WORKS(store_bin_put(cx->db, arena, cx->practice.id, BIN_EXCEPTION, BIG(11), cx->now, 8));
	WORKS(store_day_exception_list(
		cx->db, arena, cx->practice.id, mine, leave.first, leave.last, &got));
	EQUAL_INT(got.count, 0);
}

STORE_TEST(stays_come_in_the_order_they_begin)
{
	Stay home = {
		BIG(22), wall(day(2026, 3, 1), 18, 30), NULL, TEXT("Europe/Paris"), TEXT("Lyon")};
	const Stay away = {
		BIG(21), wall(day(2026, 2, 1), 9, 0), NULL, TEXT("Asia/Bangkok"), TEXT("")};
	WORKS(store_stay_save(cx->db, arena, cx->practice.id, cx->member.id, &home, 3));
	WORKS(store_stay_save(cx->db, arena, cx->practice.id, cx->member.id, &away, 3));
	home.place = TEXT("Villeurbanne");
	WORKS(store_stay_save(cx->db, arena, cx->practice.id, cx->member.id, &home, 4));
	Stays got;
	WORKS(store_stay_list(cx->db, arena, cx->practice.id, cx->member.id, &got));
	EQUAL_INT(got.count, 2);
	EQUAL_TEXT(got.items[0].zone_name, "Asia/Bangkok");
	CHECK(wall_order(got.items[1].from, home.from) == 0);
	EQUAL_TEXT(got.items[1].place, "Villeurbanne");
	WORKS(store_bin_put(cx->db, arena, cx->practice.id, BIN_STAY, BIG(21), cx->now, 8));
	WORKS(store_stay_list(cx->db, arena, cx->practice.id, cx->member.id, &got));
	EQUAL_INT(got.count, 1);
}

STORE_TEST(a_holiday_of_ones_own_counts_in_its_region_only)
{
	const Day day_off = day(2026, 12, 8);
	OwnHoliday lights = {BIG(31), TEXT("FR"), TEXT("ARA"), day_off, TEXT("Lumières")};
	WORKS(store_holiday_save(cx->db, arena, cx->practice.id, &lights, 3));
	lights.name = TEXT("Fête des Lumières");
	WORKS(store_holiday_save(cx->db, arena, cx->practice.id, &lights, 4));
	OwnHolidays got;
	WORKS(store_holiday_list(cx->db, arena, cx->practice.id, day_off, day_off, &got));
	EQUAL_INT(got.count, 1);
	EQUAL_INT(got.items[0].id, BIG(31));
	EQUAL_TEXT(got.items[0].name, "Fête des Lumières");
	CHECK(own_holiday_counts(&got.items[0], TEXT("FR"), TEXT("ARA")));
	CHECK(!own_holiday_counts(&got.items[0], TEXT("FR"), TEXT("BRE")));
	CHECK(!own_holiday_counts(&got.items[0], TEXT("CH"), TEXT("ARA")));
	got.items[0].region = TEXT("");
	CHECK(own_holiday_counts(&got.items[0], TEXT("FR"), TEXT("BRE")));
	WORKS(store_bin_put(cx->db, arena, cx->practice.id, BIN_HOLIDAY, BIG(31), cx->now, 8));
	WORKS(store_holiday_list(cx->db, arena, cx->practice.id, day_off, day_off, &got));
	EQUAL_INT(got.count, 0);
}
