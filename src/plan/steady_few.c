/* Fewer tasks move, and as few minutes: see plan/steady.c.
 *
 * Where an arc of the cheapest flow costs as much as the prices of its ends differ, cells may
 * change hands at no cost, and nowhere else: so all flows that are as cheap can be reached by rings
 * of such arcs. A task is sent home by as many rings as it has cells elsewhere; other tasks may
 * give way on the ring only inside what they had, except those that move anyhow. When all that can
 * go home are there, one task more is let move, if two may stay for it. */
#include "plan/steady_ring.h"

#include <stdlib.h>
#include <string.h>

/* LETS: how many are let move besides, one after the other; LOOKS: slots looked at, in all. */
enum { LETS = 16, LOOKS = 400000, MASK = 64 };

typedef struct {
	Steady *steady;
	Rings rings;
	PlanNumbers moved; /* those that need not move and do */
	/* Of each task: cells that found no way home; and for which of those that move it stands in
	 * the way, the first MASK of them. */
	int32_t *lacks;
	uint64_t *hinders;
} Few;

static int32_t least(int32_t left, int32_t right)
{
	return left < right ? left : right;
}

/* --- who moves --- */

/* Cells where it did not stand; ret_slots: those slots, if wanted. */
static int32_t cells_elsewhere(const Few *few, int32_t task, uint64_t *ret_slots)
{
	const Steady *steady = few->steady;
	const Flow *flow = steady->flow;
	int32_t cells = 0;
	for (int32_t i = flow->tasks[task].shares; i; i = flow->shares.items[i].next_of_task) {
		const Share *share = &flow->shares.items[i];
		if (steady->owners[share->slot] != task) {
			cells += share->cells;
			if (ret_slots) {
				ret_slots[share->slot / 64] |= UINT64_C(1) << (share->slot % 64);
			}
		}
	}
	return cells;
}

/* All of it goes where it stood, or nothing does. */
static bool send_home(Few *few, int32_t task)
{
	size_t before = few->rings.given.count;
	few->rings.loose[task] = false;
	while (few->rings.looks_left > 0) {
		memset(few->rings.goals, 0, few->steady->flow->words * sizeof *few->rings.goals);
		if (cells_elsewhere(few, task, few->rings.goals) == 0) {
			return true;
		}
		int32_t last = rings_find(&few->rings, task);
		if (last == NOBODY) {
			break;
		}
		rings_go_round(&few->rings, task, last);
	}
	few->lacks[task] = cells_elsewhere(few, task, NULL);
	rings_take_back(&few->rings, before);
	few->rings.loose[task] = true;
	return false;
}

/* Had it nothing but its own slots, would there be room for all of it? */
static bool need_not_move(const Steady *steady, int32_t task)
{
	int32_t cells = 0;
	for (int32_t i = steady->own_first[task]; i < steady->own_first[task + 1]; i++) {
		cells += steady->flow->slots[steady->own[i]].cells;
	}
	return cells >= steady->flow->tasks[task].want;
}

typedef struct {
	int32_t key, task;
} Turn;

static int by_key(const void *left, const void *right)
{
	const Turn *l = left, *r = right;
	return l->key != r->key ? (l->key < r->key ? -1 : 1)
				: (l->task > r->task) - (l->task < r->task);
}

/* Those that move and need not; the ones with the fewest cells elsewhere first. */
static void find_moved(Few *few)
{
	Steady *steady = few->steady;
	int32_t count = 0;
	Turn *turns = NEW_ARRAY(steady->solver->arena, Turn, (size_t)steady->flow->task_count + 1);
	for (int32_t i = 0; i < steady->flow->task_count; i++) {
		int32_t cells = steady->had[i] ? cells_elsewhere(few, i, NULL) : 0;
		few->rings.loose[i] = !steady->had[i] || cells > 0;
		if (cells > 0 && need_not_move(steady, i)) {
			turns[count++] = (Turn){cells, i};
		}
	}
	qsort(turns, (size_t)count, sizeof *turns, by_key);
	few->moved.count = 0;
	for (int32_t i = 0; i < count; i++) {
		*LIST_ADD(steady->solver->arena, few->moved) = turns[i].task;
	}
}

