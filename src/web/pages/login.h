/* Coming in and going out. */
#ifndef WEB_PAGES_LOGIN_H
#define WEB_PAGES_LOGIN_H

#include "web/held.h"
#include "web/route.h"

PAGE(get_login);
PAGE(post_login);
PAGE(post_logout);
/* The log-in page in answer to a form whose session had ended: it holds what was typed. */
MUST_USE const Error *login_asked(
	Context *cx, const Request *request, Response *response, const Held *held, Text next);

#endif
