#include "store/checklist.h"

#include "sql/checklist.h"
#include "store/read.h"

const Error *store_checklist_replace(
	Db *db, Arena *arena, PracticeId practice, TaskId task, Checklist checklist)
{
	int64_t position = 0;
	TRY(sql_checklist_clear(db, arena, practice.value, task.value, NULL));
	EACH (ChecklistItem, item, checklist) {
		TRY(sql_checklist_save(db, arena, practice.value, item->id, task.value, position++,
			item->text, item->done, NULL));
	}
	return OK;
}

const Error *store_checklist_load(
	Db *db, Arena *arena, PracticeId practice, TaskId task, Checklist *ret_checklist)
{
	Checklist checklist = {0};
	Rows *rows;
	TRY(sql_checklist_list(db, arena, practice.value, task.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, checklist) = (ChecklistItem){
			rows_int(rows, "id"), rows_text(rows, "text"), rows_bool(rows, "done")};
	}
	TRY(rows_end(rows));
	*ret_checklist = checklist;
	return OK;
}

const Error *store_checklist_tick(
	Db *db, Arena *arena, PracticeId practice, TaskId task, int64_t id, bool done)
{
	int64_t ticked;
	TRY(sql_checklist_tick(db, arena, practice.value, task.value, id, done, &ticked));
	return ticked ? OK : missing(arena, "This line is not on the checklist any more.");
}

const Error *store_checklist_counts(
	Db *db, Arena *arena, PracticeId practice, ChecklistCounts *ret_counts)
{
	ChecklistCounts counts = {0};
	Rows *rows;
	TRY(sql_checklist_open_counts(db, arena, practice.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, counts) = (ChecklistCount){{rows_int(rows, "task")},
			read_int32(rows, "lines"), read_int32(rows, "ticked")};
	}
	TRY(rows_end(rows));
	*ret_counts = counts;
	return OK;
}

ChecklistCount checklist_count_of(ChecklistCounts counts, TaskId task)
{
	size_t low = 0, high = counts.count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (counts.items[middle].task.value < task.value) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	bool found = low < counts.count && counts.items[low].task.value == task.value;
	return found ? counts.items[low] : (ChecklistCount){.task = task};
}
