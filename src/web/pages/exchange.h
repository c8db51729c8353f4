/* The page of the rates of exchange. */
#ifndef WEB_PAGES_EXCHANGE_H
#define WEB_PAGES_EXCHANGE_H

#include "app/exchange.h"
#include "web/form.h"
#include "web/html.h"
#include "web/route.h"

PAGE(get_exchange);
PAGE(post_exchange);

/* For templates: "1.0567" as the reader writes numbers. */
Text euro_rate_text(Html *html, const EuroRate *rate);

#endif
