/* Where a meeting is held online: known shapes of join addresses. */
#include "format/ical.h"

#include <ctype.h>
#include <string.h>

/* host: "*." before it allows any name in front. after: what its path begins with. */
static const struct {
	const char *host, *after;
} shapes[] = {
	{"*.zoom.us", "/j/"},
	{"*.zoom.us", "/wc/join/"},
	{"*.zoom.us", "/my/"},
	{"*.zoom.us", "/s/"},
	{"events.zoom.us", "/ejl/"},
	{"teams.microsoft.com", "/l/meetup-join/"},
	{"teams.microsoft.com", "/meet/"},
	{"teams.live.com", "/meet/"},
	{"meet.google.com", "/"},
	{"*.webex.com", "/"},
	{"meet.jit.si", "/"},
	{"whereby.com", "/"},
	{"*.whereby.com", "/"},
};

static bool host_is(Span host, const char *shape)
{
	bool any = shape[0] == '*';
	const char *name = any ? shape + 2 : shape;
	size_t length = strlen(name);
	if (host.length < length || memcmp(host.start + host.length - length, name, length) != 0) {
		return false;
	}
	return host.length == length || (any && host.start[host.length - length - 1] == '.');
}

static bool joins_meeting(Span link)
{
	Span rest = {link.start + 8, link.length - 8}; /* after https:// */
	const char *slash = memchr(rest.start, '/', rest.length);
	if (!slash) {
		return false;
	}
	Span host = {rest.start, (size_t)(slash - rest.start)};
	size_t left = rest.length - host.length;
	for (size_t i = 0; i < sizeof shapes / sizeof shapes[0]; i++) {
		size_t length = strlen(shapes[i].after);
		if (host_is(host, shapes[i].host) && left > length &&
			memcmp(slash, shapes[i].after, length) == 0) {
			return true;
		}
	}
	return false;
}

static Span link_at(const char *start)
{
	size_t length = strcspn(start, " \t\r\n<>\"'|\\");
	while (length > 0 && strchr(".,;:!?)]", start[length - 1])) {
		length--;
	}
	return (Span){start, length};
}

Text meeting_link(Arena *arena, Text text)
{
	const char *at = text_chars(text);
	while ((at = strstr(at, "https://"))) {
		Span link = link_at(at);
		if (link.length > 8 && joins_meeting(link)) {
			return text_copy(arena, link);
		}
		at += 8;
	}
	return TEXT("");
}
