/* Payments on the page of an invoice. */
#ifndef WEB_PAGES_PAYMENT_H
#define WEB_PAGES_PAYMENT_H

#include "web/pages/invoice.h"

PAGE(post_payment);
PAGE(post_payment_remove);

/* --- for templates ------------------------------------------------------------------------ */

Text payment_anchor(Html *html, const Payment *payment); /* "payment-7": where a link leads */
/* "946.34 € at 1 EUR = 1.0567 USD of 20 November (European Central Bank)" */
Message payment_worth(Html *html, const Payment *payment);
/* "3.20 € gained by the exchange" */
Message payment_difference(Html *html, const Payment *payment);

#endif
