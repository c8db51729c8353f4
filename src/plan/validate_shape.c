/* How tasks may be cut, what is kept free between them, and what comes after what. */
#include "plan/validate.h"

/* --- what comes after what --- */

static void raise(PlanTime *time, PlanTime to, bool *ret_changed)
{
	*ret_changed = *ret_changed || to > *time;
	*time = to > *time ? to : *time;
}

static void lower(PlanTime *time, PlanTime to, bool *ret_changed)
{
	*ret_changed = *ret_changed || to < *time;
	*time = to < *time ? to : *time;
}

/* Again and again along every link, until nothing changes. */
void check_links(Check *check)
{
	PlanTasks tasks = check->problem->tasks;
	check->earliest = NEW_ARRAY(check->arena, PlanTime, tasks.count + 1);
	check->dues = NEW_ARRAY(check->arena, PlanTime, tasks.count + 1);
	for (size_t i = 0; i < tasks.count; i++) {
		bool changed = false;
		check->earliest[i] = tasks.items[i].earliest;
		check->dues[i] = tasks.items[i].due;
		raise(&check->earliest[i], check->problem->now, &changed);
		lower(&check->dues[i], check->problem->until, &changed);
	}
	for (bool changed = true; changed;) {
		changed = false;
		for (size_t i = 0; i < tasks.count; i++) {
			EACH (int32_t, before, tasks.items[i].after) {
				PlanStretches fixed = check_fixed_of(check, *before);
				raise(&check->earliest[i], check->earliest[*before], &changed);
				lower(&check->dues[*before], check->dues[i], &changed);
				EACH (PlanStretch, stretch, fixed) {
					raise(&check->earliest[i], stretch->end, &changed);
				}
			}
		}
	}
}

bool check_waits(const Check *check, int32_t place, int32_t before)
{
	PlanTasks tasks = check->problem->tasks;
	bool *waits = NEW_ARRAY(check->arena, bool, tasks.count + 1);
	waits[before] = true;
	for (bool changed = true; changed;) {
		changed = false;
		for (size_t i = 0; i < tasks.count; i++) {
			for (size_t j = 0; j < tasks.items[i].after.count && !waits[i]; j++) {
				waits[i] = waits[tasks.items[i].after.items[j]];
				changed = changed || waits[i];
			}
		}
	}
	return waits[place];
}

static bool is_fixed_at(PlanStretches fixed, PlanTime at)
{
	EACH (PlanStretch, stretch, fixed) {
		if (stretch->start <= at && at < stretch->end) {
			return true;
		}
	}
	return false;
}

/* When what is fixed at that minute ends. */
static PlanTime fixed_until(PlanStretches fixed, PlanTime at)
{
	EACH (PlanStretch, stretch, fixed) {
		if (stretch->start <= at && at < stretch->end) {
			return stretch->end;
		}
	}
	return at;
}

/* The first minute of a task that is not fixed; PLAN_NEVER: there is none. */
static PlanTime first_free(const Check *check, int32_t place)
{
	PlanStretches fixed = check_fixed_of(check, place);
	EACH (PlanBlock, block, check->answer->blocks) {
		PlanTime at = block->start;
		while (block->task == place && at < block->end && is_fixed_at(fixed, at)) {
			at = fixed_until(fixed, at);
		}
		if (block->task == place && at < block->end) {
			return at;
		}
	}
	return PLAN_NEVER;
}

static void check_after(Check *check, int32_t place)
{
	const PlanTask *task = &check->problem->tasks.items[place];
	int32_t quantum = check->problem->quantum;
	PlanTime begins = task->after.count ? first_free(check, place) : PLAN_NEVER;
	for (size_t i = 0; i < task->after.count && begins != PLAN_NEVER; i++) {
		int32_t before = task->after.items[i];
		int32_t minutes = 0, wanted = check->problem->tasks.items[before].minutes;
		EACH (PlanBlock, block, check->answer->blocks) {
			if (block->task != before) {
				continue;
			}
			minutes += block->end - block->start;
			if (block->end > begins) {
				WRONG(check, "%s begins before %s is over",
					check_name(check, place), check_name(check, before));
			}
		}
		if (minutes / quantum < wanted / quantum) {
			WRONG(check, "%s begins though %s is not done", check_name(check, place),
				check_name(check, before));
		}
	}
}

/* --- chunks and gaps --- */

static int32_t free_minutes(const Check *check, const PlanBlock *block)
{
	PlanStretches fixed = check_fixed_of(check, block->task);
	int32_t minutes = block->end - block->start;
	EACH (PlanStretch, stretch, fixed) {
		PlanTime start = stretch->start > block->start ? stretch->start : block->start;
		PlanTime end = stretch->end < block->end ? stretch->end : block->end;
		minutes -= start < end ? end - start : 0;
	}
	return minutes;
}

static void check_chunks(Check *check, int32_t place)
{
	const PlanTask *task = &check->problem->tasks.items[place];
	int32_t all = 0, runs = 0;
	if (!task->whole && task->min_chunk <= check->problem->quantum) {
		return;
	}
	EACH (PlanBlock, block, check->answer->blocks) {
		int32_t free = block->task == place ? free_minutes(check, block) : 0;
		all += free;
		runs += free > 0;
	}
	if (task->whole && runs > 1) {
		WRONG(check, "%s is cut", check_name(check, place));
	}
	int32_t least = task->min_chunk < all ? task->min_chunk : all;
	EACH (PlanBlock, block, check->answer->blocks) {
		if (block->task == place && block->end - block->start < least &&
			free_minutes(check, block) > 0) {
			WRONG(check, "a chunk of %s is too small", check_name(check, place));
		}
	}
}

static void check_gaps(Check *check)
{
	PlanBlocks blocks = check->answer->blocks;
	for (size_t i = 1; i < blocks.count && check->problem->gap_minutes > 0; i++) {
		const PlanBlock *left = &blocks.items[i - 1], *right = &blocks.items[i];
		bool fixed = is_fixed_at(check_fixed_of(check, left->task), left->end - 1) &&
			     is_fixed_at(check_fixed_of(check, right->task), right->start);
		if (left->task != right->task && !fixed &&
			right->start - left->end < check->problem->gap_minutes) {
			WRONG(check, "%s follows %s without a gap", check_name(check, right->task),
				check_name(check, left->task));
		}
	}
}

void check_shapes(Check *check)
{
	for (size_t i = 0; i < check->problem->tasks.count; i++) {
		check_after(check, (int32_t)i);
		check_chunks(check, (int32_t)i);
	}
	check_gaps(check);
}
