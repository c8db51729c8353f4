#define _GNU_SOURCE
#include "host/child.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct {
	int input, output;
} Files;

static void close_files(void *thing)
{
	const Files *files = thing;
	close(files->input);
	close(files->output);
}

static const Error *write_all(Arena *arena, int file, Bytes bytes)
{
	for (size_t at = 0; at < bytes.length;) {
		ssize_t wrote = write(file, bytes.start + at, bytes.length - at);
		if (wrote < 0 && errno != EINTR) {
			return broken(
				arena, "cannot hand a file to a child: %1", arg(strerror(errno)));
		}
		at += wrote > 0 ? (size_t)wrote : 0;
	}
	return OK;
}

static const Error *read_all(Arena *arena, int file, Bytes *ret_bytes)
{
	off_t length = lseek(file, 0, SEEK_END);
	if (length < 0 || length > CHILD_OUTPUT) {
		return broken(arena, "a child wrote too much");
	}
	unsigned char *bytes = NEW_ARRAY(arena, unsigned char, (size_t)length + 1);
	ssize_t got = pread(file, bytes, (size_t)length, 0);
	if (got != length) {
		return broken(arena, "cannot read what a child wrote");
	}
	*ret_bytes = bytes_of(bytes, (size_t)length);
	return OK;
}

/* Between fork and exec: nothing but system calls. */
static _Noreturn void become(const Files *files, const char *kind)
{
	const char *words[] = {"fuseau", "read", kind, NULL};
	static char *const nothing[] = {NULL};
	int quiet = open("/dev/null", O_WRONLY | O_CLOEXEC);
	if (dup2(files->input, 0) == 0 && dup2(files->output, 1) == 1 && dup2(quiet, 2) == 2) {
		execve("/proc/self/exe", (char *const *)(uintptr_t)words, nothing);
	}
	_exit(127);
}

const Error *child_read(
	Arena *arena, const char *kind, Bytes input, Bytes *ret_output, int *ret_code)
{
	int status = 0;
	Files *files = NEW(arena, Files);
	*files = (Files){memfd_create("input", MFD_CLOEXEC), memfd_create("output", MFD_CLOEXEC)};
	if (files->input < 0 || files->output < 0) {
		return broken(arena, "cannot make room for a child: %1", arg(strerror(errno)));
	}
	arena_close_later(arena, close_files, files);
	TRY(write_all(arena, files->input, input));
	pid_t pid = fork();
	if (pid < 0) {
		return broken(arena, "cannot start a child: %1", arg(strerror(errno)));
	}
	if (pid == 0) {
		become(files, kind);
	}
	while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
	}
	*ret_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
	return read_all(arena, files->output, ret_output);
}

void child_limit(void)
{
	const struct rlimit seconds = {CHILD_SECONDS, CHILD_SECONDS};
	const struct rlimit output = {CHILD_OUTPUT, CHILD_OUTPUT};
	setrlimit(RLIMIT_CPU, &seconds);
	setrlimit(RLIMIT_FSIZE, &output);
#ifndef __SANITIZE_ADDRESS__ /* whose shadow is larger than any limit */
	const struct rlimit memory = {CHILD_MEMORY, CHILD_MEMORY};
	setrlimit(RLIMIT_AS, &memory);
#endif
}
