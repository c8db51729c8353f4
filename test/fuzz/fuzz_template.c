/* Whatever bytes go into put_text(): nothing comes out that markup or JSON could take for its own.
 */
#include "web/html.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void check(bool claim)
{
	if (!claim) {
		abort();
	}
}

static void check_html(Text out)
{
	static const char *const entities[] = {"&lt;", "&gt;", "&amp;", "&quot;", "&#39;"};
	for (size_t i = 0; i < out.length; i++) {
		check(!strchr("<>\"'", out.chars[i]) || out.chars[i] == '\0');
		if (out.chars[i] == '&') {
			bool known = false;
			for (size_t j = 0; j < sizeof entities / sizeof *entities; j++) {
				known = known || strncmp(out.chars + i, entities[j],
							 strlen(entities[j])) == 0;
			}
			check(known);
		}
	}
}

static void check_json(Text out)
{
	check(out.length >= 2 && out.chars[0] == '"' && out.chars[out.length - 1] == '"');
	for (size_t i = 1; i + 1 < out.length; i++) {
		check((unsigned char)out.chars[i] >= ' ' && !strchr("<>\"&", out.chars[i]));
		check(out.chars[i] != '\\' || out.chars[i + 1] == 'u');
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	Arena *arena = arena_new(64 << 20);
	Text text = text_copy(arena, (Span){(const char *)bytes, length});
	Buffer out = buffer_new(arena);
	Html html = {.arena = arena, .out = &out};
	put_text(&html, text);
	check_html(buffer_done(&out));
	out = buffer_new(arena);
	html.json = true;
	put_text(&html, text);
	check_json(buffer_done(&out));
	Text marked = markdown(arena, text).html;
	check(!strstr(text_chars(marked), "<script"));
	arena_free(arena);
	return 0;
}
