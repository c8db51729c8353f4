#include "web/pages/expense.h"

#include "app/bin.h"
#include "app/client.h"
#include "view/expense_edit.h"
#include "view/expense_list.h"
#include "web/page.h"
#include "web/pages/invoice.h"

#include <inttypes.h>
#include <string.h>

/* --- words and numbers --- */

const int expense_choices[EXPENSE_CATEGORIES] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14};

Text expense_typed(const ExpenseView *view, const char *field, Text kept)
{
	return form_typed(view->form, field, kept);
}

Text expense_amount(Html *html, Money money)
{
	return money.minor ? price_text(html, price_of(money), money.currency) : TEXT("");
}

Text expense_day(Html *html, Day day)
{
	return day_set(day) ? day_iso(html->arena, day) : TEXT("");
}

Text year_text(Html *html, int year)
{
	return text_format(html->arena, "%d", year);
}

const char *rebill_says(Rebill rebill)
{
	static const char *const says[] = {
		[REBILL_NOT] = "",
		[REBILL_NEXT] = N_("on the next draft"),
		[REBILL_UNAGREED] = N_("the agreement bills no expenses on"),
		[REBILL_CURRENCY] = N_("billed in another currency: write the line by hand"),
	};
	return says[rebill];
}

/* --- all of them --- */

static const Error *show_list(
	Context *cx, const Request *request, Response *response, const Form *form)
{
	ExpenseDesk desk;
	int64_t year = 0;
	bool typed = span_int64(span_of(http_query(request, "year")), &year);
	Day first = {0}, last = {0};
	bool days = day_parse(span_of(http_query(request, "from")), &first) &&
		    day_parse(span_of(http_query(request, "to")), &last);
	if (days && first.days <= last.days) {
		TRY(open_expenses_between(cx, first, last, &desk));
	} else {
		TRY(open_expenses(
			cx, typed && year >= 2000 && year <= 2100 ? (int)year : 0, &desk));
	}
	PageHead head = {.title = words_plain(cx->language, N_("Expenses")), .nav = NAV_INVOICES};
	Html *html = page_begin(cx, request, response, head);
	expense_list(html, &desk, form);
	return page_end(html);
}

const Error *get_expenses(Context *cx, const Request *request, Response *response)
{
	return show_list(cx, request, response, form_of(cx->arena, NULL));
}

