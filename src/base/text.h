/* Text: a whole UTF-8 string that ends in NUL and knows its length.
 * Parsers hold a Span, a window that does not end in NUL. A Buffer grows. */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include "base/arena.h"

#include <stdarg.h>
#include <stdbool.h>

typedef struct {
	const char *chars; /* NULL only in a zeroed Text, which counts as ""; else chars[length] is
			      NUL */
	size_t length;
} Text;

typedef struct {
	const char *start;
	size_t length;
} Span;

#define TEXT(literal) ((Text){"" literal, sizeof(literal) - 1})

Text text_of(const char *chars); /* borrows a NUL-terminated string; NULL gives "" */
Span span_of(Text text);
const char *text_chars(Text text); /* never NULL */
Text text_copy(Arena *arena, Span span);
Text text_keep(Arena *arena, Text text); /* a copy in another arena */
Text text_format(Arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3), nonnull(2)));
Text text_format_args(Arena *arena, const char *format, va_list args)
	__attribute__((format(printf, 2, 0), nonnull(2)));
Text text_join(Arena *arena, Text left, Text right);
Text text_trim(Arena *arena, Text text); /* without white space (U+00A0, U+FEFF too) at both ends */
bool text_equal(Text left, Text right);
bool text_is(Text text, const char *chars);
bool text_equal_folded(Text left, Text right); /* ASCII case ignored */
bool text_starts(Text text, const char *prefix);
bool text_contains(Text text, const char *part);
int text_order(Text left, Text right); /* bytewise; for people use words_order() */
static inline bool text_empty(Text text)
{
	return text.length == 0;
}
bool text_is_utf8(Span span);
size_t text_code_points(Text text);
/* The longest beginning of at most code_points characters, cut between characters. */
Text text_head(Arena *arena, Text text, size_t code_points);
/* Lower case without accents, for search and matching ("Élodie" is "elodie"): Latin scripts. */
Text text_folded(Arena *arena, Text text);

Span span_trim(Span span);
bool span_equal(Span left, Span right);
bool span_is(Span span, const char *chars);
/* A whole decimal number, sign allowed, nothing else. False when it is none or overflows. */
bool span_int64(Span span, int64_t *ret_number);
/* Takes what stands before the first separator off the front; false when nothing is left. */
bool span_next(Span *rest, char separator, Span *ret_part);

/* A growing byte string; always NUL-terminated. */
typedef struct {
	Arena *arena;
	char *bytes;
	size_t length, room;
} Buffer;

Buffer buffer_new(Arena *arena);
void buffer_put(Buffer *buffer, const void *bytes, size_t length);
void buffer_chars(Buffer *buffer, const char *chars);
void buffer_text(Buffer *buffer, Text text);
void buffer_char(Buffer *buffer, char c);
void buffer_json(Buffer *buffer, Text text); /* as a JSON string, in its quotes */
void buffer_code_point(Buffer *buffer, uint32_t code_point);
void buffer_format(Buffer *buffer, const char *format, ...)
	__attribute__((format(printf, 2, 3), nonnull(2)));
Text buffer_done(const Buffer *buffer);

#endif
