/* What helps on every page: the manual, keys, light and dark, news. */
#ifndef WEB_PAGES_HELP_H
#define WEB_PAGES_HELP_H

#include "web/route.h"

PAGE(get_help);
PAGE(get_help_page);
PAGE(get_shortcuts);
PAGE(post_theme);
PAGE(get_changes);
PAGE(get_palette);

#endif
