/* Public holidays of a calendar file: its whole-day events, day by day. */
#include "app/holiday.h"

#include "app/plan.h"
#include "format/formats.h"
#include "host/file.h"

enum { PART = 16 * 1024, FILE_LIMIT = 4 << 20, DAYS_OF_ONE = 31 };

typedef struct {
	Context *cx;
	Text country;
	OwnHolidays found;
} Reading;

static const Error *take(void *user, const Staged *thing)
{
	Reading *reading = user;
	Arena *arena = reading->cx->arena;
	if (thing->kind != STAGED_EVENT || !thing->event.event.all_day) {
		return OK;
	}
	const Event *event = &thing->event.event;
	Day last = day_plus(event->end.day, -1);
	for (Day on = event->start.day;
		on.days <= last.days && on.days - event->start.day.days < DAYS_OF_ONE; on.days++) {
		if (reading->found.count >= HOLIDAYS_LIMIT) {
			return refuse(arena, "file", "There is room for %1 of them.",
				arg(HOLIDAYS_LIMIT));
		}
		*LIST_ADD(arena, reading->found) = (OwnHoliday){
			.country = text_keep(arena, reading->country),
			.day = on,
			.name = text_head(arena, event->title, HOLIDAY_NAME_LIMIT),
		};
	}
	return OK;
}

static const Zone *zone_of(void *user, Text name)
{
	return zone_named(user, name);
}

static const Error *reading_file(Reading *reading, int file)
{
	Context *cx = reading->cx;
	const ImportOptions options = {.zone = cx->zone, .zone_of = zone_of, .zone_user = cx};
	ImportReader *reader =
		import_reader(cx->arena, format_named(TEXT("ics")), &options, take, reading);
	ImportSummary summary;
	char *part = NEW_ARRAY(cx->arena, char, PART);
	size_t length, all = 0;
	do {
		TRY(file_part(cx->arena, file, part, PART, &length));
		all += length;
		if (all > FILE_LIMIT) {
			return refuse(
				cx->arena, "file", "A calendar of holidays is smaller than that.");
		}
		if (length > 0) {
			TRY(import_read(reader, (Span){part, length}));
		}
	} while (length > 0);
	return import_end(reader, &summary);
}

static bool is_there(OwnHolidays there, const OwnHoliday *holiday)
{
	EACH (const OwnHoliday, one, there) {
		if (one->day.days == holiday->day.days &&
			text_equal(one->country, holiday->country) &&
			text_equal(one->name, holiday->name)) {
			return true;
		}
	}
	return false;
}

static const Error *keeping(Context *cx, const Reading *reading, size_t *ret_added)
{
	OwnHolidays there;
	size_t added = 0;
	TRY(store_holiday_list(
		cx->db, cx->arena, cx->practice.id, (Day){1}, (Day){INT32_MAX}, &there));
	EACH (const OwnHoliday, holiday, reading->found) {
		if (is_there(there, holiday)) {
			continue;
		}
		if (there.count + added >= HOLIDAYS_LIMIT) {
			return refuse(cx->arena, "file", "There is room for %1 of them.",
				arg(HOLIDAYS_LIMIT));
		}
		OwnHoliday copy = *holiday;
		copy.id = new_id(cx);
		TRY(store_holiday_save(cx->db, cx->arena, cx->practice.id, &copy, cx->change));
		added++;
	}
	plan_changed(cx);
	*ret_added = added;
	return audit(cx, "import", "holiday", 0, 0, reading->country);
}

const Error *read_holidays(Context *cx, Text country, int file, size_t *ret_added)
{
	Reading reading = {.cx = cx, .country = country};
	size_t added = 0;
	if (text_empty(country)) {
		return refuse(cx->arena, "file", "Please say first in which country you work.");
	}
	TRY(reading_file(&reading, file));
	if (reading.found.count == 0) {
		return refuse(cx->arena, "file", "There are no whole days in this file.");
	}
	TRY(WRITE(cx, keeping(cx, &reading, &added)));
	*ret_added = added;
	return OK;
}
