/* What a plan is made from, and made anew by, for tests. */
#ifndef TEST_APP_PLAN_MADE_H
#define TEST_APP_PLAN_MADE_H

#include "test/store/store_test.h"

/* "mon-fri 9:00-12:00, 13:00-17:00" are the member's hours from now on. */
void works(Context *cx, const char *hours);
/* A use case that changes something the plan is made from. */
void change_something(Context *cx);
/* The stored plan as "2: 23T09:00-10:00, 1: 24T10:00-12:00": task, day, hours on the VA's clock. */
Text planned_blocks(Context *cx);

#endif
