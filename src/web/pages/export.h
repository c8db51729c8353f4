/* Taking everything out. */
#ifndef WEB_PAGES_EXPORT_H
#define WEB_PAGES_EXPORT_H

#include "web/route.h"

PAGE(get_export);
PAGE(get_export_file);

#endif
