/* Hours kept for a client, a retainer: of a span so many minutes go to that client's work, and what
 * its work does not fill stays free for it. A wish below every promise: work without promise for
 * others waits for it, nothing else does. Spread over the days of the span. Hours with a weight are
 * a promise (plan/reserve_promise.c) that has its place already; it is given up to the client's
 * work without promise, and what remains is spread like a wish. */
#include "plan/links.h"
#include "plan/place.h"

typedef struct {
	Solver *solver;
	Flow *flow;
	int32_t first, end; /* slots */
	int32_t client;
	int32_t class;   /* of slots: the window of the hours */
	int32_t missing; /* cells */
	bool promised;   /* then only work without promise takes part of them */
} Keeping;

int32_t solver_promise_of(const Solver *solver, int32_t client, const PlanReserve *reserve)
{
	for (int32_t i = 0; i < solver->count && reserve->weight > 0; i++) {
		const PlanTask *task = solver->tasks[i];
		if (task->reserved && task->client == client && task->earliest == reserve->from &&
			task->due == reserve->to && task->window == reserve->window &&
			solver->states[i] == TASK_KEPT) {
			return i;
		}
	}
	return -1;
}

static int32_t room_of(const Flow *flow, int32_t slot)
{
	const FlowDay *day = &flow->days[flow->slots[slot].day];
	int32_t room = flow->slots[slot].cells - flow->slots[slot].used;
	return room < day->cap - day->used ? room : day->cap - day->used;
}

enum { ANY_DAY = -1 };

/* Cells of the client's work in the span, on that day. */
static int32_t done_for(const Keeping *at, int32_t day)
{
	int32_t cells = 0;
	for (int32_t slot = at->first; slot < at->end; slot++) {
		if (day != ANY_DAY && at->flow->slots[slot].day != day) {
			continue;
		}
		for (int32_t s = at->flow->slots[slot].shares; s;
			s = at->flow->shares.items[s].next_of_slot) {
			const Share *share = &at->flow->shares.items[s];
			const PlanTask *task = at->solver->tasks[share->task];
			bool theirs = task->client == at->client &&
				      (!at->promised || task->due == PLAN_NEVER);
			cells += theirs ? share->cells : 0;
		}
	}
	return cells;
}

static void keep_in_slot(Keeping *at, int32_t slot, int32_t *quota, int32_t *kept)
{
	int32_t cells = flow_class_has(at->flow, at->class, slot) ? room_of(at->flow, slot) : 0;
	cells = cells < *quota ? cells : *quota;
	if (cells > 0) {
		kept[slot] += cells;
		at->flow->slots[slot].cells -= cells;
		at->flow->days[at->flow->slots[slot].day].cap -= cells;
		*quota -= cells;
		at->missing -= cells;
	}
}

/* Spread over the days: first the same for each, what is done there counted; then what is left as
 * early as it goes. */
static void keep_hours(Keeping *at, int32_t wanted, int32_t *kept)
{
	int32_t days = 0, day = -1;
	for (int32_t slot = at->first; slot < at->end; slot++) {
		if (flow_class_has(at->flow, at->class, slot)) {
			days += at->flow->slots[slot].day != day;
			day = at->flow->slots[slot].day;
		}
	}
	for (int pass = 0; pass < 2; pass++) {
		int32_t quota = at->missing;
		day = -1;
		for (int32_t slot = at->first; slot < at->end && at->missing > 0; slot++) {
			if (pass == 0 && at->flow->slots[slot].day != day) {
				day = at->flow->slots[slot].day;
				quota = days == 0 ? 0
						  : (wanted + days - 1) / days - done_for(at, day);
				quota = quota < at->missing ? quota : at->missing;
			}
			keep_in_slot(at, slot, &quota, kept);
		}
	}
}

static const PlanClient *client_of(const Keeping *at)
{
	return &at->solver->problem->clients.items[at->client];
}

static int32_t slot_end(const Flow *flow, int32_t slot)
{
	return slot + 1 < flow->slot_count ? flow->slots[slot + 1].first : flow->grid->cells;
}

/* Their promised hours give way. */
static void drop_promised(Keeping *at)
{
	for (int32_t i = 0; i < at->solver->count; i++) {
		const PlanTask *task = at->solver->tasks[i];
		if (task->reserved && task->client == at->client && solver_owes(at->solver, i)) {
			flow_drop(at->flow, i);
		}
	}
}

/* Work without promise for those who reserved hours comes before that of others. */
static void fill_theirs(Keeping *at, const int32_t *soft, int32_t count)
{
	int32_t *theirs = NEW_ARRAY(at->solver->arena, int32_t, (size_t)count + 1), found = 0;
	for (int32_t i = 0; i < count; i++) {
		if (at->solver->tasks[soft[i]]->client == at->client) {
			theirs[found++] = soft[i];
		}
	}
	if (found > 0) {
		flow_fill(at->flow, theirs, found);
	}
}

static void keep_reserve(Keeping *at, const PlanReserve *reserve, int32_t *kept)
{
	const Grid *grid = &at->solver->grid;
	int32_t to = grid_cells_until(grid, reserve->to);
	int32_t promise = solver_promise_of(at->solver, at->client, reserve);
	int32_t wanted = (reserve->minutes + grid->quantum - 1) / grid->quantum;
	at->promised = promise >= 0;
	at->class = reserve->window;
	wanted = at->promised ? at->solver->asks[promise].want : wanted;
	at->first = flow_slot_at(at->flow, grid_cells_from(grid, reserve->from));
	at->end = flow_slot_at(at->flow, to);
	at->end -= at->end > at->first && slot_end(at->flow, at->end - 1) > to;
	at->missing = wanted - done_for(at, ANY_DAY);
	if (at->missing > 0) {
		keep_hours(at, wanted, kept);
	}
}

int32_t *solver_keep_reserves(
	Solver *solver, Flow *flow, const int32_t *soft, int32_t count, const int32_t *owners)
{
	int32_t *kept = NEW_ARRAY(solver->arena, int32_t, (size_t)flow->slot_count + 1);
	Keeping at = {.solver = solver, .flow = flow};
	for (; at.client < (int32_t)solver->problem->clients.count; at.client++) {
		PlanReserves reserves = client_of(&at)->reserves;
		if (reserves.count > 0) {
			drop_promised(&at);
			if (owners) {
				solver_go_home(solver, flow, owners, TASK_SOFT, at.client);
			}
			fill_theirs(&at, soft, count);
			solver_fill_linked(solver, flow, owners, at.client);
		}
		EACH (PlanReserve, reserve, reserves) {
			keep_reserve(&at, reserve, kept);
		}
	}
	return kept;
}

void solver_free_reserves(Flow *flow, const int32_t *kept)
{
	for (int32_t slot = 0; slot < flow->slot_count; slot++) {
		flow->slots[slot].cells += kept[slot];
		flow->days[flow->slots[slot].day].cap += kept[slot];
	}
}
