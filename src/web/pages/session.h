/* Where one is logged in. */
#ifndef WEB_PAGES_SESSION_H
#define WEB_PAGES_SESSION_H

#include "web/route.h"

PAGE(get_sessions);
PAGE(post_session_end);
PAGE(post_sessions_end_others);

#endif
