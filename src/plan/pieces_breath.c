/* Between blocks of different tasks a breath is kept. Where a stretch of work holds several tasks,
 * each but one brings its breath along: so many tasks that must lie between two instants need, with
 * their minutes, as many breaths as there are more tasks than stretches. No flow sees that; this
 * sum does, and proves that not all can be kept where it comes out too long. */
#include "plan/pieces.h"

#include <stdlib.h>

typedef struct {
	int32_t first, end; /* the cells between which it must lie */
	int32_t size;       /* its own and a breath */
	int32_t weight;
} Breathing;

typedef struct {
	const Timeline *timeline;
	Breathing *tasks; /* by their end */
	int32_t count, breath;
} Breaths;

static int by_end(const void *left, const void *right)
{
	const Breathing *l = left, *r = right;
	return (l->end > r->end) - (l->end < r->end);
}

/* What is cheapest to give up comes first. */
static int by_worth(const void *left, const void *right)
{
	const Breathing *l = left, *r = right;
	int64_t of_left = (int64_t)l->weight * r->size, of_right = (int64_t)r->weight * l->size;
	return (of_left > of_right) - (of_left < of_right);
}

static Breaths breaths_of(const Solver *solver, const Timeline *empty)
{
	Breaths of = {.timeline = empty};
	int32_t quantum = solver->grid.quantum;
	of.breath = (solver->problem->gap_minutes + quantum - 1) / quantum;
	of.tasks = NEW_ARRAY(solver->arena, Breathing, (size_t)solver->count + 1);
	for (int32_t i = 0; i < solver->count; i++) {
		const FlowAsk *ask = &solver->asks[i];
		if (solver_owes(solver, i) && ask->want > 0 && !solver->tasks[i]->reserved) {
			of.tasks[of.count++] = (Breathing){ask->first, ask->end,
				ask->want + of.breath, solver->tasks[i]->weight};
		}
	}
	qsort(of.tasks, (size_t)of.count, sizeof *of.tasks, by_end);
	return of;
}

/* Cells between these two, and a breath for each stretch of work they lie in. */
static int64_t room_between(const Breaths *of, int32_t first, int32_t end)
{
	const int32_t *rooms = of->timeline->cell_rooms;
	int32_t stretches = first < end ? rooms[end - 1] - rooms[first] + 1 : 0;
	return (int64_t)(end - first) + (int64_t)stretches * of->breath;
}

/* Where most is lacking of all that begins at this cell or later. */
static int64_t find_lack(const Breaths *of, int32_t first, int32_t *ret_end)
{
	int64_t most = 0, sizes = 0;
	for (int32_t i = 0; i < of->count; i++) {
		const Breathing *task = &of->tasks[i];
		if (task->first < first || task->end <= first) {
			continue;
		}
		sizes += task->size;
		int64_t lack = sizes - room_between(of, first, task->end);
		if (lack > most) {
			most = lack;
			*ret_end = task->end;
		}
	}
	return most;
}

/* The least weight of tasks whose going makes up for what is lacking; as if the last of them could
 * go in part, rounded up. */
static int64_t least_loss(const Breaths *of, int32_t first, int32_t end, int64_t lack)
{
	int32_t count = 0;
	int64_t loss = 0;
	Breathing *inside = NEW_ARRAY(of->timeline->arena, Breathing, (size_t)of->count);
	for (int32_t i = 0; i < of->count; i++) {
		if (of->tasks[i].first >= first && of->tasks[i].end <= end) {
			inside[count++] = of->tasks[i];
		}
	}
	qsort(inside, (size_t)count, sizeof *inside, by_worth);
	for (int32_t i = 0; i < count && lack > 0; i++) {
		int64_t taken = lack < inside[i].size ? lack : inside[i].size;
		loss += (taken * inside[i].weight + inside[i].size - 1) / inside[i].size;
		lack -= taken;
	}
	return loss;
}

int64_t piece_breath_loss(const Solver *solver, const Timeline *empty)
{
	if (solver->problem->gap_minutes == 0) {
		return 0;
	}
	Breaths of = breaths_of(solver, empty);
	int64_t most = 0;
	int32_t first = 0, end = 0;
	for (int32_t i = 0, last = -1; i < of.count; i++) {
		int32_t here = of.tasks[i].first, until = 0;
		int64_t lack = here != last ? find_lack(&of, here, &until) : 0;
		last = here;
		if (lack > most) {
			most = lack;
			first = here;
			end = until;
		}
	}
	if (most > 0 && solver->linked) {
		return 1; /* a promise elsewhere may make room by breaking, but one breaks */
	}
	return most > 0 ? least_loss(&of, first, end, most) : 0;
}
