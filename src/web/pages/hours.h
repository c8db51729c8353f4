/* When the VA works. */
#ifndef WEB_PAGES_HOURS_H
#define WEB_PAGES_HOURS_H

#include "web/route.h"

PAGE(get_hours);
PAGE(post_hours);
PAGE(post_exception);
PAGE(post_exception_remove);

#endif
