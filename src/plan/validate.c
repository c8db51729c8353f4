/* The independent eye: does this answer hold? Works on minutes and the problem as given, with no
 * help from the engine. */
#include "plan/validate.h"

#include <inttypes.h>

/* Is [start, end) inside one stretch after another of working time? */
static bool inside_hours(const PlanProblem *problem, PlanTime start, PlanTime end)
{
	EACH (PlanWork, work, problem->hours) {
		if (work->start <= start && start < work->end) {
			start = work->end;
		}
	}
	return start >= end;
}

static bool inside_stretch(PlanStretches stretches, PlanTime start, PlanTime end)
{
	EACH (PlanStretch, stretch, stretches) {
		if (stretch->start <= start && end <= stretch->end) {
			return true;
		}
	}
	return false;
}

bool check_inside_window(const PlanProblem *problem, int32_t window, PlanTime start, PlanTime end)
{
	return window == 0 || inside_stretch(problem->windows.items[window - 1], start, end);
}

static bool touches_busy(const PlanProblem *problem, PlanTime start, PlanTime end)
{
	EACH (PlanStretch, event, problem->busy) {
		if (event->start < end && start < event->end) {
			return true;
		}
	}
	return false;
}

static const PlanBroken *broken_of(const Check *check, int32_t task)
{
	EACH (PlanBroken, broken, check->answer->broken) {
		if (broken->task == task) {
			return broken;
		}
	}
	return NULL;
}

/* Pins that are not over, and the block of the stored plan that is running, of this task. */
PlanStretches check_fixed_of(const Check *check, int32_t place)
{
	PlanStretches fixed = {0};
	PlanTime now = check->problem->now;
	EACH (PlanStretch, pin, check->problem->tasks.items[place].pinned) {
		if (pin->end > now) {
			*LIST_ADD(check->arena, fixed) = *pin;
		}
	}
	EACH (PlanBlock, block, check->problem->previous) {
		bool runs = block->start < now && block->end > now && block->task == place;
		for (size_t i = 0; runs && i < check->problem->tasks.count; i++) {
			EACH (PlanStretch, pin, check->problem->tasks.items[i].pinned) {
				runs = runs && (pin->end <= now || pin->start >= block->end ||
						       pin->end <= block->start);
			}
		}
		if (runs) {
			*LIST_ADD(check->arena, fixed) = (PlanStretch){block->start, block->end};
		}
	}
	return fixed;
}

static void check_piece(Check *check, int32_t place, PlanTime start, PlanTime end)
{
	const PlanProblem *problem = check->problem;
	const PlanTask *task = &problem->tasks.items[place];
	const char *name = check_name(check, place);
	if (start % problem->quantum != 0 || end % problem->quantum != 0) {
		WRONG(check, "a block of %s is not whole quanta", name);
	}
	if (start < problem->now || start < task->earliest || end > problem->until) {
		WRONG(check, "a block of %s is before it may start, or past the end", name);
	}
	if (!inside_hours(problem, start, end)) {
		WRONG(check, "a block of %s is outside working hours", name);
	}
	if (touches_busy(problem, start, end)) {
		WRONG(check, "a block of %s meets an event", name);
	}
	if (!check_inside_window(problem, task->window, start, end)) {
		WRONG(check, "a block of %s is outside its window", name);
	}
}

/* The parts of a block that are not fixed, one after the other. */
static void check_block(Check *check, const PlanBlock *block)
{
	PlanStretches fixed = check_fixed_of(check, block->task);
	PlanTime start = block->start;
	if (start >= block->end) {
		WRONG(check, "a block of %s is empty", check_name(check, block->task));
	}
	while (start < block->end) {
		PlanTime end = block->end, next = block->end;
		EACH (PlanStretch, stretch, fixed) {
			if (stretch->start <= start && start < stretch->end) {
				end = start;
				next = stretch->end;
			} else if (stretch->start > start && stretch->start < end) {
				end = next = stretch->start;
			}
		}
		if (end > start) {
			check_piece(check, block->task, start, end);
		}
		start = next;
	}
}

static bool inside_own_block(const Check *check, int32_t place, const PlanStretch *stretch)
{
	EACH (PlanBlock, block, check->answer->blocks) {
		if (block->task == place && block->start <= stretch->start &&
			stretch->end <= block->end) {
			return true;
		}
	}
	return false;
}

static int64_t check_fixed(Check *check, int32_t place)
{
	PlanStretches fixed = check_fixed_of(check, place);
	int64_t minutes = 0;
	EACH (PlanStretch, stretch, fixed) {
		minutes += stretch->end - stretch->start;
		if (!inside_own_block(check, place, stretch)) {
			WRONG(check, "what is fixed of %s was moved", check_name(check, place));
		}
	}
	return minutes;
}

