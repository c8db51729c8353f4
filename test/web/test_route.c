#include "test/test.h"
#include "web/route.h"

/* "/clients/:id/edit" → "/clients/7/edit" */
static Text path_of(Arena *arena, const char *pattern)
{
	Buffer out = buffer_new(arena);
	for (Span rest = span_of(text_of(pattern)), part; span_next(&rest, '/', &part);) {
		bool id = part.length > 0 && part.start[0] == ':';
		buffer_text(&out, id ? TEXT("7") : text_copy(arena, part));
		buffer_chars(&out, rest.start ? "/" : "");
	}
	return buffer_done(&out);
}

TEST(every_route_is_reached_by_its_own_path)
{
	for (size_t i = 0; i < routes_count; i++) {
		Request request = {.arena = arena,
			.method = routes[i].method,
			.path = path_of(arena, routes[i].path)};
		const Route *found;
		EQUAL_INT(route_find(&request, &found), ROUTE_FOUND);
		CHECK(found == &routes[i]);
	}
}

TEST(what_changes_something_is_never_a_get)
{
	for (size_t i = 0; i < routes_count; i++) {
		CHECK(routes[i].method == HTTP_GET || routes[i].method == HTTP_POST);
		CHECK(routes[i].method == HTTP_POST || routes[i].body == BODY_NONE);
		CHECK(routes[i].method == HTTP_GET || routes[i].body != BODY_NONE);
		CHECK(routes[i].answer);
	}
}

TEST(a_path_that_is_not_in_the_map_is_nobodys)
{
	const Route *found = NULL;
	Request request = {.arena = arena, .method = HTTP_GET, .path = TEXT("/nothing/here")};
	EQUAL_INT(route_find(&request, &found), ROUTE_NO_PATH);
	request.path = TEXT("/login/");
	EQUAL_INT(route_find(&request, &found), ROUTE_NO_PATH);
	request.path = TEXT("/logout");
	EQUAL_INT(route_find(&request, &found), ROUTE_NO_METHOD);
	CHECK(!found);
	EQUAL_INT(route_body(HTTP_GET, TEXT("/nothing")), BODY_NONE);
	EQUAL_INT(route_body(HTTP_POST, TEXT("/login")), BODY_FORM);
}

TEST(a_page_is_asked_for_no_id_but_a_number_above_zero)
{
	const Route *found;
	Request request = {.arena = arena,
		.method = HTTP_POST,
		.path = TEXT("/settings/sessions/4611686018427387904/end")};
	EQUAL_INT(route_find(&request, &found), ROUTE_FOUND);
	EQUAL_INT(path_id(&request, 0), 4611686018427387904);
	EQUAL_INT(path_id(&request, 1), 0);
	EQUAL_INT(path_id(&request, 9), 0);
	static const char *const nobodys[] = {"/settings/sessions/-1/end",
		"/settings/sessions/0/end", "/settings/sessions/7a/end", "/settings/sessions//end",
		"/settings/sessions/99999999999999999999/end"};
	for (size_t i = 0; i < sizeof nobodys / sizeof nobodys[0]; i++) {
		request.path = text_of(nobodys[i]);
		EQUAL_INT(route_find(&request, &found), ROUTE_NO_PATH);
	}
	request = (Request){.arena = arena, .method = HTTP_GET, .path = TEXT("/help/first-day")};
	EQUAL_INT(route_find(&request, &found), ROUTE_FOUND);
	EQUAL_TEXT(request.path_part[0], "first-day");
}
