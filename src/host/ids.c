/* One shared number, `last`: the newest id of this process. */
#include "host/ids.h"

#include <sodium.h>
#include <stdatomic.h>
#include <time.h>

enum { RANDOM_BITS = 21 };

static _Atomic int64_t last;

int64_t id_next(void)
{
	struct timespec now;
	clock_gettime(CLOCK_REALTIME, &now);
	int64_t milliseconds = (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
	int64_t before = atomic_load(&last), fresh = 0, id;
	if (milliseconds > before >> RANDOM_BITS) { /* further ones of it count on */
		fresh = milliseconds << RANDOM_BITS | randombytes_uniform(1u << RANDOM_BITS);
	}
	do {
		id = fresh > before ? fresh : before + 1;
	} while (!atomic_compare_exchange_weak(&last, &before, id));
	return id;
}

Instant id_made(int64_t id)
{
	return (Instant){(id >> RANDOM_BITS) / 1000};
}
