/* How a search begins, and which of its plans is taken: see plan/hunt.h. */
#include "plan/hunt.h"

#include <stdlib.h>

/* STEPS_EACH: of search for each task, as long as the usual budget lasts. */
enum { DEVIATION = 40, STEPS_EACH = 200000 };

/* --- setting up --- */

static void take_part(Hunt *hunt)
{
	const Solver *solver = hunt->solver;
	bool *needed = NEW_ARRAY(hunt->arena, bool, (size_t)solver->count + 1);
	for (int32_t turn = solver->count - 1; turn >= 0; turn--) {
		int32_t i = solver->linked ? solver->line[turn] : turn;
		needed[i] = needed[i] || solver->tasks[i]->due != PLAN_NEVER;
		for (size_t j = 0; solver->linked && j < solver->before[i].count; j++) {
			int32_t before = solver->before[i].items[j];
			needed[before] = needed[before] || needed[i];
			*LIST_ADD(hunt->arena, hunt->behind[before]) = i;
		}
	}
	for (int32_t i = 0; i < solver->count; i++) {
		if (needed[i]) {
			*LIST_ADD(hunt->arena, hunt->tasks) = i;
		}
	}
}

/* What is no promise, is done, or would break with nothing else there. */
static void find_hopeless(Hunt *hunt)
{
	const Solver *solver = hunt->solver;
	for (int32_t i = 0; i < solver->count; i++) {
		const FlowAsk *ask = &solver->asks[i];
		bool alone = timeline_find(
			hunt->timeline, i, ask->first, hunt->dues[i], false, &hunt->found);
		hunt->hopeless[i] = solver->tasks[i]->due == PLAN_NEVER || ask->want == 0 ||
				    solver->fixed_ends[i] > solver->tasks[i]->due || !alone;
	}
}

Hunt *hunt_new(Arena *arena, Solver *solver)
{
	Hunt *hunt = NEW(arena, Hunt);
	const PlanProblem *problem = solver->problem;
	size_t room = (size_t)solver->count + 1;
	*hunt = (Hunt){.arena = arena, .solver = solver, .timeline = timeline_new(arena, solver)};
	hunt->dues = NEW_ARRAY(arena, int32_t, room);
	hunt->behind = NEW_ARRAY(arena, PlanNumbers, room);
	hunt->is_touched = NEW_ARRAY(arena, bool, room);
	hunt->were = NEW_ARRAY(arena, Pieces, room);
	hunt->turns = NEW_ARRAY(arena, HuntTurn, room);
	hunt->missing_at = NEW_ARRAY(arena, int32_t, room);
	hunt->hopeless = NEW_ARRAY(arena, bool, room);
	hunt->stored = NEW_ARRAY(arena, Pieces, room);
	hunt->record = NEW_ARRAY(arena, Pieces, room);
	hunt->caps = NEW_ARRAY(arena, int32_t, (size_t)solver->grid.days + 1);
	int64_t usual = (int64_t)solver->count * STEPS_EACH;
	usual = usual < PLAN_BUDGET ? usual : PLAN_BUDGET;
	hunt->steps_left = (problem->budget > 0 ? problem->budget : usual) / 2;
	hunt->chance = UINT64_C(0x9e3779b97f4a7c15);
	for (int32_t i = 0; i < solver->count; i++) {
		PlanTime due = solver->tasks[i]->due;
		hunt->dues[i] = due == PLAN_NEVER ? solver->grid.cells
						  : grid_cells_until(&solver->grid, due);
		hunt->chance = (hunt->chance ^ (uint64_t)hunt->dues[i] ^
				       (uint64_t)solver->asks[i].want << 32) *
			       UINT64_C(0xbf58476d1ce4e5b9);
	}
	hunt->chance |= 1;
	hunt->deviation = DEVIATION;
	hunt->bound = INT64_MAX;
	for (int32_t day = 0; day < solver->grid.days; day++) {
		hunt->caps[day] = solver_whole_cells(solver, day);
	}
	take_part(hunt);
	hunt_find_stored(hunt);
	find_hopeless(hunt);
	return hunt;
}

/* --- a plan to come back to --- */

typedef struct {
	Pieces *placed;
	int64_t weight;
	bool as_stored; /* nothing stands anywhere but where the stored plan has it */
} Snapshot;

