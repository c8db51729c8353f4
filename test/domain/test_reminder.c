/* Which reminder is due, and what the law gives for paying late. */
#include "domain/penalty.h"
#include "domain/reminder.h"

#include "test/test.h"

static const InvoiceId invoice = {1};

/* Sent, of 1,000 euros. */
static Receivable owed(Day issued, Day due)
{
	return (Receivable){.id = invoice,
		.client = {7},
		.kind = INVOICE_PLAIN,
		.currency = {"EUR"},
		.issued_day = issued,
		.due_day = due,
		.due = MONEY(100000, "EUR"),
		.issued = {1},
		.sent = {2}};
}

static Reminders sent_one(Arena *arena, ReminderLevel level, Day on)
{
	Reminders sent = {0};
	*LIST_ADD(arena, sent) = (Reminder){.invoice = {2}, .level = REMINDER_LAST, .day = on};
	*LIST_ADD(arena, sent) = (Reminder){.invoice = invoice, .level = level, .day = on};
	return sent;
}

static const Reminders nothing = {0};
static const ReminderPauses nobody = {0};

TEST(the_levels_come_on_their_days)
{
	static const struct {
		int month, day;
		RemindState state;
		ReminderLevel level;
	} cases[] = {
		{2, 24, REMIND_NOT_YET, REMINDER_BEFORE},
		{2, 25, REMIND_NOW, REMINDER_BEFORE},
		{2, 27, REMIND_NOW, REMINDER_BEFORE},
		{2, 28, REMIND_NOW, REMINDER_DUE}, /* the last of the month */
		{3, 6, REMIND_NOW, REMINDER_DUE},
		{3, 7, REMIND_NOW, REMINDER_LATE},
		{3, 14, REMIND_NOW, REMINDER_LATE},
		{3, 15, REMIND_NOW, REMINDER_LATER},
		{3, 29, REMIND_NOW, REMINDER_LATER}, /* the clocks change in Paris */
		{3, 30, REMIND_NOW, REMINDER_LAST},
		{12, 31, REMIND_NOW, REMINDER_LAST},
	};
	Receivable receivable = owed(day(2026, 1, 29), day(2026, 2, 28));
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		ReminderStand stand = reminder_stand(
			&receivable, nothing, nobody, day(2026, cases[i].month, cases[i].day));
		EQUAL_INT(stand.state, cases[i].state);
		EQUAL_INT(stand.level, cases[i].level);
	}
}

TEST(in_a_leap_year_a_week_after_february_is_a_week)
{
	Receivable receivable = owed(day(2028, 1, 1), day(2028, 2, 28));
	ReminderStand stand = reminder_stand(&receivable, nothing, nobody, day(2028, 3, 5));
	EQUAL_INT(stand.level, REMINDER_DUE);
	stand = reminder_stand(&receivable, nothing, nobody, day(2028, 3, 6));
	EQUAL_INT(stand.level, REMINDER_LATE);
}

TEST(after_one_was_sent_the_next_has_its_day_and_some_rest)
{
	Receivable receivable = owed(day(2026, 1, 29), day(2026, 3, 1));
	Reminders sent = sent_one(arena, REMINDER_LATE, day(2026, 3, 15));
	ReminderStand stand = reminder_stand(&receivable, sent, nobody, day(2026, 3, 16));
	EQUAL_INT(stand.state, REMIND_NOT_YET); /* its day has come, but not after one day */
	EQUAL_INT(stand.level, REMINDER_LATER);
	EQUAL_TEXT(day_iso(arena, stand.day), "2026-03-18");
	stand = reminder_stand(&receivable, sent, nobody, day(2026, 3, 18));
	EQUAL_INT(stand.state, REMIND_NOW);
	stand = reminder_stand(&receivable, sent, nobody, day(2026, 4, 2));
	EQUAL_INT(stand.level, REMINDER_LAST); /* what was missed is not made up for */
	sent = sent_one(arena, REMINDER_LAST, day(2026, 4, 2));
	stand = reminder_stand(&receivable, sent, nobody, day(2026, 6, 1));
	EQUAL_INT(stand.state, REMIND_NEVER);
}

