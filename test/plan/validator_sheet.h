/* The sheet of minutes on which validator.c draws a plan; see there. */
#ifndef TEST_PLAN_VALIDATOR_SHEET_H
#define TEST_PLAN_VALIDATOR_SHEET_H

#include "test/plan/validator.h"

enum { NOBODY = -1 };

/* One minute. */
typedef struct {
	bool works;        /* hours, and no event */
	int32_t fixed_for; /* a pin or what is running: whose */
	int32_t task;      /* who stands there in the plan */
} Minute;

typedef struct {
	Arena *arena;
	const PlanProblem *problem;
	const PlanAnswer *answer;
	PlanTime from, to; /* the minutes there are */
	Minute *minutes;   /* minutes[at - from] */
	Text wrong;
} Sheet;

#define WRONG(sheet, ...)                                                          \
	do {                                                                       \
		if (text_empty((sheet)->wrong)) {                                  \
			(sheet)->wrong = text_format((sheet)->arena, __VA_ARGS__); \
		}                                                                  \
	} while (0)

static inline Minute *minute_at(const Sheet *sheet, PlanTime at)
{
	return at >= sheet->from && at < sheet->to ? &sheet->minutes[at - sheet->from] : NULL;
}

/* What the sheet tells of a task. */
typedef struct {
	int64_t planned, fixed, shortest;
	PlanTime first, end, fixed_end;
	int32_t runs;
} Told;

/* May the task be worked on in that minute, but for what else stands there? */
bool sheet_may_work(const Sheet *sheet, const PlanTask *task, PlanTime at);
/* Its minutes in whole quanta, so many of them being fixed. */
bool sheet_in_window(const PlanProblem *problem, const PlanTask *task, PlanTime at);
int64_t sheet_wanted(const Sheet *sheet, const PlanTask *task, int64_t fixed);
/* The problem with hours reserved with a weight behind its tasks, as answers number them. */
PlanProblem sheet_problem(Arena *arena, const PlanProblem *given);
void sheet_check_reserves(Sheet *sheet);
void sheet_check_certificate(Sheet *sheet, const PlanCertificate *certificate, const Told *told);

#endif
