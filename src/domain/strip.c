#include "domain/strip.h"

#include "domain/cloth.h"

#include <stdlib.h>

/* Of a strip's ends: how near the rim, and how near each other, leaves no room for two times. */
enum { RIM = 500, GAP = 1200 };

typedef struct {
	const StripPerson *user;
	Interval window;
	Day day;
	Instant now;
} Frame;

Day strip_day_of(const Zone *zone, Instant at)
{
	return wall_plus(zone_wall(zone, at), -STRIP_BEGINS).day;
}

Interval strip_window(const Zone *zone, Day day)
{
	return (Interval){zone_instant(zone, (Wall){day, STRIP_BEGINS}),
		zone_instant(zone, (Wall){day_plus(day, 1), STRIP_BEGINS})};
}

static int64_t window_length(const Frame *frame)
{
	return frame->window.end.seconds - frame->window.start.seconds;
}

static int32_t place(const Frame *frame, Instant at)
{
	return cloth_part(WHOLE, at.seconds - frame->window.start.seconds, window_length(frame));
}

static bool in_window(const Frame *frame, Instant at)
{
	return at.seconds >= frame->window.start.seconds && at.seconds < frame->window.end.seconds;
}

static Stretches stretches(Arena *arena, const Frame *frame, Intervals intervals)
{
	Stretches found = {0};
	EACH (Interval, interval, intervals) {
		*LIST_ADD(arena, found) =
			(Stretch){place(frame, interval->start), place(frame, interval->end)};
	}
	return found;
}

static bool marked(StripMarks marks, size_t person, Instant at)
{
	EACH (StripMark, mark, marks) {
		if (mark->person == person && mark->at.seconds == at.seconds) {
			return true;
		}
	}
	return false;
}

static bool any_mark(const Frame *frame, StripMarks marks, size_t person)
{
	EACH (StripMark, mark, marks) {
		if (mark->person == person && in_window(frame, mark->at)) {
			return true;
		}
	}
	return false;
}

/* The times at the ends of the strips; none in a short pause, none at the rim. */
static void label_ends(Arena *arena, StripRow *row, StripMarks marks, size_t person)
{
	const Zone *zone = row->person->zone;
	for (size_t i = 0; i < row->open.count; i++) {
		const Stretch *open = &row->open.items[i];
		const Interval *there = &row->there.items[i];
		int32_t gap = i > 0 ? open->from - open[-1].to : open->from + GAP - RIM;
		bool last = i + 1 == row->open.count;
		int32_t next = last ? WHOLE - open->to + GAP - RIM : open[1].from - open->to;
		if (gap >= GAP) {
			*LIST_ADD(arena, row->ends) = (StripLabel){.x = open->from,
				.wall = zone_wall(zone, there->start),
				.before = true,
				.pushed = marked(marks, person, there->start)};
		}
		if (next >= GAP) {
			*LIST_ADD(arena, row->ends) = (StripLabel){.x = open->to,
				.wall = zone_wall(zone, there->end),
				.pushed = marked(marks, person, there->end)};
		}
	}
}

static int by_x(const void *left, const void *right)
{
	return *(const int32_t *)left - *(const int32_t *)right;
}

/* The middle of the longest stretch of away that nothing cuts: no strip, sign or now-line. */
static int32_t quiet_place(
	Arena *arena, const Frame *frame, const StripRow *row, StripMarks marks, size_t person)
{
	size_t count = 0, room = 3 + row->open.count * 2 + marks.count;
	int32_t *cuts = NEW_ARRAY(arena, int32_t, room), best = 0, length = -1;
	cuts[count++] = 0;
	cuts[count++] = WHOLE;
	EACH (Stretch, open, row->open) {
		cuts[count++] = open->from;
		cuts[count++] = open->to;
	}
	EACH (StripMark, mark, marks) {
		if (mark->person == person && in_window(frame, mark->at)) {
			cuts[count++] = place(frame, mark->at);
		}
	}
	if (in_window(frame, frame->now)) {
		cuts[count++] = place(frame, frame->now);
	}
	qsort(cuts, count, sizeof *cuts, by_x);
	for (size_t i = 1; i < count; i++) {
		int32_t middle = cuts[i - 1] + (cuts[i] - cuts[i - 1]) / 2;
		bool open_there = false;
		EACH (Stretch, open, row->open) {
			open_there = open_there || (open->from <= middle && middle < open->to);
		}
		if (!open_there && cuts[i] - cuts[i - 1] > length) {
			length = cuts[i] - cuts[i - 1];
			best = middle;
		}
	}
	return best;
}

