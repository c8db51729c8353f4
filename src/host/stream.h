/* A file written or read from front to back, hashed on the way. */
#ifndef HOST_STREAM_H
#define HOST_STREAM_H

#include "host/secret.h"

#include "base/error.h"

typedef struct Stream Stream;

/* Writing goes to PATH.new; stream_keep puts it on disk and gives it its name. */
MUST_USE const Error *stream_create(Arena *arena, Text path, Stream **ret_stream);
void stream_put(Stream *stream, const void *bytes, size_t length); /* errors wait for _keep */
void stream_format(Stream *stream, const char *format, ...) __attribute__((format(printf, 2, 3)));
MUST_USE const Error *stream_keep(Stream *stream, Arena *arena);
/* The text in the middle of being written, read from its front. */
MUST_USE const Error *stream_reread(Stream *stream, Arena *arena, Stream **ret_reader);

MUST_USE const Error *stream_open(Arena *arena, Text path, Stream **ret_stream);
/* False at the end or when fewer are left. */
bool stream_get(Stream *stream, void *into, size_t length);
/* Up to the byte, which is taken but not returned; false when it does not come within the limit. */
bool stream_until(Stream *stream, Arena *arena, char end, size_t limit, Text *ret_text);
int stream_peek(Stream *stream); /* the next byte, which is not taken; -1 at the end */

/* The hash of everything put or got since the last call, and begins a new one. */
Bytes stream_hash(Stream *stream, Arena *arena);

#endif
