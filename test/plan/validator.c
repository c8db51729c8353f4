#include "test/plan/validator.h"

#include <stdlib.h>
#include <string.h>

enum { NOBODY = -1 };

/* One minute. */
typedef struct {
	bool works;        /* hours, and no event */
	int32_t fixed_for; /* a pin or what is running: whose */
	int32_t task;      /* who stands there in the plan */
} Minute;

typedef struct {
	Arena *arena;
	const PlanProblem *problem;
	const PlanAnswer *answer;
	PlanTime from, to; /* the minutes there are */
	Minute *minutes;   /* minutes[at - from] */
	Text wrong;
} Sheet;

#define WRONG(sheet, ...)                                                          \
	do {                                                                       \
		if (text_empty((sheet)->wrong)) {                                  \
			(sheet)->wrong = text_format((sheet)->arena, __VA_ARGS__); \
		}                                                                  \
	} while (0)

static Minute *minute_at(const Sheet *sheet, PlanTime at)
{
	return at >= sheet->from && at < sheet->to ? &sheet->minutes[at - sheet->from] : NULL;
}

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

static bool reaches_client(const PlanProblem *problem, const PlanTask *task, PlanTime at)
{
	if (!task->reachable || task->client < 0) {
		return true;
	}
	PlanStretches open = problem->clients.items[task->client].reachable;
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

/* May the task be worked on in that minute, but for what else stands there? */
static bool may_work(const Sheet *sheet, const PlanTask *task, PlanTime at)
{
	const Minute *minute = minute_at(sheet, at);
	return minute && at >= sheet->problem->now && at < sheet->problem->until &&
	       at >= task->earliest && minute->works && minute->fixed_for == NOBODY &&
	       reaches_client(sheet->problem, task, at);
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
		if (!may_work(sheet, task, at)) {
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

typedef struct {
	int64_t planned, fixed, shortest;
	PlanTime first, end, fixed_end;
	int32_t runs;
} Told;

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

static int64_t wanted(const Sheet *sheet, const PlanTask *task, int64_t fixed)
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
		int64_t all = wanted(sheet, task, of->fixed);
		PlanTime due = broken ? broken->new_due : task->due;
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

/* --- the certificates --- */

enum { CHAIN = 60 }; /* links from the first task to the last, at most */

/* A task must be over when one that waits for it is due. */
static PlanTime due_with_others(const Sheet *sheet, const PlanTask *task, int links)
{
	PlanTime due = task->due;
	EACH (PlanTask, later, sheet->problem->tasks) {
		EACH (int32_t, before, later->after) {
			if (&sheet->problem->tasks.items[*before] == task && links < CHAIN) {
				PlanTime then = due_with_others(sheet, later, links + 1);
				due = then < due ? then : due;
			}
		}
	}
	return due;
}

/* It waits for one that may not begin yet, or has work that is fixed later. */
static bool waits_at(const Sheet *sheet, const PlanTask *task, PlanTime at, int links)
{
	EACH (int32_t, place, task->after) {
		const PlanTask *before = &sheet->problem->tasks.items[*place];
		bool waits = before->earliest > at;
		EACH (PlanStretch, pin, before->pinned) {
			waits = waits || pin->end > at;
		}
		if (waits || (links < CHAIN && waits_at(sheet, before, at, links + 1))) {
			return true;
		}
	}
	return false;
}

/* Whole quanta in which the task may be worked on by its due must lie inside the windows. */
static void check_reach(Sheet *sheet, const PlanTask *task, const bool *window)
{
	PlanTime quantum = sheet->problem->quantum, due = due_with_others(sheet, task, 0);
	PlanTime first = (sheet->from + quantum - 1) / quantum * quantum;
	for (PlanTime at = first; at + quantum <= sheet->to && at + quantum <= due; at += quantum) {
		bool may = true, inside = true;
		for (PlanTime minute = at; minute < at + quantum; minute++) {
			may = may && may_work(sheet, task, minute) &&
			      !waits_at(sheet, task, minute, 0);
			inside = inside && window[minute - sheet->from];
		}
		if (may && !inside) {
			WRONG(sheet, "%s may be worked on outside the windows",
				text_chars(task->id));
			return;
		}
	}
}

/* What a listed task needs inside the windows: what is fixed there, and the rest of it. */
static int64_t need_of(Sheet *sheet, int32_t place, const Told *told, const bool *window)
{
	const PlanTask *task = &sheet->problem->tasks.items[place];
	int64_t inside = 0, fixed = told[place].fixed;
	bool late = told[place].fixed_end > task->due;
	for (PlanTime at = sheet->from; fixed > 0 && at < sheet->to; at++) {
		const Minute *minute = minute_at(sheet, at);
		inside += minute->fixed_for == place &&
			  (late || (window[at - sheet->from] && minute->works &&
					   at >= sheet->problem->now));
	}
	if (!late) {
		check_reach(sheet, task, window);
	}
	return inside + wanted(sheet, task, fixed) - fixed;
}

static void check_certificate(Sheet *sheet, const PlanCertificate *certificate, const Told *told)
{
	bool *window = NEW_ARRAY(sheet->arena, bool, (size_t)(sheet->to - sheet->from) + 1);
	bool *listed = NEW_ARRAY(sheet->arena, bool, sheet->problem->tasks.count + 1);
	int64_t need = 0, have = 0;
	EACH (PlanStretch, stretch, certificate->windows) {
		for (PlanTime at = stretch->start; at < stretch->end; at++) {
			if (!minute_at(sheet, at) || window[at - sheet->from]) {
				WRONG(sheet, "windows overlap, or lie outside");
				return;
			}
			window[at - sheet->from] = true;
		}
	}
	EACH (int32_t, place, certificate->tasks) {
		listed[*place] = true;
		need += need_of(sheet, *place, told, window);
	}
	for (PlanTime at = sheet->from; at < sheet->to; at++) {
		const Minute *minute = minute_at(sheet, at);
		bool others = minute->fixed_for != NOBODY && !listed[minute->fixed_for];
		have += window[at - sheet->from] && minute->works && !others &&
			at >= sheet->problem->now && at < sheet->problem->until;
	}
	if (need != certificate->need || have != certificate->have || need <= have) {
		WRONG(sheet, "a certificate does not add up: %d and %d, said %d and %d", (int)need,
			(int)have, (int)certificate->need, (int)certificate->have);
	}
}

Text validator_wrong(Arena *arena, const PlanProblem *problem, const PlanAnswer *answer)
{
	Sheet sheet = {.arena = arena, .problem = problem, .answer = answer};
	rule_sheet(&sheet);
	put_blocks(&sheet);
	check_minutes(&sheet);
	Told *told = tell(&sheet);
	check_promises(&sheet, told);
	check_shapes(&sheet, told);
	EACH (PlanCertificate, certificate, answer->certificates) {
		check_certificate(&sheet, certificate, told);
	}
	bool broken = answer->verdict == PLAN_BROKEN || answer->verdict == PLAN_UNKNOWN;
	if (broken != (answer->broken.count > 0)) {
		WRONG(&sheet, "the verdict says otherwise");
	}
	return sheet.wrong;
}
