/* One request on its way: made in an event loop when its first line is in, handed to a request
 * worker when its body is in, back in the event loop with an answer, gone when that is sent. At
 * any time one thread owns it. */
#ifndef HTTP_EXCHANGE_H
#define HTTP_EXCHANGE_H

#include "http/body.h"
#include "http/log.h"
#include "http/queue.h"

#include <microhttpd.h>
#include <pthread.h>
#include <stdatomic.h>

enum {
	INTAKE_ARENA = 40 * 1024 * 1024, /* head and body of one request */
	WORKERS_DEFAULT = 4,
	WORKERS_LIMIT = 64,
	SOCKETS_LIMIT = 8,
};

typedef struct Server {
	const HttpApp *app;
	HttpOptions options; /* defaults filled in */
	Queue *queue;
	atomic_int under_way; /* exchanges that are not gone yet */
	atomic_bool draining;
	atomic_uint_fast64_t count;
	uint32_t seed; /* so that ids of two runs differ in the log */
	struct MHD_Daemon *daemons[SOCKETS_LIMIT];
	pthread_t workers[WORKERS_LIMIT];
} Server;

typedef struct Exchange {
	Server *server;
	struct MHD_Connection *connection;
	Arena *arena; /* of its head and body; the answer is made in the worker's */
	enum { HEAD_COMING, BODY_COMING, WITH_WORKER, ANSWERED } stage;
	Head head;
	Field headers[HEADERS_LIMIT];
	Intake *intake;
	Refusal refusal; /* kept while the rest of a refused body goes by */
	Request request;
	struct MHD_Response *answer;
	LogLine log;
	int64_t began; /* microseconds of the steady clock */
} Exchange;

int64_t steady_microseconds(void);
/* Work for the whole life of a request worker: a pthread start routine, given its Server. */
void *worker_run(void *server);
/* The finished answer for libmicrohttpd; fills status and bytes of the log line. */
void answer_make(Exchange *exchange, const Response *response);
void answer_refuse(Exchange *exchange, Refusal refusal);
/* Says on stderr which route a request worker was serving when the process dies of a bug. */
void crash_watch(void);
void crash_serving(const Response *response);

#endif
