/* From what pango laid out to what a PDF page shows: glyphs by their number in an embedded font,
 * and between them, in thousandths of the size, how far they stand from where they would. */
#include "paper/sheet_inside.h"

#include <math.h>

typedef struct {
	Sheet *sheet;
	const PaperFont *font;
	double size;
	double pen, at; /* where the next glyph belongs, and where the PDF would put it */
	double rise;
	bool shown; /* between < and > */
} Run;

static void stop(Run *run)
{
	if (run->shown) {
		buffer_char(&run->sheet->content, '>');
		run->shown = false;
	}
}

/* Less than half a thousandth is below what a page can say. */
static void move(Run *run, double to)
{
	double thousandths = round((to - run->at) / run->size * 1000);
	if (thousandths != 0) {
		stop(run);
		buffer_format(&run->sheet->content, "%d", (int)-thousandths);
		run->at += thousandths * run->size / 1000;
	}
}

static void lift(Run *run, double rise)
{
	if (rise != run->rise) {
		stop(run);
		buffer_chars(&run->sheet->content, "]TJ ");
		sheet_number(run->sheet, rise);
		buffer_chars(&run->sheet->content, "Ts [");
		run->rise = rise;
	}
}

static void show(Run *run, unsigned glyph)
{
	static const char hexadecimal[] = "0123456789ABCDEF";
	Buffer *content = &run->sheet->content;
	if (!run->shown) {
		buffer_char(content, '<');
		run->shown = true;
	}
	const char digits[] = {hexadecimal[glyph >> 12 & 15], hexadecimal[glyph >> 8 & 15],
		hexadecimal[glyph >> 4 & 15], hexadecimal[glyph & 15]};
	buffer_put(content, digits, sizeof digits);
	run->at += run->font->advances[glyph] * run->size / 1000;
}

static bool drawable(const Run *run, PangoGlyph glyph)
{
	return glyph != PANGO_GLYPH_EMPTY && !(glyph & PANGO_GLYPH_UNKNOWN_FLAG) &&
	       glyph < run->font->glyphs;
}

static void take_font(Sheet *sheet, int font, double size)
{
	if (sheet->font != font || sheet->size != size) {
		buffer_format(&sheet->content, "/F%d ", font);
		sheet_number(sheet, size);
		buffer_chars(&sheet->content, "Tf\n");
		sheet->font = font;
		sheet->size = size;
		sheet->fonts[font] = true;
	}
}

/* Characters that none of our fonts has: an empty box each, as wide as pango kept free. */
static void put_boxes(Sheet *sheet, const PangoGlyphString *glyphs, double x, double y, double size)
{
	for (int i = 0; i < glyphs->num_glyphs; i++) {
		double width = (double)glyphs->glyphs[i].geometry.width / PANGO_SCALE;
		if (glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG && width > 1) {
			sheet_rectangle(sheet, x + 0.5, y - 0.7 * size, width - 1, 0.7 * size);
			sheet_rectangle(
				sheet, x + 1, y - 0.7 * size + 0.5, width - 2, 0.7 * size - 1);
			buffer_chars(&sheet->content, "f*\n");
		}
		x += width;
	}
}

static void show_run(Sheet *sheet, const PangoLayoutRun *item, double x, double y, double size)
{
	int font = paper_font_index(item->item->analysis.font);
	Run run = {.sheet = sheet, .font = paper_font(font), .size = size};
	const PangoGlyphString *glyphs = item->glyphs;
	put_boxes(sheet, glyphs, x, y, size);
	take_font(sheet, font, size);
	buffer_chars(&sheet->content, "BT ");
	sheet_number(sheet, x);
	sheet_number(sheet, A4_HEIGHT - y);
	buffer_chars(&sheet->content, "Td [");
	for (int i = 0; i < glyphs->num_glyphs; i++) {
		const PangoGlyphInfo *info = &glyphs->glyphs[i];
		if (drawable(&run, info->glyph)) {
			lift(&run, -(double)info->geometry.y_offset / PANGO_SCALE);
			move(&run, run.pen + (double)info->geometry.x_offset / PANGO_SCALE);
			show(&run, info->glyph);
		}
		run.pen += (double)info->geometry.width / PANGO_SCALE;
	}
	lift(&run, 0);
	stop(&run);
	buffer_chars(&sheet->content, "]TJ ET\n");
}

void sheet_glyphs(Sheet *sheet, PangoLayoutLine *line, double x, double y, double size)
{
	for (GSList *each = line->runs; each; each = each->next) {
		PangoLayoutRun *run = each->data;
		show_run(sheet, run, x, y, size);
		x += (double)pango_glyph_string_get_width(run->glyphs) / PANGO_SCALE;
	}
}
