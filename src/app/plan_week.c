#include "app/plan_week.h"

#include "app/pin.h"
#include "app/plan.h"
#include "store/task.h"

enum { SLACK_SAID = 45 /* minutes: a shorter block has no room to say its slack */ };

static const TaskLine *line_of(TaskLines lines, TaskId id)
{
	EACH (const TaskLine, line, lines) {
		if (line->task.id.value == id.value) {
			return line;
		}
	}
	return NULL;
}

static const Task *task_of(Tasks tasks, TaskId id)
{
	EACH (const Task, task, tasks) {
		if (task->id.value == id.value) {
			return task;
		}
	}
	return NULL;
}

static WeekBlock block_of(Context *cx, const PlannedBlock *planned, const TaskLine *line)
{
	int32_t minutes = (int32_t)((planned->when.end.seconds - planned->when.start.seconds) / 60);
	Text length = words_minutes(cx->arena, cx->language, (Minutes){minutes});
	WeekBlock block = {.kind = BLOCK_PLANNED,
		.when = planned->when,
		.title = line->task.title,
		.detail = text_empty(line->client)
				  ? length
				  : text_format(cx->arena, "%s, %s", text_chars(line->client),
					    text_chars(length)),
		.client = line->task.client,
		.thread = line->thread,
		.task = line->task.id};
	bool kept = line->state == PROMISE_KEPT || line->state == PROMISE_TIGHT;
	if (instant_set(line->due) && line->planned && kept && minutes >= SLACK_SAID) {
		block.says_slack = true;
		block.state = line->state;
		block.slack = line->slack;
	} else if (line->state == PROMISE_BROKEN && instant_set(line->new_due)) {
		block.says_slack = minutes >= SLACK_SAID;
		block.state = line->state;
		block.slack.minutes = -(int32_t)((line->new_due.seconds - line->due.seconds) / 60);
	}
	return block;
}

static WeekBlock done_block(const PlannedBlock *planned, const Task *task, const Client *client)
{
	return (WeekBlock){.kind = BLOCK_PLANNED,
		.when = planned->when,
		.title = task->title,
		.detail = client ? client->name : TEXT(""),
		.client = task->client,
		.thread = client ? client->thread : 0,
		.task = task->id,
		.done = true};
}

static bool meets(Interval left, Interval right)
{
	return left.start.seconds < right.end.seconds && right.start.seconds < left.end.seconds;
}

typedef struct {
	Context *cx;
	const Week *week;
	TaskLines lines;
	Tasks done;
	PlanParts parts;
	const PlanDifference *proposed; /* NULL: none */
	Interval window;
	size_t count; /* of work to be done in the window */
} Drawing;

static bool is_fresh(const Drawing *drawing, const PlanPart *part)
{
	if (!drawing->proposed) {
		return false;
	}
	EACH (const MoveLine, line, drawing->proposed->moves) {
		if (line->move.task.value == part->task.value && meets(line->move.to, part->when)) {
			return true;
		}
	}
	return false;
}

static void add_part(Drawing *drawing, const PlanPart *part, WeekBlocks *blocks)
{
	Context *cx = drawing->cx;
	const PlannedBlock planned = {part->task, part->when};
	const TaskLine *line = line_of(drawing->lines, part->task);
	const Task *task = task_of(drawing->done, part->task);
	bool over = part->when.end.seconds <= cx->now.seconds;
	if (line && !over) {
		WeekBlock *block = LIST_ADD(cx->arena, *blocks);
		*block = block_of(cx, &planned, line);
		block->pinned = part->pinned;
		block->fresh = is_fresh(drawing, part);
		block->movable = !drawing->proposed && part->when.start.seconds > cx->now.seconds;
		drawing->count++;
	} else if (task && over) {
		*LIST_ADD(cx->arena, *blocks) =
			done_block(&planned, task, client_in(drawing->week->clients, task->client));
	}
}

/* Where work would not be any more, as long as nothing else comes there. */
static void add_ghosts(Drawing *drawing, WeekBlocks *blocks)
{
	EACH (const MoveLine, line, drawing->proposed->moves) {
		bool free = instant_set(line->move.from.start) &&
			    meets(line->move.from, drawing->window);
		EACH (const PlanPart, part, drawing->parts) {
			free = free && !meets(part->when, line->move.from);
		}
		if (free) {
			*LIST_ADD(drawing->cx->arena, *blocks) = (WeekBlock){.kind = BLOCK_PLANNED,
				.when = line->move.from,
				.title = line->title,
				.thread = line->thread,
				.ghost = true};
		}
	}
}

