#include "domain/report.h"

#include "domain/check.h"

#include <stdlib.h>

/* Pieces of entries, each within one day; sorted by their key, equals are then summed. */
typedef struct {
	Arena *arena;
	Day first, last;
	ReportBy by;
	const Entry *entry;
	ReportRows pieces;
} Cutting;

static void cut(void *user, Day on, Interval part)
{
	Cutting *cutting = user;
	const Entry *entry = cutting->entry;
	if (on.days < cutting->first.days || on.days > cutting->last.days) {
		return;
	}
	ReportRow piece = {.all = {part.end.seconds - part.start.seconds}};
	piece.billable = entry->billable ? piece.all : (Duration){0};
	Date date = day_date(on);
	switch (cutting->by) {
	case BY_TASK:
		piece.task = entry->task;
		piece.client = entry->client;
		break;
	case BY_CLIENT:
		piece.client = entry->client;
		break;
	case BY_CATEGORY:
		piece.category = entry->category;
		break;
	case BY_DAY:
		piece.day = on;
		break;
	case BY_MONTH:
		piece.day = day(date.year, date.month, 1);
		break;
	case REPORTS:
		break;
	}
	*LIST_ADD(cutting->arena, cutting->pieces) = piece;
}

static int order(int64_t left, int64_t right)
{
	return (left > right) - (left < right);
}

static int by_key(const void *left, const void *right)
{
	const ReportRow *l = left, *r = right;
	int found = order(l->day.days, r->day.days);
	found = found ? found : order(l->client.value, r->client.value);
	found = found ? found : order(l->task.value, r->task.value);
	return found ? found : text_order(l->category, r->category);
}

static int by_time(const void *left, const void *right)
{
	const ReportRow *l = left, *r = right;
	int found = order(r->all.seconds, l->all.seconds);
	return found ? found : by_key(left, right);
}

static void sort(ReportRows rows, int (*compare)(const void *left, const void *right))
{
	if (rows.count > 1) {
		qsort(rows.items, rows.count, sizeof *rows.items, compare);
	}
}

Report report_of(
	Arena *arena, Entries entries, const Clock *clock, Day first, Day last, ReportBy by)
{
	Cutting cutting = {.arena = arena, .first = first, .last = last, .by = by};
	EACH (Entry, entry, entries) {
		cutting.entry = entry;
		Instant end = instant_plus(entry->start, entry_length(entry, clock->now).seconds);
		time_by_day(
			clock->home, clock->stays, (Interval){entry->start, end}, cut, &cutting);
	}
	sort(cutting.pieces, by_key);
	Report report = {0};
	EACH (ReportRow, piece, cutting.pieces) {
		ReportRow *row =
			report.rows.count ? &report.rows.items[report.rows.count - 1] : NULL;
		if (row && by_key(row, piece) == 0) {
			row->all.seconds += piece->all.seconds;
			row->billable.seconds += piece->billable.seconds;
		} else {
			*LIST_ADD(arena, report.rows) = *piece;
		}
		report.all.seconds += piece->all.seconds;
		report.billable.seconds += piece->billable.seconds;
	}
	if (by != BY_DAY && by != BY_MONTH) {
		sort(report.rows, by_time);
	}
	return report;
}

typedef struct {
	Arena *arena;
	Day monday;
	const Entry *entry;
	Timesheet sheet;
} Sheeting;

static TimesheetRow *row_of(Sheeting *sheeting)
{
	const Entry *entry = sheeting->entry;
	EACH (TimesheetRow, row, sheeting->sheet.rows) {
		if (row->client.value == entry->client.value &&
			row->task.value == entry->task.value &&
			text_equal(row->category, entry->category)) {
			return row;
		}
	}
	TimesheetRow *row = LIST_ADD(sheeting->arena, sheeting->sheet.rows);
	row->client = entry->client;
	row->task = entry->task;
	row->category = entry->category;
	return row;
}

static void write_down(void *user, Day on, Interval part)
{
	Sheeting *sheeting = user;
	int32_t column = on.days - sheeting->monday.days;
	if (column < 0 || column >= 7) {
		return;
	}
	int64_t seconds = part.end.seconds - part.start.seconds;
	TimesheetRow *row = row_of(sheeting);
	row->days[column].seconds += seconds;
	row->all.seconds += seconds;
	sheeting->sheet.days[column].seconds += seconds;
	sheeting->sheet.all.seconds += seconds;
	if (sheeting->entry->billable) {
		row->billable.seconds += seconds;
		sheeting->sheet.billable.seconds += seconds;
	}
}

static int by_row(const void *left, const void *right)
{
	const TimesheetRow *l = left, *r = right;
	int found = order(l->client.value, r->client.value);
	found = found ? found : order(l->task.value, r->task.value);
	return found ? found : text_order(l->category, r->category);
}

Timesheet timesheet_of(Arena *arena, Entries entries, const Clock *clock, Day monday)
{
	Sheeting sheeting = {.arena = arena, .monday = monday};
	EACH (Entry, entry, entries) {
		sheeting.entry = entry;
		Instant end = instant_plus(entry->start, entry_length(entry, clock->now).seconds);
		time_by_day(clock->home, clock->stays, (Interval){entry->start, end}, write_down,
			&sheeting);
	}
	TimesheetRows rows = sheeting.sheet.rows;
	if (rows.count > 1) {
		qsort(rows.items, rows.count, sizeof *rows.items, by_row);
	}
	return sheeting.sheet;
}

static const char *const report_keys[REPORTS] = {"client", "task", "category", "day", "month"};

const char *report_key(ReportBy by)
{
	return report_keys[by];
}

bool report_from_key(Text key, ReportBy *ret_by)
{
	int index = key_index(report_keys, REPORTS, key);
	if (index < 0) {
		return false;
	}
	*ret_by = (ReportBy)index;
	return true;
}
