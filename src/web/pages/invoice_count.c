/* What a number is made of: the invoices it counts, and what a draft would hold. */
#include "view/invoice_unbilled.h"
#include "web/page.h"
#include "web/pages/invoice.h"

/* --- for templates --- */

static Text about(Html *html, const InvoicesCounted *counted)
{
	static const char *const names[INVOICE_COUNTS] = {
		[COUNT_ALL] = N_("Invoices"),
		[COUNT_OPEN] = N_("Open invoices"),
		[COUNT_OVERDUE] = N_("Overdue invoices"),
		[COUNT_EARNED] = N_("Billed, before VAT"),
	};
	return words_plain(html->language, names[counted->ask.count]);
}

Text counted_title(Html *html, const InvoicesCounted *counted)
{
	const InvoiceAsk *ask = &counted->ask;
	Text title = about(html, counted);
	if (!text_empty(counted->client_name)) {
		title = text_format(
			html->arena, "%s · %s", title.chars, counted->client_name.chars);
	}
	if (day_set(ask->first) && day_set(ask->last)) {
		Text first = words_day(html->arena, html->language, ask->first, DAY_FULL);
		Text last = words_day(html->arena, html->language, ask->last, DAY_FULL);
		title = text_format(
			html->arena, "%s · %s – %s", title.chars, first.chars, last.chars);
	}
	return title;
}

Url desk_url(Html *html, const InvoiceDesk *desk, InvoiceCount count)
{
	const char *key = invoice_count_key(count);
	return desk->client.id.value
		       ? url(html->arena, "/clients/%" PRId64 "/invoices?count=%s#all",
				 desk->client.id.value, key)
		       : url(html->arena, "/invoices?count=%s#all", key);
}

Url verdict_url(Html *html, const InvoiceDesk *desk)
{
	bool waits = desk->overdue.count == 0 && desk->open.count == 0;
	bool drafted = desk->drafts.count > 0 && desk->unbilled.count == 0;
	return waits ? (Url){drafted ? TEXT("#all") : TEXT("#unbilled")}
		     : desk_url(html, desk, desk->overdue.count > 0 ? COUNT_OVERDUE : COUNT_OPEN);
}

Url counted_url(Html *html, const InvoicesCounted *counted, const CountedRow *row)
{
	static const char *const places[INVOICE_COUNTS] = {[COUNT_ALL] = "",
		[COUNT_OPEN] = "#paid",
		[COUNT_OVERDUE] = "#paid",
		[COUNT_EARNED] = "#lines"};
	return url(html->arena, "/invoices/%" PRId64 "%s", row->row.receivable.id.value,
		places[counted->ask.count]);
}

bool taxed_by(const TaxGroup *group, Text category, Rate rate)
{
	return text_equal(group->category, category) && group->rate.hundredths == rate.hundredths;
}

/* The time of a line by its place; hours above a retainer's are made of what its fee covers. */
static const InvoiceWork *work_of(const UnbilledBill *bill, size_t line)
{
	EACH (const InvoiceWork, work, bill->work) {
		if (work->line == (int32_t)line + 1) {
			return work;
		}
	}
	return bill->work.count > 0 && bill->work.items[bill->work.count - 1].line == 0
		       ? &bill->work.items[bill->work.count - 1]
		       : NULL;
}

static Url place_of(Html *html, const InvoiceWork *work)
{
	return (Url){text_format(html->arena, "#work-%d", (int)work->line)};
}

void unbilled_amount(Html *html, const UnbilledBill *bill, size_t at)
{
	const UnbilledLine *line = &bill->lines.items[at];
	const InvoiceWork *work = line->expense.value ? NULL : work_of(bill, at);
	if (line->expense.value || work) {
		put_raw(html, "<a href=\"");
		put_attribute(html, line->expense.value ? url(html->arena, "/expenses/%" PRId64,
								  line->expense.value)
							: place_of(html, work));
		put_raw(html, "\">");
		put_text(html, money_text(html, line->amount));
		put_raw(html, "</a>");
	} else {
		put_text(html, money_text(html, line->amount));
	}
}

/* --- pages --- */

/* GET /clients/:id/unbilled?first=…&last=…: what a draft of these days would hold. */
const Error *get_unbilled(Context *cx, const Request *request, Response *response)
{
	UnbilledBill bill;
	Day first = {0}, last = {0};
	(void)day_parse(span_of(http_query(request, "first")), &first);
	(void)day_parse(span_of(http_query(request, "last")), &last);
	TRY(open_unbilled_bill(cx, (ClientId){path_id(request, 0)}, first, last, &bill));
	Html *html = page_begin(cx, request, response,
		(PageHead){.title = words_plain(cx->language, N_("Not billed yet")),
			.nav = NAV_INVOICES,
			.client = bill.client.id});
	invoice_unbilled(html, &bill);
	return page_end(html);
}
