#include "app/work.h"

#include "app/bin.h"
#include "app/form_key.h"
#include "app/import.h"
#include "app/job.h"
#include "app/plan.h"
#include "app/recurring.h"
#include "app/series.h"
#include "app/session.h"
#include "host/clock.h"
#include "host/ids.h"
#include "host/log.h"
#include "host/memory.h"
#include "store/form_key.h"
#include "store/plan_before.h"
#include "store/practice.h"
#include "store/session.h"
#include "store/task_before.h"
#include "store/throttle.h"

#include <inttypes.h>
#include <pthread.h>

enum { WORK_MEMORY = 1 << 30, SECOND = 1000000 };

struct Work {
	Text name; /* by which its leases are known */
	const House *house;
	Db *db;
	pthread_t thread;
	pthread_mutex_t lock;
	pthread_cond_t stop_said;
	bool stop;
	int64_t minute, hour; /* microseconds of the clock: when to look next */
};

/* --- every kind of job, once -------------------------------------------------------------------
 */

static const Error *do_import(Context *cx, const Job *job)
{
	return run_import(cx, (ImportId){job->subject}, text_is(job->payload, "try"), job);
}

static const Error *do_index(Context *cx, const Job *job)
{
	return index_import(cx, (ImportId){job->subject});
}

static const JobKind kinds[] = {
	{"import", do_import},
	{"import_index", do_index},
};
enum { KINDS = sizeof kinds / sizeof kinds[0] };

/* --- what the clock brings ---------------------------------------------------------------------
 */

static const Error *sweeping(Context *cx)
{
	Practices practices;
	TRY(store_session_expire(cx->db, cx->arena, cx->now));
	TRY(store_throttle_expire(cx->db, cx->arena, instant_plus(cx->now, -LOGIN_WINDOW_SECONDS)));
	TRY(store_practice_list(cx->db, cx->arena, &practices));
	EACH (Practice, practice, practices) {
		TRY(store_form_key_expire(cx->db, cx->arena, practice->id,
			instant_plus(cx->now, -FORM_KEY_DAYS * SECONDS_PER_DAY)));
		TRY(empty_bin(cx, practice->id));
		TRY(store_task_before_expire(
			cx->db, cx->arena, practice->id, instant_plus(cx->now, -SECONDS_PER_DAY)));
		TRY(store_plan_before_expire(
			cx->db, cx->arena, practice->id, instant_plus(cx->now, -SECONDS_PER_DAY)));
		TRY(store_job_expire(cx->db, cx->arena, practice->id,
			instant_plus(cx->now, -DONE_JOB_DAYS * SECONDS_PER_DAY)));
	}
	return OK;
}

static const Error *keep_time(Work *work, Context *cx)
{
	int64_t now = clock_microseconds();
	size_t renewed;
	if (now >= work->minute) {
		work->minute = now + (int64_t)WORK_MINUTE * SECOND;
		TRY(plan_catch_up(cx, &renewed));
	}
	if (now >= work->hour) {
		work->hour = now + (int64_t)WORK_HOUR * SECOND;
		TRY(WRITE(cx, sweeping(cx)));
		TRY(discard_left_imports(cx));
		TRY(series_catch_up(cx, &renewed));
		TRY(recurring_catch_up(cx, &renewed));
	}
	return OK;
}

/* --- the thread --------------------------------------------------------------------------------
 */

static bool stopped(Work *work, int64_t seconds)
{
	struct timespec until;
	clock_gettime(CLOCK_REALTIME, &until);
	until.tv_sec += seconds;
	pthread_mutex_lock(&work->lock);
	while (!work->stop && seconds > 0) {
		if (pthread_cond_timedwait(&work->stop_said, &work->lock, &until) != 0) {
			break; /* the time is up */
		}
	}
	bool stop = work->stop;
	pthread_mutex_unlock(&work->lock);
	return stop;
}

/* Looks before it asks for a turn to write. */
static const Error *run_due(Context *cx, Text worker, bool *ret_ran)
{
	Instant next;
	TRY(store_job_next_at(cx->db, cx->arena, &next));
	*ret_ran = false;
	if (!instant_set(next) || next.seconds > cx->now.seconds) {
		return OK;
	}
	TRY(job_run_one(cx, kinds, KINDS, worker, ret_ran));
	memory_trim();
	return db_rest(cx->db, cx->arena);
}

static void *work_on(void *own)
{
	Work *work = own;
	Arena *arena = arena_new(WORK_MEMORY);
	bool ran = false;
	while (!stopped(work, ran ? 0 : WORK_PAUSE_SECONDS)) {
		Context cx;
		arena_clear(arena);
		context_open(&cx, arena, work->db, work->house);
		const Error *error = keep_time(work, &cx) ?: run_due(&cx, work->name, &ran);
		db_read_end(work->db);
		if (error) {
			ran = false;
			log_say("error", "%s", message_plain(arena, error->reason).chars);
		}
	}
	arena_free(arena);
	return NULL;
}

const Error *work_start(Arena *arena, const House *house, Work **ret_work)
{
	Work *work = NEW(arena, Work);
	work->name = text_format(arena, "%" PRId64, id_next()); /* the arena is the caller's own */
	work->house = house;
	jobs_go_on(true);
	TRY(db_open(arena, house->db, &work->db));
	pthread_mutex_init(&work->lock, NULL);
	pthread_cond_init(&work->stop_said, NULL);
	if (pthread_create(&work->thread, NULL, work_on, work) != 0) {
		db_close(work->db);
		return broken(arena, "Cannot start the thread that does the jobs.");
	}
	*ret_work = work;
	return OK;
}

void work_stop(Work *work)
{
	jobs_go_on(false);
	pthread_mutex_lock(&work->lock);
	work->stop = true;
	pthread_cond_signal(&work->stop_said);
	pthread_mutex_unlock(&work->lock);
	pthread_join(work->thread, NULL);
	db_close(work->db);
}

const Error *work_off(Context *cx)
{
	bool ran = true;
	while (ran) {
		Text worker = text_format(cx->arena, "%" PRId64, id_next());
		TRY(job_run_one(cx, kinds, KINDS, worker, &ran));
	}
	return OK;
}
