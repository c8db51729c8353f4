/* What comes after what, and what that does to windows, choices, dates and order; see plan/links.c.
 */
#ifndef PLAN_LINKS_H
#define PLAN_LINKS_H

#include "plan/solver.h"

/* What comes after what, in our numbers. */
void solver_link(Solver *solver);
/* Narrows what linked tasks ask for to what their states and dues leave them. */
void solver_narrow(Solver *solver);
/* Pins of tasks that wait are waited for too, where no promise breaks by that. */
void solver_heed_pins(Solver *solver);
/* As solver_choose, date and earliest, where tasks are linked. */
bool solver_choose_linked(Solver *solver, const bool *involved);
void solver_date_linked(Solver *solver, const Flow *flow);
PlanTime solver_earliest_linked(Solver *solver, const Flow *flow, int32_t task);
/* Of each task: the first of those it hangs together with by links. */
int32_t *solver_roots(const Solver *solver);
/* Puts the cells of linked tasks into the order of their links; nobody else moves. */
void solver_put_in_order(Solver *solver, Flow *flow);
/* Gives the client's linked tasks that are no promises the room that is left after those they wait
 * for. */
void solver_fill_linked(Solver *solver, Flow *flow, const int32_t *owners, int32_t client);
void solver_derive(Solver *solver);
/* The dues that decide who comes first inside a slot: no later than of those that wait. */
PlanTime *solver_turn_dues(const Solver *solver);

#endif
