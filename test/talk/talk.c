#include "test/talk/talk.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

/* Another variant of the program: FUSEAU=build/tsan/fuseau. */
static const char *program(void)
{
	const char *other = getenv("FUSEAU");
	return other ? other : "build/asan/fuseau";
}

enum { WORDS_LIMIT = 30, PATIENCE_SECONDS = 20 };

Text talk_data(Arena *arena)
{
	return text_format(arena, "%s/data", test_folder());
}

static char *word_of(Arena *arena, const char *word)
{
	size_t size = strlen(word) + 1;
	return memcpy(NEW_ARRAY(arena, char, size), word, size);
}

static char **line_of(Arena *arena, const char *const *words)
{
	char **line = NEW_ARRAY(arena, char *, WORDS_LIMIT + 2);
	Text data = talk_data(arena);
	line[0] = word_of(arena, program());
	for (size_t i = 0; words[i]; i++) {
		CHECK(i < WORDS_LIMIT);
		line[i + 1] =
			word_of(arena, strcmp(words[i], "{data}") == 0 ? data.chars : words[i]);
	}
	return line;
}

/* socket: the first descriptor behind the three, with what sd_listen_fds(3) reads; 0: none */
static pid_t start(char **line, int in, int out, int err, int socket)
{
	pid_t pid = fork();
	if (pid == 0) {
		char self[16];
		snprintf(self, sizeof self, "%d", (int)getpid());
		dup2(in, 0);
		dup2(out, 1);
		dup2(err, 2);
		if (socket && dup2(socket, 3) == 3) {
			setenv("LISTEN_PID", self, 1);
			setenv("LISTEN_FDS", "1", 1);
		}
		for (int other = socket ? 4 : 3; other < 64; other++) {
			close(other);
		}
		setenv("LC_ALL", "C", 1);
		setenv("ASAN_OPTIONS", "detect_leaks=0", 1);
		execv(line[0], line);
		_exit(127);
	}
	CHECK(pid > 0);
	return pid;
}

/* A file without a name, holding text, at its beginning. */
static int scratch(const char *text)
{
	char path[] = "/tmp/fuseau-talk-XXXXXX";
	int file = mkstemp(path);
	CHECK(file >= 0 && unlink(path) == 0);
	CHECK(write(file, text, strlen(text)) == (ssize_t)strlen(text));
	CHECK(lseek(file, 0, SEEK_SET) == 0);
	return file;
}

static Text read_all(Arena *arena, int file)
{
	Buffer all = buffer_new(arena);
	char part[65536];
	CHECK(lseek(file, 0, SEEK_SET) == 0);
	for (ssize_t got; (got = read(file, part, sizeof part)) > 0;) {
		buffer_put(&all, part, (size_t)got);
	}
	close(file);
	return buffer_done(&all);
}

Ran talk_run(Arena *arena, const char *input, const char *const *words)
{
	int in = scratch(input), out = scratch(""), err = scratch(""), status;
	pid_t pid = start(line_of(arena, words), in, out, err, 0);
	CHECK(waitpid(pid, &status, 0) == pid);
	close(in);
	int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
	return (Ran){code, read_all(arena, out), read_all(arena, err)};
}

/* What follows a mark on the program's output, to the end of the line. */
static Text after(Arena *arena, Text text, const char *mark)
{
	const char *at = strstr(text.chars, mark);
	at = at ? at + strlen(mark) : "";
	return text_copy(arena, (Span){at, strcspn(at, "\r\n")});
}

static void read_address(Arena *arena, Talk *talk, Text said)
{
	static const char *const doors[] = {"/setup?token=", "/demonstration?token="};
	talk->url = after(arena, said, "Fuseau is at ");
	talk->port = text_starts(talk->url, "http") ? atoi(strrchr(talk->url.chars, ':') + 1) : 0;
	for (size_t i = 0; i < sizeof doors / sizeof doors[0]; i++) {
		Text token = after(arena, said, doors[i]);
		talk->setup = token.length ? text_format(arena, "%s%s", doors[i], token.chars)
					   : talk->setup;
	}
}

