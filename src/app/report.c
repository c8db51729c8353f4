#include "app/report.h"

#include "app/hours.h"
#include "format/csv.h"
#include "store/report.h"

#include <inttypes.h>

const Error *own_clock(Context *cx, Clock *ret_clock)
{
	const Zone *home = zone_named(cx, cx->practice.zone);
	Clock clock = {.home = home ? home : cx->zone, .now = cx->now};
	TRY(own_stays(cx, &clock.stays));
	*ret_clock = clock;
	return OK;
}

static const ReportName *name_of(ReportNames names, int64_t id)
{
	EACH (ReportName, name, names) {
		if (name->id == id) {
			return name;
		}
	}
	return NULL;
}

/* Sorted by id. */
static const ReportName *task_name_of(ReportNames names, int64_t id)
{
	size_t low = 0, high = names.count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (names.items[middle].id < id) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low < names.count && names.items[low].id == id ? &names.items[low] : NULL;
}

/* What was asked of one stretch of days; more than one piece of real time for who travels. */
static const Error *sum_days(Context *cx, const ReportAsk *ask, const Clock *clock, Day first,
	Day last, ReportRows *sums)
{
	Intervals within = time_of_days(cx->arena, clock, first, last);
	EACH (Interval, stretch, within) {
		ReportRows found;
		TRY(store_report_sums(cx->db, cx->arena, cx->practice.id, ask->by, *stretch,
			cx->now, ask->client, &found));
		EACH (ReportRow, row, found) {
			if (ask->by == BY_DAY || ask->by == BY_MONTH) {
				row->day = first;
			}
			*LIST_ADD(cx->arena, *sums) = *row;
		}
	}
	return OK;
}

static Day next_stretch(const ReportAsk *ask, Day from)
{
	Date date = day_date(from);
	switch (ask->by) {
	case BY_DAY:
		return day_plus(from, 1);
	case BY_MONTH:
		return day_plus_months(day(date.year, date.month, 1), 1);
	case BY_CLIENT:
	case BY_TASK:
	case BY_CATEGORY:
	case REPORTS:
		break;
	}
	return day_plus(ask->last, 1);
}

static const Error *gather(Context *cx, const ReportAsk *ask, ReportRows *ret_sums)
{
	Clock clock;
	ReportRows sums = {0};
	TRY(own_clock(cx, &clock));
	for (Day from = ask->first; from.days <= ask->last.days;) {
		Day next = next_stretch(ask, from);
		Day to = next.days <= ask->last.days ? day_plus(next, -1) : ask->last;
		TRY(sum_days(cx, ask, &clock, from, to, &sums));
		from = next;
	}
	*ret_sums = report_rows_joined(cx->arena, sums, ask->by);
	return OK;
}

static const Error *name_rows(Context *cx, TimeReport *report)
{
	const ReportAsk *ask = &report->ask;
	ReportNames clients, tasks = {0};
	const Interval around = {{(ask->first.days - 2) * (int64_t)SECONDS_PER_DAY},
		{(ask->last.days + 3) * (int64_t)SECONDS_PER_DAY}};
	TRY(store_report_client_names(cx->db, cx->arena, cx->practice.id, &clients));
	if (ask->by == BY_TASK) {
		TRY(store_report_task_names(cx->db, cx->arena, cx->practice.id, around, &tasks));
	}
	EACH (TimeReportRow, row, report->rows) {
		const ReportName *client = name_of(clients, row->sums.client.value);
		const ReportName *task = task_name_of(tasks, row->sums.task.value);
		row->thread = client ? client->thread : 0;
		row->client_name = client ? client->name : TEXT("");
		row->name = ask->by == BY_CATEGORY ? row->sums.category
			    : ask->by == BY_TASK   ? (task ? task->name : TEXT(""))
						   : row->client_name;
		row->estimate = task ? task->estimate : (Minutes){0};
		if (client && ask->by == BY_CLIENT) {
			row->reserved = reserved_between(
				client->reserved, client->per, ask->first, ask->last);
		}
	}
	return OK;
}

const Error *report_days_check(Context *cx, Day first, Day last)
{
	if (last.days < first.days) {
		return refuse(cx->arena, "to", "The last day (%1) comes before the first (%2).",
			arg(last), arg(first));
	}
	return last.days - first.days < REPORT_DAYS_LIMIT
		       ? OK
		       : refuse(cx->arena, "to", "A report covers at most %1 days.",
				 arg(REPORT_DAYS_LIMIT));
}

const Error *open_report(Context *cx, const ReportAsk *ask, TimeReport *ret_report)
{
	TimeReport report = {.ask = *ask};
	ReportRows sums;
	TRY(report_days_check(cx, ask->first, ask->last));
	TRY(gather(cx, ask, &sums));
	EACH (ReportRow, sum, sums) {
		LIST_ADD(cx->arena, report.rows)->sums = *sum;
		report.all.seconds += sum->all.seconds;
		report.billable.seconds += sum->billable.seconds;
		report.most = sum->all.seconds > report.most.seconds ? sum->all : report.most;
	}
	TRY(name_rows(cx, &report));
	*ret_report = report;
	return OK;
}

/* --- as a table ----------------------------------------------------------------------------------
 */

static void put_word(Context *cx, CsvWriter *csv, const char *msgid)
{
	csv_put_text(csv, words_plain(cx->language, msgid));
}

/* "1.25", whatever the language: programs read it. */
static void put_hours(Context *cx, CsvWriter *csv, Duration duration)
{
	int64_t hundredths = (duration.seconds + 18) / 36;
	csv_put_number(csv, text_format(cx->arena, "%" PRId64 ".%02d", hundredths / 100,
				    (int)(hundredths % 100)));
}

static void put_head(Context *cx, CsvWriter *csv, ReportBy by)
{
	static const char *const names[REPORTS] = {
		N_("Client"), N_("Task"), N_("Category"), N_("Day"), N_("Month")};
	put_word(cx, csv, names[by]);
	if (by == BY_TASK) {
		put_word(cx, csv, N_("Client"));
	}
	put_word(cx, csv, N_("Hours"));
	put_word(cx, csv, N_("Billable hours"));
	if (by == BY_TASK || by == BY_CLIENT) {
		put_word(cx, csv, by == BY_TASK ? N_("Estimated hours") : N_("Reserved hours"));
	}
	csv_end_row(csv);
}

static void put_row(Context *cx, CsvWriter *csv, ReportBy by, const TimeReportRow *row)
{
	bool dated = by == BY_DAY || by == BY_MONTH;
	if (dated) {
		csv_put_number(csv, day_iso(cx->arena, row->sums.day));
	} else {
		csv_put_text(csv, row->name);
	}
	if (by == BY_TASK) {
		csv_put_text(csv, row->client_name);
	}
	put_hours(cx, csv, row->sums.all);
	put_hours(cx, csv, row->sums.billable);
	if (by == BY_TASK || by == BY_CLIENT) {
		Minutes said = by == BY_TASK ? row->estimate : row->reserved;
		put_hours(cx, csv, (Duration){said.minutes * 60L});
	}
	csv_end_row(csv);
}

Text report_csv(Context *cx, const TimeReport *report)
{
	Buffer out = buffer_new(cx->arena);
	CsvWriter csv = {.out = &out};
	put_head(cx, &csv, report->ask.by);
	EACH (TimeReportRow, row, report->rows) {
		put_row(cx, &csv, report->ask.by, row);
	}
	return buffer_done(&out);
}
