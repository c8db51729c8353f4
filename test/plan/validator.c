#include "test/plan/validator_sheet.h"

static const char *name_of(const Sheet *sheet, int32_t task)
{
	return text_chars(sheet->problem->tasks.items[task].id);
}

static void widen(Sheet *sheet, PlanTime start, PlanTime end)
{
	sheet->from = start < sheet->from ? start : sheet->from;
	sheet->to = end > sheet->to ? end : sheet->to;
}

static void fix(Sheet *sheet, int32_t task, PlanTime start, PlanTime end)
{
	for (PlanTime at = start; at < end; at++) {
		minute_at(sheet, at)->fixed_for = task;
	}
}

/* A running block of the stored plan stays, unless a pin says otherwise. */
static void fix_running(Sheet *sheet)
{
	EACH (PlanBlock, block, sheet->problem->previous) {
		bool runs = block->start < sheet->problem->now && block->end > sheet->problem->now;
		for (PlanTime at = block->start; runs && at < block->end; at++) {
			runs = minute_at(sheet, at)->fixed_for == NOBODY;
		}
		if (runs) {
			fix(sheet, block->task, block->start, block->end);
		}
	}
}

static void rule_sheet(Sheet *sheet)
{
	const PlanProblem *problem = sheet->problem;
	sheet->from = problem->now;
	sheet->to = problem->until;
	EACH (PlanTask, task, problem->tasks) {
		EACH (PlanStretch, pin, task->pinned) {
			widen(sheet, pin->start, pin->end);
		}
	}
	EACH (PlanBlock, block, problem->previous) {
		widen(sheet, block->start, block->end);
	}
	sheet->minutes = NEW_ARRAY(sheet->arena, Minute, (size_t)(sheet->to - sheet->from) + 1);
	for (PlanTime at = sheet->from; at < sheet->to; at++) {
		*minute_at(sheet, at) = (Minute){false, NOBODY, NOBODY};
	}
	EACH (PlanWork, work, problem->hours) {
		for (PlanTime at = work->start; at < work->end; at++) {
			if (minute_at(sheet, at)) {
				minute_at(sheet, at)->works = true;
			}
		}
	}
	EACH (PlanStretch, event, problem->busy) {
		PlanTime start = event->start > sheet->from ? event->start : sheet->from;
		for (PlanTime at = start; at < event->end && at < sheet->to; at++) {
			minute_at(sheet, at)->works = false;
		}
	}
	for (size_t i = 0; i < problem->tasks.count; i++) {
		EACH (PlanStretch, pin, problem->tasks.items[i].pinned) {
			if (pin->end > problem->now) {
				fix(sheet, (int32_t)i, pin->start, pin->end);
			}
		}
	}
	fix_running(sheet);
}

/* --- the blocks --- */

static void put_blocks(Sheet *sheet)
{
	PlanTime last = INT32_MIN;
	EACH (PlanBlock, block, sheet->answer->blocks) {
		if (block->start >= block->end || block->start < last) {
			WRONG(sheet, "blocks are empty or not in order");
		}
		last = block->start;
		for (PlanTime at = block->start; at < block->end; at++) {
			Minute *minute = minute_at(sheet, at);
			if (!minute || minute->task != NOBODY) {
				WRONG(sheet, "%s stands past the end, or over another",
					name_of(sheet, block->task));
				return;
			}
			minute->task = block->task;
		}
	}
}

bool sheet_in_window(const PlanProblem *problem, const PlanTask *task, PlanTime at)
{
	if (task->window == 0) {
		return true;
	}
	PlanStretches open = problem->windows.items[task->window - 1];
	size_t low = 0, high = open.count;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (open.items[middle].end <= at) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low < open.count && open.items[low].start <= at;
}

bool sheet_may_work(const Sheet *sheet, const PlanTask *task, PlanTime at)
{
	const Minute *minute = minute_at(sheet, at);
	return minute && at >= sheet->problem->now && at < sheet->problem->until &&
	       at >= task->earliest && minute->works && minute->fixed_for == NOBODY &&
	       sheet_in_window(sheet->problem, task, at);
}

static void check_minutes(Sheet *sheet)
{
	PlanTime quantum = sheet->problem->quantum;
	for (PlanTime at = sheet->from; at < sheet->to; at++) {
		const Minute *minute = minute_at(sheet, at), *before = minute_at(sheet, at - 1);
		bool begins = !before || before->task != minute->task ||
			      before->fixed_for != minute->fixed_for;
		if (minute->fixed_for != NOBODY && minute->task != minute->fixed_for) {
			WRONG(sheet, "what is fixed of %s was moved",
				name_of(sheet, minute->fixed_for));
		}
		if (minute->task == NOBODY || minute->fixed_for != NOBODY) {
			continue;
		}
		const PlanTask *task = &sheet->problem->tasks.items[minute->task];
		if (!sheet_may_work(sheet, task, at)) {
			WRONG(sheet, "%s is planned where it may not be",
				name_of(sheet, minute->task));
		}
		if (begins && at % quantum != 0) {
			WRONG(sheet, "a block of %s begins inside a quantum",
				name_of(sheet, minute->task));
		}
	}
}

