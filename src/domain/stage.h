/* What a stage means for the task that stands in it: being done, or waiting on the client, is told
 * by where the card is, and the other way round. */
#ifndef DOMAIN_STAGE_H
#define DOMAIN_STAGE_H

#include "domain/board.h"
#include "domain/task.h"

/* NULL: the board has no such stage. */
const Stage *board_stage(const Board *board, StageId id);
/* The first stage of a kind; NULL: it has none. */
const Stage *board_first(const Board *board, StageKind kind);
/* Where a task goes that leaves `from`: the nearest stage of work before it, else the first one
 * after it; NULL: the board knows no work. */
const Stage *board_back(const Board *board, StageId from);

/* Puts a task into a stage of a board. In a done stage it is done, in a waiting one it waits, in
 * any other it is work; what it was already keeps the moment since when it is so. */
void task_enter(Task *task, const Stage *stage, Instant now);
/* Done, and in the board's done stage if it has one. board NULL: the task is on none. */
void task_finish(Task *task, const Board *board, Instant now);
/* Work again. A task in a done stage goes to `to`, or where board_back leads. */
void task_reopen(Task *task, const Board *board, StageId to);
/* Waits on the client since an instant, for something; it stays where it is. */
void task_wait(Task *task, Instant since, Text what);
/* Waits no more; a task in a waiting stage goes where board_back leads. */
void task_resume(Task *task, const Board *board);

#endif
