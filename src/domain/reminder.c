#include "domain/reminder.h"

#include "domain/check.h"

static const char *const keys[REMINDER_LEVELS] = {
	"invoice", "before", "due", "late", "later", "last"};

/* From the day it is due. */
static const int32_t offsets[REMINDER_LEVELS] = {0, -REMINDER_AHEAD, 0, 7, 15, 30};

const char *reminder_key(ReminderLevel level)
{
	return keys[level];
}

bool reminder_from_key(Text key, ReminderLevel *ret_level)
{
	int index = key_index(keys, REMINDER_LEVELS, key);
	if (index >= 0) {
		*ret_level = (ReminderLevel)index;
	}
	return index >= 0;
}

NoticeKind reminder_text(ReminderLevel level)
{
	return (NoticeKind)(NOTICE_INVOICE + (int)level);
}

Day reminder_day(ReminderLevel level, Day due)
{
	return day_plus(due, offsets[level]);
}

/* --- what was said and kept ------------------------------------------------------------------ */

static const Reminder *last_sent(Reminders sent, InvoiceId invoice)
{
	const Reminder *last = NULL;
	EACH (const Reminder, one, sent) {
		bool ours = one->invoice.value == invoice.value && one->level != REMINDER_NONE;
		if (ours &&
			(!last || one->level > last->level ||
				(one->level == last->level && one->day.days > last->day.days))) {
			last = one;
		}
	}
	return last;
}

static const ReminderPause *pause_of(ReminderPauses pauses, const Receivable *receivable, Day today)
{
	EACH (const ReminderPause, pause, pauses) {
		bool ours = pause->invoice.value ? pause->invoice.value == receivable->id.value
						 : pause->client.value == receivable->client.value;
		if (ours && (!day_set(pause->until) || pause->until.days >= today.days)) {
			return pause;
		}
	}
	return NULL;
}

/* --- which is due ---------------------------------------------------------------------------- */

/* Nobody is told of a date that they read a few days ago. */
static ReminderLevel first_level(const Receivable *receivable)
{
	bool soon = receivable->due_day.days - receivable->issued_day.days < 7;
	return soon ? REMINDER_DUE : REMINDER_BEFORE;
}

/* The highest whose day has come; the one before the first when none has. */
static ReminderLevel reached(Day due, Day today)
{
	ReminderLevel level = REMINDER_NONE;
	for (ReminderLevel next = REMINDER_BEFORE; next < REMINDER_LEVELS; next++) {
		level = reminder_day(next, due).days <= today.days ? next : level;
	}
	return level;
}

ReminderStand reminder_stand(
	const Receivable *receivable, Reminders sent, ReminderPauses pauses, Day today)
{
	ReminderStand stand = {.state = REMIND_NEVER};
	Day due = receivable->due_day;
	if (receivable_open(receivable).minor == 0 || !day_set(due)) {
		return stand;
	}
	const Reminder *last = last_sent(sent, receivable->id);
	ReminderLevel next = last ? last->level + 1 : first_level(receivable);
	if (next == REMINDER_LEVELS) {
		return stand;
	}
	ReminderLevel now = reached(due, today);
	stand.level = now > next ? now : next;
	stand.day = reminder_day(stand.level, due);
	if (last) {
		stand.day = day_later(stand.day, day_plus(last->day, REMINDER_REST));
	}
	stand.state = stand.day.days <= today.days ? REMIND_NOW : REMIND_NOT_YET;
	if (!instant_set(receivable->sent)) {
		stand.state = REMIND_UNSENT;
		stand.level = REMINDER_NONE;
		return stand;
	}
	stand.pause = pause_of(pauses, receivable, today);
	if (stand.pause) {
		stand.state = REMIND_PAUSED;
		stand.day = stand.pause->until;
	}
	return stand;
}

/* --- checking -------------------------------------------------------------------------------- */

const Error *reminder_check(
	Arena *arena, const Receivable *receivable, const Reminder *reminder, Day today)
{
	if (!instant_set(receivable->issued)) {
		return conflict(arena, "A draft cannot be sent: issue it first.");
	}
	if (!day_set(reminder->day) || reminder->day.days > today.days) {
		return refuse(arena, "day", "The day it was sent, not one ahead.");
	}
	if (reminder->day.days < receivable->issued_day.days) {
		return refuse(arena, "day", "It was issued on %1: it cannot have been sent before.",
			arg(receivable->issued_day));
	}
	if (reminder->level != REMINDER_NONE && receivable->kind == INVOICE_CREDIT) {
		return refuse(arena, "level", "Nobody is reminded of a credit note.");
	}
	return OK;
}

const Error *reminder_pause_check(Arena *arena, const ReminderPause *pause, Day today)
{
	Problems problems = {.arena = arena};
	if (day_set(pause->until) && pause->until.days < today.days) {
		problem(&problems, refuse(arena, "until", "Today or a day to come."));
	}
	problem(&problems, check_one_line(arena, "why", pause->why, REMINDER_WHY_LIMIT));
	return problems.first;
}
