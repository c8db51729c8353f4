#include "app/exchange.h"

#include "format/ecb.h"
#include "host/file.h"
#include "store/exchange.h"
#include "store/invoice.h"

enum { PART = 64 * 1024, DAYS_OF_YEAR = 366 };

const Error *find_exchange(Context *cx, Currency from, Currency to, Day on, Exchange *ret_exchange)
{
	EuroRate of_from, of_to;
	PracticeId practice = cx->practice.id;
	if (currency_same(from, to)) {
		*ret_exchange = exchange_same(from, on);
		return OK;
	}
	TRY(store_exchange_on(cx->db, cx->arena, practice, from, on, &of_from));
	TRY(store_exchange_on(cx->db, cx->arena, practice, to, on, &of_to));
	bool known = of_from.per_euro > 0 && of_to.per_euro > 0 &&
		     on.days - of_from.day.days <= EURO_RATE_DAYS &&
		     on.days - of_to.day.days <= EURO_RATE_DAYS;
	*ret_exchange = known ? exchange_ecb(&of_from, &of_to) : (Exchange){.from = from, .to = to};
	return OK;
}

const Error *open_exchange(Context *cx, ExchangePage *ret_page)
{
	ExchangePage page = {0};
	Receivables all;
	PracticeId practice = cx->practice.id;
	TRY(store_exchange_days(cx->db, cx->arena, practice, &page.first, &page.last));
	TRY(store_exchange_of_day(cx->db, cx->arena, practice, page.last, &page.newest));
	TRY(store_invoice_list(cx->db, cx->arena, practice, &all));
	EACH (Receivable, one, all) {
		page.wanted = page.wanted || !currency_same(one->currency, cx->practice.currency);
	}
	*ret_page = page;
	return OK;
}

/* --- reading in --- */

typedef struct {
	Context *cx;
	Day from;
	EuroRates rates;
} Reading;

static const Error *take(void *user, const EuroRate *rate)
{
	Reading *reading = user;
	if (rate->day.days >= reading->from.days) {
		*LIST_ADD(reading->cx->arena, reading->rates) = *rate;
	}
	return OK;
}

static const Error *reading_file(Reading *reading, int file)
{
	Arena *arena = reading->cx->arena;
	EcbReader *reader = ecb_reader(arena, take, reading);
	char *part = NEW_ARRAY(arena, char, PART);
	size_t length, all = 0;
	do {
		TRY(file_part(arena, file, part, PART, &length));
		all += length;
		if (all > EXCHANGE_FILE_LIMIT) {
			return refuse(arena, "file", "A file of rates is smaller than that.");
		}
		if (length > 0) {
			TRY(ecb_read(reader, (Span){part, length}));
		}
	} while (length > 0);
	return ecb_end(reader);
}

static const Error *keeping(Context *cx, const Reading *reading)
{
	EACH (const EuroRate, rate, reading->rates) {
		TRY(store_exchange_save(cx->db, cx->arena, cx->practice.id, rate, cx->change));
	}
	return audit(cx, "import", "exchange", 0, 0,
		text_format(cx->arena, "%zu", reading->rates.count));
}

const Error *read_exchange(Context *cx, int file, size_t *ret_rates)
{
	Day today = zone_day(cx->zone, cx->now);
	Reading reading = {.cx = cx, .from = day_plus(today, -EXCHANGE_YEARS * DAYS_OF_YEAR)};
	TRY(reading_file(&reading, file));
	if (reading.rates.count == 0) {
		return refuse(cx->arena, "file", "All its days are more than %1 years ago.",
			arg(EXCHANGE_YEARS));
	}
	TRY(WRITE(cx, keeping(cx, &reading)));
	*ret_rates = reading.rates.count;
	return OK;
}
