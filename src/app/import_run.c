/* The run of an import: the file once through, in batches of short turns, so that a timer started
 * meanwhile need not wait; then the switch. */
#include "app/import_work.h"
#include "app/job.h"
#include "app/plan.h"
#include "host/clock.h"
#include "store/dependency.h"
#include "store/search.h"

enum {
	BATCH_MEMORY = 256 << 20,
	BATCH_BYTES = 32 << 20,
	BATCH_MOST = 16000,
	TURN_MICROSECONDS = 250000, /* what somebody who starts a timer may wait */
	INDEX_PAGE = 16000,
};

/* --- batches -----------------------------------------------------------------------------------
 */

static const Error *keeping(ImportRun *run, Context *turn, ImportCount counts[MADE_NOUNS])
{
	for (int noun = 0; noun < MADE_NOUNS; noun++) {
		counts[noun] = (ImportCount){0};
	}
	if (!run->only_try) {
		Import now;
		TRY(store_import_load(
			turn->db, turn->arena, turn->practice.id, run->import.id, &now));
		run->cancelled = now.state != IMPORT_RUNNING;
		if (run->cancelled) {
			return conflict(turn->arena, "The import was stopped.");
		}
	}
	TRY(import_know(run, turn));
	if (!run->only_try) {
		db_write_together(turn->db);
	}
	EACH (Mapped, thing, run->batch) {
		TRY(import_keep(run, turn, thing, counts));
	}
	return OK;
}

/* Large batches cost less, and short ones let others write between them. */
static void fit_batch(ImportRun *run, int64_t took_microseconds)
{
	if (took_microseconds > 2 * TURN_MICROSECONDS && run->batch_rows > IMPORT_BATCH) {
		run->batch_rows /= 2;
	} else if (took_microseconds < TURN_MICROSECONDS && run->batch_rows < BATCH_MOST) {
		run->batch_rows *= 2;
	}
}

/* What later batches and the switch need to know of this one. */
static void remember(ImportRun *run)
{
	EACH (Mapped, thing, run->batch) {
		if (thing->noun == MADE_EVENT) {
			*LIST_ADD(run->lasting, run->seen) = thing->event.id.value;
		}
		if (thing->noun != MADE_TASK) {
			continue;
		}
		*LIST_ADD(run->lasting, run->titles) =
			(TitledTask){text_keep(run->lasting, thing->task.title), thing->task.id};
		EACH (Text, title, thing->after) {
			*LIST_ADD(run->lasting, run->links) =
				(TitledLink){thing->task.id, text_keep(run->lasting, *title), true};
		}
		EACH (Text, title, thing->before) {
			*LIST_ADD(run->lasting, run->links) = (TitledLink){
				thing->task.id, text_keep(run->lasting, *title), false};
		}
	}
}

static const Error *flush(ImportRun *run)
{
	ImportCount counts[MADE_NOUNS];
	Context turn = *run->cx;
	turn.arena = run->turn;
	int64_t begun = clock_microseconds();
	TRY(run->only_try ? keeping(run, &turn, counts)
			  : WRITE(&turn, keeping(run, &turn, counts)));
	fit_batch(run, clock_microseconds() - begun);
	for (int noun = 0; noun < MADE_NOUNS; noun++) {
		run->report.counts[noun].made += counts[noun].made;
		run->report.counts[noun].updated += counts[noun].updated;
		run->report.counts[noun].same += counts[noun].same;
		run->report.counts[noun].binned += counts[noun].binned;
		run->report.counts[noun].locked += counts[noun].locked;
	}
	remember(run);
	if (run->job) {
		turn.now = clock_now(turn.house->fixed_now);
		TRY(job_progress(&turn, run->job, run->rows_done, run->report.rows));
	}
	arena_clear(run->turn);
	run->batch = (MappedThings){0};
	return OK;
}

