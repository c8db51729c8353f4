/* The whole test harness: TEST, CHECK, EQUAL … A test is a sentence.
 *
 * Each test runs in a forked child with an alarm, its own arena and nothing shared. A test of the
 * store is written once as STORE_TEST and runs on SQLite and on PostgreSQL. */
#ifndef TEST_TEST_H
#define TEST_TEST_H

#include "base/arena.h"
#include "base/day.h"
#include "base/error.h"
#include "base/money.h"
#include "base/text.h"
#include "base/zone.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Test {
	const char *name, *file;
	void (*run)(Arena *arena);
	struct Test *next;
	int seconds; /* its alarm; 0: the usual 60 */
} Test;

void test_add(Test *test);
_Noreturn void test_fail(const char *file, int line, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
/* Ends the test as skipped, with why. */
_Noreturn void test_skip(const char *why);

/* A zone of the system's tzdata, read for tests; fails the test when there is none. */
const Zone *test_zone(Arena *arena, const char *name);
Text test_file(Arena *arena, const char *path); /* "test/data/…" */
const char *test_folder(void); /* an empty folder of this test's own, removed after */

#define TEST(name)                                                   \
	static void name(Arena *arena);                              \
	__attribute__((constructor)) static void name##_add_(void)   \
	{                                                            \
		static Test test = {#name, __FILE__, name, NULL, 0}; \
		test_add(&test);                                     \
	}                                                            \
	static void name(__attribute__((unused)) Arena *arena)

#define CHECK(claim) ((claim) ? (void)0 : test_fail(__FILE__, __LINE__, "not so: %s", #claim))
#define EQUAL_INT(got, want) \
	test_equal_int(__FILE__, __LINE__, #got, (int64_t)(got), (int64_t)(want))
#define EQUAL_TEXT(got, want) test_equal_text(__FILE__, __LINE__, #got, (got), (want))
#define WORKS(call) test_works(__FILE__, __LINE__, #call, (call))
#define REFUSES(call, why) test_refuses(__FILE__, __LINE__, #call, (call), (why))

void test_equal_int(const char *file, int line, const char *what, int64_t got, int64_t want);
void test_equal_text(const char *file, int line, const char *what, Text got, const char *want);
void test_works(const char *file, int line, const char *what, const Error *error);
/* why: the msgid, or a sentence with its arguments filled in, in English */
void test_refuses(
	const char *file, int line, const char *what, const Error *error, const char *why);

#endif