static Snapshot snapshot_of(Hunt *hunt)
{
	Snapshot snapshot = {NEW_ARRAY(hunt->arena, Pieces, (size_t)hunt->solver->count + 1),
		hunt->weight, false};
	EACH (int32_t, task, hunt->tasks) {
		EACH (Piece, piece, hunt->timeline->placed[*task]) {
			*LIST_ADD(hunt->arena, snapshot.placed[*task]) = *piece;
		}
	}
	return snapshot;
}

static void clear(Hunt *hunt)
{
	EACH (int32_t, task, hunt->tasks) {
		timeline_take(hunt->timeline, *task);
	}
	hunt->weight = 0;
	EACH (int32_t, task, hunt->tasks) {
		if (hunt->solver->asks[*task].want == 0 && !hunt->solver->linked &&
			hunt_keeps(hunt, *task)) {
			hunt->weight += hunt->solver->tasks[*task]->weight;
		}
	}
}

static void restore(Hunt *hunt, const Snapshot *snapshot)
{
	clear(hunt);
	EACH (int32_t, task, hunt->tasks) {
		timeline_put(hunt->timeline, *task, &snapshot->placed[*task]);
	}
	hunt->weight = snapshot->weight;
}

void hunt_keep_record(Hunt *hunt)
{
	hunt->record_weight = hunt->weight;
	EACH (int32_t, task, hunt->tasks) {
		hunt->record[*task].count = 0;
		EACH (Piece, piece, hunt->timeline->placed[*task]) {
			*LIST_ADD(hunt->arena, hunt->record[*task]) = *piece;
		}
	}
}

void hunt_return_to_record(Hunt *hunt)
{
	Snapshot record = {hunt->record, hunt->record_weight, false};
	restore(hunt, &record);
}

/* Is what stands now better than that? */
static bool beats(Hunt *hunt, const Snapshot *other)
{
	if (hunt->solver->problem->rule != RULE_PRIORITY) {
		return hunt->weight > other->weight;
	}
	EACH (int32_t, task, hunt->tasks) {
		Pieces were = other->placed[*task];
		bool had = hunt->solver->asks[*task].want == 0 ||
			   (were.count && were.items[were.count - 1].end <= hunt->dues[*task]);
		bool has = hunt->solver->asks[*task].want == 0 || hunt_keeps(hunt, *task);
		if (had != has) {
			return has;
		}
	}
	return false;
}

/* --- one after another --- */

typedef enum { BY_DUE, BY_HOPE, BY_DENSITY, BY_IMPORTANCE, BY_ROOM, ORDERS } Order;

static int64_t key_of(const Hunt *hunt, int32_t task, Order order)
{
	const Solver *solver = hunt->solver;
	int32_t want = solver->asks[task].want;
	switch (order) {
	case BY_DUE:
		return -(int64_t)hunt->dues[task];
	case BY_HOPE:
		return (hunt->hoped && hunt->hoped[task] == TASK_KEPT ? INT64_C(1) << 32 : 0) -
		       hunt->dues[task];
	case BY_DENSITY:
		return want ? ((int64_t)solver->tasks[task]->weight << 32) / want : INT64_MAX;
	case BY_ROOM:
		return -(int64_t)(hunt->dues[task] - solver->asks[task].first - want);
	case BY_IMPORTANCE:
	case ORDERS:
		break;
	}
	return -(int64_t)task;
}

static int by_key(const void *left, const void *right)
{
	const HuntTurn *l = left, *r = right;
	return l->key != r->key ? (l->key > r->key ? -1 : 1)
				: (l->task > r->task) - (l->task < r->task);
}

static bool put_with_before(Hunt *hunt, int32_t task, bool tight)
{
	for (size_t i = 0; hunt->solver->linked && i < hunt->solver->before[task].count; i++) {
		if (!put_with_before(hunt, hunt->solver->before[task].items[i], tight)) {
			return false;
		}
	}
	return hunt_put(hunt, task, tight);
}

static void put_in_order(Hunt *hunt, Order order, bool tight)
{
	size_t count = 0;
	HuntTurn *turns = hunt->turns;
	EACH (int32_t, task, hunt->tasks) {
		turns[count++] = (HuntTurn){key_of(hunt, *task, order), *task};
	}
	qsort(turns, count, sizeof *turns, by_key);
	for (size_t i = 0; i < count; i++) {
		(void)put_with_before(hunt, turns[i].task, tight);
	}
}

