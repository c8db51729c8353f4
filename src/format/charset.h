/* Character sets of one byte a character, as French files meet them. */
#ifndef FORMAT_CHARSET_H
#define FORMAT_CHARSET_H

#include "base/text.h"

typedef enum { WINDOWS_1252, WINDOWS_1250, MAC_ROMAN, LATIN_1, LATIN_9, CHARSETS } Charset;

uint32_t charset_code_point(Charset charset, unsigned char byte);
/* false when the character set has no such character */
bool charset_byte(Charset charset, uint32_t code_point, unsigned char *ret_byte);
Text text_from_1252(Arena *arena, Span bytes);
/* The character at *at, which moves on: of valid UTF-8 only. */
uint32_t utf8_next(const char **at);

#endif
