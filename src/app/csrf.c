/* What tells a form of ours from one that another site made a browser send. */
#include "app/session.h"
#include "host/secret.h"

enum { CSRF_BYTES = 32 };

Text session_csrf(const Context *cx)
{
	unsigned char masked[2 * CSRF_BYTES];
	const Bytes secret = cx->session->csrf;
	random_fill(masked, CSRF_BYTES);
	for (size_t i = 0; i < CSRF_BYTES; i++) {
		unsigned char byte = i < secret.length ? secret.start[i] : 0;
		masked[CSRF_BYTES + i] = (unsigned char)(masked[i] ^ byte);
	}
	return bytes_hex(cx->arena, bytes_of(masked, sizeof masked));
}

bool session_csrf_good(const Context *cx, Text sent)
{
	Bytes masked;
	unsigned char plain[CSRF_BYTES];
	if (!cx->session || cx->session->csrf.length != CSRF_BYTES ||
		!hex_bytes(cx->arena, span_of(sent), &masked) || masked.length != 2 * CSRF_BYTES) {
		return false;
	}
	for (size_t i = 0; i < CSRF_BYTES; i++) {
		plain[i] = (unsigned char)(masked.start[i] ^ masked.start[CSRF_BYTES + i]);
	}
	return bytes_equal(bytes_of(plain, sizeof plain), cx->session->csrf);
}
