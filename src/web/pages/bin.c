#include "web/pages/bin.h"

#include "app/pin.h"
#include "app/task_act.h"
#include "view/bin_list.h"
#include "web/back.h"
#include "web/noun.h"
#include "web/page.h"
#include "web/pages/timer.h"

#include <inttypes.h>

int64_t bin_days_left(Instant deleted, Instant now)
{
	int64_t lain = (now.seconds - deleted.seconds) / SECONDS_PER_DAY;
	return lain < BIN_DAYS ? BIN_DAYS - lain : 1;
}

const Error *get_bin(Context *cx, const Request *request, Response *response)
{
	BinItems items;
	TRY(open_bin(cx, &items));
	PageHead head = {.title = words_plain(cx->language, N_("Bin"))};
	Html *html = page_begin(cx, request, response, head);
	bin_list(html, items, cx->now);
	return page_end(html);
}

/* What cannot come back yet is said on the bin's page. */
static const Error *bring_back(Context *cx, Response *response, Text noun, int64_t id)
{
	const Error *error = restore_noun(cx, noun, id);
	if (error && error->kind != ERROR_REFUSED) {
		return error;
	}
	page_done(response, error ? url(cx->arena, "/bin") : noun_url(cx->arena, noun, id),
		error ? words(cx->arena, cx->language, cx->zone, error->reason)
		      : words_plain(cx->language, N_("It is back.")),
		TEXT(""));
	return OK;
}

static const Error *take_back(Context *cx, const Request *request, Response *response, int64_t act)
{
	size_t back;
	TRY(undo_act(cx, act, &back));
	TRY(timer_back(cx, request));
	Message said = message_n(cx->arena, "%1 task is as it was.", "%1 tasks are as they were.",
		(int64_t)back, arg(back));
	page_done(response,
		back_to(cx->arena, back_here(request, cx->house->base_url),
			url(cx->arena, "/tasks")),
		words(cx->arena, cx->language, cx->zone, said), TEXT(""));
	return OK;
}

static const Error *unmake(Context *cx, const Request *request, Response *response, int64_t task)
{
	TRY(delete_noun(cx, TEXT("task"), task));
	Text here = back_here(request, cx->house->base_url);
	bool gone = text_equal(here, url(cx->arena, "/tasks/%" PRId64, task).url);
	Url tasks = url(cx->arena, "/tasks");
	page_done(response, gone ? tasks : back_to(cx->arena, here, tasks),
		words_plain(cx->language, N_("The new task is in the bin.")), TEXT(""));
	return OK;
}

static int64_t number_of(const Request *request, const char *name)
{
	int64_t number = 0;
	span_int64(span_of(http_query(request, name)), &number);
	return number;
}

static const Error *plan_back(Context *cx, const Request *request, Response *response, int64_t plan)
{
	TRY(undo_plan(cx, plan));
	page_done(response,
		back_to(cx->arena, back_here(request, cx->house->base_url),
			url(cx->arena, "/plan")),
		words_plain(cx->language, N_("The plan is as it was.")), TEXT(""));
	return OK;
}

/* POST /undo?noun=task&id=7: what was deleted is back, and shown.
 *      /undo?act=41: what was done to one or many tasks at once.
 *      /undo?made=7: a task that was added by mistake.
 *      /undo?plan=41: another plan that was taken. */
const Error *post_undo(Context *cx, const Request *request, Response *response)
{
	int64_t act = number_of(request, "act"), made = number_of(request, "made");
	int64_t plan = number_of(request, "plan");
	return plan   ? plan_back(cx, request, response, plan)
	       : act  ? take_back(cx, request, response, act)
	       : made ? unmake(cx, request, response, made)
		      : bring_back(cx, response, http_query(request, "noun"),
				number_of(request, "id"));
}
