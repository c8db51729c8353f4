/* Real sockets on a port of the system's choice; the app is a few lines of this file. */
#include "http/http.h"
#include "test/test.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <pthread.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

typedef struct {
	HttpApp app;
	HttpOptions options;
	int socket, stop[2], port;
	pthread_t thread;
	Arena *arena;
} Serving;

static pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;

static Body body_of(void *user, Method method, Text path)
{
	(void)user;
	return method != HTTP_POST        ? BODY_NONE
	       : text_is(path, "/upload") ? BODY_FILE
	       : text_is(path, "/json")   ? BODY_JSON
					  : BODY_FORM;
}

static void answer(void *user, void *worker, Request *request, Response *response)
{
	(void)user, (void)worker;
	response->route = TEXT("/route/:id");
	response->type = TEXT("text/plain");
	if (text_is(request->path, "/endless")) {
		for (;;) {
			(void)NEW_ARRAY(request->arena, char, 100000);
		}
	}
	if (text_is(request->path, "/large")) {
		for (int i = 0; i < 200000; i++) {
			buffer_chars(&response->body, "0123456789");
		}
		return;
	}
	if (text_is(request->path, "/gate")) {
		pthread_mutex_lock(&gate);
		pthread_mutex_unlock(&gate);
	}
	if (!text_empty(request->refused)) {
		buffer_format(&response->body, "refused: %s", request->refused.chars);
	}
	buffer_format(&response->body, "%s %s", request->method_name.chars, request->path.chars);
	for (size_t i = 0; i < request->query_count; i++) {
		buffer_format(&response->body, " ?%s=%s", request->query[i].name.chars,
			request->query[i].value.chars);
	}
	for (size_t i = 0; i < request->form_count; i++) {
		buffer_format(&response->body, " %s=%s", request->form[i].name.chars,
			request->form[i].value.chars);
	}
	if (request->file >= 0) {
		char bytes[64] = "";
		ssize_t got = read(request->file, bytes, sizeof bytes - 1);
		buffer_format(&response->body, " file %s %d %d [%.*s]", request->file_name.chars,
			(int)request->file_size, (int)got, got > 0 ? (int)got : 0, bytes);
	}
	buffer_format(&response->body, " cookie=%s agent=%s from=%s",
		http_cookie(request, "sid").chars, http_header(request, "user-agent").chars,
		request->peer.chars);
}

static void *serve(void *thing)
{
	Serving *serving = thing;
	WORKS(http_serve(serving->arena, &serving->app, &serving->options));
	return NULL;
}

static Serving *start(Arena *arena, HttpOptions options)
{
	Serving *serving = NEW(arena, Serving);
	struct sockaddr_in address = {.sin_family = AF_INET};
	socklen_t length = sizeof address;
	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	serving->socket = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
	CHECK(bind(serving->socket, (struct sockaddr *)&address, length) == 0);
	CHECK(listen(serving->socket, 64) == 0);
	CHECK(getsockname(serving->socket, (struct sockaddr *)&address, &length) == 0);
	CHECK(pipe(serving->stop) == 0);
	serving->port = ntohs(address.sin_port);
	serving->app = (HttpApp){.body_of = body_of, .answer = answer};
	serving->options = options;
	serving->options.sockets = &serving->socket;
	serving->options.socket_count = 1;
	serving->options.stop = serving->stop[0];
	serving->arena = arena_new(1 << 20);
	CHECK(pthread_create(&serving->thread, NULL, serve, serving) == 0);
	return serving;
}

static void stop(Serving *serving)
{
	CHECK(write(serving->stop[1], "x", 1) == 1);
	pthread_join(serving->thread, NULL);
	arena_free(serving->arena);
}

static int reach(const Serving *serving)
{
	struct sockaddr_in address = {.sin_family = AF_INET};
	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	address.sin_port = htons((uint16_t)serving->port);
	int connection = socket(AF_INET, SOCK_STREAM, 0);
	CHECK(connect(connection, (struct sockaddr *)&address, sizeof address) == 0);
	struct timeval patience = {.tv_sec = 10};
	setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
	return connection;
}

static Text hear(Arena *arena, int connection)
{
	Buffer heard = buffer_new(arena);
	char part[65536];
	for (ssize_t got; (got = recv(connection, part, sizeof part, 0)) > 0;) {
		buffer_put(&heard, part, (size_t)got);
	}
	close(connection);
	return buffer_done(&heard);
}

static void say(int connection, const char *bytes)
{
	CHECK(send(connection, bytes, strlen(bytes), MSG_NOSIGNAL) == (ssize_t)strlen(bytes));
}

/* The whole answer to bytes sent as they are; the request asks to close. */
static Text ask(Arena *arena, const Serving *serving, const char *bytes)
{
	int connection = reach(serving);
	say(connection, bytes);
	return hear(arena, connection);
}

#define HEAD "Host: here\r\nConnection: close\r\n"