static const Error *take(void *user, const Staged *thing)
{
	ImportRun *run = user;
	run->rows_done += import_row(thing);
	if (!thing->unreadable) {
		TRY(import_map(run, thing));
	}
	bool full = run->batch.count >= run->batch_rows || arena_used(run->turn) > BATCH_BYTES;
	return full ? flush(run) : OK;
}

/* --- the switch --------------------------------------------------------------------------------
 */

static TaskId titled(const ImportRun *run, Text title)
{
	EACH (TitledTask, task, run->titles) {
		if (text_equal(task->title, title)) {
			return task->id;
		}
	}
	return (TaskId){0};
}

/* Every "blocked by" and "blocking" as one kind of dependency. */
static const Error *link_tasks(ImportRun *run, Context *cx)
{
	Dependencies all = {0};
	EACH (TitledLink, link, run->links) {
		TaskId other = titled(run, link->title);
		if (other.value && other.value != link->task.value) {
			*LIST_ADD(cx->arena, all) = link->waits ? (Dependency){link->task, other}
								: (Dependency){other, link->task};
		}
	}
	EACH (Dependency, first, all) {
		Dependencies mine = {0};
		bool told = false;
		EACH (Dependency, each, all) {
			bool same = each->task.value == first->task.value;
			told = told || (same && each < first);
			bool twice = false;
			EACH (Dependency, known, mine) {
				twice = twice || known->after.value == each->after.value;
			}
			if (same && !twice) {
				*LIST_ADD(cx->arena, mine) = *each;
			}
		}
		if (!told) {
			TRY(store_dependency_replace(
				cx->db, cx->arena, cx->practice.id, first->task, mine));
		}
	}
	return OK;
}

static const Error *save(ImportRun *run, Context *cx, ImportState state)
{
	Import *import = &run->import;
	import->state = state;
	import->ended = state == IMPORT_STAGED ? (Instant){0} : cx->now;
	import->report = report_json(cx->arena, &run->report);
	return store_import_save(cx->db, cx->arena, cx->practice.id, import, cx->change);
}

static const Error *switching(ImportRun *run, Context *cx)
{
	TRY(link_tasks(run, cx));
	TRY(import_gone(run, cx));
	TRY(import_invoices(run, cx));
	TRY(import_freshen(run, cx));
	TRY(store_import_show(cx->db, cx->arena, cx->practice.id, run->import.id, cx->change));
	TRY(save(run, cx, IMPORT_DONE));
	plan_changed(cx);
	return audit(cx, "import", "import", run->import.id.value, 0, run->import.file_name);
}

static const Error *tried(ImportRun *run, Context *cx)
{
	run->report.tried = true;
	TRY(import_gone(run, cx));
	TRY(import_invoices(run, cx));
	return save(run, cx, IMPORT_STAGED);
}

/* --- beginning and failing ---------------------------------------------------------------------
 */

static const Error *failing(ImportRun *run, Context *cx, const Error *error)
{
	if (!run->only_try) {
		TRY(import_take_back(cx, run->import.id));
	}
	run->report.problem = error->reason;
	return save(run, cx, run->only_try ? IMPORT_STAGED : IMPORT_FAILED);
}

static const Error *failed(ImportRun *run, const Error *error)
{
	if (run->cancelled) {
		return WRITE(run->cx, import_take_back(run->cx, run->import.id));
	}
	if (error_passes(error) && run->job && run->job->attempts < JOB_ATTEMPTS) {
		return error; /* it begins anew */
	}
	TRY(WRITE(run->cx, failing(run, run->cx, error)));
	return error;
}

