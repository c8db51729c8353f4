/* The hours there really are, from what is kept: Monday 23 to Sunday 29 November 2026. */
#include "app/hours.h"

#include "store/client.h"
#include "store/holiday.h"
#include "store/hours.h"
#include "store/stay.h"

#include "test/store/store_test.h"

static HoursLine office[] = {{WORKDAYS, 9 * 60, 17 * 60}};
static const Hours nine_to_five = {office, 1, 1};

static Instant at(const Context *cx, int day_of_month, int hour)
{
	return zone_instant(cx->zone, wall(day(2026, 11, day_of_month), hour, 0));
}

static int64_t worked_hours(Context *cx)
{
	Intervals hours;
	WORKS(own_hours(cx, at(cx, 23, 0), at(cx, 30, 0), &hours));
	return intervals_length(hours).seconds / 3600;
}

static void save_own_pattern(Context *cx)
{
	WORKS(store_hours_replace(cx->db, cx->arena, cx->practice.id,
		hours_of_member(cx->member.id), nine_to_five, 2));
}

STORE_TEST(own_hours_leave_out_leave_and_holidays)
{
	EQUAL_INT(worked_hours(cx), 0);
	save_own_pattern(cx);
	EQUAL_INT(worked_hours(cx), 40);
	const DayException leave = {.id = 1,
		.first = day(2026, 11, 24),
		.last = day(2026, 11, 24),
		.name = TEXT("Dentist")};
	WORKS(store_day_exception_save(
		cx->db, arena, cx->practice.id, hours_of_member(cx->member.id), &leave, 2));
	EQUAL_INT(worked_hours(cx), 32);
	OwnHoliday holiday = {1, TEXT("FR"), TEXT("ARA"), day(2026, 11, 26), TEXT("Fête locale")};
	WORKS(store_holiday_save(cx->db, arena, cx->practice.id, &holiday, 2));
	EQUAL_INT(worked_hours(cx), 24);
	holiday = (OwnHoliday){2, TEXT("BE"), TEXT(""), day(2026, 11, 27), TEXT("Elsewhere")};
	WORKS(store_holiday_save(cx->db, arena, cx->practice.id, &holiday, 2));
	EQUAL_INT(worked_hours(cx), 24);
}

STORE_TEST(own_hours_follow_the_stays)
{
	save_own_pattern(cx);
	const Stay tokyo = {.id = 1,
		.from = wall(day(2026, 11, 25), 0, 0),
		.zone_name = TEXT("Asia/Tokyo"),
		.place = TEXT("Tokyo")};
	const Stay nowhere = {.id = 2,
		.from = wall(day(2026, 11, 26), 0, 0),
		.zone_name = TEXT("Mars/Olympus"),
		.place = TEXT("Olympus")};
	WORKS(store_stay_save(cx->db, arena, cx->practice.id, cx->member.id, &tokyo, 2));
	WORKS(store_stay_save(cx->db, arena, cx->practice.id, cx->member.id, &nowhere, 2));
	Stays stays;
	WORKS(own_stays(cx, &stays));
	EQUAL_INT(stays.count, 1);
	EQUAL_TEXT(zone_name(stays.items[0].zone), "Asia/Tokyo");
	Intervals hours;
	WORKS(own_hours(cx, at(cx, 26, 0), at(cx, 27, 0), &hours));
	CHECK(hours.count > 0);
	EQUAL_TEXT(instant_iso(arena, hours.items[0].start), "2026-11-26T00:00:00Z");
}

STORE_TEST(a_client_is_reached_on_their_clock_and_not_on_their_holidays)
{
	Client client = {.id = {1LL << 41},
		.name = TEXT("Blue Ridge Media"),
		.zone = TEXT("America/New_York"),
		.country = TEXT("US")};
	WORKS(store_client_save(cx->db, arena, cx->practice.id, &client, 2));
	Intervals hours;
	WORKS(client_hours(cx, client.id, at(cx, 23, 0), at(cx, 28, 0), &hours));
	EQUAL_INT(hours.count, 0); /* nobody has said when */
	WORKS(store_hours_replace(
		cx->db, arena, cx->practice.id, hours_of_client(client.id), nine_to_five, 2));
	WORKS(client_hours(cx, client.id, at(cx, 23, 0), at(cx, 28, 0), &hours));
	EQUAL_INT(hours.count, 4); /* Thursday is Thanksgiving; Friday's come after our midnight */
	EQUAL_TEXT(instant_iso(arena, hours.items[0].start), "2026-11-23T14:00:00Z");
	client.zone = TEXT("");
	WORKS(store_client_save(cx->db, arena, cx->practice.id, &client, 2));
	WORKS(client_hours(cx, client.id, at(cx, 23, 0), at(cx, 28, 0), &hours));
	EQUAL_TEXT(instant_iso(arena, hours.items[0].start), "2026-11-23T08:00:00Z");
}