static void check_task(Check *check, int32_t place, int64_t minutes, PlanTime last)
{
	const PlanTask *task = &check->problem->tasks.items[place];
	const PlanBroken *broken = broken_of(check, place);
	int64_t quantum = check->problem->quantum;
	int64_t fixed = check_fixed(check, place);
	int64_t rest = task->minutes > fixed ? task->minutes - fixed : 0;
	int64_t wanted = fixed + (rest + quantum - 1) / quantum * quantum;
	if (task->reserved) {
		check_reserve(check, place, broken != NULL);
		return;
	}
	if (task->due == PLAN_NEVER) {
		if (broken || minutes > wanted) {
			WRONG(check, "%s is no promise", check_name(check, place));
		}
		return;
	}
	PlanTime due = broken ? broken->new_due : task->due;
	if (broken && due == PLAN_NEVER) {
		wanted = fixed;
	}
	if (minutes != wanted) {
		WRONG(check, "%s has %" PRId64 " min, not %" PRId64, check_name(check, place),
			minutes, wanted);
	}
	if (last > due) {
		WRONG(check, "%s ends after it is due", check_name(check, place));
	}
	if (broken && broken->new_due <= task->due) {
		WRONG(check, "%s is broken and yet in time", check_name(check, place));
	}
}

/* --- minute by minute --- */

static void mark(const Check *check, bool *minutes, PlanTime start, PlanTime end, bool to)
{
	PlanTime now = check->problem->now;
	int32_t first = start > now ? start - now : 0;
	for (int32_t at = first; at < end - now && at < check->minutes; at++) {
		minutes[at] = to;
	}
}

static void note_minutes(Check *check)
{
	const PlanProblem *problem = check->problem;
	PlanTime now = problem->now;
	check->minutes = problem->until > now ? problem->until - now : 0;
	check->works = NEW_ARRAY(check->arena, bool, (size_t)check->minutes + 1);
	check->windows = NEW_ARRAY(check->arena, bool, (size_t)check->minutes + 1);
	check->fixed = NEW_ARRAY(check->arena, int32_t, (size_t)check->minutes + 1);
	EACH (PlanWork, work, problem->hours) {
		mark(check, check->works, work->start, work->end, true);
	}
	EACH (PlanStretch, event, problem->busy) {
		mark(check, check->works, event->start, event->end, false);
	}
	EACH (PlanBlock, block, check->answer->blocks) {
		PlanStretches fixed = check_fixed_of(check, block->task);
		int32_t first = block->start > now ? block->start - now : 0;
		for (int32_t at = first; fixed.count && at < check->minutes; at++) {
			if (at >= block->end - now) {
				break;
			}
			if (inside_stretch(fixed, now + at, now + at + 1)) {
				check->fixed[at] = block->task + 1;
			}
		}
	}
}

/* Minutes of working time outside events and others' pins of one window. */
static int64_t plannable(const Check *check, const bool *listed, PlanStretch window)
{
	int64_t minutes = 0;
	PlanTime now = check->problem->now;
	int32_t first = window.start > now ? window.start - now : 0;
	for (int32_t at = first; at < window.end - now && at < check->minutes; at++) {
		int32_t fixed = check->fixed[at];
		minutes += check->works[at] && (fixed == 0 || listed[fixed - 1]);
	}
	return minutes;
}

/* May the task be worked on in that quantum, and is a part of it outside the windows? */
static bool slips_out(const Check *check, const PlanTask *task, PlanTime start, PlanTime end)
{
	PlanTime now = check->problem->now;
	bool inside = true;
	for (int32_t at = start - now; at < end - now; at++) {
		if (at >= check->minutes || !check->works[at] || check->fixed[at] > 0) {
			return false;
		}
		inside = inside && check->windows[at];
	}
	return !inside && check_inside_window(check->problem, task->window, start, end);
}

/* Every minute in which the task may be worked on lies in the windows. */
static bool inside_windows(const Check *check, int32_t place)
{
	const PlanTask *task = &check->problem->tasks.items[place];
	PlanTime quantum = check->problem->quantum;
	PlanTime from = check->earliest[place], to = check->dues[place];
	for (PlanTime at = (from + quantum - 1) / quantum * quantum; at + quantum <= to;
		at += quantum) {
		if (slips_out(check, task, at, at + quantum)) {
			return false;
		}
	}
	return true;
}

/* Minutes a listed task needs: the rest of it, and of what is fixed the working time; all of it
 * where that ends after its due and the task is listed alone, as what breaks by itself is. */
