/* The planner: it takes every promise and the hours there really are, and gives a plan that keeps
 * them all, or a proof that one cannot be kept.
 *
 * A Problem is plain data: who asks (a page, the command line, the JSON door of
 * format/plan_json.h) has already turned wall clocks and zones into minutes. There is no clock, no
 * chance and no floating point here: the same problem gives the same plan on every machine, in
 * whatever order its tasks come.
 *
 * What is proved. Tasks may be cut at every quantum, estimates are taken as given. Then:
 *   - if a plan keeps every promise, it is found (a flow of minutes into the hours they may use);
 *   - if none exists, a Certificate says so in one sum: these tasks need more minutes than all
 *     the windows hold in which they may be worked on;
 *   - a date given to a broken promise, or offered for a request, is the earliest that breaks
 *     nothing: one quantum earlier is impossible;
 *   - slack is exact: one quantum more and a promise breaks.
 * All of it holds if the estimates hold, and with tasks that come after others too, as long as
 * those that hang together may use the same hours.
 *
 * What is found. Tasks that may not be cut, smallest chunks, gaps, and links between tasks with
 * different hours make the question NP-hard. Then a yes is still a plan, and a no still a proof,
 * made as if every task could be cut; between the two the verdict is unknown. Dates and slack are
 * then what the plan that was found has room for: they hold, but better ones may exist. What is
 * fixed by hand is excused from these rules: of an uncut task the rest is one run. */
#ifndef PLAN_PLAN_H
#define PLAN_PLAN_H

#include "base/list.h"
#include "base/text.h"
#include "domain/hours.h"

typedef int32_t PlanTime; /* minutes since 1970-01-01T00:00Z */

#define PLAN_NEVER INT32_MAX /* no due; no room before the end of the horizon */

typedef struct {
	PlanTime start, end; /* start < end; the end is not part of it */
} PlanStretch;
LIST_OF(PlanStretch, PlanStretches);

/* Working time, with the local day it belongs to: hours past midnight belong to the day they
 * start. The buffer is counted per such day. */
typedef struct {
	PlanTime start, end;
	Day day;
} PlanWork;
LIST_OF(PlanWork, PlanHours);

/* Minutes kept for a client between two instants: a retainer. */
typedef struct {
	int32_t minutes;
	PlanTime from, to; /* from < to */
	int32_t weight;    /* 0: a wish, below every promise; else 1 … 100: a promise */
} PlanReserve;
LIST_OF(PlanReserve, PlanReserves);

typedef struct {
	Text id;
	PlanStretches reachable; /* sorted, disjoint, not touching */
	PlanReserves reserves;
} PlanClient;
LIST_OF(PlanClient, PlanClients);

LIST_OF(int32_t, PlanNumbers);

typedef struct {
	Text id;
	int32_t minutes;      /* of work; planned in whole quanta, rounded up */
	PlanTime due;         /* PLAN_NEVER: no promise, gets the room that is left */
	PlanTime earliest;    /* 0: at once */
	int32_t weight;       /* 1 … 100: what breaking it costs */
	int32_t client;       /* in problem.clients; -1: nobody's */
	bool reachable;       /* only while its client can be reached */
	PlanStretches pinned; /* part of minutes: fixed, even outside hours and windows */
	bool whole;           /* one uninterrupted run, not across lunch */
	int32_t min_chunk;    /* minutes; up to a quantum: any cut is good. A shorter task is one */
	PlanNumbers after;    /* tasks that end before it starts: places in problem.tasks */
	PlanTime prefer_before; /* a comfort, never at the cost of a promise; 0: none */
	Text category;
	bool reserved; /* no work: hours kept free for its client; see plan_reserve_promises */
} PlanTask;
LIST_OF(PlanTask, PlanTasks);

typedef enum {
	RULE_WEIGHTS,  /* keep as much weight as possible */
	RULE_PRIORITY, /* never break a promise to save a less important one */
	RULE_LATENESS, /* least sum of weight times minutes late */
} PlanRule;

/* Tasks are named by their place in problem.tasks. */
typedef struct {
	int32_t task;
	PlanTime start, end;
} PlanBlock;
LIST_OF(PlanBlock, PlanBlocks);

typedef struct {
	PlanTime now, until; /* nothing is planned outside */
	int32_t quantum; /* divides a day; blocks begin and end on it, counted from midnight UTC */
	int32_t buffer_percent;
	int32_t gap_minutes;                /* kept free between blocks of different tasks */
	int32_t break_after, break_minutes; /* a comfort: rest after so long; 0: none */
	PlanRule rule;
	PlanHours hours; /* sorted, disjoint; the last day in whole, for the buffer's share of it */
	PlanStretches busy; /* any order, may overlap */
	PlanClients clients;
	PlanTasks tasks;
	/* The stored plan: what ended before now is ignored, what is running stays as it is, and of
	 * the rest as little is moved as can be. By start, without overlap. */
	PlanBlocks previous;
	bool has_previous;
	const PlanTask *ask; /* "may I promise this?"; NULL: nothing is asked */
	bool without_slack;  /* with client windows slack costs more than the plan */
	int64_t budget;      /* steps of search, not seconds; 0: the usual */
} PlanProblem;

