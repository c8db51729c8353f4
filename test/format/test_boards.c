/* Boards: Trello's JSON and Asana's CSV. */
#include "format/formats.h"

#include "test/test.h"

typedef struct {
	Arena *arena;
	int boards, stages, tasks, comments, checks, archived, undated, done;
	Buffer stage_names, titles;
	Staged first; /* its texts are copies of the ones looked at */
	Text first_labels, parents, after, before, multi_line;
	Instant offset_due;
	StageKind kinds[10];
} Got;

static void take_task(Got *got, const Staged *thing)
{
	const StagedTask *task = &thing->task;
	if (got->tasks++ == 0) {
		got->first = *thing;
		got->first.foreign_id = text_keep(got->arena, thing->foreign_id);
		got->first.task.title = text_keep(got->arena, task->title);
		got->first.task.stage = text_keep(got->arena, task->stage);
		EACH (Text, label, task->labels) {
			got->first_labels = text_format(
				got->arena, "%s|%s", text_chars(got->first_labels), label->chars);
		}
	}
	got->comments += (int)task->comments.count;
	got->checks += (int)task->checklist.count;
	got->archived += task->archived;
	got->done += task->done;
	got->undated += !instant_set(task->due_at) && !day_set(task->due_day);
	if (thing->row == 11) {
		got->offset_due = task->due_at;
	}
	if (!text_empty(task->parent)) {
		got->parents = text_format(
			got->arena, "%s|%s", text_chars(got->parents), task->parent.chars);
	}
	if (task->after.count) {
		got->after = text_keep(got->arena, task->after.items[0]);
	}
	if (task->before.count) {
		got->before = text_keep(got->arena, task->before.items[0]);
	}
	if (text_contains(task->notes, "\n\n")) {
		got->multi_line = text_keep(got->arena, task->notes);
	}
}

static const Error *take(void *user, const Staged *thing)
{
	Got *got = user;
	switch (thing->kind) {
	case STAGED_BOARD:
		got->boards++;
		break;
	case STAGED_STAGE:
		got->kinds[got->stages++ % 10] = thing->stage.kind;
		buffer_format(&got->stage_names, "%s|", thing->stage.name.chars);
		break;
	case STAGED_TASK:
		take_task(got, thing);
		break;
	case STAGED_CLIENT:
	case STAGED_CALENDAR:
	case STAGED_EVENT:
	case STAGED_ENTRY:
	case STAGED_INVOICE:
		test_fail(__FILE__, __LINE__, "a board brings no such thing");
	}
	return OK;
}

static const Error *import_text(
	Arena *arena, const char *format, Text file, Got *got, ImportSummary *ret_summary)
{
	*got = (Got){.arena = arena, .stage_names = buffer_new(arena)};
	ImportOptions options = {0};
	ImportReader *reader =
		import_reader(arena, format_named(text_of(format)), &options, take, got);
	for (size_t at = 0; at < file.length; at += 777) {
		size_t length = file.length - at < 777 ? file.length - at : 777;
		TRY(import_read(reader, (Span){file.chars + at, length}));
	}
	return import_end(reader, ret_summary);
}

TEST(a_trello_board_brings_lists_cards_checklists_and_comments)
{
	Got got;
	ImportSummary summary;
	Text file = test_file(arena, "test/data/trello_board.json");
	EQUAL_TEXT(text_of(format_detected(arena, span_of(file), TEXT("b.json"))->key), "trello");
	WORKS(import_text(arena, "trello", file, &got, &summary));
	EQUAL_INT(got.boards, 1);
	EQUAL_INT(got.stages, 4);
	EQUAL_TEXT(buffer_done(&got.stage_names), "À faire|En cours|En attente client|Terminé|");
	EQUAL_INT(got.kinds[2], STAGE_WAITING);
	EQUAL_INT(got.kinds[3], STAGE_DONE);
	EQUAL_INT(got.tasks, 40);
	EQUAL_INT(got.archived, 1);
	EQUAL_INT(got.undated, 4);
	EQUAL_INT(got.checks, 73);
	EQUAL_INT(got.comments, 8);
	EQUAL_TEXT(got.first.foreign_id, "65a0c0de0004000000000000");
	EQUAL_TEXT(got.first.task.title, "Calendrier éditorial de décembre");
	EQUAL_TEXT(got.first_labels, "|Kopi & Co|Urgent|black");
	EQUAL_TEXT(instant_iso(arena, got.first.task.due_at), "2026-10-19T09:00:00Z");
	EQUAL_TEXT(instant_iso(arena, got.offset_due), "2026-10-29T09:00:00Z");
	CHECK(summary.losses.lines.count > 0);
}