TEST(who_got_the_invoice_a_few_days_ago_gets_no_word_ahead)
{
	Receivable receivable = owed(day(2026, 3, 1), day(2026, 3, 6));
	ReminderStand stand = reminder_stand(&receivable, nothing, nobody, day(2026, 3, 4));
	EQUAL_INT(stand.state, REMIND_NOT_YET);
	EQUAL_INT(stand.level, REMINDER_DUE);
}

TEST(what_is_not_owed_is_not_reminded_of)
{
	Day late = day(2026, 4, 1);
	Receivable usual = owed(day(2026, 1, 29), day(2026, 2, 28));
	Receivable draft = usual, credit = usual, paid = usual, part = usual, taken = usual,
		   replaced = usual, unsent = usual, endless = usual;
	draft.issued = (Instant){0};
	credit.kind = INVOICE_CREDIT;
	paid.paid.minor = 100000;
	part.paid.minor = 99999;
	taken.credited.minor = 60000;
	taken.paid.minor = 40000;
	replaced.replaced = true;
	replaced.credited = replaced.due;
	unsent.sent = (Instant){0};
	endless.due_day = (Day){0};
	const struct {
		const Receivable *receivable;
		RemindState state;
	} cases[] = {{&usual, REMIND_NOW}, {&draft, REMIND_NEVER}, {&credit, REMIND_NEVER},
		{&paid, REMIND_NEVER}, {&part, REMIND_NOW}, {&taken, REMIND_NEVER},
		{&replaced, REMIND_NEVER}, {&unsent, REMIND_UNSENT}, {&endless, REMIND_NEVER}};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		EQUAL_INT(reminder_stand(cases[i].receivable, nothing, nobody, late).state,
			cases[i].state);
	}
}

TEST(a_pause_holds_through_its_last_day)
{
	Receivable receivable = owed(day(2026, 1, 29), day(2026, 2, 28));
	ReminderPauses pauses = {0};
	ReminderPause *pause = LIST_ADD(arena, pauses);
	*pause = (ReminderPause){.client = {7}, .until = day(2026, 3, 31)};
	EQUAL_INT(reminder_stand(&receivable, nothing, pauses, day(2026, 3, 31)).state,
		REMIND_PAUSED);
	EQUAL_INT(reminder_stand(&receivable, nothing, pauses, day(2026, 4, 1)).state, REMIND_NOW);
	pause->until = (Day){0};
	EQUAL_INT(
		reminder_stand(&receivable, nothing, pauses, day(2029, 4, 1)).state, REMIND_PAUSED);
	pause->client.value = 8;
	EQUAL_INT(reminder_stand(&receivable, nothing, pauses, day(2026, 4, 1)).state, REMIND_NOW);
	*pause = (ReminderPause){.client = {7}, .invoice = {2}};
	EQUAL_INT(reminder_stand(&receivable, nothing, pauses, day(2026, 4, 1)).state, REMIND_NOW);
	pause->invoice = invoice;
	EQUAL_INT(
		reminder_stand(&receivable, nothing, pauses, day(2026, 4, 1)).state, REMIND_PAUSED);
}

/* --- what the law gives ----------------------------------------------------------------------- */

static const PenaltyRates no_own = {0};

static Party in(const char *country)
{
	return (Party){.address.country = text_of(country)};
}

