#include "app/pin.h"

#include "app/hours.h"
#include "app/plan.h"
#include "app/week.h"
#include "host/zones.h"
#include "plan/plan.h"
#include "store/pin.h"
#include "store/plan.h"
#include "store/plan_before.h"
#include "store/task.h"

#include <stdlib.h>

enum { PIN_STEP = PLAN_QUANTUM * 60 };

typedef struct {
	Context *cx;
	StoredPlan plan;
	Task task;
	PlanPart part;      /* that moves */
	PlannedBlock pin;   /* where it goes */
	PlannedBlocks pins; /* the others */
	PlannedBlocks all;  /* as they would be, by start */
} Pinning;

const Error *open_pins(Context *cx, PlannedBlocks *ret_pins)
{
	return store_pin_list(cx->db, cx->arena, cx->practice.id, cx->member.id, ret_pins);
}

const Error *pin_time(Context *cx, Wall wall, Instant *ret_at)
{
	Stays stays;
	const Zone *home = zones_named(cx->practice.zone);
	TRY(own_stays(cx, &stays));
	*ret_at = plan_instant(plan_wall(home ? home : cx->zone, stays, wall));
	return OK;
}

static bool meets(Interval left, Interval right)
{
	return left.start.seconds < right.end.seconds && right.start.seconds < left.end.seconds;
}

static const Error *find_part(Pinning *pinning, const PinMove *move)
{
	Context *cx = pinning->cx;
	PlannedBlocks pins;
	TRY(open_plan(cx, &pinning->plan));
	TRY(open_pins(cx, &pins));
	PlanParts parts = plan_parts(cx->arena, pinning->plan.blocks, pins);
	EACH (PlanPart, part, parts) {
		if (part->task.value == move->task.value &&
			part->when.start.seconds == move->start.seconds) {
			pinning->part = *part;
		}
	}
	if (pinning->part.task.value == 0) {
		return missing(cx->arena, "This block is not planned any more.");
	}
	EACH (PlannedBlock, pin, pins) {
		bool is_it = pinning->part.pinned && pin->task.value == move->task.value &&
			     meets(pin->when, pinning->part.when);
		if (!is_it && pin->when.end.seconds > cx->now.seconds) {
			*LIST_ADD(cx->arena, pinning->pins) = *pin;
		}
	}
	return store_task_load(cx->db, cx->arena, cx->practice.id, move->task, &pinning->task);
}

static const Error *check_time(const Pinning *pinning)
{
	Context *cx = pinning->cx;
	const Interval *to = &pinning->pin.when;
	const Interval *from = &pinning->part.when;
	if (from->start.seconds <= cx->now.seconds) {
		return refuse(cx->arena, "to", "A block that is running or past does not move.");
	}
	if (to->start.seconds < cx->now.seconds) {
		return refuse(cx->arena, "to", "This time has passed.");
	}
	int64_t last = cx->now.seconds + (int64_t)PIN_DAYS_AHEAD * SECONDS_PER_DAY;
	if (to->end.seconds > last) {
		return refuse(
			cx->arena, "to", "This is more than %1 days ahead.", arg(PIN_DAYS_AHEAD));
	}
	if (to->start.seconds % PIN_STEP != 0) {
		return refuse(cx->arena, "to", "Work is planned in steps of %1.",
			arg((Minutes){PLAN_QUANTUM}));
	}
	return OK;
}

/* What the task itself says: not before its earliest start, and not past the due of a promise that
 * would be kept. */
