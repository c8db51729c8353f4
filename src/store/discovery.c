#include "store/discovery.h"

#include "sql/discovery.h"
#include "sql/discovery_question.h"
#include "store/read.h"

/* --- writing --- */

const Error *store_discovery_save(
	Db *db, Arena *arena, PracticeId practice, const Discovery *discovery, int64_t changed)
{
	int64_t id = discovery->id.value;
	const SqlDiscoverySave save = {
		.practice = practice.value,
		.id = id,
		.client = discovery->client.value,
		.start_day = discovery->start.day.days,
		.start_second = discovery->start.second,
		.zone = discovery->zone,
		.person = discovery->person,
		.language = discovery->language,
		.notes = discovery->notes,
		.created = discovery->created.seconds,
		.changed = changed,
	};
	TRY(sql_discovery_save(db, arena, &save, NULL));
	TRY(sql_discovery_answer_clear(db, arena, practice.value, id, NULL));
	for (size_t i = 0; i < discovery->answers.count; i++) {
		const DiscoveryAnswer *answer = &discovery->answers.items[i];
		TRY(sql_discovery_answer_add(db, arena, practice.value, id, (int64_t)i,
			text_of(discovery_topic_key(answer->topic)), answer->question,
			answer->answer, NULL));
	}
	return OK;
}

/* --- reading --- */

static const Error *read_all(Arena *arena, Rows *rows, Discoveries *ret_discoveries)
{
	Discoveries all = {0};
	while (rows_next(rows)) {
		*LIST_ADD(arena, all) = (Discovery){
			.id = {rows_int(rows, "id")},
			.client = {rows_int(rows, "client")},
			.start = read_wall(rows, "start_day", "start_second"),
			.zone = rows_text(rows, "zone"),
			.person = rows_text(rows, "person"),
			.language = rows_text(rows, "language"),
			.notes = rows_text(rows, "notes"),
			.created = read_instant(rows, "created"),
			.changed = rows_int(rows, "changed"),
		};
	}
	TRY(rows_end(rows));
	*ret_discoveries = all;
	return OK;
}

static const Error *load_answers(Db *db, Arena *arena, PracticeId practice, Discoveries all)
{
	EACH (Discovery, discovery, all) {
		Rows *rows;
		TRY(sql_discovery_answer_list(
			db, arena, practice.value, discovery->id.value, &rows));
		while (rows_next(rows)) {
			DiscoveryAnswer *answer = LIST_ADD(arena, discovery->answers);
			answer->question = rows_text(rows, "question");
			answer->answer = rows_text(rows, "answer");
			(void)discovery_topic_from_key(rows_text(rows, "topic"), &answer->topic);
		}
		TRY(rows_end(rows));
	}
	return OK;
}

const Error *store_discovery_load(
	Db *db, Arena *arena, PracticeId practice, DiscoveryId id, Discovery *ret_discovery)
{
	Rows *rows;
	Discoveries found;
	TRY(sql_discovery_load(db, arena, practice.value, id.value, &rows));
	TRY(read_all(arena, rows, &found));
	if (found.count == 0) {
		return missing(arena, "There is no such call.");
	}
	TRY(load_answers(db, arena, practice, found));
	*ret_discovery = found.items[0];
	return OK;
}

const Error *store_discovery_list(
	Db *db, Arena *arena, PracticeId practice, ClientId client, Discoveries *ret_discoveries)
{
	Rows *rows;
	if (client.value != 0) {
		TRY(sql_discovery_of_client(db, arena, practice.value, client.value, &rows));
	} else {
		TRY(sql_discovery_list(db, arena, practice.value, DISCOVERIES_LIMIT, &rows));
	}
	return read_all(arena, rows, ret_discoveries);
}

const Error *store_discovery_page(Db *db, Arena *arena, PracticeId practice, int64_t after,
	int64_t count, Discoveries *ret_discoveries)
{
	Rows *rows;
	TRY(sql_discovery_after(db, arena, practice.value, after, count, &rows));
	TRY(read_all(arena, rows, ret_discoveries));
	return load_answers(db, arena, practice, *ret_discoveries);
}

const Error *store_discovery_back(Db *db, Arena *arena, PracticeId practice, int64_t id,
	int64_t changed, Discoveries *ret_discoveries)
{
	Rows *rows;
	TRY(sql_discovery_back(db, arena, practice.value, id, changed, &rows));
	TRY(read_all(arena, rows, ret_discoveries));
	return load_answers(db, arena, practice, *ret_discoveries);
}

const Error *store_discovery_count(Db *db, Arena *arena, PracticeId practice, int64_t *ret_count)
{
	Rows *rows;
	int64_t count = 0;
	TRY(sql_discovery_count(db, arena, practice.value, &rows));
	while (rows_next(rows)) {
		count = rows_int(rows, "count");
	}
	TRY(rows_end(rows));
	*ret_count = count;
	return OK;
}

/* --- the guide --- */

const Error *store_discovery_guide(
	Db *db, Arena *arena, PracticeId practice, Text language, DiscoveryQuestions *ret_questions)
{
	Rows *rows;
	DiscoveryQuestions questions = {0};
	TRY(sql_discovery_question_list(db, arena, practice.value, language, &rows));
	while (rows_next(rows)) {
		DiscoveryQuestion *question = LIST_ADD(arena, questions);
		question->question = rows_text(rows, "question");
		(void)discovery_topic_from_key(rows_text(rows, "topic"), &question->topic);
	}
	TRY(rows_end(rows));
	*ret_questions = questions;
	return OK;
}

const Error *store_discovery_guide_save(Db *db, Arena *arena, PracticeId practice, Text language,
	const DiscoveryQuestions *questions)
{
	TRY(sql_discovery_question_clear(db, arena, practice.value, language, NULL));
	for (size_t i = 0; i < questions->count; i++) {
		const DiscoveryQuestion *question = &questions->items[i];
		TRY(sql_discovery_question_add(db, arena, practice.value, language, (int64_t)i,
			text_of(discovery_topic_key(question->topic)), question->question, NULL));
	}
	return OK;
}

/* Into its place: there are few. */
static void put_language(Arena *arena, LanguageTags *languages, Text language)
{
	LIST_ADD(arena, *languages);
	size_t at = languages->count - 1;
	for (; at > 0 && text_order(languages->items[at - 1], language) > 0; at--) {
		languages->items[at] = languages->items[at - 1];
	}
	languages->items[at] = language;
}

const Error *store_discovery_guide_languages(
	Db *db, Arena *arena, PracticeId practice, LanguageTags *ret_languages)
{
	Rows *rows;
	LanguageTags languages = {0};
	TRY(sql_discovery_question_languages(db, arena, practice.value, &rows));
	while (rows_next(rows)) {
		put_language(arena, &languages, rows_text(rows, "language"));
	}
	TRY(rows_end(rows));
	*ret_languages = languages;
	return OK;
}
