#include "domain/paper.h"
#include "paper/fonts.h"
#include "paper/sheet_inside.h"

#include <assert.h>
#include <pthread.h>
#include <string.h>

static const struct {
	double size;
	PangoWeight weight;
} types[TYPES] = {[TYPE_SLIP] = {7.2, PANGO_WEIGHT_NORMAL},
	[TYPE_SLIP_HEAD] = {6, PANGO_WEIGHT_SEMIBOLD},
	[TYPE_NOTE] = {7.8, PANGO_WEIGHT_NORMAL},
	[TYPE_BODY] = {8.8, PANGO_WEIGHT_NORMAL},
	[TYPE_STRONG] = {8.8, PANGO_WEIGHT_SEMIBOLD},
	[TYPE_PROSE] = {9.6, PANGO_WEIGHT_NORMAL},
	[TYPE_NAME] = {11.5, PANGO_WEIGHT_SEMIBOLD},
	[TYPE_SUM] = {11.2, PANGO_WEIGHT_SEMIBOLD},
	[TYPE_TITLE] = {18.5, PANGO_WEIGHT_SEMIBOLD}};

static const double line_height = 1.45;

double type_line(Type type)
{
	return types[type].size * line_height;
}

static PangoLayout *layout_new(PangoContext *context, Type type)
{
	PangoLayout *layout = pango_layout_new(context);
	PangoFontDescription *font = pango_font_description_new();
	pango_font_description_set_family_static(font, "Inter");
	pango_font_description_set_weight(font, types[type].weight);
	pango_font_description_set_absolute_size(font, types[type].size * PANGO_SCALE);
	pango_layout_set_font_description(layout, font);
	pango_font_description_free(font);
	PangoAttrList *list = pango_attr_list_new();
	/* No hyphen where a word that is too long is broken anywhere: it may be a number. */
	pango_attr_list_insert(list, pango_attr_insert_hyphens_new(FALSE));
	if (types[type].size > 11) { /* large type is set a little tighter */
		pango_attr_list_insert(
			list, pango_attr_letter_spacing_new(
				      (int)(-0.018 * types[type].size * PANGO_SCALE)));
	}
	pango_layout_set_attributes(layout, list);
	pango_attr_list_unref(list);
	pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
	pango_layout_set_auto_dir(layout, TRUE);
	return layout;
}

/* A thread's layouts go with it. */
static pthread_key_t key;
static pthread_once_t key_once = PTHREAD_ONCE_INIT;

static void close_layouts(void *of_thread)
{
	Layouts *layouts = of_thread;
	for (Type type = 0; type < TYPES; type++) {
		g_object_unref(layouts->of[type]);
	}
	g_free(layouts);
}

static void make_key(void)
{
	int error = pthread_key_create(&key, close_layouts);
	assert(error == 0);
	(void)error;
}

static Layouts *layouts_of_thread(void)
{
	pthread_once(&key_once, make_key);
	Layouts *layouts = pthread_getspecific(key);
	if (!layouts) {
		PangoContext *context = pango_font_map_create_context(paper_fonts());
		pango_context_set_round_glyph_positions(context, FALSE);
		layouts = g_new0(Layouts, 1);
		for (Type type = 0; type < TYPES; type++) {
			layouts->of[type] = layout_new(context, type);
		}
		g_object_unref(context);
		pthread_setspecific(key, layouts);
	}
	return layouts;
}

/* --- opening and closing --- */

/* "#rrggbb"; anything else leaves the ink as it is. */
static void set_ink(double ink[3], Text colour)
{
	int parts[3];
	for (int i = 0; colour_parts(colour, parts) && i < 3; i++) {
		ink[i] = parts[i] / 255.0;
	}
}

/* Where nothing is said of font and ink yet. */
static void begin_page(Sheet *sheet)
{
	sheet->content = buffer_new(sheet->arena);
	sheet->font = -1;
	sheet->ink = INKS;
}

Sheet *sheet_new(Arena *arena, Text colour, Text language)
{
	Sheet *sheet = NEW(arena, Sheet);
	sheet->arena = arena;
	sheet->layouts = layouts_of_thread();
	PangoLanguage *spoken = pango_language_from_string(text_chars(language));
	pango_context_set_language(pango_layout_get_context(sheet->layouts->of[0]), spoken);
	set_ink(sheet->inks[INK_PLAIN], TEXT("#14191b"));
	set_ink(sheet->inks[INK_SECOND], TEXT("#515c61"));
	set_ink(sheet->inks[INK_ACCENT], TEXT("#14191b"));
	set_ink(sheet->inks[INK_ACCENT], colour);
	set_ink(sheet->inks[INK_RULE], TEXT("#d5dbdd"));
	set_ink(sheet->inks[INK_WHITE], TEXT("#ffffff"));
	begin_page(sheet);
	return sheet;
}

void sheet_turn(Sheet *sheet)
{
	*LIST_ADD(sheet->arena, sheet->pages) = buffer_done(&sheet->content);
	begin_page(sheet);
}

/* --- drawing --- */

