/* What is spent, and what of it a client is billed. */
#include "domain/expense.h"

#include "test/test.h"

static Expense train(void)
{
	return (Expense){.day = day(2026, 11, 20),
		.supplier = TEXT("SNCF"),
		.what = TEXT("Lyon–Paris"),
		.net = MONEY(8182, "EUR"),
		.tax = MONEY(818, "EUR")};
}

static const Day today = {20780}; /* 23 November 2026 */

TEST(a_client_is_billed_with_vat_unless_the_practice_gets_it_back)
{
	Expense expense = train();
	EQUAL_INT(expense_rebilled(&expense, 0, false).minor, 9000);
	EQUAL_INT(expense_rebilled(&expense, 0, true).minor, 8182);
	EQUAL_INT(expense_rebilled(&expense, 1000, false).minor, 9900);
	EQUAL_INT(expense_rebilled(&expense, 1, true).minor, 8183); /* 8,182.8182 */
}

TEST(an_expense_says_from_whom_or_for_what)
{
	Expense expense = train();
	EQUAL_TEXT(expense_title(arena, &expense), "SNCF, Lyon–Paris");
	expense.what = TEXT("");
	EQUAL_TEXT(expense_title(arena, &expense), "SNCF");
	WORKS(expense_check(arena, &expense, (Day){0}, today));
	expense.supplier = TEXT("");
	REFUSES(expense_check(arena, &expense, (Day){0}, today), "From whom, or for what?");
}

TEST(an_expense_has_an_amount_and_its_vat_is_a_part_of_it)
{
	Expense expense = train();
	expense.net.minor = -818;
	REFUSES(expense_check(arena, &expense, (Day){0}, today), "How much was it?");
	CHECK(expense_unread(&expense));
	expense.net.minor = -10;
	expense.tax.minor = 20;
	REFUSES(expense_check(arena, &expense, (Day){0}, today),
		"The VAT is a part of the amount.");
	expense.net.minor = -8182; /* money back, with its VAT */
	expense.tax.minor = -818;
	WORKS(expense_check(arena, &expense, (Day){0}, today));
	expense.net.minor = EXPENSE_MINOR_LIMIT + 1;
	expense.tax.minor = 0;
	REFUSES(expense_check(arena, &expense, (Day){0}, today), "Too much for one expense.");
}

TEST(a_receipt_is_not_of_a_day_ahead)
{
	Expense expense = train();
	expense.day = day_plus(today, 2);
	REFUSES(expense_check(arena, &expense, (Day){0}, today),
		"The day on the receipt, not one ahead.");
	WORKS(expense_check(arena, &expense, expense.day, today)); /* as the supplier's file says */
	expense.day = day_plus(today, 1); /* already tomorrow where it was bought */
	WORKS(expense_check(arena, &expense, (Day){0}, today));
	expense.paid = day(1926, 1, 1);
	REFUSES(expense_check(arena, &expense, (Day){0}, today),
		"The day it was paid, not one ahead.");
}

TEST(each_category_has_a_key_a_name_and_an_account)
{
	for (int i = 0; i < EXPENSE_CATEGORIES; i++) {
		ExpenseCategory category = (ExpenseCategory)i, found = EXPENSE_OTHER;
		CHECK(expense_category_from_key(text_of(expense_category_key(category)), &found));
		CHECK(found == category && expense_category_name(category)[0] != '\0');
		EQUAL_INT(text_of(expense_category_account(category)).length, 6);
	}
}

TEST(an_expense_and_its_vat_go_up_to_their_limits)
{
	Expense expense = train();
	expense.net.minor = EXPENSE_MINOR_LIMIT;
	expense.tax.minor = 0;
	WORKS(expense_check(arena, &expense, (Day){0}, today));
	expense.net.minor = -EXPENSE_MINOR_LIMIT;
	WORKS(expense_check(arena, &expense, (Day){0}, today));
	expense.net.minor = 1000;
	expense.tax.minor = -1;
	REFUSES(expense_check(arena, &expense, (Day){0}, today),
		"The VAT is a part of the amount.");
	expense.net.minor = 0;
	expense.tax.minor = 1000; /* all of it is VAT */
	WORKS(expense_check(arena, &expense, (Day){0}, today));
}
