/* The pages of discovery calls, and of the guide with their questions. */
#ifndef WEB_PAGES_DISCOVERY_H
#define WEB_PAGES_DISCOVERY_H

#include "app/discovery.h"
#include "web/form.h"
#include "web/html.h"
#include "web/route.h"

PAGE(get_discoveries);
PAGE(get_discovery);
PAGE(get_discovery_new);
PAGE(get_discovery_edit);
PAGE(post_discovery_new);
PAGE(post_discovery);
PAGE(post_discovery_goals);
PAGE(post_discovery_delete);
PAGE(get_discovery_guide);
PAGE(post_discovery_guide);
PAGE(post_discovery_guide_reset);

/* --- for templates ------------------------------------------------------------------------ */

/* "3 calls are noted.", "Nobody has been asked yet." */
Message discoveries_verdict(Html *html, const DiscoveryDesk *desk);
/* "Fri 20 Nov 2026, 10:00, in Paris · 17:00 for Kopi & Co" */
Text discovery_when(Html *html, const DiscoveryView *view);
Text discovery_when_short(Html *html, const Discovery *discovery);
/* "9 of 12 questions are answered." */
Message discovery_verdict(Html *html, const Discovery *discovery);
/* "answer-2" */
const char *discovery_field(Html *html, const char *part, size_t at);
/* Whether a heading stands before this answer: the first of its topic in a row. */
bool discovery_topic_begins(const DiscoveryAnswers *answers, size_t at, bool answered);
/* Whether it was typed in this form, and can be typed anew. */
bool discovery_own_question(Html *html, const Form *form, size_t at);
void topic_options(Html *html, Text chosen);
Text discovery_clock(Html *html, Wall start); /* "10:00" */

#endif
