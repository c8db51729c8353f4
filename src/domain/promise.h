/* What Today says of the promises: each one's state, the verdict of the day in a sentence, and,
 * where one cannot be kept, the sum that shows why, which can be added up by hand. */
#ifndef DOMAIN_PROMISE_H
#define DOMAIN_PROMISE_H

#include "domain/interval.h"
#include "domain/task.h"

typedef enum {
	PROMISE_KEPT,    /* by the stored plan, if the estimates hold */
	PROMISE_TIGHT,   /* kept, with less than PROMISE_TIGHT_MINUTES to spare */
	PROMISE_BROKEN,  /* cannot be kept: there is a certificate */
	PROMISE_OVERDUE, /* its time has passed */
	PROMISE_WAITING, /* on the client, so it is not planned, late or not */
	PROMISE_LEFT,    /* with a colleague, who does it: not planned either */
	PROMISE_STATES,
} PromiseState;

/* Of an open task with a due. broken and slack are the stored plan's word on it. */
PromiseState promise_state(const Task *task, Instant due, Instant now, bool broken, Minutes slack);
const char *promise_state_name(PromiseState state); /* a msgid: "Cannot be kept" */
/* "2 h to spare": what stands beside a promise. */
Message promise_says(Arena *arena, PromiseState state, Minutes slack);

/* The day's verdict, in up to three sentences said one after another; those without msgid are not
 * said. "6 promises kept out of 7." "One cannot be." "2 are overdue." */
typedef struct {
	Message calm, danger, overdue;
} Verdict;
/* counts: how many promises are in each state. Those that wait or are left with somebody
 * are not counted in. */
Verdict promise_verdict(Arena *arena, const int32_t counts[PROMISE_STATES]);

/* Why promises cannot be kept together: whose tasks (each client once), until when (from when, if
 * not from now: else day 0), both on the VA's clock, what they need and what there is.
 * "Alpenhof and Maison Lune together need 11 h 30 before Tue 24 Nov, 18:00. You have 10 h 30." */
typedef struct {
	const Text *names;
	size_t name_count; /* at least one */
	Wall from, until;
	Minutes need, have;
} Overload;
Message promise_why(Arena *arena, const Overload *overload);

/* The same as a slip: what is promised, line by line, against what there is. */
typedef struct {
	TaskId task;
	ClientId client;
	Minutes minutes;
} SlipNeed;
LIST_OF(SlipNeed, SlipNeeds);

typedef struct {
	SlipNeeds needs;
	Minutes needed;   /* their sum */
	Minutes hours;    /* the VA's working hours in the windows … */
	Minutes meetings; /* … less those inside them … */
	Minutes buffer;   /* … less what is kept free, and minutes lost to rounding … */
	Minutes free;     /* … leaves the certificate's `have` */
	Minutes missing;  /* needed less free */
} Slip;
Slip slip_of(Arena *arena, SlipNeeds needs, Intervals windows, Intervals hours, Intervals busy,
	Minutes have);

enum { PROMISE_TIGHT_MINUTES = 60 };

#endif
