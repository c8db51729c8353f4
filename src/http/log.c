#include "http/log.h"

#include "base/day.h"

#include <inttypes.h>

#include <stdio.h>
#include <time.h>
#include <unistd.h>

static void say(Text line)
{
	ssize_t ignored = write(STDERR_FILENO, line.chars, line.length);
	(void)ignored;
}

/* A word of the log: what could break the line or pass for another field becomes "?". */
static Text plain(Arena *arena, Text text)
{
	Buffer out = buffer_new(arena);
	for (size_t i = 0; i < text.length && i < 200; i++) {
		char c = text.chars[i];
		buffer_char(&out, c > ' ' && c < 0x7f && c != '"' && c != '=' ? c : '?');
	}
	return text.length ? buffer_done(&out) : TEXT("-");
}

Text log_line(Arena *arena, int64_t now_seconds, const LogLine *line)
{
	return text_format(arena,
		"time=%s id=%s method=%s route=%s status=%d bytes=%" PRId64 " us=%" PRId64
		" member=%" PRId64 "%s\n",
		instant_iso(arena, (Instant){now_seconds}).chars, plain(arena, line->id).chars,
		plain(arena, line->method).chars, plain(arena, line->route).chars, line->status,
		line->bytes, line->microseconds, line->member, line->cut ? " cut=true" : "");
}

void log_request(Arena *arena, const LogLine *line)
{
	say(log_line(arena, time(NULL), line));
}

void log_trouble(Text id, const char *what, Text route)
{
	Arena *arena = arena_new(64 * 1024);
	say(text_format(arena, "time=%s level=error id=%s route=%s event=\"%s\"\n",
		instant_iso(arena, (Instant){time(NULL)}).chars, plain(arena, id).chars,
		plain(arena, route).chars, what));
	arena_free(arena);
}
