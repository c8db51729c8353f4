/* A board is one client's work in stages; a stage is a column of it. */
#ifndef DOMAIN_BOARD_H
#define DOMAIN_BOARD_H

#include "base/day.h"
#include "base/error.h"
#include "base/list.h"
#include "domain/id.h"

typedef enum { STAGE_OPEN, STAGE_WAITING, STAGE_DONE } StageKind;

typedef struct Stage {
	StageId id;
	BoardId board;
	Text name;
	StageKind kind; /* moving a task here makes it wait on the client, or done */
	int32_t position;
	Text foreign_id; /* an import's list, as its board's foreign_source names it; "" */
} Stage;
LIST_OF(Stage, Stages);

typedef struct Board {
	BoardId id;
	ClientId client; /* 0: the practice's own work */
	Text name;
	int32_t position;
	Stages stages;
	Text foreign_source, foreign_id; /* "trello", the board's id there */
	Instant deleted;
	int64_t changed;
} Board;
LIST_OF(Board, Boards);

/* A shipped template: its name and its stages are msgids ("brief → … → monthly report", R121). */
typedef struct {
	const char *key, *name;
	struct {
		const char *name;
		StageKind kind;
	} stages[10];
	size_t stage_count;
} BoardTemplate;
extern const BoardTemplate board_templates[];
extern const size_t board_template_count;

const char *stage_kind_key(StageKind kind); /* as stored: "open" */
bool stage_kind_from_key(Text key, StageKind *ret_kind);
const char *stage_kind_name(StageKind kind); /* a msgid */

/* Refuses a board without a name or a stage; all problems at once. */
MUST_USE const Error *board_check(Arena *arena, const Board *board);

enum { BOARD_NAME_LIMIT = 200, STAGES_LIMIT = 30 };

#endif
