#include "web/pages/books.h"

#include "view/books_show.h"
#include "web/page.h"
#include "web/pages/expense.h"
#include "web/pages/invoice.h"

/* --- for templates --- */

static const char *ask_text(Html *html, const Books *books, int quarter, int month)
{
	int year = books->ask.year;
	if (month) {
		return text_format(html->arena, "year=%d&month=%d", year, month).chars;
	}
	return quarter ? text_format(html->arena, "year=%d&quarter=%d", year, quarter).chars
		       : text_format(html->arena, "year=%d", year).chars;
}

Url books_url(Html *html, const Books *books, int quarter, int month)
{
	return url(html->arena, "/books?%s#receipts", ask_text(html, books, quarter, month));
}

Url books_file_url(Html *html, const Books *books, const char *format)
{
	return url(html->arena, "/books/file?%s&format=%s",
		ask_text(html, books, books->ask.quarter, books->ask.month), format);
}

Url receipts_url(Html *html, Day first, Day last, ClientId client)
{
	const char *days = text_format(html->arena, "year=%d&from=%s&to=%s", day_date(last).year,
		day_iso(html->arena, first).chars, day_iso(html->arena, last).chars)
				   .chars;
	return client.value ? url(html->arena, "/books?%s&client=%" PRId64 "#receipts", days,
				      client.value)
			    : url(html->arena, "/books?%s#receipts", days);
}

Url threshold_url(Html *html, const ThresholdWatch *watch)
{
	return receipts_url(html, watch->since, watch->until, (ClientId){0});
}

Text receipts_period(Html *html, const Books *books)
{
	const BooksAsk *ask = &books->ask;
	Text period = books_period(html, books);
	if (day_set(ask->first)) {
		period = words(html->arena, html->language, NULL,
			message(html->arena, "%1 to %2",
				arg(words_day(
					html->arena, html->language, books->asked.first, DAY_FULL)),
				arg(words_day(html->arena, html->language, books->asked.last,
					DAY_FULL))));
	}
	return text_empty(books->client_name) ? period
					      : text_format(html->arena, "%s · %s", period.chars,
							books->client_name.chars);
}

Text books_period(Html *html, const Books *books)
{
	const BooksAsk *ask = &books->ask;
	if (ask->month) {
		return words_day(
			html->arena, html->language, day(ask->year, ask->month, 1), DAY_MONTH);
	}
	return ask->quarter ? words(html->arena, html->language, NULL,
				      message(html->arena, "quarter %1 of %2", arg(ask->quarter),
					      arg(year_text(html, ask->year))))
			    : year_text(html, ask->year);
}

Message threshold_says(Html *html, const ThresholdWatch *watch)
{
	if (day_set(watch->passed)) {
		return message(html->arena, "%1 so far: passed on %2.", arg(watch->so_far),
			arg(watch->passed));
	}
	return day_set(watch->ahead)
		       ? message(html->arena, "%1 so far; at this pace passed on %2.",
				 arg(watch->so_far), arg(watch->ahead))
		       : message(html->arena, "%1 so far; at this pace not this year.",
				 arg(watch->so_far));
}

Message threshold_days(Html *html, const ThresholdWatch *watch)
{
	return message_n(html->arena, "For %1 day of the first year.",
		"For %1 days of the first year.", watch->days, arg(watch->days));
}

int32_t threshold_width(const ThresholdWatch *watch)
{
	return watch->percent >= 100 ? 1000 : watch->percent * 10;
}

Message books_warning(Html *html, const Books *books)
{
	Message warning = {0};
	EACH (const ThresholdWatch, watch, books->thresholds) {
		if (day_set(watch->passed)) {
			return message(html->arena, "%1 %2: passed on %3.",
				arg(words_plain(html->language, threshold_name(watch->which))),
				arg(watch->limit), arg(watch->passed));
		}
		if (day_set(watch->ahead) && !warning.msgid) {
			warning = message(html->arena, "%1 %2: at this pace passed on %3.",
				arg(words_plain(html->language, threshold_name(watch->which))),
				arg(watch->limit), arg(watch->ahead));
		}
	}
	return warning;
}

/* --- pages --- */

static int asked_number(const Request *request, const char *name, int64_t least, int64_t most)
{
	int64_t number = 0;
	bool good = span_int64(span_of(http_query(request, name)), &number) && number >= least &&
		    number <= most;
	return good ? (int)number : 0;
}

static BooksAsk asked_books(const Request *request)
{
	BooksAsk ask = {.year = asked_number(request, "year", 2000, 2100),
		.quarter = asked_number(request, "quarter", 1, 4),
		.month = asked_number(request, "month", 1, 12)};
	(void)span_int64(span_of(http_query(request, "client")), &ask.client.value);
	(void)day_parse(span_of(http_query(request, "from")), &ask.first);
	(void)day_parse(span_of(http_query(request, "to")), &ask.last);
	return ask;
}

static const Error *show(Context *cx, const Request *request, Response *response, const Form *form)
{
	Books books;
	BooksAsk ask = asked_books(request);
	TRY(open_books(cx, &ask, &books));
	PageHead head = {.title = words_plain(cx->language, N_("Books")), .nav = NAV_INVOICES};
	Html *html = page_begin(cx, request, response, head);
	books_show(html, &books, form);
	return page_end(html);
}

/* GET /books?year=2026&month=11 */
const Error *get_books(Context *cx, const Request *request, Response *response)
{
	return show(cx, request, response, form_of(cx->arena, NULL));
}

/* GET /books/file?year=2026&format=fec: what keeps it from being made is said on the page. */
const Error *get_books_file(Context *cx, const Request *request, Response *response)
{
	BooksFile file;
	BooksAsk ask = asked_books(request);
	Form *form = form_of(cx->arena, NULL);
	TRY(form_refused(form, books_file(cx, &ask, http_query(request, "format"), &file)));
	if (!form_good(form)) {
		response->status = 422;
		return show(cx, request, response, form);
	}
	page_file(response, file.media, file.name);
	buffer_put(&response->body, file.bytes.start, file.bytes.length);
	return OK;
}