static const Error *check_task(const Pinning *pinning)
{
	Context *cx = pinning->cx;
	const Task *task = &pinning->task;
	const Interval *to = &pinning->pin.when;
	const Zone *named = text_empty(task->due_zone) ? NULL : zones_named(task->due_zone);
	const Zone *zone = named ? named : cx->zone;
	if (day_set(task->earliest.day)) {
		Instant earliest = zone_instant(zone, task->earliest);
		if (to->start.seconds < earliest.seconds) {
			return refuse(cx->arena, "to", "“%1” cannot begin before %2.",
				arg(task->title), arg(earliest));
		}
	}
	if (!task_promise(task)) {
		return OK;
	}
	Instant due = task_due(task, zone);
	const PlannedPromise *promise = plan_promise(&pinning->plan, task->id);
	bool kept = due.seconds > cx->now.seconds && !(promise && promise->broken);
	if (kept && to->end.seconds > due.seconds) {
		return refuse(cx->arena, "to",
			"“%1” would not be done in time: it is due %2 for you.", arg(task->title),
			arg(due));
	}
	return OK;
}

static const Error *check_others(const Pinning *pinning)
{
	Context *cx = pinning->cx;
	const Interval *to = &pinning->pin.when;
	Task other;
	EACH (PlannedBlock, pin, pinning->pins) {
		if (!meets(pin->when, *to)) {
			continue;
		}
		TRY(store_task_load(cx->db, cx->arena, cx->practice.id, pin->task, &other));
		if (task_open(&other)) {
			return refuse(cx->arena, "to", "“%1” is pinned there, from %2.",
				arg(other.title), arg(pin->when.start));
		}
	}
	EACH (PlannedBlock, block, pinning->plan.blocks) {
		bool runs = block->when.start.seconds <= cx->now.seconds &&
			    block->when.end.seconds > cx->now.seconds;
		if (runs && meets(block->when, *to)) {
			TRY(store_task_load(
				cx->db, cx->arena, cx->practice.id, block->task, &other));
			return refuse(cx->arena, "to", "“%1” is running there, until %2.",
				arg(other.title), arg(block->when.end));
		}
	}
	return OK;
}

static const Error *check_meetings(const Pinning *pinning)
{
	Context *cx = pinning->cx;
	const Interval *to = &pinning->pin.when;
	Occurrences events;
	Stays stays;
	TRY(own_stays(cx, &stays));
	TRY(open_events(cx, stays, to->start, to->end, &events));
	EACH (Occurrence, occurrence, events) {
		if (event_blocks(occurrence->event) && meets(occurrence->when, *to)) {
			return refuse(cx->arena, "to", "“%1” is there, from %2.",
				arg(occurrence->event->title), arg(occurrence->when.start));
		}
	}
	return OK;
}

static int by_start(const void *left, const void *right)
{
	const PlannedBlock *l = left, *r = right;
	int64_t first = l->when.start.seconds, second = r->when.start.seconds;
	return (first > second) - (first < second);
}

static const Error *prepare(Context *cx, const PinMove *move, Pinning *pinning)
{
	*pinning = (Pinning){.cx = cx};
	TRY(find_part(pinning, move));
	const Interval *part = &pinning->part.when;
	pinning->pin = (PlannedBlock){move->task,
		{move->to, instant_plus(move->to, part->end.seconds - part->start.seconds)}};
	TRY(check_time(pinning));
	TRY(check_task(pinning));
	TRY(check_others(pinning));
	TRY(check_meetings(pinning));
	EACH (PlannedBlock, pin, pinning->pins) {
		*LIST_ADD(cx->arena, pinning->all) = *pin;
	}
	*LIST_ADD(cx->arena, pinning->all) = pinning->pin;
	qsort(pinning->all.items, pinning->all.count, sizeof(PlannedBlock), by_start);
	return OK;
}

const Error *pin_what_if(Context *cx, const PinMove *move, PlanDifference *ret_difference)
{
	Pinning pinning;
	TRY(prepare(cx, move, &pinning));
	const PlanChange change = {.says_pins = true, .pins = pinning.all};
	return plan_what_if(cx, &change, ret_difference);
}

/* --- taking ------------------------------------------------------------------------------------
 */

