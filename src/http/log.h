/* One line per request on stderr, in logfmt, without query, body or secrets. */
#ifndef HTTP_LOG_H
#define HTTP_LOG_H

#include "base/text.h"

typedef struct {
	Text id, method, route; /* route: "/tasks/:id", "" is "-" */
	int status;
	int64_t bytes, microseconds, member;
	bool cut; /* the answer did not get out whole */
} LogLine;

Text log_line(Arena *arena, int64_t now_seconds, const LogLine *line);
void log_request(Arena *arena, const LogLine *line);
/* time=… level=error event="…": what went wrong beside the answer. */
void log_trouble(Text id, const char *what, Text route);

#endif
