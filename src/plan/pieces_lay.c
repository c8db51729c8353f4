/* One room after another laid out: who comes next, with rests between; and whether that is kinder.
 */
#include "plan/pieces_lay.h"

enum { REST = 1000 }; /* what a rest counts for beside a change of kind */

/* --- what it costs to stand there --- */

int64_t kinder_moved(const Kinder *at, int32_t task)
{
	bool had = at->hunt->stored[task].count > 0;
	int64_t cells = 0;
	EACH (Piece, piece, at->timeline->placed[task]) {
		for (int32_t cell = piece->first; cell < piece->end; cell++) {
			bool other = at->owners[cell] != task;
			cells += other ? had + at->soft[cell] : 0;
		}
	}
	return cells;
}

int64_t kinder_moved_of(const Kinder *at, PlanNumbers tasks)
{
	int64_t cells = 0;
	EACH (int32_t, task, tasks) {
		cells += kinder_moved(at, *task);
	}
	return cells;
}

/* --- how kind it is --- */

int32_t kinder_kind(const Kinder *at, int32_t task)
{
	bool works = task < at->solver->count && !at->solver->tasks[task]->reserved;
	return works ? at->kinds[task] : NO_KIND;
}

static PlanTime time_of(const Kinder *at, const Room *room, int32_t cell)
{
	return room->start + (cell - room->first) * at->solver->grid.quantum;
}

/* The kind of the last work before the room, of the first after it; NO_KIND: there is none near. */
static int32_t kind_beside(const Kinder *at, size_t room, bool before)
{
	const Room *rooms = at->timeline->rooms.items;
	for (int32_t i = 1; i <= REACH; i++) {
		size_t other = before ? room - (size_t)i : room + (size_t)i;
		if (before ? room < (size_t)i : other >= at->timeline->rooms.count) {
			break;
		}
		Pieces pieces = rooms[other].pieces;
		for (size_t j = 0; j < pieces.count; j++) {
			size_t piece = before ? pieces.count - 1 - j : j;
			int32_t kind = kinder_kind(at, pieces.items[piece].task);
			if (kind != NO_KIND) {
				return kind;
			}
		}
	}
	return NO_KIND;
}

/* Changes of kind in the room and to the work beside it, and stretches worked without a rest. */
int64_t kinder_unkindness(const Kinder *at, size_t number)
{
	const PlanProblem *problem = at->solver->problem;
	const Room *room = &at->timeline->rooms.items[number];
	int32_t last = kind_beside(at, number, true), after = kind_beside(at, number, false);
	int64_t count = 0;
	PlanTime begun = 0, end = 0;
	EACH (Piece, piece, room->pieces) {
		int32_t kind = kinder_kind(at, piece->task);
		if (kind == NO_KIND) {
			continue;
		}
		PlanTime start = time_of(at, room, piece->first);
		count += last != NO_KIND && kind != last;
		last = kind;
		begun = end == 0 || start - end >= problem->break_minutes ? start : begun;
		int32_t before = end > begun ? end - begun : 0;
		end = time_of(at, room, piece->end);
		bool longer = before <= problem->break_after && end - begun > problem->break_after;
		count += problem->break_minutes > 0 && longer ? REST : 0;
	}
	return count + (last != NO_KIND && after != NO_KIND && last != after);
}

/* --- taking out and putting back --- */

void kinder_take(Kinder *at, int32_t task)
{
	at->were[task].count = 0;
	EACH (Piece, piece, at->timeline->placed[task]) {
		*LIST_ADD(at->placing->arena, at->were[task]) = *piece;
	}
	*LIST_ADD(at->placing->arena, at->taken) = task;
	timeline_take(at->timeline, task);
}

void kinder_put_back(Kinder *at)
{
	EACH (int32_t, task, at->taken) {
		timeline_take(at->timeline, *task);
	}
	EACH (int32_t, task, at->taken) {
		timeline_put(at->timeline, *task, &at->were[*task]);
	}
}

/* Puts it between these cells, inside all it must keep; false: there is no room. */
bool kinder_put(Kinder *at, int32_t task, int32_t from, int32_t to)
{
	int32_t first, end;
	if (!hunt_window(at->hunt, task, &first, &end)) {
		return false;
	}
	first = first > from ? first : from;
	end = end < at->limits[task] ? end : at->limits[task];
	end = end < to ? end : to;
	bool found = first < end &&
		     timeline_find(at->timeline, task, first, end, false, &at->hunt->found);
	if (found) {
		timeline_put(at->timeline, task, &at->hunt->found);
	}
	return found;
}

