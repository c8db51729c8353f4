/* What comes of it: blocks, what breaks and why, and how sure that is. */
#ifndef PLAN_ANSWER_H
#define PLAN_ANSWER_H

#include "plan/problem.h"

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

#endif
