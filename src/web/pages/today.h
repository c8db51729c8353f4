#ifndef WEB_PAGES_TODAY_H
#define WEB_PAGES_TODAY_H

#include "web/route.h"

PAGE(get_today);
PAGE(post_today_done);
PAGE(post_today_more);
PAGE(post_today_wait);
PAGE(post_today_answered);
PAGE(post_today_triage);
PAGE(post_today_zone);

#endif
