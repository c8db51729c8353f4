/* Who comes after whom inside the slots, where the order is free: work for one client of one
 * category stays together, and the last work of a slot goes on in the next where it can. Over all
 * slots the fewest changes there are for what stands in them: within a slot each kind of work is
 * one group, so only the first and the last matter, and the best of them are found from slot to
 * slot (dynamic programming). Where it makes no difference, what is due first comes first. */
#include "plan/links.h"
#include "plan/place.h"

#include <stdlib.h>
#include <string.h>

enum { KINDS_LIMIT = 64 }; /* in one slot; where there are more, they are only grouped */

/* Work of one kind in a slot. */
typedef struct {
	int32_t kind, first_part; /* by what is due first */
	int32_t changes;          /* up to here at best, if this kind is the last of the slot */
	int32_t opens;            /* then this group is the first of the slot */
	int32_t before;           /* and this group was the last of the slot before */
	int32_t rank;
} Group;

typedef struct {
	const Solver *solver;
	SlotOrder *order;
	int32_t *kinds;       /* of each task */
	Group *groups;        /* of all slots */
	int32_t *first_group; /* of each slot, and one more */
} Batching;

/* --- kinds of work --- */

static int by_kind(const void *left, const void *right)
{
	const PlanTask *const *l = left, *const *r = right;
	if ((*l)->client != (*r)->client) {
		return (*l)->client < (*r)->client ? -1 : 1;
	}
	return text_order((*l)->category, (*r)->category);
}

typedef struct {
	const PlanTask *task;
	int32_t ours;
} Kindred;

int32_t *solver_kinds(const Solver *solver)
{
	size_t count = (size_t)solver->count;
	int32_t *kinds = NEW_ARRAY(solver->arena, int32_t, count + 1);
	Kindred *all = NEW_ARRAY(solver->arena, Kindred, count + 1);
	for (size_t i = 0; i < count; i++) {
		all[i] = (Kindred){solver->tasks[i], (int32_t)i};
	}
	qsort(all, count, sizeof *all, by_kind);
	int32_t kind = 0;
	for (size_t i = 0; i < count; i++) {
		kind += i > 0 && by_kind(&all[i - 1].task, &all[i].task) != 0;
		kinds[all[i].ours] = kind;
	}
	return kinds;
}

/* --- the groups of each slot --- */

static int by_due(const void *left, const void *right)
{
	const SlotPart *l = left, *r = right;
	return l->due != r->due ? (l->due < r->due ? -1 : 1)
				: (l->turn > r->turn) - (l->turn < r->turn);
}

static void take_parts(Batching *at, const Flow *flow, const PlanTime *dues)
{
	const Solver *solver = at->solver;
	int32_t count = 0;
	for (int32_t i = 0; i < flow->slot_count; i++) {
		at->order->first[i] = count;
		for (int32_t s = flow->slots[i].shares; s; s = flow->shares.items[s].next_of_slot) {
			const Share *share = &flow->shares.items[s];
			int32_t turn = solver->linked ? solver->turns[share->task] : share->task;
			at->order->parts[count++] =
				(SlotPart){dues[share->task], turn, 0, share->task, share->cells};
		}
		qsort(at->order->parts + at->order->first[i], (size_t)(count - at->order->first[i]),
			sizeof *at->order->parts, by_due);
	}
	at->order->first[flow->slot_count] = count;
}

static void find_groups(Batching *at, int32_t slots)
{
	int32_t count = 0;
	for (int32_t i = 0; i < slots; i++) {
		at->first_group[i] = count;
		for (int32_t part = at->order->first[i]; part < at->order->first[i + 1]; part++) {
			int32_t kind = at->kinds[at->order->parts[part].task];
			int32_t group = at->first_group[i];
			while (group < count && at->groups[group].kind != kind) {
				group++;
			}
			if (group == count) {
				at->groups[count++] = (Group){.kind = kind, .first_part = part};
			}
			at->order->parts[part].group = group;
		}
	}
	at->first_group[slots] = count;
}

/* --- from slot to slot --- */

enum { NOBODY = -1 };

/* The fewest changes when this group opens the slot; and the group before it. */
static int32_t changes_until(
	const Batching *at, int32_t from, int32_t to, int32_t opens, int32_t *ret_before)
{
	int32_t best = 0;
	*ret_before = NOBODY;
	for (int32_t before = from; before < to; before++) {
		int32_t changes = at->groups[before].changes +
				  (at->groups[before].kind != at->groups[opens].kind);
		if (*ret_before == NOBODY || changes < best) {
			best = changes;
			*ret_before = before;
		}
	}
	return best;
}

/* from, to: the groups of the last slot before that has any. */
static void find_best(Batching *at, int32_t slot, int32_t from, int32_t to)
{
	int32_t first = at->first_group[slot], end = at->first_group[slot + 1];
	bool many = end - first > KINDS_LIMIT;
	for (int32_t opens = first; opens < (many ? first + 1 : end); opens++) {
		int32_t before, changes = changes_until(at, from, to, opens, &before);
		changes += end - first - 1;
		for (int32_t last = many ? end - 1 : first; last < end; last++) {
			Group *group = &at->groups[last];
			bool possible = last != opens || end - first == 1;
			if (possible && (group->opens == NOBODY || changes < group->changes)) {
				group->changes = changes;
				group->opens = opens;
				group->before = before;
			}
		}
	}
	for (int32_t last = first; many && last < end - 1; last++) {
		at->groups[last].changes = INT32_MAX / 2;
	}
}

