/* A noun as pages name it: its address, its icon, its word. For lists that hold several of them. */
#ifndef WEB_NOUN_H
#define WEB_NOUN_H

#include "web/html.h"

/* Where a noun is shown: "/tasks/7"; "/" for one that has no page of its own. */
Url noun_url(Arena *arena, Text noun, int64_t id);
const char *noun_icon(Text noun);  /* a name of assets/icons.svg */
const char *noun_name(Text noun);  /* a msgid: "Task" */
const char *noun_names(Text noun); /* "Tasks" */

/* What takes it out of the bin again, for page_done: "/undo?noun=task&id=7". */
Text undo_of(Arena *arena, const char *noun, int64_t id);

/* Puts a title with the words that begin as one of the asked words marked. */
void put_marked(Html *html, Text title, Text asked);

#endif
