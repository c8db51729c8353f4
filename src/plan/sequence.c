/* Iterated dynasearch (Congram, Potts and van de Velde 2002): of all sets of swaps and moves that
 * do not touch each other the best is found by dynamic programming, again and again; then some
 * random swaps kick the order somewhere else. */
#include "plan/sequence.h"

#include <string.h>

enum { SWAPS_PER_KICK = 6, KICKS_PER_WALK = 100, RUN = 3, ROWS_ASKED = 16 };

/* What happens to the places from one to another: nothing, the jobs at both ends change places, or
 * two neighbouring runs do. */
typedef struct {
	int32_t from;  /* the first place; the last is where the act is kept */
	int32_t split; /* where the second run begins; 0: the ends are swapped */
} Act;

typedef struct {
	const Job *jobs;
	int32_t count;
	int32_t *order, *next; /* next: being built */
	int64_t *ends;         /* ends[i]: when the first i jobs are over */
	int64_t *now;          /* now[i]: what the first i jobs cost in this order */
	int64_t *late_weight;  /* late_weight[i]: the weight of those that are late */
	int64_t *cost;         /* cost[i]: of the first i jobs, at best */
	Act *acts;             /* what ends at place i */
	uint64_t state;
} Sequence;

static int64_t late(const Job *job, int64_t end)
{
	return end > job->due ? job->weight * (end - job->due) : 0;
}

static int64_t set_ends(Sequence *at)
{
	for (int32_t i = 0; i < at->count; i++) {
		const Job *job = &at->jobs[at->order[i]];
		int64_t end = at->ends[i] + job->minutes;
		at->ends[i + 1] = end;
		at->now[i + 1] = at->now[i] + late(job, end);
		at->late_weight[i + 1] = at->late_weight[i] + (end > job->due ? job->weight : 0);
	}
	return at->now[at->count];
}

/* The cost of places first … last when their ends shift; gives up above the limit. Those that are
 * late now become later or less late by the whole shift at most: often that is too much already. */
static int64_t shifted(
	const Sequence *at, int32_t first, int32_t last, int64_t shift, int64_t cost, int64_t limit)
{
	int64_t least = at->now[last + 1] - at->now[first] +
			shift * (at->late_weight[last + 1] - at->late_weight[first]);
	if (cost + least >= limit) {
		return limit;
	}
	for (int32_t i = last; i >= first && cost < limit; i--) {
		cost += late(&at->jobs[at->order[i]], at->ends[i + 1] + shift);
	}
	return cost;
}

static void offer(Sequence *at, int32_t last, int64_t cost, int32_t first, int32_t split)
{
	if (cost < at->cost[last + 1]) {
		at->cost[last + 1] = cost;
		at->acts[last] = (Act){first, split};
	}
}

static void try_swap(Sequence *at, int32_t first, int32_t last)
{
	const Job *a = &at->jobs[at->order[first]], *b = &at->jobs[at->order[last]];
	int64_t cost = at->cost[first] + late(a, at->ends[last + 1]) +
		       late(b, at->ends[first] + b->minutes);
	cost = shifted(at, first + 1, last - 1, b->minutes - a->minutes, cost, at->cost[last + 1]);
	offer(at, last, cost, first, 0);
}

static void try_runs(Sequence *at, int32_t first, int32_t split, int32_t last)
{
	int64_t left = at->ends[split] - at->ends[first];
	int64_t right = at->ends[last + 1] - at->ends[split];
	int64_t limit = at->cost[last + 1], cost = at->cost[first];
	cost = shifted(at, first, split - 1, right, cost, limit);
	cost = shifted(at, split, last, -left, cost, limit);
	offer(at, last, cost, first, split);
}

/* All that can happen between places first and last, both touched. */
static void try_between(Sequence *at, int32_t first, int32_t last)
{
	if (at->cost[first] >= at->cost[last + 1]) {
		return;
	}
	try_swap(at, first, last);
	for (int32_t run = 1; run <= RUN && first + run <= last; run++) {
		try_runs(at, first, first + run, last);
		if (last - run + 1 > first + RUN) {
			try_runs(at, first, last - run + 1, last);
		}
	}
}

static bool is_over(SequenceStop stop)
{
	return stop.ask && stop.ask(stop.self);
}

