#include "web/pages/colleague.h"

#include "app/colleague.h"
#include "web/page.h"
#include "web/promise.h"

#include <inttypes.h>

static Url task_url(Context *cx, const Request *request)
{
	return url(cx->arena, "/tasks/%" PRId64, path_id(request, 0));
}

/* POST /tasks/:id/leave   colleague=Anaïs */
const Error *post_task_leave(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	Text colleague = form_text(form, "colleague", TASK_COLLEAGUE_LIMIT);
	if (form_good(form)) {
		TRY(form_refused(form, leave_task(cx, (TaskId){path_id(request, 0)}, colleague)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return task_page(cx, request, response, form);
	}
	page_done(response, task_url(cx, request),
		words_plain(cx->language, N_("Left with them. The plan follows.")),
		text_format(cx->arena, "/tasks/%" PRId64 "/take", path_id(request, 0)));
	return OK;
}

const Error *post_task_take(Context *cx, const Request *request, Response *response)
{
	TRY(take_task_back(cx, (TaskId){path_id(request, 0)}));
	page_done(response, task_url(cx, request),
		words_plain(cx->language, N_("In your hands again. The plan follows.")), TEXT(""));
	return OK;
}

static void line(Html *html, Buffer *out, Message said)
{
	buffer_text(out, words(html->arena, html->language, html->zone, said));
	buffer_chars(out, "\n");
}

Text colleague_briefing(Html *html, const TaskView *view)
{
	Arena *arena = html->arena;
	const OpenTask *open = &view->open;
	Buffer out = buffer_new(arena);
	line(html, &out, message(arena, "%1", arg(open->task.title)));
	if (open->client.id.value) {
		line(html, &out, message(arena, "For: %1", arg(open->client.name)));
	}
	if (task_promise(&open->task)) {
		Message *when = NEW(arena, Message);
		*when = promise_there(arena, &open->promise);
		line(html, &out, message(arena, "Due: %1", arg((const Message *)when)));
	}
	line(html, &out, message(arena, "Left to do: %1", arg(open->left.minutes)));
	if (!text_empty(open->task.notes)) {
		buffer_format(&out, "\n%s\n", text_chars(open->task.notes));
	}
	EACH (const ChecklistItem, item, open->task.checklist) {
		buffer_format(&out, "%s[%s] %s\n", item == open->task.checklist.items ? "\n" : "",
			item->done ? "x" : " ", text_chars(item->text));
	}
	return buffer_done(&out);
}
