/* A task is a piece of work; with a due it is a promise. */
#ifndef DOMAIN_TASK_H
#define DOMAIN_TASK_H

#include "base/error.h"
#include "base/list.h"
#include "base/zone.h"
#include "domain/id.h"

typedef enum { TRIAGE_NONE, TRIAGE_URGENT, TRIAGE_IMPORTANT, TRIAGE_CAN_WAIT } Triage;

typedef struct {
	int64_t id;
	Text text;
	bool done;
} ChecklistItem;
LIST_OF(ChecklistItem, Checklist);

typedef struct Task {
	TaskId id;
	ClientId client; /* 0: the practice's own */
	BoardId board;   /* 0: on no board */
	StageId stage;
	int32_t position;
	Text title, notes, category; /* notes: Markdown */
	Minutes estimate;            /* of the whole, as first said; 0: none, a guess is used */
	Minutes remaining;           /* the last word on what is left … */
	Instant remaining_at;        /* … said then; time tracked since is taken off */
	Instant requested, promised;
	Wall earliest;      /* day 0: none; in due_zone */
	Wall due;           /* day 0: no promise; second 86,400: the end of that day */
	Text due_zone;      /* IANA: the client's when it was promised */
	int32_t importance; /* to the client's goals: 0 none, 1 some, 2 much, 3 decisive */
	Triage triage;
	Day triage_day;        /* when it was last triaged */
	Instant waiting_since; /* on the client; unset: not waiting */
	Text waiting_for;
	Text colleague; /* whom it is left with: they do it, the promise stays; "": nobody */
	Instant done, deleted, created;
	bool reachable_only;             /* planned only while the client can be reached */
	bool whole;                      /* planned in one go, not across lunch */
	Minutes min_chunk;               /* planned in pieces no shorter; 0: cut as it fits */
	Checklist checklist;             /* loaded apart */
	Text foreign_source, foreign_id; /* "trello", the card's id */
	int64_t changed;
} Task;
LIST_OF(Task, Tasks);

typedef struct {
	TaskId task, after;
} Dependency;
LIST_OF(Dependency, Dependencies);

/* Refuses a task without a title, a due without a zone, numbers out of bounds; all at once. */
MUST_USE const Error *task_check(Arena *arena, const Task *task);
static inline bool task_open(const Task *task)
{
	return !instant_set(task->done) && !instant_set(task->deleted);
}
/* What waits on the client or is left with a colleague takes no time of the VA's. */
static inline bool task_planned(const Task *task)
{
	return task_open(task) && !instant_set(task->waiting_since) && text_empty(task->colleague);
}
static inline bool task_promise(const Task *task)
{
	return day_set(task->due.day);
}
/* When the promise falls due; zone is due_zone's. */
Instant task_due(const Task *task, const Zone *zone);

/* What is left to plan: the last estimate less the time tracked since; tracked counts a running
 * timer. Zero and not done: overrun, planned as OVERRUN_MINUTES until somebody says how much more.
 */
typedef struct {
	Minutes minutes;
	bool guess;   /* no estimate: the practice's default */
	bool overrun; /* ask "how much more?" */
} Remaining;
Remaining task_remaining(const Task *task, Duration tracked_since, Minutes default_estimate);

/* The Eisenhower boxes (R102). Urgent: due within two of the VA's working days or triaged so. */
typedef enum { BOX_DO, BOX_PLAN, BOX_SHORTEN, BOX_LATER, BOXES } Box;
Box task_box(const Task *task, bool due_soon);
const char *box_name(Box box); /* a msgid, as are the next two */
const char *triage_name(Triage triage);
const char *importance_name(int32_t importance);
const char *triage_key(Triage triage); /* as stored: "", "urgent" */
bool triage_from_key(Text key, Triage *ret_triage);
/* 1 … 100, what the planner weighs a broken promise by: from importance and triage. */
int32_t task_weight(const Task *task);

enum {
	TASK_CHUNK_LIMIT = 8 * 60, /* the shortest piece may be so long */
	TASK_TITLE_LIMIT = 500,
	TASK_NOTES_LIMIT = 50000,
	TASK_CATEGORY_LIMIT = 100,
	TASK_COLLEAGUE_LIMIT = 100,
	CHECKLIST_LIMIT = 200,
	IMPORTANCE_MOST = 3,
	OVERRUN_MINUTES = 30,
};

#endif
