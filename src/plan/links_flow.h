/* A flow that follows which linked promises are kept, and until when. What waits for what narrows
 * the windows of tasks as promises come and go (plan/links.c); instead of a fresh flow for every
 * question, those whose windows have changed give back what lies outside, and ask for it anew. */
#ifndef PLAN_LINKS_FLOW_H
#define PLAN_LINKS_FLOW_H

#include "plan/solver.h"

typedef struct {
	Solver *solver;
	Flow *flow;
	int32_t *ends; /* of each task: the cell its window ends at; NO_PART: it takes no part */
	FlowMark *mark;
	int32_t *marked_ends;
	int32_t missing; /* cells that found no room when the flow followed last */
} LinksFlow;

/* limits: what days let through; NULL: all. Nobody has cells yet. */
LinksFlow links_flow_new(Solver *solver, const Flow *limits);
/* The windows of the states and dues as they are now; true: all that is owed has room. */
bool links_flow_follow(LinksFlow *at);
/* Notes what it holds; comes back to it, whatever the states and dues were in between. */
void links_flow_keep(LinksFlow *at);
void links_flow_return(LinksFlow *at);
/* The first cell by which the task can be over with all that is owed, the task too; -1: there is no
 * room before the end. Its state and due are as before; slots end there from now on. */
int32_t links_flow_earliest(LinksFlow *at, int32_t task);

#endif
