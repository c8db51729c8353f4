/* Free time without the gaps. The free minutes of the horizon, cut into quanta, are numbered 0, 1,
 * 2 …: the cells. What may be planned, when a task may start, when it is due, when a client can be
 * reached: all become numbers of cells, and a night or a meeting has no length any more. */
#ifndef PLAN_GRID_H
#define PLAN_GRID_H

#include "plan/plan.h"

typedef struct {
	PlanTime start;
	int32_t first, cells; /* cells first … first + cells - 1 follow each other without a gap */
	int32_t day;          /* 0, 1 …: the local day, in the order of dates */
} GridRun;
LIST_OF(GridRun, GridRuns);

typedef struct {
	int32_t quantum;
	int32_t cells;
	GridRuns runs;
	int32_t days;
	int32_t *day_usable; /* minutes that may still be planned without eating the day's buffer */
	PlanStretches taken; /* working time that is fixed already, piece by piece */
} Grid;

/* fixed: pins and what is running, by start. They are nobody's cells, and use up their days. */
Grid grid_of(Arena *arena, const PlanProblem *problem, PlanStretches fixed);
int32_t grid_cells_until(const Grid *grid, PlanTime at); /* cells that end by then */
int32_t grid_cells_from(
	const Grid *grid, PlanTime at);              /* the first cell that starts then or later */
PlanTime grid_start(const Grid *grid, int32_t cell); /* cell < cells */
PlanTime grid_end(const Grid *grid, int32_t cells);  /* when that many are over; > 0 */
size_t grid_run(const Grid *grid, int32_t cell);     /* the run that holds it */
/* Adds the time of the cells to stretches, joining what touches. */
void grid_stretches(
	Arena *arena, const Grid *grid, int32_t first, int32_t end, PlanStretches *stretches);

#endif