static const Error *prepare(Context *cx, ImportId id, bool only_try, const Job *job, ImportRun *run)
{
	*run = (ImportRun){.cx = cx, .only_try = only_try, .job = job, .batch_rows = IMPORT_BATCH};
	TRY(store_import_load(cx->db, cx->arena, cx->practice.id, id, &run->import));
	TRY(choices_read(cx->arena, run->import.options, &run->choices));
	TRY(report_read(cx->arena, run->import.report, &run->report));
	TRY(store_import_undone_list(cx->db, cx->arena, cx->practice.id, &run->undone));
	for (int noun = 0; noun < MADE_NOUNS; noun++) {
		run->report.counts[noun] = (ImportCount){0};
	}
	run->report.tried = false;
	run->report.problem = (Message){0};
	run->lasting = arena_under(cx->arena, IMPORT_MEMORY);
	run->turn = arena_under(cx->arena, BATCH_MEMORY);
	run->report.losses = (LossReport){.arena = run->lasting};
	run->source = text_of(format_named(run->import.format)->key);
	run->zone = zone_named(cx, run->choices.zone);
	run->zone = run->zone ? run->zone : cx->zone;
	return import_clients_known(run);
}

static void tell_locked(ImportRun *run)
{
	for (int64_t i = run->report.counts[MADE_ENTRY].locked; i > 0; i--) {
		loss_left_out(&run->report.losses,
			message(run->lasting,
				"Time that stands on an invoice stays as it is there."),
			0);
	}
}

static const Error *through(ImportRun *run)
{
	ImportSummary summary;
	TRY(import_file(run->cx, arena_under(run->cx->arena, IMPORT_MEMORY), &run->import,
		&run->choices, take, run, &summary));
	TRY(flush(run));
	EACH (Loss, loss, summary.losses.lines) {
		*LIST_ADD(run->lasting, run->report.losses.lines) = *loss;
	}
	run->report.losses.more += summary.losses.more;
	tell_locked(run);
	run->report.unreadable = summary.unreadable;
	return run->only_try ? WRITE(run->cx, tried(run, run->cx))
			     : WRITE(run->cx, switching(run, run->cx));
}

static const Error *running(ImportRun *run, Context *cx)
{
	TRY(import_take_back(cx, run->import.id));
	TRY(import_know_source(run, cx));
	run->import.state = IMPORT_RUNNING;
	return store_import_save(cx->db, cx->arena, cx->practice.id, &run->import, cx->change);
}

const Error *run_import(Context *cx, ImportId id, bool only_try, const Job *job)
{
	ImportRun *run = NEW(cx->arena, ImportRun);
	TRY(prepare(cx, id, only_try, job, run));
	if (run->import.state == IMPORT_DONE && !only_try) {
		return index_import(cx, id); /* the attempt before came this far */
	}
	if (run->import.state != IMPORT_STAGED && run->import.state != IMPORT_RUNNING) {
		return OK; /* undone or stopped meanwhile */
	}
	if (!only_try) {
		if (job && run->import.state == IMPORT_STAGED) {
			return OK; /* stopped before it began */
		}
		TRY(WRITE(cx, running(run, cx)));
	} else {
		TRY(import_know_source(run, cx));
	}
	const Error *error = through(run);
	if (error) {
		return failed(run, error);
	}
	return only_try ? OK : index_import(cx, id);
}

/* --- the search --------------------------------------------------------------------------------
 */

static const Error *indexing(Context *cx, ImportId id, MadeNoun noun, int64_t after,
	int64_t *ret_next, int64_t *ret_count)
{
	db_write_together(cx->db);
	return store_search_made(cx->db, cx->arena, cx->practice.id, id, noun, after, INDEX_PAGE,
		ret_next, ret_count);
}

const Error *index_import(Context *cx, ImportId id)
{
	static const MadeNoun nouns[] = {MADE_ENTRY, MADE_EVENT, MADE_TASK, MADE_CLIENT};
	Context page = *cx;
	page.arena = arena_under(cx->arena, BATCH_MEMORY);
	for (size_t i = 0; i < sizeof nouns / sizeof nouns[0]; i++) {
		int64_t after = 0, next = 0, count = INDEX_PAGE;
		while (count == INDEX_PAGE) {
			arena_clear(page.arena);
			TRY(WRITE(&page, indexing(&page, id, nouns[i], after, &next, &count)));
			after = next;
		}
	}
	return OK;
}
