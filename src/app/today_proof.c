/* The "no" with its sum, and the zone strip with what falls due today. */
#include "app/today_parts.h"

#include <stdint.h>

static bool all_overdue(const TaskLines lines)
{
	EACH (const TaskLine, line, lines) {
		if (line->state != PROMISE_OVERDUE) {
			return false;
		}
	}
	return true;
}

/* Each client once; the practice's own work goes by its title. */
static size_t names_of(Context *cx, TaskLines lines, const Text **ret_names)
{
	Text *names = NEW_ARRAY(cx->arena, Text, lines.count);
	size_t count = 0;
	EACH (const TaskLine, line, lines) {
		Text name = text_empty(line->client) ? line->task.title : line->client;
		bool said = false;
		for (size_t i = 0; i < count; i++) {
			said = said || text_equal(names[i], name);
		}
		if (!said) {
			names[count++] = name;
		}
	}
	*ret_names = names;
	return count;
}

static Instant last_due(TaskLines lines)
{
	Instant due = {0};
	EACH (const TaskLine, line, lines) {
		due = line->due.seconds > due.seconds ? line->due : due;
	}
	return due;
}

static Intervals busy_of(const Gathering *gathering)
{
	Intervals busy = {0};
	EACH (const Occurrence, occurrence, gathering->events) {
		if (event_blocks(occurrence->event)) {
			*LIST_ADD(gathering->cx->arena, busy) = occurrence->when;
		}
	}
	return intervals_normal(gathering->cx->arena, busy);
}

/* The stretch that reaches from the first window to the last: the slip begins with all of its
 * hours, and takes meetings off. */
static Intervals span_of_windows(Context *cx, Intervals windows)
{
	Intervals span = {0};
	if (windows.count) {
		*LIST_ADD(cx->arena, span) =
			(Interval){windows.items[0].start, windows.items[windows.count - 1].end};
	}
	return span;
}

static void add_proof(Gathering *gathering, const Certificate *certificate)
{
	Context *cx = gathering->cx;
	Proof proof = {0};
	SlipNeeds needs = {0};
	EACH (const TaskId, id, certificate->tasks) {
		const TaskLine *line = today_line(gathering, *id);
		const PlannedPromise *promise = plan_promise(&gathering->plan, *id);
		if (!line || !promise) {
			return; /* gone since: the plan is being made anew */
		}
		*LIST_ADD(cx->arena, proof.lines) = *line;
		*LIST_ADD(cx->arena, needs) = (SlipNeed){*id, line->task.client, promise->minutes};
		if (promise->broken) {
			*LIST_ADD(cx->arena, proof.broken) = *line;
		}
	}
	if (all_overdue(proof.lines)) {
		return;
	}
	Intervals windows = span_of_windows(cx, certificate->windows);
	proof.slip = slip_of(
		cx->arena, needs, windows, gathering->own, busy_of(gathering), certificate->have);
	proof.overload.name_count = names_of(cx, proof.lines, &proof.overload.names);
	proof.overload.need = certificate->need;
	proof.overload.have = certificate->have;
	proof.overload.until = zone_wall(cx->zone, last_due(proof.lines));
	Interval first;
	bool waits = windows.count &&
		     intervals_next(gathering->own, gathering->plan.made, &first) &&
		     windows.items[0].start.seconds - first.start.seconds > SECONDS_PER_DAY;
	if (waits) {
		proof.overload.from = zone_wall(cx->zone, windows.items[0].start);
	}
	*LIST_ADD(cx->arena, gathering->today->proofs) = proof;
}

void gather_proofs(Gathering *gathering)
{
	EACH (const Certificate, certificate, gathering->plan.certificates) {
		add_proof(gathering, certificate);
	}
}

/* --- the strip ------------------------------------------------------------------------------- */

static MarkKind mark_of(const TaskLine *line)
{
	switch (line->state) {
	case PROMISE_TIGHT:
		return MARK_TIGHT;
	case PROMISE_BROKEN:
	case PROMISE_OVERDUE:
		return MARK_IMPOSSIBLE;
	case PROMISE_KEPT:
	case PROMISE_WAITING:
	case PROMISE_LEFT:
	case PROMISE_STATES:
		break;
	}
	return MARK_PROMISE;
}

static size_t person_of(const Gathering *gathering, const size_t *persons, ClientId client)
{
	for (size_t i = 0; i < gathering->clients.count; i++) {
		if (gathering->clients.items[i].id.value == client.value) {
			return persons[i];
		}
	}
	return SIZE_MAX;
}

static void add_mark(
	Gathering *gathering, StripMarks *marks, size_t person, Instant at, MarkKind kind)
{
	if (person != SIZE_MAX) {
		*LIST_ADD(gathering->cx->arena, *marks) = (StripMark){person, at, kind};
	}
}

static StripMarks marks_of(Gathering *gathering, const size_t *persons)
{
	StripMarks marks = {0};
	EACH (const TaskLine, line, gathering->today->promises) {
		if (line->state != PROMISE_WAITING) {
			add_mark(gathering, &marks,
				person_of(gathering, persons, line->task.client), line->due,
				mark_of(line));
		}
	}
	EACH (const DayItem, item, gathering->today->items) {
		if (item->kind != DAY_MEETING) {
			continue;
		}
		EACH (const Occurrence, occurrence, gathering->events) {
			if (occurrence->event->id.value == item->event.value &&
				occurrence->when.start.seconds == item->when.start.seconds) {
				add_mark(gathering, &marks,
					person_of(gathering, persons, occurrence->event->client),
					item->when.start, MARK_MEETING);
			}
		}
	}
	return marks;
}

/* Everybody one works for. Who has not said when they can be reached is there at no known hour. */
void gather_strip(Gathering *gathering)
{
	Context *cx = gathering->cx;
	StripPeople people = {0};
	size_t *persons = NEW_ARRAY(cx->arena, size_t, gathering->clients.count + 1);
	StripPerson *user = NEW(cx->arena, StripPerson);
	*user = (StripPerson){
		.place = gathering->today->place, .zone = cx->zone, .hours = gathering->own};
	for (size_t i = 0; i < gathering->clients.count; i++) {
		const Client *client = &gathering->clients.items[i];
		persons[i] = SIZE_MAX;
		if (client->status == CLIENT_ENDED || client->status == CLIENT_PROSPECT) {
			continue;
		}
		const Zone *zone = client_zone(cx, client);
		persons[i] = people.count;
		*LIST_ADD(cx->arena, people) = (StripPerson){
			.name = client->name,
			.place = !text_empty(client->place)
					 ? client->place
					 : words_city(cx->arena, cx->language, zone_name(zone)),
			.thread = client->thread,
			.zone = zone,
			.hours = book_client(&gathering->book, client),
		};
	}
	if (people.count == 0) {
		*LIST_ADD(cx->arena, people) = (StripPerson){.zone = cx->zone, .ghost = true};
	}
	Day day = strip_day_of(cx->zone, cx->now);
	gathering->today->strip =
		strip_of_day(cx->arena, user, people, marks_of(gathering, persons), day, cx->now);
}
