/* Any other table of a bank: which column is what, with a look at what comes of it. */
#include "domain/billed.h"
#include "domain/check.h"
#include "view/statement_columns.h"
#include "web/page.h"
#include "web/pages/bank.h"

#include <string.h>

static const char *const orders[] = {
	[DATES_UNKNOWN] = "", [DATES_DMY] = "dmy", [DATES_MDY] = "mdy", [DATES_YMD] = "ymd"};

static const Error *show_columns(Context *cx, const Request *request, Response *response, Text blob,
	const BankColumns *columns, Form *form)
{
	StatementColumns view;
	TRY(open_statement_columns(cx, blob, columns, &view));
	Html *html = page_begin(cx, request, response,
		(PageHead){.title = words_plain(cx->language, N_("Which column is what?")),
			.nav = NAV_INVOICES});
	statement_columns(html, &view, form);
	return page_end(html);
}

const Error *get_statement_columns(Context *cx, const Request *request, Response *response)
{
	return show_columns(
		cx, request, response, http_query(request, "file"), NULL, form_of(cx->arena, NULL));
}

/* "" is no column. */
static int read_column(Form *form, const char *field)
{
	Text said = form_text(form, field, ACCOUNT_TEXT_LIMIT);
	int64_t place;
	bool is_column = span_int64(span_of(said), &place) && place >= 0 && place < CSV_CELLS_LIMIT;
	if (!is_column && !text_empty(said)) {
		form_problem(form, field, (Message){.msgid = "Choose one of these."});
	}
	return is_column ? (int)place : -1;
}

static BankColumns read_columns(const Context *cx, Form *form)
{
	BankColumns columns = {.day = read_column(form, "day"),
		.amount = read_column(form, "amount"),
		.in = read_column(form, "in"),
		.out = read_column(form, "out"),
		.text = read_column(form, "text"),
		.name = read_column(form, "name"),
		.iban = read_column(form, "iban"),
		.reference = read_column(form, "reference"),
		.currency = read_column(form, "currency_column"),
		.dates = (DateOrder)form_choice(
			form, "dates", orders, sizeof orders / sizeof orders[0])};
	Text usual = form_text(form, "usual", 3);
	if (usual.length == 3) {
		memcpy(columns.usual.code, usual.chars, 3);
	}
	const Error *bad = check_currency(cx->arena, "usual", columns.usual);
	if (bad) {
		form_problem(form, "usual", bad->reason);
	}
	return columns;
}

/* POST: look again (act "look"), or take the lines. */
const Error *post_statement_columns(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	BankColumns columns = read_columns(cx, form);
	Text account = form_text(form, "account", ACCOUNT_TEXT_LIMIT);
	Text blob = form_text(form, "file", BANK_TEXT_LIMIT);
	const StatementOptions options = {.account = account, .columns = &columns};
	StatementRead read;
	bool look = text_is(form_text(form, "act", 10), "look");
	if (form_good(form) && !look) {
		TRY(form_refused(form, check_statement_columns(cx, &columns)));
	}
	if (form_good(form) && !look) {
		TRY(form_refused(form, read_statement(cx, blob, &options, &read)));
	}
	if (!form_good(form) || look) {
		response->status = form_good(form) ? 200 : 422;
		return show_columns(cx, request, response, blob, &columns, form);
	}
	statement_done(cx, response, &read);
	return OK;
}

/* --- for templates --- */

int column_chosen(const Form *form, const char *field, int otherwise)
{
	Text said = form_typed(form, field, TEXT(""));
	int64_t place = -1;
	if (!form_sent(form)) {
		return otherwise;
	}
	return span_int64(span_of(said), &place) && place >= 0 && place < CSV_CELLS_LIMIT
		       ? (int)place
		       : -1;
}

void column_options(Html *html, const StatementColumns *columns, int chosen)
{
	select_option(html, TEXT(""), chosen < 0, words_plain(html->language, N_("None")));
	for (size_t i = 0; i < columns->head.count; i++) {
		Text name = columns->head.items[i];
		select_option(html, text_format(html->arena, "%zu", i), chosen == (int)i,
			text_empty(name) ? text_format(html->arena, "%zu", i + 1) : name);
	}
}
