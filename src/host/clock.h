/* The time. Asked once per request or command; with --now it stands still. */
#ifndef HOST_CLOCK_H
#define HOST_CLOCK_H

#include "base/day.h"

/* The fixed instant when it is set, else the system's clock. */
Instant clock_now(Instant fixed);
/* A clock that only moves forward, for measuring. */
int64_t clock_microseconds(void);

/* Whether the system keeps its clock right (by NTP); true where it does not tell. */
bool clock_is_kept(void);

#endif
