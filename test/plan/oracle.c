#include "test/plan/oracle.h"

/* --- min-cost max-flow, shortest ways by relaxation --- */

typedef struct {
	int to, cap, cost, back; /* back: the arc the other way */
	int next;
} Arc;

LIST_OF(Arc, Arcs);

typedef struct {
	Arena *arena;
	Arcs arcs;
	int *heads, nodes;
} Net;

static void connect(Net *net, int from, int to, int cap, int cost)
{
	int there = (int)net->arcs.count, back = there + 1;
	*LIST_ADD(net->arena, net->arcs) = (Arc){to, cap, cost, back, net->heads[from]};
	net->heads[from] = there;
	*LIST_ADD(net->arena, net->arcs) = (Arc){from, 0, -cost, there, net->heads[to]};
	net->heads[to] = back;
}

static bool shortest(Net *net, int source, int sink, int *costs, int *arc_to)
{
	int *queue = NEW_ARRAY(net->arena, int, (size_t)net->nodes * 64);
	bool *waits = NEW_ARRAY(net->arena, bool, (size_t)net->nodes);
	size_t head = 0, tail = 0, room = (size_t)net->nodes * 64;
	for (int i = 0; i < net->nodes; i++) {
		costs[i] = INT32_MAX;
	}
	costs[source] = 0;
	queue[tail++] = source;
	while (head != tail) {
		int node = queue[head++ % room];
		waits[node] = false;
		for (int i = net->heads[node]; i >= 0; i = net->arcs.items[i].next) {
			const Arc *arc = &net->arcs.items[i];
			if (arc->cap > 0 && costs[node] + arc->cost < costs[arc->to]) {
				costs[arc->to] = costs[node] + arc->cost;
				arc_to[arc->to] = i;
				if (!waits[arc->to]) {
					waits[arc->to] = true;
					queue[tail++ % room] = arc->to;
				}
			}
		}
	}
	return costs[sink] != INT32_MAX;
}

static int push_all(Net *net, int source, int sink, int64_t *ret_cost)
{
	int *costs = NEW_ARRAY(net->arena, int, (size_t)net->nodes);
	int *arc_to = NEW_ARRAY(net->arena, int, (size_t)net->nodes);
	int flow = 0;
	while (shortest(net, source, sink, costs, arc_to)) {
		int width = INT32_MAX;
		for (int node = sink; node != source;) {
			const Arc *arc = &net->arcs.items[arc_to[node]];
			width = arc->cap < width ? arc->cap : width;
			node = net->arcs.items[arc->back].to;
		}
		for (int node = sink; node != source;) {
			Arc *arc = &net->arcs.items[arc_to[node]];
			arc->cap -= width;
			net->arcs.items[arc->back].cap += width;
			node = net->arcs.items[arc->back].to;
		}
		flow += width;
		*ret_cost += (int64_t)width * costs[sink];
	}
	return flow;
}

/* --- a problem as a net
 * --------------------------------------------------------------------------- */

static bool inside(PlanStretches stretches, PlanTime start, PlanTime end)
{
	EACH (PlanStretch, stretch, stretches) {
		if (stretch->start <= start && end <= stretch->end) {
			return true;
		}
	}
	return false;
}

typedef struct {
	PlanTime start;
	int day;
} Cell;
LIST_OF(Cell, Cells);

/* Free minutes of each day, from now on; and the free quanta. */
static Cells cells_of(Arena *arena, const PlanProblem *problem, int *ret_minutes, int *ret_days)
{
	Cells cells = {0};
	Day last = {-1};
	int day = -1, run = 0;
	PlanTime before = -1;
	EACH (PlanWork, work, problem->hours) {
		day += work->day.days != last.days;
		last = work->day;
		for (PlanTime at = work->start; at < work->end; at++) {
			bool free = at >= problem->now;
			EACH (PlanStretch, event, problem->busy) {
				free = free && !(event->start <= at && at < event->end);
			}
			ret_minutes[day] += free;
			run = !free ? 0 : before == at - 1 ? run + 1 : 1;
			before = free ? at : before;
			if (free && (at + 1) % problem->quantum == 0 && run >= problem->quantum &&
				at + 1 <= problem->until) {
				*LIST_ADD(arena, cells) = (Cell){at + 1 - problem->quantum, day};
			}
		}
	}
	*ret_days = day + 1;
	return cells;
}

enum { BUFFER_COST = 100000 };

static bool moves(const PlanProblem *problem, int task, PlanTime start)
{
	bool had = false;
	EACH (PlanBlock, block, problem->previous) {
		if (block->task == task && block->end > problem->now) {
			had = true;
			if (block->start <= start && start < block->end) {
				return false;
			}
		}
	}
	return had;
}

