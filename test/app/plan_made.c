#include "test/app/plan_made.h"

#include "app/plan.h"
#include "store/hours.h"

void works(Context *cx, const char *hours)
{
	Hours pattern;
	WORKS(hours_parse(cx->arena, text_of(hours), "hours", &pattern));
	WORKS(store_hours_replace(
		cx->db, cx->arena, cx->practice.id, hours_of_member(cx->member.id), pattern, 2));
}

static const Error *said_to_change(Context *cx)
{
	plan_changed(cx);
	return OK;
}

void change_something(Context *cx)
{
	WORKS(WRITE(cx, said_to_change(cx)));
}
