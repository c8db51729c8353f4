/* Calendars: the list, and each one's name and client. */
#ifndef WEB_PAGES_CALENDAR_H
#define WEB_PAGES_CALENDAR_H

#include "web/route.h"

PAGE(get_calendars);
PAGE(post_calendar);
PAGE(post_calendar_hide);
PAGE(post_calendar_delete);

#endif
