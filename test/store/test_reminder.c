/* Reminders and pauses come back as they were kept, each practice's own. */
#include "store/reminder.h"

#include "test/store/store_test.h"

#define BIG(number) ((1LL << 42) + (number))

STORE_TEST(what_was_sent_comes_back_to_its_invoice)
{
	PracticeId practice = cx->practice.id;
	Reminder kept = {.id = {BIG(1)},
		.invoice = {BIG(2)},
		.level = REMINDER_LATER,
		.day = day(2026, 12, 30),
		.recipient = TEXT("anna@kopi.example"),
		.subject = TEXT("Zweite Mahnung"),
		.open = MONEY(BIG(3), "CHF"),
		.interest = MONEY(120, "CHF"),
		.indemnity = MONEY(4000, "EUR"),
		.noted = {1790000009}};
	Reminder other = kept;
	Reminders all;
	other.id.value = BIG(4);
	other.invoice.value = BIG(5);
	WORKS(store_reminder_add(cx->db, arena, practice, &kept, 3));
	WORKS(store_reminder_add(cx->db, arena, practice, &other, 3));
	WORKS(store_reminder_list(cx->db, arena, practice, kept.invoice, &all));
	EQUAL_INT(all.count, 1);
	const Reminder *got = &all.items[0];
	CHECK(got->id.value == kept.id.value && got->level == REMINDER_LATER);
	EQUAL_TEXT(day_iso(arena, got->day), "2026-12-30");
	EQUAL_TEXT(got->recipient, "anna@kopi.example");
	EQUAL_TEXT(got->subject, "Zweite Mahnung");
	CHECK(money_equal(got->open, kept.open) && money_equal(got->interest, kept.interest));
	CHECK(money_equal(got->indemnity, kept.indemnity));
	EQUAL_INT(got->noted.seconds, kept.noted.seconds);
	WORKS(store_reminder_list(cx->db, arena, practice, (InvoiceId){0}, &all));
	EQUAL_INT(all.count, 2);
	WORKS(store_reminder_list(cx->db, arena, (PracticeId){8}, (InvoiceId){0}, &all));
	EQUAL_INT(all.count, 0);
	WORKS(store_reminder_list(cx->db, arena, (PracticeId){8}, kept.invoice, &all));
	EQUAL_INT(all.count, 0);
	WORKS(store_reminder_delete(cx->db, arena, (PracticeId){8}, kept.id));
	WORKS(store_reminder_delete(cx->db, arena, practice, other.id));
	WORKS(store_reminder_list(cx->db, arena, practice, (InvoiceId){0}, &all));
	EQUAL_INT(all.count, 1);
}

STORE_TEST(a_pause_takes_the_place_of_the_one_before)
{
	PracticeId practice = cx->practice.id;
	ReminderPause whole = {.client = {BIG(1)}, .why = TEXT("Médiation")},
		      one = {.client = {BIG(1)}, .invoice = {BIG(2)}, .until = day(2026, 12, 31)};
	ReminderPauses all;
	WORKS(store_reminder_pause_save(cx->db, arena, practice, &whole, 3));
	WORKS(store_reminder_pause_save(cx->db, arena, practice, &one, 3));
	one.until = day(2027, 1, 15);
	WORKS(store_reminder_pause_save(cx->db, arena, practice, &one, 4));
	WORKS(store_reminder_pause_list(cx->db, arena, practice, &all));
	EQUAL_INT(all.count, 2);
	EQUAL_TEXT(all.items[0].why, "Médiation");
	CHECK(all.items[0].invoice.value == 0 && !day_set(all.items[0].until));
	CHECK(all.items[1].invoice.value == BIG(2));
	EQUAL_TEXT(day_iso(arena, all.items[1].until), "2027-01-15");
	WORKS(store_reminder_pause_list(cx->db, arena, (PracticeId){8}, &all));
	EQUAL_INT(all.count, 0);
	WORKS(store_reminder_pause_delete(
		cx->db, arena, (PracticeId){8}, whole.client, (InvoiceId){0}));
	WORKS(store_reminder_pause_delete(cx->db, arena, practice, whole.client, (InvoiceId){0}));
	WORKS(store_reminder_pause_list(cx->db, arena, practice, &all));
	EQUAL_INT(all.count, 1);
}
