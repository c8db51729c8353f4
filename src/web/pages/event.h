/* Events: one looked at, one typed. */
#ifndef WEB_PAGES_EVENT_H
#define WEB_PAGES_EVENT_H

#include "web/route.h"

PAGE(get_new_event);
PAGE(post_new_event);
PAGE(get_event);
PAGE(get_event_edit);
PAGE(post_event_edit);
PAGE(post_event_delete);

#endif
