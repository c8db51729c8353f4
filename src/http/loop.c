#include "http/loop.h"
#include "http/decode.h"
#include "http/exchange.h"
#include "http/peer.h"

#include <inttypes.h>
#include <string.h>
#include <time.h>

/* Of a refused body that is let by so that the client reads the answer; past it we hang up. */
enum { LET_BY_LIMIT = 16 * 1024 * 1024 };

int64_t steady_microseconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

/* We decode addresses ourselves: libmicrohttpd's result would end at an encoded NUL. */
size_t loop_as_is(void *user, struct MHD_Connection *connection, char *text)
{
	(void)user, (void)connection;
	return strlen(text);
}

static Text peer(const Exchange *exchange)
{
	const union MHD_ConnectionInfo *info =
		MHD_get_connection_info(exchange->connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
	return peer_of(exchange->arena, info ? info->client_addr : NULL, &exchange->head,
		exchange->server->options.behind_proxy);
}

/* The request line is in. The target is kept as it was sent. */
void *loop_begin(void *thing, const char *target, struct MHD_Connection *connection)
{
	Server *server = thing;
	Arena *arena = arena_new(INTAKE_ARENA);
	Exchange *exchange = NEW(arena, Exchange);
	exchange->server = server;
	exchange->connection = connection;
	exchange->arena = arena;
	exchange->began = steady_microseconds();
	exchange->head.target = text_keep(arena, text_of(target));
	exchange->head.headers = exchange->headers;
	exchange->request.file = -1;
	exchange->request.id = text_format(arena, "%08x-%" PRIu64, server->seed,
		(uint64_t)atomic_fetch_add(&server->count, 1) + 1);
	exchange->log.id = exchange->request.id;
	atomic_fetch_add(&server->under_way, 1);
	return exchange;
}

void loop_end(void *server, struct MHD_Connection *connection, void **thing,
	enum MHD_RequestTerminationCode why)
{
	(void)server, (void)connection;
	Exchange *exchange = *thing;
	if (!exchange) {
		return;
	}
	*thing = NULL;
	if (exchange->answer) {
		MHD_destroy_response(exchange->answer);
	}
	exchange->log.cut = why != MHD_REQUEST_TERMINATED_COMPLETED_OK;
	exchange->log.microseconds = steady_microseconds() - exchange->began;
	log_request(exchange->arena, &exchange->log);
	Server *ours = exchange->server;
	arena_free(exchange->arena);
	atomic_fetch_sub(&ours->under_way, 1);
}

static enum MHD_Result keep_header(void *thing, enum MHD_ValueKind kind, const char *name,
	size_t name_length, const char *value, size_t value_length)
{
	(void)kind;
	Exchange *exchange = thing;
	size_t count = exchange->head.header_count++;
	if (count < HEADERS_LIMIT) {
		exchange->headers[count] =
			(Field){{name, name_length}, {value ? value : "", value_length}};
	}
	return MHD_YES;
}

static Method method_of(Text name)
{
	return text_is(name, "GET")    ? HTTP_GET
	       : text_is(name, "HEAD") ? HTTP_HEAD
	       : text_is(name, "POST") ? HTTP_POST
				       : HTTP_OTHER;
}

static enum MHD_Result send_off(Exchange *exchange)
{
	if (!exchange->answer) { /* no memory for one */
		return MHD_NO;
	}
	if (atomic_load(&exchange->server->draining)) {
		MHD_add_response_header(exchange->answer, "Connection", "close");
	}
	exchange->stage = ANSWERED;
	return MHD_queue_response(
		exchange->connection, (unsigned)exchange->log.status, exchange->answer);
}

static enum MHD_Result turn_away(Exchange *exchange, Refusal refusal)
{
	answer_refuse(exchange, refusal);
	return send_off(exchange);
}

/* The head is in: judge it, ask the app what body it takes. */
static Refusal judge(Exchange *exchange)
{
	const Server *server = exchange->server;
	Request *request = &exchange->request;
	Framing framing;
	Fields query = {0};
	MHD_get_connection_values_n(exchange->connection, MHD_HEADER_KIND, keep_header, exchange);
	exchange->log.method = exchange->head.method;
	Refusal refusal = gate_head(&exchange->head, &framing);
	if (!refusal.status) {
		refusal = decode_target(
			exchange->arena, exchange->head.target, &request->path, &query);
	}
	if (refusal.status) {
		return refusal;
	}
	request->arena = exchange->arena;
	request->method_name = exchange->head.method;
	request->method = method_of(request->method_name);
	request->query = query.items;
	request->query_count = query.count;
	request->peer = peer(exchange);
	request->raw = &exchange->head;
	BodyPlan plan = {server->app->body_of(server->app->user, request->method, request->path),
		server->options.upload_folder, server->options.upload_bytes};
	refusal =
		intake_start(exchange->arena, &exchange->head, &framing, &plan, &exchange->intake);
	if (refusal.status == 413 && framing.length <= LET_BY_LIMIT) {
		exchange->refusal = refusal; /* let it go by, so that a page can say so */
		return LET_IN;
	}
	return refusal;
}

static enum MHD_Result head_is_in(Exchange *exchange, const char *method, const char *version)
{
	exchange->head.method = text_keep(exchange->arena, text_of(method));
	exchange->head.version = text_keep(exchange->arena, text_of(version));
	Refusal refusal = judge(exchange);
	if (refusal.status) {
		return turn_away(exchange, refusal);
	}
	exchange->stage = BODY_COMING;
	return MHD_YES;
}

static void suspend(void *thing)
{
	Exchange *exchange = thing;
	exchange->stage = WITH_WORKER;
	MHD_suspend_connection(exchange->connection);
}

static enum MHD_Result body_is_in(Exchange *exchange)
{
	Refusal refusal = exchange->refusal;
	if (!refusal.status) {
		refusal = intake_end(exchange->intake, &exchange->request);
	}
	if (refusal.status == 413) {
		exchange->request.refused = text_of(refusal.why);
		refusal = LET_IN;
	}
	if (refusal.status) {
		return turn_away(exchange, refusal);
	}
	if (text_is(exchange->request.path, "/healthz")) {
		exchange->log.route = TEXT("/healthz");
		return turn_away(exchange, (Refusal){200, "alive"});
	}
	if (!queue_add(exchange->server->queue, exchange, suspend)) {
		return turn_away(exchange, (Refusal){503, "Too many requests are waiting."});
	}
	return MHD_YES;
}

static enum MHD_Result body_comes(Exchange *exchange, const char *bytes, size_t *length)
{
	if (!exchange->refusal.status) {
		exchange->refusal = intake_take(exchange->intake, (Span){bytes, *length});
	} else {
		exchange->log.bytes += (int64_t)*length;
		if (exchange->log.bytes > LET_BY_LIMIT) {
			return MHD_NO;
		}
	}
	*length = 0;
	return MHD_YES;
}

/* Called for the head, for every piece of body, once the body is in, and once a worker is done. */
enum MHD_Result loop_access(void *server, struct MHD_Connection *connection, const char *url,
	const char *method, const char *version, const char *bytes, size_t *length, void **thing)
{
	(void)server, (void)connection, (void)url;
	Exchange *exchange = *thing;
	if (!exchange) {
		return MHD_NO;
	}
	if (exchange->stage == WITH_WORKER || exchange->stage == ANSWERED) {
		return send_off(exchange);
	}
	enum MHD_Result result;
	if (setjmp(*arena_escape(exchange->arena)) != 0) {
		bool more = exchange->stage == BODY_COMING && *length > 0;
		exchange->refusal = (Refusal){413, "The request is too large."};
		*length = 0;
		result = more ? MHD_YES : turn_away(exchange, exchange->refusal);
	} else {
		result = exchange->stage == HEAD_COMING ? head_is_in(exchange, method, version)
			 : *length > 0                  ? body_comes(exchange, bytes, length)
							: body_is_in(exchange);
	}
	arena_no_escape(exchange->arena);
	return result;
}
