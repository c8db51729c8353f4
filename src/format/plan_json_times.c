#include "format/plan_json_times.h"

enum { ZONE_LIMIT = 100, TIME_LIMIT = 100, HOURS_LIMIT = 100, LAST_YEAR = 2999 };

const Error *plan_read_zone(PlanReading *reading, JsonObject object, const char *name,
	const char *reported, const Zone **ret_zone)
{
	Text typed = {0};
	TRY(json_text(object, name, ZONE_LIMIT, &typed));
	if (!json_has(object, name)) {
		return OK;
	}
	const Zone *zone = reading->zones.find(reading->zones.self, typed);
	if (!zone) {
		return refuse(reading->arena, json_place(object, reported), "no such zone \"%1\"",
			arg(json_quoted(reading->arena, typed)));
	}
	*ret_zone = zone;
	return OK;
}

static const Error *parse_wall(
	JsonObject object, const char *name, Wall *ret_wall, bool *ret_fixed, int32_t *ret_offset)
{
	Text typed = {0};
	TRY(json_text(object, name, TIME_LIMIT, &typed));
	if (!wall_parse(span_of(typed), ret_wall, ret_fixed, ret_offset) ||
		ret_wall->second % 60 != 0) {
		return refuse(object.arena, json_place(object, name),
			"\"%1\" is no time such as 2026-11-23T08:30",
			arg(json_quoted(object.arena, typed)));
	}
	if (ret_wall->day.days < 0 || day_date(ret_wall->day).year > LAST_YEAR) {
		return refuse(object.arena, json_place(object, name),
			"must be in the years 1970 to %1",
			arg(text_format(object.arena, "%d", LAST_YEAR)));
	}
	return OK;
}

const Error *plan_read_time(
	PlanReading *reading, JsonObject object, const char *name, PlanTime *ret_time)
{
	const char *beside = text_format(reading->arena, "%s_zone", name).chars;
	const Zone *zone = NULL;
	Wall wall;
	bool fixed;
	int32_t offset;
	if (!json_has(object, name)) {
		return json_has(object, beside) ? json_needed(object, name) : OK;
	}
	TRY(parse_wall(object, name, &wall, &fixed, &offset));
	TRY(plan_read_zone(reading, object, beside, name, &zone));
	if (fixed) {
		int64_t utc = (int64_t)wall.day.days * SECONDS_PER_DAY + wall.second - offset;
		*ret_time = plan_time((Instant){utc});
	} else if (zone) {
		*ret_time = plan_time(zone_instant(zone, wall));
	} else {
		*ret_time = plan_wall(reading->door->home, reading->door->stays, wall);
	}
	return OK;
}

const Error *plan_reach(PlanReading *reading, JsonObject object, const char *name, PlanTime due)
{
	PlanProblem *problem = &reading->door->problem;
	if (due - problem->now > PLAN_MINUTES_LIMIT) {
		return refuse(reading->arena, json_place(object, name),
			"is more than %1 days after now", arg((int)PLAN_DAYS_LIMIT));
	}
	problem->until = due > problem->until ? due : problem->until;
	return OK;
}

const Error *plan_read_stretch(PlanReading *reading, JsonObject object, PlanStretch *ret_stretch)
{
	TRY(json_needed(object, "start"));
	TRY(json_needed(object, "end"));
	TRY(plan_read_time(reading, object, "start", &ret_stretch->start));
	TRY(plan_read_time(reading, object, "end", &ret_stretch->end));
	if (ret_stretch->end <= ret_stretch->start) {
		return refuse(reading->arena, json_place(object, "end"), "is not after start");
	}
	return OK;
}

static const Error *read_clock(
	JsonObject object, const char *name, bool may_end_day, int32_t *ret_minutes)
{
	Text typed = {0};
	int32_t second;
	TRY(json_needed(object, name));
	TRY(json_text(object, name, TIME_LIMIT, &typed));
	if (!clock_parse(span_of(typed), &second) || second % 60 != 0 ||
		(second == SECONDS_PER_DAY && !may_end_day)) {
		return refuse(object.arena, json_place(object, name),
			"\"%1\" is no time such as 09:00", arg(json_quoted(object.arena, typed)));
	}
	*ret_minutes = second / 60;
	return OK;
}

static const Error *read_days(JsonObject object, unsigned *ret_days)
{
	static const char *const names[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
	const json_t *list;
	TRY(json_needed(object, "days"));
	TRY(json_list(object, "days", 7, &list));
	for (size_t i = 0; i < json_array_size(list); i++) {
		Text name;
		TRY(json_item_text(object, "days", list, i, &name));
		size_t weekday = 0;
		while (weekday < 7 && !text_is(name, names[weekday])) {
			weekday++;
		}
		if (weekday == 7) {
			Text place =
				text_format(object.arena, "%s[%zu]", json_place(object, "days"), i);
			return refuse(object.arena, place.chars, "must be one of %1",
				arg("mon, tue, wed, thu, fri, sat, sun"));
		}
		*ret_days |= 1U << weekday;
	}
	return OK;
}

const Error *plan_read_hours(JsonObject object, const char *name, Hours *ret_hours)
{
	static const char *const fields[] = {"days", "from", "to", NULL};
	const json_t *list;
	TRY(json_list(object, name, HOURS_LIMIT, &list));
	for (size_t i = 0; i < json_array_size(list); i++) {
		JsonObject item;
		HoursLine line = {0};
		TRY(json_item_object(object, name, list, i, &item));
		TRY(json_only(item, fields));
		TRY(read_days(item, &line.days));
		TRY(read_clock(item, "from", false, &line.from));
		TRY(read_clock(item, "to", true, &line.to));
		*LIST_ADD(object.arena, *ret_hours) = line;
	}
	return OK;
}
