#include "paper/fonts.h"
#include "paper/sheet_inside.h"

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

static PangoLayout *layout_new(PangoContext *context, Type type, PangoAttrList **ret_attributes)
{
	PangoLayout *layout = pango_layout_new(context);
	PangoFontDescription *font = pango_font_description_new();
	PangoAttrList *list = pango_attr_list_new();
	pango_font_description_set_family_static(font, "Inter");
	pango_font_description_set_weight(font, types[type].weight);
	pango_font_description_set_absolute_size(font, types[type].size * PANGO_SCALE);
	pango_layout_set_font_description(layout, font);
	pango_font_description_free(font);
	pango_attr_list_insert(list, pango_attr_font_features_new("tnum"));
	if (types[type].size > 11) { /* large type is set a little tighter */
		pango_attr_list_insert(
			list, pango_attr_letter_spacing_new(
				      (int)(-0.018 * types[type].size * PANGO_SCALE)));
	}
	pango_layout_set_attributes(layout, list);
	*ret_attributes = list;
	pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
	pango_layout_set_auto_dir(layout, TRUE);
	return layout;
}

static Layouts *layouts_of_thread(void)
{
	static _Thread_local Layouts *layouts;
	if (!layouts) {
		PangoContext *context = pango_font_map_create_context(paper_fonts());
		cairo_font_options_t *options = cairo_font_options_create();
		cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
		cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
		pango_cairo_context_set_font_options(context, options);
		pango_cairo_context_set_resolution(context, 72);
		cairo_font_options_destroy(options);
		layouts = g_new0(Layouts, 1);
		for (Type type = 0; type < TYPES; type++) {
			layouts->of[type] = layout_new(context, type, &layouts->attributes[type]);
		}
		g_object_unref(context);
	}
	return layouts;
}

/* --- opening and closing --- */

static cairo_status_t keep(void *closure, const unsigned char *bytes, unsigned length)
{
	g_byte_array_append(closure, bytes, length);
	return CAIRO_STATUS_SUCCESS;
}

static void close_sheet(void *thing)
{
	Sheet *sheet = thing;
	cairo_destroy(sheet->cairo);
	cairo_surface_destroy(sheet->surface);
	g_byte_array_unref(sheet->bytes);
}

static int hexadecimal(char c)
{
	return c >= '0' && c <= '9'   ? c - '0'
	       : c >= 'a' && c <= 'f' ? c - 'a' + 10
	       : c >= 'A' && c <= 'F' ? c - 'A' + 10
				      : -1;
}

/* "#rrggbb"; anything else leaves the ink as it is. */
static void set_ink(double ink[3], Text colour)
{
	int parts[6];
	if (colour.length != 7 || colour.chars[0] != '#') {
		return;
	}
	for (int i = 0; i < 6; i++) {
		parts[i] = hexadecimal(colour.chars[i + 1]);
		if (parts[i] < 0) {
			return;
		}
	}
	for (int i = 0; i < 3; i++) {
		ink[i] = (parts[2 * i] * 16 + parts[2 * i + 1]) / 255.0;
	}
}

Sheet *sheet_new(Arena *arena, Text colour, Text language)
{
	Sheet *sheet = NEW(arena, Sheet);
	sheet->bytes = g_byte_array_new();
	sheet->surface =
		cairo_pdf_surface_create_for_stream(keep, sheet->bytes, A4_WIDTH, A4_HEIGHT);
	cairo_pdf_surface_restrict_to_version(sheet->surface, CAIRO_PDF_VERSION_1_5);
	sheet->cairo = cairo_create(sheet->surface);
	arena_close_later(arena, close_sheet, sheet);
	sheet->layouts = layouts_of_thread();
	PangoLanguage *spoken = pango_language_from_string(text_chars(language));
	pango_context_set_language(pango_layout_get_context(sheet->layouts->of[0]), spoken);
	set_ink(sheet->inks[INK_PLAIN], TEXT("#14191b"));
	set_ink(sheet->inks[INK_SECOND], TEXT("#515c61"));
	set_ink(sheet->inks[INK_ACCENT], TEXT("#14191b"));
	set_ink(sheet->inks[INK_ACCENT], colour);
	set_ink(sheet->inks[INK_RULE], TEXT("#d5dbdd"));
	set_ink(sheet->inks[INK_WHITE], TEXT("#ffffff"));
	return sheet;
}

