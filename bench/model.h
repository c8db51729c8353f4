/* A problem in CPLEX's LP format, for exact solvers. Free cells are joined to pieces inside which
 * nothing changes; a variable says how many cells of a task stand in a piece. Written from the
 * meaning of the problem, without the engine's flow. */
#ifndef BENCH_MODEL_H
#define BENCH_MODEL_H

#include "bench/plan.h"

typedef struct {
	PlanTime start;
	int32_t day;
	uint64_t windows; /* which it is in */
	bool begins;      /* a task may start, or is due, just here */
	int32_t owner;    /* who had it in the stored plan; -1: nobody */
} ModelCell;
LIST_OF(ModelCell, ModelCells);

typedef struct {
	PlanTime start, end; /* of its first and last cell */
	int32_t cells, day, first;
} ModelPiece;
LIST_OF(ModelPiece, ModelPieces);

typedef struct {
	const PlanProblem *problem;
	ModelCells cells;
	ModelPieces pieces;
	int32_t days;
	int32_t *day_minutes; /* free */
	bool *had;            /* tasks that stand in the stored plan */
	FILE *file;
} ModelWriting;

ModelWriting model_begin(Arena *arena, const PlanProblem *problem, FILE *file);
bool model_may_use(const ModelWriting *at, const PlanTask *task, const ModelPiece *piece);
int32_t model_wants(const ModelWriting *at, const PlanTask *task); /* cells */

/* Each task has all its cells; or, where it may break, all or none (y). x: cells that are new to
 * it; o: cells that it had in the stored plan. */
void model_put_wants(ModelWriting *at, bool may_break);
void model_put_rooms(ModelWriting *at);
/* e: the cell of a day that eats part of its buffer; b: those that eat nothing else. */
void model_put_days(ModelWriting *at);
void model_put_buffer(ModelWriting *at, int32_t price); /* minutes eaten */
void model_put_bounds(ModelWriting *at);

bool model_inside(PlanStretches stretches, PlanTime start, PlanTime end);
bool model_meets(PlanStretches stretches, PlanTime start, PlanTime end);

#endif
