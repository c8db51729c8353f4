/* A plan is written whole: its promises and certificates have no life of their own. */
#include "store/plan.h"

#include "sql/plan.h"
#include "store/read.h"

#include <inttypes.h>

static Text tasks_text(Arena *arena, TaskIds tasks)
{
	Buffer out = buffer_new(arena);
	EACH (TaskId, task, tasks) {
		buffer_format(&out, "%s%" PRId64, out.length ? " " : "", task->value);
	}
	return buffer_done(&out);
}

static Text windows_text(Arena *arena, Intervals windows)
{
	Buffer out = buffer_new(arena);
	EACH (Interval, window, windows) {
		buffer_format(&out, "%s%" PRId64 "-%" PRId64, out.length ? " " : "",
			window->start.seconds, window->end.seconds);
	}
	return buffer_done(&out);
}

static TaskIds tasks_of(Arena *arena, Text text)
{
	TaskIds tasks = {0};
	Span rest = span_of(text);
	for (Span part; span_next(&rest, ' ', &part);) {
		TaskId task;
		if (span_int64(part, &task.value)) {
			*LIST_ADD(arena, tasks) = task;
		}
	}
	return tasks;
}

static Intervals windows_of(Arena *arena, Text text)
{
	Intervals windows = {0};
	Span rest = span_of(text);
	for (Span part; span_next(&rest, ' ', &part);) {
		Interval window;
		Span from;
		if (span_next(&part, '-', &from) && span_int64(from, &window.start.seconds) &&
			span_int64(part, &window.end.seconds)) {
			*LIST_ADD(arena, windows) = window;
		}
	}
	return windows;
}

static const Error *add_promises(
	Db *db, Arena *arena, PracticeId practice, MemberId member, PlannedPromises promises)
{
	TRY(sql_plan_promise_clear(db, arena, practice.value, member.value, NULL));
	EACH (PlannedPromise, promise, promises) {
		TRY(sql_plan_promise_add(db, arena, practice.value, member.value,
			promise->task.value, promise->minutes.minutes, promise->broken,
			promise->slack.minutes, promise->new_due.seconds, NULL));
	}
	return OK;
}

static const Error *add_certificates(
	Db *db, Arena *arena, PracticeId practice, MemberId member, Certificates certificates)
{
	TRY(sql_plan_certificate_clear(db, arena, practice.value, member.value, NULL));
	for (size_t i = 0; i < certificates.count; i++) {
		const Certificate *certificate = &certificates.items[i];
		TRY(sql_plan_certificate_add(db, arena, practice.value, member.value, (int64_t)i,
			tasks_text(arena, certificate->tasks),
			windows_text(arena, certificate->windows), certificate->need.minutes,
			certificate->have.minutes, NULL));
	}
	return OK;
}

const Error *store_plan_save(Db *db, Arena *arena, PracticeId practice, MemberId member,
	const StoredPlan *plan, Text answer, int64_t changed)
{
	const int64_t made = plan->made.seconds;
	TRY(sql_plan_save(db, arena, practice.value, member.value, made, plan->fingerprint,
		plan->verdict, answer, changed, NULL));
	TRY(sql_plan_block_clear(db, arena, practice.value, member.value,
		made - PLAN_PAST_DAYS * SECONDS_PER_DAY, made, NULL));
	EACH (PlannedBlock, block, plan->blocks) {
		TRY(sql_plan_block_add(db, arena, practice.value, member.value,
			block->when.start.seconds, block->when.end.seconds, block->task.value,
			NULL));
	}
	TRY(add_promises(db, arena, practice, member, plan->promises));
	return add_certificates(db, arena, practice, member, plan->certificates);
}

static const Error *load_head(
	Db *db, Arena *arena, PracticeId practice, MemberId member, StoredPlan *ret_plan)
{
	Rows *rows;
	TRY(sql_plan_load(db, arena, practice.value, member.value, &rows));
	*ret_plan = (StoredPlan){0};
	if (rows_next(rows)) {
		ret_plan->made = read_instant(rows, "made");
		ret_plan->fingerprint = rows_text(rows, "fingerprint");
		ret_plan->verdict = rows_text(rows, "verdict");
		ret_plan->changed = rows_int(rows, "changed");
	}
	return rows_end(rows);
}

