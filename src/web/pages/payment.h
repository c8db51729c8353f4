/* Payments on the page of an invoice. */
#ifndef WEB_PAGES_PAYMENT_H
#define WEB_PAGES_PAYMENT_H

#include "web/pages/invoice.h"

PAGE(post_payment);
PAGE(post_refund);
PAGE(post_surplus);
PAGE(post_payment_remove);

/* --- for templates ------------------------------------------------------------------------ */

Text open_text(Html *html, const InvoiceView *view); /* as a field has it; "": nothing is */
/* How much of its surplus goes to the first of its debts; of another's surplus to this one. */
Money surplus_usual(const InvoiceView *view);
Money surplus_useful(const InvoiceView *view, const Owed *surplus);
Text surplus_choice(Html *html, const Owed *debt); /* "2026-007, 96.00 € open" */

Text payment_anchor(Html *html, const Payment *payment); /* "payment-7": where a link leads */
/* "946.34 € at 1 EUR = 1.0567 USD of 20 November (European Central Bank)" */
Message payment_worth(Html *html, const Payment *payment);
/* "3.20 € gained by the exchange" */
Message payment_difference(Html *html, const Payment *payment);

enum { SURPLUS_SHOWN = 20 };

#endif
