/* Is a proof one? Re-added minute by minute. */
#include "test/plan/validator_sheet.h"

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
			may = may && sheet_may_work(sheet, task, minute) &&
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

/* What a listed task needs inside the windows: what is fixed there, and the rest of it. Listed
 * alone and fixed past its due it breaks by itself: then all that is fixed counts. */
static int64_t need_of(
	Sheet *sheet, int32_t place, const Told *told, const bool *window, bool alone)
{
	const PlanTask *task = &sheet->problem->tasks.items[place];
	int64_t inside = 0, fixed = told[place].fixed;
	bool late = alone && told[place].fixed_end > task->due;
	for (PlanTime at = sheet->from; fixed > 0 && at < sheet->to; at++) {
		const Minute *minute = minute_at(sheet, at);
		inside += minute->fixed_for == place &&
			  (late || (window[at - sheet->from] && minute->works &&
					   at >= sheet->problem->now));
	}
	if (!late) {
		check_reach(sheet, task, window);
	}
	return inside + sheet_wanted(sheet, task, fixed) - fixed;
}

void sheet_check_certificate(Sheet *sheet, const PlanCertificate *certificate, const Told *told)
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
		need += need_of(sheet, *place, told, window, certificate->tasks.count == 1);
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