/* --- one for two --- */

/* Of those that move and stand at one of these numbers, how many go home. */
static int32_t send_home_of(Few *few, uint64_t numbers)
{
	int32_t home = 0;
	for (size_t i = 0; i < few->moved.count; i++) {
		int32_t task = few->moved.items[i];
		bool of = i >= MASK ? numbers == UINT64_MAX : numbers >> i & 1;
		home += of && few->rings.loose[task] && send_home(few, task);
	}
	return home;
}

/* The search that has just failed met those that may not move: they stand in the way. */
static void note_hindering(Few *few, size_t number)
{
	const Steady *steady = few->steady;
	for (int32_t at = 1; at < steady->count; at++) {
		int32_t node = steady->queue[at];
		if (node < steady->flow->task_count && !few->rings.loose[node]) {
			few->hinders[node] |= UINT64_C(1) << number;
		}
	}
}

/* Those that stand in the way of at least two that move, and have as many cells as both lack: if
 * one of them moves, both may stay. Those with the most cells first. */
static int32_t find_hindering(Few *few, Turn *ret_turns)
{
	const Flow *flow = few->steady->flow;
	int32_t tasks = flow->task_count, count = 0;
	memset(few->hinders, 0, (size_t)tasks * sizeof *few->hinders);
	for (size_t i = 0; i < few->moved.count && i < MASK; i++) {
		if (few->rings.loose[few->moved.items[i]] && !send_home(few, few->moved.items[i])) {
			note_hindering(few, i);
		}
	}
	for (int32_t i = 0; i < tasks; i++) {
		int32_t first = FAR, second = FAR;
		for (uint64_t left = few->hinders[i]; left && !few->rings.loose[i];
			left &= left - 1) {
			int32_t lacks = few->lacks[few->moved.items[__builtin_ctzll(left)]];
			second = lacks < first ? first : least(lacks, second);
			first = least(lacks, first);
		}
		if (second < FAR && first + second <= flow->tasks[i].got) {
			ret_turns[count++] = (Turn){-flow->tasks[i].got, i};
		}
	}
	qsort(ret_turns, (size_t)count, sizeof *ret_turns, by_key);
	return count;
}

/* This one is let move; do more stay for it? */
static bool let_move(Few *few, int32_t task)
{
	size_t before = few->rings.given.count;
	few->rings.loose[task] = true;
	int32_t home = send_home_of(few, few->hinders[task]);
	if (home > (cells_elsewhere(few, task, NULL) > 0)) {
		return true;
	}
	rings_take_back(&few->rings, before);
	few->rings.loose[task] = false;
	EACH (int32_t, moved, few->moved) {
		few->rings.loose[*moved] = cells_elsewhere(few, *moved, NULL) > 0;
	}
	return false;
}

void steady_move_few(Steady *steady)
{
	Arena *arena = steady->solver->arena;
	size_t tasks = (size_t)steady->flow->task_count + 1;
	Few few = {.steady = steady, .rings = {.steady = steady, .looks_left = LOOKS}};
	Turn *turns = NEW_ARRAY(arena, Turn, tasks);
	few.rings.loose = NEW_ARRAY(arena, bool, tasks);
	few.lacks = NEW_ARRAY(arena, int32_t, tasks);
	few.hinders = NEW_ARRAY(arena, uint64_t, tasks);
	few.rings.goals = NEW_ARRAY(arena, uint64_t, steady->flow->words + 1);
	find_moved(&few);
	(void)send_home_of(&few, UINT64_MAX);
	for (bool better = true; better && few.rings.looks_left > 0;) {
		better = false;
		find_moved(&few);
		int32_t count = find_hindering(&few, turns);
		for (int32_t i = 0; i < count && i < LETS && !better; i++) {
			better = let_move(&few, turns[i].task);
		}
	}
	steady->count = steady->head = 0;
}
