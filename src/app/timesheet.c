#include "app/timesheet.h"

#include "app/entry.h"
#include "app/report.h"
#include "store/entry.h"
#include "store/report.h"

typedef struct {
	Context *cx;
	Clock clock;
	OpenTimesheet *sheet;
	ReportNames clients, tasks;
	Entry *entry; /* that is cut into days now */
	bool overlaps;
} Filling;

static const ReportName *name_of(const ReportNames *names, int64_t id)
{
	static const ReportName nobody;
	EACH (ReportName, name, *names) {
		if (name->id == id) {
			return name;
		}
	}
	return &nobody;
}

static void take_part(void *user, Day on, Interval part)
{
	Filling *filling = user;
	const Entry *entry = filling->entry;
	int32_t column = on.days - filling->sheet->monday.days;
	if (column < 0 || column >= 7) {
		return;
	}
	const Clock *clock = &filling->clock;
	const ReportName *client = name_of(&filling->clients, entry->client.value);
	Instant end = instant_plus(entry->start, entry_length(entry, clock->now).seconds);
	*LIST_ADD(filling->cx->arena, filling->sheet->days[column].lines) = (TimeLine){
		.entry = entry,
		.client_name = client->name,
		.thread = client->thread,
		.task_title = name_of(&filling->tasks, entry->task.value)->name,
		.part = part,
		.zone = stay_zone(clock->home, clock->stays, part.start),
		.runs = !instant_set(entry->end) && part.end.seconds == end.seconds,
		.before = part.start.seconds > entry->start.seconds,
		.after = part.end.seconds < end.seconds,
		.overlaps = filling->overlaps,
	};
}

static bool overlaps_any(const Entries *entries, const Entry *entry, Instant now)
{
	EACH (Entry, other, *entries) {
		if (other->id.value != entry->id.value &&
			other->member.value == entry->member.value &&
			text_equal(other->colleague, entry->colleague) &&
			entries_overlap(other, entry, now)) {
			return true;
		}
	}
	return false;
}

/* Work for nobody is fine, once somebody has said what it was. */
static bool is_unsaid(const Entry *entry)
{
	return !entry->client.value && !entry->task.value && text_empty(entry->note) &&
	       text_empty(entry->category);
}

/* A running timer that began this second has no part of any day yet, but is there. */
static void take_entry(Filling *filling, const Entries *all, Entry *entry)
{
	const Clock *clock = &filling->clock;
	int64_t length = entry_length(entry, clock->now).seconds;
	Interval worked = {entry->start, instant_plus(entry->start, length)};
	filling->entry = entry;
	filling->overlaps = overlaps_any(all, entry, clock->now);
	filling->sheet->overlapping += filling->overlaps;
	filling->sheet->unsaid += is_unsaid(entry);
	if (length > 0) {
		time_by_day(clock->home, clock->stays, worked, take_part, filling);
	} else {
		const Zone *zone = stay_zone(clock->home, clock->stays, entry->start);
		take_part(filling, zone_day(zone, entry->start), worked);
	}
}

static int order(const Language *language, const SheetRow *left, const SheetRow *right)
{
	bool left_said = left->sums.client.value != 0, right_said = right->sums.client.value != 0;
	if (left_said != right_said) {
		return left_said ? -1 : 1;
	}
	int found = words_order(language, left->client_name, right->client_name);
	return found ? found : words_order(language, left->task_title, right->task_title);
}

static void name_rows(Filling *filling, Timesheet sums)
{
	OpenTimesheet *sheet = filling->sheet;
	EACH (TimesheetRow, row, sums.rows) {
		const ReportName *client = name_of(&filling->clients, row->client.value);
		SheetRow named = {*row, client->name,
			name_of(&filling->tasks, row->task.value)->name, client->thread};
		size_t at = sheet->rows.count;
		LIST_ADD(filling->cx->arena, sheet->rows);
		for (; at > 0 &&
			order(filling->cx->language, &sheet->rows.items[at - 1], &named) > 0;
			at--) {
			sheet->rows.items[at] = sheet->rows.items[at - 1];
		}
		sheet->rows.items[at] = named;
	}
	sheet->all = sums.all;
	sheet->billable = sums.billable;
	for (int32_t column = 0; column < 7; column++) {
		sheet->days[column].day = day_plus(sheet->monday, column);
		sheet->days[column].all = sums.days[column];
	}
}

/* Whatever touches the week: an entry of the Sunday before may reach into it. */
static const Error *load(Filling *filling, Entries *ret_all)
{
	Context *cx = filling->cx;
	Intervals week = time_of_days(cx->arena, &filling->clock, filling->sheet->monday,
		day_plus(filling->sheet->monday, 6));
	if (week.count == 0) {
		return refuse(cx->arena, "week", "There is no such week.");
	}
	Interval around = {week.items[0].start, week.items[week.count - 1].end};
	TRY(store_entry_list(
		cx->db, cx->arena, cx->practice.id, around.start, around.end, ret_all));
	TRY(store_report_client_names(cx->db, cx->arena, cx->practice.id, &filling->clients));
	return store_report_task_names(cx->db, cx->arena, cx->practice.id, around, &filling->tasks);
}

const Error *open_timesheet(Context *cx, Day day, ClientId client, OpenTimesheet *ret_sheet)
{
	OpenTimesheet sheet = {.client = client};
	Filling filling = {.cx = cx, .sheet = &sheet};
	Entries all, theirs = {0};
	EntryChoices choices;
	sheet.monday = day_monday(day_set(day) ? day : zone_day(cx->zone, cx->now));
	TRY(own_clock(cx, &filling.clock));
	TRY(load(&filling, &all));
	EACH (Entry, entry, all) {
		if (!client.value || entry->client.value == client.value) {
			*LIST_ADD(cx->arena, theirs) = *entry;
		}
	}
	name_rows(&filling, timesheet_of(cx->arena, theirs, &filling.clock, sheet.monday));
	EACH (Entry, entry, theirs) {
		take_entry(&filling, &all, entry);
	}
	TRY(entry_choices(cx, (TaskId){0}, &choices));
	sheet.clients = choices.clients;
	*ret_sheet = sheet;
	return OK;
}
