/* What the practice spends: from a supplier's e-invoice or a receipt to what a client is billed for
 * it. */
#ifndef DOMAIN_EXPENSE_H
#define DOMAIN_EXPENSE_H

#include "base/error.h"
#include "base/list.h"
#include "domain/amount.h"
#include "domain/id.h"

typedef enum {
	EXPENSE_SOFTWARE,
	EXPENSE_OFFICE,
	EXPENSE_EQUIPMENT,
	EXPENSE_PHONE,
	EXPENSE_TRAVEL,
	EXPENSE_MEALS,
	EXPENSE_RENT,
	EXPENSE_TRAINING,
	EXPENSE_SUBCONTRACTING,
	EXPENSE_FEES,
	EXPENSE_ADVERTISING,
	EXPENSE_INSURANCE,
	EXPENSE_BANK,
	EXPENSE_CONTRIBUTIONS,
	EXPENSE_OTHER,
	EXPENSE_CATEGORIES
} ExpenseCategory;
const char *expense_category_key(ExpenseCategory category); /* "software" */
bool expense_category_from_key(Text key, ExpenseCategory *ret_category);
const char *expense_category_name(ExpenseCategory category); /* a msgid */
/* Its account in the French chart of accounts (PCG), for the FEC. */
const char *expense_category_account(ExpenseCategory category);
const char *expense_category_account_name(ExpenseCategory category); /* in French */

typedef struct Expense {
	ExpenseId id;
	Day day;
	Text supplier, number; /* number: of their invoice, "" on a receipt without */
	Text what;
	ExpenseCategory category;
	Money net, tax;
	Money home;      /* the gross in the practice's own currency; none: not known yet */
	ClientId client; /* billed on to; 0: nobody */
	Day paid;
	Text receipt, receipt_name; /* a kept file, and what it was called */
	InvoiceId invoice;          /* it stands on; 0: none yet */
	int32_t line;
	Instant created, deleted;
	int64_t changed;
} Expense;
LIST_OF(Expense, Expenses);

Money expense_gross(const Expense *expense);
/* Who it was with and for: "Canva, Pro for a month". */
Text expense_title(Arena *arena, const Expense *expense);
/* A file was dropped that says no amounts: they are still to be typed. */
bool expense_unread(const Expense *expense);
/* What a client is billed: before VAT where the seller gets it back, with VAT where not, and the
 * agreement's per cent (basis points) on top. */
Money expense_rebilled(const Expense *expense, int32_t markup, bool vat_deducted);

/* A day that has come, somebody or something it was for, an amount that is not nothing (below zero:
 * money back), a tax that is a part of it. The day that was kept stays even when it is ahead: a
 * supplier's file may say so. Fields as on the form. */
MUST_USE const Error *expense_check(Arena *arena, const Expense *expense, Day kept, Day today);

enum { EXPENSE_TEXT_LIMIT = 200, EXPENSE_NUMBER_LIMIT = 100 };
#define EXPENSE_MINOR_LIMIT INT64_C(100000000000) /* 10^11 minor units, on either side of zero */

#endif
