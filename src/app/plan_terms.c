#include "app/plan_terms.h"

#include "app/plan_wish.h"
#include "domain/dependency.h"
#include "store/client.h"
#include "store/dependency.h"

#include <inttypes.h>
#include <stdlib.h>

typedef struct {
	Context *cx;
	PlanWindowsBook *windows;
	Tasks tasks;
	PlanProblem *problem;
	const Task **by_id; /* of tasks */
} Putting;

/* --- whose it is, and when they can be reached ------------------------------------------------
 */

static int32_t client_number(const PlanProblem *problem, Text id)
{
	for (size_t i = 0; i < problem->clients.count; i++) {
		if (text_equal(problem->clients.items[i].id, id)) {
			return (int32_t)i;
		}
	}
	return -1;
}

/* What is urgent is done outside of the hours agreed, too: its surcharge is for that. */
static unsigned window_kinds(const Task *task)
{
	return (task->reachable_only ? WINDOW_REACHABLE : 0U) |
	       (task->triage == TRIAGE_URGENT ? 0U : WINDOW_AGREED);
}

/* Of more clients than the planner takes, those whose hours matter come first. */
static void put_client(Putting *terms, Clients clients, size_t at)
{
	const Task *task = &terms->tasks.items[at];
	PlanTask *asked = &terms->problem->tasks.items[at];
	const Client *client = NULL;
	EACH (Client, one, clients) {
		client = one->id.value == task->client.value ? one : client;
	}
	if (!client) {
		return;
	}
	Arena *arena = terms->cx->arena;
	Text id = text_format(arena, "%" PRId64, client->id.value);
	int32_t number = client_number(terms->problem, id);
	if (number < 0 && terms->problem->clients.count < PLAN_CLIENTS_LIMIT) {
		number = (int32_t)terms->problem->clients.count;
		*LIST_ADD(arena, terms->problem->clients) = (PlanClient){.id = id};
	}
	asked->client = number;
	asked->window = plan_window(terms->windows, terms->problem, client, window_kinds(task));
}

static void put_clients(Putting *terms, Clients clients)
{
	for (int turn = 0; turn < 2; turn++) {
		for (size_t i = 0; i < terms->tasks.count; i++) {
			if (terms->tasks.items[i].reachable_only == (turn == 0)) {
				put_client(terms, clients, i);
			}
		}
	}
}

/* --- what comes after what --------------------------------------------------------------------
 */

static int by_id(const void *left, const void *right)
{
	const Task *l = *(const Task *const *)left, *r = *(const Task *const *)right;
	return (l->id.value > r->id.value) - (l->id.value < r->id.value);
}

static int32_t number_of(const Putting *terms, TaskId id)
{
	const Task key = {.id = id}, *wanted = &key;
	const Task **found =
		bsearch(&wanted, terms->by_id, terms->tasks.count, sizeof *terms->by_id, by_id);
	return found ? (int32_t)(*found - terms->tasks.items) : -1;
}

/* An import may bring a circle: of it, the last link is left out. What waits on the client is not
 * planned, so nothing is planned after it. */
static const Error *put_after(Putting *terms)
{
	Context *cx = terms->cx;
	Dependencies all, kept = {0};
	TRY(store_dependency_list(cx->db, cx->arena, cx->practice.id, &all));
	EACH (Dependency, dependency, all) {
		int32_t task = number_of(terms, dependency->task);
		int32_t after = number_of(terms, dependency->after);
		if (task < 0 || after < 0 ||
			dependency_circle(cx->arena, kept, dependency->task, dependency->after)) {
			continue;
		}
		*LIST_ADD(cx->arena, kept) = *dependency;
		*LIST_ADD(cx->arena, terms->problem->tasks.items[task].after) = after;
	}
	return OK;
}

const Error *plan_put_terms(
	Context *cx, PlanWindowsBook *windows, Tasks tasks, PlanProblem *problem)
{
	Clients clients;
	Putting terms = {.cx = cx,
		.windows = windows,
		.tasks = tasks,
		.problem = problem,
		.by_id = NEW_ARRAY(cx->arena, const Task *, tasks.count + 1)};
	for (size_t i = 0; i < tasks.count; i++) {
		terms.by_id[i] = &tasks.items[i];
		problem->tasks.items[i].whole = tasks.items[i].whole;
		problem->tasks.items[i].min_chunk = tasks.items[i].min_chunk.minutes;
	}
	qsort(terms.by_id, tasks.count, sizeof *terms.by_id, by_id);
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &clients));
	put_clients(&terms, clients);
	TRY(put_after(&terms));
	return plan_put_wishes(cx, windows, clients, tasks, problem);
}
