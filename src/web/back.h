/* Where a form leads back to: the page it was on, with its filters. */
#ifndef WEB_BACK_H
#define WEB_BACK_H

#include "http/http.h"
#include "web/html.h"

/* A path of ours that a form sent; `otherwise` when it is none. */
Url back_to(Arena *arena, Text path, Url otherwise);
/* The path of the page that asked, by its Referer; "" when it is not ours or is not told. */
Text back_here(const Request *request, Text base_url);

enum { BACK_LIMIT = 900 };

#endif
