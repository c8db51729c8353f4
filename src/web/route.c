#include "web/route.h"

#include <string.h>

enum { PARTS = sizeof((Request *)0)->path_part / sizeof(Text) };

static int64_t id_of(Span part)
{
	int64_t id = 0;
	return span_int64(part, &id) && id > 0 ? id : 0;
}

/* Whether what the path says may stand at the ':' of a pattern: an id that is none is nobody's
 * page, so that no page is ever asked for the thing with the id 0. */
static bool takes(Span pattern, Span said)
{
	return span_is(pattern, ":name") ? said.length > 0 : id_of(said) > 0;
}

/* Compares part by part; what stands at a ':' goes to ret_parts. */
static bool matches(const char *pattern, Text path, Span ret_parts[PARTS])
{
	Span ours = {pattern, strlen(pattern)}, theirs = span_of(path), left, right;
	size_t found = 0;
	for (;;) {
		bool more = span_next(&ours, '/', &left);
		if (more != span_next(&theirs, '/', &right)) {
			return false;
		}
		if (!more) {
			return true;
		}
		if (left.length > 0 && left.start[0] == ':') {
			if (!takes(left, right) || found == PARTS) {
				return false;
			}
			ret_parts[found++] = right;
		} else if (!span_equal(left, right)) {
			return false;
		}
	}
}

static bool answers(const Route *route, Method method)
{
	return route->method == method || (route->method == HTTP_GET && method == HTTP_HEAD);
}

static RouteFound find(Method method, Text path, const Route **ret_route, Span ret_parts[PARTS])
{
	RouteFound found = ROUTE_NO_PATH;
	for (size_t i = 0; i < routes_count; i++) {
		Span parts[PARTS] = {0};
		if (!matches(routes[i].path, path, parts)) {
			continue;
		}
		found = ROUTE_NO_METHOD;
		if (answers(&routes[i], method)) {
			*ret_route = &routes[i];
			memcpy(ret_parts, parts, sizeof parts);
			return ROUTE_FOUND;
		}
	}
	return found;
}

RouteFound route_find(Request *request, const Route **ret_route)
{
	Span parts[PARTS] = {0};
	RouteFound found = find(request->method, request->path, ret_route, parts);
	for (size_t i = 0; found == ROUTE_FOUND && i < PARTS && parts[i].start; i++) {
		request->path_part[i] = text_copy(request->arena, parts[i]);
	}
	return found;
}

Body route_body(Method method, Text path)
{
	const Route *route;
	Span parts[PARTS];
	return find(method, path, &route, parts) == ROUTE_FOUND ? route->body : BODY_NONE;
}

int64_t path_id(const Request *request, size_t at)
{
	return at < PARTS ? id_of(span_of(request->path_part[at])) : 0;
}
