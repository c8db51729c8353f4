/* The planner's door: one problem in, one plan out, as JSON, so that anybody can check its answers.
 *
 * Wall times are where the VA is at that moment, unless they carry an offset or a field of the same
 * name with _zone stands beside. Unknown fields are refused. Printed times carry seconds and the
 * VA's offset at that moment. */
#ifndef FORMAT_PLAN_JSON_H
#define FORMAT_PLAN_JSON_H

#include "base/error.h"
#include "base/zone.h"
#include "plan/plan.h"

/* Where zones come from: the system's tzdata, read by host/. */
typedef struct {
	const Zone *(*find)(void *self, Text name); /* NULL: no such zone */
	void *self;
	Text version; /* of the zone data: "2026b" */
} ZoneFinder;

typedef struct {
	PlanProblem problem;
	const Zone *home; /* before any trip */
	Stays stays;      /* trips */
	Text tzdata;
} PlanDoor;

/* REFUSED with the field's place ("tasks[3].due") in error.field and one sentence. */
MUST_USE const Error *plan_json_read(Arena *arena, Text json, ZoneFinder zones, PlanDoor *ret_door);
Text plan_json_write(Arena *arena, const PlanDoor *door, const PlanAnswer *answer);

enum { PLAN_JSON_LIMIT = 8 << 20, PLAN_ID_LIMIT = 200 };

#endif
