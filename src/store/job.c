/* Jobs, row by row. */
#include "store/job.h"

#include "sql/job.h"
#include "store/read.h"

static const char *const states[] = {
	[JOB_WAITING] = "waiting",
	[JOB_RUNNING] = "running",
	[JOB_DONE] = "done",
	[JOB_PARKED] = "parked",
};

const Error *store_job_save(Db *db, Arena *arena, const Job *job)
{
	return sql_job_save(db, arena, job->id, job->practice.value, job->member.value, job->kind,
		job->subject, job->payload, job->run_at.seconds, job->created.seconds, NULL);
}

static const Error *jobs_of(Arena *arena, Rows *rows, Jobs *ret_jobs)
{
	Jobs jobs = {0};
	while (rows_next(rows)) {
		*LIST_ADD(arena, jobs) = (Job){
			.id = rows_int(rows, "id"),
			.practice = {rows_int(rows, "practice")},
			.member = {rows_int(rows, "member")},
			.kind = rows_text(rows, "kind"),
			.subject = rows_int(rows, "subject"),
			.payload = rows_text(rows, "payload"),
			.state = (JobState)READ_CHOICE(rows, "state", states),
			.attempts = read_int32(rows, "attempts"),
			.run_at = read_instant(rows, "run_at"),
			.worker = rows_text(rows, "lease_by"),
			.progress = rows_int(rows, "progress"),
			.total = rows_int(rows, "total"),
			.problem = rows_text(rows, "problem"),
			.created = read_instant(rows, "created"),
			.ended = read_instant(rows, "ended"),
		};
	}
	TRY(rows_end(rows));
	*ret_jobs = jobs;
	return OK;
}

const Error *store_job_claim(
	Db *db, Arena *arena, Text worker, Instant now, Instant lease_until, Job *ret_job)
{
	Rows *rows;
	Jobs jobs;
	TRY(sql_job_claim(db, arena, now.seconds, lease_until.seconds, worker, &rows));
	TRY(jobs_of(arena, rows, &jobs));
	*ret_job = jobs.count ? jobs.items[0] : (Job){0};
	return OK;
}

const Error *store_job_progress(Db *db, Arena *arena, const Job *job, int64_t progress,
	int64_t total, Instant lease_until, bool *ret_held)
{
	int64_t changed;
	TRY(sql_job_progress(
		db, arena, job->id, job->worker, progress, total, lease_until.seconds, &changed));
	*ret_held = changed > 0;
	return OK;
}

const Error *store_job_finish(Db *db, Arena *arena, const Job *job, bool *ret_held)
{
	int64_t changed;
	TRY(sql_job_finish(db, arena, job->id, job->worker, text_of(states[job->state]),
		job->problem, job->run_at.seconds, job->ended.seconds, &changed));
	*ret_held = changed > 0;
	return OK;
}

const Error *store_job_next_at(Db *db, Arena *arena, Instant *ret_at)
{
	Rows *rows;
	TRY(sql_job_next_at(db, arena, &rows));
	Instant at = rows_next(rows) ? read_instant(rows, "next") : (Instant){0};
	TRY(rows_end(rows));
	*ret_at = at;
	return OK;
}

const Error *store_job_load(Db *db, Arena *arena, PracticeId practice, int64_t id, Job *ret_job)
{
	Rows *rows;
	Jobs jobs;
	TRY(sql_job_load(db, arena, practice.value, id, &rows));
	TRY(jobs_of(arena, rows, &jobs));
	if (jobs.count == 0) {
		return missing(arena, "There is no such job.");
	}
	*ret_job = jobs.items[0];
	return OK;
}

const Error *store_job_by_subject(
	Db *db, Arena *arena, PracticeId practice, int64_t subject, Job *ret_job)
{
	Rows *rows;
	Jobs jobs;
	TRY(sql_job_by_subject(db, arena, practice.value, subject, &rows));
	TRY(jobs_of(arena, rows, &jobs));
	*ret_job = jobs.count > 0 ? jobs.items[0] : (Job){0};
	return OK;
}

const Error *store_job_list(
	Db *db, Arena *arena, PracticeId practice, int32_t limit, Jobs *ret_jobs)
{
	Rows *rows;
	TRY(sql_job_list(db, arena, practice.value, limit, &rows));
	return jobs_of(arena, rows, ret_jobs);
}

const Error *store_job_again(Db *db, Arena *arena, PracticeId practice, int64_t id, Instant now)
{
	return sql_job_again(db, arena, practice.value, id, now.seconds, NULL);
}

const Error *store_job_forget(Db *db, Arena *arena, PracticeId practice, int64_t subject)
{
	return sql_job_forget(db, arena, practice.value, subject, NULL);
}

const Error *store_job_expire(Db *db, Arena *arena, PracticeId practice, Instant before)
{
	return sql_job_expire(db, arena, practice.value, before.seconds, NULL);
}
