/* "Something happened": the form, the plan it would make, whom to tell, and what is learned. */
#ifndef WEB_PAGES_INCIDENT_H
#define WEB_PAGES_INCIDENT_H

#include "app/incident.h"
#include "web/form.h"
#include "web/route.h"

PAGE(get_happened);
PAGE(post_happened);
PAGE(get_incidents);
PAGE(get_incident);
PAGE(post_incident_date);
PAGE(post_incident_answers);
PAGE(post_incident_undo);

typedef struct {
	const Form *form; /* what was typed, of the address */
	IncidentKind kind;
	IncidentChoices choices;
	const IncidentLook *look; /* NULL: nothing is looked at yet */
	Url take;                 /* where taking it is posted */
	Text conflict;            /* the plan was another meanwhile; "": no */
} IncidentView;

/* --- for templates, and for the command line ----------------------------------------------- */

/* "2 promises need a new date." */
Message incident_verdict(Html *html, const IncidentLook *look);
Message incident_after(Html *html, const OpenIncident *open);
/* "Mon 23 Nov, 13:30 to 16:00", "Newsletter, 2 h": what it was. */
Message incident_says(Html *html, const Incident *incident);
/* "Power or network cut: between …." */
Message incident_titled(Html *html, const Incident *incident);
/* A task to choose: whose it is, its name, and whether its promise would break. */
Text happened_task(Html *html, const IncidentView *view, const TaskLine *line);
/* "Mon 23 Nov, 10:00 in New York, 16:00 for you". */
Message meeting_when(Html *html, const LostMeeting *meeting);
/* Whether the form shows whom a task is left with: one is, or a promise would break. */
bool happened_leaves(const IncidentView *view);
/* A date of a promise, there; and here where that differs. */
Message promise_date(Html *html, const IncidentPromise *promise, Wall date);
/* The words of the trend, and its drawing: a row a cause, a bar a month. */
Message trend_verdict(Html *html, const Trend *trend);
void put_trend(Html *html, const Trend *trend);
const char *said_name(Said said); /* a msgid */

/* The look as a program reads it: made from incident_look.json. id 0: not taken. */
void incident_print(Html *html, const IncidentLook *look, IncidentId id);

#endif
