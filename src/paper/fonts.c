#define _GNU_SOURCE
#include "paper/fonts.h"
#include "base/embedded.h"

#include <assert.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

extern const Embedded paper_files[];
extern const size_t paper_files_count;

enum { PATH_ROOM = 40, ARENA_LIMIT = 4 << 20 };

static FcConfig *config;
static PaperFont fonts[PAPER_FONTS];
static char paths[PAPER_FONTS][PATH_ROOM];
static int count;
static Arena *arena; /* of what is known of the fonts, for as long as the process */
static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_key_t key; /* of each thread's map, which goes with it */

/* fontconfig opens files only: a font becomes one without a name, for as long as the process. */
static void add_file(const Embedded *font, char path[PATH_ROOM])
{
	int file = memfd_create(font->name, MFD_CLOEXEC);
	assert(file >= 0);
	ssize_t written = write(file, font->bytes, font->length);
	assert(written == (ssize_t)font->length);
	snprintf(path, PATH_ROOM, "/proc/self/fd/%d", file);
	FcBool added = FcConfigAppFontAddFile(config, (const FcChar8 *)path);
	assert(added);
}

/* One of the files that stand beside a font: it must. */
static Bytes made_file(const char *stem, size_t length, const char *end)
{
	const Embedded *file = paper_files;
	while (strncmp(file->name, stem, length) != 0 || strcmp(file->name + length, end) != 0) {
		file++;
		assert(file < paper_files + paper_files_count);
	}
	return bytes_of(file->bytes, file->length);
}

static Text next_line(Span *rest)
{
	Span line = {0};
	span_next(rest, '\n', &line);
	return text_copy(arena, line);
}

static void describe(PaperFont *font, const char *stem, size_t length)
{
	Bytes said = made_file(stem, length, ".font");
	Span rest = {(const char *)said.start, said.length};
	font->name = next_line(&rest);
	font->descriptor = next_line(&rest);
	font->widths = next_line(&rest);
	font->program = made_file(stem, length, ".program");
	font->unicode = made_file(stem, length, ".unicode");
	font->advances = NEW_ARRAY(arena, double, font->widths.length);
	char *end;
	for (const char *at = font->widths.chars; *at; at = end + (*end == ' ')) {
		font->advances[font->glyphs++] = strtod(at, &end);
	}
}

static void configure(void)
{
	int error = pthread_key_create(&key, g_object_unref);
	assert(error == 0);
	(void)error;
	arena = arena_new(ARENA_LIMIT);
	config = FcConfigCreate();
	for (size_t i = 0; i < paper_files_count; i++) {
		const char *end = strstr(paper_files[i].name, ".ttf");
		if (end) {
			assert(count < PAPER_FONTS);
			add_file(&paper_files[i], paths[count]);
			describe(&fonts[count], paper_files[i].name,
				(size_t)(end - paper_files[i].name));
			count++;
		}
	}
}

static void plain_outlines(FcPattern *pattern, gpointer nothing)
{
	(void)nothing;
	FcPatternDel(pattern, FC_HINTING);
	FcPatternAddBool(pattern, FC_HINTING, FcFalse);
}

PangoFontMap *paper_fonts(void)
{
	pthread_once(&once, configure);
	PangoFontMap *map = pthread_getspecific(key);
	if (!map) {
		map = pango_ft2_font_map_new();
		pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
		pango_fc_font_map_set_default_substitute(
			PANGO_FC_FONT_MAP(map), plain_outlines, NULL, NULL);
		pthread_setspecific(key, map);
	}
	return map;
}

int paper_font_index(PangoFont *chosen)
{
	static const char mark[] = "paper-font";
	gpointer known = g_object_get_data(G_OBJECT(chosen), mark);
	if (known) {
		return GPOINTER_TO_INT(known) - 1;
	}
	FcChar8 *path = NULL;
	int index = 0;
	FcPatternGetString(pango_fc_font_get_pattern(PANGO_FC_FONT(chosen)), FC_FILE, 0, &path);
	for (int i = 0; path && i < count; i++) {
		index = strcmp((const char *)path, paths[i]) == 0 ? i : index;
	}
	g_object_set_data(G_OBJECT(chosen), mark, GINT_TO_POINTER(index + 1));
	return index;
}

const PaperFont *paper_font(int index)
{
	return &fonts[index];
}

#if defined __SANITIZE_ADDRESS__ || defined __clang__
/* fontconfig keeps what it holds behind encoded pointers, which a leak checker cannot follow. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
	return "leak:libfontconfig";
}
#endif
