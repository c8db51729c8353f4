/* What is to be planned: hours, events, clients, tasks with their dues, and how to choose between
 * them. Plain data; wall clocks and zones have become minutes already. */
#ifndef PLAN_PROBLEM_H
#define PLAN_PROBLEM_H

#include "base/list.h"
#include "base/text.h"
#include "domain/hours.h"

typedef int32_t PlanTime; /* minutes since 1970-01-01T00:00Z */

#define PLAN_NEVER INT32_MAX /* no due; no room before the end of the horizon */

typedef struct {
	PlanTime start, end; /* start < end; the end is not part of it */
} PlanStretch;
LIST_OF(PlanStretch, PlanStretches);
/* Each sorted, disjoint, not touching. */
LIST_OF(PlanStretches, PlanWindows);

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
	int32_t window;    /* as of a task: they are kept free there */
} PlanReserve;
LIST_OF(PlanReserve, PlanReserves);

typedef struct {
	Text id;
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
	int32_t window;       /* 1 + its place in problem.windows: only then; 0: any time */
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
	PlanWindows
		windows; /* in which some may be worked on: agreed with, or reached by, a client */
	PlanClients clients;
	PlanTasks tasks;
	/* The stored plan: what ended before now is ignored, what is running stays as it is, and of
	 * the rest as little is moved as can be. By start, without overlap. */
	PlanBlocks previous;
	bool has_previous;
	const PlanTask *ask; /* "may I promise this?"; NULL: nothing is asked */
	bool without_slack;  /* with windows slack costs more than the plan */
	int64_t budget;      /* steps of search, not seconds; 0: the usual */
} PlanProblem;

enum {
	PLAN_TASKS_LIMIT = 5000,
	PLAN_DAYS_LIMIT = 400,
	PLAN_CLIENTS_LIMIT = 64,
	PLAN_WINDOWS_LIMIT = 3 * PLAN_CLIENTS_LIMIT,
	PLAN_MINUTES_LIMIT = PLAN_DAYS_LIMIT * MINUTES_PER_DAY, /* of one task */
	PLAN_WEIGHT_LIMIT = 100,
	PLAN_AFTER_LIMIT = 50000, /* of all tasks together */
	PLAN_BUDGET = 20000000,   /* the usual steps of search: slots looked at */
	PLAN_BUDGET_LIMIT = 100000000,
};

#endif