void sheet_turn(Sheet *sheet)
{
	cairo_show_page(sheet->cairo);
}

Bytes sheet_pdf(Sheet *sheet, Arena *arena)
{
	cairo_surface_finish(sheet->surface);
	unsigned char *copy = NEW_ARRAY(arena, unsigned char, sheet->bytes->len + 1);
	memcpy(copy, sheet->bytes->data, sheet->bytes->len);
	return bytes_of(copy, sheet->bytes->len);
}

/* --- drawing --- */

static void take_ink(Sheet *sheet, Ink ink)
{
	const double *of = sheet->inks[ink];
	cairo_set_source_rgb(sheet->cairo, of[0], of[1], of[2]);
}

/* Blanks that do not break would each bring a second font of three empty glyphs into the PDF: cairo
 * keeps them out of the first. They are set as plain blanks at which no line may end, the narrow
 * ones a little narrower. */
static void set_blanks(PangoLayout *layout, Type type, PangoAttrList *usual, Text text)
{
	GString *plain = g_string_sized_new(text.length);
	PangoAttrList *list = pango_attr_list_copy(usual);
	for (size_t i = 0; i < text.length; i++) {
		bool narrow = strncmp(text.chars + i, "\u202f", 3) == 0;
		bool wide = strncmp(text.chars + i, "\u00a0", 2) == 0;
		g_string_append_c(plain, narrow || wide ? ' ' : text.chars[i]);
		if (!narrow && !wide) {
			continue;
		}
		PangoAttribute *whole = pango_attr_allow_breaks_new(FALSE);
		whole->start_index = (guint)plain->len - 1;
		whole->end_index = whole->start_index + 2;
		pango_attr_list_insert(list, whole);
		if (narrow) {
			PangoAttribute *tight = pango_attr_letter_spacing_new(
				(int)(-0.1 * types[type].size * PANGO_SCALE));
			tight->start_index = whole->start_index;
			tight->end_index = whole->start_index + 1;
			pango_attr_list_change(list, tight);
		}
		i += narrow ? 2 : 1;
	}
	pango_layout_set_attributes(layout, list);
	pango_layout_set_text(layout, plain->str, (int)plain->len);
	pango_attr_list_unref(list);
	g_string_free(plain, TRUE);
}

static PangoLayout *lay(Sheet *sheet, double width, Style style, Text text)
{
	PangoLayout *layout = sheet->layouts->of[style.type];
	pango_layout_set_width(layout, width > 0 ? (int)(width * PANGO_SCALE) : -1);
	pango_layout_set_alignment(
		layout, style.side == TO_RIGHT ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
	PangoAttrList *usual = sheet->layouts->attributes[style.type];
	if (text_contains(text, "\u202f") || text_contains(text, "\u00a0")) {
		set_blanks(layout, style.type, usual, text);
	} else {
		pango_layout_set_attributes(layout, usual);
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
	cairo_move_to(sheet->cairo, x, y + 1.07 * types[style.type].size);
	pango_cairo_show_layout_line(sheet->cairo, line);
}

void sheet_text_part(Sheet *sheet, double x, double y, double width, Style style, Text text,
	size_t from, size_t count)
{
	PangoLayout *layout = lay(sheet, width, style, text);
	take_ink(sheet, style.ink);
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
	take_ink(sheet, style.ink);
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

void sheet_rule(Sheet *sheet, double x, double y, double width, Ink ink)
{
	take_ink(sheet, ink);
	cairo_rectangle(sheet->cairo, x, y - 0.3, width, 0.6);
	cairo_fill(sheet->cairo);
}

void sheet_box(Sheet *sheet, double x, double y, double width, double height, Ink ink)
{
	take_ink(sheet, ink);
	cairo_rectangle(sheet->cairo, x, y, width, height);
	cairo_fill(sheet->cairo);
}

void sheet_cut(Sheet *sheet, double x1, double y1, double x2, double y2)
{
	static const double dash[] = {3, 3};
	take_ink(sheet, INK_SECOND);
	cairo_set_line_width(sheet->cairo, 0.5);
	cairo_set_dash(sheet->cairo, dash, 2, 0);
	cairo_move_to(sheet->cairo, x1, y1);
	cairo_line_to(sheet->cairo, x2, y2);
	cairo_stroke(sheet->cairo);
	cairo_set_dash(sheet->cairo, dash, 0, 0);
}
