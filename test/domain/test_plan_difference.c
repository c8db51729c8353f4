/* What a plan moves, from one to the other. */
#include "domain/plan_difference.h"

#include "test/test.h"

enum { NINE = 1795500000 /* some morning, 09:00 */, HOUR = 3600 };

static void add(Arena *arena, PlannedBlocks *blocks, int64_t task, int from, int to)
{
	*LIST_ADD(arena, *blocks) = (PlannedBlock){
		{task}, {{NINE + from * (int64_t)HOUR}, {NINE + to * (int64_t)HOUR}}};
}

static int hour(Instant at)
{
	return instant_set(at) ? (int)((at.seconds - NINE) / HOUR) : -1;
}

static Text said(Arena *arena, PlanMoves moves)
{
	Buffer out = buffer_new(arena);
	EACH (PlanMove, move, moves) {
		buffer_format(&out, "%s%d: %d to %d, %d min", out.length ? "; " : "",
			(int)move->task.value, hour(move->from.start), hour(move->to.start),
			(int)move->minutes.minutes);
	}
	return buffer_done(&out);
}

TEST(minutes_that_stay_are_no_move)
{
	PlannedBlocks before = {0}, after = {0};
	add(arena, &before, 1, 0, 3);
	add(arena, &before, 2, 3, 4);
	add(arena, &after, 1, 0, 2);
	add(arena, &after, 2, 3, 4);
	add(arena, &after, 1, 5, 6);
	EQUAL_TEXT(said(arena, plan_moves(arena, before, after, (Instant){NINE})),
		"1: 2 to 5, 60 min");
}

TEST(what_leaves_first_goes_to_the_first_new_time)
{
	PlannedBlocks before = {0}, after = {0};
	add(arena, &before, 1, 0, 1);
	add(arena, &before, 1, 2, 4);
	add(arena, &after, 1, 5, 7);
	add(arena, &after, 1, 8, 9);
	EQUAL_TEXT(said(arena, plan_moves(arena, before, after, (Instant){NINE})),
		"1: 0 to 5, 60 min; 1: 2 to 6, 60 min; 1: 3 to 8, 60 min");
}

TEST(work_comes_in_and_goes_out_of_a_plan)
{
	PlannedBlocks before = {0}, after = {0};
	add(arena, &before, 1, 0, 1);
	add(arena, &after, 2, 0, 2);
	EQUAL_TEXT(said(arena, plan_moves(arena, before, after, (Instant){NINE})),
		"2: -1 to 0, 120 min; 1: 0 to -1, 60 min");
}

TEST(what_went_by_does_not_move)
{
	PlannedBlocks before = {0}, after = {0};
	add(arena, &before, 1, 0, 3);
	add(arena, &before, 2, 0, 1);
	add(arena, &after, 1, 4, 6);
	EQUAL_TEXT(said(arena, plan_moves(arena, before, after, (Instant){NINE + HOUR})),
		"1: 1 to 4, 120 min");
}
