/* Whatever bytes stand in a form: they come out as fields of UTF-8 without NUL, or not at all. */
#include "http/decode.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static Arena *arena;
	arena = arena ? arena : arena_new(64 << 20);
	Fields fields = {0};
	Refusal refusal = decode_pairs(arena, (Span){(const char *)bytes, length}, &fields);
	for (size_t i = 0; !refusal.status && i < fields.count; i++) {
		Text value = fields.items[i].value;
		if (!text_is_utf8(span_of(value)) || strlen(text_chars(value)) != value.length) {
			abort();
		}
	}
	arena_clear(arena);
	return 0;
}
