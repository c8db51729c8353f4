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

ReportRows report_rows_joined(Arena *arena, ReportRows rows, ReportBy by)
{
	ReportRows joined = {0};
	sort(rows, by_key);
	EACH (ReportRow, piece, rows) {
		ReportRow *row = joined.count ? &joined.items[joined.count - 1] : NULL;
		if (row && by_key(row, piece) == 0) {
			row->all.seconds += piece->all.seconds;
			row->billable.seconds += piece->billable.seconds;
		} else {
			*LIST_ADD(arena, joined) = *piece;
		}
	}
	if (by != BY_DAY && by != BY_MONTH) {
		sort(joined, by_time);
	}
	return joined;
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
	Report report = {.rows = report_rows_joined(arena, cutting.pieces, by)};
	EACH (ReportRow, row, report.rows) {
		report.all.seconds += row->all.seconds;
		report.billable.seconds += row->billable.seconds;
	}
	return report;
}

typedef struct {
	Arena *arena;
	Day first, last;
	Intervals found;
} DaySearch;

static void take_day(void *user, Day on, Interval part)
{
	DaySearch *search = user;
	if (on.days < search->first.days || on.days > search->last.days) {
		return;
	}
	Interval *before =
		search->found.count ? &search->found.items[search->found.count - 1] : NULL;
	if (before && before->end.seconds == part.start.seconds) {
		before->end = part.end;
	} else {
		*LIST_ADD(search->arena, search->found) = part;
	}
}

Intervals time_of_days(Arena *arena, const Clock *clock, Day first, Day last)
{
	const int64_t day_and_some = 2 * SECONDS_PER_DAY; /* no zone is farther from Greenwich */
	DaySearch search = {.arena = arena, .first = first, .last = last};
	Interval around = {{first.days * (int64_t)SECONDS_PER_DAY - day_and_some},
		{last.days * (int64_t)SECONDS_PER_DAY + day_and_some}};
	time_by_day(clock->home, clock->stays, around, take_day, &search);
	return search.found;
}

Minutes reserved_between(Minutes reserved, Per per, Day first, Day last)
{
	int64_t minutes = 0;
	int32_t days = last.days - first.days + 1;
	switch (per) {
	case PER_WEEK:
		minutes = (int64_t)reserved.minutes * days / 7;
		break;
	case PER_MONTH:
		for (Day month = first; month.days <= last.days;) {
			Date date = day_date(month);
			Day next = day_plus(
				month, days_in_month(date.year, date.month) - date.day + 1);
			Day end = next.days <= last.days ? next : day_plus(last, 1);
			minutes += (int64_t)reserved.minutes * (end.days - month.days) /
				   days_in_month(date.year, date.month);
			month = next;
		}
		break;
	case PER_NONE:
		break;
	}
	return (Minutes){minutes < INT32_MAX ? (int32_t)minutes : INT32_MAX};
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
