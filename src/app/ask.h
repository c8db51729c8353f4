/* "May I say yes?": what a request would do to the promises there are. Asking changes nothing: the
 * planner answers beside the stored plan. Saying yes makes a promise that breaks none. */
#ifndef APP_ASK_H
#define APP_ASK_H

#include "app/today.h"
#include "domain/agreement.h"

typedef struct {
	ClientId client;    /* whose clock counts; 0: the practice's own work */
	TaskId task;        /* about a task there is; 0: about a request */
	Text title;         /* may wait until it is promised */
	Minutes minutes;    /* of work; of a task 0 stands for what is left of it */
	Instant not_before; /* when work on it can begin; unset: at once */
	Wall due; /* there; second 86,400: the end of the day; day 0: as soon as it can be */
} AskQuestion;

typedef enum {
	ASK_FITS,             /* every promise that is kept stays kept, and so does the buffer */
	ASK_FITS_WITH_BUFFER, /* the same, at the cost of time kept free */
	ASK_LATER,            /* not by then; there is a first honest date */
	ASK_NEVER,            /* not within the planner's horizon */
} AskVerdict;

typedef struct {
	AskQuestion question; /* what a task says by itself is filled in; so is a due left open */
	Client client;        /* id 0: the practice's own */
	Text place;           /* where the due is meant; "": with the VA */
	const Zone *zone;     /* its clock */
	AskVerdict verdict;
	Instant exact;       /* the first date that breaks nothing and keeps the buffer */
	Instant with_buffer; /* the first that breaks nothing; both unset: none in sight */
	Wall offer;          /* exact as it may be said to the client: their next half-hour … */
	Wall offer_day;      /* … or the end of that day */
	Terms terms;         /* towards that client, by the agreement in force */
	bool urgent;         /* it is asked for with less notice than was agreed */
	Proof proof;         /* why not by then; no lines: there is no sum to show */
	TaskLines breaks;    /* what would have to give for it */
} Ask;

/* REFUSED beside the fields client, minutes, due_day. */
MUST_USE const Error *open_ask(Context *cx, const AskQuestion *question, Ask *ret_ask);
/* Makes the task with its promise, or promises the task there is, for question->due. REFUSED when
 * a promise would break for it, as when another was made meanwhile; its title is asked for. */
MUST_USE const Error *accept_ask(Context *cx, const AskQuestion *question, TaskId *ret_task);

/* An exact date as it may be said to a client (0: the VA's own work): the next half-hour of their
 * clock at which they can be reached. */
MUST_USE const Error *offer_date(Context *cx, ClientId client, Instant exact, Wall *ret_offer);

enum { ASK_MINUTES_LIMIT = 1000 * 60 };

#endif