static int64_t needed(const Check *check, int32_t place, bool alone, bool *ret_late)
{
	const PlanTask *task = &check->problem->tasks.items[place];
	int64_t quantum = check->problem->quantum, all = 0, working = 0;
	PlanStretches fixed = check_fixed_of(check, place);
	PlanHours hours = check->problem->hours;
	PlanTime last = hours.count ? hours.items[hours.count - 1].end : 0;
	*ret_late = false;
	EACH (PlanStretch, stretch, fixed) {
		*ret_late = *ret_late || (alone && stretch->end > task->due);
		PlanTime at =
			stretch->start > check->problem->now ? stretch->start : check->problem->now;
		all += stretch->end - stretch->start;
		for (; at < stretch->end && at < last; at++) {
			working += inside_hours(check->problem, at, at + 1) &&
				   !touches_busy(check->problem, at, at + 1);
		}
	}
	int64_t rest = task->minutes > all ? task->minutes - all : 0;
	return (*ret_late ? all : working) + (rest + quantum - 1) / quantum * quantum;
}

static void check_certificate(Check *check, const PlanCertificate *certificate)
{
	int64_t need = 0, have = 0;
	PlanTime last = 0;
	bool *listed = NEW_ARRAY(check->arena, bool, check->problem->tasks.count + 1);
	EACH (PlanStretch, window, certificate->windows) {
		mark(check, check->windows, window->start, window->end, true);
	}
	EACH (int32_t, place, certificate->tasks) {
		bool late;
		listed[*place] = true;
		need += needed(check, *place, certificate->tasks.count == 1, &late);
		if (!late && !inside_windows(check, *place)) {
			WRONG(check, "%s may be worked on outside the windows",
				check_name(check, *place));
		}
	}
	EACH (PlanStretch, window, certificate->windows) {
		if (window->start < last) {
			WRONG(check, "windows overlap");
		}
		have += plannable(check, listed, *window);
		last = window->end;
		mark(check, check->windows, window->start, window->end, false);
	}
	if (need != certificate->need || have != certificate->have || need <= have) {
		WRONG(check, "a certificate does not add up: %" PRId64 " > %" PRId64, need, have);
	}
}

/* Rules for which no sum can be a proof. */
static bool is_hard(const Check *check)
{
	const PlanProblem *problem = check->problem;
	bool hard = problem->gap_minutes > 0 || problem->rule == RULE_LATENESS, windows = false,
	     linked = false;
	EACH (PlanTask, task, problem->tasks) {
		hard = hard || task->whole || task->min_chunk > problem->quantum;
		windows = windows || task->window > 0;
		linked = linked || task->after.count > 0;
	}
	return hard || (windows && linked);
}

static void check_cover(Check *check)
{
	bool breaks = check->answer->broken.count > 0, hard = is_hard(check);
	bool proof = check->answer->certificates.count > 0;
	PlanVerdict verdict = check->answer->verdict;
	if ((verdict == PLAN_BROKEN || verdict == PLAN_UNKNOWN) != breaks ||
		(proof && verdict != PLAN_BROKEN) || (!proof && verdict == PLAN_BROKEN && !hard) ||
		(verdict == PLAN_UNKNOWN && (!hard || check->answer->proved))) {
		WRONG(check, "the verdict says otherwise");
	}
	if (hard) {
		return;
	}
	EACH (PlanBroken, broken, check->answer->broken) {
		bool covered = false;
		EACH (PlanCertificate, certificate, check->answer->certificates) {
			EACH (int32_t, place, certificate->tasks) {
				covered = covered || check_waits(check, broken->task, *place);
			}
		}
		if (!covered) {
			WRONG(check, "%s breaks without a certificate",
				check_name(check, broken->task));
		}
	}
}

Text plan_validate(Arena *arena, const PlanProblem *given, const PlanAnswer *answer)
{
	const PlanProblem *problem = check_with_reserves(arena, given);
	Check check = {.arena = arena, .problem = problem, .answer = answer};
	int64_t *minutes = NEW_ARRAY(arena, int64_t, problem->tasks.count + 1);
	PlanTime *last = NEW_ARRAY(arena, PlanTime, problem->tasks.count + 1);
	PlanTime end = 0;
	check_links(&check);
	note_minutes(&check);
	EACH (PlanBlock, block, answer->blocks) {
		check_block(&check, block);
		if (block->start < end) {
			WRONG(&check, "two blocks overlap");
		}
		end = block->end;
		minutes[block->task] += block->end - block->start;
		last[block->task] = block->end;
	}
	for (size_t i = 0; i < problem->tasks.count; i++) {
		check_task(&check, (int32_t)i, minutes[i], last[i]);
	}
	EACH (PlanCertificate, certificate, answer->certificates) {
		check_certificate(&check, certificate);
	}
	check_shapes(&check);
	check_cover(&check);
	return check.wrong;
}
