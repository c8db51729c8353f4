/* What is not text on a sheet: square codes, drawn as rectangles so that they stay sharp, and the
 * practice's logo. */
#include "paper/sheet_inside.h"

#include <qrencode.h>

static void free_code(void *thing)
{
	QRcode_free(thing);
}

/* Runs of dark modules in a row become one rectangle: a tenth of the objects. */
static void draw_code(Sheet *sheet, const QRcode *code, double x, double y, double side)
{
	double module = side / code->width;
	for (int row = 0; row < code->width; row++) {
		const unsigned char *modules = code->data + row * code->width;
		for (int from = 0, to; from < code->width; from = to + 1) {
			to = from;
			while (to < code->width && (modules[to] & 1)) {
				to++;
			}
			if (to > from) {
				cairo_rectangle(sheet->cairo, x + from * module, y + row * module,
					(to - from) * module, module);
			}
		}
	}
	cairo_set_source_rgb(sheet->cairo, 0, 0, 0);
	cairo_fill(sheet->cairo);
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

typedef struct {
	Bytes png;
	size_t at;
} Reading;

static cairo_status_t read_png(void *closure, unsigned char *data, unsigned length)
{
	Reading *reading = closure;
	if (length > reading->png.length - reading->at) {
		return CAIRO_STATUS_READ_ERROR;
	}
	memcpy(data, reading->png.start + reading->at, length);
	reading->at += length;
	return CAIRO_STATUS_SUCCESS;
}

const Error *sheet_picture(Sheet *sheet, Arena *arena, double x, double y, double width,
	double height, Bytes png, double *ret_height)
{
	/* width and height stand at fixed places; a picture as large as a wall is not decoded */
	const unsigned char *head = png.start;
	bool small = png.length > 24 && head[16] == 0 && head[17] == 0 && head[20] == 0 &&
		     head[21] == 0 && head[18] < PICTURE_SIDE / 256 &&
		     head[22] < PICTURE_SIDE / 256;
	Reading reading = {png, 0};
	cairo_surface_t *picture =
		small ? cairo_image_surface_create_from_png_stream(read_png, &reading) : NULL;
	if (!picture || cairo_surface_status(picture) != CAIRO_STATUS_SUCCESS) {
		cairo_surface_destroy(picture);
		return refuse(arena, "look.logo",
			"This is no PNG picture of at most %1 pixels a side.", arg(PICTURE_SIDE));
	}
	double wide = cairo_image_surface_get_width(picture);
	double high = cairo_image_surface_get_height(picture);
	double scale = width / wide < height / high ? width / wide : height / high;
	cairo_save(sheet->cairo);
	cairo_translate(sheet->cairo, x, y);
	cairo_scale(sheet->cairo, scale, scale);
	cairo_set_source_surface(sheet->cairo, picture, 0, 0);
	cairo_paint(sheet->cairo);
	cairo_restore(sheet->cairo);
	cairo_surface_destroy(picture);
	*ret_height = high * scale;
	return OK;
}
