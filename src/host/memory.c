#include "host/memory.h"

#include <malloc.h>

enum { SHARED_POOLS = 2, OWN_PAGES = 512 * 1024, KEPT_AT_TOP = 512 * 1024 };

/* Without these, glibc gives each thread a pool of its own and raises by itself what it keeps,
 * until each holds the largest request it has seen. */
void memory_lean(void)
{
	mallopt(M_ARENA_MAX, SHARED_POOLS);
	mallopt(M_MMAP_THRESHOLD, OWN_PAGES);
	mallopt(M_TRIM_THRESHOLD, KEPT_AT_TOP);
}

void memory_trim(void)
{
	malloc_trim(0);
}
