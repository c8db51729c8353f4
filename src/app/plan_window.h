/* When the work for a client may be planned: on fixed days in the hours agreed alone, and while
 * they can be reached where a task asks for it. Inside the layer. */
#ifndef APP_PLAN_WINDOW_H
#define APP_PLAN_WINDOW_H

#include "app/availability.h"
#include "plan/plan.h"

/* What is to be kept to, added up. */
enum { WINDOW_REACHABLE = 1, WINDOW_AGREED = 2, WINDOW_KINDS = 4 };

typedef struct {
	ClientId client;
	AvailabilitySpans agreed;
	int32_t places[WINDOW_KINDS]; /* in problem.windows, as of a task; 0: not made yet */
} ClientWindows;
LIST_OF(ClientWindows, ClientWindowsList);

typedef struct {
	HoursBook book;        /* whose hours count */
	Agreements agreements; /* that were ever in force, by client */
	ClientWindowsList clients;
} PlanWindowsBook;

MUST_USE const Error *open_plan_windows(
	Context *cx, const HoursBook *book, PlanWindowsBook *ret_windows);
/* As PlanTask.window wants it; the window is put into the problem when it is first asked for. 0:
 * any time, because nothing was agreed or nobody said when they can be reached. */
int32_t plan_window(
	PlanWindowsBook *windows, PlanProblem *problem, const Client *client, unsigned kinds);

#endif