/* False: it was stopped on the way. */
static bool find_acts(Sequence *at, SequenceStop stop)
{
	at->cost[0] = 0;
	for (int32_t last = 0; last < at->count; last++) {
		if (last % ROWS_ASKED == 0 && is_over(stop)) {
			return false;
		}
		const Job *job = &at->jobs[at->order[last]];
		at->cost[last + 1] = at->cost[last] + late(job, at->ends[last + 1]);
		at->acts[last] = (Act){last, 0};
		for (int32_t first = last - 1; first >= 0; first--) {
			try_between(at, first, last);
		}
	}
	return true;
}

static void take_acts(Sequence *at)
{
	size_t size = sizeof *at->order;
	for (int32_t last = at->count - 1; last >= 0; last = at->acts[last].from - 1) {
		Act act = at->acts[last];
		if (act.split > 0) {
			size_t left = (size_t)(act.split - act.from);
			size_t right = (size_t)(last + 1 - act.split);
			memcpy(at->next + act.from, at->order + act.split, right * size);
			memcpy(at->next + act.from + right, at->order + act.from, left * size);
			memcpy(at->order + act.from, at->next + act.from, (left + right) * size);
		} else {
			int32_t job = at->order[act.from];
			at->order[act.from] = at->order[last];
			at->order[last] = job;
		}
	}
}

static int64_t descend(Sequence *at, SequenceStop stop)
{
	int64_t cost = set_ends(at);
	for (;;) {
		if (!find_acts(at, stop) || at->cost[at->count] >= cost) {
			return cost;
		}
		take_acts(at);
		cost = set_ends(at);
	}
}

static int32_t roll(Sequence *at, int32_t sides)
{
	at->state ^= at->state << 13;
	at->state ^= at->state >> 7;
	at->state ^= at->state << 17;
	return (int32_t)((at->state >> 11) % (uint64_t)sides);
}

static void kick(Sequence *at)
{
	for (int i = 0; i < SWAPS_PER_KICK; i++) {
		int32_t left = roll(at, at->count), right = roll(at, at->count);
		int32_t job = at->order[left];
		at->order[left] = at->order[right];
		at->order[right] = job;
	}
}

/* Earliest due first; the seed comes from the jobs themselves. */
static void begin(Sequence *at)
{
	at->state = UINT64_C(0x2545f4914f6cdd1d);
	for (int32_t i = 0; i < at->count; i++) {
		const Job *job = &at->jobs[i];
		int32_t place = i;
		while (place > 0 && at->jobs[at->order[place - 1]].due > job->due) {
			at->order[place] = at->order[place - 1];
			place--;
		}
		at->order[place] = i;
		at->state = (at->state ^ (uint64_t)job->minutes ^ (uint64_t)job->weight << 20 ^
				    (uint64_t)job->due << 32) *
			    UINT64_C(0xbf58476d1ce4e5b9);
	}
	at->state |= 1;
}

int64_t plan_sequence(Arena *arena, const Job *jobs, int32_t count, int64_t kicks,
	SequenceStop stop, int32_t *ret_order)
{
	size_t room = (size_t)count + 1;
	Sequence at = {.jobs = jobs, .count = count};
	at.order = NEW_ARRAY(arena, int32_t, room);
	at.next = NEW_ARRAY(arena, int32_t, room);
	at.ends = NEW_ARRAY(arena, int64_t, room);
	at.now = NEW_ARRAY(arena, int64_t, room);
	at.late_weight = NEW_ARRAY(arena, int64_t, room);
	at.cost = NEW_ARRAY(arena, int64_t, room);
	at.acts = NEW_ARRAY(arena, Act, room);
	begin(&at);
	int64_t best = descend(&at, stop), current = best;
	size_t bytes = (size_t)count * sizeof *ret_order;
	int32_t *walk = NEW_ARRAY(arena, int32_t, room);
	memcpy(ret_order, at.order, bytes);
	memcpy(walk, at.order, bytes);
	for (int64_t i = 1; i <= kicks && best > 0 && !is_over(stop); i++) {
		kick(&at);
		int64_t cost = descend(&at, stop);
		if (cost <= current) {
			current = cost;
			memcpy(walk, at.order, bytes);
		}
		if (cost < best) {
			best = cost;
			memcpy(ret_order, at.order, bytes);
		}
		if (i % KICKS_PER_WALK == 0) {
			current = best;
			memcpy(walk, ret_order, bytes);
		}
		memcpy(at.order, walk, bytes);
	}
	return best;
}