/* The last of these with the fewest changes. */
static int32_t best_last(const Batching *at, int32_t from, int32_t to)
{
	int32_t best = to - 1;
	for (int32_t group = to - 1; group >= from; group--) {
		best = at->groups[group].changes < at->groups[best].changes ? group : best;
	}
	return best;
}

static void rank_groups(Batching *at, int32_t slot, int32_t last)
{
	for (int32_t group = at->first_group[slot]; group < at->first_group[slot + 1]; group++) {
		at->groups[group].rank = group == at->groups[last].opens ? INT32_MIN
					 : group == last                 ? INT32_MAX
									 : group;
	}
}

static void find_order(Batching *at, int32_t slots)
{
	int32_t from = 0, to = 0;
	for (int32_t i = 0; i < slots; i++) {
		if (at->first_group[i] < at->first_group[i + 1]) {
			find_best(at, i, from, to);
			from = at->first_group[i];
			to = at->first_group[i + 1];
		}
	}
	int32_t last = to > 0 ? best_last(at, from, to) : NOBODY;
	for (int32_t i = slots - 1; i >= 0 && last >= 0; i--) {
		if (at->first_group[i] < at->first_group[i + 1]) {
			rank_groups(at, i, last);
			last = at->groups[last].before;
		}
	}
}

/* --- work that waits for other work --- */

static int32_t changes_in(const Batching *at, int32_t parts)
{
	int32_t changes = 0;
	for (int32_t i = 1; i < parts; i++) {
		changes += at->kinds[at->order->parts[i].task] !=
			   at->kinds[at->order->parts[i - 1].task];
	}
	return changes;
}

/* The first part of that kind, if none of its like before it hangs together with it; else the first
 * of all. */
static int32_t next_part(const Batching *at, const int32_t *roots, int32_t from, int32_t end)
{
	const SlotPart *parts = at->order->parts;
	for (int32_t i = from; i < end && from > 0; i++) {
		bool may = at->kinds[parts[i].task] == at->kinds[parts[from - 1].task];
		for (int32_t j = from; may && j < i; j++) {
			may = roots[parts[j].task] != roots[parts[i].task];
		}
		if (may) {
			return i;
		}
	}
	return from;
}

/* Parts of tasks that hang together keep their order; between the others work goes on with the kind
 * it is at, where that makes fewer changes in all. */
static void order_linked(Batching *at, int32_t slots)
{
	SlotPart *parts = at->order->parts;
	int32_t count = at->order->first[slots], before = changes_in(at, count);
	int32_t *roots = solver_roots(at->solver);
	SlotPart *were = NEW_ARRAY(at->solver->arena, SlotPart, (size_t)count + 1);
	memcpy(were, parts, (size_t)count * sizeof *parts);
	for (int32_t slot = 0; slot < slots; slot++) {
		for (int32_t i = at->order->first[slot]; i < at->order->first[slot + 1]; i++) {
			int32_t next = next_part(at, roots, i, at->order->first[slot + 1]);
			SlotPart part = parts[next];
			memmove(&parts[i + 1], &parts[i], (size_t)(next - i) * sizeof *parts);
			parts[i] = part;
		}
	}
	if (changes_in(at, count) > before) {
		memcpy(parts, were, (size_t)count * sizeof *parts);
	}
}

/* --- the whole --- */

static int by_group(const void *left, const void *right)
{
	const SlotPart *l = left, *r = right;
	return l->group != r->group ? (l->group < r->group ? -1 : 1) : by_due(left, right);
}

SlotOrder solver_order(const Solver *solver, const Flow *flow)
{
	Arena *arena = solver->arena;
	size_t slots = (size_t)flow->slot_count, room = flow->shares.count + 1;
	SlotOrder order = {NEW_ARRAY(arena, SlotPart, room), NEW_ARRAY(arena, int32_t, slots + 1)};
	Batching at = {solver, &order, NULL, NEW_ARRAY(arena, Group, room),
		NEW_ARRAY(arena, int32_t, slots + 1)};
	take_parts(&at, flow, solver_turn_dues(solver));
	at.kinds = solver_kinds(solver);
	if (solver->linked) {
		order_linked(&at, flow->slot_count);
		return order;
	}
	find_groups(&at, flow->slot_count);
	for (int32_t i = 0; i < at.first_group[flow->slot_count]; i++) {
		at.groups[i].opens = NOBODY;
	}
	find_order(&at, flow->slot_count);
	for (int32_t i = 0; i < order.first[flow->slot_count]; i++) {
		order.parts[i].group = at.groups[order.parts[i].group].rank;
	}
	for (int32_t i = 0; i < flow->slot_count; i++) {
		qsort(order.parts + order.first[i], (size_t)(order.first[i + 1] - order.first[i]),
			sizeof *order.parts, by_group);
	}
	return order;
}
