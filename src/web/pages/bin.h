/* The bin, and the way back: from its page, or at once from a toast. */
#ifndef WEB_PAGES_BIN_H
#define WEB_PAGES_BIN_H

#include "app/bin.h"
#include "web/html.h"
#include "web/route.h"

PAGE(get_bin);
PAGE(post_undo);

/* How many days it stays, today included. */
int64_t bin_days_left(Instant deleted, Instant now);

#endif
