#include "web/toast.h"

#include <string.h>

/* Hexadecimal: a cookie carries neither accents nor line ends. */
void toast_give(Response *response, Text said, Text undo)
{
	Arena *arena = response->arena;
	Text kept = text_format(
		arena, "%s\n%s", text_head(arena, said, TOAST_LIMIT).chars, text_chars(undo));
	Text hex = bytes_hex(arena, bytes_of(kept.chars, kept.length));
	http_add_header(response, "Set-Cookie",
		text_format(arena, "said=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Lax", hex.chars,
			TOAST_COOKIE_SECONDS));
}

void toast_take(const Request *request, Response *response, Text *ret_said, Text *ret_undo)
{
	Text hex = http_cookie(request, "said");
	Bytes kept;
	*ret_said = *ret_undo = TEXT("");
	if (text_empty(hex)) {
		return;
	}
	http_add_header(
		response, "Set-Cookie", TEXT("said=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"));
	if (!hex_bytes(response->arena, span_of(hex), &kept)) {
		return;
	}
	Span rest = {(const char *)kept.start, kept.length}, said;
	if (!text_is_utf8(rest) || memchr(rest.start, '\0', rest.length) ||
		!span_next(&rest, '\n', &said)) {
		return;
	}
	*ret_said = text_head(response->arena, text_copy(response->arena, said), TOAST_LIMIT);
	*ret_undo = rest.start ? text_copy(response->arena, rest) : TEXT("");
}
