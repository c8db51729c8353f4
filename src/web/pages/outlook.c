#include "web/pages/outlook.h"

#include "view/outlook_show.h"
#include "web/page.h"
#include "web/pages/books.h"
#include "web/pages/invoice.h"
#include "web/strip_cloth.h"

const int outlook_months[12] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};

enum { BAR = 1000, CURVE_WIDTH = 1000, CURVE_HEIGHT = 120 };

/* --- words --- */

Message outlook_verdict(Html *html, const Outlook *outlook)
{
	Arena *arena = html->arena;
	const IncomeShare *most = outlook->shares.items;
	if (outlook->ask.without.value && outlook->ahead.count > 0) {
		const Ahead *first = &outlook->ahead.items[0];
		return message(arena, "Without %1, %2 instead of %3 in %4 months.",
			arg(outlook->without_name), arg(first->without), arg(first->sum),
			arg(outlook->ask.months));
	}
	if (outlook->shares.count > 0 && most->percent >= outlook->share_limit) {
		return message(arena, "%1 of your income is %2.",
			arg(words_percent(arena, html->language, most->percent)), arg(most->name));
	}
	if (outlook->ahead.count > 0) {
		return message(arena, "%1 is likely to come in %2 months.",
			arg(outlook->ahead.items[0].sum), arg(outlook->ask.months));
	}
	return message(arena, "Nothing to look ahead to yet.");
}

Day outlook_month(const Outlook *outlook, int month)
{
	return day_plus_months(outlook->since, month);
}

Money income_of_month(const Outlook *outlook, int month)
{
	Money sum = {0, outlook->income.currency};
	EACH (const IncomeShare, share, outlook->shares) {
		sum = money_add(sum, share->months[month]);
	}
	return sum;
}

Text month_choice(Html *html, int months)
{
	return text_format(html->arena, "%d", months);
}

const char *ahead_place(Html *html, const Ahead *ahead, Day month)
{
	Date date = day_date(month);
	return day_set(month) ? text_format(html->arena, "%s-%04d-%02d", ahead->currency.code,
					date.year, date.month)
					.chars
			      : ahead->currency.code;
}

static Url apart_url(
	Html *html, const Outlook *outlook, const Ahead *ahead, const FlowMonth *month, Day place)
{
	Day last = ahead->months.items[ahead->months.count - 1].month;
	return url(html->arena, "/outlook?months=%d&without=%" PRId64 "&currency=%s&until=%s#%s",
		outlook->ask.months, outlook->ask.without.value, ahead->currency.code,
		day_iso(html->arena, month ? month->month : last).chars,
		ahead_place(html, ahead, place));
}

Url ahead_url(Html *html, const Outlook *outlook, const Ahead *ahead, const FlowMonth *month)
{
	return apart_url(html, outlook, ahead, month, month->month);
}

Url ahead_all_url(Html *html, const Outlook *outlook, const Ahead *ahead, const FlowMonth *month)
{
	return apart_url(html, outlook, ahead, month, (Day){0});
}

bool ahead_asked(const Outlook *outlook, const Ahead *ahead)
{
	return text_is(outlook->ask.currency, ahead->currency.code);
}

size_t ahead_shown(const Outlook *outlook, const Ahead *ahead)
{
	size_t shown = 0;
	Day until = outlook->ask.until;
	if (!ahead_asked(outlook, ahead) || !day_set(until)) {
		return ahead->months.count;
	}
	EACH (const FlowMonth, month, ahead->months) {
		shown += month->month.days <= until.days;
	}
	return shown > 0 ? shown : 1;
}

Url billed_url(Html *html, ClientId client, Currency currency, Day first, Day last)
{
	return url(html->arena,
		"/invoices?count=earned&client=%" PRId64 "&currency=%s&from=%s&to=%s#all",
		client.value, currency.code, day_iso(html->arena, first).chars,
		day_iso(html->arena, last).chars);
}

bool flow_in_month(const FlowRow *row, const Ahead *ahead, size_t month)
{
	const FlowMonth *months = ahead->months.items;
	bool begun = month == 0 || row->flow.day.days >= months[month].month.days;
	bool over = month + 1 < ahead->months.count &&
		    row->flow.day.days >= months[month + 1].month.days;
	return begun && !over;
}

Url flow_url(Html *html, const FlowRow *row)
{
	const Flow *flow = &row->flow;
	if (flow->kind == FLOW_OPEN) {
		return url(html->arena, "/invoices/%" PRId64, flow->invoice.value);
	}
	if (flow->kind == FLOW_UNBILLED) {
		return url(html->arena, "/clients/%" PRId64 "/unbilled", flow->client.value);
	}
	if (flow->kind == FLOW_SPENT) {
		return url(html->arena, "/expenses?from=%s&to=%s#all",
			day_iso(html->arena, row->first).chars,
			day_iso(html->arena, row->last).chars);
	}
	if (flow->kind == FLOW_HABIT) {
		return billed_url(html, flow->client, flow->amount.currency, row->first, row->last);
	}
	return url(html->arena, "/agreements/%" PRId64, flow->agreement.value);
}

/* --- drawings --- */

static int32_t part(int64_t minor, int64_t most, int32_t width)
{
	return most > 0 && minor > 0 ? (int32_t)((__int128)minor * width / most) : 0;
}

