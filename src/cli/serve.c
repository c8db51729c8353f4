/* `fuseau serve`: the parent. It holds the listening sockets and the lock of the folder, starts the
 * worker that does everything else, and starts another one when that dies: a bug costs the requests
 * of one moment, never the service. It ends on SIGTERM or SIGINT, when the worker has drained. The
 * worker reads the end of the stop pipe as "end": a parent that was killed takes it along. */
#define _GNU_SOURCE /* pipe2 */
#include "cli/program.h"
#include "cli/run.h"
#include "host/clock.h"
#include "host/file.h"
#include "host/lock.h"
#include "host/log.h"
#include "host/manager.h"
#include "http/listen.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
	LISTENERS = 8,
	SECOND = 1000000,             /* microseconds */
	DRAIN_PATIENCE = 12 * SECOND, /* then the worker is killed */
	PAUSE_FIRST = SECOND / 10,    /* before a restart; doubles … */
	PAUSE_MOST = 5 * SECOND,      /* … up to this … */
	GOOD_LIFE = 60 * (int)SECOND, /* … and begins anew after a worker that lived so long */
};

#define URL_HOST "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]"

typedef struct {
	Invocation *in;
	Listener listeners[LISTENERS];
	size_t listener_count;
	int signals;     /* signalfd */
	int stop, ready; /* our ends of the worker's pipes; -1: closed */
	pid_t worker;    /* 0: none at the moment */
	int64_t born;    /* when it was started */
	int64_t pause;   /* before the next start */
	int64_t wake;    /* when to start or to kill; 0: nothing to do */
	bool was_ready;  /* a worker of this run has served */
	bool stopping;
} Parent;

static const Error *open_listeners(Parent *parent)
{
	Arena *arena = parent->in->cx.arena;
	size_t handed = manager_sockets();
	for (size_t i = 0; i < handed; i++) {
		TRY(http_listener_of(arena, 3 + (int)i, &parent->listeners[i]));
	}
	parent->listener_count = handed;
	if (handed == 0) {
		Text address = option(parent->in, "listen");
		address = text_empty(address) ? TEXT("127.0.0.1:8370") : address;
		TRY(http_listen(arena, address, &parent->listeners[0]));
		parent->listener_count = 1;
	}
	return OK;
}

/* The worker's line: our global options, then the descriptors it takes over. */
static char **worker_line(Parent *parent, int stop, int ready)
{
	Invocation *in = parent->in;
	Arena *arena = in->cx.arena;
	char **line = NEW_ARRAY(arena, char *, 16);
	size_t count = 0;
	Buffer sockets = buffer_new(arena);
	for (size_t i = 0; i < parent->listener_count; i++) {
		buffer_format(&sockets, "%s%d", i ? "," : "", parent->listeners[i].socket);
	}
	Text url = option(in, "url");
	url = text_empty(url) ? parent->listeners[0].url : url;
	Text words[16] = {text_of(in->argv[0]), TEXT("serve-worker")};
	size_t used = 2;
	for (size_t i = 0; i < global_option_count; i++) {
		if (in->globals[i].chars) {
			words[used++] = text_format(
				arena, "--%s=%s", global_options[i].name, in->globals[i].chars);
		}
	}
	words[used++] = text_format(arena, "--stop=%d", stop);
	words[used++] = text_format(arena, "--ready=%d", ready);
	words[used++] = text_format(arena, "--sockets=%s", buffer_done(&sockets).chars);
	words[used++] = text_format(arena, "--url=%s", url.chars);
	if (!parent->was_ready) {
		words[used++] = TEXT("--announce");
	}
	if (option_given(in, "behind-proxy")) {
		words[used++] = TEXT("--behind-proxy");
	}
	if (in->command->run == run_demo) {
		words[used++] = TEXT("--demo");
	}
	for (; count < used; count++) {
		line[count] = NEW_ARRAY(arena, char, words[count].length + 1);
		snprintf(line[count], words[count].length + 1, "%s", words[count].chars);
	}
	return line;
}

/* In the child, between fork and exec. */
static _Noreturn void become_worker(Parent *parent, char **line, int stop, int ready)
{
	sigset_t none;
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	fcntl(stop, F_SETFD, 0);
	fcntl(ready, F_SETFD, 0);
	for (size_t i = 0; i < parent->listener_count; i++) {
		fcntl(parent->listeners[i].socket, F_SETFD, 0);
	}
	execv("/proc/self/exe", line);
	log_say("error", "cannot start the worker: errno %d", errno);
	_exit(exit_code(ERROR_BROKEN));
}

static const Error *start_worker(Parent *parent)
{
	int stop[2], ready[2];
	if (pipe2(stop, O_CLOEXEC) != 0 || pipe2(ready, O_CLOEXEC) != 0) {
		return broken(parent->in->cx.arena, "There are no descriptors left.");
	}
	char **line = worker_line(parent, stop[0], ready[1]);
	parent->worker = fork();
	if (parent->worker == 0) {
		become_worker(parent, line, stop[0], ready[1]);
	}
	close(stop[0]);
	close(ready[1]);
	parent->stop = stop[1];
	parent->ready = ready[0];
	parent->born = clock_microseconds();
	parent->wake = 0;
	return parent->worker > 0 ? OK : broken(parent->in->cx.arena, "Cannot start a process.");
}

