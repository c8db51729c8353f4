/* One request and its answer, as the pages see them. Knows nothing of the trade.
 *
 * Behind this face libmicrohttpd's event loops parse, send and answer /healthz; a bounded queue
 * feeds the request workers, each of which owns one arena and whatever its user keeps per worker.
 */
#ifndef HTTP_HTTP_H
#define HTTP_HTTP_H

#include "base/bytes.h"
#include "base/day.h"
#include "base/error.h"

typedef enum { HTTP_GET, HTTP_HEAD, HTTP_POST, HTTP_OTHER } Method;

/* What a body may be. The route says it before the body is read. */
typedef enum {
	BODY_NONE,
	BODY_FORM, /* application/x-www-form-urlencoded, at most 2 MiB */
	BODY_JSON, /* in memory, at most 8 MiB */
	BODY_FILE, /* multipart/form-data with one file, streamed to an unnamed file; fields in
		      memory */
} Body;

typedef struct {
	Text name, value;
} Field;

typedef struct Request {
	Arena *arena;
	Method method;
	Text method_name;
	Text path;    /* decoded, begins with '/', no "..", no NUL */
	Field *query; /* of the address */
	size_t query_count;
	Field *form; /* of the body */
	size_t form_count;
	Text body; /* BODY_JSON */
	int file;  /* BODY_FILE: a descriptor at its beginning, -1: none; closed with the arena */
	int64_t file_size;
	Text file_name; /* as the browser named it: never a path on disk */
	Text peer;      /* "127.0.0.1", "unix"; see http/peer.h */
	Text id;        /* for the log */
	Text refused;   /* why its body was too large to be taken, else "": nothing of it is here */
	const void *raw;   /* for http_header */
	Text path_part[4]; /* what stood at the :names of the route, in order */
	Text language;     /* "fr": who asks writes numbers so; "" until that is known */
	bool shown_again;  /* its form is shown with what was typed and not acted on: web/held.h */
} Request;

Text http_header(const Request *request, const char *name); /* "" when absent */
Text http_cookie(const Request *request, const char *name);
Text http_query(const Request *request, const char *name);
Text http_field(const Request *request, const char *name);
bool http_has_field(const Request *request, const char *name);

typedef struct Response {
	Arena *arena;
	int status; /* 200 until said otherwise */
	Text type;  /* "text/html; charset=utf-8" */
	Buffer body;
	Text fixed; /* sent instead of body when it has chars: lives as long as the process (assets)
		     */
	int file;   /* -1, or a descriptor sent instead of body and closed after */
	int64_t file_size;
	Field *headers;
	size_t header_count, header_room;
	Text route;     /* for the log: "/tasks/:id", never the values */
	int64_t member; /* for the log; 0: nobody */
} Response;

void http_add_header(Response *response, const char *name, Text value);
/* 303 to a path of our own. */
void http_redirect(Response *response, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* What is served: called in a request worker. body_of is called in an event loop, before the body
 * is read: it must be quick and must not touch the database. */
typedef struct {
	void *user;
	Body (*body_of)(void *user, Method method, Text path);
	void *(*worker_open)(void *user); /* once per worker; what it returns is handed to answer */
	void (*worker_close)(void *user, void *worker);
	void (*answer)(void *user, void *worker, Request *request, Response *response);
	bool (*ready)(void *user); /* for /readyz, in a request worker's own time */
} HttpApp;

typedef struct {
	const int *sockets; /* listening; owned by the caller */
	size_t socket_count;
	int workers;               /* 0: 4 */
	int queue;                 /* waiting requests at most before 503; 0: 128 */
	size_t arena_bytes;        /* per request; 0: 64 MiB */
	int timeout_seconds;       /* a silent connection's; 0: 30 */
	const char *upload_folder; /* for BODY_FILE; NULL: /tmp */
	int64_t upload_bytes;      /* a file's size at most; 0: 64 MiB */
	bool behind_proxy;         /* peers of this machine name whom they ask for: http/peer.h */
	int stop; /* a descriptor: serving ends, drained, when it becomes readable */
} HttpOptions;

/* Serves until stop is readable, drains for at most 10 s, returns. */
MUST_USE const Error *http_serve(Arena *arena, const HttpApp *app, const HttpOptions *options);

#endif
