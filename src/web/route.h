/* What a row of the map says: web/routes.c holds the rows. */
#ifndef WEB_ROUTE_H
#define WEB_ROUTE_H

#include "app/context.h"
#include "http/http.h"

/* Who may call. Everybody else is sent to log in, or is told 404 or 403. */
typedef enum {
	ANYBODY,
	SETUP,  /* with a fresh set-up link, as long as nobody owns this Fuseau */
	MEMBER, /* logged in; a reader only reads: POST asks for more than ROLE_READER */
	OWNER,
} Who;

typedef const Error *(*Answer)(Context *cx, const Request *request, Response *response);

typedef struct Route {
	Method method;    /* GET answers HEAD too */
	const char *path; /* "/tasks/:id": a part with ':' takes an id, ":name" any one part */
	Who who;
	Body body; /* of a POST */
	Answer answer;
} Route;

extern const Route routes[];
extern const size_t routes_count;

typedef enum { ROUTE_FOUND, ROUTE_NO_PATH, ROUTE_NO_METHOD } RouteFound;
/* Fills request->path_part. */
RouteFound route_find(Request *request, const Route **ret_route);
Body route_body(Method method, Text path);
/* The id at the first (0) … fourth (3) ':' of the path: 0, which nothing has, where there is none.
 */
int64_t path_id(const Request *request, size_t at);

/* Declares a page in web/pages/NOUN.h: PAGE(get_client); PAGE(post_client); */
#define PAGE(name) \
	MUST_USE const Error *name(Context *cx, const Request *request, Response *response)

#endif
