#include "test/test.h"
#include "web/route.h"

TEST(every_route_is_reached_by_its_own_path)
{
	for (size_t i = 0; i < routes_count; i++) {
		Request request = {.arena = arena,
			.method = routes[i].method,
			.path = text_of(routes[i].path)};
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

TEST(an_id_in_a_path_is_a_number_above_zero_or_nothing)
{
	const Route *found;
	Request request = {.arena = arena,
		.method = HTTP_POST,
		.path = TEXT("/settings/sessions/4611686018427387904/end")};
	EQUAL_INT(route_find(&request, &found), ROUTE_FOUND);
	EQUAL_INT(path_id(&request, 0), 4611686018427387904);
	EQUAL_INT(path_id(&request, 1), 0);
	EQUAL_INT(path_id(&request, 9), 0);
	request.path = TEXT("/settings/sessions/-1/end");
	EQUAL_INT(route_find(&request, &found), ROUTE_FOUND);
	EQUAL_INT(path_id(&request, 0), 0);
	request.path = TEXT("/settings/sessions//end");
	EQUAL_INT(route_find(&request, &found), ROUTE_NO_PATH);
}
