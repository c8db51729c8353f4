/* Hours kept for a client among pieces: see plan/reserve.c. What is kept free stands on the
 * timeline as nobody's, so that nothing else is put there. */
#include "plan/pieces.h"
#include "plan/place.h"

typedef struct {
	Placing *placing;
	const Solver *solver;
	Timeline *timeline;
	int32_t client;
	int32_t first, end; /* cells of the span */
	int32_t nobody;     /* the number after the last task's */
	bool promised;      /* then only work without promise takes part of them */
} Keeping;

static int32_t cells_in(const Pieces *pieces, int32_t first, int32_t end)
{
	int32_t cells = 0;
	EACH (Piece, piece, *pieces) {
		int32_t from = piece->first > first ? piece->first : first;
		int32_t to = piece->end < end ? piece->end : end;
		cells += from < to ? to - from : 0;
	}
	return cells;
}

/* Cells of the client's work between these. */
static int32_t done_for(const Keeping *at, int32_t first, int32_t end)
{
	int32_t cells = 0;
	for (int32_t i = 0; i < at->solver->count; i++) {
		const PlanTask *task = at->solver->tasks[i];
		bool theirs = task->client == at->client && !task->reserved &&
			      (!at->promised || task->due == PLAN_NEVER);
		cells += theirs ? cells_in(&at->timeline->placed[i], first, end) : 0;
	}
	return cells;
}

/* So many cells between these, or as many as there is room for; returns how many. */
static int32_t keep(Keeping *at, int32_t cells, int32_t first, int32_t end)
{
	Pieces *found = &at->placing->hunt->found;
	if (cells <= 0) {
		return 0;
	}
	(void)timeline_find_more(at->timeline, at->nobody, cells, first, end, found);
	timeline_put(at->timeline, at->nobody, found);
	at->timeline->placed[at->nobody].count = 0;
	return cells_in(found, first, end);
}

/* The end of the cells of the same day. */
static int32_t day_end(const Keeping *at, int32_t cell)
{
	int32_t end = cell;
	while (end < at->end && at->timeline->cell_days[end] == at->timeline->cell_days[cell]) {
		end++;
	}
	return end;
}

/* Has the window of these hours a cell there? */
static bool in_window(const Keeping *at, int32_t first, int32_t end)
{
	int32_t class = at->timeline->solver->asks[at->nobody].class;
	if (class == 0) {
		return true;
	}
	EACH (CellRun, run, at->solver->classes[class - 1]) {
		if (run->first < end && first < run->end) {
			return true;
		}
	}
	return false;
}

/* The same for each day of the window, then the rest as early as it goes. */
static void keep_spread(Keeping *at, int32_t wanted)
{
	int32_t missing = wanted - done_for(at, at->first, at->end), days = 0;
	for (int32_t cell = at->first; cell < at->end; cell = day_end(at, cell)) {
		days += in_window(at, cell, day_end(at, cell));
	}
	for (int32_t cell = at->first, end; cell < at->end; cell = end) {
		end = day_end(at, cell);
		int32_t quota =
			days == 0 ? 0 : (wanted + days - 1) / days - done_for(at, cell, end);
		missing -= keep(at, quota < missing ? quota : missing, cell, end);
	}
	(void)keep(at, missing, at->first, at->end);
}

/* Their promised hours give way to their work without promise. */
static void fill_theirs(Keeping *at)
{
	for (int32_t i = 0; i < at->solver->count; i++) {
		if (at->solver->tasks[i]->client == at->client && at->solver->tasks[i]->reserved) {
			timeline_take(at->timeline, i);
		}
	}
	for (int32_t turn = 0; turn < at->solver->count; turn++) {
		int32_t i = at->solver->linked ? at->solver->line[turn] : turn;
		const PlanTask *task = at->solver->tasks[i];
		if (task->client == at->client && task->due == PLAN_NEVER &&
			!hunt_put_stored(at->placing->hunt, i)) {
			placing_put_soft(at->placing, i);
		}
	}
}

void placing_reserve(Placing *placing)
{
	const Solver *solver = placing->solver;
	const Grid *grid = &solver->grid;
	PlanClients clients = solver->problem->clients;
	Keeping at = {.placing = placing, .solver = solver, .timeline = placing->hunt->timeline};
	at.nobody = solver->count;
	at.timeline->least[at.nobody] = 1;
	for (; at.client < (int32_t)clients.count; at.client++) {
		PlanReserves reserves = clients.items[at.client].reserves;
		if (reserves.count > 0) {
			fill_theirs(&at);
		}
		EACH (PlanReserve, reserve, reserves) {
			at.first = grid_cells_from(grid, reserve->from);
			at.end = grid_cells_until(grid, reserve->to);
			int32_t promise = solver_promise_of(solver, at.client, reserve);
			at.promised = promise >= 0;
			at.timeline->solver->asks[at.nobody].class = reserve->window;
			keep_spread(&at, at.promised ? solver->asks[promise].want
						     : (reserve->minutes + grid->quantum - 1) /
							       grid->quantum);
		}
	}
	at.timeline->solver->asks[at.nobody].class = 0;
}
