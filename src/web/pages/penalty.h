/* The yearly rate of interest on late payments. */
#ifndef WEB_PAGES_PENALTY_H
#define WEB_PAGES_PENALTY_H

#include "app/penalty.h"
#include "web/form.h"
#include "web/html.h"
#include "web/route.h"

PAGE(get_penalty_rates);
PAGE(post_penalty_rate);
PAGE(post_penalty_rate_remove);

/* --- for templates ------------------------------------------------------------------------ */

/* "Rates are known up to 30 June 2026." */
Message penalty_rates_verdict(Html *html, const PenaltyPage *page);
/* "the rate of 1 January to 30 June 2026", "your own rate from 1 July 2026 on" */
Message penalty_holds(Html *html, const Penalty *penalty);

#endif
