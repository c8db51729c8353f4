#include "domain/availability.h"

#include "domain/check.h"

const Error *availability_check(Arena *arena, const Availability *availability)
{
	bool has_hours = availability->hours.count > 0;
	Problems problems = {.arena = arena};
	if (availability->kind == AVAILABILITY_UNSAID && has_hours) {
		problem(&problems, refuse(arena, "availability",
					   "Say whether the work is spread over the week or has "
					   "these fixed days."));
	}
	if (availability->kind == AVAILABILITY_FIXED && !has_hours) {
		problem(&problems, refuse(arena, "available_hours",
					   "Fixed days need their hours: “mon, thu 09:00-12:00”."));
	}
	problem(&problems, check_hours(arena, "available_hours", availability->hours));
	problem(&problems,
		check_one_line(arena, "available_zone", availability->zone, CODE_LIMIT * 10));
	return problems.first;
}

static const char *const keys[AVAILABILITIES] = {"", "spread", "fixed"};

const char *availability_key(AvailabilityKind kind)
{
	return keys[kind];
}

bool availability_from_key(Text key, AvailabilityKind *ret_kind)
{
	int index = key_index(keys, AVAILABILITIES, key);
	if (index >= 0) {
		*ret_kind = (AvailabilityKind)index;
	}
	return index >= 0;
}

const char *availability_name(AvailabilityKind kind)
{
	static const char *const names[AVAILABILITIES] = {
		N_("Not agreed"), N_("Spread over the week"), N_("On fixed days")};
	return names[kind];
}
