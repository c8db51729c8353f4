#include "host/clock.h"

#include <sys/timex.h>
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

bool clock_is_kept(void)
{
	struct timex state = {.modes = 0};
	return adjtimex(&state) < 0 || !(state.status & STA_UNSYNC);
}
