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

Text planned_blocks(Context *cx)
{
	StoredPlan plan;
	WORKS(open_plan(cx, &plan));
	Buffer out = buffer_new(cx->arena);
	EACH (PlannedBlock, block, plan.blocks) {
		Wall start = zone_wall(cx->zone, block->when.start);
		Wall end = zone_wall(cx->zone, block->when.end);
		buffer_format(&out, "%s%d: %s-%s", out.length ? ", " : "",
			(int)(block->task.value & 0xff), wall_iso(cx->arena, start).chars + 8,
			wall_iso(cx->arena, end).chars + 11);
	}
	return buffer_done(&out);
}
