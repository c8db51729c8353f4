#include "domain/board.h"

#include "domain/check.h"

/* Seven stages from the brief to the monthly report (R121), and one more: a promise needs a place
 * where it is kept. */
const BoardTemplate board_templates[] = {
	{.key = "simple",
		.name = N_("Simple board"),
		.stages = {{N_("To do"), STAGE_OPEN}, {N_("Doing"), STAGE_OPEN},
			{N_("Waiting on the client"), STAGE_WAITING}, {N_("Done"), STAGE_DONE}},
		.stage_count = 4},
	{.key = "content",
		.name = N_("From brief to report"),
		.stages = {{N_("Client brief"), STAGE_OPEN}, {N_("Idea"), STAGE_OPEN},
			{N_("Creation"), STAGE_OPEN}, {N_("Client approval"), STAGE_WAITING},
			{N_("Scheduling"), STAGE_OPEN}, {N_("Performance tracking"), STAGE_OPEN},
			{N_("Monthly report"), STAGE_OPEN}, {N_("Done"), STAGE_DONE}},
		.stage_count = 8},
	{.key = "onboarding",
		.name = N_("Welcome a client"),
		.stages = {{N_("To prepare"), STAGE_OPEN},
			{N_("Asked of the client"), STAGE_WAITING}, {N_("To set up"), STAGE_OPEN},
			{N_("In place"), STAGE_DONE}},
		.stage_count = 4},
};
const size_t board_template_count = sizeof board_templates / sizeof board_templates[0];

static const char *const kind_keys[] = {"open", "waiting", "done"};

const char *stage_kind_key(StageKind kind)
{
	return kind_keys[kind];
}

bool stage_kind_from_key(Text key, StageKind *ret_kind)
{
	int index = key_index(kind_keys, 3, key);
	if (index < 0) {
		return false;
	}
	*ret_kind = (StageKind)index;
	return true;
}

const char *stage_kind_name(StageKind kind)
{
	static const char *const names[] = {N_("Work"), N_("Waits on the client"), N_("Done here")};
	return names[kind];
}

const Error *board_check(Arena *arena, const Board *board)
{
	Problems problems = {arena, NULL, NULL};
	problem(&problems, check_said(arena, "name", board->name));
	problem(&problems, check_one_line(arena, "name", board->name, BOARD_NAME_LIMIT));
	if (board->stages.count == 0) {
		problem(&problems, refuse(arena, "stages", "A board needs at least one stage."));
	}
	if (board->stages.count > STAGES_LIMIT) {
		problem(&problems, refuse(arena, "stages", "A board has room for %1 stages.",
					   arg(STAGES_LIMIT)));
	}
	EACH (Stage, stage, board->stages) {
		problem(&problems, check_said(arena, "stages", stage->name));
		problem(&problems, check_one_line(arena, "stages", stage->name, BOARD_NAME_LIMIT));
	}
	return problems.first;
}