/* --- the promises --- */

/* What the sheet tells of each task. */
static Told *tell(const Sheet *sheet)
{
	Told *told = NEW_ARRAY(sheet->arena, Told, sheet->problem->tasks.count + 1);
	int64_t run = 0;
	for (PlanTime at = sheet->from; at < sheet->to; at++) {
		const Minute *minute = minute_at(sheet, at), *next = minute_at(sheet, at + 1);
		if (minute->task == NOBODY) {
			continue;
		}
		Told *of = &told[minute->task];
		of->first = of->planned++ == 0 ? at : of->first;
		of->end = at + 1;
		run++;
		if (minute->fixed_for != NOBODY) {
			of->fixed++;
			of->fixed_end = at + 1;
		}
		if (!next || next->task != minute->task) {
			of->shortest = of->runs == 0 || run < of->shortest ? run : of->shortest;
			of->runs++;
			run = 0;
		}
	}
	return told;
}

static const PlanBroken *broken_of(const Sheet *sheet, int32_t task)
{
	EACH (PlanBroken, broken, sheet->answer->broken) {
		if (broken->task == task) {
			return broken;
		}
	}
	return NULL;
}

int64_t sheet_wanted(const Sheet *sheet, const PlanTask *task, int64_t fixed)
{
	int64_t quantum = sheet->problem->quantum;
	int64_t rest = task->minutes > fixed ? task->minutes - fixed : 0;
	return fixed + (rest + quantum - 1) / quantum * quantum;
}

static void check_promises(Sheet *sheet, const Told *told)
{
	for (size_t i = 0; i < sheet->problem->tasks.count; i++) {
		const PlanTask *task = &sheet->problem->tasks.items[i];
		const PlanBroken *broken = broken_of(sheet, (int32_t)i);
		const Told *of = &told[i];
		int64_t all = sheet_wanted(sheet, task, of->fixed);
		PlanTime due = broken ? broken->new_due : task->due;
		if (task->reserved && of->planned == 0) {
			continue; /* hours, not work: see validator_reserve.c */
		}
		if (task->due == PLAN_NEVER) {
			if (broken || of->planned > all) {
				WRONG(sheet, "%s is no promise", name_of(sheet, (int32_t)i));
			}
			continue;
		}
		bool nowhere = broken && due == PLAN_NEVER;
		if (of->planned != (nowhere ? of->fixed : all)) {
			WRONG(sheet, "%s has %d minutes, not %d", name_of(sheet, (int32_t)i),
				(int)of->planned, (int)all);
		}
		if (of->end > due) {
			WRONG(sheet, "%s is over after its date", name_of(sheet, (int32_t)i));
		}
		if (broken && due <= task->due) {
			WRONG(sheet, "%s breaks and is in time", name_of(sheet, (int32_t)i));
		}
	}
}

/* Uninterrupted, in chunks long enough, one after another, with gaps between them; what is fixed
 * is excused. */
static void check_shapes(Sheet *sheet, const Told *told)
{
	const PlanProblem *problem = sheet->problem;
	for (size_t i = 0; i < problem->tasks.count; i++) {
		const PlanTask *task = &problem->tasks.items[i];
		const Told *of = &told[i];
		if (of->planned == 0 || of->fixed > 0) {
			continue;
		}
		int64_t chunk = task->min_chunk < task->minutes ? task->min_chunk : task->minutes;
		if ((task->whole && of->runs != 1) || of->shortest < chunk) {
			WRONG(sheet, "%s is cut into too short pieces", name_of(sheet, (int32_t)i));
		}
		EACH (int32_t, before, task->after) {
			if (told[*before].end > of->first) {
				WRONG(sheet, "%s begins before %s is over",
					name_of(sheet, (int32_t)i), name_of(sheet, *before));
			}
		}
	}
	for (size_t i = 1; i < sheet->answer->blocks.count; i++) {
		const PlanBlock *left = &sheet->answer->blocks.items[i - 1], *right = left + 1;
		bool fixed = told[left->task].fixed > 0 || told[right->task].fixed > 0;
		if (left->task != right->task && !fixed &&
			right->start - left->end < problem->gap_minutes) {
			WRONG(sheet, "%s and %s stand too close", name_of(sheet, left->task),
				name_of(sheet, right->task));
		}
	}
}

Text validator_wrong(Arena *arena, const PlanProblem *given, const PlanAnswer *answer)
{
	PlanProblem problem = sheet_problem(arena, given);
	Sheet sheet = {.arena = arena, .problem = &problem, .answer = answer};
	rule_sheet(&sheet);
	put_blocks(&sheet);
	check_minutes(&sheet);
	Told *told = tell(&sheet);
	check_promises(&sheet, told);
	check_shapes(&sheet, told);
	sheet_check_reserves(&sheet);
	EACH (PlanCertificate, certificate, answer->certificates) {
		sheet_check_certificate(&sheet, certificate, told);
	}
	bool broken = answer->verdict == PLAN_BROKEN || answer->verdict == PLAN_UNKNOWN;
	if (broken != (answer->broken.count > 0)) {
		WRONG(&sheet, "the verdict says otherwise");
	}
	return sheet.wrong;
}
