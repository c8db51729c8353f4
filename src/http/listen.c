#include "http/listen.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

enum { BACKLOG = 512 };

static const Error *in_use(Arena *arena, Text address)
{
	return refuse(arena, "listen",
		"Something already listens on %1. Stop it, or choose another address with "
		"--listen.",
		arg(address));
}

const Error *http_listener_of(Arena *arena, int socket, Listener *ret_listener)
{
	union {
		struct sockaddr any;
		struct sockaddr_in four;
		struct sockaddr_in6 six;
		struct sockaddr_un path;
		struct sockaddr_storage room;
	} at = {0};
	socklen_t length = sizeof at;
	char name[INET6_ADDRSTRLEN] = "";
	if (getsockname(socket, &at.any, &length) != 0) {
		return broken(arena, "Descriptor %1 is no listening socket.", arg(socket));
	}
	Listener listener = {.socket = socket};
	if (at.any.sa_family == AF_INET) {
		inet_ntop(AF_INET, &at.four.sin_addr, name, sizeof name);
		listener.url = text_format(arena, "http://%s:%d", name, ntohs(at.four.sin_port));
	} else if (at.any.sa_family == AF_INET6) {
		inet_ntop(AF_INET6, &at.six.sin6_addr, name, sizeof name);
		listener.url = text_format(arena, "http://[%s]:%d", name, ntohs(at.six.sin6_port));
	} else {
		listener.url = text_format(arena, "unix:%s", at.path.sun_path);
	}
	*ret_listener = listener;
	return OK;
}

/* A socket file that nobody answers at is left over from a server that was killed. */
static bool is_left_over(const struct sockaddr_un *at)
{
	struct stat known;
	if (stat(at->sun_path, &known) != 0 || !S_ISSOCK(known.st_mode)) {
		return false;
	}
	int probe = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	bool refused = connect(probe, (const struct sockaddr *)at, sizeof *at) != 0 &&
		       errno == ECONNREFUSED;
	close(probe);
	return refused;
}

static const Error *bind_path(Arena *arena, Text address, Text path, Listener *ret_listener)
{
	struct sockaddr_un at = {.sun_family = AF_UNIX};
	if (path.length == 0 || path.length >= sizeof at.sun_path) {
		return refuse(arena, "listen", "The path of a unix socket has 1 to %1 bytes.",
			arg(sizeof at.sun_path - 1));
	}
	memcpy(at.sun_path, path.chars, path.length);
	if (is_left_over(&at)) {
		unlink(at.sun_path);
	}
	int listening = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (bind(listening, (struct sockaddr *)&at, sizeof at) != 0 ||
		chmod(at.sun_path, 0660) != 0 || listen(listening, BACKLOG) != 0) {
		int error = errno;
		close(listening);
		return error == EADDRINUSE ? in_use(arena, address)
					   : refuse(arena, "listen", "Cannot listen on %1: %2.",
						     arg(address), arg(strerror(error)));
	}
	return http_listener_of(arena, listening, ret_listener);
}

/* "127.0.0.1:8370" and "[::1]:8370" in two; names of hosts are not looked up. */
static bool split(Arena *arena, Text address, Text *ret_host, Text *ret_port)
{
	const char *colon = strrchr(text_chars(address), ':');
	int64_t port;
	if (!colon || !span_int64(span_of(text_of(colon + 1)), &port) || port < 0 ||
		port > UINT16_MAX) {
		return false;
	}
	Span host = {address.chars, (size_t)(colon - address.chars)};
	if (host.length > 2 && host.start[0] == '[' && host.start[host.length - 1] == ']') {
		host = (Span){host.start + 1, host.length - 2};
	}
	*ret_host = span_is(host, "localhost") ? TEXT("127.0.0.1") : text_copy(arena, host);
	*ret_port = text_of(colon + 1);
	return host.length > 0;
}

const Error *http_listen(Arena *arena, Text address, Listener *ret_listener)
{
	if (text_starts(address, "unix:")) {
		return bind_path(arena, address, text_of(address.chars + 5), ret_listener);
	}
	Text host, port;
	struct addrinfo wanted = {.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE,
		.ai_socktype = SOCK_STREAM};
	struct addrinfo *found = NULL;
	if (!split(arena, address, &host, &port) ||
		getaddrinfo(host.chars, port.chars, &wanted, &found) != 0) {
		return refuse(arena, "listen",
			"%1 is no address to listen on: write 127.0.0.1:8370, [::1]:8370 or "
			"unix:PATH.",
			arg(address));
	}
	int on = 1;
	int listening = socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	setsockopt(listening, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
	bool bound = bind(listening, found->ai_addr, found->ai_addrlen) == 0 &&
		     listen(listening, BACKLOG) == 0;
	int error = errno;
	freeaddrinfo(found);
	if (!bound) {
		close(listening);
		return error == EADDRINUSE ? in_use(arena, address)
					   : refuse(arena, "listen", "Cannot listen on %1: %2.",
						     arg(address), arg(strerror(error)));
	}
	return http_listener_of(arena, listening, ret_listener);
}
