#include "domain/paper.h"

#include <string.h>

static int hexadecimal(char c)
{
	return c >= '0' && c <= '9'   ? c - '0'
	       : c >= 'a' && c <= 'f' ? c - 'a' + 10
	       : c >= 'A' && c <= 'F' ? c - 'A' + 10
				      : -1;
}

bool colour_parts(Text colour, int ret_parts[3])
{
	int parts[3];
	if (colour.length != 7 || colour.chars[0] != '#') {
		return false;
	}
	for (int i = 0; i < 3; i++) {
		int high = hexadecimal(colour.chars[2 * i + 1]);
		int low = hexadecimal(colour.chars[2 * i + 2]);
		if (high < 0 || low < 0) {
			return false;
		}
		parts[i] = high * 16 + low;
	}
	memcpy(ret_parts, parts, sizeof parts);
	return true;
}

const Error *paper_colour_check(Arena *arena, Text colour)
{
	int parts[3];
	if (text_empty(colour)) {
		return OK;
	}
	if (!colour_parts(colour, parts)) {
		return refuse(arena, "colour", "A colour is written like #005f75.");
	}
	/* WCAG 2 wants 3 to 1 for large type: a luminance of at most 0.3; squares are near enough
	 * to its curve. */
	static const int weights[] = {2126, 7152, 722};
	int64_t light = 0;
	for (int i = 0; i < 3; i++) {
		light += (int64_t)weights[i] * parts[i] * parts[i];
	}
	return light > INT64_C(3000) * 255 * 255
		       ? refuse(arena, "colour", "This is too light to be read on white paper.")
		       : OK;
}
