/* Checklists, what comes after what, and templates as they are kept. */
#include "store/bin.h"
#include "store/checklist.h"
#include "store/dependency.h"
#include "store/task_template.h"

#include "test/store/made_rows.h"
#include "test/store/store_test.h"

static Checklist three_lines(Arena *arena)
{
	Checklist lines = {0};
	*LIST_ADD(arena, lines) = (ChecklistItem){BIG(903), TEXT("Relire le brief"), true};
	*LIST_ADD(arena, lines) = (ChecklistItem){BIG(901), TEXT("Écrire les posts"), false};
	*LIST_ADD(arena, lines) = (ChecklistItem){BIG(902), TEXT("Faire valider"), false};
	return lines;
}

STORE_TEST(a_checklist_keeps_its_order_and_its_ticks)
{
	Checklist got;
	WORKS(store_checklist_replace(
		cx->db, arena, cx->practice.id, (TaskId){BIG(1)}, three_lines(arena)));
	WORKS(store_checklist_tick(
		cx->db, arena, cx->practice.id, (TaskId){BIG(1)}, BIG(901), true));
	WORKS(store_checklist_load(cx->db, arena, cx->practice.id, (TaskId){BIG(1)}, &got));
	EQUAL_INT(got.count, 3);
	EQUAL_TEXT(got.items[0].text, "Relire le brief");
	EQUAL_TEXT(got.items[1].text, "Écrire les posts");
	CHECK(got.items[0].done && got.items[1].done && !got.items[2].done);
	EQUAL_INT(got.items[2].id, BIG(902));

	Checklist shorter = {got.items + 1, 1, 1};
	WORKS(store_checklist_replace(cx->db, arena, cx->practice.id, (TaskId){BIG(1)}, shorter));
	WORKS(store_checklist_load(cx->db, arena, cx->practice.id, (TaskId){BIG(1)}, &got));
	EQUAL_INT(got.count, 1);
	EQUAL_TEXT(got.items[0].text, "Écrire les posts");
}

STORE_TEST(a_line_that_is_gone_or_another_tasks_is_not_ticked)
{
	WORKS(store_checklist_replace(
		cx->db, arena, cx->practice.id, (TaskId){BIG(1)}, three_lines(arena)));
	REFUSES(store_checklist_tick(
			cx->db, arena, cx->practice.id, (TaskId){BIG(2)}, BIG(901), true),
		"This line is not on the checklist any more.");
}

STORE_TEST(checklists_of_open_tasks_are_counted_together)
{
	ChecklistCounts counts;
	const Task open = {.id = {BIG(1)}}, done = {.id = {BIG(2)}, .done = {1000}};
	Checklist lines = three_lines(arena);
	made_task(cx, &open);
	made_task(cx, &done);
	WORKS(store_checklist_replace(cx->db, arena, cx->practice.id, open.id, lines));
	lines.items[0].id = BIG(910);
	WORKS(store_checklist_replace(
		cx->db, arena, cx->practice.id, done.id, (Checklist){lines.items, 1, 1}));
	WORKS(store_checklist_counts(cx->db, arena, cx->practice.id, &counts));
	EQUAL_INT(counts.count, 1);
	EQUAL_INT(checklist_count_of(counts, open.id).lines, 3);
	EQUAL_INT(checklist_count_of(counts, open.id).ticked, 1);
	EQUAL_INT(checklist_count_of(counts, done.id).lines, 0);
}

STORE_TEST(what_a_task_comes_after_is_kept_without_the_bin)
{
	const Task first = {.id = {BIG(1)}, .done = {1000}}, second = {.id = {BIG(2)}},
		   gone = {.id = {BIG(3)}, .deleted = {1000}};
	Dependencies after = {0}, got;
	made_task(cx, &first);
	made_task(cx, &second);
	made_task(cx, &gone);
	*LIST_ADD(arena, after) = (Dependency){second.id, gone.id};
	*LIST_ADD(arena, after) = (Dependency){second.id, first.id};
	*LIST_ADD(arena, after) = (Dependency){second.id, first.id};
	WORKS(store_dependency_replace(cx->db, arena, cx->practice.id, second.id, after));
	WORKS(store_dependency_load(cx->db, arena, cx->practice.id, second.id, &got));
	EQUAL_INT(got.count, 1);
	EQUAL_INT(got.items[0].after.value, first.id.value);
	WORKS(store_dependency_list(cx->db, arena, cx->practice.id, &got));
	EQUAL_INT(got.count, 1);
	EQUAL_INT(got.items[0].task.value, second.id.value);
	WORKS(store_dependency_replace(
		cx->db, arena, cx->practice.id, second.id, (Dependencies){0}));
	WORKS(store_dependency_list(cx->db, arena, cx->practice.id, &got));
	EQUAL_INT(got.count, 0);
}

STORE_TEST(a_template_comes_back_and_can_go)
{
	const TaskTemplate kept = {
		.id = {BIG(70)},
		.name = TEXT("Posts de la semaine"),
		.title = TEXT("Posts LinkedIn"),
		.notes = TEXT("Ton vif."),
		.category = TEXT("Réseaux sociaux"),
		.estimate = {150},
		.checklist = TEXT("Relire\nProgrammer"),
	};
	TaskTemplate got;
	TaskTemplates all;
	WORKS(store_task_template_save(cx->db, arena, cx->practice.id, &kept, 4));
	WORKS(store_task_template_load(cx->db, arena, cx->practice.id, kept.id, &got));
	EQUAL_TEXT(got.name, "Posts de la semaine");
	EQUAL_TEXT(got.title, "Posts LinkedIn");
	EQUAL_TEXT(got.notes, "Ton vif.");
	EQUAL_TEXT(got.category, "Réseaux sociaux");
	EQUAL_INT(got.estimate.minutes, 150);
	EQUAL_TEXT(got.checklist, "Relire\nProgrammer");
	EQUAL_INT(got.changed, 4);
	WORKS(store_task_template_list(cx->db, arena, cx->practice.id, &all));
	EQUAL_INT(all.count, 1);
	WORKS(store_bin_put(
		cx->db, arena, cx->practice.id, BIN_TEMPLATE, kept.id.value, cx->now, 9));
	REFUSES(store_task_template_load(cx->db, arena, cx->practice.id, kept.id, &got),
		"There is no such template.");
}
