#include "app/plan.h"

#include "app/plan_make.h"
#include "store/plan.h"

void plan_changed(Context *cx)
{
	cx->plan_stale = true;
}

/* A plan of which a block has gone by since is not good any more, though nothing else changed. */
static bool still_good(const StoredPlan *before, const PlanAsked *asked, Instant now)
{
	EACH (PlannedBlock, block, before->blocks) {
		if (block->when.end.seconds <= now.seconds) {
			return false;
		}
	}
	return instant_set(before->made) && text_equal(before->fingerprint, asked->fingerprint);
}

static const Error *renew(Context *cx)
{
	StoredPlan before;
	PlanAsked asked;
	PlanMade made;
	const PlanChange nothing = {0};
	TRY(store_plan_ahead(cx->db, cx->arena, cx->practice.id, cx->member.id, &before));
	TRY(plan_ask(cx, &before, &nothing, &asked));
	if (still_good(&before, &asked, cx->now)) {
		return OK;
	}
	plan_make(cx, &asked, &made);
	return store_plan_save(cx->db, cx->arena, cx->practice.id, cx->member.id, &made.plan,
		made.json, cx->change);
}

const Error *plan_renew(Context *cx)
{
	Context fresh = *cx; /* the use case may have changed the practice itself, or a stay */
	TRY(context_enter(&fresh, cx->practice.id, cx->member.id));
	TRY(renew(&fresh));
	cx->plan_stale = false;
	return OK;
}

static const Error *caught_up(Context *cx)
{
	plan_changed(cx);
	return OK;
}

const Error *plan_catch_up(Context *cx, size_t *ret_renewed)
{
	PlanOwners owners;
	TRY(store_plan_behind(cx->db, cx->arena, cx->now, &owners));
	EACH (PlanOwner, owner, owners) {
		Context theirs = *cx;
		TRY(context_enter(&theirs, owner->practice, owner->member));
		TRY(WRITE(&theirs, caught_up(&theirs)));
	}
	*ret_renewed = owners.count;
	return OK;
}

const Error *open_plan(Context *cx, StoredPlan *ret_plan)
{
	return store_plan_load(cx->db, cx->arena, cx->practice.id, cx->member.id, ret_plan);
}

const Error *open_plan_json(Context *cx, Text *ret_json)
{
	return store_plan_answer(cx->db, cx->arena, cx->practice.id, cx->member.id, ret_json);
}
