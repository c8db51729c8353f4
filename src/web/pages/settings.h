/* Everything that set-up asked, as it is now; the password. */
#ifndef WEB_PAGES_SETTINGS_H
#define WEB_PAGES_SETTINGS_H

#include "web/route.h"

PAGE(get_settings);
PAGE(post_settings);
PAGE(get_password);
PAGE(post_password);

#endif
