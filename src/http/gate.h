/* The strict gate in front of the handlers: what a request's head must look like before anybody
 * acts on it (RFC 9112). Where two readers of the same bytes could disagree about where a request
 * ends or whom it is for, the request is refused and its connection closed.
 *
 * libmicrohttpd reads the bytes and lets several such heads through, so each is looked at again
 * here. Two things it undoes before we can see them: a folded header line arrives joined to one
 * value, and a NUL ends a value. Neither can widen a request: the joined or cut value is judged as
 * it stands, and it is the value by which libmicrohttpd reads the body too. */
#ifndef HTTP_GATE_H
#define HTTP_GATE_H

#include "http/http.h"

enum {
	TARGET_LIMIT = 8 * 1024, /* bytes of the address, query included */
	HEADERS_LIMIT = 100,
	HEADERS_BYTES_LIMIT = 32 * 1024,
};

/* Why a request is turned away, in English: it is a program, not a person, that wrote it. */
typedef struct {
	int status; /* 0: it is let in */
	const char *why;
} Refusal;

#define LET_IN ((Refusal){0, NULL})

typedef struct {
	Text method, target, version;
	const Field *headers;
	size_t header_count; /* may be more than were kept: then it is refused */
} Head;

/* What is known of the body before it is read. */
typedef struct {
	bool chunked;
	int64_t length; /* when not chunked */
} Framing;

Refusal gate_head(const Head *head, Framing *ret_framing);
/* The first header of this name, case ignored; "" when absent. */
Text head_value(const Head *head, const char *name);

#endif