const Error *post_expense_drop(Context *cx, const Request *request, Response *response)
{
	ExpenseId id = {0};
	Form *form = form_of(cx->arena, request);
	if (request->file < 0 || text_empty(request->file_name)) {
		form_problem(form, "file", message(cx->arena, "Choose a file first."));
	} else {
		TRY(form_refused(form, drop_expense(cx, request->file, request->file_name, &id)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show_list(cx, request, response, form);
	}
	page_done(response, url(cx->arena, "/expenses/%" PRId64, id.value),
		words_plain(cx->language, N_("Kept: look over what it says.")), TEXT(""));
	return OK;
}

/* --- one of them --- */

static const Error *show(Context *cx, const Request *request, Response *response, ExpenseView *view)
{
	if (form_sent(view->form) && !form_good(view->form)) {
		response->status = 422;
	}
	TRY(open_clients(cx, &view->clients));
	Text title = expense_title(cx->arena, &view->row.expense);
	PageHead head = {
		.title = text_empty(title) ? words_plain(cx->language, N_("Expense")) : title,
		.nav = NAV_INVOICES,
		.client = view->row.expense.client};
	Html *html = page_begin(cx, request, response, head);
	expense_edit(html, view);
	return page_end(html);
}

static const Error *show_at(Context *cx, const Request *request, Response *response, ExpenseId id)
{
	ExpenseView view = {.form = form_of(cx->arena, NULL)};
	TRY(open_expense(cx, id, &view.row));
	return show(cx, request, response, &view);
}

const Error *get_expense_new(Context *cx, const Request *request, Response *response)
{
	return show_at(cx, request, response, (ExpenseId){0});
}

const Error *get_expense(Context *cx, const Request *request, Response *response)
{
	return show_at(cx, request, response, (ExpenseId){path_id(request, 0)});
}

static void read_expense(Form *form, const Context *cx, Expense *expense)
{
	Text currency = form_text(form, "currency", 3);
	const char *keys[EXPENSE_CATEGORIES];
	for (int i = 0; i < EXPENSE_CATEGORIES; i++) {
		keys[i] = expense_category_key((ExpenseCategory)i);
	}
	if (currency.length == 3) {
		memcpy(expense->net.currency.code, currency.chars, 3);
	}
	expense->day = form_day(form, "day");
	expense->supplier = form_text(form, "supplier", EXPENSE_TEXT_LIMIT);
	expense->number = form_text(form, "number", EXPENSE_NUMBER_LIMIT);
	expense->what = form_text(form, "what", EXPENSE_TEXT_LIMIT);
	expense->category =
		(ExpenseCategory)form_choice(form, "category", keys, EXPENSE_CATEGORIES);
	expense->tax = form_money(form, "tax", expense->net.currency);
	expense->net.minor = form_money(form, "gross", expense->net.currency).minor;
	expense->net.minor -= expense->tax.minor;
	expense->home = form_money(form, "home", cx->practice.currency);
	expense->client.value = form_id(form, "client");
	expense->paid = form_day(form, "paid");
	expense->changed = form_int(form, "changed", 0, INT64_MAX);
}

static const Error *post_at(Context *cx, const Request *request, Response *response, ExpenseId id)
{
	Form *form = form_of(cx->arena, request);
	ExpenseView view = {.form = form};
	TRY(open_expense(cx, id, &view.row));
	read_expense(form, cx, &view.row.expense);
	if (form_good(form)) {
		TRY(form_refused(form, save_expense(cx, &view.row.expense, &id)));
	}
	if (!form_good(form)) {
		return show(cx, request, response, &view);
	}
	page_done(response, url(cx->arena, "/expenses"), words_plain(cx->language, N_("Kept.")),
		TEXT(""));
	return OK;
}

const Error *post_expense_new(Context *cx, const Request *request, Response *response)
{
	return post_at(cx, request, response, (ExpenseId){0});
}

const Error *post_expense(Context *cx, const Request *request, Response *response)
{
	return post_at(cx, request, response, (ExpenseId){path_id(request, 0)});
}

const Error *post_expense_delete(Context *cx, const Request *request, Response *response)
{
	ExpenseId id = {path_id(request, 0)};
	Form *form = form_of(cx->arena, request);
	ExpenseView view = {.form = form};
	TRY(open_expense(cx, id, &view.row));
	TRY(form_refused(form, delete_noun(cx, TEXT("expense"), id.value)));
	if (!form_good(form)) {
		return show(cx, request, response, &view);
	}
	page_done(response, url(cx->arena, "/expenses"),
		words_plain(cx->language, N_("The expense is in the bin.")),
		text_format(cx->arena, "/undo?noun=expense&id=%" PRId64, id.value));
	return OK;
}

/* --- its receipt --- */

const Error *post_expense_receipt(Context *cx, const Request *request, Response *response)
{
	ExpenseId id = {path_id(request, 0)};
	Form *form = form_of(cx->arena, request);
	ExpenseView view = {.form = form};
	TRY(open_expense(cx, id, &view.row));
	if (request->file < 0 || text_empty(request->file_name)) {
		form_problem(form, "file", message(cx->arena, "Choose a file first."));
	} else {
		TRY(form_refused(form, keep_receipt(cx, id, request->file, request->file_name)));
	}
	if (!form_good(form)) {
		return show(cx, request, response, &view);
	}
	page_done(response, url(cx->arena, "/expenses/%" PRId64, id.value),
		words_plain(cx->language, N_("The receipt is kept.")), TEXT(""));
	return OK;
}

/* GET /expenses/:id/receipt: never shown inside a page of ours, always a download. */
const Error *get_expense_receipt(Context *cx, const Request *request, Response *response)
{
	Blob blob;
	Bytes bytes;
	TRY(open_receipt(cx, (ExpenseId){path_id(request, 0)}, &blob, &bytes));
	response->type = blob.media;
	http_add_header(response, "Content-Disposition",
		text_format(cx->arena, "attachment; filename*=UTF-8''%s",
			url_part(cx->arena, blob.name)));
	buffer_put(&response->body, bytes.start, bytes.length);
	return OK;
}
