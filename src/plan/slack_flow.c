/* Slack where clients have windows: how many cells more go into the slots that a task may use, with
 * every promise still kept. One flow serves for all:
 *
 *   - The tasks are taken in chains, in each of which every task may use the slots of the one
 *     before and more; only the difference is looked for.
 *   - Nobody can have more than the cells of its slots less those of the tasks that may use no
 *     others; nor more than found room in slots that hold all of its own. Where that much was
 *     poured, no search has to prove that it is all. */
#include "plan/pour.h"
#include "plan/solver.h"

#include <stdlib.h>
#include <string.h>

/* A task, and the first and the end of the slots it may really use. */
typedef struct {
	int32_t task, class, first, end, chain;
} Link;

/* Slots from which no room could be reached, and what was poured into them. */
typedef struct {
	uint64_t *slots;
	int32_t cells;
} Full;
LIST_OF(Full, Fulls);

enum { FULLS_LIMIT = 256 };

typedef struct {
	Arena *arena;
	Flow *flow;
	Pouring pouring;
	Link *links;
	int32_t count;
	uint64_t *mine;
	Fulls fulls;
} Slacks;

static Link link_of(const Flow *flow, int32_t task)
{
	const Demand *demand = &flow->tasks[task];
	Link link = {task, demand->class, demand->first, demand->end, 0};
	while (link.first < link.end && !flow_class_has(flow, link.class, link.first)) {
		link.first++;
	}
	while (link.first < link.end && !flow_class_has(flow, link.class, link.end - 1)) {
		link.end--;
	}
	return link;
}

/* --- chains --- */

static int by_chain(const void *left, const void *right)
{
	const Link *l = left, *r = right;
	if (l->class != r->class) {
		return l->class < r->class ? -1 : 1;
	}
	if (l->chain != r->chain) {
		return l->chain < r->chain ? -1 : 1;
	}
	if (l->first != r->first) {
		return l->first > r->first ? -1 : 1;
	}
	return l->end != r->end ? (l->end < r->end ? -1 : 1)
				: (l->task > r->task) - (l->task < r->task);
}

/* Each joins the chain whose last task it holds with the least to spare: so there are as few chains
 * as can be. */
static void make_chains(Arena *arena, Link *links, int32_t count)
{
	int32_t *ends = NEW_ARRAY(arena, int32_t, (size_t)count + 1), chains = 0;
	qsort(links, (size_t)count, sizeof *links, by_chain);
	for (int32_t i = 0; i < count; i++) {
		chains = i > 0 && links[i].class != links[i - 1].class ? 0 : chains;
		int32_t best = chains;
		for (int32_t chain = 0; chain < chains; chain++) {
			bool closer = best == chains || ends[chain] > ends[best];
			best = ends[chain] <= links[i].end && closer ? chain : best;
		}
		chains += best == chains;
		ends[best] = links[i].end;
		links[i].chain = best;
	}
	qsort(links, (size_t)count, sizeof *links, by_chain);
}

/* --- one task after the other --- */

static int32_t cells_of(const Slacks *at, const Link *link)
{
	int32_t cells = 0;
	for (int32_t slot = link->first; slot < link->end; slot++) {
		bool mine = flow_class_has(at->flow, link->class, slot);
		cells += mine ? at->flow->slots[slot].cells : 0;
	}
	return cells;
}

static bool inside(const Slacks *at, const uint64_t *slots)
{
	uint64_t outside = 0;
	for (size_t word = 0; word < at->flow->words && !outside; word++) {
		outside = at->mine[word] & ~slots[word];
	}
	return !outside;
}

/* Nobody can pour more. */
static int32_t limit_of(const Slacks *at, const Link *link)
{
	int32_t cells = cells_of(at, link);
	for (int32_t i = 0; i < at->count; i++) {
		const Link *other = &at->links[i];
		if ((link->class == 0 || link->class == other->class) &&
			link->first <= other->first && other->end <= link->end) {
			cells -= at->flow->tasks[other->task].want;
		}
	}
	EACH (Full, full, at->fulls) {
		if (full->cells < cells && inside(at, full->slots)) {
			cells = full->cells;
		}
	}
	return cells;
}

static void keep_full(Slacks *at)
{
	size_t words = at->flow->words;
	if (at->fulls.count < FULLS_LIMIT) {
		Full *full = LIST_ADD(at->arena, at->fulls);
		*full = (Full){NEW_ARRAY(at->arena, uint64_t, words), at->pouring.total};
		memcpy(full->slots, at->pouring.hopeless, words * sizeof *full->slots);
	}
}

static int32_t slack_of(Slacks *at, const Link *link)
{
	if (link->first >= link->end) {
		return 0;
	}
	for (int32_t word = 0; word < (int32_t)at->flow->words; word++) {
		at->mine[word] = flow_word(at->flow, link->task, word);
	}
	pour_into(&at->pouring, at->mine);
	if (!pour_until(&at->pouring, limit_of(at, link))) {
		keep_full(at);
	}
	return at->pouring.total;
}

void solver_slack_by_flow(Solver *solver, int32_t *slack)
{
	Slacks at = {.arena = solver->arena};
	(void)solver_flow(solver, &at.flow);
	at.pouring = pour_new(solver->arena, at.flow);
	at.mine = NEW_ARRAY(solver->arena, uint64_t, at.flow->words);
	at.links = NEW_ARRAY(solver->arena, Link, (size_t)solver->count + 1);
	for (int32_t i = 0; i < solver->count; i++) {
		if (solver->states[i] == TASK_KEPT) {
			at.links[at.count++] = link_of(at.flow, i);
		}
	}
	make_chains(solver->arena, at.links, at.count);
	for (int32_t i = 0; i < at.count; i++) {
		slack[at.links[i].task] = slack_of(&at, &at.links[i]);
	}
}
