/* Money that comes, in whatever currency, on both engines. It is Monday, 23 November 2026, 08:30 in
 * Paris. */
#include "app/payment.h"

#include "app/agreement.h"
#include "app/client.h"
#include "app/entry.h"
#include "app/exchange.h"
#include "app/invoice.h"
#include "format/invoice_json.h"
#include "host/file.h"
#include "store/exchange.h"

#include "test/store/store_test.h"

/* Issued on 9 November, over 1,000.00 of the currency. */
static InvoiceId owed(Context *cx, Currency currency, Price home_rate)
{
	Invoice document = {.number = TEXT("2026-007"),
		.kind = INVOICE_PLAIN,
		.currency = currency,
		.regime = regime_named(TEXT("none")),
		.home_rate = home_rate};
	if (home_rate.millionths > 0) {
		document.home_currency = cx->practice.currency;
	}
	Receivable receivable = {.id = {new_id(cx)},
		.client = {7},
		.kind = INVOICE_PLAIN,
		.number = TEXT("2026-007"),
		.document = invoice_json_write(cx->arena, &document),
		.currency = currency,
		.issued_day = day(2026, 11, 9),
		.due = {100000, currency},
		.issued = {1794200000}};
	WORKS(store_invoice_save(
		cx->db, cx->arena, cx->practice.id, &receivable, cx->practice.change));
	return receivable.id;
}

static void rates_read(Context *cx, const char *table)
{
	Text path = text_format(cx->arena, "%s/rates.csv", test_folder());
	int file;
	size_t rates;
	WORKS(file_write(cx->arena, path, bytes_of(table, strlen(table))));
	WORKS(file_open(cx->arena, path, &file));
	WORKS(read_exchange(cx, file, &rates));
}

static Payment only_payment(Context *cx, InvoiceId invoice)
{
	Payments payments;
	WORKS(store_payment_list(cx->db, cx->arena, cx->practice.id, invoice, &payments));
	EQUAL_INT(payments.count, 1);
	return payments.items[0];
}

STORE_TEST(a_payment_from_abroad_is_counted_at_the_rate_of_its_day)
{
	InvoiceId invoice = owed(cx, (Currency){"USD"}, (Price){940000});
	Payment payment = {.invoice = invoice,
		.received = {100000, {"USD"}},
		.fee = {3500, {"USD"}},
		.day = day(2026, 11, 22)};
	REFUSES(add_payment(cx, &payment),
		"Say what one %1 was worth, or read in the rates of that day.");
	rates_read(cx, "Date,USD,CHF,\n2026-11-20,1.0567,0.9365,\n2026-11-09,1.07,0.94,\n");
	WORKS(add_payment(cx, &payment)); /* a Sunday: Friday's rate stands */
	Payment kept = only_payment(cx, invoice);
	EQUAL_INT(kept.amount.minor, 100000);
	EQUAL_INT(kept.home.minor, 94634);
	EQUAL_INT(kept.difference.minor, 634); /* worth 940.00 when it was issued */
	EQUAL_INT(payment_fee_home(&kept).minor, 3312);
	CHECK(kept.exchange.source == EXCHANGE_ECB);
	EQUAL_TEXT(day_iso(arena, kept.exchange.day), "2026-11-20");
}

STORE_TEST(what_the_bank_changed_settles_what_is_said_and_is_no_sum_of_two_currencies)
{
	InvoiceId invoice = owed(cx, (Currency){"USD"}, (Price){0});
	rates_read(cx, "Date,USD\n2026-11-20,1.0567\n2026-11-09,1.07\n");
	Payment payment = {.invoice = invoice,
		.received = {92110, {"EUR"}},
		.amount = {200000, {"USD"}},
		.fee = {1500, {"EUR"}},
		.day = day(2026, 11, 23)};
	payment.amount.minor = 0;
	REFUSES(add_payment(cx, &payment), "An amount above nothing, with at most 13 digits.");
	payment.amount.minor = 100000;
	WORKS(add_payment(cx, &payment));
	Payment kept = only_payment(cx, invoice);
	EQUAL_INT(kept.home.minor, 92110);
	EQUAL_INT(kept.difference.minor, 92110 - 93458); /* 1,000 ÷ 1.07 */
	CHECK(kept.exchange.source == EXCHANGE_SAME);
	Receivable receivable;
	WORKS(store_invoice_load(cx->db, arena, cx->practice.id, invoice, &receivable));
	EQUAL_INT(receivable_open(&receivable).minor, 0);
}

