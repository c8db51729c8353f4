/* Where a server listens: "127.0.0.1:8370", "[::1]:8370", "unix:/run/fuseau.sock". */
#ifndef HTTP_LISTEN_H
#define HTTP_LISTEN_H

#include "base/error.h"

typedef struct {
	int socket; /* listening, not inherited by other programs */
	Text url;   /* "http://127.0.0.1:8370" with the port it really got; "unix:/run/…" */
} Listener;

/* REFUSED with a sentence when somebody else listens there or it is no address. */
MUST_USE const Error *http_listen(Arena *arena, Text address, Listener *ret_listener);
/* A socket that was handed to us, already listening. */
MUST_USE const Error *http_listener_of(Arena *arena, int socket, Listener *ret_listener);

#endif
