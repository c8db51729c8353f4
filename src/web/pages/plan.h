#ifndef WEB_PAGES_PLAN_H
#define WEB_PAGES_PLAN_H

#include "app/pin.h"
#include "app/plan_week.h"
#include "web/form.h"
#include "web/route.h"

PAGE(get_plan);
PAGE(post_plan_anew);
PAGE(get_plan_block);
PAGE(post_pin);
PAGE(post_unpin);

/* A plan that is looked at before it is taken. */
typedef struct {
	const PlanDifference *difference; /* NULL: only the plan there is */
	bool anew;                        /* all planned anew, else one block is pinned: */
	PinMove move;
	Message problem; /* why it cannot be; no msgid: nothing is wrong */
} PlanStage;

/* A block of the plan in a dialog or on a page of its own. */
typedef struct {
	const Form *form;
	PlanBlockView block;
	PinMove move;
	Wall to; /* as it is typed: on the VA's clock */
	bool dialog;
} PlanBlockPage;

Url plan_week_url(Arena *arena, Day any); /* "/plan?day=2026-11-23" */

#endif
