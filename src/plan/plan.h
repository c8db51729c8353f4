/* The planner: it takes every promise and the hours there really are, and gives a plan that keeps
 * them all, or a proof that one cannot be kept.
 *
 * A Problem is plain data: who asks (a page, the command line, the JSON door of
 * format/plan_json.h) has already turned wall clocks and zones into minutes. There is no clock, no
 * chance and no floating point here: the same problem gives the same plan on every machine, in
 * whatever order its tasks come.
 *
 * What is proved. Tasks may be cut at every quantum, estimates are taken as given. Then:
 *   - if a plan keeps every promise, it is found (a flow of minutes into the hours they may use);
 *   - if none exists, a Certificate says so in one sum: these tasks need more minutes than all
 *     the windows hold in which they may be worked on;
 *   - a date given to a broken promise, or offered for a request, is the earliest that breaks
 *     nothing: one quantum earlier is impossible;
 *   - slack is exact: one quantum more and a promise breaks.
 * All of it holds if the estimates hold, and with tasks that come after others too, as long as
 * those that hang together may use the same hours.
 *
 * What is found. Tasks that may not be cut, smallest chunks, gaps, and links between tasks with
 * different hours make the question NP-hard. Then a yes is still a plan, and a no still a proof,
 * made as if every task could be cut; between the two the verdict is unknown. Dates and slack are
 * then what the plan that was found has room for: they hold, but better ones may exist. What is
 * fixed by hand is excused from these rules: of an uncut task the rest is one run. */
#ifndef PLAN_PLAN_H
#define PLAN_PLAN_H

#include "plan/answer.h"
#include "plan/problem.h"

/* Hours reserved with a weight, as the promises they are: so many minutes in the span, less those
 * of the client's tasks that fall due in it, and without a block. In an answer they go by the
 * numbers after the request's: among the broken, without a date, and in certificates. */
PlanTasks plan_reserve_promises(Arena *arena, const PlanProblem *problem);

void plan_solve(Arena *arena, const PlanProblem *problem, PlanAnswer *ret_answer);

/* Is this answer true of this problem? "" when it is, else what is wrong, in English. Shares no
 * code with the engine: blocks inside hours, windows and outside busy, no overlap, exact minutes,
 * promises kept, certificates that add up. */
Text plan_validate(Arena *arena, const PlanProblem *problem, const PlanAnswer *answer);

/* The working time there really is between two instants: a weekly pattern on the wall clock of
 * the place where the VA is (stays: sorted), on both sides of every change of the clocks.
 * Exceptions win over the pattern and over off days. Whole local days, and some more on both
 * sides; an interval of hours runs from when its first wall time comes to when its last does. */
PlanHours plan_hours(Arena *arena, Hours hours, const Zone *home, Stays stays,
	DayExceptions exceptions, const Day *off, size_t off_count, PlanTime from, PlanTime to);
/* The same without days: when a client can be reached. */
PlanStretches plan_reachable(
	Arena *arena, Hours hours, const Zone *zone, PlanTime from, PlanTime to);
/* When a wall clock beside the VA first shows that time or a later one; and where the VA is. Stays
 * begin at a wall time in the zone that is left. */
PlanTime plan_wall(const Zone *home, Stays stays, Wall wall);
const Zone *plan_zone(const Zone *home, Stays stays, PlanTime at);
PlanTime plan_time(Instant at); /* the first whole minute at or after */
Instant plan_instant(PlanTime at);

/* The order in which equals are decided: weight (falling), due, minutes, id bytewise. */
int plan_task_order(const PlanTask *left, const PlanTask *right);

#endif