/* The last line printed is the address, or a link after it; the worker prints both at once. */
static Text hear_address(Arena *arena, const Talk *talk, int out)
{
	Buffer said = buffer_new(arena);
	char byte;
	while (!strstr(said.bytes ? said.bytes : "", "Fuseau is at ") || byte != '\n') {
		if (read(out, &byte, 1) != 1) {
			test_fail(talk->log.chars, 0, "did not serve: %s",
				test_file(arena, talk->log.chars).chars);
		}
		buffer_char(&said, byte);
	}
	fcntl(out, F_SETFL, O_NONBLOCK);
	usleep(20000);
	for (ssize_t got; (got = read(out, &byte, 1)) == 1;) {
		buffer_char(&said, byte);
	}
	return buffer_done(&said);
}

Talk *talk_start(Arena *arena, Serving serving)
{
	const char *all[WORDS_LIMIT + 1] = {"--data", "{data}"};
	size_t count = serving.globals ? 0 : 2;
	for (; serving.globals && serving.globals[count]; count++) {
		all[count] = serving.globals[count];
	}
	all[count++] = serving.command ? serving.command : "serve";
	if (serving.option) {
		all[count++] = serving.option;
	}
	if (!serving.socket) {
		all[count++] = "--listen";
		all[count++] = serving.listen ? serving.listen : "127.0.0.1:0";
	}
	Talk *talk = NEW(arena, Talk);
	talk->data = talk_data(arena);
	talk->site = TEXT("same-origin");
	talk->log = text_format(arena, "%s/serve.log", test_folder());
	int out[2], log = open(talk->log.chars, O_CREAT | O_APPEND | O_WRONLY, 0600);
	CHECK(log >= 0 && pipe(out) == 0);
	talk->pid = start(
		line_of(arena, all), open("/dev/null", O_RDONLY), out[1], log, serving.socket);
	close(out[1]);
	read_address(arena, talk, hear_address(arena, talk, out[0]));
	return talk;
}

