/* The set-up page: who owns this Fuseau. */
#ifndef WEB_PAGES_SETUP_H
#define WEB_PAGES_SETUP_H

#include "web/route.h"

PAGE(get_setup);
PAGE(post_setup);
PAGE(post_look_around);
PAGE(get_demonstration);
PAGE(post_leave_demonstration);

#endif