/* With the buffer whole as far as that goes, then with all of it. */
static void put_rest(Hunt *hunt, Order order, bool tight)
{
	bool buffered = hunt->solver->problem->buffer_percent > 0;
	hunt->timeline->caps = buffered ? hunt->caps : NULL;
	put_in_order(hunt, order, tight);
	hunt->timeline->caps = NULL;
	if (buffered) {
		put_in_order(hunt, order, tight);
	}
}

void hunt_put_rest(Hunt *hunt)
{
	put_rest(hunt, BY_IMPORTANCE, false);
}

static Snapshot best_fresh(Hunt *hunt, int64_t all)
{
	Snapshot best = {NULL, -1, false};
	for (int turn = 0; turn < 2 * ORDERS && best.weight < all; turn++) {
		clear(hunt);
		put_rest(hunt, (Order)(turn / 2), turn % 2);
		if (!best.placed || beats(hunt, &best)) {
			best = snapshot_of(hunt);
		}
	}
	return best;
}

static Snapshot stored_plan(Hunt *hunt)
{
	clear(hunt);
	hunt->timeline->caps = NULL;
	int32_t placed = hunt_put_stored_plan(hunt);
	put_rest(hunt, BY_DUE, false);
	Snapshot snapshot = snapshot_of(hunt);
	snapshot.as_stored = hunt_count_placed(hunt) == placed;
	return snapshot;
}

/* --- the whole --- */

/* Of all promises; less where it is known that not all can be kept. */
static int64_t most_weight(const Hunt *hunt)
{
	int64_t all = 0;
	EACH (int32_t, task, hunt->tasks) {
		const PlanTask *of = hunt->solver->tasks[*task];
		bool counts = of->due != PLAN_NEVER && hunt->solver->asks[*task].want > 0;
		counts = counts || (!hunt->solver->linked && hunt_keeps(hunt, *task));
		all += counts ? of->weight : 0;
	}
	return hunt->bound < all ? hunt->bound : all;
}

/* Work on days that eat their buffer goes to others, where it fits there. */
static void spare_buffer(Hunt *hunt)
{
	Timeline *timeline = hunt->timeline;
	bool moved = hunt->solver->problem->buffer_percent > 0;
	while (moved) {
		moved = false;
		EACH (int32_t, task, hunt->tasks) {
			Pieces *placed = &timeline->placed[*task];
			bool over = false;
			EACH (Piece, piece, *placed) {
				int32_t day = timeline->cell_days[piece->first];
				over = over || timeline->used[day] > hunt->caps[day];
			}
			int32_t first, end;
			if (!over || !hunt_window(hunt, *task, &first, &end)) {
				continue;
			}
			Pieces were = {0};
			EACH (Piece, piece, *placed) {
				*LIST_ADD(hunt->arena, were) = *piece;
			}
			timeline_take(timeline, *task);
			timeline->caps = hunt->caps;
			end = hunt->dues[*task] < end ? hunt->dues[*task] : end;
			bool found = timeline_find(timeline, *task, first, end, true, &hunt->found);
			timeline->caps = NULL;
			timeline_put(timeline, *task, found ? &hunt->found : &were);
			moved = moved || found;
		}
	}
}

void hunt_run(Hunt *hunt)
{
	int64_t all = most_weight(hunt), fresh_steps = hunt->steps_left / 5 * 3;
	Snapshot stored = {NULL, -1, false};
	if (hunt->solver->problem->previous.count > 0) {
		stored = stored_plan(hunt);
	}
	if (stored.weight < all) {
		Snapshot fresh = best_fresh(hunt, all);
		restore(hunt, &fresh);
		hunt_improve(hunt, all, fresh_steps);
		if (stored.placed && beats(hunt, &stored)) {
			fresh = snapshot_of(hunt);
			restore(hunt, &stored);
			hunt->gentle = true;
			hunt_improve(hunt, fresh.weight, hunt->steps_left - fresh_steps);
			hunt->gentle = false;
			stored = snapshot_of(hunt);
			restore(hunt, &fresh);
		}
		if (stored.placed && !beats(hunt, &stored)) {
			restore(hunt, &stored);
		}
	}
	hunt_put_rest(hunt);
	if (!stored.as_stored) {
		spare_buffer(hunt);
		hunt_go_home(hunt);
		hunt_put_rest(hunt);
	}
}
