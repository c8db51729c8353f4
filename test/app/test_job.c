/* Jobs: claimed once, tried again, parked and shown. */
#include "app/job.h"

#include "test/store/store_test.h"

static int runs;
static const Error *outcome;

static const Error *counts(Context *cx, const Job *job)
{
	EQUAL_INT(job->subject, 1LL << 40);
	EQUAL_TEXT(cx->member.name, "Élodie");
	runs++;
	TRY(job_progress(cx, job, runs, 10));
	return outcome;
}

static const JobKind kinds[] = {{"count", counts}};

static void add(Context *cx, const char *kind, int64_t *ret_id)
{
	WORKS(WRITE(cx, job_add(cx, kind, 1LL << 40, TEXT("{}"), ret_id)));
}

/* A worker has nobody logged in. */
static bool worked(const Context *cx, int64_t later)
{
	Context worker = *cx;
	bool ran;
	worker.practice = (Practice){0};
	worker.member = (Member){0};
	worker.now = instant_plus(cx->now, later);
	WORKS(job_run_one(&worker, kinds, 1, TEXT("worker-1"), &ran));
	EQUAL_INT(worker.practice.id.value, 0);
	return ran;
}

static Job only_job(Context *cx)
{
	Jobs jobs;
	WORKS(open_jobs(cx, &jobs));
	EQUAL_INT(jobs.count, 1);
	return jobs.items[0];
}

STORE_TEST(a_job_runs_once_as_the_member_who_asked)
{
	int64_t id;
	Instant next;
	add(cx, "count", &id);
	WORKS(store_job_next_at(cx->db, arena, &next));
	EQUAL_INT(next.seconds, cx->now.seconds);
	CHECK(worked(cx, 0));
	CHECK(!worked(cx, 0));
	EQUAL_INT(runs, 1);
	Job job = only_job(cx);
	EQUAL_INT(job.state, JOB_DONE);
	EQUAL_INT(job.progress, 1);
	EQUAL_INT(job.total, 10);
	WORKS(store_job_next_at(cx->db, arena, &next));
	CHECK(!instant_set(next));
	WORKS(store_job_expire(cx->db, arena, cx->practice.id, instant_plus(cx->now, 1)));
	Jobs jobs;
	WORKS(open_jobs(cx, &jobs));
	EQUAL_INT(jobs.count, 0);
}

STORE_TEST(a_job_that_breaks_is_tried_three_times_then_parked_then_tried_anew)
{
	int64_t id;
	outcome = broken(arena, "the disk is away");
	add(cx, "count", &id);
	CHECK(worked(cx, 0));
	CHECK(!worked(cx, JOB_PAUSE_SECONDS - 1));
	CHECK(worked(cx, JOB_PAUSE_SECONDS));
	CHECK(worked(cx, 10 * JOB_PAUSE_SECONDS));
	CHECK(!worked(cx, 100 * JOB_PAUSE_SECONDS));
	EQUAL_INT(runs, 3);
	Job job = only_job(cx);
	EQUAL_INT(job.state, JOB_PARKED);
	EQUAL_TEXT(job.problem, "the disk is away");
	outcome = OK;
	WORKS(job_again(cx, id));
	CHECK(worked(cx, 0));
	EQUAL_INT(only_job(cx).state, JOB_DONE);
	REFUSES(job_again(cx, 5), "There is no such job.");
}

STORE_TEST(a_job_that_is_refused_or_unknown_is_not_tried_in_vain)
{
	int64_t id;
	outcome = refuse(arena, "", "This file is no board.");
	add(cx, "count", &id);
	CHECK(worked(cx, 0));
	EQUAL_INT(only_job(cx).state, JOB_PARKED);
	EQUAL_TEXT(only_job(cx).problem, "This file is no board.");
}

STORE_TEST(a_job_whose_worker_died_goes_to_another_and_the_dead_one_cannot_end_it)
{
	int64_t id;
	Job dead, taken;
	bool held;
	Instant late = instant_plus(cx->now, 121);
	add(cx, "count", &id);
	WORKS(db_write_begin(cx->db, arena));
	WORKS(store_job_claim(
		cx->db, arena, TEXT("dead"), cx->now, instant_plus(cx->now, 120), &dead));
	WORKS(db_write_end(cx->db, arena));
	EQUAL_INT(dead.id, id);
	CHECK(!worked(cx, 119));
	WORKS(db_write_begin(cx->db, arena));
	WORKS(store_job_claim(cx->db, arena, TEXT("alive"), late, instant_plus(late, 120), &taken));
	WORKS(db_write_end(cx->db, arena));
	EQUAL_INT(taken.id, id);
	EQUAL_INT(taken.attempts, 2);
	dead.state = JOB_DONE;
	WORKS(store_job_finish(cx->db, arena, &dead, &held));
	CHECK(!held);
	WORKS(store_job_progress(cx->db, arena, &dead, 1, 2, late, &held));
	CHECK(!held);
	EQUAL_INT(only_job(cx).state, JOB_RUNNING);
}
