#include "web/back.h"

Url back_to(Arena *arena, Text path, Url otherwise)
{
	for (size_t i = 0; i < path.length; i++) {
		if ((unsigned char)path.chars[i] <= ' ') {
			return otherwise;
		}
	}
	bool ours = path.length > 0 && path.length <= BACK_LIMIT && path.chars[0] == '/' &&
		    path.chars[1] != '/' && path.chars[1] != '\\';
	return ours ? url(arena, "%s", path.chars) : otherwise;
}

Text back_here(const Request *request, Text base_url)
{
	Text from = http_header(request, "Referer");
	if (text_empty(from) || !text_starts(from, text_chars(base_url))) {
		return TEXT("");
	}
	Text path = text_of(from.chars + base_url.length);
	return text_starts(path, "/") && path.length <= BACK_LIMIT ? path : TEXT("");
}
