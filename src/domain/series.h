/* Work that comes again: a template and a recurrence rule on a clock of its own, most often the
 * client's. Each occurrence is a task, and so a promise, of its own. */
#ifndef DOMAIN_SERIES_H
#define DOMAIN_SERIES_H

#include "domain/recurrence.h"
#include "domain/task.h"

ID_TYPE(SeriesId);

typedef struct {
	SeriesId id;
	MemberId member;
	ClientId client; /* 0: the practice's own */
	Text title, notes, category;
	Text checklist; /* a line each */
	Minutes estimate;
	int32_t importance;
	bool reachable_only, whole;
	Minutes min_chunk;
	Minutes lead; /* it may be begun so long before its due; 0: once the one before is due */
	Text rrule;
	Wall start; /* the first due; second 86,400: the end of that day */
	Text zone;
	Day made_until; /* until then its tasks are made */
	Instant created, deleted;
	int64_t changed;
} Series;
LIST_OF(Series, SeriesList);

/* How often, as a form offers it. */
typedef enum {
	REPEAT_DAYS,
	REPEAT_WORKDAYS,
	REPEAT_WEEKS,
	REPEAT_MONTH_DAY,     /* on the start's day of the month, or its last day */
	REPEAT_MONTH_WEEKDAY, /* on the start's weekday: the first, the second … or the last */
	REPEAT_YEARS,
	REPEAT_RULE, /* what no form can say */
	REPEATS
} RepeatKind;

typedef struct {
	RepeatKind kind;
	int32_t every; /* 1 … REPEAT_EVERY_LIMIT; does not matter for workdays */
	uint32_t days; /* of weeks: bit 0 Monday … bit 6 Sunday; 0: the start's */
	Day until;     /* the last day it may be due; unset: no end */
} Repeat;

const char *repeat_key(RepeatKind kind);  /* "weeks" */
const char *repeat_name(RepeatKind kind); /* a msgid */
/* The rule that says it. Not for REPEAT_RULE. */
Text repeat_rule(Arena *arena, const Repeat *repeat, Wall start);
/* As a form would say it; REPEAT_RULE where it could not. */
Repeat repeat_of(Arena *arena, Text rrule, Wall start);
/* The first day from the start's on that the form means: "each Tuesday from Monday on" begins on
 * Tuesday. */
Wall repeat_start(const Repeat *repeat, Wall start);
/* The same rule, ended on that day. */
Text rule_ended(Arena *arena, Text rrule, Day last);

/* REFUSED with everything that is wrong, each beside its field. */
MUST_USE const Error *series_check(Arena *arena, const Series *series);
/* The task that falls due then; `before`: the due before it, day 0: none. Without an id. */
Task series_occurrence(Arena *arena, const Series *series, Wall due, Wall before);
/* What is different between two states of a series becomes so in a task made of it; what somebody
 * changed in that task alone stays. Not its dates. */
bool series_follow(const Series *was, const Series *is, Task *task);

enum {
	SERIES_DAYS_AHEAD = 60,
	SERIES_TASKS_LIMIT = 100, /* of one series at once */
	REPEAT_EVERY_LIMIT = 99,
	RULE_LIMIT = 300,
	LEAD_LIMIT = 90 * MINUTES_PER_DAY,
};

#endif
