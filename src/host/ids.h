/* Ids are made by us, not by a sequence: 63 bits, rising in a process, apart between processes. */
#ifndef HOST_IDS_H
#define HOST_IDS_H

#include "base/day.h"

#include <stdint.h>

/* max(last + 1, milliseconds << 21 | random), drawn once a millisecond. Always by the real clock,
 * so that --now does not make two programs count alike. */
int64_t id_next(void);
/* When it was made, by the clock of then. */
Instant id_made(int64_t id);

#endif
