/* Deposits asked for before the work, and what the invoice of the work takes off. */
#include "domain/invoice_deposit.h"

#include "test/test.h"

#define EUR(minor) ((Money){(minor), {"EUR"}})
static const Instant issued = {1795419000};

static Receivable document(int64_t id, InvoiceKind kind, int64_t due)
{
	return (Receivable){.id = {id},
		.kind = kind,
		.currency = {"EUR"},
		.due = EUR(due),
		.credited = EUR(0),
		.place = id,
		.issued = issued};
}

/* "1:300 2:50" as the invoice 9 takes them off. */
static Text off(Arena *arena, Receivables all, TakenOffs taken, int64_t gross)
{
	Buffer out = buffer_new(arena);
	TakenOffs list = deposits_to_take_off(arena, &all, taken, (InvoiceId){9}, EUR(gross));
	EACH (TakenOff, one, list) {
		EQUAL_INT(one->invoice.value, 9);
		buffer_format(&out, "%s%d:%d", out.length ? " " : "", (int)one->deposit.value,
			(int)one->amount.minor);
	}
	return buffer_done(&out);
}

TEST(an_invoice_takes_off_the_first_deposits_first_and_no_more_than_it_comes_to)
{
	Receivables all = {0};
	*LIST_ADD(arena, all) = document(2, INVOICE_DEPOSIT, 20000);
	*LIST_ADD(arena, all) = document(1, INVOICE_DEPOSIT, 30000);
	*LIST_ADD(arena, all) = document(3, INVOICE_PLAIN, 90000);
	*LIST_ADD(arena, all) = document(9, INVOICE_PLAIN, 90000);
	EQUAL_TEXT(off(arena, all, (TakenOffs){0}, 90000), "1:30000 2:20000");
	EQUAL_TEXT(off(arena, all, (TakenOffs){0}, 35000), "1:30000 2:5000");
	EQUAL_TEXT(off(arena, all, (TakenOffs){0}, 30000), "1:30000");
	EQUAL_TEXT(off(arena, all, (TakenOffs){0}, 0), "");
}

TEST(a_deposit_not_issued_or_in_another_currency_or_credited_is_not_there)
{
	Receivables all = {0};
	*LIST_ADD(arena, all) = document(1, INVOICE_DEPOSIT, 30000);
	all.items[0].issued = (Instant){0};
	EQUAL_TEXT(off(arena, all, (TakenOffs){0}, 90000), "");
	all.items[0].issued = issued;
	all.items[0].currency = (Currency){"USD"};
	EQUAL_TEXT(off(arena, all, (TakenOffs){0}, 90000), "");
	all.items[0].currency = (Currency){"EUR"};
	all.items[0].credited = EUR(10000);
	EQUAL_TEXT(off(arena, all, (TakenOffs){0}, 90000), "1:20000");
}

TEST(what_another_invoice_took_off_is_gone_unless_that_one_was_taken_back)
{
	Receivables all = {0};
	TakenOffs taken = {0};
	*LIST_ADD(arena, all) = document(1, INVOICE_DEPOSIT, 30000);
	*LIST_ADD(arena, all) = document(2, INVOICE_DEPOSIT, 20000);
	*LIST_ADD(arena, all) = document(8, INVOICE_PLAIN, 25000);
	*LIST_ADD(arena, all) = document(9, INVOICE_PLAIN, 90000);
	*LIST_ADD(arena, taken) = (TakenOff){{8}, {1}, EUR(25000)};
	*LIST_ADD(arena, taken) = (TakenOff){{9}, {2}, EUR(20000)}; /* its own counts anew */
	EQUAL_TEXT(off(arena, all, taken, 90000), "1:5000 2:20000");
	all.items[2].replaced = true;
	all.items[2].credited = EUR(25000);
	EQUAL_TEXT(off(arena, all, taken, 90000), "1:30000 2:20000");
}

TEST(a_corrected_invoice_takes_off_in_the_place_of_the_first_once_it_is_issued)
{
	Receivables all = {0};
	TakenOffs taken = {0};
	*LIST_ADD(arena, all) = document(1, INVOICE_DEPOSIT, 30000);
	*LIST_ADD(arena, all) = document(8, INVOICE_CORRECTED, 25000);
	*LIST_ADD(arena, taken) = (TakenOff){{8}, {1}, EUR(25000)};
	EQUAL_TEXT(off(arena, all, taken, 90000), "1:5000");
	all.items[1].issued = (Instant){0};
	EQUAL_TEXT(off(arena, all, taken, 90000), "1:30000");
	all.items[1].kind = INVOICE_PLAIN; /* a draft keeps what it takes */
	EQUAL_TEXT(off(arena, all, taken, 90000), "1:5000");
}

TEST(a_deposit_is_a_share_of_what_the_agreement_comes_to)
{
	Agreement agreement = {
		.rate_kind = RATE_FLAT, .rate = 120001, .currency = {"EUR"}, .deposit = 3000};
	EQUAL_INT(deposit_agreed(&agreement, EUR(0)).minor, 36000);
	agreement.rate_kind = RATE_PACKAGE;
	agreement.retainer.fee = 50000;
	EQUAL_INT(deposit_agreed(&agreement, EUR(0)).minor, 15000);
	agreement.rate_kind = RATE_HOURLY;
	agreement.rate = 4000;
	EQUAL_INT(deposit_agreed(&agreement, EUR(0)).minor, 0); /* nobody knows of how much */
	agreement.budget.minutes = 630;
	EQUAL_INT(deposit_agreed(&agreement, EUR(0)).minor, 12600);
	agreement.minimum = 30000;
	EQUAL_INT(deposit_agreed(&agreement, EUR(0)).minor, 9000);
	EQUAL_INT(deposit_agreed(&agreement, EUR(80000)).minor, 24000);
	EQUAL_INT(deposit_agreed(&agreement, (Money){80000, {"USD"}}).minor, 9000);
	agreement.deposit = 0;
	EQUAL_INT(deposit_agreed(&agreement, EUR(80000)).minor, 0);
}

TEST(a_deposit_is_asked_once_in_an_engagement)
{
	Agreements versions = {0};
	Receivables all = {0};
	for (int32_t i = 1; i <= 3; i++) {
		*LIST_ADD(arena, versions) = (Agreement){
			.id = {i}, .version = i, .amends = i == 2, .status = AGREEMENT_ACCEPTED};
	}
	*LIST_ADD(arena, all) = document(1, INVOICE_DEPOSIT, 30000);
	all.items[0].agreement.value = 1;
	CHECK(deposit_asked(&versions, &versions.items[0], &all));
	CHECK(deposit_asked(&versions, &versions.items[1], &all));  /* it amends the first */
	CHECK(!deposit_asked(&versions, &versions.items[2], &all)); /* it is other work */
	all.items[0].credited = EUR(30000);
	CHECK(!deposit_asked(&versions, &versions.items[1], &all));
}
