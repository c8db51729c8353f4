/* Who has a data folder open. serve.lock is held by the one server of the folder. use.lock is held
 * together by all who have the database open, and alone by who replaces it (restore). A process
 * started by the holder holds it too: a server whose parent was killed is still the server. */
#ifndef HOST_LOCK_H
#define HOST_LOCK_H

#include "base/error.h"

typedef enum { LOCK_TOGETHER, LOCK_ALONE } LockKind;

/* Held until the arena is cleared, or the process ends however it ends. REFUSED with `why` (a
 * msgid with %1 for the folder) when somebody else holds it. */
MUST_USE const Error *lock_take(
	Arena *arena, Text folder, const char *name, LockKind kind, const char *why);

#endif