TEST(a_file_that_is_no_board_is_refused_whole)
{
	Got got;
	ImportSummary summary;
	REFUSES(import_text(arena, "trello", TEXT("{\"a\":\n[1,"), &got, &summary),
		"Line 2 of the file is no JSON: it may be cut short.");
	REFUSES(import_text(arena, "trello", TEXT("{\"a\":1}"), &got, &summary),
		"This JSON file is no Trello board: it has no lists and cards.");
	REFUSES(import_text(arena, "trello", TEXT("{\"a\":1,\"a\":2}"), &got, &summary),
		"Line 1 of the file is no JSON: it may be cut short.");
	EQUAL_INT(got.tasks, 0);
}

TEST(a_card_with_strange_values_is_told_and_does_no_harm)
{
	Got got;
	ImportSummary summary;
	WORKS(import_text(arena, "trello",
		TEXT("{\"id\":\"b\",\"lists\":[{\"id\":3,\"pos\":\"x\"},null],"
		     "\"cards\":[{\"id\":\"c\",\"name\":\"x\",\"due\":\"soon\",\"idLabels\":[1]},"
		     "null,7,{\"id\":\"d\"}],\"actions\":[3]}"),
		&got, &summary));
	EQUAL_INT(got.tasks, 4);
	EQUAL_INT(summary.unreadable, 3);
	EQUAL_INT(got.first.problems.count, 1);
}

TEST(an_asana_project_brings_tasks_parents_and_what_they_wait_for)
{
	Got got;
	ImportSummary summary;
	Text file = test_file(arena, "test/data/asana.csv");
	EQUAL_TEXT(text_of(format_detected(arena, span_of(file), TEXT("a.csv"))->key), "asana");
	WORKS(import_text(arena, "asana", file, &got, &summary));
	EQUAL_INT(got.tasks, 30);
	EQUAL_INT(got.boards, 5);
	EQUAL_INT(summary.unreadable, 0);
	EQUAL_INT(got.done, 5);
	EQUAL_TEXT(got.first.foreign_id, "1209000000000000");
	EQUAL_TEXT(day_iso(arena, got.first.task.due_day), "2026-10-16");
	EQUAL_TEXT(got.first_labels, "|Urgent");
	EQUAL_TEXT(got.parents,
		"|Calendrier éditorial de décembre|Gästebriefe übersetzen|Fiches produit : bougies|"
		"Show notes episode 41|Retreat waitlist");
	EQUAL_TEXT(got.after, "Gästebriefe übersetzen");
	EQUAL_TEXT(got.before, "Agenda Brändli – semaine 47");
	EQUAL_TEXT(got.multi_line,
		"Ligne 1 : voir le brief\nLigne 2 : « valider » avant vendredi, SVP;\n\n\"Merci\"");
}

TEST(an_asana_task_without_id_gets_one_that_stays)
{
	Got once, twice;
	ImportSummary summary;
	Text file = TEXT("https://sheet,,\nName,Section/Column,Due Date,Notes\nCall,Doing,2026-11-"
			 "24,\nCall,Doing,,\n,Doing,,\n");
	WORKS(import_text(arena, "asana", file, &once, &summary));
	WORKS(import_text(arena, "asana", file, &twice, &summary));
	EQUAL_TEXT(once.first.foreign_id, twice.first.foreign_id.chars);
	EQUAL_INT(once.first.foreign_id.length, 32);
	EQUAL_INT(summary.unreadable, 1);
	EQUAL_INT(once.first.row, 3);
}
