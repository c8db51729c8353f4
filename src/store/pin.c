#include "store/pin.h"

#include "sql/pin.h"
#include "store/read.h"

const Error *store_pin_add(Db *db, Arena *arena, PracticeId practice, MemberId member,
	const PlannedBlock *pin, int64_t changed)
{
	return sql_pin_add(db, arena, practice.value, member.value, pin->when.start.seconds,
		pin->when.end.seconds, pin->task.value, changed, NULL);
}

const Error *store_pin_delete(
	Db *db, Arena *arena, PracticeId practice, MemberId member, Instant start)
{
	return sql_pin_delete(db, arena, practice.value, member.value, start.seconds, NULL);
}

const Error *store_pin_list(
	Db *db, Arena *arena, PracticeId practice, MemberId member, PlannedBlocks *ret_pins)
{
	Rows *rows;
	PlannedBlocks pins = {0};
	TRY(sql_pin_list(db, arena, practice.value, member.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, pins) = (PlannedBlock){{rows_int(rows, "task")},
			{read_instant(rows, "start_at"), read_instant(rows, "end_at")}};
	}
	TRY(rows_end(rows));
	*ret_pins = pins;
	return OK;
}

const Error *store_pin_replace(Db *db, Arena *arena, PracticeId practice, MemberId member,
	PlannedBlocks pins, int64_t changed)
{
	TRY(sql_pin_clear(db, arena, practice.value, member.value, NULL));
	EACH (PlannedBlock, pin, pins) {
		TRY(store_pin_add(db, arena, practice, member, pin, changed));
	}
	return OK;
}