const Error *plan_keep_before(Context *cx)
{
	PlanBefore before;
	StoredPlan plan;
	TRY(store_plan_ahead(cx->db, cx->arena, cx->practice.id, cx->member.id, &plan));
	TRY(open_pins(cx, &before.pins));
	before.blocks = plan.blocks;
	return store_plan_before_save(
		cx->db, cx->arena, cx->practice.id, cx->member.id, cx->change, cx->now, &before);
}

const Error *plan_bring_back(Context *cx, int64_t undo)
{
	PlanBefore before;
	bool found;
	const PracticeId practice = cx->practice.id;
	const MemberId member = cx->member.id;
	TRY(store_plan_before_take(cx->db, cx->arena, practice, member, undo, &before, &found));
	if (!found) {
		return missing(cx->arena, "There is nothing left to take back.");
	}
	TRY(store_pin_replace(cx->db, cx->arena, practice, member, before.pins, cx->change));
	TRY(store_plan_put(cx->db, cx->arena, practice, member, cx->now, before.blocks));
	plan_changed(cx);
	return OK;
}

static const Error *keep_pins(
	Context *cx, PlannedBlocks pins, const Task *task, const char *act, int64_t *ret_undo)
{
	TRY(plan_keep_before(cx));
	TRY(store_pin_replace(cx->db, cx->arena, cx->practice.id, cx->member.id, pins, cx->change));
	plan_changed(cx);
	*ret_undo = cx->change;
	return audit(cx, act, "task", task->id.value, task->client.value, task->title);
}

static const Error *pinning_block(Context *cx, const PinMove *move, int64_t seen, int64_t *ret_undo)
{
	Pinning pinning;
	TRY(plan_still(cx, seen));
	TRY(prepare(cx, move, &pinning));
	return keep_pins(cx, pinning.all, &pinning.task, "pin", ret_undo);
}

const Error *pin_block(Context *cx, const PinMove *move, int64_t seen, int64_t *ret_undo)
{
	return WRITE(cx, pinning_block(cx, move, seen, ret_undo));
}

static const Error *unpinning(Context *cx, Instant start, int64_t *ret_undo)
{
	PlannedBlocks pins, others = {0};
	TaskId unpinned = {0};
	Task task;
	TRY(open_pins(cx, &pins));
	EACH (PlannedBlock, pin, pins) {
		if (pin->when.start.seconds <= start.seconds &&
			pin->when.end.seconds > start.seconds) {
			unpinned = pin->task;
		} else {
			*LIST_ADD(cx->arena, others) = *pin;
		}
	}
	if (unpinned.value == 0) {
		return missing(cx->arena, "Nothing is pinned there any more.");
	}
	TRY(store_task_load(cx->db, cx->arena, cx->practice.id, unpinned, &task));
	return keep_pins(cx, others, &task, "unpin", ret_undo);
}

const Error *unpin_block(Context *cx, Instant start, int64_t *ret_undo)
{
	return WRITE(cx, unpinning(cx, start, ret_undo));
}

static const Error *planning_anew(Context *cx, int64_t seen, int64_t *ret_undo)
{
	TRY(plan_still(cx, seen));
	TRY(plan_keep_before(cx));
	TRY(store_plan_put(
		cx->db, cx->arena, cx->practice.id, cx->member.id, cx->now, (PlannedBlocks){0}));
	plan_changed(cx);
	*ret_undo = cx->change;
	return audit(cx, "plan", "plan", 0, 0, TEXT(""));
}

const Error *plan_anew(Context *cx, int64_t seen, int64_t *ret_undo)
{
	return WRITE(cx, planning_anew(cx, seen, ret_undo));
}

static const Error *undoing(Context *cx, int64_t undo)
{
	TRY(plan_bring_back(cx, undo));
	return audit(cx, "undo", "plan", 0, 0, TEXT(""));
}

const Error *undo_plan(Context *cx, int64_t undo)
{
	return WRITE(cx, undoing(cx, undo));
}
