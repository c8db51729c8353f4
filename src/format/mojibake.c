#include "format/mojibake.h"

#include "format/charset.h"

#include <string.h>

enum {
	TIMES = 3,                 /* how often a text may have been read wrongly */
	REPAIR_BYTES = 128 * 1024, /* longer texts are left as they are */
};

static bool plain(Text text)
{
	for (size_t i = 0; i < text.length; i++) {
		if ((unsigned char)text.chars[i] >= 0x80) {
			return false;
		}
	}
	return true;
}

/* What people of western Europe type: letters with accents, quotes, dashes, spaces, the euro. */
static bool western(uint32_t c)
{
	static const uint16_t signs[] = {0x152, 0x153, 0x178, 0x2009, 0x2010, 0x2011, 0x2013,
		0x2014, 0x2018, 0x2019, 0x201a, 0x201c, 0x201d, 0x201e, 0x2022, 0x2026, 0x202f,
		0x2039, 0x203a, 0x20ac, 0x2122, 0x2192, 0x2212};
	if (c >= 0xc0 && c <= 0xff) {
		return c != 0xd7 && c != 0xf7;
	}
	if (c == 0xa0 || c == 0xa7 || c == 0xa9 || c == 0xab || c == 0xae || c == 0xb0 ||
		c == 0xb2 || c == 0xb7 || c == 0xbb || c == 0xbf) {
		return true;
	}
	for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
		if (signs[i] == c) {
			return true;
		}
	}
	return c < 0x80 || c >= 0x1f300; /* emoji */
}

static bool all_western(Text text)
{
	const char *end = text.chars + text.length;
	for (const char *at = text.chars; at < end;) {
		if (!western(utf8_next(&at))) {
			return false;
		}
	}
	return true;
}

/* The bytes that were read as that character set; false when the text cannot come from it. */
static bool bytes_in(Arena *arena, Text text, Charset charset, Text *ret_bytes)
{
	Buffer bytes = buffer_new(arena);
	const char *end = text.chars + text.length;
	for (const char *at = text.chars; at < end;) {
		unsigned char byte;
		if (!charset_byte(charset, utf8_next(&at), &byte)) {
			return false;
		}
		buffer_char(&bytes, (char)byte);
	}
	*ret_bytes = buffer_done(&bytes);
	return true;
}

static bool undo_once(Arena *arena, Text text, Text *ret_text)
{
	static const Charset tried[] = {WINDOWS_1252, LATIN_1, WINDOWS_1250, MAC_ROMAN};
	for (size_t i = 0; i < sizeof tried / sizeof tried[0]; i++) {
		Text bytes;
		if (bytes_in(arena, text, tried[i], &bytes) && text_is_utf8(span_of(bytes))) {
			*ret_text = bytes;
			return true;
		}
	}
	return false;
}

static bool small_letter(uint32_t c)
{
	return (c >= 'a' && c <= 'z') || (c >= 0xdf && c <= 0xff && c != 0xf7);
}

/* Accented capitals in the middle of words, at least two, that as Windows-1252 are small letters,
 * and no other accent. */
static bool undo_mac(Arena *arena, Text text, Text *ret_text)
{
	Buffer out = buffer_new(arena);
	const char *end = text.chars + text.length;
	uint32_t before = 0;
	size_t found = 0;
	for (const char *at = text.chars; at < end;) {
		uint32_t c = utf8_next(&at);
		unsigned char byte;
		if (c >= 0x80) {
			bool capital = c >= 0xc0 && c <= 0xde && c != 0xd7;
			if (!capital || !small_letter(before) ||
				!charset_byte(MAC_ROMAN, c, &byte)) {
				return false;
			}
			c = charset_code_point(WINDOWS_1252, byte);
			if (!small_letter(c)) {
				return false;
			}
			found++;
		}
		buffer_code_point(&out, c);
		before = c;
	}
	*ret_text = buffer_done(&out);
	return found >= 2;
}

Repair mojibake_repair(Arena *arena, Text text, Text *ret_text)
{
	*ret_text = text;
	if (text.length > REPAIR_BYTES || plain(text) || !text_is_utf8(span_of(text))) {
		return TEXT_SOUND;
	}
	Text better = text, next;
	for (int i = 0; i < TIMES && !plain(better) && undo_once(arena, better, &next); i++) {
		better = next;
	}
	if (!text_equal(better, text) && all_western(better)) {
		*ret_text = better;
		return TEXT_REPAIRED;
	}
	if (undo_mac(arena, text, &better)) {
		*ret_text = better;
		return TEXT_REPAIRED;
	}
	return strstr(text.chars, "\xef\xbf\xbd") ? TEXT_LOST : TEXT_SOUND;
}
