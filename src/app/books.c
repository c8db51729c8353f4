#include "app/books_work.h"

#include "format/csv.h"
#include "store/books.h"
#include "store/party.h"

static const Error *watch(
	Context *cx, const Regime *regime, Day started, Day today, ThresholdWatches *watches)
{
	static const Threshold all[] = {
		THRESHOLD_FRANCHISE, THRESHOLD_FRANCHISE_WITHIN, THRESHOLD_MICRO};
	BookLines lines;
	Money limit;
	bool by_days;
	int year = day_date(today).year;
	TRY(store_books_receipts(
		cx->db, cx->arena, cx->practice.id, day(year, 1, 1), today, &lines));
	for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
		if (!regime_threshold(regime, all[i], today, &limit, &by_days) ||
			!currency_same(limit.currency, cx->practice.currency)) {
			continue;
		}
		int32_t days = 0;
		limit = by_days ? threshold_by_days(limit, started, today, &days) : limit;
		ThresholdWatch *watch = LIST_ADD(cx->arena, *watches);
		*watch = threshold_watch(&lines, all[i], limit, started, today);
		watch->days = days;
	}
	return OK;
}

static const Error *fill_thresholds(Context *cx, Day today, Books *books)
{
	BilledParty seller;
	TRY(store_seller_load(cx->db, cx->arena, cx->practice.id, &seller));
	const Regime *regime = regime_named(seller.regime);
	books->vat = billed_with_vat(&seller);
	books->started = seller.started;
	return regime && books->of_today
		       ? watch(cx, regime, seller.started, today, &books->thresholds)
		       : OK;
}

static void sum_up(const BookLines *all, Currency home, Books *books)
{
	Day first, last;
	int year = books->ask.year;
	turnover_days(year, 0, 0, &first, &last);
	books->year = turnover_of(all, home, first, last);
	for (int i = 0; i < 4; i++) {
		turnover_days(year, i + 1, 0, &first, &last);
		books->quarters[i] = turnover_of(all, home, first, last);
	}
	for (int i = 0; i < 12; i++) {
		turnover_days(year, 0, i + 1, &first, &last);
		books->months[i] = turnover_of(all, home, first, last);
	}
}

static bool days_asked(const BooksAsk *ask)
{
	return day_set(ask->first) && day_set(ask->last) && ask->first.days <= ask->last.days &&
	       ask->last.days - ask->first.days <= BOOKS_DAYS_LIMIT;
}

/* The receipts themselves, of whom and of which days was asked. */
static const Error *fill_lines(Context *cx, const BookLines *of_year, Books *books)
{
	BooksAsk *ask = &books->ask;
	BookLines all = *of_year;
	Day first, last;
	turnover_days(ask->year, ask->quarter, ask->month, &first, &last);
	if (days_asked(ask)) {
		first = ask->first;
		last = ask->last;
		TRY(store_books_receipts(cx->db, cx->arena, cx->practice.id, first, last, &all));
	}
	EACH (const BookLine, line, all) {
		bool theirs = !ask->client.value || line->client.value == ask->client.value;
		if (theirs && line->day.days >= first.days && line->day.days <= last.days) {
			*LIST_ADD(cx->arena, books->lines) = *line;
			books->client_name = ask->client.value ? line->client_name : TEXT("");
		}
	}
	books->asked = turnover_of(&books->lines, cx->practice.currency, first, last);
	return OK;
}

const Error *open_books(Context *cx, const BooksAsk *ask, Books *ret_books)
{
	BookLines all;
	Books books = {.ask = *ask};
	Day today = zone_day(cx->zone, cx->now);
	int this_year = day_date(today).year;
	books.ask.year = ask->year ? ask->year : this_year;
	books.of_today = books.ask.year == this_year;
	TRY(store_books_receipts(cx->db, cx->arena, cx->practice.id, day(books.ask.year, 1, 1),
		day(books.ask.year, 12, 31), &all));
	sum_up(&all, cx->practice.currency, &books);
	TRY(fill_lines(cx, &all, &books));
	TRY(fill_thresholds(cx, today, &books));
	*ret_books = books;
	return OK;
}

/* --- as a table --------------------------------------------------------------------------------
 */

static void put_head(Context *cx, CsvWriter *csv)
{
	static const char *const columns[] = {N_("Day"), N_("Invoice"), N_("Client"), N_("Nature"),
		N_("Came as"), N_("Currency"), N_("Amount received"), N_("Worth at home"),
		N_("Before VAT"), N_("Home currency")};
	for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++) {
		csv_put_text(csv, words_plain(cx->language, columns[i]));
	}
	csv_end_row(csv);
}

Text books_csv(Context *cx, const Books *books)
{
	Buffer out = buffer_new(cx->arena);
	CsvWriter csv = {.out = &out};
	put_head(cx, &csv);
	EACH (const BookLine, line, books->lines) {
		csv_put_number(&csv, day_iso(cx->arena, line->day));
		csv_put_text(&csv, line->number);
		csv_put_text(&csv, line->client_name);
		csv_put_text(&csv, line->nature);
		csv_put_text(&csv, line->method);
		csv_put_text(&csv, text_of(line->received.currency.code));
		csv_put_number(&csv, money_decimal(cx->arena, line->received));
		csv_put_number(
			&csv, line->valued ? money_decimal(cx->arena, line->home) : TEXT(""));
		csv_put_number(&csv, line->valued ? money_decimal(cx->arena, line->net) : TEXT(""));
		csv_put_text(&csv, text_of(cx->practice.currency.code));
		csv_end_row(&csv);
	}
	return buffer_done(&out);
}
