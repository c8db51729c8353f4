#include "paper/logo.h"

#include <png.h>
#include <string.h>

enum { RGB = 3 };

static const Error *no_picture(Arena *arena)
{
	return refuse(arena, "logo", "This is no PNG picture of at most %1 pixels a side.",
		arg(LOGO_SIDE));
}

typedef struct {
	unsigned char *pixels; /* RGB, row after row */
	unsigned width, height;
} Picture;

static const Error *read_picture(Arena *arena, Bytes png, Picture *ret_picture)
{
	png_image image = {.version = PNG_IMAGE_VERSION};
	const png_color white = {255, 255, 255};
	if (!png_image_begin_read_from_memory(&image, png.start, png.length) ||
		image.width > LOGO_SIDE || image.height > LOGO_SIDE) {
		png_image_free(&image);
		return no_picture(arena);
	}
	image.format = PNG_FORMAT_RGB;
	Picture picture = {
		NEW_ARRAY(arena, unsigned char, PNG_IMAGE_SIZE(image)), image.width, image.height};
	if (!png_image_finish_read(&image, &white, picture.pixels, 0, NULL)) {
		return no_picture(arena);
	}
	*ret_picture = picture;
	return OK;
}

static unsigned char mean(
	const Picture *from, unsigned x, unsigned y, unsigned times, unsigned part)
{
	unsigned sum = 0, count = 0;
	for (unsigned row = y * times; row < (y + 1) * times && row < from->height; row++) {
		for (unsigned at = x * times; at < (x + 1) * times && at < from->width; at++) {
			sum += from->pixels[((size_t)row * from->width + at) * RGB + part];
			count++;
		}
	}
	return (unsigned char)((sum + count / 2) / (count > 0 ? count : 1));
}

/* Every so many pixels a side become one, so that it is sharp in print and quick to draw. */
static Picture smaller(Arena *arena, const Picture *from)
{
	unsigned longer = from->width > from->height ? from->width : from->height;
	unsigned times = (longer + LOGO_PRINTED - 1) / LOGO_PRINTED;
	Picture to = {.width = (from->width + times - 1) / times,
		.height = (from->height + times - 1) / times};
	if (times < 2) {
		return *from;
	}
	to.pixels = NEW_ARRAY(arena, unsigned char, (size_t)to.width *to.height *RGB);
	unsigned char *pixel = to.pixels;
	for (unsigned y = 0; y < to.height; y++) {
		for (unsigned x = 0; x < to.width; x++) {
			for (unsigned part = 0; part < RGB; part++) {
				*pixel++ = mean(from, x, y, times, part);
			}
		}
	}
	return to;
}

static const Error *write_picture(Arena *arena, const Picture *picture, Bytes *ret_png)
{
	png_image image = {.version = PNG_IMAGE_VERSION,
		.width = picture->width,
		.height = picture->height,
		.format = PNG_FORMAT_RGB};
	png_alloc_size_t length = PNG_IMAGE_PNG_SIZE_MAX(image);
	unsigned char *bytes = NEW_ARRAY(arena, unsigned char, length);
	if (!png_image_write_to_memory(&image, bytes, &length, 0, picture->pixels, 0, NULL)) {
		return no_picture(arena);
	}
	*ret_png = bytes_of(bytes, length);
	return OK;
}

const Error *logo_plain(Arena *arena, Bytes png, Bytes *ret_png)
{
	Picture picture;
	if (png.length > LOGO_LIMIT) {
		return refuse(
			arena, "logo", "This file is larger than %1 KB.", arg(LOGO_LIMIT / 1024));
	}
	TRY(read_picture(arena, png, &picture));
	picture = smaller(arena, &picture);
	return write_picture(arena, &picture, ret_png);
}