Opinion oracle(Arena *outer, const PlanProblem *problem, const bool *with, const PlanTime *dues,
	const int32_t *minutes)
{
	Arena *arena = arena_new(256 << 20);
	int quantum = problem->quantum, days, total = 0, *free_of = NEW_ARRAY(arena, int, 1000);
	Cells cells = cells_of(arena, problem, free_of, &days);
	int tasks = (int)problem->tasks.count, count = (int)cells.count;
	int source = 0, sink = 1, task_0 = 2, cell_0 = task_0 + tasks, day_0 = cell_0 + count;
	Net net = {arena, {0}, NULL, day_0 + days};
	(void)outer;
	net.heads = NEW_ARRAY(arena, int, (size_t)net.nodes);
	memset(net.heads, 0xff, (size_t)net.nodes * sizeof *net.heads);
	for (int i = 0; i < tasks; i++) {
		const PlanTask *task = &problem->tasks.items[i];
		if (!with[i]) {
			continue;
		}
		int want = (minutes[i] + quantum - 1) / quantum;
		total += want;
		connect(&net, source, task_0 + i, want, 0);
		for (int c = 0; c < count; c++) {
			PlanTime start = cells.items[c].start, end = start + quantum;
			bool may = start >= task->earliest && end <= dues[i];
			if (may && task->window) {
				may = inside(problem->windows.items[task->window - 1], start, end);
			}
			if (may) {
				connect(&net, task_0 + i, cell_0 + c, 1,
					moves(problem, i, start) ? 1 : 0);
			}
		}
	}
	int *in_day = NEW_ARRAY(arena, int, (size_t)days + 1);
	for (int c = 0; c < count; c++) {
		connect(&net, cell_0 + c, day_0 + cells.items[c].day, 1, 0);
		in_day[cells.items[c].day]++;
	}
	for (int day = 0; day < days; day++) {
		int usable = free_of[day] * (100 - problem->buffer_percent) / 100;
		for (int k = 1; k <= in_day[day]; k++) {
			int over = k * quantum - usable, cost = over < 0 ? 0 : over;
			connect(&net, day_0 + day, sink, 1,
				BUFFER_COST * (cost < quantum ? cost : quantum));
		}
	}
	Opinion opinion = {0};
	int64_t cost = 0;
	opinion.missing = (int64_t)(total - push_all(&net, source, sink, &cost)) * quantum;
	opinion.buffer = cost / BUFFER_COST;
	opinion.moved = cost % BUFFER_COST * quantum;
	arena_free(arena);
	return opinion;
}

/* --- random problems
 * -------------------------------------------------------------------------------- */

int32_t dice(Dice *dice, int32_t least, int32_t most)
{
	dice->state ^= dice->state << 13;
	dice->state ^= dice->state >> 7;
	dice->state ^= dice->state << 17;
	return least + (int32_t)(dice->state % (uint64_t)(most - least + 1));
}

enum { MONDAY_OF_2026 = 29659680 + 7 * MINUTES_PER_DAY }; /* a midnight, UTC */

static void random_calendar(Arena *arena, Dice *roll, Shape shape, PlanProblem *problem)
{
	for (int i = 0; i < shape.days; i++) {
		PlanTime midnight = MONDAY_OF_2026 + i * MINUTES_PER_DAY;
		PlanTime start = midnight + 60 * dice(roll, 7, 10) + 5 * dice(roll, 0, 2);
		PlanTime end = midnight + 60 * dice(roll, 12, 16) + 7 * dice(roll, 0, 2);
		Day on = {midnight / MINUTES_PER_DAY};
		*LIST_ADD(arena, problem->hours) = (PlanWork){start, end, on};
		if (dice(roll, 0, 2) > 0) {
			PlanTime event = midnight + 10 * dice(roll, 42, 90);
			*LIST_ADD(arena, problem->busy) =
				(PlanStretch){event, event + 10 * dice(roll, 1, 9)};
		}
	}
	for (int i = 0; i < shape.clients; i++) {
		PlanStretches window = {0};
		for (int on = 0; on < shape.days; on++) {
			PlanTime start =
				MONDAY_OF_2026 + on * MINUTES_PER_DAY + 30 * dice(roll, 14, 28);
			*LIST_ADD(arena, window) =
				(PlanStretch){start, start + 30 * dice(roll, 1, 8)};
		}
		*LIST_ADD(arena, problem->windows) = window;
		*LIST_ADD(arena, problem->clients) =
			(PlanClient){.id = text_format(arena, "client %d", i)};
	}
}

PlanProblem random_problem(Arena *arena, Dice *roll, Shape shape)
{
	static const int32_t quanta[] = {15, 30, 30, 5};
	PlanProblem problem = {
		.now = MONDAY_OF_2026 + 60 * dice(roll, 0, 12) + dice(roll, 0, 1) * 7,
		.until = MONDAY_OF_2026 + shape.days * MINUTES_PER_DAY,
		.quantum = quanta[dice(roll, 0, 3)],
		.buffer_percent = shape.buffered ? dice(roll, 0, 40) : 0,
	};
	random_calendar(arena, roll, shape, &problem);
	int64_t free = 0;
	EACH (PlanWork, work, problem.hours) {
		free += work->end - work->start;
	}
	int32_t mean = (int32_t)(free * shape.load_percent / 100 / shape.tasks);
	for (int i = 0; i < shape.tasks; i++) {
		PlanTask task = {.id = text_format(arena, "task %d", i), .due = PLAN_NEVER};
		task.minutes = dice(roll, 0, 2 * mean);
		task.weight = dice(roll, 1, 5);
		task.client = shape.clients ? dice(roll, 0, shape.clients - 1) : -1;
		bool reached = shape.clients && dice(roll, 0, 2) == 0;
		task.window = reached ? 1 + task.client : 0;
		if (dice(roll, 0, 9) > 0) {
			task.due = MONDAY_OF_2026 + 30 * dice(roll, 20, 48 * shape.days);
		}
		if (dice(roll, 0, 2) == 0) {
			task.earliest = MONDAY_OF_2026 + 15 * dice(roll, 20, 80 * shape.days);
		}
		*LIST_ADD(arena, problem.tasks) = task;
	}
	return problem;
}
