/* What every answer says to the browser, whatever it holds. */
#ifndef WEB_HEADERS_H
#define WEB_HEADERS_H

#include "app/context.h"
#include "http/http.h"

/* Content-Security-Policy and its kin; HSTS when the base URL is https. */
void headers_of_every_answer(const House *house, Response *response);
/* Private pages stay in no cache. */
void headers_of_a_page(Response *response);

const char *session_cookie_name(const House *house);
void session_cookie_set(const House *house, Response *response, Text token);
void session_cookie_clear(const House *house, Response *response);

/* Whether a POST comes from a page of ours, as far as the browser tells (Sec-Fetch-Site, else
 * Origin). A client that sends neither has only its token to show. */
bool request_is_same_site(const House *house, const Request *request);

#endif
