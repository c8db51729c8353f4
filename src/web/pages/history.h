/* The page of the audit log, for all or for one client. */
#ifndef WEB_PAGES_HISTORY_H
#define WEB_PAGES_HISTORY_H

#include "app/history.h"
#include "web/html.h"
#include "web/route.h"

PAGE(get_history);        /* GET /history */
PAGE(get_client_history); /* GET /clients/:id/history */

/* What a line is about in the reader's words: keys by their names, times on the reader's clock. */
Text history_detail(Html *html, const AuditLine *line);

#endif
