#include "host/log.h"
#include "host/clock.h"

#include <stdio.h>
#include <unistd.h>

enum { LINE_ROOM = 8 * 1024 };

void log_say(const char *level, const char *format, ...)
{
	Arena *arena = arena_new(4 * LINE_ROOM + 16 * 1024);
	char event[LINE_ROOM];
	va_list args;
	va_start(args, format);
	(void)vsnprintf(event, sizeof event, format, args);
	va_end(args);
	for (char *c = event; *c; c++) { /* one event is one line, in quotes */
		*c = (unsigned char)*c < ' ' ? ' ' : *c == '"' ? '\'' : *c;
	}
	Text line = text_format(arena, "time=%s level=%s event=\"%s\"\n",
		instant_iso(arena, clock_now((Instant){0})).chars, level, event);
	ssize_t ignored = write(STDERR_FILENO, line.chars, line.length);
	(void)ignored;
	arena_free(arena);
}
