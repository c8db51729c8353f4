/* The free time with concrete pieces of work in it: for tasks that may not be cut as one likes.
 *
 * A room is a stretch of cells that follow each other in time without a gap; a piece is a run of
 * cells of one task inside one room. Every piece that stands here keeps its task's window, its
 * class, its smallest chunk, and the gap to the pieces of other tasks. */
#ifndef PLAN_TIMELINE_H
#define PLAN_TIMELINE_H

#include "plan/solver.h"

typedef struct {
	int32_t task, first, end; /* cells */
} Piece;
LIST_OF(Piece, Pieces);

typedef struct {
	int32_t first, end; /* cells */
	PlanTime start;
	Pieces pieces; /* by time */
	/* What is fixed next to it. */
	int32_t task_before, task_after;
	PlanTime fixed_before, fixed_after; /* the end; the start */
} Room;
LIST_OF(Room, Rooms);

typedef struct {
	Arena *arena;
	const Solver *solver;
	int32_t gap; /* minutes between pieces of different tasks */
	Rooms rooms;
	Pieces *placed;                  /* of each task; none: it is not here */
	int32_t *least;                  /* of each task: cells of the smallest chunk */
	int32_t *used;                   /* cells of each day */
	int32_t *cell_rooms, *cell_days; /* of each cell, and of the one behind the last */
	int32_t *caps;                   /* cells each day lets through; NULL: all */
	int64_t steps;                   /* stretches looked at */
} Timeline;

Timeline *timeline_new(Arena *arena, const Solver *solver);
/* Where the task would go between these cells: the earliest pieces that keep all rules; tight: a
 * task that is not cut goes where least room is left beside it. False: there is no room. */
bool timeline_find(Timeline *timeline, int32_t task, int32_t first, int32_t end, bool tight,
	Pieces *ret_pieces);
/* The same for so many cells of the task besides the pieces it has already. */
bool timeline_find_more(Timeline *timeline, int32_t task, int32_t left, int32_t first, int32_t end,
	Pieces *ret_pieces);
/* Do these pieces keep all rules between these cells? */
bool timeline_fits(
	Timeline *timeline, int32_t task, int32_t first, int32_t end, const Pieces *pieces);
/* Those of the pieces that do; returns the cells that the task still lacks. */
int32_t timeline_keep(Timeline *timeline, int32_t task, int32_t first, int32_t end,
	const Pieces *pieces, Pieces *ret_kept);
/* The pieces become the task's; it had none. */
void timeline_put(Timeline *timeline, int32_t task, const Pieces *pieces);
void timeline_take(Timeline *timeline, int32_t task);
/* Cells the task could have at most between these, all others staying where they are. */
int32_t timeline_most(Timeline *timeline, int32_t task, int32_t first, int32_t end);
/* The stretches between these cells that are long enough for a chunk of the task. */
CellRuns timeline_stretches(Timeline *timeline, int32_t task, int32_t first, int32_t end);
/* The room that holds the cell. */
Room *timeline_room(const Timeline *timeline, int32_t cell);
static inline bool timeline_has(const Timeline *timeline, int32_t task)
{
	return timeline->placed[task].count > 0;
}

#endif