STORE_TEST(a_rate_that_was_typed_goes_before_the_published_one)
{
	InvoiceId invoice = owed(cx, (Currency){"USD"}, (Price){0});
	rates_read(cx, "Date,USD\n2026-11-20,1.0567\n");
	Payment payment = {.invoice = invoice,
		.received = {50000, {"USD"}},
		.day = day(2026, 11, 23),
		.exchange = exchange_own(
			(Currency){"USD"}, (Price){950000}, (Currency){"EUR"}, day(2026, 11, 23))};
	WORKS(add_payment(cx, &payment));
	Payment kept = only_payment(cx, invoice);
	EQUAL_INT(kept.home.minor, 47500);
	EQUAL_INT(kept.difference.minor, 0); /* nobody knows what it was worth on 9 November */
	CHECK(kept.exchange.source == EXCHANGE_OWN);
	WORKS(remove_payment(cx, invoice, kept.id));
}

STORE_TEST(rates_are_a_practices_own_and_an_old_one_is_none)
{
	Exchange exchange;
	rates_read(cx, "Date,USD\n2026-10-30,1.0567\n");
	WORKS(find_exchange(cx, (Currency){"USD"}, (Currency){"EUR"}, day(2026, 11, 9), &exchange));
	CHECK(exchange.source == EXCHANGE_ECB);
	WORKS(find_exchange(
		cx, (Currency){"USD"}, (Currency){"EUR"}, day(2026, 11, 10), &exchange));
	CHECK(exchange.source == EXCHANGE_UNKNOWN);
	WORKS(find_exchange(
		cx, (Currency){"GBP"}, (Currency){"EUR"}, day(2026, 10, 30), &exchange));
	CHECK(exchange.source == EXCHANGE_UNKNOWN);
	EuroRate rate;
	Day first, last;
	PracticeId other = {cx->practice.id.value + 1};
	WORKS(store_exchange_on(cx->db, arena, other, (Currency){"USD"}, day(2026, 10, 30), &rate));
	EQUAL_INT(rate.per_euro, 0);
	WORKS(store_exchange_days(cx->db, arena, other, &first, &last));
	CHECK(!day_set(first) && !day_set(last));
	rates_read(cx, "Date,USD\n2026-11-02,1.06\n2026-10-30,1.0568\n");
	ExchangePage page;
	WORKS(open_exchange(cx, &page));
	EQUAL_TEXT(day_iso(arena, page.first), "2026-10-30");
	EQUAL_TEXT(day_iso(arena, page.last), "2026-11-02");
	EQUAL_INT(page.newest.count, 1);
	EQUAL_INT(page.newest.items[0].per_euro, 1060000);
	WORKS(store_exchange_on(
		cx->db, arena, cx->practice.id, (Currency){"USD"}, day(2026, 10, 30), &rate));
	EQUAL_INT(rate.per_euro, 1056800); /* read again: the newer file is right */
}

STORE_TEST(a_draft_in_dollars_begins_with_what_one_is_worth_at_home)
{
	Client client;
	ClientId id;
	AgreementView agreement;
	AgreementId agreed;
	EntryId entry;
	InvoiceId invoice;
	InvoiceView view;
	rates_read(cx, "Date,USD\n2026-11-20,1.0567\n");
	WORKS(open_client_form(cx, (ClientId){0}, &client));
	client.name = TEXT("Blue Ridge Media");
	client.currency = (Currency){"USD"};
	WORKS(save_client(cx, &client, &id));
	WORKS(open_agreement_form(cx, id, (AgreementId){0}, &agreement));
	agreement.agreement.rate = 6000;
	agreement.agreement.currency = (Currency){"USD"};
	agreement.agreement.from = day(2026, 11, 1);
	WORKS(save_agreement(cx, &agreement.agreement, &agreed));
	WORKS(accept_agreement(cx, agreed));
	Entry worked = {.client = id,
		.start = instant_plus(cx->now, -7200),
		.end = instant_plus(cx->now, -3600),
		.billable = true};
	WORKS(save_entry(cx, &worked, &entry));
	WORKS(draft_invoice(cx, id, day(2026, 11, 1), day(2026, 11, 23), &invoice));
	WORKS(open_invoice(cx, invoice, &view));
	EQUAL_INT(view.document.home_rate.millionths, 946342);
}

STORE_TEST(what_was_noted_in_another_tab_is_not_noted_twice)
{
	Money open = MONEY(100000, "EUR");
	InvoiceId invoice = owed(cx, (Currency){"EUR"}, (Price){0});
	Payment payment = {.invoice = invoice, .received = open, .day = day(2026, 11, 22)};
	WORKS(add_payment_shown(cx, &payment, open));
	REFUSES(add_payment_shown(cx, &payment, open),
		"Somebody wrote down a payment meanwhile: %1 is open now. Send it again if this "
		"is another one.");
	(void)only_payment(cx, invoice);
	WORKS(add_payment_shown(cx, &payment, MONEY(0, "EUR"))); /* it did come twice */
}
