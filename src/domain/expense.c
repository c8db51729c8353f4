#include "domain/expense.h"

#include "domain/check.h"

static const struct {
	const char *key, *name, *account, *account_name;
} categories[EXPENSE_CATEGORIES] = {
	[EXPENSE_SOFTWARE] = {"software", N_("Software and subscriptions"), "651100",
		"Redevances pour logiciels et abonnements"},
	[EXPENSE_OFFICE] = {"office", N_("Office supplies"), "606400",
		"Fournitures administratives"},
	[EXPENSE_EQUIPMENT] = {"equipment", N_("Small equipment"), "606300",
		"Fournitures d’entretien et petit équipement"},
	[EXPENSE_PHONE] = {"phone", N_("Phone, internet, post"), "626000",
		"Frais postaux et de télécommunications"},
	[EXPENSE_TRAVEL] = {"travel", N_("Travel"), "625100", "Voyages et déplacements"},
	[EXPENSE_MEALS] = {"meals", N_("Meals with clients"), "625700", "Réceptions"},
	[EXPENSE_RENT] = {"rent", N_("Desk and rent"), "613200", "Locations immobilières"},
	[EXPENSE_TRAINING] = {"training", N_("Training"), "618500",
		"Frais de colloques, séminaires, conférences"},
	[EXPENSE_SUBCONTRACTING] = {"subcontracting", N_("Work by colleagues"), "611000",
		"Sous-traitance générale"},
	[EXPENSE_FEES] = {"fees", N_("Accountant, lawyer"), "622600", "Honoraires"},
	[EXPENSE_ADVERTISING] = {"advertising", N_("Advertising"), "623000",
		"Publicité, publications, relations publiques"},
	[EXPENSE_INSURANCE] = {"insurance", N_("Insurance"), "616000", "Primes d’assurance"},
	[EXPENSE_BANK] = {"bank", N_("Bank and payment fees"), "627000",
		"Services bancaires et assimilés"},
	[EXPENSE_CONTRIBUTIONS] = {"contributions", N_("Social contributions"), "646000",
		"Cotisations sociales personnelles de l’exploitant"},
	[EXPENSE_OTHER] = {"other", N_("Other"), "628000", "Divers"},
};

const char *expense_category_key(ExpenseCategory category)
{
	return categories[category].key;
}

bool expense_category_from_key(Text key, ExpenseCategory *ret_category)
{
	for (int i = 0; i < EXPENSE_CATEGORIES; i++) {
		if (text_is(key, categories[i].key)) {
			*ret_category = (ExpenseCategory)i;
			return true;
		}
	}
	return false;
}

const char *expense_category_name(ExpenseCategory category)
{
	return categories[category].name;
}

const char *expense_category_account(ExpenseCategory category)
{
	return categories[category].account;
}

const char *expense_category_account_name(ExpenseCategory category)
{
	return categories[category].account_name;
}

Money expense_gross(const Expense *expense)
{
	return (Money){expense->net.minor + expense->tax.minor, expense->net.currency};
}

Text expense_title(Arena *arena, const Expense *expense)
{
	bool both = !text_empty(expense->supplier) && !text_empty(expense->what);
	return both ? text_format(arena, "%s, %s", expense->supplier.chars, expense->what.chars)
		    : text_join(arena, expense->supplier, expense->what);
}

bool expense_unread(const Expense *expense)
{
	return expense_gross(expense).minor == 0;
}

Money expense_rebilled(const Expense *expense, int32_t markup, bool vat_deducted)
{
	Money cost = vat_deducted ? expense->net : expense_gross(expense);
	return money_rounded((__int128)cost.minor * (10000 + markup), 10000, expense->net.currency);
}

static const Error *check_amounts(Arena *arena, const Expense *expense)
{
	Problems problems = {.arena = arena};
	int64_t gross = expense_gross(expense).minor, tax = expense->tax.minor;
	problem(&problems, check_currency(arena, "currency", expense->net.currency));
	if (gross == 0) {
		problem(&problems, refuse(arena, "gross", "How much was it?"));
	} else if (gross > EXPENSE_MINOR_LIMIT || gross < -EXPENSE_MINOR_LIMIT) {
		problem(&problems, refuse(arena, "gross", "Too much for one expense."));
	}
	if (gross >= 0 ? tax < 0 || tax > gross : tax > 0 || tax < gross) {
		problem(&problems, refuse(arena, "tax", "The VAT is a part of the amount."));
	}
	bool same_way = gross >= 0 ? expense->home.minor >= 0 : expense->home.minor <= 0;
	if (!same_way || expense->home.minor > EXPENSE_MINOR_LIMIT ||
		expense->home.minor < -EXPENSE_MINOR_LIMIT) {
		problem(&problems,
			refuse(arena, "home", "What the bank took for it, the same way round."));
	}
	return problems.first;
}

static bool day_fits(Day day, Day today)
{
	return day.days <= today.days + 1 && day_date(day).year >= 2000;
}

const Error *expense_check(Arena *arena, const Expense *expense, Day kept, Day today)
{
	Problems problems = {.arena = arena};
	if (expense->day.days != kept.days && !day_fits(expense->day, today)) {
		problem(&problems, refuse(arena, "day", "The day on the receipt, not one ahead."));
	}
	if (text_empty(expense->supplier) && text_empty(expense->what)) {
		problem(&problems, refuse(arena, "supplier", "From whom, or for what?"));
	}
	problem(&problems,
		check_one_line(arena, "supplier", expense->supplier, EXPENSE_TEXT_LIMIT));
	problem(&problems, check_one_line(arena, "number", expense->number, EXPENSE_NUMBER_LIMIT));
	problem(&problems, check_one_line(arena, "what", expense->what, EXPENSE_TEXT_LIMIT));
	problem(&problems, check_amounts(arena, expense));
	if (day_set(expense->paid) && !day_fits(expense->paid, today)) {
		problem(&problems, refuse(arena, "paid", "The day it was paid, not one ahead."));
	}
	return problems.first;
}
