/* The rhythm of a client's invoices: a section of how they stand on one. */
#ifndef WEB_PAGES_RECURRING_H
#define WEB_PAGES_RECURRING_H

#include "domain/recurring.h"
#include "web/form.h"
#include "web/html.h"
#include "web/route.h"

PAGE(post_recurring);

/* --- for templates ------------------------------------------------------------------------ */

void recurring_options(Html *html, const Recurring *recurring, const Form *form);
void recurring_weekdays(Html *html, const Recurring *recurring, const Form *form);

#endif
