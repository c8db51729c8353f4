/* Long work: imports, and what the clock brings. A job waits in the database until a worker of any
 * process claims it with a lease; a worker that dies leaves a lease that runs out, and another
 * takes the job. Attempts are counted when claimed; after three it is parked and shown. */
#ifndef APP_JOB_H
#define APP_JOB_H

#include "app/context.h"
#include "store/job.h"

/* One kind of work. It must bear being run again from its beginning, and its writes should be use
 * cases of their own, each small. BROKEN and AGAIN are tried again later; any other error is final
 * and parks the job. */
typedef struct {
	const char *kind;
	const Error *(*run)(Context *cx, const Job *job);
} JobKind;

/* Inside WRITE: the job is there when the use case is. */
MUST_USE const Error *job_add(
	Context *cx, const char *kind, int64_t subject, Text payload, int64_t *ret_id);

/* Claims one job that is due and runs it, as its practice and member. ran is false when none was.
 * cx: a worker's own, with nobody logged in; its arena holds the job until it is cleared. An
 * error is the database's, not the job's. */
MUST_USE const Error *job_run_one(
	Context *cx, const JobKind *kinds, size_t kind_count, Text worker, bool *ret_ran);

/* For a job that runs: tells how far it is and keeps the lease; ends its work with an error when
 * another worker has taken the job. */
MUST_USE const Error *job_progress(Context *cx, const Job *job, int64_t progress, int64_t total);

/* false: jobs of this process end at their next job_progress, to be taken up again. */
void jobs_go_on(bool go_on);

MUST_USE const Error *open_jobs(Context *cx, Jobs *ret_jobs); /* the newest 100 */
/* A parked one may try anew. */
MUST_USE const Error *job_again(Context *cx, int64_t id);

enum { JOB_ATTEMPTS = 3, JOB_LEASE_SECONDS = 120, JOB_PAUSE_SECONDS = 30, JOBS_SHOWN = 100 };

#endif
