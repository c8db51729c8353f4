#include "plan/grid.h"

#include <stdlib.h>

static int by_start(const void *left, const void *right)
{
	const PlanStretch *l = left, *r = right;
	return l->start != r->start ? (l->start < r->start ? -1 : 1)
				    : (l->end > r->end) - (l->end < r->end);
}

static PlanTime round_up(PlanTime at, int32_t quantum)
{
	return (at + quantum - 1) / quantum * quantum;
}

typedef struct {
	Arena *arena;
	const PlanProblem *problem;
	Grid *grid;
	int32_t day; /* the one being cut */
	PlanStretches fixed;
	size_t next_fixed;
	int32_t *day_minutes; /* free, from now on */
	int32_t *day_taken;   /* of these, fixed */
} Cutting;

static void add_run(Cutting *cutting, PlanTime start, PlanTime end)
{
	Grid *grid = cutting->grid;
	PlanTime until = cutting->problem->until;
	end = end < until ? end : until;
	start = round_up(start, grid->quantum);
	int32_t cells = end > start ? (end - start) / grid->quantum : 0;
	if (cells > 0) {
		*LIST_ADD(cutting->arena, grid->runs) =
			(GridRun){start, grid->cells, cells, cutting->day};
		grid->cells += cells;
	}
}

/* A piece of working time outside every event. */
static void add_free(Cutting *cutting, PlanTime start, PlanTime end)
{
	PlanTime now = cutting->problem->now;
	start = start > now ? start : now;
	if (start >= end) {
		return;
	}
	cutting->day_minutes[cutting->day] += end - start;
	while (cutting->next_fixed < cutting->fixed.count) {
		const PlanStretch *fixed = &cutting->fixed.items[cutting->next_fixed];
		if (fixed->start >= end) {
			break;
		}
		PlanStretch taken = {fixed->start > start ? fixed->start : start,
			fixed->end < end ? fixed->end : end};
		if (taken.start < taken.end) {
			add_run(cutting, start, taken.start);
			*LIST_ADD(cutting->arena, cutting->grid->taken) = taken;
			cutting->day_taken[cutting->day] += taken.end - taken.start;
			start = taken.end;
		}
		if (fixed->end > end) {
			break;
		}
		cutting->next_fixed++;
	}
	add_run(cutting, start, end);
}

static PlanStretches sorted(Arena *arena, PlanStretches any)
{
	PlanStretches out = {NEW_ARRAY(arena, PlanStretch, any.count), any.count, any.count};
	for (size_t i = 0; i < any.count; i++) {
		out.items[i] = any.items[i];
	}
	if (out.count) {
		qsort(out.items, out.count, sizeof *out.items, by_start);
	}
	return out;
}

static int by_days(const void *left, const void *right)
{
	const Day *l = left, *r = right;
	return (l->days > r->days) - (l->days < r->days);
}

/* The days that have hours, in order, each once. */
static Day *days_of(Arena *arena, PlanHours hours, int32_t *ret_count)
{
	Day *days = NEW_ARRAY(arena, Day, hours.count + 1);
	int32_t count = 0;
	for (size_t i = 0; i < hours.count; i++) {
		days[i] = hours.items[i].day;
	}
	qsort(days, hours.count, sizeof *days, by_days);
	for (size_t i = 0; i < hours.count; i++) {
		if (count == 0 || days[count - 1].days != days[i].days) {
			days[count++] = days[i];
		}
	}
	*ret_count = count;
	return days;
}

Grid grid_of(Arena *arena, const PlanProblem *problem, PlanStretches fixed)
{
	Grid grid = {.quantum = problem->quantum};
	PlanStretches busy = sorted(arena, problem->busy);
	Day *days = days_of(arena, problem->hours, &grid.days);
	Cutting cutting = {.arena = arena, .problem = problem, .grid = &grid, .fixed = fixed};
	cutting.day_minutes = NEW_ARRAY(arena, int32_t, (size_t)grid.days + 1);
	cutting.day_taken = NEW_ARRAY(arena, int32_t, (size_t)grid.days + 1);
	size_t first_busy = 0;
	EACH (PlanWork, work, problem->hours) {
		Day *day = bsearch(&work->day, days, (size_t)grid.days, sizeof *days, by_days);
		cutting.day = (int32_t)(day - days);
		PlanTime at = work->start;
		while (first_busy < busy.count && busy.items[first_busy].end <= at) {
			first_busy++;
		}
		for (size_t i = first_busy; i < busy.count && busy.items[i].start < work->end;
			i++) {
			add_free(&cutting, at, busy.items[i].start);
			at = busy.items[i].end > at ? busy.items[i].end : at;
		}
		add_free(&cutting, at, work->end);
	}
	grid.day_usable = NEW_ARRAY(arena, int32_t, (size_t)grid.days + 1);
	for (int32_t i = 0; i < grid.days; i++) {
		int64_t minutes = cutting.day_minutes[i];
		grid.day_usable[i] = (int32_t)(minutes * (100 - problem->buffer_percent) / 100) -
				     cutting.day_taken[i];
	}
	return grid;
}

/* The first run that ends after the time. */
static size_t run_after(const Grid *grid, PlanTime at)
{
	size_t low = 0, high = grid->runs.count;
	while (low < high) {
		size_t middle = (low + high) / 2;
		const GridRun *run = &grid->runs.items[middle];
		if (run->start + run->cells * grid->quantum <= at) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

static int32_t cells_at(const Grid *grid, PlanTime at, bool round_up_inside)
{
	size_t i = run_after(grid, at);
	if (i == grid->runs.count) {
		return grid->cells;
	}
	const GridRun *run = &grid->runs.items[i];
	if (at <= run->start) {
		return run->first;
	}
	int32_t minutes = at - run->start + (round_up_inside ? grid->quantum - 1 : 0);
	return run->first + minutes / grid->quantum;
}

int32_t grid_cells_until(const Grid *grid, PlanTime at)
{
	return cells_at(grid, at, false);
}

int32_t grid_cells_from(const Grid *grid, PlanTime at)
{
	return cells_at(grid, at, true);
}

size_t grid_run(const Grid *grid, int32_t cell)
{
	size_t low = 0, high = grid->runs.count;
	while (high - low > 1) {
		size_t middle = (low + high) / 2;
		if (grid->runs.items[middle].first <= cell) {
			low = middle;
		} else {
			high = middle;
		}
	}
	return low;
}

PlanTime grid_start(const Grid *grid, int32_t cell)
{
	const GridRun *run = &grid->runs.items[grid_run(grid, cell)];
	return run->start + (cell - run->first) * grid->quantum;
}

PlanTime grid_end(const Grid *grid, int32_t cells)
{
	return grid_start(grid, cells - 1) + grid->quantum;
}

void grid_stretches(
	Arena *arena, const Grid *grid, int32_t first, int32_t end, PlanStretches *stretches)
{
	for (size_t i = grid_run(grid, first); first < end; i++) {
		const GridRun *run = &grid->runs.items[i];
		int32_t last = run->first + run->cells < end ? run->first + run->cells : end;
		PlanStretch stretch = {run->start + (first - run->first) * grid->quantum,
			run->start + (last - run->first) * grid->quantum};
		PlanStretch *previous =
			stretches->count ? &stretches->items[stretches->count - 1] : NULL;
		if (previous && previous->end == stretch.start) {
			previous->end = stretch.end;
		} else {
			*LIST_ADD(arena, *stretches) = stretch;
		}
		first = last;
	}
}
