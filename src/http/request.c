/* What pages ask a request and tell an answer. */
#include "http/decode.h"
#include "http/http.h"

#include <stdio.h>

static Text find(const Field *fields, size_t count, const char *name)
{
	for (size_t i = 0; i < count; i++) {
		if (text_is(fields[i].name, name)) {
			return fields[i].value;
		}
	}
	return TEXT("");
}

Text http_header(const Request *request, const char *name)
{
	return request->raw ? head_value(request->raw, name) : TEXT("");
}

Text http_cookie(const Request *request, const char *name)
{
	return cookie_named(request->arena, http_header(request, "Cookie"), name);
}

Text http_query(const Request *request, const char *name)
{
	return find(request->query, request->query_count, name);
}

Text http_field(const Request *request, const char *name)
{
	return find(request->form, request->form_count, name);
}

bool http_has_field(const Request *request, const char *name)
{
	for (size_t i = 0; i < request->form_count; i++) {
		if (text_is(request->form[i].name, name)) {
			return true;
		}
	}
	return false;
}

/* A value with a line end in it would end the header early: only what stands before it is said. */
void http_add_header(Response *response, const char *name, Text value)
{
	Fields headers = {response->headers, response->header_count, response->header_room};
	size_t length = 0;
	while (length < value.length && (unsigned char)value.chars[length] >= ' ') {
		length++;
	}
	Text safe = text_copy(response->arena, (Span){text_chars(value), length});
	*LIST_ADD(response->arena, headers) = (Field){text_of(name), safe};
	response->headers = headers.items;
	response->header_count = headers.count;
	response->header_room = headers.room;
}

void http_redirect(Response *response, const char *format, ...)
{
	char path[1024];
	va_list args;
	va_start(args, format);
	int length = vsnprintf(path, sizeof path, format, args);
	va_end(args);
	bool ours = length > 0 && (size_t)length < sizeof path && path[0] == '/' &&
		    path[1] != '/' && path[1] != '\\';
	response->status = 303;
	http_add_header(response, "Location", ours ? text_of(path) : TEXT("/"));
}
