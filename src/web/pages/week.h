/* The week. */
#ifndef WEB_PAGES_WEEK_H
#define WEB_PAGES_WEEK_H

#include "web/route.h"

PAGE(get_week);

#endif
