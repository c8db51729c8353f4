/* A plan is written whole and read whole. */
#include "store/plan.h"

#include "sql/plan.h"
#include "store/read.h"

const Error *store_plan_replace(Db *db, Arena *arena, PracticeId practice, MemberId member,
	const KeptPlan *plan, int64_t changed)
{
	TRY(sql_plan_save(db, arena, practice.value, member.value, plan->made.seconds,
		plan->fingerprint, plan->verdict, plan->answer, changed, NULL));
	TRY(sql_plan_block_clear(db, arena, practice.value, member.value, NULL));
	EACH (PlanBlock, block, plan->blocks) {
		TRY(sql_plan_block_add(db, arena, practice.value, member.value,
			block->when.start.seconds, block->when.end.seconds, block->task.value,
			NULL));
	}
	return OK;
}

const Error *store_plan_load(
	Db *db, Arena *arena, PracticeId practice, MemberId member, KeptPlan *ret_plan)
{
	KeptPlan plan = {0};
	Rows *rows;
	TRY(sql_plan_load(db, arena, practice.value, member.value, &rows));
	if (rows_next(rows)) {
		plan.made = read_instant(rows, "made");
		plan.fingerprint = rows_text(rows, "fingerprint");
		plan.verdict = rows_text(rows, "verdict");
		plan.answer = rows_text(rows, "answer");
	}
	TRY(rows_end(rows));
	TRY(sql_plan_block_list(db, arena, practice.value, member.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, plan.blocks) = (PlanBlock){
			.task = {rows_int(rows, "task")},
			.when = {read_instant(rows, "start_at"), read_instant(rows, "end_at")},
		};
	}
	TRY(rows_end(rows));
	*ret_plan = plan;
	return OK;
}

const Error *store_plan_behind(Db *db, Arena *arena, Instant now, PlanOwners *ret_owners)
{
	PlanOwners owners = {0};
	Rows *rows;
	TRY(sql_plan_behind(db, arena, now.seconds, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, owners) =
			(PlanOwner){{rows_int(rows, "practice")}, {rows_int(rows, "member")}};
	}
	TRY(rows_end(rows));
	*ret_owners = owners;
	return OK;
}
