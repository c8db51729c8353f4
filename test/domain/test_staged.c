/* What an import tells about itself. */
#include "domain/staged.h"

#include "test/test.h"

TEST(the_same_loss_is_one_line_with_its_count_and_first_places)
{
	LossReport report = {.arena = arena};
	for (int i = 1; i <= 30; i++) {
		Arena *row = arena_new(1 << 16); /* the sentence outlives the row it came from */
		Text column = text_format(row, "Amount %d", i % 2);
		loss_left_out(
			&report, message(row, "The column “%1” is not kept.", arg(column)), i);
		arena_free(row);
	}
	loss_changed(&report, message(arena, "The column “%1” is not kept.", arg("Amount 1")), 0);
	EQUAL_INT(report.lines.count, 3);
	EQUAL_INT(report.lines.items[0].count, 15);
	EQUAL_INT(report.lines.items[0].places[1], 3);
	EQUAL_TEXT(message_plain(arena, report.lines.items[1].what),
		"The column “Amount 0” is not kept.");
	EQUAL_INT(report.lines.items[2].place_count, 0);
	CHECK(report.lines.items[2].changed);
}

TEST(a_report_of_losses_stays_short_whatever_is_lost)
{
	LossReport report = {.arena = arena};
	for (int i = 0; i < 1000; i++) {
		loss_left_out(&report, message(arena, "%1 is lost.", arg(i)), i);
		loss_left_out(&report, message(arena, "%1 is lost.", arg(0)), i);
	}
	EQUAL_INT(report.lines.count, LOSS_LINES);
	EQUAL_INT(report.more, 1000 - LOSS_LINES);
	EQUAL_INT(report.lines.items[0].place_count, LOSS_PLACES);
	EQUAL_INT(report.lines.items[0].count, 1001);
}

TEST(the_name_of_a_stage_says_whether_it_is_done_or_waiting)
{
	EQUAL_INT(stage_kind_of(arena, TEXT("Terminé")), STAGE_DONE);
	EQUAL_INT(stage_kind_of(arena, TEXT("DONE ✔")), STAGE_DONE);
	EQUAL_INT(stage_kind_of(arena, TEXT("En attente client")), STAGE_WAITING);
	EQUAL_INT(stage_kind_of(arena, TEXT("Approbation client")), STAGE_WAITING);
	EQUAL_INT(stage_kind_of(arena, TEXT("À faire")), STAGE_OPEN);
	EQUAL_INT(stage_kind_of(arena, TEXT("")), STAGE_OPEN);
}
