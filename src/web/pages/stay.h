/* Where the VA lives from when on. */
#ifndef WEB_PAGES_STAY_H
#define WEB_PAGES_STAY_H

#include "web/route.h"

PAGE(get_stays);
PAGE(post_stay);
PAGE(post_stay_remove);

#endif
