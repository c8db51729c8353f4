/* Bringing in files, and what became of them. */
#ifndef WEB_PAGES_IMPORT_H
#define WEB_PAGES_IMPORT_H

#include "web/route.h"

PAGE(get_imports);
PAGE(post_imports);
PAGE(get_import);
PAGE(post_import);
PAGE(post_import_cancel);
PAGE(post_import_discard);
PAGE(post_import_undo);

#endif
