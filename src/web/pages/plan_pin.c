/* A block of the plan: pinned, moved, let go. */
#include "view/plan_block.h"
#include "web/back.h"
#include "web/page.h"
#include "web/pages/plan.h"

#include <inttypes.h>

static const Error *show(
	Context *cx, const Request *request, Response *response, PlanBlockPage *page)
{
	TRY(open_plan_block(cx, page->move.task, page->move.start, &page->block));
	page->to = zone_wall(cx->zone, page->block.when.start);
	page->dialog = page_piece_wanted(request);
	response->status = form_good(page->form) ? response->status : 422;
	PageHead head = {.title = page->block.line.task.title, .nav = NAV_PLAN};
	Html *html =
		page->dialog ? piece_begin(cx, response) : page_begin(cx, request, response, head);
	plan_block(html, page);
	return page_end(html);
}

const Error *get_plan_block(Context *cx, const Request *request, Response *response)
{
	PlanBlockPage page = {.form = form_of(cx->arena, NULL)};
	span_int64(span_of(http_query(request, "task")), &page.move.task.value);
	span_int64(span_of(http_query(request, "start")), &page.move.start.seconds);
	return show(cx, request, response, &page);
}

/* Whether nothing but the block itself moves, so that there is nothing to look at first. */
static bool moves_alone(const PlanDifference *difference, TaskId task)
{
	EACH (const MoveLine, line, difference->moves) {
		if (line->move.task.value != task.value) {
			return false;
		}
	}
	return difference->broken.count == 0 && difference->later.count == 0;
}

static void done(
	Context *cx, const Request *request, Response *response, Message said, int64_t undo)
{
	Text here = back_here(request, cx->house->base_url);
	bool on_plan = text_starts(here, "/plan?day=") || text_equal(here, TEXT("/plan"));
	page_done(response,
		on_plan ? back_to(cx->arena, here, url(cx->arena, "/plan"))
			: url(cx->arena, "/plan"),
		words(cx->arena, cx->language, cx->zone, said),
		text_format(cx->arena, "/undo?plan=%" PRId64, undo));
}

static const Error *taken(
	Context *cx, const Request *request, Response *response, Form *form, const PinMove *move)
{
	int64_t undo;
	TRY(pin_block(cx, move, form_id(form, "seen"), &undo));
	Day on = zone_day(cx->zone, move->to);
	bool looked = form_bool(form, "take");
	Message said = message(cx->arena, "Pinned: %1.", arg(move->to));
	if (looked) {
		page_done(response, plan_week_url(cx->arena, on),
			words(cx->arena, cx->language, cx->zone, said),
			text_format(cx->arena, "/undo?plan=%" PRId64, undo));
	} else {
		done(cx, request, response, said, undo);
	}
	return OK;
}

static void show_first(Context *cx, Response *response, const PinMove *move)
{
	Text to = wall_iso(cx->arena, zone_wall(cx->zone, move->to));
	page_done(response,
		url(cx->arena, "/plan?task=%" PRId64 "&start=%" PRId64 "&to=%s", move->task.value,
			move->start.seconds, url_part(cx->arena, to)),
		TEXT(""), TEXT(""));
}

/* task, start: the block; to: where it shall begin, "" where it is. What moves others is looked at
 * first, and comes again with `take` and what was `seen`. */
const Error *post_pin(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	PlanDifference difference;
	PlanBlockPage page = {.form = form};
	page.move.task.value = form_id(form, "task");
	page.move.start.seconds = form_id(form, "start");
	Wall to = form_wall(form, "to");
	bool take = form_bool(form, "take");
	if (!form_good(form)) {
		return show(cx, request, response, &page);
	}
	page.move.to = page.move.start;
	if (day_set(to.day)) {
		TRY(pin_time(cx, to, &page.move.to));
	}
	if (!take) {
		TRY(form_refused(form, pin_what_if(cx, &page.move, &difference)));
	}
	if (form_good(form) && !take && !moves_alone(&difference, page.move.task)) {
		show_first(cx, response, &page.move);
		return OK;
	}
	if (form_good(form)) {
		TRY(form_refused(form, taken(cx, request, response, form, &page.move)));
	}
	return form_good(form) ? OK : show(cx, request, response, &page);
}

const Error *post_unpin(Context *cx, const Request *request, Response *response)
{
	int64_t undo;
	Form *form = form_of(cx->arena, request);
	TRY(unpin_block(cx, (Instant){form_id(form, "start")}, &undo));
	done(cx, request, response, message(cx->arena, "Not pinned any more."), undo);
	return OK;
}