typedef enum {
	PLAN_KEPT,             /* every promise, and the buffer is whole */
	PLAN_KEPT_WITH_BUFFER, /* every promise, at the cost of some buffer */
	PLAN_BROKEN,           /* not all: see broken and certificates */
	PLAN_UNKNOWN,          /* neither a plan nor a proof was found */
} PlanVerdict;

typedef struct {
	int32_t task;
	PlanTime new_due; /* the earliest honest one; PLAN_NEVER: no room before the end */
} PlanBroken;
LIST_OF(PlanBroken, PlanBrokens);

/* Why a promise breaks: every listed task may be worked on only inside the windows; together they
 * need more minutes than the windows have. Of each connected overload, the smallest set with the
 * largest shortage. Re-added by plain sums before it is returned. */
typedef struct {
	PlanNumbers tasks;
	PlanStretches windows; /* working time, sorted, disjoint */
	int64_t need, have;    /* minutes; need > have */
} PlanCertificate;
LIST_OF(PlanCertificate, PlanCertificates);

typedef struct {
	int32_t task;
	int32_t minutes; /* how much longer it could take with every promise still kept */
} PlanSlack;
LIST_OF(PlanSlack, PlanSlacks);

/* A task that must be over earlier than it was promised, because another comes after it. */
typedef struct {
	int32_t task;
	PlanTime due;
	int32_t because; /* the task that has to start by then */
} PlanDerived;
LIST_OF(PlanDerived, PlanDeriveds);

/* To what was asked. The request goes by the number after the last task's. */
typedef struct {
	bool fits;         /* by its due, with every kept promise still kept */
	PlanTime earliest; /* the first date that breaks nothing and eats no more of the buffer */
	PlanTime earliest_with_buffer; /* the first date that breaks nothing */
	PlanCertificate certificate;   /* why it does not fit; no tasks: it does */
	PlanNumbers breaks; /* what would break besides if it were accepted, itself included */
} PlanReply;

typedef struct {
	int64_t minutes;   /* of the new plan that the same task did not have in the stored one */
	PlanNumbers tasks; /* those they belong to; tasks not in the stored plan do not count */
} PlanMoved;

typedef struct {
	PlanVerdict verdict;
	PlanRule rule;
	PlanBlocks blocks;  /* by start; broken tasks too, in full before their new due */
	PlanBrokens broken; /* by falling weight */
	PlanCertificates certificates;
	int32_t buffer_minutes_used;
	PlanSlacks slack; /* of every kept promise */
	bool has_moved;   /* there was a stored plan */
	PlanMoved moved;
	bool has_reply;
	PlanReply reply;
	PlanDeriveds derived; /* in the order of problem.tasks */
	bool proved;          /* the verdict and the broken set are the best for the rule */
} PlanAnswer;

/* Hours reserved with a weight, as the promises they are: so many minutes in the span, less those
 * of the client's tasks that fall due in it, and without a block. In an answer they go by the
 * numbers after the request's: among the broken, without a date, and in certificates. */
PlanTasks plan_reserve_promises(Arena *arena, const PlanProblem *problem);

void plan_solve(Arena *arena, const PlanProblem *problem, PlanAnswer *ret_answer);

/* Is this answer true of this problem? "" when it is, else what is wrong, in English. Shares no
 * code with the engine: blocks inside hours, windows and outside busy, no overlap, exact minutes,
 * promises kept, certificates that add up. */
Text plan_validate(Arena *arena, const PlanProblem *problem, const PlanAnswer *answer);

/* The working time there really is between two instants: a weekly pattern on the wall clock of
 * the place where the VA is (stays: sorted), on both sides of every change of the clocks.
 * Exceptions win over the pattern and over off days. Whole local days, and some more on both
 * sides; an interval of hours runs from when its first wall time comes to when its last does. */
PlanHours plan_hours(Arena *arena, Hours hours, const Zone *home, Stays stays,
	DayExceptions exceptions, const Day *off, size_t off_count, PlanTime from, PlanTime to);
/* The same without days: when a client can be reached. */
PlanStretches plan_reachable(
	Arena *arena, Hours hours, const Zone *zone, PlanTime from, PlanTime to);
/* When a wall clock beside the VA first shows that time or a later one; and where the VA is. Stays
 * begin at a wall time in the zone that is left. */
PlanTime plan_wall(const Zone *home, Stays stays, Wall wall);
const Zone *plan_zone(const Zone *home, Stays stays, PlanTime at);
PlanTime plan_time(Instant at); /* the first whole minute at or after */
Instant plan_instant(PlanTime at);

/* The order in which equals are decided: weight (falling), due, minutes, id bytewise. */
int plan_task_order(const PlanTask *left, const PlanTask *right);

enum {
	PLAN_TASKS_LIMIT = 5000,
	PLAN_DAYS_LIMIT = 400,
	PLAN_CLIENTS_LIMIT = 64,
	PLAN_MINUTES_LIMIT = PLAN_DAYS_LIMIT * MINUTES_PER_DAY, /* of one task */
	PLAN_WEIGHT_LIMIT = 100,
	PLAN_AFTER_LIMIT = 50000, /* of all tasks together */
	PLAN_BUDGET = 20000000,   /* the usual steps of search: slots looked at */
	PLAN_BUDGET_LIMIT = 100000000,
};

#endif
