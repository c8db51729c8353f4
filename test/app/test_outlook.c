/* The outlook, on both engines. It is Monday, 23 November 2026, 08:30 in Paris. */
#include "app/outlook.h"

#include "app/agreement.h"
#include "app/client.h"
#include "store/entry.h"
#include "store/invoice.h"
#include "store/outlook.h"

#include "test/store/store_test.h"

static ClientId made_client(Context *cx, const char *name, int64_t fee)
{
	Client client;
	ClientId id;
	AgreementView view;
	AgreementId agreement;
	WORKS(open_client_form(cx, (ClientId){0}, &client));
	client.name = text_of(name);
	WORKS(save_client(cx, &client, &id));
	WORKS(open_agreement_form(cx, id, (AgreementId){0}, &view));
	view.agreement.currency = (Currency){"EUR"};
	view.agreement.from = day(2026, 1, 1);
	view.agreement.rate_kind = RATE_RETAINER;
	view.agreement.retainer = (Retainer){.included = {600}, .fee = fee};
	view.agreement.notice_days = 30;
	WORKS(save_agreement(cx, &view.agreement, &agreement));
	WORKS(accept_agreement(cx, agreement));
	return id;
}

/* Issued for October, paid on the 10th of November. */
static void paid(Context *cx, int64_t id, ClientId client, int64_t minor)
{
	Receivable invoice = {.id = {id},
		.client = client,
		.kind = INVOICE_PLAIN,
		.number = text_format(cx->arena, "F-%d", (int)id),
		.document = TEXT("{}"),
		.currency = {"EUR"},
		.issued_day = day(2026, 11, 1),
		.due_day = day(2026, 11, 15),
		.from = day(2026, 10, 1),
		.to = day(2026, 10, 31),
		.net = MONEY(minor, "EUR"),
		.tax = MONEY(0, "EUR"),
		.due = MONEY(minor + 500, "EUR"), /* 5 € of it are still owed */
		.issued = {1790000000 + id}};
	const Payment payment = {.id = {id + 100},
		.invoice = invoice.id,
		.day = day(2026, 11, 10),
		.amount = MONEY(minor, "EUR"),
		.received = MONEY(minor, "EUR"),
		.fee = MONEY(0, "EUR"),
		.home = MONEY(minor, "EUR"),
		.difference = MONEY(0, "EUR"),
		.exchange = exchange_same((Currency){"EUR"}, day(2026, 11, 10))};
	WORKS(store_invoice_save(cx->db, cx->arena, cx->practice.id, &invoice, 2));
	WORKS(store_payment_add(cx->db, cx->arena, cx->practice.id, &payment, 3));
}

static void worked(Context *cx, int64_t id, ClientId client, int hours, bool billable)
{
	const Entry entry = {.id = {id},
		.member = cx->member.id,
		.client = client,
		.start = {1792053000}, /* 15 October 2026 */
		.end = {1792053000 + hours * 3600},
		.billable = billable};
	WORKS(store_entry_save(cx->db, cx->arena, cx->practice.id, &entry, 1));
}

STORE_TEST(income_is_shared_out_by_client_and_an_hour_counts_all_the_time)
{
	Outlook outlook;
	const OutlookAsk ask = {0};
	ClientId lune = made_client(cx, "Lune", 50000), kopi = made_client(cx, "Kopi", 20000);
	paid(cx, 1, lune, 75000);
	paid(cx, 2, kopi, 25000);
	worked(cx, 51, lune, 15, true);
	worked(cx, 52, lune, 5, false);
	WORKS(open_outlook(cx, &ask, &outlook));
	EQUAL_INT(outlook.shares.count, 2);
	EQUAL_TEXT(outlook.shares.items[0].name, "Lune");
	EQUAL_INT(outlook.shares.items[0].percent, 75);
	EQUAL_INT(outlook.shares.items[0].months[11].minor, 75000);
	EQUAL_INT(outlook.income.minor, 100000);
	EQUAL_INT(outlook.share_limit, SHARE_USUAL);
	EQUAL_INT(outlook.rates.count, 1); /* nothing was worked for Kopi */
	EQUAL_INT(outlook.rates.items[0].effective.minor, 3750);
	EQUAL_INT(outlook.rates.items[0].agreed.minor, 5000);
	CHECK(outlook.rates.items[0].below);
	EQUAL_INT(outlook.overdue.items[0].minor, 1000);
	WORKS(save_share_limit(cx, 60));
	REFUSES(save_share_limit(cx, 5), "Between 10 and 100 per cent.");
	WORKS(open_outlook(cx, &ask, &outlook));
	EQUAL_INT(outlook.share_limit, 60);
}

STORE_TEST(losing_a_client_takes_what_is_agreed_after_the_notice)
{
	Outlook outlook;
	ClientId lune = made_client(cx, "Lune", 50000);
	made_client(cx, "Kopi", 20000);
	OutlookAsk ask = {.months = 6, .without = lune};
	paid(cx, 1, lune, 75000);
	WORKS(open_outlook(cx, &ask, &outlook));
	EQUAL_TEXT(outlook.without_name, "Lune");
	EQUAL_TEXT(day_iso(arena, outlook.gone_on), "2026-12-23");
	EQUAL_INT(outlook.ahead.count, 1);
	const Ahead *ahead = &outlook.ahead.items[0];
	/* 5 € open; fees of November to March, paid 30 days after their month */
	EQUAL_INT(ahead->sum.minor, 500 + 5 * 70000);
	EQUAL_INT(ahead->without.minor, 500 + 5 * 70000 - 3 * 50000); /* from January's on */
	size_t gone = 0;
	EACH (const FlowRow, row, ahead->rows) {
		gone += row->gone;
	}
	EQUAL_INT(gone, 3);
	ask.without.value = 12345; /* nobody's */
	WORKS(open_outlook(cx, &ask, &outlook));
	EQUAL_INT(outlook.ask.without.value, 0);
}

STORE_TEST(the_share_limit_is_each_practice_s_own)
{
	int32_t share;
	WORKS(store_outlook_save(cx->db, arena, cx->practice.id, 55, 4));
	WORKS(store_outlook_save(cx->db, arena, cx->practice.id, 65, 5));
	WORKS(store_outlook_load(cx->db, arena, cx->practice.id, &share));
	EQUAL_INT(share, 65);
	WORKS(store_outlook_load(cx->db, arena, (PracticeId){8}, &share));
	EQUAL_INT(share, 0);
}
