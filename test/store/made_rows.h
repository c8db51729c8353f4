/* Rows of other nouns that a test of a store leans on. */
#ifndef TEST_STORE_MADE_ROWS_H
#define TEST_STORE_MADE_ROWS_H

#include "store/task.h"

#include "test/store/store_test.h"

/* Ids past 32 bits, as new_id makes them. */
#define BIG(number) ((1LL << 40) + (number))

static inline void made_task(Context *cx, const Task *task)
{
	WORKS(store_task_save(cx->db, cx->arena, cx->practice.id, task, task->changed));
}

#endif
