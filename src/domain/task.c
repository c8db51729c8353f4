#include "domain/task.h"

#include "domain/check.h"
#include "domain/practice.h"

static void check_words(Problems *problems, const Task *task)
{
	Arena *arena = problems->arena;
	problem(problems, check_said(arena, "title", task->title));
	problem(problems, check_one_line(arena, "title", task->title, TASK_TITLE_LIMIT));
	problem(problems, check_length(arena, "notes", task->notes, TASK_NOTES_LIMIT));
	problem(problems, check_one_line(arena, "category", task->category, TASK_CATEGORY_LIMIT));
	problem(problems,
		check_one_line(arena, "waiting_for", task->waiting_for, TASK_TITLE_LIMIT));
	if (task->checklist.count > CHECKLIST_LIMIT) {
		problem(problems, refuse(arena, "checklist", "A checklist has room for %1 lines.",
					  arg(CHECKLIST_LIMIT)));
	}
	EACH (ChecklistItem, item, task->checklist) {
		problem(problems, check_one_line(arena, "checklist", item->text, TASK_TITLE_LIMIT));
	}
}

static bool wall_sound(Wall wall)
{
	return wall.second >= 0 && wall.second <= SECONDS_PER_DAY;
}

static void check_times(Problems *problems, const Task *task)
{
	Arena *arena = problems->arena;
	bool due = day_set(task->due.day);
	bool earliest = day_set(task->earliest.day);
	if (!wall_sound(task->due)) {
		problem(problems, refuse(arena, "due", "This is no time of day."));
	}
	if (!wall_sound(task->earliest)) {
		problem(problems, refuse(arena, "earliest", "This is no time of day."));
	}
	if ((due || earliest) && text_empty(task->due_zone)) {
		problem(problems,
			refuse(arena, "due_zone", "Say in which zone this time is meant."));
	}
	if (due && earliest && wall_order(task->earliest, task->due) >= 0) {
		problem(problems,
			refuse(arena, "earliest", "It cannot begin at %1: it is due at %2.",
				arg(task->earliest), arg(task->due)));
	}
}

static bool work_sound(Minutes minutes)
{
	return minutes.minutes >= 0 && minutes.minutes <= ESTIMATE_LIMIT;
}

const Error *task_check(Arena *arena, const Task *task)
{
	Problems problems = {arena, NULL, NULL};
	check_words(&problems, task);
	if (!work_sound(task->estimate)) {
		problem(&problems, refuse(arena, "estimate",
					   "An estimate is between 0 minutes and 1,000 hours."));
	}
	if (!work_sound(task->remaining)) {
		problem(&problems, refuse(arena, "remaining",
					   "What remains is between 0 minutes and 1,000 hours."));
	}
	check_times(&problems, task);
	problem(&problems,
		check_one_line(arena, "colleague", task->colleague, TASK_COLLEAGUE_LIMIT));
	if (task->min_chunk.minutes < 0 || task->min_chunk.minutes > TASK_CHUNK_LIMIT) {
		problem(&problems, refuse(arena, "min_chunk", "A piece is at most %1 long.",
					   arg((Minutes){TASK_CHUNK_LIMIT})));
	}
	if (task->importance < 0 || task->importance > IMPORTANCE_MOST) {
		problem(&problems, refuse(arena, "importance", "Importance goes from 0 to %1.",
					   arg(IMPORTANCE_MOST)));
	}
	return problems.first;
}

Instant task_due(const Task *task, const Zone *zone)
{
	return zone_instant(zone, wall_plus(task->due, 0));
}

Remaining task_remaining(const Task *task, Duration tracked_since, Minutes default_estimate)
{
	bool said = instant_set(task->remaining_at);
	Remaining left = {.guess = !said && task->estimate.minutes == 0};
	Minutes whole = said ? task->remaining : left.guess ? default_estimate : task->estimate;
	int64_t seconds = (int64_t)whole.minutes * 60 - tracked_since.seconds;
	left.overrun = seconds <= 0;
	left.minutes.minutes =
		left.overrun ? (int32_t)OVERRUN_MINUTES : (int32_t)((seconds + 59) / 60);
	return left;
}

Box task_box(const Task *task, bool due_soon)
{
	bool urgent = due_soon || task->triage == TRIAGE_URGENT;
	bool important = task->importance >= 2 || task->triage == TRIAGE_IMPORTANT;
	if (urgent) {
		return important ? BOX_DO : BOX_SHORTEN;
	}
	return important ? BOX_PLAN : BOX_LATER;
}

const char *box_name(Box box)
{
	static const char *const names[BOXES] = {
		[BOX_DO] = N_("Do now"),
		[BOX_PLAN] = N_("Plan it"),
		[BOX_SHORTEN] = N_("Shorten or hand on"),
		[BOX_LATER] = N_("Later or not at all"),
	};
	return names[box];
}

static int32_t bounded(int32_t importance)
{
	return importance < 0 ? 0 : importance > IMPORTANCE_MOST ? IMPORTANCE_MOST : importance;
}

const char *importance_name(int32_t importance)
{
	static const char *const names[IMPORTANCE_MOST + 1] = {N_("Not important to their goals"),
		N_("Somewhat important"), N_("Very important"), N_("Decisive")};
	return names[bounded(importance)];
}

static const char *const triage_keys[] = {"", "urgent", "important", "can_wait"};

const char *triage_key(Triage triage)
{
	return triage_keys[triage];
}

bool triage_from_key(Text key, Triage *ret_triage)
{
	int index = key_index(triage_keys, 4, key);
	if (index < 0) {
		return false;
	}
	*ret_triage = (Triage)index;
	return true;
}

const char *triage_name(Triage triage)
{
	static const char *const names[] = {
		N_("Not triaged"), N_("Urgent"), N_("Important"), N_("Can wait")};
	return names[triage];
}

int32_t task_weight(const Task *task)
{
	static const int32_t by_importance[IMPORTANCE_MOST + 1] = {10, 30, 55, 80};
	static const int32_t by_triage[] = {0, 20, 10, -9};
	return by_importance[bounded(task->importance)] + by_triage[task->triage];
}