static Presence presence(const StripRow *row, Instant now, Minutes *ret_left)
{
	Interval there;
	if (intervals_next(row->person->hours, now, &there) && there.start.seconds <= now.seconds) {
		int64_t left = there.end.seconds - now.seconds;
		*ret_left = (Minutes){(int32_t)((left + 59) / 60)};
		return left <= STRIP_SOON_GONE && !row->self ? THERE_SOON_GONE : THERE;
	}
	int32_t hour = row->now.second / 3600;
	return hour < 6 || hour >= 22 ? AWAY_NIGHT
	       : hour < 12            ? AWAY_MORNING
	       : hour < 18            ? AWAY_DAY
				      : AWAY_EVENING;
}

static StripRow row_of(
	Arena *arena, const Frame *frame, const StripPerson *person, StripMarks marks, size_t index)
{
	StripRow row = {.person = person, .self = person == frame->user};
	Intervals window = {0};
	*LIST_ADD(arena, window) = frame->window;
	row.there = intervals_and(arena, person->hours, window);
	row.open = stretches(arena, frame, row.there);
	if (!row.self) {
		row.common = intervals_and(arena, row.there, frame->user->hours);
		row.both = stretches(arena, frame, row.common);
		row.alone = row.common.count == 0;
	}
	row.now = zone_wall(person->zone, frame->now);
	row.ahead.minutes = (zone_offset(person->zone, frame->now) -
				    zone_offset(frame->user->zone, frame->now)) /
			    60;
	row.presence = presence(&row, frame->now, &row.left);
	row.alone_x = quiet_place(arena, frame, &row, marks, index);
	label_ends(arena, &row, marks, index);
	return row;
}

typedef struct {
	size_t person;
	int32_t offset;
	bool matters; /* common hours, or a mark, today */
} Seat;

static int by_matter(const void *left, const void *right)
{
	const Seat *l = left, *r = right;
	return l->matters != r->matters ? (l->matters ? -1 : 1)
					: (l->person > r->person) - (l->person < r->person);
}

static int from_the_east(const void *left, const void *right)
{
	const Seat *l = left, *r = right;
	return l->offset != r->offset ? (l->offset > r->offset ? -1 : 1)
				      : (l->person > r->person) - (l->person < r->person);
}

/* Who is drawn, from east to west. */
static Seat *seats(
	Arena *arena, const Frame *frame, StripPeople people, StripMarks marks, size_t *ret_count)
{
	Seat *seats = NEW_ARRAY(arena, Seat, people.count);
	for (size_t i = 0; i < people.count; i++) {
		const StripPerson *person = &people.items[i];
		StripRow row = row_of(arena, frame, person, marks, i);
		seats[i] = (Seat){i, zone_offset(person->zone, frame->window.start),
			row.common.count > 0 || any_mark(frame, marks, i)};
	}
	*ret_count = people.count < STRIP_ROWS ? people.count : STRIP_ROWS;
	if (people.count > 0) {
		qsort(seats, people.count, sizeof *seats, by_matter);
		qsort(seats, *ret_count, sizeof *seats, from_the_east);
	}
	return seats;
}

/* The user's row: among those of the same offset it is the middle one. */
static size_t own_seat(StripPeople people, const Seat *seats, size_t count, int32_t offset)
{
	size_t before = 0, same = 0;
	for (size_t i = 0; i < count; i++) {
		before += seats[i].offset > offset;
		same += seats[i].offset == offset && !people.items[seats[i].person].ghost;
	}
	return before + (same + 1) / 2;
}

