/* The journal: every entry is balanced, and every amount stands on the account it belongs to. */
#include "domain/ledger.h"

#include "test/test.h"

static const Currency euro = {"EUR"};

/* What the lines of an account come to: debits less credits. */
static int64_t on(const Ledger *ledger, const char *account)
{
	int64_t sum = 0;
	EACH (const LedgerLine, line, ledger->lines) {
		if (text_is(line->account, account)) {
			sum += line->debit - line->credit;
		}
	}
	return sum;
}

static void check_balanced(const Ledger *ledger)
{
	int32_t entry = 0;
	int64_t sum = 0;
	EACH (const LedgerLine, line, ledger->lines) {
		CHECK(line->debit >= 0 && line->credit >= 0);
		CHECK((line->debit == 0) != (line->credit == 0));
		CHECK(line->entry == entry || (line->entry == entry + 1 && sum == 0));
		entry = line->entry;
		sum += line->debit - line->credit;
	}
	EQUAL_INT(sum, 0);
	EQUAL_INT(entry, ledger->entries);
}

static LedgerSale sale(const char *number, Day on_day, int64_t net, int64_t tax, bool credit)
{
	return (LedgerSale){.client = {7},
		.client_name = TEXT("Lune"),
		.number = text_of(number),
		.day = on_day,
		.net = {net, euro},
		.tax = {tax, euro},
		.asked = {net + tax, euro},
		.credit = credit};
}

TEST(a_deposit_is_owed_to_the_client_until_the_invoice_of_the_work_takes_it_off)
{
	Ledger ledger = ledger_new(arena, euro);
	LedgerSale deposit = sale("F-1", day(2026, 3, 1), 3000, 600, false);
	LedgerSale work = sale("F-2", day(2026, 4, 1), 10000, 2000, false);
	deposit.deposit = true;
	work.taken_off = MONEY(3600, "EUR");
	work.taken_off_tax = MONEY(600, "EUR");
	ledger_sale(&ledger, &deposit);
	EQUAL_INT(on(&ledger, "706000"), 0);
	EQUAL_INT(on(&ledger, "419100"), -3000);
	ledger_sale(&ledger, &work);
	ledger_close(&ledger);
	check_balanced(&ledger);
	EQUAL_INT(on(&ledger, "419100"), 0);
	EQUAL_INT(on(&ledger, "706000"), -10000);
	EQUAL_INT(on(&ledger, "445710"), -2000);
	EQUAL_INT(on(&ledger, "411000"), 12000); /* once, not the deposit twice */
}

TEST(a_sale_its_payment_and_its_fee_leave_nothing_owed)
{
	Ledger ledger = ledger_new(arena, euro);
	LedgerSale billed = sale("F-1", day(2026, 3, 1), 10000, 2000, false);
	const BookLine paid = {.client = {7},
		.client_name = TEXT("Lune"),
		.number = TEXT("F-1"),
		.day = day(2026, 3, 15),
		.received = {12000, euro},
		.home = {12000, euro},
		.fee_home = {350, euro}};
	ledger_receipt(&ledger, &paid);
	ledger_sale(&ledger, &billed);
	ledger_close(&ledger);
	check_balanced(&ledger);
	EQUAL_INT(on(&ledger, "411000"), 0);
	EQUAL_INT(on(&ledger, "706000"), -10000);
	EQUAL_INT(on(&ledger, "445710"), -2000);
	EQUAL_INT(on(&ledger, "512000"), 11650);
	EQUAL_INT(on(&ledger, "627000"), 350);
	EQUAL_TEXT(ledger.lines.items[0].piece, "F-1");
	CHECK(ledger.lines.items[0].journal == JOURNAL_SALES); /* by day, not as it was written */
}

TEST(a_credit_note_goes_the_other_way)
{
	Ledger ledger = ledger_new(arena, euro);
	LedgerSale billed = sale("F-1", day(2026, 3, 1), 10000, 2000, false);
	LedgerSale back = sale("A-1", day(2026, 3, 2), 10000, 2000, true);
	ledger_sale(&ledger, &billed);
	ledger_sale(&ledger, &back);
	ledger_close(&ledger);
	check_balanced(&ledger);
	EQUAL_INT(on(&ledger, "411000"), 0);
	EQUAL_INT(on(&ledger, "706000"), 0);
}

