#include "web/pages/task_template.h"

#include "app/bin.h"
#include "view/task_template_edit.h"
#include "view/task_template_list.h"
#include "web/noun.h"
#include "web/page.h"

const Error *get_task_templates(Context *cx, const Request *request, Response *response)
{
	TaskTemplates templates;
	TRY(open_task_templates(cx, &templates));
	PageHead head = {
		.title = words_plain(cx->language, N_("Task templates")), .nav = NAV_BOARDS};
	Html *html = page_begin(cx, request, response, head);
	task_template_list(html, templates);
	return page_end(html);
}

static const Error *show(Context *cx, const Request *request, Response *response,
	const TaskTemplate *template, const Form *form)
{
	PageHead head = {
		.title = words_plain(cx->language, N_("Task template")), .nav = NAV_BOARDS};
	Html *html = page_begin(cx, request, response, head);
	task_template_edit(html, template, form);
	return page_end(html);
}

const Error *get_task_template_new(Context *cx, const Request *request, Response *response)
{
	TaskTemplate none = {0};
	return show(cx, request, response, &none, form_of(cx->arena, NULL));
}

const Error *get_task_template(Context *cx, const Request *request, Response *response)
{
	TaskTemplate template;
	TRY(open_task_template(cx, (TemplateId){path_id(request, 0)}, &template));
	return show(cx, request, response, &template, form_of(cx->arena, NULL));
}

/* POST /templates (a new one) and /templates/:id */
const Error *post_task_template(Context *cx, const Request *request, Response *response)
{
	TaskTemplate template = {.id = {path_id(request, 0)}};
	Form *form = form_of(cx->arena, request);
	TemplateId id;
	if (template.id.value) {
		TRY(open_task_template(cx, template.id, &template));
	}
	TaskTemplate typed = {
		.id = template.id,
		.name = form_text(form, "name", TEMPLATE_NAME_LIMIT),
		.title = form_text(form, "title", TASK_TITLE_LIMIT),
		.notes = form_lines(form, "notes", TASK_NOTES_LIMIT),
		.category = form_text(form, "category", TASK_CATEGORY_LIMIT),
		.estimate = form_minutes(form, "estimate", ESTIMATE_LIMIT),
		.checklist = form_lines(form, "checklist", CHECKLIST_LIMIT * TASK_TITLE_LIMIT),
	};
	if (form_good(form)) {
		TRY(form_refused(form, save_task_template(cx, &typed, &id)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show(cx, request, response, &template, form);
	}
	page_done(response, url(cx->arena, "/templates"), words_plain(cx->language, N_("Kept.")),
		TEXT(""));
	return OK;
}

const Error *post_task_template_delete(Context *cx, const Request *request, Response *response)
{
	int64_t id = path_id(request, 0);
	TRY(delete_noun(cx, TEXT("template"), id));
	page_done(response, url(cx->arena, "/templates"),
		words_plain(cx->language, N_("The template is in the bin.")),
		undo_of(cx->arena, "template", id));
	return OK;
}
