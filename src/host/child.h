/* A process of our own program with limits, for bytes that came from strangers. It is handed its
 * input as a file, has a few seconds and some memory, can write its answer and nothing else. */
#ifndef HOST_CHILD_H
#define HOST_CHILD_H

#include "base/bytes.h"
#include "base/error.h"

/* Runs `fuseau read KIND` on the input. *ret_code is how it ended, -1 when its limits ended it. */
MUST_USE const Error *child_read(
	Arena *arena, const char *kind, Bytes input, Bytes *ret_output, int *ret_code);
/* Takes the limits on, as the first thing in the child. */
void child_limit(void);

enum { CHILD_SECONDS = 10, CHILD_OUTPUT = 8 << 20 };
#define CHILD_MEMORY ((size_t)512 << 20)

#endif
