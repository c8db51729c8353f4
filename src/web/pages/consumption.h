/* How much of what is agreed for a month is used, drawn: a piece of a client's pages and of Today.
 */
#ifndef WEB_PAGES_CONSUMPTION_H
#define WEB_PAGES_CONSUMPTION_H

#include "app/consumption.h"
#include "web/html.h"
#include "web/route.h"

PAGE(get_consumption);

/* "18 h of the 20 h kept in November 2026", "312,00 € of the 500,00 € a month takes at least" */
Message consumption_text(Html *html, const Consumption *consumption);
/* What of a month's time it was. */
Text used_name(Html *html, const UsedTime *time);
/* "warn", "bad" or "" */
const char *consumption_class(const Consumption *consumption);
void consumption_gauge(Html *html, const Consumption *consumption);

#endif
