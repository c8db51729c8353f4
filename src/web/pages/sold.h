/* What the pages of services and packages have in common: rows of words and of prices in a form,
 * and how a price is said. */
#ifndef WEB_PAGES_SOLD_H
#define WEB_PAGES_SOLD_H

#include "domain/package.h"
#include "web/form.h"
#include "web/html.h"

/* The rows that were sent, empty ones too, so that a problem finds its row again. */
void form_words(Form *form, Arena *arena, ServiceWords *words);
void form_prices(Form *form, Arena *arena, ListPrices *prices);
/* A further empty row to fill in. */
void add_empty_word(const Language *reader, Arena *arena, ServiceWords *words);
void add_empty_price(Currency currency, Arena *arena, ListPrices *prices);

/* --- for templates ------------------------------------------------------------------------ */

/* "price-2-amount" */
const char *sold_field(Html *html, const char *row, size_t at, const char *part);
Text sold_name(Html *html, const ServiceWords *words);  /* as the reader calls it */
Text sold_about(Html *html, const ServiceWords *words); /* the first line of its description */
/* "48,00 €": the prices of a day in every currency; "" without one. */
Text sold_prices_text(Html *html, const ListPrices *prices, Day day);
/* "48,00 € by the hour", "450,00 € each month", "no price yet" */
Message service_price(Html *html, const Service *service, Day day);
Message package_price(Html *html, const Package *package, Day day);
/* "2,5" of 25,000 */
Text sold_quantity(Html *html, Quantity quantity);
/* "10 h", "4 posts": what a package holds of a service. */
Message package_part(Html *html, const Services *services, const PackageLine *line);
/* The options of languages a text can be in. */
void language_options(Html *html, Text chosen);
/* Those sold (or chosen already), with an empty one first. */
void service_options(Html *html, const Services *services, Text chosen);

#endif
