#include "store/plan_before.h"

#include "sql/plan_before.h"

#include <inttypes.h>

static Text blocks_text(Arena *arena, PlannedBlocks blocks)
{
	Buffer out = buffer_new(arena);
	EACH (PlannedBlock, block, blocks) {
		buffer_format(&out, "%s%" PRId64 " %" PRId64 " %" PRId64, out.length ? " " : "",
			block->task.value, block->when.start.seconds, block->when.end.seconds);
	}
	return buffer_done(&out);
}

static bool next_number(Span *rest, int64_t *ret_number)
{
	Span part;
	return span_next(rest, ' ', &part) && span_int64(part, ret_number);
}

static PlannedBlocks blocks_of(Arena *arena, Text text)
{
	PlannedBlocks blocks = {0};
	Span rest = span_of(text);
	PlannedBlock block;
	while (next_number(&rest, &block.task.value) &&
		next_number(&rest, &block.when.start.seconds) &&
		next_number(&rest, &block.when.end.seconds)) {
		*LIST_ADD(arena, blocks) = block;
	}
	return blocks;
}

const Error *store_plan_before_save(Db *db, Arena *arena, PracticeId practice, MemberId member,
	int64_t change, Instant now, const PlanBefore *before)
{
	return sql_plan_before_save(db, arena, practice.value, member.value, change, now.seconds,
		blocks_text(arena, before->blocks), blocks_text(arena, before->pins), NULL);
}

const Error *store_plan_before_take(Db *db, Arena *arena, PracticeId practice, MemberId member,
	int64_t change, PlanBefore *ret_before, bool *ret_found)
{
	Rows *rows;
	PlanBefore before = {0};
	TRY(sql_plan_before_load(db, arena, practice.value, member.value, change, &rows));
	bool found = rows_next(rows);
	if (found) {
		before.blocks = blocks_of(arena, rows_text(rows, "blocks"));
		before.pins = blocks_of(arena, rows_text(rows, "pins"));
	}
	TRY(rows_end(rows));
	TRY(sql_plan_before_delete(db, arena, practice.value, member.value, change, NULL));
	*ret_before = before;
	*ret_found = found;
	return OK;
}

const Error *store_plan_before_expire(Db *db, Arena *arena, PracticeId practice, Instant before)
{
	return sql_plan_before_expire(db, arena, practice.value, before.seconds, NULL);
}
