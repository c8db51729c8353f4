/* The last words of a process that dies of a bug: which route it was serving. The parent starts
 * the next one. Only what may run in a signal handler runs here. */
#include "http/exchange.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

static _Thread_local const Response *serving;

void crash_serving(const Response *response)
{
	serving = response;
}

static void say(const char *chars, size_t length)
{
	ssize_t ignored = write(STDERR_FILENO, chars, length);
	(void)ignored;
}

static void last_words(int signal_number)
{
	static const char begin[] = "level=error event=\"died of a bug\" route=";
	if (serving) {
		say(begin, sizeof begin - 1);
		say(text_chars(serving->route), serving->route.length);
		say("\n", 1);
	}
	raise(signal_number); /* SA_RESETHAND: it now ends the process */
}

void crash_watch(void)
{
	static const int bugs[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};
	struct sigaction action = {.sa_handler = last_words, .sa_flags = (int)SA_RESETHAND};
	for (size_t i = 0; i < sizeof bugs / sizeof bugs[0]; i++) {
		sigaction(bugs[i], &action, NULL);
	}
}
