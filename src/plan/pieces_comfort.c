/* Comforts among pieces, where no flow can seek them: work over before the date one would like,
 * rest after long stretches, work of one kind together. Rooms are laid out anew, alone or two that
 * exchange a task; what comes of it is taken when it is kinder. Every window, due, gap and chunk is
 * kept as it was, no day lets through more, and no more minutes move. */
#include "plan/pieces_lay.h"
#include "plan/place.h"

/* TRIES: exchanges tried, at most. */
enum { TRIES = 3000, ROUNDS = 2 };

/* --- rooms laid out anew, alone or two that exchange a task --- */

static void take_all(Kinder *at, PlanNumbers tasks)
{
	EACH (int32_t, task, tasks) {
		kinder_take(at, *task);
	}
}

static bool improve_room(Kinder *at, size_t number)
{
	const Room *room = &at->timeline->rooms.items[number];
	int64_t than = kinder_unkindness(at, number);
	if (than == 0 || room->pieces.count < 2 || room->pieces.count > LAID) {
		return false;
	}
	PlanNumbers tasks = kinder_tasks(at, room);
	int64_t cells = kinder_moved_of(at, tasks);
	at->taken.count = 0;
	take_all(at, tasks);
	size_t rooms[2] = {number, number};
	return kinder_keep(at, rooms, (PlanNumbers[]){tasks, tasks}, than, cells);
}

static void replace(PlanNumbers tasks, int32_t one, int32_t other)
{
	EACH (int32_t, task, tasks) {
		*task = *task == one ? other : *task;
	}
}

static bool exchange(Kinder *at, const size_t *rooms, int32_t one, int32_t other)
{
	const Room *all = at->timeline->rooms.items;
	int64_t than = kinder_unkindness(at, rooms[0]) + kinder_unkindness(at, rooms[1]);
	PlanNumbers tasks[2] = {kinder_tasks(at, &all[rooms[0]]), kinder_tasks(at, &all[rooms[1]])};
	int64_t cells = kinder_moved_of(at, tasks[0]) + kinder_moved_of(at, tasks[1]);
	at->taken.count = 0;
	take_all(at, tasks[0]);
	take_all(at, tasks[1]);
	replace(tasks[0], one, other);
	replace(tasks[1], other, one);
	return kinder_keep(at, rooms, tasks, than, cells);
}

static bool has_kind(const Kinder *at, const Room *room, int32_t kind)
{
	bool found = false;
	EACH (Piece, piece, room->pieces) {
		found = found || kinder_kind(at, piece->task) == kind;
	}
	return found;
}

/* Its work of a kind that the other room has against work the room itself has more of. */
static bool exchange_with(Kinder *at, const size_t *rooms)
{
	const Room *here = &at->timeline->rooms.items[rooms[0]];
	const Room *there = &at->timeline->rooms.items[rooms[1]];
	if (there->pieces.count > LAID) {
		return false;
	}
	for (size_t i = 0; i < here->pieces.count; i++) {
		int32_t one = here->pieces.items[i].task, kind = kinder_kind(at, one);
		bool goes = kinder_lies_in(at, one, here) && has_kind(at, there, kind);
		for (size_t j = 0; goes && j < there->pieces.count; j++) {
			int32_t other = there->pieces.items[j].task;
			bool comes = kinder_lies_in(at, other, there) &&
				     kinder_kind(at, other) != kind &&
				     has_kind(at, here, kinder_kind(at, other));
			if (comes && at->tries_left-- > 0 && exchange(at, rooms, one, other)) {
				return true;
			}
		}
	}
	return false;
}

static bool improve_pairs(Kinder *at, size_t number)
{
	const Room *room = &at->timeline->rooms.items[number];
	bool better = false;
	for (size_t other = number + 1; other <= number + REACH; other++) {
		if (room->pieces.count <= LAID && other < at->timeline->rooms.count &&
			at->tries_left > 0) {
			better = exchange_with(at, (size_t[]){number, other}) || better;
		}
	}
	return better;
}

/* --- dates one would like --- */

