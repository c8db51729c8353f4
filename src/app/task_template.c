#include "app/task_template.h"

#include "app/task_kept.h"
#include "domain/check.h"
#include "store/checklist.h"
#include "store/task_template.h"

static const char TICKED[] = "[x] ";

Text checklist_text(Arena *arena, Checklist checklist)
{
	Buffer text = buffer_new(arena);
	EACH (const ChecklistItem, item, checklist) {
		buffer_chars(&text, text.length ? "\n" : "");
		buffer_chars(&text, item->done ? TICKED : "");
		buffer_text(&text, item->text);
	}
	return buffer_done(&text);
}

/* A line of the same words that no other line has taken: its id; 0: a new one. */
static int64_t known_id(Checklist known, bool *taken, Text text)
{
	for (size_t i = 0; i < known.count; i++) {
		if (!taken[i] && text_equal(known.items[i].text, text)) {
			taken[i] = true;
			return known.items[i].id;
		}
	}
	return 0;
}

Checklist checklist_read(Arena *arena, Text text, Checklist known)
{
	Checklist lines = {0};
	Span rest = span_of(text), part;
	bool *taken = NEW_ARRAY(arena, bool, known.count + 1);
	while (span_next(&rest, '\n', &part)) {
		Text line = text_trim(arena, text_copy(arena, part));
		bool done = text_starts(line, TICKED);
		if (done) {
			line = text_trim(arena, text_of(line.chars + sizeof TICKED - 1));
		}
		if (!text_empty(line)) {
			*LIST_ADD(arena, lines) =
				(ChecklistItem){known_id(known, taken, line), line, done};
		}
	}
	return lines;
}

const Error *open_task_templates(Context *cx, TaskTemplates *ret_templates)
{
	return store_task_template_list(cx->db, cx->arena, cx->practice.id, ret_templates);
}

static const ShippedTask *shipped(Text key)
{
	for (size_t i = 0; i < shipped_task_count; i++) {
		if (text_is(key, shipped_tasks[i].key)) {
			return &shipped_tasks[i];
		}
	}
	return NULL;
}

static Task from_shipped(Context *cx, const ShippedTask *template)
{
	Task task = {
		.title = words_plain(cx->language, template->title),
		.category = words_plain(cx->language, template->category),
		.estimate = template->estimate,
	};
	for (size_t i = 0; i < template->checklist_count; i++) {
		LIST_ADD(cx->arena, task.checklist)->text =
			words_plain(cx->language, template->checklist[i]);
	}
	return task;
}

const Error *begin_from_template(Context *cx, Text key, Task *ret_task)
{
	TaskTemplate own;
	int64_t id = 0;
	const ShippedTask *template = shipped(key);
	if (template) {
		*ret_task = from_shipped(cx, template);
		return OK;
	}
	if (!span_int64(span_of(key), &id)) {
		return missing(cx->arena, "There is no such template.");
	}
	TRY(store_task_template_load(cx->db, cx->arena, cx->practice.id, (TemplateId){id}, &own));
	*ret_task = (Task){
		.title = own.title,
		.notes = own.notes,
		.category = own.category,
		.estimate = own.estimate,
		.checklist = checklist_read(cx->arena, own.checklist, (Checklist){0}),
	};
	return OK;
}

static const Error *making(Context *cx, TaskId id, TemplateId template_id)
{
	Task task;
	Board board;
	TRY(task_load(cx, id, &task, &board));
	TRY(store_checklist_load(cx->db, cx->arena, cx->practice.id, id, &task.checklist));
	EACH (ChecklistItem, item, task.checklist) {
		item->done = false;
	}
	const TaskTemplate template = {
		.id = template_id,
		.name = task.title,
		.title = task.title,
		.notes = task.notes,
		.category = task.category,
		.estimate = task.estimate,
		.checklist = checklist_text(cx->arena, task.checklist),
	};
	TRY(store_task_template_save(cx->db, cx->arena, cx->practice.id, &template, cx->change));
	return audit(cx, "create", "template", template_id.value, 0, template.name);
}

const Error *make_task_template(Context *cx, TaskId id, TemplateId *ret_id)
{
	TemplateId template_id = {new_id(cx)};
	TRY(WRITE(cx, making(cx, id, template_id)));
	*ret_id = template_id;
	return OK;
}

const Error *open_task_template(Context *cx, TemplateId id, TaskTemplate *ret_template)
{
	return store_task_template_load(cx->db, cx->arena, cx->practice.id, id, ret_template);
}

static const Error *check(Context *cx, const TaskTemplate *template)
{
	Problems problems = {.arena = cx->arena};
	const Task task = {
		.title = template->title,
		.notes = template->notes,
		.category = template->category,
		.estimate = template->estimate,
		.checklist = checklist_read(cx->arena, template->checklist, (Checklist){0}),
	};
	problem(&problems, check_said(cx->arena, "name", template->name));
	problem(&problems, check_one_line(cx->arena, "name", template->name, TEMPLATE_NAME_LIMIT));
	if (!text_empty(template->name)) {
		problem(&problems, task_check(cx->arena, &task));
	}
	return problems.first;
}

static const Error *keeping(Context *cx, const TaskTemplate *template, bool is_new)
{
	TaskTemplate there;
	if (!is_new) {
		TRY(open_task_template(cx, template->id, &there));
	}
	TRY(store_task_template_save(cx->db, cx->arena, cx->practice.id, template, cx->change));
	return audit(
		cx, is_new ? "create" : "edit", "template", template->id.value, 0, template->name);
}

const Error *save_task_template(Context *cx, const TaskTemplate *typed, TemplateId *ret_id)
{
	TaskTemplate template = *typed;
	bool is_new = typed->id.value == 0;
	template.title = text_empty(typed->title) ? typed->name : typed->title;
	template.id.value = is_new ? new_id(cx) : typed->id.value;
	template.checklist = checklist_text(
		cx->arena, checklist_read(cx->arena, typed->checklist, (Checklist){0}));
	TRY(check(cx, &template));
	TRY(WRITE(cx, keeping(cx, &template, is_new)));
	*ret_id = template.id;
	return OK;
}
