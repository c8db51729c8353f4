/* Iterated dynasearch (Congram, Potts and van de Velde 2002): of all sets of swaps and moves that
 * do not touch each other the best is found by dynamic programming, again and again; then some
 * random swaps kick the order somewhere else. */
#include "plan/sequence.h"

#include <string.h>

enum { SWAPS_PER_KICK = 6, KICKS_PER_WALK = 100, RUN = 3, ROWS_ASKED = 16, WINDOW = 100 };
enum { URGENCY_SPAN = 2 }; /* of mean jobs, in which urgency falls */

/* What happens to the places from one to another: nothing, the jobs at both ends change places, or
 * two neighbouring runs do. */
typedef struct {
	int32_t from;  /* the first place; the last is where the act is kept */
	int32_t split; /* where the second run begins; 0: the ends are swapped */
} Act;

typedef struct {
	const Job *jobs;
	int32_t count, low, high; /* the places from low to high - 1 are looked at */
	Job *line;                /* the jobs in this order */
	int32_t *order, *next;    /* next: being built */
	int64_t *ends;            /* ends[i]: when the first i jobs are over */
	int64_t *now;             /* now[i]: what the first i jobs cost in this order */
	int64_t *late_weight;     /* late_weight[i]: the weight of those that are late */
	int64_t *cost;            /* cost[i]: of the first i jobs, at best */
	Act *acts;                /* what ends at place i */
	uint64_t state;
} Sequence;

static int64_t late(const Job *job, int64_t end)
{
	return end > job->due ? job->weight * (end - job->due) : 0;
}

/* From a place on, those before it being known. */
static void set_ends(Sequence *at, int32_t first)
{
	for (int32_t i = first; i < at->count; i++) {
		const Job *job = &at->line[i];
		int64_t end = at->ends[i] + job->minutes;
		at->ends[i + 1] = end;
		at->now[i + 1] = at->now[i] + late(job, end);
		at->late_weight[i + 1] = at->late_weight[i] + (end > job->due ? job->weight : 0);
	}
}

static void set_line(Sequence *at)
{
	for (int32_t i = 0; i < at->count; i++) {
		at->line[i] = at->jobs[at->order[i]];
	}
	set_ends(at, 0);
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
		cost += late(&at->line[i], at->ends[i + 1] + shift);
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
	const Job *a = &at->line[first], *b = &at->line[last];
	int64_t cost = at->cost[first] + late(a, at->ends[last + 1]) +
		       late(b, at->ends[first] + b->minutes);
	cost = shifted(at, first + 1, last - 1, b->minutes - a->minutes, cost, at->cost[last + 1]);
	offer(at, last, cost, first, 0);
}

/* What a run of jobs costs that begins at this time. */
static int64_t run_cost(const Sequence *at, int32_t first, int32_t run, int64_t time)
{
	int64_t cost = 0;
	for (int32_t i = first; i < first + run; i++) {
		time += at->line[i].minutes;
		cost += late(&at->line[i], time);
	}
	return cost;
}

/* The run that begins at `first` goes behind each later place: those it passes begin earlier. */
static void push_run(Sequence *at, int32_t first, int32_t run)
{
	int64_t minutes = at->ends[first + run] - at->ends[first], cost = at->cost[first];
	for (int32_t last = first + run; last < at->high; last++) {
		cost += late(&at->line[last], at->ends[last + 1] - minutes);
		if (cost < at->cost[last + 1]) {
			int64_t rest = run_cost(at, first, run, at->ends[last + 1] - minutes);
			offer(at, last, cost + rest, first, first + run);
		}
	}
}

/* The run that ends at `last` goes before each earlier place: those it passes begin later, until
 * that costs more than the run can win. */
