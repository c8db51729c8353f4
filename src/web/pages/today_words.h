/* The sentences of Today that need more than one value. */
#ifndef WEB_PAGES_TODAY_WORDS_H
#define WEB_PAGES_TODAY_WORDS_H

#include "app/today.h"
#include "web/html.h"

Text today_date(Html *html, const Today *today); /* "Monday, 23 November 2026, week 48" */
/* What stands below the verdict: the worst thing, else the next promise. No msgid: nothing. */
Message today_lead(Html *html, const Today *today);
/* The verdict of an empty day. */
Message today_welcome(Html *html, const Context *cx);

Text line_place(Html *html, const TaskLine *line); /* "Singapore" */
/* "Tue 24 Nov, 18:00 in Singapore", or "by the end of Tue 24 Nov in Singapore" */
Message line_due(Html *html, const TaskLine *line);
const Message *line_due_said(
	Html *html, const TaskLine *line);              /* the same, to be said in another */
Message line_new_due(Html *html, const TaskLine *line); /* the first honest date, there */
Message line_waits(Html *html, const TaskLine *line, Instant now); /* "since 4 days" */
Text item_clock(Html *html, Instant at);                           /* "10:42" here */
/* Below the title of a line of the day: the client, and what time it is there. */
Message item_note(Html *html, const DayItem *item);
Message item_length(Html *html, const DayItem *item);
Message item_left(Html *html, const DayItem *item, Instant now); /* "18 min left" */
Message proof_until(Html *html, const Proof *proof);             /* "Promised by …" */
/* "9:30–12:00, 14:00–16:00" */
Text fixed_times(Html *html, const FixedHours *fixed);
/* "Only the hours agreed with Alpenhof count: …" */
Message proof_agreed(Html *html, const ProofAgreed *agreed);
/* What is between the VA's hours and those that are free. */
Message proof_buffer(Html *html, const Proof *proof);

#endif
