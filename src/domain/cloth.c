#include "domain/cloth.h"

enum { PILL = 450 }; /* basis points on either side of now where the pill lies */

int32_t cloth_part(int32_t width, int64_t part, int64_t whole)
{
	int64_t twice = part * width * 2 + (part < 0 ? -whole : whole);
	return (int32_t)(twice / (whole * 2));
}

int32_t cloth_row_y(size_t row, size_t rows)
{
	return cloth_part(WHOLE, (int64_t)row * 2 + 1, (int64_t)rows * 2);
}

void cloth_label(Arena *arena, StripLabels *axis, const Strip *strip, StripLabel label)
{
	int32_t apart = label.x > strip->now_x ? label.x - strip->now_x : strip->now_x - label.x;
	label.hidden = strip->has_now && apart < PILL;
	*LIST_ADD(arena, *axis) = label;
}

/* The middle of a strand, in tenths of the viewBox's unit. */
static int strand_tenths(int strand, int strands)
{
	return (strand * 2 + 1) * CLOTH_WIDTH * 10 / (strands * 2);
}

static void weave_strand(
	Strip *strip, const ClothRow *shared, Buffer *weft, Buffer *over, int strand, int strands)
{
	size_t first = strip->row_count, last = 0;
	int x = strand_tenths(strand, strands);
	for (size_t row = 0; row < strip->row_count; row++) {
		if (!shared[row].at[strand]) {
			continue;
		}
		first = first < row ? first : row;
		last = row;
		if ((row + (size_t)strand) % 2 == 0) {
			buffer_format(&over[row], "M%d.%d 0v12", x / 10, x % 10);
		}
	}
	if (first < last) {
		buffer_format(
			weft, "M%d.%d %zuV%zu", x / 10, x % 10, first * 100 + 50, last * 100 + 50);
	}
}

void cloth_weave(Arena *arena, Strip *strip, const ClothRow *shared, int strands)
{
	Buffer weft = buffer_new(arena);
	Buffer *over = NEW_ARRAY(arena, Buffer, strip->row_count);
	for (size_t row = 0; row < strip->row_count; row++) {
		over[row] = buffer_new(arena);
	}
	for (int strand = 0; strand < strands; strand++) {
		weave_strand(strip, shared, &weft, over, strand, strands);
	}
	strip->weft = buffer_done(&weft);
	for (size_t row = 0; row < strip->row_count; row++) {
		strip->rows[row].weave = buffer_done(&over[row]);
	}
}

Text cloth_night(Arena *arena, const int32_t *left, const int32_t *right, size_t rows)
{
	Buffer path = buffer_new(arena);
	int count = (int)rows;
	buffer_format(&path, "M%d -100V72", left[0]); /* beyond the rim, so that a blur does not */
	for (int row = 1; row < count; row++) {       /* fade there */
		int y = row * 100;
		buffer_format(&path, "C%d %d %d %d %d %dV%d", left[row - 1], y, left[row], y,
			left[row], y + 28, y + 72);
	}
	buffer_format(&path, "V%dH%dV%d", count * 100 + 100, right[count - 1], count * 100 - 72);
	for (int row = count - 1; row > 0; row--) {
		int y = row * 100;
		buffer_format(&path, "C%d %d %d %d %d %dV%d", right[row], y, right[row - 1], y,
			right[row - 1], y - 28, y - 72);
	}
	buffer_chars(&path, "V-100z");
	return buffer_done(&path);
}