void sheet_number(Sheet *sheet, double number)
{
	char digits[24];
	int64_t hundredths = (int64_t)(number * 100 + (number < 0 ? -0.5 : 0.5));
	bool negative = hundredths < 0;
	int at = sizeof digits;
	hundredths = negative ? -hundredths : hundredths;
	digits[--at] = '\0';
	digits[--at] = ' ';
	if (hundredths % 100 != 0) {
		digits[--at] = (char)('0' + hundredths % 10);
		digits[--at] = (char)('0' + hundredths / 10 % 10);
		digits[--at] = '.';
	}
	int64_t whole = hundredths / 100;
	do {
		digits[--at] = (char)('0' + whole % 10);
		whole /= 10;
	} while (whole > 0);
	if (negative) {
		digits[--at] = '-';
	}
	buffer_put(&sheet->content, digits + at, sizeof digits - (size_t)at - 1);
}

void sheet_ink(Sheet *sheet, Ink ink)
{
	const double *of = sheet->inks[ink];
	if (sheet->ink != ink) {
		buffer_format(&sheet->content, "%.3f %.3f %.3f rg\n", of[0], of[1], of[2]);
		sheet->ink = ink;
	}
}

static PangoLayout *lay(Sheet *sheet, double width, Style style, Text text)
{
	PangoLayout *layout = sheet->layouts->of[style.type];
	pango_layout_set_width(layout, width > 0 ? (int)(width * PANGO_SCALE) : -1);
	pango_layout_set_alignment(
		layout, style.side == TO_RIGHT ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
	if (strcmp(pango_layout_get_text(layout), text_chars(text)) != 0) { /* measured just now */
		pango_layout_set_text(layout, text_chars(text), (int)text.length);
	}
	return layout;
}

size_t sheet_text_lines(Sheet *sheet, double width, Style style, Text text)
{
	return text_empty(text)
		       ? 0
		       : (size_t)pango_layout_get_line_count(lay(sheet, width, style, text));
}

double sheet_text_height(Sheet *sheet, double width, Style style, Text text)
{
	return (double)sheet_text_lines(sheet, width, style, text) * type_line(style.type);
}

/* Each line on its baseline: the leading is ours. */
static void show(Sheet *sheet, PangoLayoutLine *line, double x, double y, double width, Style style)
{
	if (style.side == TO_RIGHT) {
		PangoRectangle box;
		pango_layout_line_get_extents(line, NULL, &box);
		x += width - (double)box.width / PANGO_SCALE;
	}
	double size = types[style.type].size;
	sheet_glyphs(sheet, line, x, y + 1.07 * size, size);
}

void sheet_text_part(Sheet *sheet, double x, double y, double width, Style style, Text text,
	size_t from, size_t count)
{
	PangoLayout *layout = lay(sheet, width, style, text);
	sheet_ink(sheet, style.ink);
	for (size_t i = 0; i < count; i++) {
		PangoLayoutLine *line = pango_layout_get_line_readonly(layout, (int)(from + i));
		if (line) {
			show(sheet, line, x, y + (double)i * type_line(style.type), width, style);
		}
	}
}

double sheet_text(Sheet *sheet, double x, double y, double width, Style style, Text text)
{
	if (text_empty(text)) {
		return 0;
	}
	PangoLayout *layout = lay(sheet, width, style, text);
	int lines = pango_layout_get_line_count(layout);
	sheet_ink(sheet, style.ink);
	for (int i = 0; i < lines; i++) {
		show(sheet, pango_layout_get_line_readonly(layout, i), x,
			y + i * type_line(style.type), width, style);
	}
	return lines * type_line(style.type);
}

double sheet_text_width(Sheet *sheet, Style style, Text text)
{
	int width = 0;
	pango_layout_get_size(lay(sheet, 0, style, text), &width, NULL);
	return (double)width / PANGO_SCALE;
}

void sheet_rectangle(Sheet *sheet, double x, double y, double width, double height)
{
	sheet_number(sheet, x);
	sheet_number(sheet, A4_HEIGHT - y - height);
	sheet_number(sheet, width);
	sheet_number(sheet, height);
	buffer_chars(&sheet->content, "re\n");
}

void sheet_box(Sheet *sheet, double x, double y, double width, double height, Ink ink)
{
	sheet_ink(sheet, ink);
	sheet_rectangle(sheet, x, y, width, height);
	buffer_chars(&sheet->content, "f\n");
}

void sheet_rule(Sheet *sheet, double x, double y, double width, Ink ink)
{
	sheet_box(sheet, x, y - 0.3, width, 0.6, ink);
}

void sheet_cut(Sheet *sheet, double x1, double y1, double x2, double y2)
{
	const double *of = sheet->inks[INK_SECOND];
	buffer_format(&sheet->content, "q %.3f %.3f %.3f RG 0.5 w [3 3] 0 d ", of[0], of[1], of[2]);
	sheet_number(sheet, x1);
	sheet_number(sheet, A4_HEIGHT - y1);
	buffer_chars(&sheet->content, "m ");
	sheet_number(sheet, x2);
	sheet_number(sheet, A4_HEIGHT - y2);
	buffer_chars(&sheet->content, "l S Q\n");
}
