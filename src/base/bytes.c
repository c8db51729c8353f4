#include "base/bytes.h"

Bytes bytes_of(const void *start, size_t length)
{
	return (Bytes){start, length};
}

bool bytes_equal(Bytes left, Bytes right)
{
	unsigned char differ = 0;
	if (left.length != right.length) {
		return false;
	}
	for (size_t i = 0; i < left.length; i++) {
		differ = (unsigned char)(differ | (left.start[i] ^ right.start[i]));
	}
	return differ == 0;
}

Text bytes_hex(Arena *arena, Bytes bytes)
{
	static const char digits[] = "0123456789abcdef";
	char *hex = NEW_ARRAY(arena, char, bytes.length * 2 + 1);
	for (size_t i = 0; i < bytes.length; i++) {
		hex[2 * i] = digits[bytes.start[i] >> 4];
		hex[2 * i + 1] = digits[bytes.start[i] & 15];
	}
	return (Text){hex, bytes.length * 2};
}

static int hex_digit(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool hex_bytes(Arena *arena, Span hex, Bytes *ret_bytes)
{
	if (hex.length % 2) {
		return false;
	}
	unsigned char *bytes = NEW_ARRAY(arena, unsigned char, hex.length / 2);
	for (size_t i = 0; i < hex.length / 2; i++) {
		int high = hex_digit(hex.start[2 * i]), low = hex_digit(hex.start[2 * i + 1]);
		if (high < 0 || low < 0) {
			return false;
		}
		bytes[i] = (unsigned char)(high << 4 | low);
	}
	*ret_bytes = (Bytes){bytes, hex.length / 2};
	return true;
}

Text bytes_base64url(Arena *arena, Bytes bytes)
{
	static const char digits[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
	Buffer out = buffer_new(arena);
	for (size_t i = 0; i < bytes.length; i += 3) {
		size_t left = bytes.length - i;
		uint32_t three = (uint32_t)bytes.start[i] << 16 |
				 (left > 1 ? (uint32_t)bytes.start[i + 1] << 8 : 0) |
				 (left > 2 ? (uint32_t)bytes.start[i + 2] : 0);
		for (size_t digit = 0; digit < (left > 2 ? 4 : left + 1); digit++) {
			buffer_char(&out, digits[three >> (18 - 6 * digit) & 63]);
		}
	}
	return buffer_done(&out);
}
