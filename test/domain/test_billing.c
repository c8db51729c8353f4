/* The lines of a bill: work in its groups, minimums, a flat price. */
#include "test/domain/billing_made.h"

TEST(what_belongs_to_one_task_stands_together_the_usual_price_first)
{
	Agreement agreement = usual();
	Billing billing = november(arena, &agreement);
	hours_worked(arena, &billing, 7, "Newsletter", "2026-11-23T18:30+01:00",
		"2026-11-23T20:00+01:00");
	hours_worked(
		arena, &billing, 8, "Agenda", "2026-11-23T10:00+01:00", "2026-11-23T10:20+01:00");
	hours_worked(arena, &billing, 7, "Newsletter", "2026-11-24T10:00+01:00",
		"2026-11-24T11:00+01:00");
	Bill bill = bill_of(arena, &billing);
	EQUAL_TEXT(bill_text(arena, &bill),
		"work Agenda 0.3333 x 40 = 13.33 | work Newsletter 1.5 x 40 = 60.00 | "
		"work Newsletter + 1 x 50 = 50.00");
	EQUAL_INT(bill.total.minor, 12333);
	EQUAL_INT(bill.line_of_piece[0], 0);
	EQUAL_INT(bill.line_of_piece[1], 1);
	EQUAL_INT(bill.line_of_piece[2], 2);
	EQUAL_INT(bill.line_of_piece[3], 1);
}

TEST(each_day_has_a_line_of_its_own_where_that_was_asked_for)
{
	Agreement agreement = usual();
	Billing billing = november(arena, &agreement);
	billing.group = GROUP_BY_DAY;
	hours_worked(arena, &billing, 1, "A", "2026-11-01T23:00+01:00", "2026-11-02T01:00+01:00");
	hours_worked(arena, &billing, 2, "B", "2026-11-02T10:00+01:00", "2026-11-02T11:00+01:00");
	hours_worked(arena, &billing, 3, "C", "2026-11-02T12:00+01:00", "2026-11-02T13:00+01:00");
	Bill bill = bill_of(arena, &billing);
	EQUAL_TEXT(bill_text(arena, &bill),
		"work + 1 x 50 = 50.00 | work + 1 x 60 = 60.00 | work 2 x 40 = 80.00");
	EQUAL_INT(bill.lines.items[1].day.days, day(2026, 11, 1).days);
	EQUAL_INT(bill.lines.items[2].day.days, day(2026, 11, 2).days);
}

TEST(a_task_that_was_renamed_is_one_line)
{
	Agreement agreement = usual();
	Billing billing = november(arena, &agreement);
	hours_worked(
		arena, &billing, 7, "News", "2026-11-23T10:00+01:00", "2026-11-23T11:00+01:00");
	hours_worked(arena, &billing, 7, "Newsletter", "2026-11-24T10:00+01:00",
		"2026-11-24T11:00+01:00");
	Bill bill = bill_of(arena, &billing);
	EQUAL_TEXT(bill_text(arena, &bill), "work News 2 x 40 = 80.00");
}

TEST(work_without_a_task_stands_under_its_category)
{
	Agreement agreement = usual();
	Billing billing = november(arena, &agreement);
	static const char *const of[] = {"Courrier", "Agenda", "Courrier"};
	for (int i = 0; i < 3; i++) {
		hours_worked(
			arena, &billing, 0, "", "2026-11-23T10:00+01:00", "2026-11-23T11:00+01:00");
		billing.works.items[i].category = text_of(of[i]);
	}
	Bill bill = bill_of(arena, &billing);
	EQUAL_TEXT(bill_text(arena, &bill),
		"work Courrier 2 x 40 = 80.00 | work Agenda 1 x 40 = 40.00");
}

TEST(an_entry_belongs_to_the_day_it_began_whole)
{
	Agreement agreement = usual();
	Billing billing = november(arena, &agreement);
	hours_worked(
		arena, &billing, 1, "Night", "2026-11-30T23:00+01:00", "2026-12-01T01:00+01:00");
	hours_worked(
		arena, &billing, 2, "Later", "2026-12-01T00:30+01:00", "2026-12-01T01:00+01:00");
	Bill bill = bill_of(arena, &billing);
	EQUAL_TEXT(bill_text(arena, &bill), "work Night + 2 x 50 = 100.00");
}

TEST(an_unused_minimum_is_billed_when_its_month_ends)
{
	Agreement agreement = usual();
	agreement.minimum = 20000;
	Billing billing = november(arena, &agreement);
	hours_worked(
		arena, &billing, 1, "Agenda", "2026-11-23T10:00+01:00", "2026-11-23T12:00+01:00");
	Bill bill = bill_of(arena, &billing);
	EQUAL_TEXT(
		bill_text(arena, &bill), "work Agenda 2 x 40 = 80.00 | minimum 1 x 120 = 120.00");
	*LIST_ADD(arena, billing.charges) = (Charge){.agreement = {3},
		.from = day(2026, 11, 2),
		.to = day(2026, 11, 8),
		.net = {15000, {"EUR"}},
		.stands = true};
	bill = bill_of(arena, &billing);
	EQUAL_TEXT(bill_text(arena, &bill), "work Agenda 2 x 40 = 80.00");
	billing.last = day(2026, 11, 29);
	billing.charges.count = 0;
	bill = bill_of(arena, &billing);
	EQUAL_TEXT(bill_text(arena, &bill), "work Agenda 2 x 40 = 80.00");
}

TEST(each_month_of_a_bill_has_its_own_minimum)
{
	Agreement agreement = usual();
	agreement.minimum = 20000;
	Billing billing = november(arena, &agreement);
	billing.last = day(2026, 12, 31);
	hours_worked(
		arena, &billing, 1, "Agenda", "2026-11-30T10:00+01:00", "2026-11-30T12:00+01:00");
	hours_worked(
		arena, &billing, 2, "Agenda", "2026-12-01T10:00+01:00", "2026-12-01T16:00+01:00");
	Bill bill = bill_of(arena, &billing);
	EQUAL_TEXT(bill_text(arena, &bill),
		"work Agenda 2 x 40 = 80.00 | minimum 1 x 120 = 120.00 | "
		"work Agenda 6 x 40 = 240.00");
}

TEST(a_document_counts_towards_the_minimum_of_the_month_it_begins_in)
{
	Agreement agreement = usual();
	agreement.minimum = 20000;
	Billing billing = november(arena, &agreement);
	Charge *charge = LIST_ADD(arena, billing.charges);
	*charge = (Charge){
		.from = day(2026, 10, 26), .to = day(2026, 11, 1), .net = {15000, {"EUR"}}};
	Bill bill = bill_of(arena, &billing);
	EQUAL_TEXT(bill_text(arena, &bill), "minimum 1 x 200 = 200.00");
	charge->from = day(2026, 11, 30);
	charge->to = day(2026, 12, 6);
	bill = bill_of(arena, &billing);
	EQUAL_TEXT(bill_text(arena, &bill), "minimum 1 x 50 = 50.00");
}

TEST(what_was_charged_in_another_currency_is_no_part_of_a_minimum)
{
	Agreement agreement = usual();
	agreement.minimum = 20000;
	Billing billing = november(arena, &agreement);
	*LIST_ADD(arena, billing.charges) =
		(Charge){.from = day(2026, 11, 2), .to = day(2026, 11, 8), .net = {15000, {"USD"}}};
	Bill bill = bill_of(arena, &billing);
	EQUAL_TEXT(bill_text(arena, &bill), "minimum 1 x 200 = 200.00");
}