/* --- a room laid out anew --- */

/* All of the task lies in that room. */
bool kinder_lies_in(const Kinder *at, int32_t task, const Room *room)
{
	bool whole = task < at->solver->count && !at->solver->tasks[task]->reserved &&
		     timeline_has(at->timeline, task);
	for (size_t i = 0; whole && i < at->timeline->placed[task].count; i++) {
		const Piece *piece = &at->timeline->placed[task].items[i];
		whole = room->first <= piece->first && piece->end <= room->end;
	}
	return whole;
}

PlanNumbers kinder_tasks(const Kinder *at, const Room *room)
{
	PlanNumbers tasks = {0};
	EACH (Piece, piece, room->pieces) {
		bool twice = false;
		for (size_t i = 0; i < tasks.count; i++) {
			twice = twice || tasks.items[i] == piece->task;
		}
		if (!twice && kinder_lies_in(at, piece->task, room)) {
			*LIST_ADD(at->placing->arena, tasks) = piece->task;
		}
	}
	return tasks;
}

/* Of those not there: whose turn it is after work of that kind; NO_KIND: none may come. */
static int32_t next_of(const Kinder *at, PlanNumbers tasks, int32_t cursor, int32_t kind)
{
	int32_t best = NO_KIND;
	bool best_waits = true, best_differs = true;
	EACH (int32_t, task, tasks) {
		int32_t first, end;
		if (timeline_has(at->timeline, *task) ||
			!hunt_window(at->hunt, *task, &first, &end)) {
			continue;
		}
		bool waits = first > cursor, differs = kinder_kind(at, *task) != kind;
		bool better = best == NO_KIND;
		if (!better && waits != best_waits) {
			better = !waits;
		} else if (!better && differs != best_differs) {
			better = !differs;
		} else if (!better) {
			better = at->limits[*task] < at->limits[best];
		}
		if (better) {
			best = *task;
			best_waits = waits;
			best_differs = differs;
		}
	}
	return best;
}

/* One after another, the taken ones into that room; with rests between them. */
static bool lay(Kinder *at, size_t number, PlanNumbers tasks, bool rests)
{
	const Room *room = &at->timeline->rooms.items[number];
	const PlanProblem *problem = at->solver->problem;
	int32_t cursor = room->first, kind = kind_beside(at, number, true), worked = 0;
	int32_t quantum = at->solver->grid.quantum;
	int32_t rest = (problem->break_minutes + quantum - 1) / quantum;
	for (size_t i = 0; i < tasks.count; i++) {
		int32_t task = next_of(at, tasks, cursor, kind);
		if (task == NO_KIND) {
			return false;
		}
		int32_t minutes = at->solver->asks[task].want * quantum;
		if (rests && worked > 0 && worked + minutes > problem->break_after) {
			cursor += rest;
			worked = 0;
		}
		if (!kinder_put(at, task, cursor, room->end)) {
			return false;
		}
		Pieces placed = at->timeline->placed[task];
		worked = placed.items[0].first >= cursor + rest ? minutes : worked + minutes;
		cursor = placed.items[placed.count - 1].end;
		kind = kinder_kind(at, task);
	}
	return true;
}

/* Lays the taken ones into these two rooms (or the one, twice), and keeps it when it is kinder than
 * that and moves no more cells. */
bool kinder_keep(
	Kinder *at, const size_t *rooms, const PlanNumbers *tasks, int64_t than, int64_t cells)
{
	bool may_rest = at->solver->problem->break_minutes > 0, same = rooms[0] == rooms[1];
	PlanNumbers all = at->taken;
	for (int rests = may_rest; rests >= 0; rests--) {
		bool laid = lay(at, rooms[0], tasks[0], rests) &&
			    (same || lay(at, rooms[1], tasks[1], rests));
		int64_t now = laid ? kinder_unkindness(at, rooms[0]) : 0;
		now += laid && !same ? kinder_unkindness(at, rooms[1]) : 0;
		if (laid && now < than && kinder_moved_of(at, all) <= cells) {
			return true;
		}
		EACH (int32_t, task, all) {
			timeline_take(at->timeline, *task);
		}
	}
	kinder_put_back(at);
	return false;
}
