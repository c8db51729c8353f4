/* What is not text on a sheet: square codes, drawn as rectangles so that they stay sharp, and the
 * practice's logo. */
#include "paper/sheet_inside.h"

#include <qrencode.h>
#include <string.h>

static void free_code(void *thing)
{
	QRcode_free(thing);
}

/* Runs of dark modules in a row become one rectangle: a tenth of the objects. */
static void draw_code(Sheet *sheet, const QRcode *code, double x, double y, double side)
{
	double module = side / code->width;
	sheet_ink(sheet, INK_BLACK);
	buffer_chars(&sheet->content, "q ");
	buffer_format(&sheet->content, "%.4f 0 0 %.4f ", module, -module);
	sheet_number(sheet, x);
	sheet_number(sheet, A4_HEIGHT - y);
	buffer_chars(&sheet->content, "cm\n");
	for (int row = 0; row < code->width; row++) {
		const unsigned char *modules = code->data + row * code->width;
		for (int from = 0, to; from < code->width; from = to + 1) {
			to = from;
			while (to < code->width && (modules[to] & 1)) {
				to++;
			}
			if (to > from) {
				buffer_format(
					&sheet->content, "%d %d %d 1 re\n", from, row, to - from);
			}
		}
	}
	buffer_chars(&sheet->content, "f Q\n");
}

const Error *sheet_code(Sheet *sheet, Arena *arena, double x, double y, double side, Text text)
{
	QRcode *code = QRcode_encodeData(
		(int)text.length, (const unsigned char *)text_chars(text), 0, QR_ECLEVEL_M);
	if (!code) {
		return refuse(arena, "accounts", "This is too long for a payment code.");
	}
	arena_close_later(arena, free_code, code);
	draw_code(sheet, code, x, y, side);
	return OK;
}

/* --- the logo --- */

static uint32_t number_at(const unsigned char *byte)
{
	return (uint32_t)byte[0] << 24 | (uint32_t)byte[1] << 16 | (uint32_t)byte[2] << 8 | byte[3];
}

/* Width, height, then: 8 bits, RGB, deflated, the usual filters, not interlaced. */
static bool is_plain(Bytes png)
{
	static const unsigned char start[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
				   kind[] = {8, 2, 0, 0, 0};
	return png.length > 33 && memcmp(png.start, start, 16) == 0 &&
	       memcmp(png.start + 24, kind, sizeof kind) == 0;
}

/* The rows of a PNG are what a PDF calls deflated with predictor 15: they go in as they are. */
static bool read_plain(Arena *arena, Bytes png, SheetPicture *ret_picture)
{
	Buffer rows = buffer_new(arena);
	if (!is_plain(png)) {
		return false;
	}
	for (size_t at = 8; png.length - at >= 12;) {
		size_t length = number_at(png.start + at);
		if (length > png.length - at - 12) {
			return false;
		}
		if (memcmp(png.start + at + 4, "IDAT", 4) == 0) {
			buffer_put(&rows, png.start + at + 8, length);
		}
		at += length + 12;
	}
	*ret_picture = (SheetPicture){(int)number_at(png.start + 16),
		(int)number_at(png.start + 20), bytes_of(rows.bytes, rows.length)};
	return rows.length > 0 && ret_picture->width > 0 && ret_picture->height > 0;
}

const Error *sheet_picture(Sheet *sheet, Arena *arena, double x, double y, double width,
	double height, Bytes png, double *ret_height)
{
	SheetPicture picture;
	if (!read_plain(arena, png, &picture)) {
		return refuse(arena, "look.logo", "This is no plain PNG picture.");
	}
	double scale = width / picture.width < height / picture.height ? width / picture.width
								       : height / picture.height;
	buffer_chars(&sheet->content, "q ");
	sheet_number(sheet, picture.width * scale);
	buffer_chars(&sheet->content, "0 0 ");
	sheet_number(sheet, picture.height * scale);
	sheet_number(sheet, x);
	sheet_number(sheet, A4_HEIGHT - y - picture.height * scale);
	buffer_format(&sheet->content, "cm /I%zu Do Q\n", sheet->pictures.count);
	*LIST_ADD(sheet->arena, sheet->pictures) = picture;
	*ret_height = picture.height * scale;
	return OK;
}
