/* The plan as it would be made now, of what is stored and what would be different: for plan_renew,
 * which keeps it, and plan_what_if, which does not. Inside the layer. */
#ifndef APP_PLAN_MAKE_H
#define APP_PLAN_MAKE_H

#include "app/plan_ask.h"

typedef struct {
	StoredPlan plan;
	Text json; /* as `plan solve` prints it */
} PlanMade;

void plan_make(Context *cx, const PlanAsked *asked, PlanMade *ret_made);

#endif