TEST(what_the_exchange_gained_or_lost_is_booked_apart)
{
	Ledger ledger = ledger_new(arena, euro);
	LedgerSale billed = sale("F-1", day(2026, 3, 1), 9000, 0, false);
	BookLine paid = {.client = {7},
		.number = TEXT("F-1"),
		.day = day(2026, 3, 15),
		.received = MONEY(10000, "USD"),
		.home = {9200, euro},
		.difference = {200, euro}};
	billed.asked = MONEY(10000, "USD");
	ledger_sale(&ledger, &billed);
	ledger_receipt(&ledger, &paid);
	ledger_close(&ledger);
	check_balanced(&ledger);
	EQUAL_INT(on(&ledger, "411000"), 0);
	EQUAL_INT(on(&ledger, "756000"), -200);
	EACH (const LedgerLine, line, ledger.lines) {
		bool client = text_is(line->account, "411000");
		CHECK(client == (line->foreign.minor == 10000));
	}
}

TEST(an_expense_is_owed_until_the_day_it_is_paid)
{
	Ledger ledger = ledger_new(arena, euro);
	Expense expense = {.id = {3},
		.day = day(2026, 3, 1),
		.supplier = TEXT("Hébergeur S.A.R.L."),
		.category = EXPENSE_SOFTWARE,
		.net = {1000, euro},
		.tax = {200, euro},
		.home = {1200, euro}};
	ledger_purchase(&ledger, &expense, true);
	EQUAL_INT(on(&ledger, "401000"), -1200);
	EQUAL_INT(on(&ledger, "445660"), 200);
	EQUAL_INT(on(&ledger, "651100"), 1000);
	EQUAL_TEXT(ledger.lines.items[2].side, "FHEBERGEURSARL");
	expense.paid = day(2026, 3, 9);
	ledger_purchase(&ledger, &expense, false);
	ledger_close(&ledger);
	check_balanced(&ledger);
	EQUAL_INT(on(&ledger, "401000"), -1200); /* the first is still owed */
	EQUAL_INT(on(&ledger, "651100"), 2200);
	EQUAL_INT(on(&ledger, "512000"), -1200);
}

TEST(what_is_paid_back_leaves_the_bank_and_what_is_used_moves_nothing)
{
	Ledger ledger = ledger_new(arena, euro);
	BookLine line = {.client = {7},
		.client_name = TEXT("Lune"),
		.number = TEXT("F-1"),
		.day = day(2026, 3, 1),
		.received = MONEY(12000, "EUR"),
		.home = MONEY(12000, "EUR"),
		.difference = MONEY(0, "EUR"),
		.valued = true};
	ledger_receipt(&ledger, &line);
	line.received.minor = line.home.minor = -2000;
	ledger_receipt(&ledger, &line);
	EQUAL_INT(on(&ledger, "512000"), 10000);
	EQUAL_INT(on(&ledger, "411000"), -10000);
	ledger_moved(&ledger, &line);
	EQUAL_INT(on(&ledger, "512000"), 10000);
	line.difference.minor = -200; /* a dollar was worth more when the other one was issued */
	ledger_moved(&ledger, &line);
	EQUAL_INT(on(&ledger, "656000"), 200);
	EQUAL_INT(on(&ledger, "411000"), -10200);
	ledger_close(&ledger);
	check_balanced(&ledger);
}

TEST(vat_from_abroad_is_no_vat_that_comes_back)
{
	Ledger ledger = ledger_new(arena, euro);
	Expense expense = {.id = {1},
		.day = day(2026, 3, 2),
		.supplier = TEXT("Canva"),
		.net = MONEY(10000, "AUD"),
		.tax = MONEY(1000, "AUD"),
		.home = MONEY(6600, "EUR")};
	ledger_purchase(&ledger, &expense, true);
	ledger_close(&ledger);
	check_balanced(&ledger);
	EQUAL_INT(on(&ledger, "445660"), 0);
	EQUAL_INT(on(&ledger, "651100"), 6600);
	EQUAL_INT(on(&ledger, "401000"), -6600);
}
