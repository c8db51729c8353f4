/* What was spent: dropped, written down, billed on. */
#ifndef WEB_PAGES_EXPENSE_H
#define WEB_PAGES_EXPENSE_H

#include "app/client.h"
#include "app/expense.h"
#include "web/form.h"
#include "web/html.h"
#include "web/route.h"

PAGE(get_expenses);
PAGE(get_expense_new);
PAGE(post_expense_new);
PAGE(post_expense_drop);
PAGE(get_expense);
PAGE(post_expense);
PAGE(get_expense_receipt);
PAGE(post_expense_receipt);
PAGE(post_expense_delete);

/* What the form shows: what is kept under what was typed. */
typedef struct {
	const Form *form;
	ExpenseRow row;
	ClientLines clients;
} ExpenseView;

/* What was typed, or what is kept; an empty amount for nothing. */
Text expense_typed(const ExpenseView *view, const char *field, Text kept);
Text expense_amount(Html *html, Money money);
Text expense_day(Html *html, Day day); /* ISO, "" for none */
Text year_text(Html *html, int year);
extern const int expense_choices[EXPENSE_CATEGORIES]; /* 0, 1, 2 …: what a template walks over */
const char *rebill_says(Rebill rebill);               /* a msgid: how it gets onto a bill */

#endif
