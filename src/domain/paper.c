#include "domain/paper.h"

static int hexadecimal(char c)
{
	return c >= '0' && c <= '9'   ? c - '0'
	       : c >= 'a' && c <= 'f' ? c - 'a' + 10
	       : c >= 'A' && c <= 'F' ? c - 'A' + 10
				      : -1;
}

const Error *paper_colour_check(Arena *arena, Text colour)
{
	int parts[6] = {0};
	if (text_empty(colour)) {
		return OK;
	}
	bool good = colour.length == 7 && colour.chars[0] == '#';
	for (int i = 0; i < 6 && good; i++) {
		parts[i] = hexadecimal(colour.chars[i + 1]);
		good = parts[i] >= 0;
	}
	if (!good) {
		return refuse(arena, "colour", "A colour is written like #005f75.");
	}
	/* WCAG 2 wants 3 to 1 for large type: a luminance of at most 0.3; squares are near enough
	 * to its curve. */
	static const int weights[] = {2126, 7152, 722};
	int64_t light = 0;
	for (int i = 0; i < 3; i++) {
		int64_t part = parts[2 * i] * 16 + parts[2 * i + 1];
		light += weights[i] * part * part;
	}
	return light > INT64_C(3000) * 255 * 255
		       ? refuse(arena, "colour", "This is too light to be read on white paper.")
		       : OK;
}
