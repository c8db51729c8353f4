/* A sentence for the next page: "The task is in the bin. Undo". It travels in a cookie that lives
 * some seconds, so that it needs neither script nor a row. */
#ifndef WEB_TOAST_H
#define WEB_TOAST_H

#include "http/http.h"

enum { TOAST_LIMIT = 300, TOAST_COOKIE_SECONDS = 30 };

/* undo: a path of ours that takes a POST; "" for none. */
void toast_give(Response *response, Text said, Text undo);
/* What was given, and takes it back; both "" when there is none. */
void toast_take(const Request *request, Response *response, Text *ret_said, Text *ret_undo);

#endif
