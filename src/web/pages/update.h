/* Updates that clients have been promised: what is due, given, left out. */
#ifndef WEB_PAGES_UPDATE_H
#define WEB_PAGES_UPDATE_H

#include "app/update.h"
#include "web/html.h"
#include "web/route.h"

PAGE(get_updates);
PAGE(post_update_given);
PAGE(post_update_skipped);
PAGE(post_update_undo);

/* --- for templates ------------------------------------------------------------------------ */

/* "each week, on Friday, by 17:00 of their day, by E-mail" */
Text cadence_text(Html *html, const Cadence *cadence);
/* "today by 17:00 in Zurich (16:00 for you)", "Fri 27 Nov, by the end of the day in Zurich" */
Message update_when(Html *html, const UpdateLine *line);
/* The same where it is overdue: "it was due Fri 20 Nov …; 2 before it were not given either" */
Message update_state(Html *html, const UpdateLine *line);
/* "given on Mon 23 Nov, 08:30", "left out on …"; no msgid: none yet. */
Message update_last(Html *html, const UpdateLine *line);
/* The verdict of a page of all. */
Message update_verdict(Html *html, const UpdateDesk *desk);

#endif
