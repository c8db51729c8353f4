/* A growing byte string. */
#include "base/text.h"

#include <stdio.h>
#include <string.h>

Buffer buffer_new(Arena *arena)
{
	return (Buffer){.arena = arena};
}

void buffer_put(Buffer *buffer, const void *bytes, size_t length)
{
	if (length >= buffer->room - buffer->length || !buffer->bytes) {
		size_t room = buffer->room ? buffer->room * 2 : 256;
		while (room - buffer->length <= length) {
			room *= 2;
		}
		if (!buffer->bytes ||
			!arena_stretch(buffer->arena, buffer->bytes, buffer->room, room)) {
			char *moved = NEW_ARRAY(buffer->arena, char, room);
			if (buffer->length) {
				memcpy(moved, buffer->bytes, buffer->length);
			}
			buffer->bytes = moved;
		}
		buffer->room = room;
	}
	if (length) {
		memcpy(buffer->bytes + buffer->length, bytes, length);
	}
	buffer->length += length;
	buffer->bytes[buffer->length] = '\0';
}

void buffer_chars(Buffer *buffer, const char *chars)
{
	buffer_put(buffer, chars, strlen(chars));
}

void buffer_text(Buffer *buffer, Text text)
{
	buffer_put(buffer, text_chars(text), text.length);
}

void buffer_char(Buffer *buffer, char c)
{
	if (buffer->room - buffer->length > 1) {
		buffer->bytes[buffer->length++] = c;
		buffer->bytes[buffer->length] = '\0';
	} else {
		buffer_put(buffer, &c, 1);
	}
}

/* What JSON wants escaped of a byte (RFC 8259): 0 nothing, 'u' its number, else the letter. */
static char json_escape(unsigned char byte)
{
	switch (byte) {
	case '"':
	case '\\':
		return (char)byte;
	case '\b':
		return 'b';
	case '\f':
		return 'f';
	case '\n':
		return 'n';
	case '\r':
		return 'r';
	case '\t':
		return 't';
	default:
		return byte < 0x20 ? 'u' : '\0';
	}
}

void buffer_json(Buffer *buffer, Text text)
{
	buffer_char(buffer, '"');
	size_t from = 0;
	for (size_t at = 0; at < text.length; at++) {
		char escape = json_escape((unsigned char)text.chars[at]);
		if (!escape) {
			continue;
		}
		buffer_put(buffer, text.chars + from, at - from);
		buffer_char(buffer, '\\');
		buffer_char(buffer, escape);
		if (escape == 'u') {
			buffer_format(buffer, "%04X", (unsigned char)text.chars[at]);
		}
		from = at + 1;
	}
	if (text.length > from) {
		buffer_put(buffer, text.chars + from, text.length - from);
	}
	buffer_char(buffer, '"');
}

void buffer_code_point(Buffer *buffer, uint32_t code_point)
{
	char bytes[4];
	size_t length = code_point < 0x80      ? 1
			: code_point < 0x800   ? 2
			: code_point < 0x10000 ? 3
					       : 4;
	static const unsigned char lead[] = {0, 0, 0xc0, 0xe0, 0xf0};
	for (size_t i = length; i-- > 1; code_point >>= 6) {
		bytes[i] = (char)(0x80 | (code_point & 0x3f));
	}
	bytes[0] = (char)(lead[length] | code_point);
	buffer_put(buffer, bytes, length);
}

void buffer_format(Buffer *buffer, const char *format, ...)
{
	va_list args, again;
	va_start(args, format);
	va_copy(again, args);
	char small[256];
	int length = vsnprintf(small, sizeof small, format, args);
	va_end(args);
	if (length >= 0 && (size_t)length < sizeof small) {
		buffer_put(buffer, small, (size_t)length);
	} else {
		buffer_text(buffer, text_format_args(buffer->arena, format, again));
	}
	va_end(again);
}

Text buffer_done(const Buffer *buffer)
{
	return buffer->bytes ? (Text){buffer->bytes, buffer->length} : TEXT("");
}