static const Error *draw(Context *cx, Drawing *drawing, Interval window, WeekBlocks *blocks)
{
	StoredPlan plan;
	PlannedBlocks pins;
	drawing->cx = cx;
	drawing->window = window;
	TRY(open_plan(cx, &plan));
	TRY(open_pins(cx, &pins));
	TRY(store_task_done_list(cx->db, cx->arena, cx->practice.id, (ClientId){0}, NULL,
		PLAN_WEEK_DONE, &drawing->done));
	if (drawing->proposed) {
		pins = drawing->proposed->pins;
	}
	drawing->parts = plan_parts(
		cx->arena, drawing->proposed ? drawing->proposed->after.blocks : plan.blocks, pins);
	EACH (const PlanPart, part, drawing->parts) {
		if (meets(part->when, window)) {
			add_part(drawing, part, blocks);
		}
	}
	if (drawing->proposed) {
		add_ghosts(drawing, blocks);
	}
	return OK;
}

const Error *open_plan_week(
	Context *cx, Day any, const PlanDifference *proposed, PlanWeek *ret_week)
{
	PlanWeek page = {0};
	StoredPlan plan;
	TRY(open_today(cx, &page.today));
	TRY(open_week(cx, day_set(any) ? any : page.today.day, &page.week));
	TRY(open_promises(cx, (ClientId){0}, &page.promises));
	TRY(open_plan(cx, &plan));
	WeekView *view = &page.week.view;
	Drawing drawing = {.week = &page.week, .lines = page.today.lines, .proposed = proposed};
	TRY(draw(cx, &drawing, week_window(view->home, view->stays, view->monday), &view->blocks));
	page.blocks = drawing.count;
	TRY(open_load(cx, proposed ? &proposed->after : &plan, LOAD_WEEKS, &page.load));
	week_lay_out(cx->arena, view);
	*ret_week = page;
	return OK;
}

static bool month_is_empty(const PlanMonth *page)
{
	for (size_t i = 0; i < PLAN_MONTH_WEEKS * WEEK_DAYS; i++) {
		const WeekDay *on = &page->weeks[i / WEEK_DAYS].days[i % WEEK_DAYS];
		bool inside = day_date(on->day).month == day_date(page->month).month;
		if (inside && on->places.count > 0) {
			return false;
		}
	}
	return true;
}

const Error *open_plan_month(Context *cx, Day any, PlanMonth *ret_month)
{
	PlanMonth page = {0};
	Week week;
	TRY(open_today(cx, &page.today));
	Date date = day_date(day_set(any) ? any : page.today.day);
	page.month = day(date.year, date.month, 1);
	const Day first = day_monday(page.month);
	TRY(open_weeks(cx, first, PLAN_MONTH_WEEKS, &week));
	const WeekView *view = &week.view;
	Interval window = week_window(view->home, view->stays, first);
	window.end = instant_plus(
		window.end, (PLAN_MONTH_WEEKS - 1) * WEEK_DAYS * (int64_t)SECONDS_PER_DAY);
	Drawing drawing = {.week = &week, .lines = page.today.lines};
	TRY(draw(cx, &drawing, window, &week.view.blocks));
	page.weeks = NEW_ARRAY(cx->arena, WeekView, PLAN_MONTH_WEEKS);
	for (int32_t i = 0; i < PLAN_MONTH_WEEKS; i++) {
		page.weeks[i] = week_of(cx, &week, day_plus(first, i * WEEK_DAYS));
		week_lay_out(cx->arena, &page.weeks[i]);
	}
	page.empty = month_is_empty(&page);
	*ret_month = page;
	return OK;
}

const Error *open_plan_block(Context *cx, TaskId task, Instant start, PlanBlockView *ret_view)
{
	StoredPlan plan;
	PlannedBlocks pins;
	Tasks tasks = {0};
	TaskLines lines;
	TRY(open_plan(cx, &plan));
	TRY(open_pins(cx, &pins));
	PlanParts parts = plan_parts(cx->arena, plan.blocks, pins);
	EACH (const PlanPart, part, parts) {
		if (part->task.value != task.value || part->when.start.seconds != start.seconds) {
			continue;
		}
		TRY(store_task_load(
			cx->db, cx->arena, cx->practice.id, task, LIST_ADD(cx->arena, tasks)));
		TRY(task_lines(cx, tasks, &lines));
		*ret_view = (PlanBlockView){
			.line = lines.items[0],
			.when = part->when,
			.pinned = part->pinned,
			.movable = part->when.start.seconds > cx->now.seconds,
		};
		return OK;
	}
	return missing(cx->arena, "This block is not planned any more.");
}
