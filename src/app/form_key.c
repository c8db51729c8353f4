#include "app/form_key.h"

#include "host/secret.h"
#include "store/form_key.h"

Text form_key_new(Context *cx)
{
	return token_new(cx->arena);
}

const Error *form_key_used(Context *cx, Text key, bool *ret_used, Text *ret_answer)
{
	TRY(store_form_key_load(cx->db, cx->arena, cx->practice.id, key, ret_answer));
	*ret_used = !text_empty(*ret_answer);
	return OK;
}

const Error *form_key_take(Context *cx)
{
	bool fresh;
	TRY(store_form_key_claim(
		cx->db, cx->arena, cx->practice.id, cx->form_key, cx->now, &fresh));
	if (!fresh) {
		return conflict(cx->arena, "This form has been sent already.");
	}
	TRY(store_form_key_expire(cx->db, cx->arena, cx->practice.id,
		instant_plus(cx->now, -(int64_t)FORM_KEY_DAYS * SECONDS_PER_DAY)));
	return store_form_key_answer_save(
		cx->db, cx->arena, cx->practice.id, cx->form_key, TEXT("/"));
}

const Error *form_key_answer(Context *cx, Text key, Text answer)
{
	TRY(db_write_begin(cx->db, cx->arena));
	const Error *error =
		store_form_key_answer_save(cx->db, cx->arena, cx->practice.id, key, answer);
	if (error) {
		db_write_undo(cx->db);
		return error;
	}
	return db_write_end(cx->db, cx->arena);
}