TEST(interest_runs_by_the_day_at_the_rates_of_its_half_years)
{
	/* From exact fractions, day by day: FR 3 × the legal rate, DE the base rate + 9,
	 * EU the ECB's + 8. */
	static const struct {
		const char *seller;
		int64_t owed;
		int due[3], today[3];
		int32_t rate;
		int64_t interest;
	} cases[] = {
		{"FR", 100000, {2026, 3, 1}, {2026, 3, 31}, 786, 646},
		{"FR", 100000, {2026, 3, 1}, {2026, 3, 2}, 786, 22},
		{"FR", 100000, {2025, 12, 15}, {2026, 1, 15}, 786, 686}, /* two half-years */
		{"FR", 100000, {2024, 2, 15}, {2024, 3, 15}, 1521,
			1208}, /* a leap year's February */
		{"FR", 123456789, {2022, 3, 1}, {2026, 2, 28}, 786, 46118011},
		{"FR", 1, {2026, 3, 1}, {2026, 12, 31}, 786, 0},
		{"FR", 100000, {2021, 12, 1}, {2022, 1, 1}, 228, 6}, /* no rate before 2022 */
		{"DE", 100000, {2026, 3, 1}, {2026, 3, 31}, 1027, 844},
		{"DE", 100000, {2022, 12, 20}, {2023, 1, 10}, 1062, 536}, /* below zero before */
		{"AT", 100000, {2026, 3, 1}, {2026, 3, 31}, 1015, 834},
		{"BE", 100000, {2025, 6, 20}, {2025, 7, 10}, 1015, 584},
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		const int *due = cases[i].due, *today = cases[i].today;
		Receivable receivable = owed(day(2020, 1, 1), day(due[0], due[1], due[2]));
		receivable.due.minor = cases[i].owed;
		Party seller = in(cases[i].seller), buyer = in("IT");
		Payments none = {0};
		Penalty penalty = penalty_of(&receivable, &none, &seller, &buyer, &no_own,
			day(today[0], today[1], today[2]));
		EQUAL_INT(penalty.rate.hundredths, cases[i].rate);
		EQUAL_INT(penalty.interest.minor, cases[i].interest);
		EQUAL_INT(penalty.indemnity.minor, 4000);
	}
}

TEST(what_came_in_between_bears_no_interest_from_the_next_day)
{
	Receivable receivable = owed(day(2026, 1, 29), day(2026, 3, 1));
	Party seller = in("FR"), buyer = in("FR");
	Payments payments = {0};
	Payment *part = LIST_ADD(arena, payments);
	*part = (Payment){.day = day(2026, 3, 11), .amount = MONEY(40000, "EUR")};
	EQUAL_INT(penalty_of(&receivable, &payments, &seller, &buyer, &no_own, day(2026, 3, 31))
			  .interest.minor,
		474);
	part->day = day(2026, 2, 20); /* before it was due */
	EQUAL_INT(penalty_of(&receivable, &payments, &seller, &buyer, &no_own, day(2026, 3, 31))
			  .interest.minor,
		388);
	payments.count = 0;
	receivable.credited.minor = 40000;
	EQUAL_INT(penalty_of(&receivable, &payments, &seller, &buyer, &no_own, day(2026, 3, 31))
			  .interest.minor,
		388);
}

TEST(what_came_above_the_debt_and_went_back_neither_bears_interest_nor_takes_it_off)
{
	Receivable receivable = owed(day(2026, 1, 29), day(2026, 3, 1));
	Party seller = in("FR"), buyer = in("FR");
	Payments payments = {0};
	*LIST_ADD(arena, payments) =
		(Payment){.day = day(2026, 3, 11), .amount = MONEY(150000, "EUR")};
	*LIST_ADD(arena, payments) =
		(Payment){.day = day(2026, 3, 21), .amount = MONEY(-50000, "EUR")};
	/* ten days of 1,000.00 at 7.86 % */
	EQUAL_INT(penalty_of(&receivable, &payments, &seller, &buyer, &no_own, day(2026, 3, 31))
			  .interest.minor,
		215);
}

TEST(nothing_is_owed_late_of_what_was_taken_back)
{
	Receivable receivable = owed(day(2026, 1, 29), day(2026, 3, 1));
	Party seller = in("FR"), buyer = in("FR");
	Payments none = {0};
	receivable.credited = receivable.due;
	Penalty penalty =
		penalty_of(&receivable, &none, &seller, &buyer, &no_own, day(2026, 3, 31));
	CHECK(penalty.days == 0 && penalty.indemnity.minor == 0);
	receivable.credited.minor = 0;
	receivable.kind = INVOICE_CREDIT;
	penalty = penalty_of(&receivable, &none, &seller, &buyer, &no_own, day(2026, 3, 31));
	CHECK(penalty.days == 0 && penalty.interest.minor == 0);
}