int talk_stop(Talk *talk)
{
	int status;
	kill(talk->pid, SIGTERM);
	CHECK(waitpid(talk->pid, &status, 0) == talk->pid);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

pid_t talk_worker(const Talk *talk)
{
	char command[64], line[32] = "";
	snprintf(command, sizeof command, "cat /proc/%d/task/%d/children", talk->pid, talk->pid);
	FILE *children = popen(command, "r");
	CHECK(children);
	(void)!fgets(line, sizeof line, children);
	pclose(children);
	return (pid_t)atoi(line);
}

static bool same_cookie(Span left, Span right)
{
	size_t name = strcspn(left.start, "=") + 1;
	return left.length >= name && right.length >= name &&
	       memcmp(left.start, right.start, name) == 0;
}

/* Takes in what an answer sets, as a browser would: a name stands once. */
static void keep_cookies(Arena *arena, Talk *talk, Text head)
{
	static const char mark[] = "\r\nSet-Cookie: ";
	for (const char *at = head.chars; (at = strstr(at, mark));) {
		at += strlen(mark);
		Span set = {at, strcspn(at, ";\r")}, rest = span_of(talk->cookie), kept;
		Buffer jar = buffer_new(arena);
		buffer_put(&jar, set.start, set.length);
		while (span_next(&rest, ';', &kept)) {
			kept = span_trim(kept);
			if (kept.length > 0 && !same_cookie(kept, set)) {
				buffer_chars(&jar, "; ");
				buffer_put(&jar, kept.start, kept.length);
			}
		}
		talk->cookie = buffer_done(&jar);
	}
}

/* A connection to the server; -1 when it takes none. */
static int reach(const Talk *talk)
{
	static const char mark[] = "unix:";
	struct sockaddr_in port = {.sin_family = AF_INET, .sin_port = htons((uint16_t)talk->port)};
	struct sockaddr_un path = {.sun_family = AF_UNIX};
	struct timeval patience = {.tv_sec = PATIENCE_SECONDS};
	bool local = text_starts(talk->url, mark);
	port.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	if (local) {
		snprintf(path.sun_path, sizeof path.sun_path, "%s", talk->url.chars + strlen(mark));
	}
	int connection = socket(local ? AF_UNIX : AF_INET, SOCK_STREAM, 0);
	setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
	if (connect(connection, local ? (struct sockaddr *)&path : (struct sockaddr *)&port,
		    local ? sizeof path : sizeof port) != 0) {
		close(connection);
		return -1;
	}
	return connection;
}

static Answer ask(Arena *arena, Talk *talk, Text request)
{
	int connection = reach(talk);
	Buffer heard = buffer_new(arena);
	char part[65536];
	if (connection >= 0 && send(connection, request.chars, request.length, MSG_NOSIGNAL) ==
				       (ssize_t)request.length) {
		for (ssize_t got; (got = recv(connection, part, sizeof part, 0)) > 0;) {
			buffer_put(&heard, part, (size_t)got);
		}
	}
	if (connection >= 0) {
		close(connection);
	}
	Text all = buffer_done(&heard);
	const char *end = strstr(text_chars(all), "\r\n\r\n");
	if (!end) {
		return (Answer){0};
	}
	Answer answer = {.status = atoi(all.chars + strlen("HTTP/1.1 "))};
	answer.head = text_copy(arena, (Span){all.chars, (size_t)(end - all.chars)});
	answer.body = text_of(end + 4);
	keep_cookies(arena, talk, answer.head);
	return answer;
}

Answer talk_get(Arena *arena, Talk *talk, const char *path)
{
	return ask(arena, talk,
		text_format(arena,
			"GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n"
			"Cookie: %s\r\n%s\r\n",
			path, talk->port, text_chars(talk->cookie), text_chars(talk->headers)));
}

Answer talk_post(Arena *arena, Talk *talk, const char *path, const char *form)
{
	return ask(arena, talk,
		text_format(arena,
			"POST %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n"
			"Cookie: %s\r\nSec-Fetch-Site: %s\r\nOrigin: %s\r\n%s"
			"Content-Type: application/x-www-form-urlencoded\r\n"
			"Content-Length: %zu\r\n\r\n%s",
			path, talk->port, text_chars(talk->cookie), talk->site.chars,
			talk->url.chars, text_chars(talk->headers), strlen(form), form));
}

Text talk_header(Arena *arena, const Answer *answer, const char *name)
{
	Text mark = text_format(arena, "\r\n%s: ", name);
	return after(arena, answer->head, mark.chars);
}

Text talk_input(Arena *arena, const Answer *answer, const char *name)
{
	Text mark = text_format(arena, "name=\"%s\"", name);
	const char *at = strstr(text_chars(answer->body), mark.chars);
	const char *end = at ? strchr(at, '>') : NULL;
	const char *value = at ? strstr(at, "value=\"") : NULL;
	if (!value || !end || value > end) {
		return TEXT("");
	}
	value += strlen("value=\"");
	return text_copy(arena, (Span){value, strcspn(value, "\"")});
}

Answer talk_send(Arena *arena, Talk *talk, const char *page, const char *path, const char *fields)
{
	Answer form = talk_get(arena, talk, page);
	return talk_post(arena, talk, path,
		text_format(arena, "csrf=%s&key=%s&%s",
			text_chars(talk_input(arena, &form, "csrf")),
			text_chars(talk_input(arena, &form, "key")), fields)
			.chars);
}

void talk_set_up(Arena *arena, Talk *talk)
{
	Answer page = talk_get(arena, talk, talk->setup.chars);
	EQUAL_INT(page.status, 200);
	Answer done = talk_post(arena, talk, "/setup",
		text_format(arena,
			"token=%s&name=Elodie&email=e@example.org&password=un+fil+de+soie"
			"&zone=Europe/Paris&place=Lyon&language=en&currency=EUR&country=FR"
			"&day0=1&from=08:30&to=12:30",
			talk_input(arena, &page, "token").chars)
			.chars);
	EQUAL_INT(done.status, 303);
	CHECK(text_contains(done.head, "HttpOnly; SameSite=Lax"));
}
