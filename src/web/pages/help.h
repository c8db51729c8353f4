/* What helps on every page: keys, light and dark, news. */
#ifndef WEB_PAGES_HELP_H
#define WEB_PAGES_HELP_H

#include "web/route.h"

PAGE(get_shortcuts);
PAGE(post_theme);
PAGE(get_changes);
PAGE(get_palette);

#endif
