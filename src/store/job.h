/* Long work that waits for its turn: who does it is in app/job.h. */
#ifndef STORE_JOB_H
#define STORE_JOB_H

#include "base/list.h"
#include "db/db.h"
#include "domain/id.h"

typedef enum { JOB_WAITING, JOB_RUNNING, JOB_DONE, JOB_PARKED } JobState;

typedef struct {
	int64_t id;
	PracticeId practice;
	MemberId member; /* for whom */
	Text kind;       /* "import", "bin" … */
	int64_t subject; /* the id of what it works on */
	Text payload;    /* JSON, or "" */
	JobState state;
	int32_t attempts; /* counted when it is claimed */
	Instant run_at;   /* not before */
	Text worker;      /* who has it while it runs */
	int64_t progress, total;
	Text problem; /* why the last attempt failed; a plain sentence */
	Instant created, ended;
} Job;
LIST_OF(Job, Jobs);

/* Adds a waiting one: id, practice, member, kind, subject, payload, run_at, created. */
MUST_USE const Error *store_job_save(Db *db, Arena *arena, const Job *job);
/* Inside a transaction. id 0 when nothing is due. worker: a name no other worker has. */
MUST_USE const Error *store_job_claim(
	Db *db, Arena *arena, Text worker, Instant now, Instant lease_until, Job *ret_job);
/* Both say by held whether the lease was still the worker's: when not, another has the job. */
MUST_USE const Error *store_job_progress(Db *db, Arena *arena, const Job *job, int64_t progress,
	int64_t total, Instant lease_until, bool *ret_held);
/* state: JOB_DONE, JOB_PARKED, or JOB_WAITING to run again at run_at. */
MUST_USE const Error *store_job_finish(Db *db, Arena *arena, const Job *job, bool *ret_held);
/* When a worker should look again; unset when nothing waits. */
MUST_USE const Error *store_job_next_at(Db *db, Arena *arena, Instant *ret_at);

MUST_USE const Error *store_job_load(
	Db *db, Arena *arena, PracticeId practice, int64_t id, Job *ret_job);
/* The newest that works on this; id 0 when there is none. */
MUST_USE const Error *store_job_by_subject(
	Db *db, Arena *arena, PracticeId practice, int64_t subject, Job *ret_job);
MUST_USE const Error *store_job_list(/* the newest first */
	Db *db, Arena *arena, PracticeId practice, int32_t limit, Jobs *ret_jobs);
/* Lets a parked one try anew. */
MUST_USE const Error *store_job_again(
	Db *db, Arena *arena, PracticeId practice, int64_t id, Instant now);
/* Forgets all that worked on what is gone. */
MUST_USE const Error *store_job_forget(Db *db, Arena *arena, PracticeId practice, int64_t subject);
/* Forgets what was done before. */
MUST_USE const Error *store_job_expire(Db *db, Arena *arena, PracticeId practice, Instant before);

#endif
