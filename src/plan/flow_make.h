/* A flow from what tasks ask and when clients can be reached; slots cut in two; and coming back to
 * what a flow held. */
#ifndef PLAN_FLOW_MAKE_H
#define PLAN_FLOW_MAKE_H

#include "plan/flow.h"

/* What a task asks of the flow, in cells; first >= end: no room at all. */
typedef struct {
	int32_t want, first, end, class;
} FlowAsk;

/* classes[i]: the cells of class 1 + i, as runs of first and end; sorted. */
typedef struct {
	int32_t first, end;
} CellRun;
LIST_OF(CellRun, CellRuns);

/* cuts: where slots must end besides. */
Flow *flow_new(Arena *arena, const Grid *grid, const FlowAsk *asks, int32_t task_count,
	const CellRuns *classes, int32_t class_count, CellRuns cuts);
/* The number of slots that end by this cell; the cell must be a border of slots. */
int32_t flow_slot_at(const Flow *flow, int32_t cell);
/* Cuts a slot in two after so many cells; `first` keeps its share in the first part. */
void flow_split(Flow *flow, int32_t slot, int32_t cells, int32_t first);
/* What a flow holds now, to come back to; the slots and what tasks want must stay the same. */
typedef struct FlowMark FlowMark;
FlowMark *flow_mark(Arena *arena);
void flow_keep(const Flow *flow, FlowMark *mark);
void flow_return(Flow *flow, const FlowMark *mark);

#endif
