#include "host/clock.h"

#include <time.h>

Instant clock_now(Instant fixed)
{
	return instant_set(fixed) ? fixed : (Instant){time(NULL)};
}

int64_t clock_microseconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}
