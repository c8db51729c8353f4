#include "web/pages/bank.h"

#include "domain/identifier.h"
#include "view/bank_line_show.h"
#include "view/payment_list.h"
#include "web/page.h"
#include "web/pages/invoice.h"

/* --- all of them --- */

static const Error *show_payments(
	Context *cx, const Request *request, Response *response, Form *form)
{
	PaymentDesk desk;
	int64_t at = 0;
	TRY(open_payments(cx, &desk));
	bool said = span_int64(span_of(http_query(request, "line")), &at) && at >= 0 &&
		    (size_t)at < desk.lines.count;
	PaymentsView view = {&desk, said ? (size_t)at : 0};
	Html *html = page_begin(cx, request, response,
		(PageHead){
			.title = words_plain(cx->language, N_("Payments")), .nav = NAV_INVOICES});
	payment_list(html, &view, form);
	return page_end(html);
}

const Error *get_payments(Context *cx, const Request *request, Response *response)
{
	return show_payments(cx, request, response, form_of(cx->arena, NULL));
}

/* --- statements --- */

static Text read_said(Context *cx, const StatementRead *read)
{
	Message said =
		read->fresh == 0
			? message(cx->arena, "%1: all of its lines were there already.",
				  arg(read->format))
			: message_n(cx->arena, "%2: %1 line is new, and %3 of them came in.",
				  "%2: %1 lines are new, and %3 of them came in.", read->fresh,
				  arg(read->fresh), arg(read->format), arg(read->open));
	Text text = words(cx->arena, cx->language, cx->zone, said);
	if (read->elsewhere == 0 || read->fresh == 0) {
		return text;
	}
	said = message_n(cx->arena, "%1 was there from another file of the same account.",
		"%1 were there from another file of the same account.", read->elsewhere,
		arg(read->elsewhere));
	return text_format(cx->arena, "%s %s", text.chars,
		words(cx->arena, cx->language, cx->zone, said).chars);
}

void statement_done(Context *cx, Response *response, const StatementRead *read)
{
	Text undo = read->id.value == 0
			    ? TEXT("")
			    : text_format(cx->arena, "/payments/statements/%" PRId64 "/undo",
				      read->id.value);
	page_done(response, url(cx->arena, "/payments"), read_said(cx, read), undo);
}

/* A file that some format knows is read at once; of another table the columns are asked for. */
static const Error *taking(Context *cx, const Request *request, Response *response)
{
	Text blob;
	bool known;
	StatementRead read;
	const StatementOptions options = {0};
	TRY(keep_statement_file(cx, request->file, request->file_name, &blob));
	TRY(statement_is_known(cx, blob, &known));
	if (!known) {
		StatementColumns columns;
		TRY(open_statement_columns(cx, blob, NULL, &columns));
		if (columns.head.count > 1) {
			http_redirect(response, "/payments/columns?file=%s", blob.chars);
			return OK;
		}
	}
	TRY(read_statement(cx, blob, &options, &read));
	statement_done(cx, response, &read);
	return OK;
}

const Error *post_statement(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	const Error *error = request->file < 0 || text_empty(request->file_name)
				     ? refuse(cx->arena, "file", "Choose a file first.")
				     : taking(cx, request, response);
	TRY(form_refused(form, error));
	if (!form_good(form)) {
		response->status = 422;
		return show_payments(cx, request, response, form);
	}
	return OK;
}

const Error *post_statement_undo(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	TRY(form_refused(form, undo_statement(cx, (StatementId){path_id(request, 0)})));
	if (!form_good(form)) {
		response->status = 422;
		return show_payments(cx, request, response, form);
	}
	page_done(response, url(cx->arena, "/payments"),
		words_plain(cx->language, N_("What was read is gone.")), TEXT(""));
	return OK;
}

/* --- one line --- */

static const Error *show_line(
	Context *cx, const Request *request, Response *response, BankLineId id, Form *form)
{
	LineToSettle line;
	OwedList owed;
	TRY(open_bank_line(cx, id, &line, &owed));
	Html *html = page_begin(cx, request, response,
		(PageHead){.title = words_plain(cx->language, N_("What does this pay?")),
			.nav = NAV_INVOICES});
	bank_line_show(html, &line, &owed, cx->practice.currency, form);
	return page_end(html);
}

static BankLineId line_at(const Request *request)
{
	return (BankLineId){path_id(request, 0)};
}

const Error *get_bank_line(Context *cx, const Request *request, Response *response)
{
	return show_line(cx, request, response, line_at(request), form_of(cx->arena, NULL));
}

static void read_share(
	Form *form, const LineToSettle *line, const Owed *owed, Arena *arena, Settling *settling)
{
	const char *settles = text_format(arena, "settles-%" PRId64, owed->invoice.value).chars;
	const char *received = text_format(arena, "received-%" PRId64, owed->invoice.value).chars;
	SettledShare share = {.invoice = owed->invoice,
		.settles = form_money(form, settles, owed->open.currency)};
	share.received = owed_foreign(line, owed)
				 ? form_money(form, received, line->kept.line.amount.currency)
				 : share.settles;
	if (share.settles.minor != 0 || share.received.minor != 0) {
		*LIST_ADD(arena, settling->shares) = share;
	}
}

