/* STORE_TEST(name) runs its body twice, on SQLite and on PostgreSQL, each time on a fresh database
 * with the newest schema, a practice, and Élodie, who owns it. It is Monday, 23 November 2026,
 * 08:30 in Paris.
 *
 *     STORE_TEST(a_client_comes_back_as_it_was_saved)
 *     {
 *             WORKS(store_client_save(cx->db, arena, cx->practice.id, &client, 1));
 *     }
 */
#ifndef TEST_STORE_STORE_TEST_H
#define TEST_STORE_STORE_TEST_H

#include "app/context.h"

#include "test/test.h"

void store_test_run(Arena *arena, DbEngine engine, void (*body)(Context *cx, Arena *arena));
/* Where the database of this test is: to open it once more, as another process would. */
const DbPlace *store_test_place(void);
/* Another way into the same house, closed with the arena. */
Db *store_test_db(Context *cx, Arena *arena);
/* A Context of its own for a thread: own arena, own Db, closed by store_test_context_close. */
Context *store_test_context(const Context *cx);
void store_test_context_close(Context *cx);

#define STORE_TEST(name)                                                                        \
	static void name(Context *cx, Arena *arena);                                            \
	static void name##_sqlite_(Arena *arena)                                                \
	{                                                                                       \
		store_test_run(arena, DB_SQLITE, name);                                         \
	}                                                                                       \
	static void name##_postgres_(Arena *arena)                                              \
	{                                                                                       \
		store_test_run(arena, DB_POSTGRES, name);                                       \
	}                                                                                       \
	__attribute__((constructor)) static void name##_add_(void)                              \
	{                                                                                       \
		static Test on_sqlite = {#name " on SQLite", __FILE__, name##_sqlite_};         \
		static Test on_postgres = {#name " on PostgreSQL", __FILE__, name##_postgres_}; \
		test_add(&on_postgres);                                                         \
		test_add(&on_sqlite);                                                           \
	}                                                                                       \
	static void name(__attribute__((unused)) Context *cx, __attribute__((unused)) Arena *arena)

#endif
