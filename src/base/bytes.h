/* Bytes that are no text: hashes, tokens, keys. And how they are written down. */
#ifndef BASE_BYTES_H
#define BASE_BYTES_H

#include "base/text.h"

typedef struct {
	const unsigned char *start;
	size_t length;
} Bytes;

Bytes bytes_of(const void *start, size_t length);
bool bytes_equal(Bytes left, Bytes right); /* takes the same time whatever they hold */
Text bytes_hex(Arena *arena, Bytes bytes);
bool hex_bytes(Arena *arena, Span hex, Bytes *ret_bytes);
Text bytes_base64url(Arena *arena, Bytes bytes); /* RFC 4648 §5, no padding */

#endif
