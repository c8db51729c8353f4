/* What is used of this month, billed or not. It is Monday, 23 November 2026, 08:30 in Paris. */
#include "app/consumption.h"
#include "app/today.h"

#include "store/agreement.h"

#include "test/app/invoice_made.h"

static Consumption only(Context *cx, ClientId client)
{
	AgreementFile file;
	WORKS(open_agreements(cx, client, &file));
	EQUAL_INT(file.consumption.count, 1);
	return file.consumption.items[0];
}

STORE_TEST(hours_count_before_and_after_they_are_billed)
{
	ClientId client = made_client(cx);
	Agreement agreement = new_agreement(cx, client);
	agreement.rate = 4800;
	agreement.budget.minutes = 300;
	agreed_as(cx, &agreement);
	(void)worked(cx, client, 72);
	(void)drafted(cx, client);
	EQUAL_INT(only(cx, client).used.seconds, 7200);
	(void)worked(cx, client, 48);
	EQUAL_INT(only(cx, client).used.seconds, 14400);
	EQUAL_INT(only(cx, client).percent, 80);
}

STORE_TEST(what_is_near_its_limit_stands_on_today_the_most_used_first)
{
	ConsumptionLines lines;
	Clients clients = {0};
	Agreements accepted;
	for (int i = 0; i < 3; i++) {
		ClientId id = made_client(cx);
		Agreement agreement = new_agreement(cx, id);
		agreement.rate = 4800;
		agreement.budget.minutes = i == 0 ? 600 : i == 1 ? 150 : 60;
		agreed_as(cx, &agreement);
		(void)worked(cx, id, 72);
		*LIST_ADD(arena, clients) = (Client){.id = id, .name = TEXT("Lune")};
	}
	WORKS(store_agreement_accepted(cx->db, arena, cx->practice.id, &accepted));
	WORKS(open_consumption_alerts(cx, &clients, &accepted, &lines));
	EQUAL_INT(lines.count, 2);
	EQUAL_INT(lines.items[0].consumption.percent, 200);
	EQUAL_INT(lines.items[1].consumption.percent, 80);
}

STORE_TEST(a_minimum_counts_what_is_billed_and_what_would_be)
{
	ClientId client = made_client(cx);
	Agreement agreement = new_agreement(cx, client);
	agreement.rate = 4800;
	agreement.minimum = 50000;
	agreed_as(cx, &agreement);
	(void)worked(cx, client, 72);
	InvoiceId id;
	WORKS(draft_invoice(cx, client, day(2026, 11, 1), day(2026, 11, 23), &id));
	(void)worked(cx, client, 10);
	EQUAL_INT(only(cx, client).charged.minor, 2 * 9600);
}

STORE_TEST(what_is_used_is_made_of_entries_and_of_what_is_billed)
{
	ConsumptionMade made;
	InvoiceId invoice;
	ClientId client = made_client(cx);
	Agreement agreement = new_agreement(cx, client);
	agreement.rate = 4800;
	agreement.budget.minutes = 300;
	agreement.minimum = 50000;
	agreed_as(cx, &agreement);
	EntryId first = worked(cx, client, 72);
	WORKS(draft_invoice(cx, client, day(2026, 11, 1), day(2026, 11, 23), &invoice));
	(void)worked(cx, client, 48);
	WORKS(open_consumption_made(cx, client, &made));
	EQUAL_INT(made.consumption.count, 2);
	EQUAL_INT(made.times.count, 2);
	EQUAL_INT(made.times.items[0].entry.value, first.value);
	EQUAL_INT(made.times.items[0].invoice.value, invoice.value);
	EQUAL_INT(made.times.items[1].invoice.value, 0);
	EQUAL_INT(made.used.seconds, made.consumption.items[0].used.seconds);
	EQUAL_INT(made.moneys.count, 2);
	EQUAL_INT(made.moneys.items[0].amount.minor + made.moneys.items[1].amount.minor,
		made.charged.minor);
	EQUAL_INT(made.charged.minor, made.consumption.items[1].charged.minor);
	EQUAL_INT(made.charged.minor, 2 * 9600);
	WORKS(open_consumption_made(cx, made_client(cx), &made));
	CHECK(made.consumption.count == 0 && made.times.count == 0);
}

/* So many seconds of work on Friday the 20th. */
static void worked_for(Context *cx, ClientId client, int64_t seconds)
{
	EntryId id;
	Entry entry = {.client = client, .billable = true};
	entry.start = instant_plus(cx->now, -72 * 3600);
	entry.end = instant_plus(entry.start, seconds);
	WORKS(save_entry(cx, &entry, &id));
}

STORE_TEST(today_says_eighty_and_a_hundred_per_cent_when_they_are_reached_and_once)
{
	static const struct {
		int64_t seconds; /* of five hours */
		size_t lines;
		ConsumptionLevel level;
	} cases[] = {{4 * 3600 - 60, 0, CONSUMED_CALM}, {4 * 3600, 1, CONSUMED_NEAR},
		{5 * 3600 - 60, 1, CONSUMED_NEAR}, {5 * 3600, 1, CONSUMED_WHOLE}};
	for (int kind = CONSUMES_RETAINER; kind < CONSUMPTION_KINDS; kind++) {
		ClientId client = made_client(cx);
		Agreement agreement = new_agreement(cx, client);
		bool kept = kind == CONSUMES_RETAINER, budget = kind == CONSUMES_BUDGET;
		agreement.rate_kind = kept ? RATE_RETAINER : RATE_HOURLY;
		agreement.rate = 4800;
		agreement.retainer.fee = kept ? 20000 : 0;
		agreement.retainer.included.minutes = kept ? 300 : 0;
		agreement.budget.minutes = budget ? 300 : 0;
		agreement.minimum = kind == CONSUMES_MINIMUM ? 5 * 4800 : 0;
		agreed_as(cx, &agreement);
		int64_t done = 0;
		for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
			Today today;
			worked_for(cx, client, cases[i].seconds - done);
			done = cases[i].seconds;
			WORKS(open_today(cx, &today));
			size_t said = 0;
			EACH (ConsumptionLine, line, today.consumption) {
				bool own = line->client.value == client.value;
				said += own;
				CHECK(!own || line->consumption.level == cases[i].level);
				CHECK(!own || (int)line->consumption.kind == kind);
			}
			/* what is missing to a minimum is billed: nobody is to be warned */
			EQUAL_INT(said, kind == CONSUMES_MINIMUM ? 0 : cases[i].lines);
		}
	}
}