TEST(the_law_gives_it_between_businesses_and_only_when_late)
{
	static const struct {
		const char *seller, *buyer;
		bool consumer, given;
	} cases[] = {
		{"FR", "FR", false, true},
		{"FR", "US", false, true},
		{"FR", "FR", true, false},
		{"DE", "FR", false, true},
		{"DE", "DE", true, false},
		{"DE", "US", false, false},
		{"BE", "", false, false},
		{"CH", "CH", false, false},
		{"CH", "FR", false, false},
		{"US", "US", false, false},
		{"", "FR", false, false},
	};
	Receivable receivable = owed(day(2026, 1, 29), day(2026, 3, 1));
	Payments none = {0};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		Party seller = in(cases[i].seller), buyer = in(cases[i].buyer);
		buyer.consumer = cases[i].consumer;
		Penalty late =
			penalty_of(&receivable, &none, &seller, &buyer, &no_own, day(2026, 3, 31));
		CHECK((late.interest.minor > 0) == cases[i].given);
		CHECK((late.indemnity.minor == 4000) == cases[i].given);
		Penalty soon =
			penalty_of(&receivable, &none, &seller, &buyer, &no_own, day(2026, 3, 1));
		CHECK(soon.days == 0 && soon.interest.minor == 0 && soon.indemnity.minor == 0);
	}
}

TEST(beyond_the_last_known_half_year_the_rate_is_taken_and_said_so)
{
	Receivable receivable = owed(day(2026, 1, 29), day(2026, 6, 20));
	Party seller = in("FR"), buyer = in("FR");
	Payments none = {0};
	CHECK(!penalty_of(&receivable, &none, &seller, &buyer, &no_own, day(2026, 6, 30)).newest);
	Penalty penalty = penalty_of(&receivable, &none, &seller, &buyer, &no_own, day(2026, 7, 1));
	CHECK(penalty.newest);
	EQUAL_INT(penalty.rate.hundredths, 786);
	EQUAL_INT(penalty.interest.minor, 237);
}

TEST(an_invoice_due_in_a_week_gets_a_word_ahead_and_one_due_sooner_none)
{
	Receivable receivable = owed(day(2026, 3, 1), day(2026, 3, 8));
	EQUAL_INT(reminder_stand(&receivable, nothing, nobody, day(2026, 3, 2)).level,
		REMINDER_BEFORE);
	receivable = owed(day(2026, 3, 2), day(2026, 3, 8));
	EQUAL_INT(
		reminder_stand(&receivable, nothing, nobody, day(2026, 3, 2)).level, REMINDER_DUE);
}

TEST(a_rate_that_the_owner_typed_holds_from_its_day_on_and_before_what_is_known)
{
	PenaltyRates own = {0};
	Receivable receivable = owed(day(2026, 1, 29), day(2026, 6, 20));
	Party seller = in("FR"), buyer = in("FR");
	Payments none = {0};
	*LIST_ADD(arena, own) = (PenaltyRate){day(2026, 7, 1), {1000}};
	Penalty penalty = penalty_of(&receivable, &none, &seller, &buyer, &own, day(2026, 6, 30));
	EQUAL_INT(penalty.rate.hundredths, 786);
	EQUAL_TEXT(day_iso(arena, penalty.from), "2026-01-01");
	int64_t before = penalty.interest.minor; /* ten days at 7.86 % of 1,000.00 */
	penalty = penalty_of(&receivable, &none, &seller, &buyer, &own, day(2026, 7, 10));
	EQUAL_INT(penalty.rate.hundredths, 1000);
	CHECK(!penalty.newest && !day_set(penalty.until));
	EQUAL_TEXT(day_iso(arena, penalty.from), "2026-07-01");
	CHECK(penalty.interest.minor > before);
	own.items[0].from = day(2026, 1, 1); /* of the same day as a known one: the owner's */
	penalty = penalty_of(&receivable, &none, &seller, &buyer, &own, day(2026, 6, 30));
	EQUAL_INT(penalty.rate.hundredths, 1000);
	own.items[0].from = day(2025, 8, 1); /* a known one begins after it */
	penalty = penalty_of(&receivable, &none, &seller, &buyer, &own, day(2026, 6, 30));
	EQUAL_INT(penalty.rate.hundredths, 786);
}
