#include "store/task_template.h"

#include "sql/task_template.h"
#include "store/read.h"

const Error *store_task_template_save(
	Db *db, Arena *arena, PracticeId practice, const TaskTemplate *template, int64_t changed)
{
	const SqlTaskTemplateSave save = {
		.practice = practice.value,
		.id = template->id.value,
		.name = template->name,
		.title = template->title,
		.notes = template->notes,
		.category = template->category,
		.estimate = template->estimate.minutes,
		.checklist = template->checklist,
		.changed = changed,
	};
	return sql_task_template_save(db, arena, &save, NULL);
}

static const Error *read_all(Arena *arena, Rows *rows, TaskTemplates *ret_templates)
{
	TaskTemplates all = {0};
	while (rows_next(rows)) {
		*LIST_ADD(arena, all) = (TaskTemplate){
			.id = {rows_int(rows, "id")},
			.name = rows_text(rows, "name"),
			.title = rows_text(rows, "title"),
			.notes = rows_text(rows, "notes"),
			.category = rows_text(rows, "category"),
			.estimate = read_minutes(rows, "estimate"),
			.checklist = rows_text(rows, "checklist"),
			.changed = rows_int(rows, "changed"),
		};
	}
	TRY(rows_end(rows));
	*ret_templates = all;
	return OK;
}

const Error *store_task_template_load(
	Db *db, Arena *arena, PracticeId practice, TemplateId id, TaskTemplate *ret_template)
{
	Rows *rows;
	TaskTemplates found;
	TRY(sql_task_template_load(db, arena, practice.value, id.value, &rows));
	TRY(read_all(arena, rows, &found));
	if (found.count == 0) {
		return missing(arena, "There is no such template.");
	}
	*ret_template = found.items[0];
	return OK;
}

const Error *store_task_template_list(
	Db *db, Arena *arena, PracticeId practice, TaskTemplates *ret_templates)
{
	Rows *rows;
	TRY(sql_task_template_list(db, arena, practice.value, &rows));
	return read_all(arena, rows, ret_templates);
}
