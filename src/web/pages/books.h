/* The receipts book, turnover, thresholds, and files for the accountant. */
#ifndef WEB_PAGES_BOOKS_H
#define WEB_PAGES_BOOKS_H

#include "app/books.h"
#include "web/form.h"
#include "web/html.h"
#include "web/route.h"

PAGE(get_books);
PAGE(get_books_file);

/* --- for templates --- */

/* The address of the books of that year's month or quarter (0: none), at its receipts. */
Url books_url(Html *html, const Books *books, int quarter, int month);
Url books_file_url(Html *html, const Books *books, const char *format);
/* The receipts of these days, of one client or (0) everybody. */
Url receipts_url(Html *html, Day first, Day last, ClientId client);
/* The receipts that a threshold looks at. */
Url threshold_url(Html *html, const ThresholdWatch *watch);
/* Which receipts are shown: "November 2026", "1 May to 3 June 2026 · Maison Lune" */
Text receipts_period(Html *html, const Books *books);
/* "November 2026", "3rd quarter of 2026", "2026" */
Text books_period(Html *html, const Books *books);
/* "Passed on 3 March", "at this pace on 12 November", "not this year, at this pace" */
Message threshold_says(Html *html, const ThresholdWatch *watch);
/* "For the 184 days of the first year." */
Message threshold_days(Html *html, const ThresholdWatch *watch);
/* Its bar: 0 … 1000. */
int32_t threshold_width(const ThresholdWatch *watch);
/* A sentence for the head of the page, where a threshold is passed or near; msgid NULL: none. */
Message books_warning(Html *html, const Books *books);

#endif
