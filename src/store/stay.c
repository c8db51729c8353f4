/* Stays, as a wall time in the zone being left. */
#include "store/stay.h"

#include "sql/stay.h"
#include "store/read.h"

const Error *store_stay_save(Db *db, Arena *arena, PracticeId practice, MemberId member,
	const Stay *stay, int64_t changed)
{
	return sql_stay_save(db, arena, practice.value, stay->id, member.value, stay->from.day.days,
		stay->from.second, stay->zone_name, stay->place, changed, NULL);
}

const Error *store_stay_list(
	Db *db, Arena *arena, PracticeId practice, MemberId member, Stays *ret_stays)
{
	Stays stays = {0};
	Rows *rows;
	TRY(sql_stay_list(db, arena, practice.value, member.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, stays) = (Stay){
			.id = rows_int(rows, "id"),
			.from = read_wall(rows, "from_day", "from_second"),
			.zone_name = rows_text(rows, "zone"),
			.place = rows_text(rows, "place"),
		};
	}
	TRY(rows_end(rows));
	*ret_stays = stays;
	return OK;
}
