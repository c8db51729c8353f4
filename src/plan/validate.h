/* What the parts of the independent eye share; see plan_validate. Nothing here is the engine's. */
#ifndef PLAN_VALIDATE_H
#define PLAN_VALIDATE_H

#include "plan/plan.h"

typedef struct {
	Arena *arena;
	const PlanProblem *problem;
	const PlanAnswer *answer;
	/* Of each task: when it may start, and must be over if every promise is to be kept, with
	 * what it waits for and what waits for it. */
	PlanTime *earliest, *dues;
	/* Of each minute from now on: is it working time outside events? Who is fixed there, plus
	 * one? Is it in a window of the certificate that is looked at? */
	int32_t minutes;
	bool *works, *windows;
	int32_t *fixed;
	Text wrong; /* the first thing found */
} Check;

#define WRONG(check, ...)                                                          \
	do {                                                                       \
		if (text_empty((check)->wrong)) {                                  \
			(check)->wrong = text_format((check)->arena, __VA_ARGS__); \
		}                                                                  \
	} while (0)

static inline const char *check_name(const Check *check, int32_t task)
{
	return text_chars(check->problem->tasks.items[task].id);
}

/* Pins that are not over, and the block of the stored plan that is running, of this task. */
PlanStretches check_fixed_of(const Check *check, int32_t place);
/* The problem with hours reserved with a weight behind the tasks, as they are numbered. */
const PlanProblem *check_with_reserves(Arena *arena, const PlanProblem *problem);
/* Is [start, end) inside the window of that number, 0 being any time? */
bool check_inside_window(const PlanProblem *problem, int32_t window, PlanTime start, PlanTime end);
/* Were these hours kept, and no others worked in them; or are they told to be broken? */
void check_reserve(Check *check, int32_t place, bool broken);
/* Finds earliest and dues. */
void check_links(Check *check);
/* Is it that task, or does it wait for it? */
bool check_waits(const Check *check, int32_t place, int32_t before);
/* Uncut runs, smallest chunks, gaps, and what comes after what. */
void check_shapes(Check *check);

#endif
