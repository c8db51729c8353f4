/* The frame around every page: rail, top bar with the timer, bottom bar, icons; and what forms need
 * to come back safely.
 *
 *     Html *html = page_begin(cx, request, response,
 *             (PageHead){.title = words_plain(cx->language, N_("Clients")), .nav = NAV_CLIENTS});
 *     client_list(html, clients);         (made from pages/client_list.html)
 *     return page_end(html);
 */
#ifndef WEB_PAGE_H
#define WEB_PAGE_H

#include "app/context.h"
#include "http/http.h"
#include "web/asset.h"
#include "web/form.h"
#include "web/html.h"
#include "web/route.h"

typedef enum {
	NAV_NONE,
	NAV_TODAY,
	NAV_PLAN,
	NAV_BOARDS,
	NAV_CLIENTS,
	NAV_TIME,
	NAV_INVOICES,
	NAV_IMPORT,
	NAV_SETTINGS,
} Nav;

typedef struct {
	Text title; /* in the reader's language; " · Fuseau" is put behind it */
	Nav nav;
	ClientId client; /* whose page it is: marked in the rail */
	bool wide;       /* the page takes the whole width: boards, weeks */
	bool bare;       /* no rail and no bars: before somebody is logged in */
	bool sortable;   /* loads the drag-and-drop module */
	bool planned;    /* loads plan.js: blocks can be dragged and pinned */
} PageHead;

Html *page_begin(Context *cx, const Request *request, Response *response, PageHead head);
MUST_USE const Error *page_end(Html *html);

/* A piece of a page for a request that asked for one (htmx): no frame. */
bool page_piece_wanted(const Request *request);
Html *piece_begin(Context *cx, Response *response);
/* Whether the other face of the page is wanted: Accept: application/json. */
bool page_json_wanted(const Request *request);
/* A .json page: media type set, html->json set by the template. */
Html *json_begin(Context *cx, Response *response);

/* A file to be kept, named in plain letters: a slash in a number is a dash in a name. The body is
 * put behind it. */
void page_file(Response *response, Text media, Text name);

/* After a POST: 303 to a path of ours, with a sentence the next page shows as a toast ("": none).
 * undo: a path that takes a POST and brings things back ("" for none), offered for 10 s. */
void page_done(Response *response, Url next, Text said, Text undo);
/* The page of ours that a form was sent from; `otherwise` when the browser does not say. */
Url page_back(const Request *request, const char *otherwise);

/* --- for templates: {{uses "web/page.h"}} ------------------------------------------------------
 */

/* {{call icon("plus")}}: an <svg>; {{call icon_small("check")}}. Names: assets/icons.svg. */
void icon(Html *html, const char *name);
void icon_small(Html *html, const char *name);
void mark(Html *html);
/* {{id_text(html, task->id.value)}}: an id as a form sends it back; put() would group its digits.
 */
Text id_text(Html *html, int64_t id);
/* {{decimal_said(html, text)}}: "48.50" with the point or comma of the reader, as a form shows it.
 */
Text decimal_said(Html *html, Text plain);
/* {{call form_secrets()}}: the hidden fields csrf and key. In every form that POSTs. */
void form_secrets(Html *html);
/* {{call field_problem(form, "title")}}: the sentence beside a field, with the id "title-why" that
 * the field names in aria-describedby; nothing when nothing is wrong. */
void field_problem(Html *html, const Form *form, const char *field);
/* <input …{{call field_invalid(form, "title")}}>: aria-invalid and aria-describedby when it is so.
 */
void field_invalid(Html *html, const Form *form, const char *field);
/* The same where a help text stands beside the field: {{call field_described(form, "place",
 * "place-help")}} names both. */
void field_described(Html *html, const Form *form, const char *field, const char *help);
/* {{call form_problems(form)}}: what is wrong, in one box above the fields; nothing when all is
 * well. */
void form_problems(Html *html, const Form *form);
/* {{call select_option(value, chosen, label)}}: one <option>. */
void select_option(Html *html, Text value, bool chosen, Text label);
/* The options of all zones, countries, currencies, by their names in the reader's language; first
 * an empty one when `none` is a sentence. */
void zone_options(Html *html, Text chosen, const char *none);
void country_options(Html *html, Text chosen, const char *none);
void currency_options(Html *html, Text chosen);
/* The regions that have public holidays of their own, country by country ("CH-BE": two countries
 * may call a region alike); first the whole country. And what such a field says, without country.
 */
void region_options(Html *html, Text country, Text region);
Text form_region(Form *form, const char *field);
/* {{call clock(instant, zone)}}: <time datetime="…">10:42</time> in that zone. */
void clock_in(Html *html, Instant at, const Zone *zone);

#endif