static const Error *read_blocks(Arena *arena, Rows *rows, PlannedBlocks *ret_blocks)
{
	PlannedBlocks blocks = {0};
	while (rows_next(rows)) {
		*LIST_ADD(arena, blocks) = (PlannedBlock){{rows_int(rows, "task")},
			{read_instant(rows, "start_at"), read_instant(rows, "end_at")}};
	}
	TRY(rows_end(rows));
	*ret_blocks = blocks;
	return OK;
}

static const Error *load_promises(
	Db *db, Arena *arena, PracticeId practice, MemberId member, PlannedPromises *ret_promises)
{
	PlannedPromises promises = {0};
	Rows *rows;
	TRY(sql_plan_promise_list(db, arena, practice.value, member.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, promises) = (PlannedPromise){
			.task = {rows_int(rows, "task")},
			.minutes = read_minutes(rows, "minutes"),
			.broken = rows_bool(rows, "broken"),
			.slack = read_minutes(rows, "slack"),
			.new_due = read_instant(rows, "new_due"),
		};
	}
	TRY(rows_end(rows));
	*ret_promises = promises;
	return OK;
}

static const Error *load_certificates(
	Db *db, Arena *arena, PracticeId practice, MemberId member, Certificates *ret_certificates)
{
	Certificates certificates = {0};
	Rows *rows;
	TRY(sql_plan_certificate_list(db, arena, practice.value, member.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, certificates) = (Certificate){
			.tasks = tasks_of(arena, rows_text(rows, "tasks")),
			.windows = windows_of(arena, rows_text(rows, "windows")),
			.need = read_minutes(rows, "need"),
			.have = read_minutes(rows, "have"),
		};
	}
	TRY(rows_end(rows));
	*ret_certificates = certificates;
	return OK;
}

const Error *store_plan_load(
	Db *db, Arena *arena, PracticeId practice, MemberId member, StoredPlan *ret_plan)
{
	StoredPlan plan;
	Rows *rows;
	TRY(load_head(db, arena, practice, member, &plan));
	TRY(sql_plan_block_list(db, arena, practice.value, member.value, &rows));
	TRY(read_blocks(arena, rows, &plan.blocks));
	TRY(load_promises(db, arena, practice, member, &plan.promises));
	TRY(load_certificates(db, arena, practice, member, &plan.certificates));
	*ret_plan = plan;
	return OK;
}

const Error *store_plan_ahead(
	Db *db, Arena *arena, PracticeId practice, MemberId member, StoredPlan *ret_plan)
{
	StoredPlan plan;
	Rows *rows;
	TRY(load_head(db, arena, practice, member, &plan));
	TRY(sql_plan_block_ahead_list(
		db, arena, practice.value, member.value, plan.made.seconds, &rows));
	TRY(read_blocks(arena, rows, &plan.blocks));
	*ret_plan = plan;
	return OK;
}

const Error *store_plan_put(Db *db, Arena *arena, PracticeId practice, MemberId member, Instant now,
	PlannedBlocks blocks)
{
	TRY(sql_plan_block_clear_ahead(db, arena, practice.value, member.value, now.seconds, NULL));
	EACH (PlannedBlock, block, blocks) {
		if (block->when.start.seconds >= now.seconds) {
			TRY(sql_plan_block_add(db, arena, practice.value, member.value,
				block->when.start.seconds, block->when.end.seconds,
				block->task.value, NULL));
		}
	}
	return sql_plan_unsettle(db, arena, practice.value, member.value, NULL);
}

const Error *store_plan_answer(
	Db *db, Arena *arena, PracticeId practice, MemberId member, Text *ret_answer)
{
	Rows *rows;
	TRY(sql_plan_answer(db, arena, practice.value, member.value, &rows));
	*ret_answer = rows_next(rows) ? rows_text(rows, "answer") : (Text){0};
	return rows_end(rows);
}

const Error *store_plan_behind(Db *db, Arena *arena, Instant now, PlanOwners *ret_owners)
{
	PlanOwners owners = {0};
	Rows *rows;
	TRY(sql_plan_behind(db, arena, now.seconds, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, owners) =
			(PlanOwner){{rows_int(rows, "practice")}, {rows_int(rows, "member")}};
	}
	TRY(rows_end(rows));
	*ret_owners = owners;
	return OK;
}
