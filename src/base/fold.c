/* Text as people search it: lower case, no accents, ligatures opened. */
#include "base/text.h"

#include <ctype.h>
#include <string.h>

/* U+00C0 … U+017F, one entry a character, "" where the character stays as it is. */
static const char *const folded[] = {
	"a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",  /* C0 */
	"d", "n", "o", "o", "o", "o", "o", "", "o", "u", "u", "u", "u", "y", "th", "ss",  /* D0 */
	"a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",  /* E0 */
	"d", "n", "o", "o", "o", "o", "o", "", "o", "u", "u", "u", "u", "y", "th", "y",   /* F0 */
	"a", "a", "a", "a", "a", "a", "c", "c", "c", "c", "c", "c", "c", "c", "d", "d",   /* 100 */
	"d", "d", "e", "e", "e", "e", "e", "e", "e", "e", "e", "e", "g", "g", "g", "g",   /* 110 */
	"g", "g", "g", "g", "h", "h", "h", "h", "i", "i", "i", "i", "i", "i", "i", "i",   /* 120 */
	"i", "i", "ij", "ij", "j", "j", "k", "k", "k", "l", "l", "l", "l", "l", "l", "l", /* 130 */
	"l", "l", "l", "n", "n", "n", "n", "n", "n", "n", "n", "n", "o", "o", "o", "o",   /* 140 */
	"o", "o", "oe", "oe", "r", "r", "r", "r", "r", "r", "s", "s", "s", "s", "s", "s", /* 150 */
	"s", "s", "t", "t", "t", "t", "t", "t", "u", "u", "u", "u", "u", "u", "u", "u",   /* 160 */
	"u", "u", "u", "u", "w", "w", "y", "y", "y", "z", "z", "z", "z", "z", "z", "s",   /* 170 */
};

Text text_folded(Arena *arena, Text text)
{
	Buffer out = buffer_new(arena);
	const unsigned char *bytes = (const unsigned char *)text_chars(text);
	for (size_t at = 0; at < text.length; at++) {
		if (bytes[at] < 0x80) {
			buffer_char(&out, (char)tolower(bytes[at]));
			continue;
		}
		bool two = (bytes[at] & 0xe0) == 0xc0 && at + 1 < text.length;
		unsigned code_point = two ? (bytes[at] & 0x1fU) << 6 | (bytes[at + 1] & 0x3fU) : 0;
		if (code_point >= 0xc0 && code_point < 0x180 && *folded[code_point - 0xc0]) {
			buffer_chars(&out, folded[code_point - 0xc0]);
			at++;
		} else if (bytes[at] == 0xcc ||
			   (bytes[at] == 0xcd && at + 1 < text.length && bytes[at + 1] < 0xb0)) {
			at++; /* U+0300 … U+036F: a combining accent */
		} else if (bytes[at] == 0xe2 && at + 2 < text.length && bytes[at + 1] == 0x80 &&
			   bytes[at + 2] == 0x99) {
			buffer_char(&out, '\''); /* the typographic apostrophe */
			at += 2;
		} else {
			buffer_char(&out, (char)bytes[at]);
		}
	}
	return buffer_done(&out);
}
