#define _GNU_SOURCE
#include "paper/fonts.h"
#include "base/embedded.h"
#include "base/text.h"

#include <assert.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>
#include <pthread.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

extern const Embedded paper_files[];
extern const size_t paper_files_count;

enum { PATH_ROOM = 40 };
static FcConfig *config;
static pthread_once_t once = PTHREAD_ONCE_INIT;

/* fontconfig opens files only: a font becomes one without a name, for as long as the process. */
static void add_font(const Embedded *font)
{
	char path[PATH_ROOM];
	int file = memfd_create(font->name, MFD_CLOEXEC);
	assert(file >= 0);
	ssize_t written = write(file, font->bytes, font->length);
	assert(written == (ssize_t)font->length);
	snprintf(path, sizeof path, "/proc/self/fd/%d", file);
	FcBool added = FcConfigAppFontAddFile(config, (const FcChar8 *)path);
	assert(added);
}

static void configure(void)
{
	config = FcConfigCreate();
	for (size_t i = 0; i < paper_files_count; i++) {
		if (text_contains(text_of(paper_files[i].name), ".ttf")) {
			add_font(&paper_files[i]);
		}
	}
}

PangoFontMap *paper_fonts(void)
{
	static _Thread_local PangoFontMap *map;
	if (!map) {
		pthread_once(&once, configure);
		map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
		pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
	}
	return map;
}

#ifdef __SANITIZE_ADDRESS__
/* fontconfig keeps what it holds behind encoded pointers, which a leak checker cannot follow. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
	return "leak:libfontconfig";
}
#endif