static void says(Text answer, const char *status, const char *part)
{
	if (!text_starts(answer, status) || !text_contains(answer, part)) {
		test_fail(__FILE__, __LINE__, "answered\n%s\nnot %s with \"%s\"", answer.chars,
			status, part);
	}
}

TEST(a_page_answers_with_what_it_was_asked)
{
	Serving *serving = start(arena, (HttpOptions){0});
	Text got = ask(arena, serving,
		"GET /clients/caf%C3%A9?q=a+b%26c&empty HTTP/1.1\r\n" HEAD
		"User-Agent: test\r\nCookie: a=1; sid=xyz\r\n\r\n");
	says(got, "HTTP/1.1 200", "GET /clients/café ?q=a b&c ?empty=");
	says(got, "HTTP/1.1 200", "cookie=xyz agent=test from=127.0.0.1");
	got = ask(arena, serving, "HEAD / HTTP/1.1\r\n" HEAD "\r\n");
	says(got, "HTTP/1.1 200", "Content-Length: ");
	CHECK(!text_contains(got, "cookie="));
	stop(serving);
}

TEST(a_form_arrives_decoded_and_a_broken_one_is_refused_with_a_sentence)
{
	Serving *serving = start(arena, (HttpOptions){0});
	const char *type = "Content-Type: application/x-www-form-urlencoded; charset=UTF-8\r\n";
	struct {
		const char *body, *status, *part;
	} cases[] = {
		{"title=Bonjour+%C3%A0+vous&x=", "HTTP/1.1 200", "title=Bonjour à vous x="},
		{"title=%ff", "HTTP/1.1 400", "A text is not UTF-8."},
		{"title=a%00b", "HTTP/1.1 400", "A text holds a NUL character."},
		{"title=%4", "HTTP/1.1 400", "not followed by two hex digits"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		Text request = text_format(arena,
			"POST /form HTTP/1.1\r\n" HEAD "%sContent-Length: %zu\r\n\r\n%s", type,
			strlen(cases[i].body), cases[i].body);
		says(ask(arena, serving, request.chars), cases[i].status, cases[i].part);
	}
	says(ask(arena, serving, "POST /form HTTP/1.1\r\n" HEAD "Content-Length: 2\r\n\r\na="),
		"HTTP/1.1 415", "not of the type");
	says(ask(arena, serving,
		     "POST /form HTTP/1.1\r\n" HEAD "Content-Length: 99999999\r\n\r\na="),
		"HTTP/1.1 413", "larger than 2 MiB");
	says(ask(arena, serving, "GET /form HTTP/1.1\r\n" HEAD "Content-Length: 2\r\n\r\na="),
		"HTTP/1.1 400", "takes no body");
	stop(serving);
}

TEST(a_form_past_its_limit_is_let_by_and_the_app_says_so)
{
	Serving *serving = start(arena, (HttpOptions){0});
	Buffer request = buffer_new(arena);
	buffer_chars(&request, "POST /form HTTP/1.1\r\n" HEAD "Transfer-Encoding: chunked\r\n"
			       "Content-Type: application/x-www-form-urlencoded\r\n\r\n");
	for (int i = 0; i < 2100; i++) {
		buffer_format(&request, "400\r\n%01024d\r\n", 0);
	}
	buffer_chars(&request, "0\r\n\r\n");
	says(ask(arena, serving, buffer_done(&request).chars), "HTTP/1.1 200",
		"refused: The form is larger than 2 MiB.");
	stop(serving);
}

TEST(a_file_is_streamed_to_disk_beside_its_fields)
{
	Serving *serving =
		start(arena, (HttpOptions){.upload_folder = test_folder(), .upload_bytes = 100});
	const char *body = "--XX\r\nContent-Disposition: form-data; name=\"zone\"\r\n\r\n"
			   "Europe/Paris\r\n--XX\r\n"
			   "Content-Disposition: form-data; name=\"file\"; filename=\"été.csv\"\r\n"
			   "Content-Type: text/csv\r\n\r\na,b\r\n--X\r\n\r\n--XX--\r\n";
	Text request = text_format(arena,
		"POST /upload HTTP/1.1\r\n" HEAD
		"Content-Type: multipart/form-data; boundary=XX\r\nContent-Length: %zu\r\n\r\n%s",
		strlen(body), body);
	says(ask(arena, serving, request.chars), "HTTP/1.1 200",
		"zone=Europe/Paris file été.csv 10 10 [a,b\r\n--X\r\n]");
	stop(serving);
}

TEST(what_two_readers_could_read_differently_is_refused_and_the_connection_closed)
{
	Serving *serving = start(arena, (HttpOptions){0});
	static const struct {
		const char *head, *status;
	} cases[] = {
		{"Host: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n", "HTTP/1.1 400"},
		{"Host: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n", "HTTP/1.1 400"},
		{"Host: a\r\nTransfer-Encoding: gzip\r\n", "HTTP/1.1 501"},
		{"Host: a\r\nTransfer-Encoding: gzip, chunked\r\n", "HTTP/1.1 501"},
		{"Host: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
			"HTTP/1.1 400"},
		{"Host: a\r\nContent-Length: +1\r\n", "HTTP/1.1 400"},
		{"Host: a\r\nContent-Length: 0x1\r\n", "HTTP/1.1 400"},
		{"Host: a\r\nContent-Length : 1\r\n", "HTTP/1.1 400"},
		{"Host: a\r\nX-Bell: a\007b\r\n", "HTTP/1.1 400"},
		{"Host: a\r\nHost: b\r\n", "HTTP/1.1 400"},
		{"Host: a/b\r\n", "HTTP/1.1 400"},
		{"Accept: */*\r\n", "HTTP/1.1 400"},
		{"Host: a\r\nExpect: miracles\r\n", "HTTP/1.1 417"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		Text request = text_format(arena,
			"POST /form HTTP/1.1\r\n%s\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\n"
			"Host: a\r\n\r\n",
			cases[i].head);
		Text got = ask(arena, serving, request.chars);
		says(got, cases[i].status, "");
		CHECK(!text_contains(got, "smuggled"));
	}
	stop(serving);
}

TEST(oversized_heads_are_refused)
{
	Serving *serving = start(arena, (HttpOptions){0});
	Text request = text_format(arena, "GET /%09000d HTTP/1.1\r\n" HEAD "\r\n", 0);
	says(ask(arena, serving, request.chars), "HTTP/1.1 414", "8 KiB");
	Buffer many = buffer_new(arena);
	buffer_chars(&many, "GET / HTTP/1.1\r\n" HEAD);
	for (int i = 0; i < 101; i++) {
		buffer_format(&many, "X-%d: y\r\n", i);
	}
	buffer_chars(&many, "\r\n");
	says(ask(arena, serving, buffer_done(&many).chars), "HTTP/1.1 431", "100 headers");
	request = text_format(arena, "GET / HTTP/1.1\r\n" HEAD "X: %040000d\r\n\r\n", 0);
	says(ask(arena, serving, request.chars), "HTTP/1.1 431", "");
	says(ask(arena, serving, "GET /a/../b HTTP/1.1\r\n" HEAD "\r\n"), "HTTP/1.1 400", "climbs");
	stop(serving);
}

TEST(a_request_that_wants_too_much_memory_ends_alone)
{
	Serving *serving = start(arena, (HttpOptions){.arena_bytes = 8 << 20});
	says(ask(arena, serving, "GET /endless HTTP/1.1\r\n" HEAD "\r\n"), "HTTP/1.1 503",
		"more memory than it may have");
	says(ask(arena, serving, "GET /after HTTP/1.1\r\n" HEAD "\r\n"), "HTTP/1.1 200",
		"GET /after");
	stop(serving);
}

TEST(a_large_answer_arrives_whole)
{
	Serving *serving = start(arena, (HttpOptions){.upload_folder = test_folder()});
	Text got = ask(arena, serving, "GET /large HTTP/1.1\r\n" HEAD "\r\n");
	says(got, "HTTP/1.1 200", "Content-Length: 2000000");
	const char *body = strstr(got.chars, "\r\n\r\n") + 4;
	EQUAL_INT(strlen(body), 2000000);
	stop(serving);
}

TEST(a_full_queue_says_come_back_and_health_is_still_answered)
{
	Serving *serving = start(arena, (HttpOptions){.workers = 1, .queue = 1});
	pthread_mutex_lock(&gate);
	int first = reach(serving), second = reach(serving);
	say(first, "GET /gate HTTP/1.1\r\n" HEAD "\r\n");
	usleep(200000);
	say(second, "GET /second HTTP/1.1\r\n" HEAD "\r\n");
	usleep(200000);
	Text third = ask(arena, serving, "GET /third HTTP/1.1\r\n" HEAD "\r\n");
	says(third, "HTTP/1.1 503", "Retry-After: 2");
	says(ask(arena, serving, "GET /healthz HTTP/1.1\r\n" HEAD "\r\n"), "HTTP/1.1 200", "alive");
	pthread_mutex_unlock(&gate);
	says(hear(arena, first), "HTTP/1.1 200", "GET /gate");
	says(hear(arena, second), "HTTP/1.1 200", "GET /second");
	says(ask(arena, serving, "GET /readyz HTTP/1.1\r\n" HEAD "\r\n"), "HTTP/1.1 200", "ready");
	stop(serving);
}

TEST(what_is_under_way_is_answered_before_the_server_ends)
{
	Serving *serving = start(arena, (HttpOptions){0});
	pthread_mutex_lock(&gate);
	int waiting = reach(serving);
	say(waiting, "GET /gate HTTP/1.1\r\nHost: here\r\n\r\n");
	usleep(200000);
	CHECK(write(serving->stop[1], "x", 1) == 1);
	usleep(200000);
	pthread_mutex_unlock(&gate);
	pthread_join(serving->thread, NULL);
	says(hear(arena, waiting), "HTTP/1.1 200", "GET /gate");
	arena_free(serving->arena);
}
