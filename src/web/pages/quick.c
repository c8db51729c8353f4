#include "web/pages/quick.h"

#include "view/quick_add.h"
#include "view/quick_understood.h"
#include "web/back.h"
#include "web/page.h"
#include "web/promise.h"

#include <inttypes.h>

Message quick_when(Arena *arena, const QuickRead *read)
{
	const PromiseLine line = {
		.place = read->place,
		.there = read->quick.due,
		.here = read->here,
		.elsewhere = read->elsewhere,
	};
	return promise_when(arena, &line);
}

/* Where the dialog was opened; the page itself leads to the new task. */
static Text came_from(Context *cx, const Request *request)
{
	Text from = back_here(request, cx->house->base_url);
	return text_starts(from, "/quick-add") ? TEXT("") : from;
}

static const Error *show(Context *cx, const Request *request, Response *response, const Form *form,
	Text line, ClientId chosen)
{
	QuickRead read;
	TRY(read_quick(cx, line, chosen, &read));
	bool piece = page_piece_wanted(request);
	PageHead head = {.title = words_plain(cx->language, N_("Add in one line"))};
	Html *html = piece ? piece_begin(cx, response) : page_begin(cx, request, response, head);
	quick_add(html, form, line, &read, piece, came_from(cx, request));
	return page_end(html);
}

static ClientId chosen_of(Text value)
{
	ClientId chosen = {0};
	span_int64(span_of(value), &chosen.value);
	return chosen;
}

/* GET /quick-add?line=&client= */
const Error *get_quick_add(Context *cx, const Request *request, Response *response)
{
	Text line = text_head(cx->arena, http_query(request, "line"), QUICK_LINE_LIMIT);
	return show(cx, request, response, form_of(cx->arena, NULL), line,
		chosen_of(http_query(request, "client")));
}

/* GET /quick-add/read?line=&client=: what was understood, as it is typed. */
const Error *get_quick_read(Context *cx, const Request *request, Response *response)
{
	QuickRead read;
	Text line = text_head(cx->arena, http_query(request, "line"), QUICK_LINE_LIMIT);
	TRY(read_quick(cx, line, chosen_of(http_query(request, "client")), &read));
	Html *html = piece_begin(cx, response);
	quick_understood(html, form_of(cx->arena, NULL), &read);
	return page_end(html);
}

static Text said_added(Context *cx, const QuickRead *read)
{
	Message when = quick_when(cx->arena, read);
	Message added =
		instant_set(read->due)
			? message(cx->arena, "Added: %1, %2.", arg(read->quick.title), arg(&when))
			: message(cx->arena, "Added: %1, without a date.", arg(read->quick.title));
	return words(cx->arena, cx->language, cx->zone, added);
}

/* With act=look nothing is kept yet: the page without script shows what was understood. */
const Error *post_quick_add(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	Text line = form_text(form, "line", QUICK_LINE_LIMIT);
	ClientId chosen = {form_id(form, "client")};
	if (form_good(form) && text_is(form_text(form, "act", 10), "look")) {
		return show(cx, request, response, form, line, chosen);
	}
	QuickRead read;
	TaskId id = {0};
	TRY(read_quick(cx, line, chosen, &read));
	if (form_good(form)) {
		TRY(form_refused(form, add_quick(cx, line, chosen, &id)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show(cx, request, response, form, line, chosen);
	}
	Url task = url(cx->arena, "/tasks/%" PRId64, id.value);
	page_done(response, back_to(cx->arena, form_text(form, "back", BACK_LIMIT), task),
		said_added(cx, &read), text_format(cx->arena, "/undo?made=%" PRId64, id.value));
	return OK;
}
