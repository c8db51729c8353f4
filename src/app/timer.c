#include "app/timer.h"

#include "app/entry_kept.h"
#include "app/hours.h"
#include "store/entry.h"

/* When the work of the day ends on which the timer began; unset: no working day. */
static const Error *end_of_day(Context *cx, Instant start, Instant *ret_end)
{
	HoursBook book;
	Instant end = {0};
	TRY(open_hours(cx, instant_plus(start, -SECONDS_PER_DAY),
		instant_plus(start, 2 * SECONDS_PER_DAY), &book));
	const Zone *zone = stay_zone(book.home, book.stays, start);
	Day today = zone_day(zone, start);
	Intervals hours = book_own(&book);
	EACH (Interval, stretch, hours) {
		if (zone_day(zone, stretch->start).days == today.days) {
			end = stretch->end;
		}
	}
	*ret_end = end;
	return OK;
}

static const Error *is_forgotten(Context *cx, Instant start, Instant *ret_end, bool *ret_forgotten)
{
	TRY(end_of_day(cx, start, ret_end));
	*ret_forgotten = timer_forgotten(start, cx->now, *ret_end);
	return OK;
}

const Error *open_timer(Context *cx, Timer *ret_timer)
{
	Timer timer = {0};
	Client client;
	Task task;
	TRY(store_entry_running(cx->db, cx->arena, cx->practice.id, cx->member.id, &timer.entry));
	timer.runs = timer.entry.id.value != 0;
	if (timer.runs) {
		TRY(entry_client(cx, timer.entry.client, &client));
		TRY(entry_task(cx, timer.entry.task, &task));
		TRY(is_forgotten(cx, timer.entry.start, &timer.day_end, &timer.forgotten));
		timer.client_name = client.name;
		timer.thread = client.thread;
		timer.task_title = task.title;
	}
	*ret_timer = timer;
	return OK;
}

/* The running one; REFUSED when none runs. */
static const Error *load_running(Context *cx, Entry *ret_entry)
{
	Entry entry;
	TRY(store_entry_running(cx->db, cx->arena, cx->practice.id, cx->member.id, &entry));
	if (!entry.id.value) {
		return refuse(cx->arena, "", "No timer is running.");
	}
	*ret_entry = entry;
	return OK;
}

static const Error *stopping(Context *cx, Instant kept_until, EntryId *ret_entry)
{
	Entry entry;
	TRY(load_running(cx, &entry));
	entry.end = instant_set(kept_until) ? kept_until : cx->now;
	if (entry.end.seconds > cx->now.seconds) {
		return refuse(cx->arena, "end", "It has not run until %1 yet.", arg(entry.end));
	}
	TRY(entry_check(cx->arena, &entry, cx->now));
	TRY(entry_keep(cx, &entry, "stop"));
	*ret_entry = entry.id;
	return OK;
}

const Error *stop_timer(Context *cx, Instant kept_until, EntryId *ret_entry)
{
	return WRITE(cx, stopping(cx, kept_until, ret_entry));
}

const Error *stop_timer_of(Context *cx, TaskId done)
{
	Entry entry;
	Instant day_end;
	bool forgotten;
	TRY(store_entry_running(cx->db, cx->arena, cx->practice.id, cx->member.id, &entry));
	if (!entry.id.value || entry.task.value != done.value) {
		return OK;
	}
	TRY(is_forgotten(cx, entry.start, &day_end, &forgotten));
	entry.end = cx->now.seconds > entry.start.seconds ? cx->now : entry.start;
	return forgotten ? OK : entry_keep(cx, &entry, "stop");
}

static const Error *running_on(Context *cx, EntryId stopped)
{
	Entry entry, running;
	TRY(entry_load(cx, stopped, &entry));
	TRY(store_entry_running(cx->db, cx->arena, cx->practice.id, cx->member.id, &running));
	if (running.id.value == entry.id.value) {
		return OK;
	}
	bool late = cx->now.seconds - entry.end.seconds > TIMER_BACK_MINUTES * 60L;
	if (running.id.value || late || entry.member.value != cx->member.id.value) {
		return refuse(cx->arena, "", "This timer cannot run on: start it anew.");
	}
	entry.end = (Instant){0};
	return entry_keep(cx, &entry, "start");
}

const Error *run_on(Context *cx, EntryId stopped)
{
	return WRITE(cx, running_on(cx, stopped));
}

static const Error *discarding(Context *cx, EntryId *ret_entry)
{
	const int64_t longest = ENTRY_LIMIT_HOURS * 3600;
	Entry entry;
	TRY(load_running(cx, &entry));
	int64_t ran = entry_length(&entry, cx->now).seconds;
	entry.end = instant_plus(entry.start, ran < longest ? ran : longest);
	entry.deleted = cx->now;
	TRY(entry_keep(cx, &entry, "delete"));
	*ret_entry = entry.id;
	return OK;
}

const Error *discard_timer(Context *cx, EntryId *ret_entry)
{
	return WRITE(cx, discarding(cx, ret_entry));
}

static bool is_same_work(const Entry *left, const Entry *right)
{
	return left->task.value && left->task.value == right->task.value &&
	       text_equal(left->note, right->note);
}

/* like: what it is about, and since when it runs. */
static const Error *starting(Context *cx, const Entry *like, EntryId id)
{
	Entry entry = {
		.id = id,
		.member = cx->member.id,
		.client = like->client,
		.task = like->task,
		.start = like->start,
		.note = like->note,
		.category = like->category,
		.tags = like->tags,
	};
	Entry running;
	EntryId stopped;
	Instant day_end;
	Task task;
	bool forgotten;
	TRY(entry_subject(cx, &entry, &task));
	TRY(store_entry_running(cx->db, cx->arena, cx->practice.id, cx->member.id, &running));
	if (running.id.value && is_same_work(&running, &entry)) {
		return OK;
	}
	if (running.id.value) {
		TRY(is_forgotten(cx, running.start, &day_end, &forgotten));
		if (forgotten) {
			return refuse(cx->arena, "",
				"A timer has been running since %1: say first what to keep of it.",
				arg(running.start));
		}
		TRY(stopping(cx, entry.start, &stopped));
	}
	entry.category = text_empty(entry.category) ? task.category : entry.category;
	entry.billable = like->id.value ? like->billable : entry.client.value != 0;
	TRY(entry_check(cx->arena, &entry, cx->now));
	return entry_keep(cx, &entry, "start");
}

const Error *start_timer_at(Context *cx, ClientId client, TaskId task, Text note, Instant at)
{
	const Entry like = {.client = client, .task = task, .note = note, .start = at};
	const EntryId id = {new_id(cx)};
	if (cx->now.seconds - at.seconds > TIMER_LATE_HOURS * 3600L) {
		return refuse(cx->arena, "start", "A timer started at %1 comes too late.", arg(at));
	}
	return WRITE(cx, starting(cx, &like, id));
}

const Error *start_timer(Context *cx, ClientId client, TaskId task, Text note)
{
	return start_timer_at(cx, client, task, note, cx->now);
}

static const Error *continuing(Context *cx, EntryId was, EntryId id)
{
	Entry like;
	TRY(entry_load(cx, was, &like));
	like.start = cx->now;
	return starting(cx, &like, id);
}

const Error *continue_entry(Context *cx, EntryId was)
{
	const EntryId id = {new_id(cx)};
	return WRITE(cx, continuing(cx, was, id));
}