static void close_end(int *descriptor)
{
	if (*descriptor >= 0) {
		close(*descriptor);
		*descriptor = -1;
	}
}

static void begin_to_stop(Parent *parent)
{
	if (parent->stopping && parent->worker > 0) { /* asked twice: no more patience */
		kill(parent->worker, SIGKILL);
	}
	if (!parent->stopping) {
		manager_tell("STOPPING=1");
		parent->wake = clock_microseconds() + DRAIN_PATIENCE;
	}
	parent->stopping = true;
	close_end(&parent->stop);
}

/* Before it was ready it has said itself why it could not; after, it is started again. */
static void worker_ended(Parent *parent, int status)
{
	int64_t lived = clock_microseconds() - parent->born;
	parent->worker = 0;
	close_end(&parent->stop);
	close_end(&parent->ready);
	if (parent->stopping) {
		return;
	}
	if (!parent->was_ready) {
		parent->in->code = WIFEXITED(status) && WEXITSTATUS(status)
					   ? WEXITSTATUS(status)
					   : exit_code(ERROR_BROKEN);
		parent->stopping = true;
		return;
	}
	parent->pause = lived > GOOD_LIFE || !parent->pause ? PAUSE_FIRST : parent->pause * 2;
	parent->pause = parent->pause > PAUSE_MOST ? PAUSE_MOST : parent->pause;
	parent->wake = clock_microseconds() + parent->pause;
	if (WIFSIGNALED(status)) {
		log_say("error", "the worker was ended by signal %d; the next starts in %d ms",
			WTERMSIG(status), (int)(parent->pause / 1000));
	} else {
		log_say("error", "the worker ended with code %d; the next starts in %d ms",
			WEXITSTATUS(status), (int)(parent->pause / 1000));
	}
}

static void hear_signal(Parent *parent)
{
	struct signalfd_siginfo heard;
	if (read(parent->signals, &heard, sizeof heard) != sizeof heard) {
		return;
	}
	if (heard.ssi_signo != SIGCHLD) {
		begin_to_stop(parent);
	}
	int status;
	for (pid_t ended; (ended = waitpid(-1, &status, WNOHANG)) > 0;) {
		if (ended == parent->worker) {
			worker_ended(parent, status);
		}
	}
}

static void hear_ready(Parent *parent)
{
	char byte;
	if (read(parent->ready, &byte, 1) == 1) {
		parent->was_ready = true;
		manager_tell("READY=1");
	} else {
		close_end(&parent->ready);
	}
}

static const Error *watch(Parent *parent)
{
	TRY(start_worker(parent));
	while (!parent->stopping || parent->worker > 0) {
		struct pollfd wanted[] = {{parent->signals, POLLIN, 0}, {parent->ready, POLLIN, 0}};
		int64_t left = parent->wake - clock_microseconds();
		int patience = !parent->wake ? -1 : left > 0 ? (int)(left / 1000) + 1 : 0;
		if (poll(wanted, 2, patience) < 0 && errno != EINTR) {
			return broken(parent->in->cx.arena, "Cannot wait for the worker.");
		}
		if (wanted[1].revents) {
			hear_ready(parent);
		}
		if (wanted[0].revents) {
			hear_signal(parent);
		}
		if (parent->wake && clock_microseconds() >= parent->wake) {
			parent->wake = 0;
			if (parent->worker > 0) {
				kill(parent->worker, SIGKILL);
			} else if (!parent->stopping) {
				TRY(start_worker(parent));
			}
		}
	}
	return OK;
}

/* An embedded database has one server. Before PostgreSQL any number may stand: rows are locked
 * there, and the files they share lie under the hash of what is in them. */
static const Error *lock_house(Invocation *in)
{
	return text_empty(global_option(in, "database"))
		       ? lock_take(in->cx.arena, in->house.data_folder, "serve.lock", LOCK_ALONE,
				 N_("Fuseau already serves from %1. Stop that server, or choose "
				    "another folder with --data."))
		       : OK;
}

/* A scheme and a host, and nothing behind them: cookies, links and the check where a form comes
 * from hang on it. */
static const Error *check_url(Invocation *in)
{
	Text url = option(in, "url");
	size_t scheme = text_starts(url, "https://")  ? strlen("https://")
			: text_starts(url, "http://") ? strlen("http://")
						      : 0;
	const char *host = text_chars(url) + scheme;
	bool good = scheme && *host && host[strspn(host, URL_HOST)] == '\0';
	return good || text_empty(url)
		       ? OK
		       : refuse(in->cx.arena, "url",
				 "%1 is no address to type: write https://fuseau.example.org.",
				 arg(url));
}

const Error *run_serve(Invocation *in)
{
	Arena *arena = in->cx.arena;
	Parent parent = {.in = in, .stop = -1, .ready = -1};
	TRY(check_url(in));
	TRY(folder_make(arena, in->house.data_folder));
	TRY(folder_check(arena, in->house.data_folder));
	TRY(lock_house(in));
	TRY(open_listeners(&parent));
	sigset_t heard;
	sigemptyset(&heard);
	sigaddset(&heard, SIGTERM);
	sigaddset(&heard, SIGINT);
	sigaddset(&heard, SIGCHLD);
	sigprocmask(SIG_BLOCK, &heard, NULL);
	parent.signals = signalfd(-1, &heard, SFD_CLOEXEC);
	return watch(&parent);
}
