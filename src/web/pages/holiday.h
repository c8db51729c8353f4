/* Public holidays, of the VA’s country and of the clients’. */
#ifndef WEB_PAGES_HOLIDAY_H
#define WEB_PAGES_HOLIDAY_H

#include "web/route.h"

PAGE(get_holidays);
PAGE(post_holiday);
PAGE(post_holiday_file);
PAGE(post_holiday_region);
PAGE(post_holiday_remove);

#endif