/* It comes before the cell in the place of another, which goes elsewhere. */
static bool change_places(Kinder *at, int32_t task, int32_t by)
{
	for (int32_t other = 0; other < at->solver->count && at->tries_left > 0; other++) {
		Pieces placed = at->timeline->placed[other];
		bool there = other != task && placed.count == 1 && placed.items[0].first < by &&
			     at->limits[other] > by && !at->solver->tasks[other]->reserved;
		if (!there) {
			continue;
		}
		int64_t cells = kinder_moved(at, task) + kinder_moved(at, other);
		at->tries_left--;
		at->taken.count = 0;
		kinder_take(at, task);
		kinder_take(at, other);
		if (kinder_put(at, task, 0, by) && kinder_put(at, other, 0, INT32_MAX) &&
			kinder_moved(at, task) + kinder_moved(at, other) <= cells) {
			return true;
		}
		kinder_put_back(at);
	}
	return false;
}

static void heed_wish(Kinder *at, int32_t task)
{
	PlanTime wish = at->solver->tasks[task]->prefer_before;
	int32_t by = grid_cells_until(&at->solver->grid, wish), limit = at->limits[task];
	Pieces placed = at->timeline->placed[task];
	if (wish == 0 || by >= limit || placed.count == 0) {
		return;
	}
	bool there = placed.items[placed.count - 1].end <= by;
	int64_t cells = kinder_moved(at, task);
	at->limits[task] = by;
	at->taken.count = 0;
	if (there) {
		return;
	}
	kinder_take(at, task);
	if (!kinder_put(at, task, 0, by) || kinder_moved(at, task) > cells) {
		kinder_put_back(at);
		at->limits[task] = change_places(at, task, by) ? by : limit;
	}
}

/* --- the whole --- */

static void note_owners(Kinder *at)
{
	size_t cells = (size_t)at->solver->grid.cells + 1;
	at->owners = NEW_ARRAY(at->placing->arena, int32_t, cells);
	at->soft = NEW_ARRAY(at->placing->arena, bool, cells);
	for (size_t cell = 0; cell < cells; cell++) {
		at->owners[cell] = NO_KIND;
	}
	for (int32_t i = 0; i < at->solver->count; i++) {
		EACH (Piece, piece, at->hunt->stored[i]) {
			for (int32_t cell = piece->first; cell < piece->end; cell++) {
				at->owners[cell] = i;
				at->soft[cell] = at->solver->tasks[i]->due == PLAN_NEVER;
			}
		}
	}
}

static Kinder kinder_of(Placing *placing)
{
	const Solver *solver = placing->hunt->solver;
	size_t room = (size_t)solver->count + 1;
	Kinder at = {.placing = placing, .solver = solver, .hunt = placing->hunt};
	at.timeline = placing->hunt->timeline;
	at.kinds = solver_kinds(solver);
	at.limits = NEW_ARRAY(placing->arena, int32_t, room);
	at.were = NEW_ARRAY(placing->arena, Pieces, room);
	at.tries_left = TRIES;
	for (int32_t i = 0; i < solver->count; i++) {
		PlanTime due = placing->solver->dues[i];
		at.limits[i] = due == PLAN_NEVER ? solver->grid.cells
						 : grid_cells_until(&solver->grid, due);
	}
	note_owners(&at);
	return at;
}

void placing_wishes(Placing *placing)
{
	Kinder at = kinder_of(placing);
	for (int32_t i = 0; i < at.solver->count; i++) {
		if (!at.solver->tasks[i]->reserved) {
			heed_wish(&at, i);
		}
	}
}

void placing_comfort(Placing *placing)
{
	Kinder at = kinder_of(placing);
	bool better = true;
	for (int32_t i = 0; i < at.solver->count; i++) {
		PlanTime wish = at.solver->tasks[i]->prefer_before;
		int32_t by = grid_cells_until(&at.solver->grid, wish);
		Pieces placed = at.timeline->placed[i];
		if (wish > 0 && placed.count && placed.items[placed.count - 1].end <= by) {
			at.limits[i] = by < at.limits[i] ? by : at.limits[i];
		}
	}
	for (int round = 0; round < ROUNDS && better; round++) {
		better = false;
		for (size_t room = 0; room < at.timeline->rooms.count; room++) {
			better = improve_room(&at, room) || better;
			better = improve_pairs(&at, room) || better;
		}
	}
}
