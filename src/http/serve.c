/* Life of the server: one libmicrohttpd daemon per listening socket, the workers, the end. */
#include "http/exchange.h"
#include "http/loop.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>
#include <unistd.h>

enum {
	EVENT_LOOPS = 2,
	CONNECTIONS_LIMIT = 1000,
	CONNECTION_BYTES = 64 * 1024, /* a request's head must fit in half of it */
	DRAIN_SECONDS = 10,
};

static void fill_in(HttpOptions *options)
{
	options->workers = options->workers ? options->workers : WORKERS_DEFAULT;
	options->queue = options->queue ? options->queue : 128;
	options->arena_bytes = options->arena_bytes ? options->arena_bytes : 64 << 20;
	options->timeout_seconds = options->timeout_seconds ? options->timeout_seconds : 30;
	options->upload_folder = options->upload_folder ? options->upload_folder : "/tmp";
	options->upload_bytes = options->upload_bytes ? options->upload_bytes : 64 << 20;
	assert(options->workers <= WORKERS_LIMIT && options->socket_count <= SOCKETS_LIMIT);
}

static void quiet(void *user, const char *format, va_list args)
{
	(void)user, (void)format, (void)args; /* clients' mistakes: the log line tells of them */
}

static struct MHD_Daemon *listen_on(Server *server, int socket)
{
	return MHD_start_daemon(MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME |
					MHD_USE_ITC | MHD_USE_ERROR_LOG,
		0, NULL, NULL, loop_access, server, MHD_OPTION_EXTERNAL_LOGGER, quiet, NULL,
		MHD_OPTION_LISTEN_SOCKET, socket, MHD_OPTION_THREAD_POOL_SIZE,
		(unsigned)EVENT_LOOPS, MHD_OPTION_CONNECTION_LIMIT, (unsigned)CONNECTIONS_LIMIT,
		MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)server->options.timeout_seconds,
		MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)CONNECTION_BYTES,
		MHD_OPTION_STRICT_FOR_CLIENT, 1, MHD_OPTION_URI_LOG_CALLBACK, loop_begin, server,
		MHD_OPTION_UNESCAPE_CALLBACK, loop_as_is, NULL, MHD_OPTION_NOTIFY_COMPLETED,
		loop_end, server, MHD_OPTION_END);
}

static void wait_readable(int descriptor)
{
	struct pollfd wanted = {.fd = descriptor, .events = POLLIN};
	while (poll(&wanted, 1, -1) < 0 && errno == EINTR) {
	}
}

/* New connections wait for whoever listens next; those under way are answered. */
static bool drain(Server *server)
{
	atomic_store(&server->draining, true);
	for (size_t i = 0; i < server->options.socket_count; i++) {
		(void)MHD_quiesce_daemon(server->daemons[i]);
	}
	for (int waited = 0; atomic_load(&server->under_way) > 0; waited++) {
		if (waited == DRAIN_SECONDS * 100) {
			return false;
		}
		nanosleep(&(struct timespec){.tv_nsec = 10000000}, NULL);
	}
	return true;
}

const Error *http_serve(Arena *arena, const HttpApp *app, const HttpOptions *options)
{
	Server *server = NEW(arena, Server);
	server->app = app;
	server->options = *options;
	fill_in(&server->options);
	server->queue = queue_new(arena, (size_t)server->options.queue);
	if (getrandom(&server->seed, sizeof server->seed, 0) != sizeof server->seed) {
		return broken(arena, "the system has no random numbers");
	}
	signal(SIGPIPE, SIG_IGN);
	crash_watch();
	for (int i = 0; i < server->options.workers; i++) {
		if (pthread_create(&server->workers[i], NULL, worker_run, server) != 0) {
			return broken(arena, "cannot start a request worker");
		}
	}
	for (size_t i = 0; i < options->socket_count; i++) {
		server->daemons[i] = listen_on(server, options->sockets[i]);
		if (!server->daemons[i]) {
			return broken(arena, "cannot serve on the listening socket");
		}
	}
	wait_readable(options->stop);
	if (!drain(server)) {
		log_trouble(TEXT(""), "requests were still under way after 10 s", TEXT(""));
		_exit(1); /* their workers cannot be taken back */
	}
	queue_close(server->queue);
	for (int i = 0; i < server->options.workers; i++) {
		pthread_join(server->workers[i], NULL);
	}
	for (size_t i = 0; i < options->socket_count; i++) {
		MHD_stop_daemon(server->daemons[i]);
	}
	return OK;
}
