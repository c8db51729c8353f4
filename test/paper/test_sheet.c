/* What a worker that draws keeps for itself. */
#include "paper/sheet.h"

#include "test/test.h"

#include <pthread.h>
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#endif

static void *draw(void *nothing)
{
	Arena *arena = arena_new(8 << 20);
	Sheet *sheet = sheet_new(arena, TEXT("#005f75"), TEXT("fr"));
	sheet_text(sheet, 50, 50, 200, (Style){.type = TYPE_PROSE}, TEXT("Une phrase qui finit."));
	arena_free(arena);
	return nothing;
}

TEST(a_worker_that_drew_leaves_nothing_behind)
{
	(void)arena;
	for (int i = 0; i < 3; i++) {
		pthread_t worker;
		CHECK(pthread_create(&worker, NULL, draw, NULL) == 0);
		CHECK(pthread_join(worker, NULL) == 0);
	}
#ifdef __SANITIZE_ADDRESS__
	EQUAL_INT(__lsan_do_recoverable_leak_check(), 0);
#else
	test_skip("leaks are looked for by the address sanitizer only");
#endif
}
