/* The times of the planner's door: what format/plan_json_read.c and its parts share. */
#ifndef FORMAT_PLAN_JSON_TIMES_H
#define FORMAT_PLAN_JSON_TIMES_H

#include "format/json_fields.h"
#include "format/plan_json.h"

typedef struct {
	Arena *arena;
	ZoneFinder zones;
	PlanDoor *door; /* being filled */
} PlanReading;

/* A zone's name; when it is wrong, the field `reported` is. */
MUST_USE const Error *plan_read_zone(PlanReading *reading, JsonObject object, const char *name,
	const char *reported, const Zone **ret_zone);
/* A wall time where the VA is, or in the zone that stands beside, or with its own offset. */
MUST_USE const Error *plan_read_time(
	PlanReading *reading, JsonObject object, const char *name, PlanTime *ret_time);
/* What is due by then must lie within the horizon: it reaches as far, up to its limit. */
MUST_USE const Error *plan_reach(
	PlanReading *reading, JsonObject object, const char *name, PlanTime due);
/* The fields start and end. */
MUST_USE const Error *plan_read_stretch(
	PlanReading *reading, JsonObject object, PlanStretch *ret_stretch);
MUST_USE const Error *plan_read_hours(JsonObject object, const char *name, Hours *ret_hours);
/* How a task may be cut: the fields split, min_chunk and prefer_before. */
MUST_USE const Error *plan_read_shape(PlanReading *reading, JsonObject item, PlanTask *task);
/* The field breaks; the field reserve of a client. */
MUST_USE const Error *plan_read_breaks(PlanReading *reading, JsonObject root);
MUST_USE const Error *plan_read_reserves(
	PlanReading *reading, JsonObject item, PlanReserves *ret_reserves);
/* The field after of every task and of the request, when all are read; refuses circles. */
MUST_USE const Error *plan_read_after(PlanReading *reading, JsonObject root);
/* Refuses pins that overlap; reads the field previous. Both when the tasks are read. */
MUST_USE const Error *plan_refuse_clashes(PlanReading *reading);
MUST_USE const Error *plan_read_previous(PlanReading *reading, JsonObject root);

#endif