static void pull_run(Sequence *at, int32_t last, int32_t run)
{
	int32_t split = last - run + 1;
	int64_t minutes = at->ends[last + 1] - at->ends[split], cost = 0;
	int64_t win = at->now[last + 1] - at->now[split];
	for (int32_t first = split - 1; first >= at->low; first--) {
		cost += late(&at->line[first], at->ends[first + 1] + minutes);
		if (cost - (at->now[split] - at->now[first]) >= win) {
			return;
		}
		if (at->cost[first] + cost < at->cost[last + 1]) {
			int64_t rest = run_cost(at, split, run, at->ends[first]);
			offer(at, last, at->cost[first] + cost + rest, first, split);
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
	for (int32_t i = at->low; i < at->high; i++) {
		at->cost[i + 1] = at->now[i + 1];
		at->acts[i] = (Act){i, 0};
	}
	at->cost[at->low] = at->now[at->low];
	for (int32_t i = at->low; i < at->high; i++) {
		if (i % ROWS_ASKED == 0 && is_over(stop)) {
			return false;
		}
		for (int32_t run = 1; run <= RUN && i + run < at->high; run++) {
			push_run(at, i, run);
		}
		int64_t now = at->now[i + 1] - at->now[i];
		offer(at, i, at->cost[i] + now, i, 0);
		for (int32_t run = 1; run <= RUN && i - run >= at->low; run++) {
			pull_run(at, i, run);
		}
		for (int32_t first = i - 1; first >= at->low; first--) {
			if (at->cost[first] < at->cost[i + 1]) {
				try_swap(at, first, i);
			}
		}
	}
	return true;
}

static void take_acts(Sequence *at)
{
	size_t size = sizeof *at->order;
	for (int32_t last = at->high - 1; last >= at->low; last = at->acts[last].from - 1) {
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
	for (int32_t i = at->low; i < at->high; i++) {
		at->line[i] = at->jobs[at->order[i]];
	}
	set_ends(at, at->low);
}

static void descend(Sequence *at, SequenceStop stop)
{
	while (find_acts(at, stop) && at->cost[at->high] < at->now[at->high]) {
		take_acts(at);
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
		int32_t left = at->low + roll(at, at->high - at->low);
		int32_t right = at->low + roll(at, at->high - at->low);
		int32_t job = at->order[left];
		at->order[left] = at->order[right];
		at->order[right] = job;
	}
	for (int32_t i = at->low; i < at->high; i++) {
		at->line[i] = at->jobs[at->order[i]];
	}
	set_ends(at, at->low);
}

/* --- where it begins --- */

/* Apparent urgency (Rachamadugu and Morton 1982): weight a minute, less the longer a job can wait;
 * the fall, there exponential, is that of 1 / (1 + x + x * x). */
static int64_t urgency(const Job *job, int64_t time, int64_t mean)
{
	int64_t wait = job->due - job->minutes - time;
	int64_t x = wait > 0 ? (wait << 8) / (URGENCY_SPAN * mean + 1) : 0;
	x = x < (1 << 14) ? x : 1 << 14;
	int64_t density = ((int64_t)job->weight << 36) / (job->minutes + 1);
	return density / ((1 << 8) + x + (x * x >> 8));
}

/* The seed comes from the jobs themselves. */
static void begin(Sequence *at)
{
	int64_t total = 0, time = 0;
	at->state = UINT64_C(0x2545f4914f6cdd1d);
	for (int32_t i = 0; i < at->count; i++) {
		const Job *job = &at->jobs[i];
		at->order[i] = i;
		total += job->minutes;
		at->state = (at->state ^ (uint64_t)job->minutes ^ (uint64_t)job->weight << 20 ^
				    (uint64_t)job->due << 32) *
			    UINT64_C(0xbf58476d1ce4e5b9);
	}
	at->state |= 1;
	for (int32_t i = 0; i < at->count; i++) {
		int32_t best = i;
		int64_t most = -1;
		for (int32_t j = i; j < at->count; j++) {
			int64_t now = urgency(&at->jobs[at->order[j]], time, total / at->count);
			if (now > most) {
				most = now;
				best = j;
			}
		}
		int32_t job = at->order[best];
		at->order[best] = at->order[i];
		at->order[i] = job;
		time += at->jobs[job].minutes;
	}
	set_line(at);
}

/* --- the walk --- */

typedef struct {
	int32_t *order;
	int64_t cost;
} Kept;

static void keep(const Sequence *at, Kept *kept)
{
	kept->cost = at->now[at->count];
	memcpy(kept->order, at->order, (size_t)at->count * sizeof *at->order);
}

static void go_back(Sequence *at, const Kept *kept)
{
	memcpy(at->order, kept->order, (size_t)at->count * sizeof *at->order);
	set_line(at);
}

/* Of many jobs only some that follow each other are kicked and put in order; now and then all. */
static void choose_places(Sequence *at)
{
	bool all = at->count <= WINDOW;
	at->low = all ? 0 : roll(at, at->count - WINDOW + 1);
	at->high = all ? at->count : at->low + WINDOW;
}

int64_t plan_sequence(Arena *arena, const Job *jobs, int32_t count, int64_t kicks,
	SequenceStop stop, int32_t *ret_order)
{
	size_t room = (size_t)count + 1;
	Sequence at = {.jobs = jobs, .count = count, .high = count};
	at.line = NEW_ARRAY(arena, Job, room);
	at.order = NEW_ARRAY(arena, int32_t, room);
	at.next = NEW_ARRAY(arena, int32_t, room);
	at.ends = NEW_ARRAY(arena, int64_t, room);
	at.now = NEW_ARRAY(arena, int64_t, room);
	at.late_weight = NEW_ARRAY(arena, int64_t, room);
	at.cost = NEW_ARRAY(arena, int64_t, room);
	at.acts = NEW_ARRAY(arena, Act, room);
	Kept best = {ret_order, 0}, walk = {NEW_ARRAY(arena, int32_t, room), 0};
	begin(&at);
	descend(&at, stop);
	keep(&at, &best);
	keep(&at, &walk);
	for (int64_t i = 1; i <= kicks && best.cost > 0 && !is_over(stop); i++) {
		choose_places(&at);
		kick(&at);
		descend(&at, stop);
		if (at.now[count] <= walk.cost) {
			keep(&at, &walk);
		}
		if (at.now[count] < best.cost) {
			keep(&at, &best);
		}
		if (i % KICKS_PER_WALK == 0) {
			walk.cost = best.cost;
			memcpy(walk.order, best.order, (size_t)count * sizeof *best.order);
		}
		go_back(&at, &walk);
	}
	return best.cost;
}