static void add_signs(Arena *arena, const Frame *frame, Strip *strip, size_t own,
	const size_t *row_of_person, StripMarks marks)
{
	EACH (StripMark, mark, marks) {
		size_t row = row_of_person[mark->person];
		if (!in_window(frame, mark->at) || row == strip->row_count) {
			continue;
		}
		StripSign sign = {place(frame, mark->at), strip->rows[row].y,
			strip->rows[row].person->thread, mark->kind};
		*LIST_ADD(arena, strip->signs) = sign;
		if (mark->kind == MARK_MEETING) {
			sign.y = strip->rows[own].y;
			sign.thread = 0;
			*LIST_ADD(arena, strip->signs) = sign;
		}
	}
}

static void add_nights(Arena *arena, const Frame *frame, Strip *strip)
{
	int64_t start = frame->window.start.seconds, length = window_length(frame);
	int32_t *left = NEW_ARRAY(arena, int32_t, strip->row_count);
	int32_t *right = NEW_ARRAY(arena, int32_t, strip->row_count);
	for (int night = 0; night < 3; night++) {
		Day evening = day_plus(frame->day, night - 1);
		for (size_t row = 0; row < strip->row_count; row++) {
			const Zone *zone = strip->rows[row].person->zone;
			Instant dusk = zone_instant(zone, (Wall){evening, DUSK});
			Instant dawn = zone_instant(zone, (Wall){day_plus(evening, 1), DAWN});
			left[row] = cloth_part(CLOTH_WIDTH, dusk.seconds - start, length);
			right[row] = cloth_part(CLOTH_WIDTH, dawn.seconds - start, length);
		}
		strip->nights[night] = cloth_night(arena, left, right, strip->row_count);
	}
}

static void add_weave(Arena *arena, const Frame *frame, Strip *strip, size_t own)
{
	int strands = (int)(window_length(frame) / STRAND);
	strands = strands < STRANDS ? strands : STRANDS;
	ClothRow *shared = NEW_ARRAY(arena, ClothRow, strip->row_count);
	for (size_t row = 0; row < strip->row_count; row++) {
		for (int strand = 0; strand < strands; strand++) {
			Instant middle =
				instant_plus(frame->window.start, strand * STRAND + STRAND / 2);
			bool there = intervals_hold(strip->rows[row].common, middle);
			shared[row].at[strand] = shared[row].at[strand] || there;
			shared[own].at[strand] = shared[own].at[strand] || there;
		}
	}
	cloth_weave(arena, strip, shared, strands);
}

static void add_axis(Arena *arena, const Frame *frame, Strip *strip)
{
	for (int hour = 6; hour <= 30; hour += 3) {
		Wall wall = {day_plus(frame->day, hour / 24), hour % 24 * 3600};
		int32_t x = place(frame, zone_instant(frame->user->zone, wall));
		cloth_label(arena, &strip->axis, strip,
			(StripLabel){.x = x, .wall = wall, .minor = hour % 6 == 3 || hour == 12});
	}
}

Strip strip_of_day(Arena *arena, const StripPerson *user, StripPeople people, StripMarks marks,
	Day day, Instant now)
{
	Frame frame = {user, strip_window(user->zone, day), day, now};
	Strip strip = {.user = user, .now = zone_wall(user->zone, now), .now_y = WHOLE};
	size_t count;
	Seat *seated = seats(arena, &frame, people, marks, &count);
	size_t own = own_seat(people, seated, count, zone_offset(user->zone, frame.window.start));
	size_t *row_of_person = NEW_ARRAY(arena, size_t, people.count);
	strip.left_out = people.count - count;
	strip.row_count = count + 1;
	strip.rows = NEW_ARRAY(arena, StripRow, strip.row_count);
	for (size_t i = 0; i < people.count; i++) {
		row_of_person[i] = strip.row_count;
	}
	for (size_t row = 0; row < strip.row_count; row++) {
		size_t index = row == own ? people.count : seated[row - (row > own)].person;
		const StripPerson *person = row == own ? user : &people.items[index];
		strip.rows[row] = row_of(arena, &frame, person, marks, index);
		strip.rows[row].y = cloth_row_y(row, strip.row_count);
		if (row != own) {
			row_of_person[index] = row;
		}
	}
	strip.has_now = in_window(&frame, now);
	strip.now_x = place(&frame, now);
	add_signs(arena, &frame, &strip, own, row_of_person, marks);
	add_nights(arena, &frame, &strip);
	add_weave(arena, &frame, &strip, own);
	add_axis(arena, &frame, &strip);
	return strip;
}
