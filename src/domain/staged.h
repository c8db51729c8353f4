/* What an import brings, before it is anything of ours: plain data, in the words of the file.
 *
 * A format's reader makes staged things one at a time and hands them to a callback; app/import
 * maps them (a label is a client, a list is a stage) and keeps them. Names are names, ids are the
 * other program's. Each thing knows the row it came from and what could not be read in it. */
#ifndef DOMAIN_STAGED_H
#define DOMAIN_STAGED_H

#include "base/list.h"
#include "base/message.h"
#include "domain/board.h"
#include "domain/event.h"
#include "domain/loss.h"
#include "domain/staged_invoice.h"

LIST_OF(Text, Texts);

/* What is wrong with one cell. */
typedef struct {
	Text column; /* as the file calls it; "" is the whole row */
	Message what;
} StagedProblem;
LIST_OF(StagedProblem, StagedProblems);

typedef enum {
	STAGED_CLIENT,
	STAGED_BOARD,
	STAGED_STAGE,
	STAGED_TASK,
	STAGED_CALENDAR,
	STAGED_EVENT,
	STAGED_ENTRY,
	STAGED_INVOICE,
} StagedKind;

typedef struct {
	Text name;
} StagedClient, StagedBoard;

typedef struct {
	Text board; /* foreign id, or the name where the file has no ids */
	Text name;
	StageKind kind; /* a guess from the name: "Terminé", "En attente client" */
	int32_t position;
	bool archived;
} StagedStage;

typedef struct {
	Text text;
	bool done;
} StagedCheck;
LIST_OF(StagedCheck, StagedChecks);

typedef struct {
	Instant written;
	Text author, text;
} StagedComment;
LIST_OF(StagedComment, StagedComments);

typedef struct {
	Text board, stage; /* foreign ids, or names where the file has none */
	Text client;       /* by name; "" when only a label or the mapping tells */
	Text title, notes; /* notes: Markdown */
	Texts labels;      /* names; a label without one goes by its colour */
	Texts members;     /* full names of those it is given to */
	Instant created;
	Day created_day;             /* where the file knows only the day */
	Instant earliest_at, due_at; /* where the file gives an instant … */
	Day earliest_day, due_day;   /* … or a day: the end of that day where the client is */
	bool done;
	Instant done_at;
	Day done_day;
	bool archived;
	int32_t position;
	Text parent;  /* the title of the task it is a part of */
	Texts after;  /* the titles it waits for */
	Texts before; /* the titles that wait for it */
	StagedChecks checklist;
	StagedComments comments;
} StagedTask;

typedef struct {
	Text name, zone;
} StagedCalendar;

typedef struct {
	Event event; /* ids and calendar 0 */
} StagedEvent;

typedef struct {
	Text client, project, task, note;
	Texts tags;
	Text person, email; /* who worked */
	Instant start, end;
	bool billable;
} StagedEntry;

typedef struct {
	StagedKind kind;
	Text foreign_id; /* the same when the same file is read again */
	int64_t row;     /* of the table, line of the text, place in the list; from 1 */
	bool unreadable; /* left out: the problems say why */
	StagedProblems problems;
	union {
		StagedClient client;
		StagedBoard board;
		StagedStage stage;
		StagedTask task;
		StagedCalendar calendar;
		StagedEvent event;
		StagedEntry entry;
		StagedInvoice invoice;
	};
} Staged;

/* What a stage's name says in French, English, German, Spanish: done, waiting on the client. */
StageKind stage_kind_of(Arena *arena, Text name);

#endif