void put_income_bar(Html *html, const Outlook *outlook, int month)
{
	int64_t most = 0;
	int32_t x = 0;
	for (int i = 0; i < 12; i++) {
		int64_t sum = income_of_month(outlook, i).minor;
		most = sum > most ? sum : most;
	}
	put_raw(html, "<svg class=\"flows\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" "
		      "aria-hidden=\"true\">");
	EACH (const IncomeShare, share, outlook->shares) {
		int32_t width = part(share->months[month].minor, most, BAR);
		put_drawn(html,
			"<g class=\"th-%d\"><rect class=\"client\" x=\"%d\" width=\"%d\" "
			"height=\"10\"/></g>",
			(int)share->thread, (int)x, (int)width);
		x += width;
	}
	put_raw(html, "</svg>");
}

void put_ahead_bar(Html *html, const Ahead *ahead, const FlowMonth *month)
{
	int64_t most = 0;
	int32_t x = 0;
	EACH (const FlowMonth, one, ahead->months) {
		int64_t in = one->sum.minor - one->of[FLOW_SPENT].minor;
		int64_t out = -one->of[FLOW_SPENT].minor;
		most = in > most ? in : most;
		most = out > most ? out : most;
	}
	put_raw(html, "<svg class=\"flows\" viewBox=\"0 0 1000 14\" preserveAspectRatio=\"none\" "
		      "aria-hidden=\"true\">");
	for (int kind = 0; kind < FLOW_SPENT; kind++) {
		int32_t width = part(month->of[kind].minor, most, BAR);
		put_drawn(html, "<rect class=\"%s\" x=\"%d\" width=\"%d\" height=\"10\"/>",
			flow_key((FlowKind)kind), (int)x, (int)width);
		x += width;
	}
	put_drawn(html, "<rect class=\"%s\" y=\"11\" width=\"%d\" height=\"3\"/></svg>",
		flow_key(FLOW_SPENT), (int)part(-month->of[FLOW_SPENT].minor, most, BAR));
}

typedef struct {
	int64_t least, most;
	size_t count;
} Frame;

static void put_line(Html *html, const char *class, const Ahead *ahead, Frame frame, bool without)
{
	put_drawn(html, "<polyline class=\"%s\" points=\"", class);
	for (size_t i = 0; i < frame.count; i++) {
		const FlowMonth *month = &ahead->months.items[i];
		int64_t minor = (without ? month->running_without : month->running).minor;
		int32_t y = part(minor - frame.least, frame.most - frame.least, CURVE_HEIGHT);
		put_drawn(html, "%s%d,%d", i ? " " : "", (int)(i * CURVE_WIDTH / (frame.count - 1)),
			CURVE_HEIGHT - (int)y);
	}
	put_raw(html, "\"/>");
}

void put_curve(Html *html, const Outlook *outlook, const Ahead *ahead)
{
	Frame frame = {.count = ahead->months.count};
	EACH (const FlowMonth, month, ahead->months) {
		const int64_t both[] = {month->running.minor, month->running_without.minor};
		for (int i = 0; i < 2; i++) {
			frame.least = both[i] < frame.least ? both[i] : frame.least;
			frame.most = both[i] > frame.most ? both[i] : frame.most;
		}
	}
	if (frame.most == frame.least) {
		return;
	}
	put_raw(html, "<svg class=\"curve\" viewBox=\"-4 -4 1008 128\" "
		      "preserveAspectRatio=\"none\" aria-hidden=\"true\">");
	int zero = CURVE_HEIGHT - (int)part(-frame.least, frame.most - frame.least, CURVE_HEIGHT);
	put_drawn(html, "<line class=\"bed\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>", CURVE_WIDTH, zero,
		zero);
	put_line(html, "run", ahead, frame, false);
	if (outlook->ask.without.value) {
		put_line(html, "gone", ahead, frame, true);
	}
	put_raw(html, "</svg>");
}

/* --- pages --- */

static const Error *show(Context *cx, const Request *request, Response *response, const Form *form)
{
	Outlook outlook;
	OutlookAsk ask = {0};
	int64_t months = 0;
	(void)span_int64(span_of(http_query(request, "without")), &ask.without.value);
	(void)span_int64(span_of(http_query(request, "months")), &months);
	ask.currency = http_query(request, "currency");
	(void)day_parse(span_of(http_query(request, "until")), &ask.until);
	ask.months = months >= OUTLOOK_LEAST && months <= OUTLOOK_MOST ? (int)months : 0;
	TRY(open_outlook(cx, &ask, &outlook));
	PageHead head = {.title = words_plain(cx->language, N_("Outlook")), .nav = NAV_INVOICES};
	Html *html = page_begin(cx, request, response, head);
	outlook_show(html, &outlook, form);
	return page_end(html);
}

/* GET /outlook?months=6&without=… */
const Error *get_outlook(Context *cx, const Request *request, Response *response)
{
	return show(cx, request, response, form_of(cx->arena, NULL));
}

/* POST /outlook: share */
const Error *post_outlook(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	int32_t share = (int32_t)form_int(form, "share", 0, 1000);
	if (form_good(form)) {
		TRY(form_refused(form, save_share_limit(cx, share)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show(cx, request, response, form);
	}
	page_done(response, url(cx->arena, "/outlook"), words_plain(cx->language, N_("Kept.")),
		TEXT(""));
	return OK;
}
