/* Form keys, row by row. */
#include "store/form_key.h"

#include "sql/form_key.h"
#include "store/read.h"

const Error *store_form_key_claim(
	Db *db, Arena *arena, PracticeId practice, Text key, Instant now, bool *ret_fresh)
{
	int64_t added;
	TRY(sql_form_key_claim(db, arena, practice.value, key, now.seconds, &added));
	*ret_fresh = added > 0;
	return OK;
}

const Error *store_form_key_answer_save(
	Db *db, Arena *arena, PracticeId practice, Text key, Text answer)
{
	return sql_form_key_answer_save(db, arena, practice.value, key, answer, NULL);
}

const Error *store_form_key_load(
	Db *db, Arena *arena, PracticeId practice, Text key, Text *ret_answer)
{
	Rows *rows;
	TRY(sql_form_key_load(db, arena, practice.value, key, &rows));
	Text answer = rows_next(rows) ? rows_text(rows, "answer") : TEXT("");
	TRY(rows_end(rows));
	*ret_answer = answer;
	return OK;
}

const Error *store_form_key_expire(Db *db, Arena *arena, PracticeId practice, Instant before)
{
	return sql_form_key_expire(db, arena, practice.value, before.seconds, NULL);
}
