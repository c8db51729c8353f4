/* Runs every test in a child of its own, two at a time, and counts. Usage:
 *   run-tests [WORD …]    those whose name or file holds one of the words */
#include "test/test.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { AT_ONCE = 2, ARENA = 512 << 20, ALARM = 60, SKIPPED = 77 };

#ifdef __SANITIZE_THREAD__ /* every access is looked at */
enum { PATIENCE = 10 };
#else
enum { PATIENCE = 1 };
#endif

static Test *tests;
static char folder[64];

void test_add(Test *test)
{
	test->next = tests;
	tests = test;
}

void test_fail(const char *file, int line, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	fprintf(stderr, "%s:%d: ", file, line);
	vfprintf(stderr, format, args);
	fputc('\n', stderr);
	va_end(args);
	exit(1);
}

void test_skip(const char *why)
{
	fprintf(stderr, "skipped: %s\n", why);
	exit(SKIPPED);
}

void test_equal_int(const char *file, int line, const char *what, int64_t got, int64_t want)
{
	if (got != want) {
		test_fail(
			file, line, "%s is %lld, not %lld", what, (long long)got, (long long)want);
	}
}

void test_equal_text(const char *file, int line, const char *what, Text got, const char *want)
{
	if (!text_is(got, want)) {
		test_fail(
			file, line, "%s is\n\t\"%s\", not\n\t\"%s\"", what, text_chars(got), want);
	}
}

void test_works(const char *file, int line, const char *what, const Error *error)
{
	if (error) {
		Arena *arena = arena_new(1 << 20);
		test_fail(file, line, "%s: %s (%s)", what,
			text_chars(message_plain(arena, error->reason)), error->where);
	}
}

void test_refuses(const char *file, int line, const char *what, const Error *error, const char *why)
{
	if (!error) {
		test_fail(file, line, "%s was not refused", what);
	}
	Arena *arena = arena_new(1 << 20);
	Text reason = message_plain(arena, error->reason);
	if (strcmp(error->reason.msgid, why) != 0 && !text_is(reason, why)) {
		test_fail(file, line, "%s says \"%s\", not \"%s\"", what, reason.chars, why);
	}
	arena_free(arena);
}

Text test_file(Arena *arena, const char *path)
{
	FILE *file = fopen(path, "rb");
	if (!file) {
		test_fail(path, 0, "cannot be opened");
	}
	Buffer buffer = buffer_new(arena);
	char part[65536];
	for (size_t got; (got = fread(part, 1, sizeof part, file)) > 0;) {
		buffer_put(&buffer, part, got);
	}
	fclose(file);
	return buffer_done(&buffer);
}

const Zone *test_zone(Arena *arena, const char *name)
{
	Text path = text_format(arena, "/usr/share/zoneinfo/%s", name);
	Text bytes = test_file(arena, path.chars);
	const Zone *zone = zone_parse(arena, text_of(name), span_of(bytes));
	if (!zone) {
		test_fail(path.chars, 0, "is no zone");
	}
	return zone;
}

const char *test_folder(void)
{
	if (!*folder) {
		strcpy(folder, "/tmp/fuseau-test-XXXXXX");
		if (!mkdtemp(folder)) {
			test_fail(folder, 0, "cannot be made");
		}
	}
	return folder;
}

static void remove_folder(void)
{
	if (*folder) {
		char command[128];
		snprintf(command, sizeof command, "rm -rf %s", folder);
		(void)!system(command);
	}
}

static void run(const Test *test, int out)
{
	dup2(out, 1);
	dup2(out, 2);
	setpgid(0, 0); /* what it started ends with it */
	alarm((unsigned)((test->seconds ? test->seconds : ALARM) * PATIENCE));
	atexit(remove_folder);
	Arena *arena = arena_new(ARENA);
	test->run(arena);
	arena_free(arena);
	exit(0);
}

static bool wanted(const Test *test, int count, char **words)
{
	bool any = count == 0;
	for (int i = 0; i < count; i++) {
		any = any || strstr(test->name, words[i]) || strstr(test->file, words[i]);
	}
	return any;
}

typedef struct {
	const Test *test;
	pid_t pid;
	char log[64];
} Running;

static int passed, failed, skipped;

static void finish(Running *running, int status)
{
	kill(-running->pid, SIGKILL);
	bool good = WIFEXITED(status) && WEXITSTATUS(status) == 0;
	bool skip = WIFEXITED(status) && WEXITSTATUS(status) == SKIPPED;
	*(good ? &passed : skip ? &skipped : &failed) += 1;
	if (!good) {
		printf("%s %s (%s)\n", skip ? "SKIPPED" : "FAILED", running->test->name,
			running->test->file);
		if (WIFSIGNALED(status)) {
			printf("\tended by signal %d%s\n", WTERMSIG(status),
				WTERMSIG(status) == SIGALRM ? ": it took too long" : "");
		}
		char command[160];
		snprintf(command, sizeof command, "sed 's/^/\t/' %s | head -n 80", running->log);
		fflush(stdout);
		(void)!system(command);
	}
	unlink(running->log);
	running->test = NULL;
}

int main(int argc, char **argv)
{
	Running running[AT_ONCE] = {0};
	int busy = 0;
	for (Test *test = tests; test || busy > 0;) {
		if (test && !wanted(test, argc - 1, argv + 1)) {
			test = test->next;
			continue;
		}
		if (test && busy < AT_ONCE) {
			Running *place = running;
			while (place->test) {
				place++;
			}
			strcpy(place->log, "/tmp/fuseau-log-XXXXXX");
			int out = mkstemp(place->log);
			fflush(NULL);
			place->test = test;
			place->pid = fork();
			if (place->pid == 0) {
				run(test, out);
			}
			close(out);
			busy++;
			test = test->next;
			continue;
		}
		int status;
		pid_t ended = wait(&status);
		for (Running *place = running; place < running + AT_ONCE; place++) {
			if (place->test && place->pid == ended) {
				finish(place, status);
				busy--;
			}
		}
	}
	printf("%d passed, %d failed, %d skipped\n", passed, failed, skipped);
	return failed > 0;
}
