#include "host/manager.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

enum { FIRST_SOCKET = 3, SOCKETS_AT_MOST = 8 };

size_t manager_sockets(void)
{
	const char *whom = getenv("LISTEN_PID"), *many = getenv("LISTEN_FDS");
	long count = many ? strtol(many, NULL, 10) : 0;
	bool ours = whom && strtol(whom, NULL, 10) == (long)getpid();
	unsetenv("LISTEN_PID");
	unsetenv("LISTEN_FDS");
	unsetenv("LISTEN_FDNAMES");
	if (!ours || count < 1 || count > SOCKETS_AT_MOST) {
		return 0;
	}
	for (int i = 0; i < (int)count; i++) {
		fcntl(FIRST_SOCKET + i, F_SETFD, FD_CLOEXEC);
	}
	return (size_t)count;
}

void manager_tell(const char *state)
{
	const char *path = getenv("NOTIFY_SOCKET");
	struct sockaddr_un at = {.sun_family = AF_UNIX};
	size_t length = path ? strlen(path) : 0;
	if (length < 2 || length >= sizeof at.sun_path) {
		return;
	}
	memcpy(at.sun_path, path, length);
	if (path[0] == '@') { /* the abstract namespace */
		at.sun_path[0] = '\0';
	}
	int out = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	socklen_t size = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + length);
	(void)sendto(out, state, strlen(state), MSG_NOSIGNAL, (struct sockaddr *)&at, size);
	close(out);
}
