/* A request worker: takes requests from the queue and lets the pages answer, straight on. It owns
 * one arena and whatever the app keeps per worker. */
#include "http/exchange.h"

static void wake(Exchange *exchange)
{
	exchange->stage = ANSWERED;
	MHD_resume_connection(exchange->connection);
}

static void answer(Exchange *exchange, Arena *arena, void *worker)
{
	const Server *server = exchange->server;
	Request *request = &exchange->request;
	Response response = {.arena = arena,
		.status = 200,
		.type = TEXT("text/html; charset=utf-8"),
		.body = buffer_new(arena),
		.file = -1};
	request->arena = arena;
	crash_serving(&response);
	if (text_is(request->path, "/readyz")) {
		bool ready = !server->app->ready || server->app->ready(server->app->user);
		answer_refuse(
			exchange, ready ? (Refusal){200, "ready"} : (Refusal){503, "not ready"});
		exchange->log.route = TEXT("/readyz");
		return;
	}
	server->app->answer(server->app->user, worker, request, &response);
	answer_make(exchange, &response);
	exchange->log.route = text_keep(exchange->arena, response.route);
	exchange->log.member = response.member;
}

/* A request that wants more memory than it may have ends here; the process goes on. */
static void serve(Exchange *exchange, Arena *arena, void *worker)
{
	if (setjmp(*arena_escape(arena)) == 0) {
		answer(exchange, arena, worker);
	} else {
		bool sent_much = exchange->request.body.length > 0 || exchange->request.file >= 0;
		answer_refuse(exchange,
			sent_much
				? (Refusal){413, "That was too much for one request."}
				: (Refusal){503, "This page needs more memory than it may have."});
		log_trouble(exchange->log.id, "the arena's limit was passed", TEXT(""));
	}
	arena_no_escape(arena);
	crash_serving(NULL);
	arena_clear(arena);
	wake(exchange);
}

void *worker_run(void *thing)
{
	Server *server = thing;
	const HttpApp *app = server->app;
	Arena *arena = arena_new(server->options.arena_bytes);
	void *worker = app->worker_open ? app->worker_open(app->user) : NULL;
	for (Exchange *exchange; (exchange = queue_take(server->queue));) {
		serve(exchange, arena, worker);
	}
	if (app->worker_close) {
		app->worker_close(app->user, worker);
	}
	arena_free(arena);
	return NULL;
}
