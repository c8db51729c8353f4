/* Claiming, running and ending jobs. */
#include "app/job.h"

#include "host/clock.h"
#include "store/practice.h"

#include <stdatomic.h>

/* Shared by the threads of this process: false while it stops. */
static atomic_bool going = true;

void jobs_go_on(bool go_on)
{
	atomic_store(&going, go_on);
}

const Error *job_add(Context *cx, const char *kind, int64_t subject, Text payload, int64_t *ret_id)
{
	const Job job = {
		.id = new_id(cx),
		.practice = cx->practice.id,
		.member = cx->member.id,
		.kind = text_of(kind),
		.subject = subject,
		.payload = payload,
		.run_at = cx->now,
		.created = cx->now,
	};
	TRY(store_job_save(cx->db, cx->arena, &job));
	*ret_id = job.id;
	return OK;
}

static const Error *claiming(Context *cx, Text worker, Job *ret_job)
{
	Instant until = instant_plus(cx->now, JOB_LEASE_SECONDS);
	return store_job_claim(cx->db, cx->arena, worker, cx->now, until, ret_job);
}

static const Error *enter(Context *cx, const Job *job)
{
	if (job->member.value) {
		return context_enter(cx, job->practice, job->member);
	}
	TRY(store_practice_load(cx->db, cx->arena, job->practice, &cx->practice));
	const Zone *zone = zone_named(cx, cx->practice.zone);
	cx->zone = zone ? zone : cx->zone;
	return OK;
}

static const Error *run(Context *cx, const JobKind *kinds, size_t kind_count, const Job *job)
{
	for (size_t i = 0; i < kind_count; i++) {
		if (text_is(job->kind, kinds[i].kind)) {
			TRY(enter(cx, job));
			return kinds[i].run(cx, job);
		}
	}
	return broken(cx->arena, "This version does not know the job “%1”.", arg(job->kind));
}

static const Error *finishing(Context *cx, const Job *job)
{
	bool held;
	return store_job_finish(cx->db, cx->arena, job, &held); /* not ours any more: as well */
}

static Job ended(const Context *cx, const Job *job, const Error *error)
{
	Job end = *job;
	bool passes = error && error_passes(error);
	Instant now = clock_now(cx->house->fixed_now);
	end.problem = error ? message_plain(cx->arena, error->reason) : TEXT("");
	if (passes && job->attempts < JOB_ATTEMPTS) {
		end.state = JOB_WAITING;
		end.run_at = instant_plus(now, (int64_t)JOB_PAUSE_SECONDS * job->attempts);
	} else {
		end.state = error ? JOB_PARKED : JOB_DONE;
		end.ended = now;
	}
	return end;
}

const Error *job_run_one(
	Context *cx, const JobKind *kinds, size_t kind_count, Text worker, bool *ret_ran)
{
	Job job;
	const Context before = *cx;
	TRY(WRITE(cx, claiming(cx, worker, &job)));
	*ret_ran = job.id != 0;
	if (!job.id) {
		return OK;
	}
	const Error *error =
		job.attempts > JOB_ATTEMPTS
			? broken(cx->arena, "Its worker stopped %1 times without a word.",
				  arg(JOB_ATTEMPTS))
			: run(cx, kinds, kind_count, &job);
	db_read_end(cx->db);
	cx->practice = before.practice;
	cx->member = before.member;
	cx->zone = before.zone;
	cx->language = before.language;
	Job end = ended(cx, &job, error);
	return WRITE(cx, finishing(cx, &end));
}

const Error *job_progress(Context *cx, const Job *job, int64_t progress, int64_t total)
{
	bool held;
	Instant until = instant_plus(clock_now(cx->house->fixed_now), JOB_LEASE_SECONDS);
	TRY(store_job_progress(cx->db, cx->arena, job, progress, total, until, &held));
	if (!atomic_load(&going)) {
		return error_at(cx->arena, ERROR_AGAIN, "",
			message(cx->arena, "Fuseau was stopped: it goes on when it serves again."),
			ERROR_HERE);
	}
	return held ? OK : broken(cx->arena, "Another worker has taken this job.");
}

const Error *open_jobs(Context *cx, Jobs *ret_jobs)
{
	return store_job_list(cx->db, cx->arena, cx->practice.id, JOBS_SHOWN, ret_jobs);
}

static const Error *trying_again(Context *cx, int64_t id)
{
	Job job;
	TRY(store_job_load(cx->db, cx->arena, cx->practice.id, id, &job));
	TRY(store_job_again(cx->db, cx->arena, cx->practice.id, id, cx->now));
	return audit(cx, "restart", "job", id, 0, job.kind);
}

const Error *job_again(Context *cx, int64_t id)
{
	return WRITE(cx, trying_again(cx, id));
}
