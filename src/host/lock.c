#include "host/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

static void let_go(void *thing)
{
	close((int)(intptr_t)thing - 1);
}

const Error *lock_take(Arena *arena, Text folder, const char *name, LockKind kind, const char *why)
{
	Text path = text_format(arena, "%s/%s", text_chars(folder), name);
	int file = open(path.chars, O_RDWR | O_CREAT, 0600); /* a worker inherits it */
	if (file < 0) {
		return broken(arena,
			"Cannot write %1: give the folder to the user that runs Fuseau, or choose "
			"another with --data.",
			arg(path));
	}
	arena_close_later(arena, let_go, (void *)((intptr_t)file + 1));
	if (flock(file, (kind == LOCK_ALONE ? LOCK_EX : LOCK_SH) | LOCK_NB) != 0) {
		return refuse(arena, "", why, arg(folder));
	}
	return OK;
}
