#include "web/pages/time.h"

#include "app/entry.h"
#include "view/report_show.h"
#include "view/report_show_json.h"
#include "view/time_week.h"
#include "view/time_week_json.h"
#include "web/page.h"

#include <inttypes.h>

static ClientId asked_client(const Request *request)
{
	ClientId client = {0};
	(void)span_int64(span_of(http_query(request, "client")), &client.value);
	return client;
}

static TimeWeek view_of(Context *cx, const OpenTimesheet *sheet)
{
	Arena *arena = cx->arena;
	Date date = day_date(sheet->monday);
	Day first = day(date.year, date.month, 1);
	return (TimeWeek){
		.sheet = sheet,
		.this_week = sheet->monday.days == day_monday(zone_day(cx->zone, cx->now)).days,
		.place = zone_place(cx, cx->zone),
		.zone = cx->zone,
		.before = day_iso(arena, day_plus(sheet->monday, -7)),
		.after = day_iso(arena, day_plus(sheet->monday, 7)),
		.client = sheet->client.value
				  ? text_format(arena, "&client=%" PRId64, sheet->client.value)
				  : TEXT(""),
		.first = day_iso(arena, first),
		.last = day_iso(arena, day_plus(day_plus_months(first, 1), -1)),
		.sunday = day_plus(sheet->monday, 6),
	};
}

const Error *get_time(Context *cx, const Request *request, Response *response)
{
	OpenTimesheet sheet;
	Day week = {0};
	(void)day_parse(span_of(http_query(request, "week")), &week);
	TRY(open_timesheet(cx, week, asked_client(request), &sheet));
	if (page_json_wanted(request)) {
		time_week_json(json_begin(cx, response), &sheet);
		return OK;
	}
	TimeWeek view = view_of(cx, &sheet);
	PageHead head = {.title = words_plain(cx->language, N_("Time")),
		.nav = NAV_TIME,
		.client = sheet.client};
	Html *html = page_begin(cx, request, response, head);
	time_week(html, &view);
	return page_end(html);
}

/* --- report -------------------------------------------------------------------------------------
 */

/* What the address says; the month that runs where it says nothing. */
static ReportAsk asked_report(Context *cx, const Request *request)
{
	Date today = day_date(zone_day(cx->zone, cx->now));
	Day first = day(today.year, today.month, 1);
	ReportAsk ask = {.by = BY_CLIENT,
		.first = first,
		.last = day_plus(day_plus_months(first, 1), -1),
		.client = asked_client(request)};
	(void)report_from_key(http_query(request, "by"), &ask.by);
	(void)day_parse(span_of(http_query(request, "from")), &ask.first);
	(void)day_parse(span_of(http_query(request, "to")), &ask.last);
	return ask;
}

static int32_t percent(Duration part, Duration whole)
{
	return whole.seconds ? (int32_t)((part.seconds * 100 + whole.seconds / 2) / whole.seconds)
			     : 0;
}

static ReportView report_view(Context *cx, const TimeReport *report)
{
	static const char *const headings[REPORTS] = {
		N_("Client"), N_("Task"), N_("Category"), N_("Day"), N_("Month")};
	static const struct {
		ReportBy by;
		const char *name;
	} choices[] = {{BY_CLIENT, N_("Clients")}, {BY_TASK, N_("Tasks")},
		{BY_CATEGORY, N_("Categories")}, {BY_MONTH, N_("Months")}};
	Arena *arena = cx->arena;
	const ReportAsk *ask = &report->ask;
	ReportView view = {
		.report = report,
		.shown = report->rows.count < REPORT_ROWS_SHOWN ? report->rows.count
								: REPORT_ROWS_SHOWN,
		.heading = headings[ask->by],
		.first = day_iso(arena, ask->first),
		.last = day_iso(arena, ask->last),
		.billable_percent = percent(report->billable, report->all),
	};
	for (size_t i = 0; i < 4; i++) {
		view.by[i] = (ReportChoice){text_of(report_key(choices[i].by)), choices[i].name,
			choices[i].by == ask->by};
	}
	view.csv = text_format(arena, "by=%s&from=%s&to=%s&client=%" PRId64 "&format=csv",
		report_key(ask->by), view.first.chars, view.last.chars, ask->client.value);
	return view;
}

static void send_csv(Context *cx, Response *response, const TimeReport *report)
{
	Text name = text_format(cx->arena, "fuseau-%s-%s.csv",
		day_iso(cx->arena, report->ask.first).chars,
		day_iso(cx->arena, report->ask.last).chars);
	Text csv = report_csv(cx, report);
	page_file(response, TEXT("text/csv; charset=utf-8"), name);
	response->body = buffer_new(response->arena);
	buffer_text(&response->body, csv);
}

const Error *get_time_report(Context *cx, const Request *request, Response *response)
{
	TimeReport report;
	EntryChoices choices;
	ReportAsk ask = asked_report(cx, request);
	TRY(open_report(cx, &ask, &report));
	if (text_is(http_query(request, "format"), "csv")) {
		send_csv(cx, response, &report);
		return OK;
	}
	if (page_json_wanted(request)) {
		report_show_json(json_begin(cx, response), &report);
		return OK;
	}
	ReportView view = report_view(cx, &report);
	TRY(entry_choices(cx, (TaskId){0}, &choices));
	view.clients = choices.clients;
	PageHead head = {
		.title = words_plain(cx->language, N_("Report of hours")), .nav = NAV_TIME};
	Html *html = page_begin(cx, request, response, head);
	report_show(html, &view);
	return page_end(html);
}
