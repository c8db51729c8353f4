/* What is not brought in leaves nothing behind: a file that was looked at and discarded, one that
 * lay unconfirmed for a month, a dry run by command. */
#include "app/blob.h"
#include "app/import_work.h"
#include "store/practice.h"

static const Error *forgetting(Context *cx, const Import *import)
{
	Job job;
	TRY(store_job_by_subject(cx->db, cx->arena, cx->practice.id, import->id.value, &job));
	if (job.state == JOB_RUNNING) {
		return conflict(cx->arena, "A job is still at work on this file: a moment.");
	}
	TRY(import_take_back(cx, import->id));
	TRY(store_job_forget(cx->db, cx->arena, cx->practice.id, import->id.value));
	return store_import_delete(cx->db, cx->arena, cx->practice.id, import->id);
}

static const Error *forget(Context *cx, const Import *import)
{
	TRY(WRITE(cx, forgetting(cx, import)));
	return blob_let_go(cx, import->blob, IMPORT_MEDIA);
}

/* --- by hand -----------------------------------------------------------------------------------
 */

static const Error *discarding(Context *cx, ImportId id, Import *ret_import)
{
	Import import;
	TRY(store_import_load(cx->db, cx->arena, cx->practice.id, id, &import));
	if (import.state != IMPORT_STAGED && import.state != IMPORT_FAILED) {
		return conflict(
			cx->arena, "This import has begun: stop it, or undo it once it is done.");
	}
	TRY(forgetting(cx, &import));
	*ret_import = import;
	return audit(cx, "discard", "import", id.value, 0, import.file_name);
}

const Error *discard_import(Context *cx, ImportId id)
{
	Import import;
	TRY(WRITE(cx, discarding(cx, id, &import)));
	return blob_let_go(cx, import.blob, IMPORT_MEDIA);
}

/* --- by the clock ------------------------------------------------------------------------------
 */

static const Error *discard_left(Context *cx)
{
	Imports left;
	Instant before = instant_plus(cx->now, -(int64_t)IMPORT_LEFT_DAYS * SECONDS_PER_DAY);
	TRY(store_import_left(cx->db, cx->arena, cx->practice.id, before, &left));
	EACH (const Import, import, left) {
		const Error *error = forget(cx, import);
		if (error && error->kind != ERROR_CONFLICT) { /* at work on it: the next hour */
			return error;
		}
	}
	return OK;
}

const Error *discard_left_imports(Context *cx)
{
	Practices practices;
	TRY(store_practice_list(cx->db, cx->arena, &practices));
	EACH (const Practice, practice, practices) {
		Context inside = *cx;
		inside.practice = *practice;
		TRY(discard_left(&inside));
	}
	return OK;
}

/* --- only to see -------------------------------------------------------------------------------
 */

const Error *try_import(Context *cx, int file, Text file_name, Text format,
	const ImportChoices *said, ImportView *ret_view)
{
	ImportId id;
	Import import;
	TRY(begin_import(cx, file, file_name, format, said, &id));
	TRY(store_import_load(cx->db, cx->arena, cx->practice.id, id, &import));
	const Error *error = run_import(cx, id, true, NULL) ?: open_import(cx, id, ret_view);
	const Error *stays = forget(cx, &import);
	return error ?: stays;
}
