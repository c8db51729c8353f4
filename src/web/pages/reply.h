/* A client wrote: the reply promised to them. */
#ifndef WEB_PAGES_REPLY_H
#define WEB_PAGES_REPLY_H

#include "web/route.h"

PAGE(post_client_reply);

#endif