/* A refusal that is about no field of the form stands beside the first that was filled. */
static const Error *beside_first(
	Context *cx, const Error *error, const Settling *settling, const OwedList *owed)
{
	Error *first = NULL, **next = &first;
	InvoiceId invoice = settling->shares.count ? settling->shares.items[0].invoice
			    : owed->count          ? owed->items[0].invoice
						   : (InvoiceId){0};
	if (!error || error->kind != ERROR_REFUSED) {
		return error;
	}
	for (; error; error = error->next) {
		Error *copy = NEW(cx->arena, Error);
		*copy = *error;
		copy->next = NULL;
		if (!text_is(text_of(error->field), "fee") &&
			!text_is(text_of(error->field), "rate")) {
			copy->field =
				text_format(cx->arena, "settles-%" PRId64, invoice.value).chars;
		}
		*next = copy;
		next = &copy->next;
	}
	return first;
}

const Error *post_bank_line_settle(Context *cx, const Request *request, Response *response)
{
	BankLineId id = line_at(request);
	Form *form = form_of(cx->arena, request);
	LineToSettle line;
	OwedList owed;
	TRY(open_bank_line(cx, id, &line, &owed));
	Settling settling = {
		.line = id, .fee = form_money(form, "fee", line.kept.line.amount.currency)};
	settling.rate.millionths = form_decimal(form, "rate",
		(Decimals){PRICE_DIGITS, EURO_RATE_LIMIT, N_("A number like 0.9463.")});
	EACH (Owed, one, owed) {
		read_share(form, &line, one, cx->arena, &settling);
	}
	if (form_good(form)) {
		TRY(form_refused(
			form, beside_first(cx, settle_line(cx, &settling), &settling, &owed)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show_line(cx, request, response, id, form);
	}
	page_done(response, url(cx->arena, "/payments"),
		words_plain(cx->language, N_("Written down.")),
		text_format(cx->arena, "/payments/lines/%" PRId64 "/undo", id.value));
	return OK;
}

const Error *post_bank_line_leave(Context *cx, const Request *request, Response *response)
{
	BankLineId id = line_at(request);
	TRY(leave_line(cx, id));
	page_done(response, url(cx->arena, "/payments"),
		words_plain(cx->language, N_("Left: it pays no invoice.")),
		text_format(cx->arena, "/payments/lines/%" PRId64 "/undo", id.value));
	return OK;
}

const Error *post_bank_line_undo(Context *cx, const Request *request, Response *response)
{
	TRY(reopen_line(cx, line_at(request)));
	page_done(response, url(cx->arena, "/payments"),
		words_plain(cx->language, N_("The line is to be settled again.")), TEXT(""));
	return OK;
}

/* --- for templates --- */

const OwedList *settled_among(const PaymentDesk *desk, const LineToSettle *line)
{
	return line->back ? &desk->surplus : &desk->owed;
}

bool owed_foreign(const LineToSettle *line, const Owed *owed)
{
	return !currency_same(owed->open.currency, line->kept.line.amount.currency);
}

Text match_shares_text(Html *html, const Match *match, const OwedList *owed)
{
	Buffer out = buffer_new(html->arena);
	EACH (MatchShare, share, match->shares) {
		const Owed *one = &owed->items[share->owed];
		Money above = {share->settles.minor - one->open.minor, one->open.currency};
		Text settles = money_text(html, share->settles);
		Message part = above.minor > 0
				       ? message(html->arena, "all of %1 and %2 too much: %3",
						 arg(one->number), arg(money_text(html, above)),
						 arg(settles))
			       : above.minor == 0 ? message(html->arena, "all of %1: %2",
							    arg(one->number), arg(settles))
						  : message(html->arena, "part of %1: %2",
							    arg(one->number), arg(settles));
		buffer_format(&out, "%s%s", out.length ? ", " : "",
			words(html->arena, html->language, html->zone, part).chars);
	}
	return buffer_done(&out);
}

Text match_beside_text(Html *html, const Match *match)
{
	Buffer out = buffer_new(html->arena);
	if (match->fee.minor > 0) {
		Message fee = message(html->arena, "fee %1", arg(money_text(html, match->fee)));
		buffer_format(
			&out, " · %s", words(html->arena, html->language, html->zone, fee).chars);
	}
	if (match->left.minor > 0) {
		Message left = message(
			html->arena, "%1 of it is left over", arg(money_text(html, match->left)));
		buffer_format(
			&out, " · %s", words(html->arena, html->language, html->zone, left).chars);
	}
	return buffer_done(&out);
}

static void hidden(Html *html, const char *part, const Owed *owed, Money money)
{
	put_raw(html, "<input type=\"hidden\" name=\"");
	put_text(html, text_of(owed_field(html, part, owed)));
	put_raw(html, "\" value=\"");
	put_text(html, price_text(html, price_of(money), money.currency));
	put_raw(html, "\">");
}

void match_fields(Html *html, const Match *match, const OwedList *owed)
{
	EACH (MatchShare, share, match->shares) {
		hidden(html, "settles", &owed->items[share->owed], share->settles);
		hidden(html, "received", &owed->items[share->owed], share->received);
	}
}

const char *owed_field(Html *html, const char *part, const Owed *owed)
{
	return text_format(html->arena, "%s-%" PRId64, part, owed->invoice.value).chars;
}

Text account_said(Html *html, Text account)
{
	return account_spaced(html->arena, account);
}

Text fee_usual(Html *html, const LineToSettle *line)
{
	Money fee = line->matches.count ? line->matches.items[0].fee : (Money){0};
	return fee.minor > 0 ? price_text(html, price_of(fee), fee.currency) : TEXT("");
}

Text owed_usual(Html *html, const LineToSettle *line, size_t at)
{
	const Match *best = line->matches.count ? &line->matches.items[0] : NULL;
	for (size_t i = 0; best && i < best->shares.count; i++) {
		const MatchShare *share = &best->shares.items[i];
		if (share->owed == at) {
			return price_text(html, price_of(share->settles), share->settles.currency);
		}
	}
	return TEXT("");
}
