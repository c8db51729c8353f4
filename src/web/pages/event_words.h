/* What the pages of events say of one. */
#ifndef WEB_PAGES_EVENT_WORDS_H
#define WEB_PAGES_EVENT_WORDS_H

#include "app/event.h"
#include "web/html.h"

/* "Tue 24 Nov, 10:00 to 10:30, in Paris" */
Text event_when(Html *html, const EventPage *page);
/* The first occurrence on the client's clock. */
Wall event_there(const EventPage *page);
Text event_state(Html *html, const Event *event);

/* For the fields of the form: "10:00"; the last day, "" when it is the first. */
Text event_clock(Arena *arena, Wall wall);
Text event_last(Arena *arena, const Event *event);

#endif
