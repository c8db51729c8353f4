/* The page of the audit log, for all or for one client. */
#ifndef WEB_PAGES_HISTORY_H
#define WEB_PAGES_HISTORY_H

#include "web/route.h"

PAGE(get_history);        /* GET /history */
PAGE(get_client_history); /* GET /clients/:id/history */

#endif
