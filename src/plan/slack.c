/* How much longer each kept promise could take with every one still kept. */
#include "plan/solver.h"

#include <stdlib.h>

static void add_slack(Solver *solver, int32_t task, int32_t cells)
{
	*LIST_ADD(solver->arena, solver->answer->slack) =
		(PlanSlack){solver->place[task], cells * solver->grid.quantum};
}

/* --- one calendar: a sum --- */

/* Where all may use the same hours, a task may grow by the least room left in any stretch that
 * holds its own: the cells of the stretch less those of the tasks to be done inside it. */
typedef struct {
	int32_t first, end, want, task;
} Stretch;

typedef struct {
	Stretch *by_first; /* kept promises */
	size_t count;
	int32_t *ends, *wants,
		*room; /* by different end, rising; room: least over first cells so far */
	size_t end_count;
} Stretches;

static int by_first(const void *left, const void *right)
{
	const Stretch *l = left, *r = right;
	return l->first != r->first ? (l->first < r->first ? -1 : 1)
				    : (l->task > r->task) - (l->task < r->task);
}

static int by_number(const void *left, const void *right)
{
	const int32_t *l = left, *r = right;
	return (*l > *r) - (*l < *r);
}

static size_t end_of(const Stretches *all, int32_t end)
{
	const int32_t *found =
		bsearch(&end, all->ends, all->end_count, sizeof *all->ends, by_number);
	return (size_t)(found - all->ends);
}

static Stretches stretches_of(const Solver *solver)
{
	size_t room = (size_t)solver->count + 1;
	Stretches all = {NEW_ARRAY(solver->arena, Stretch, room), 0,
		NEW_ARRAY(solver->arena, int32_t, room), NEW_ARRAY(solver->arena, int32_t, room),
		NEW_ARRAY(solver->arena, int32_t, room), 0};
	for (int32_t i = 0; i < solver->count; i++) {
		const FlowAsk *ask = &solver->asks[i];
		if (solver_owes(solver, i)) {
			int32_t end = ask->end > ask->first ? ask->end : ask->first;
			all.ends[all.count] = end;
			all.by_first[all.count++] = (Stretch){ask->first, end, ask->want, i};
		}
	}
	qsort(all.by_first, all.count, sizeof *all.by_first, by_first);
	qsort(all.ends, all.count, sizeof *all.ends, by_number);
	for (size_t i = 0; i < all.count; i++) {
		if (all.end_count == 0 || all.ends[all.end_count - 1] != all.ends[i]) {
			all.ends[all.end_count++] = all.ends[i];
		}
	}
	for (size_t i = 0; i < all.count; i++) {
		all.wants[end_of(&all, all.by_first[i].end)] += all.by_first[i].want;
	}
	for (size_t i = 0; i < all.end_count; i++) {
		all.room[i] = INT32_MAX;
	}
	return all;
}

/* The room of every stretch that begins here; then the tasks that begin here take part no more. */
static void begin_at(Stretches *all, int32_t first)
{
	int32_t needed = 0;
	for (size_t i = 0; i < all->end_count; i++) {
		needed += all->wants[i];
		int32_t room = all->ends[i] - first - needed;
		if (all->ends[i] >= first && room < all->room[i]) {
			all->room[i] = room;
		}
	}
}

static void slack_by_sums(Solver *solver, int32_t *slack)
{
	Stretches all = stretches_of(solver);
	int32_t *least = NEW_ARRAY(solver->arena, int32_t, all.end_count + 1);
	for (size_t i = 0, next; i < all.count; i = next) {
		int32_t first = all.by_first[i].first;
		begin_at(&all, first);
		int32_t room = INT32_MAX;
		for (size_t end = all.end_count; end-- > 0;) {
			room = all.room[end] < room ? all.room[end] : room;
			least[end] = room;
		}
		for (next = i; next < all.count && all.by_first[next].first == first; next++) {
			const Stretch *stretch = &all.by_first[next];
			size_t end = end_of(&all, stretch->end);
			slack[stretch->task] = least[end];
			all.wants[end] -= stretch->want;
		}
	}
}

void solver_slack(Solver *solver)
{
	int32_t *slack = NEW_ARRAY(solver->arena, int32_t, (size_t)solver->count + 1);
	bool one_calendar = true;
	if (solver->problem->without_slack) {
		return;
	}
	for (int32_t i = 0; i < solver->count; i++) {
		one_calendar = one_calendar && solver->asks[i].class == 0;
	}
	if (one_calendar) {
		slack_by_sums(solver, slack);
	} else {
		solver_slack_by_flow(solver, slack);
	}
	for (int32_t i = 0; i < solver->count; i++) {
		if (solver->states[i] == TASK_KEPT && !solver->tasks[i]->reserved) {
			add_slack(solver, i, slack[i]);
		}
	}
}
