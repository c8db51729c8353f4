/* Nobody may see anything, unless the one table of routes says so. */
#include "web/app.h"

static Body body_of(void *user, Method method, Text path)
{
	(void)user, (void)method, (void)path;
	return BODY_NONE;
}

static void answer(void *user, void *worker, Request *request, Response *response)
{
	(void)user, (void)worker, (void)request;
	response->status = 404;
	response->type = TEXT("text/plain; charset=utf-8");
	buffer_chars(&response->body, "404\n");
}

HttpApp web_app(const House *house)
{
	(void)house;
	return (HttpApp){.body_of = body_of, .answer = answer};
}
