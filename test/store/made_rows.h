/* Rows of other nouns that a test of a store leans on. */
#ifndef TEST_STORE_MADE_ROWS_H
#define TEST_STORE_MADE_ROWS_H

#include "store/import.h"
#include "store/task.h"

#include "test/store/store_test.h"

/* Ids past 32 bits, as new_id makes them. */
#define BIG(number) ((1LL << 40) + (number))

static inline void made_task(Context *cx, const Task *task)
{
	WORKS(store_task_save(cx->db, cx->arena, cx->practice.id, task, task->changed));
}

/* What an import (number 500) finds here by that id; id 0 when nothing. */
static inline KnownRow known(Context *cx, MadeNoun noun, const char *source, const char *foreign_id)
{
	KnownRow one = {.noun = noun, .foreign_id = text_of(foreign_id)};
	KnownRows found;
	WORKS(store_import_known(cx->db, cx->arena, cx->practice.id, (ImportId){BIG(500)}, noun,
		text_of(source), (CalendarId){0}, (KnownRows){&one, 1, 1}, &found));
	return found.count ? found.items[0] : (KnownRow){0};
}

#endif
