/* What a sum of time is made of: its entries, one by one. */
#include "view/report_entries.h"
#include "web/page.h"
#include "web/pages/time.h"

#include <inttypes.h>

/* --- for templates --- */

Text entry_name(Html *html, const ReportEntry *entry)
{
	return !text_empty(entry->task_title)    ? entry->task_title
	       : !text_empty(entry->note)        ? entry->note
	       : !text_empty(entry->client_name) ? entry->client_name
						 : words_plain(html->language, N_("no task"));
}

static void put_id(Buffer *out, const char *name, bool said, int64_t id)
{
	if (said && id) {
		buffer_format(out, "&%s=%" PRId64, name, id);
	} else if (said) {
		buffer_format(out, "&%s=none", name);
	}
}

Url entries_url(Html *html, const EntriesAsk *ask, int page)
{
	Buffer out = buffer_new(html->arena);
	buffer_format(&out, "from=%s&to=%s", day_iso(html->arena, ask->first).chars,
		day_iso(html->arena, ask->last).chars);
	put_id(&out, "client", ask->of_client, ask->client.value);
	put_id(&out, "task", ask->of_task, ask->task.value);
	if (ask->of_category && text_empty(ask->category)) {
		buffer_chars(&out, "&no_category=1");
	} else if (ask->of_category) {
		buffer_format(&out, "&category=%s", url_part(html->arena, ask->category));
	}
	buffer_chars(&out, ask->billable ? "&billable=1" : "");
	if (page > 0) {
		buffer_format(&out, "&page=%d", page);
	}
	return url(html->arena, "/time/entries?%s", buffer_done(&out).chars);
}

Url report_url(Html *html, const EntriesAsk *ask)
{
	return url(html->arena, "/time/report?from=%s&to=%s&client=%" PRId64,
		day_iso(html->arena, ask->first).chars, day_iso(html->arena, ask->last).chars,
		ask->client.value);
}

Url report_cell(Html *html, const TimeReport *report, const TimeReportRow *row, bool billable)
{
	const ReportAsk *of = &report->ask;
	EntriesAsk ask = {.first = of->first,
		.last = of->last,
		.of_client = of->client.value != 0,
		.client = of->client,
		.billable = billable};
	if (!row) {
		return entries_url(html, &ask, 0);
	}
	ask.of_client = ask.of_client || of->by == BY_CLIENT || of->by == BY_TASK;
	ask.client = of->client.value ? of->client : row->sums.client;
	ask.of_task = of->by == BY_TASK;
	ask.task = row->sums.task;
	ask.of_category = of->by == BY_CATEGORY;
	ask.category = row->sums.category;
	if (of->by == BY_DAY || of->by == BY_MONTH) {
		Day day = row->sums.day;
		Day last = of->by == BY_DAY ? day : day_plus(day_plus_months(day, 1), -1);
		ask.first = day.days > of->first.days ? day : of->first;
		ask.last = last.days < of->last.days ? last : of->last;
	}
	return entries_url(html, &ask, 0);
}

/* --- the page --- */

static bool asked_id(const Request *request, const char *name, int64_t *ret_id)
{
	Text typed = http_query(request, name);
	return text_is(typed, "none") || span_int64(span_of(typed), ret_id);
}

static EntriesAsk asked(Context *cx, const Request *request)
{
	Date today = day_date(zone_day(cx->zone, cx->now));
	Day first = day(today.year, today.month, 1);
	EntriesAsk ask = {.first = first,
		.last = day_plus(day_plus_months(first, 1), -1),
		.category = http_query(request, "category"),
		.billable = text_is(http_query(request, "billable"), "1")};
	ask.of_client = asked_id(request, "client", &ask.client.value);
	ask.of_task = asked_id(request, "task", &ask.task.value);
	ask.of_category =
		!text_empty(ask.category) || text_is(http_query(request, "no_category"), "1");
	(void)day_parse(span_of(http_query(request, "from")), &ask.first);
	(void)day_parse(span_of(http_query(request, "to")), &ask.last);
	return ask;
}

/* Whose or what the entries have in common. */
static Text about_of(Context *cx, const EntriesCounted *counted)
{
	const EntriesAsk *ask = &counted->ask;
	const ReportEntry *one = counted->entries.items;
	if (!one) {
		return TEXT("");
	}
	if (ask->of_task) {
		return ask->task.value ? one->task_title : words_plain(cx->language, N_("no task"));
	}
	if (ask->of_category) {
		return text_empty(ask->category) ? words_plain(cx->language, N_("no category"))
						 : ask->category;
	}
	return !ask->of_client     ? TEXT("")
	       : ask->client.value ? one->client_name
				   : words_plain(cx->language, N_("for no client"));
}

static EntriesView view_of(Context *cx, const EntriesCounted *counted, size_t page)
{
	size_t count = counted->entries.count, pages = count / REPORT_ENTRIES_SHOWN;
	EntriesView view = {.counted = counted, .about = about_of(cx, counted)};
	page = page > pages ? pages : page;
	view.page = (int)page;
	view.from = page * REPORT_ENTRIES_SHOWN;
	view.shown =
		count - view.from < REPORT_ENTRIES_SHOWN ? count - view.from : REPORT_ENTRIES_SHOWN;
	for (size_t i = 0; i < count; i++) {
		const Interval *part = &counted->entries.items[i].part;
		int64_t seconds = part->end.seconds - part->start.seconds;
		view.skipped.seconds += i < view.from ? seconds : 0;
		view.after.seconds += i >= view.from + view.shown ? seconds : 0;
	}
	return view;
}

/* GET /time/entries?from=…&to=…&client=…&task=…&category=…&billable=1 */
const Error *get_time_entries(Context *cx, const Request *request, Response *response)
{
	EntriesCounted counted;
	int64_t page = 0;
	EntriesAsk ask = asked(cx, request);
	(void)span_int64(span_of(http_query(request, "page")), &page);
	TRY(open_report_entries(cx, &ask, &counted));
	EntriesView view = view_of(cx, &counted, page > 0 ? (size_t)page : 0);
	PageHead head = {.title = words_plain(cx->language, N_("Time entries")),
		.nav = NAV_TIME,
		.client = ask.client};
	Html *html = page_begin(cx, request, response, head);
	report_entries(html, &view);
	return page_end(html);
}
