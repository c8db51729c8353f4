#include "store/penalty.h"

#include "sql/penalty.h"
#include "store/read.h"

const Error *store_penalty_rate_list(
	Db *db, Arena *arena, PracticeId practice, PenaltyRates *ret_rates)
{
	Rows *rows;
	PenaltyRates rates = {0};
	TRY(sql_penalty_rate_list(db, arena, practice.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, rates) =
			(PenaltyRate){read_day(rows, "from_day"), {read_int32(rows, "rate")}};
	}
	TRY(rows_end(rows));
	*ret_rates = rates;
	return OK;
}

const Error *store_penalty_rate_save(
	Db *db, Arena *arena, PracticeId practice, const PenaltyRate *rate, int64_t changed)
{
	return sql_penalty_rate_save(
		db, arena, practice.value, rate->from.days, rate->rate.hundredths, changed, NULL);
}

const Error *store_penalty_rate_delete(Db *db, Arena *arena, PracticeId practice, Day from)
{
	return sql_penalty_rate_delete(db, arena, practice.value, from.days, NULL);
}
