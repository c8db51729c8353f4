#include "web/pages/invoice.h"

#include "app/agreement.h"
#include "app/invoice_file.h"
#include "app/invoice_status.h"
#include "app/paper.h"
#include "app/reminder.h"
#include "domain/check.h"
#include "view/invoice_list.h"
#include "view/invoice_show.h"
#include "web/page.h"

#include <string.h>

/* What was done leads to the page of that document. */
static const Error *led_to(Context *cx, Response *response, InvoiceId id, const char *said)
{
	page_done(response, url(cx->arena, "/invoices/%" PRId64, id.value),
		words_plain(cx->language, said), TEXT(""));
	return OK;
}

/* --- all of them --- */

/* ?count=earned&client=…&currency=EUR&from=…&to=…: what a number somewhere is made of. */
static InvoiceAsk asked_count(const Request *request)
{
	InvoiceAsk ask = {.currency = http_query(request, "currency")};
	for (int count = 0; count < INVOICE_COUNTS; count++) {
		if (text_is(http_query(request, "count"), invoice_count_key((InvoiceCount)count))) {
			ask.count = (InvoiceCount)count;
		}
	}
	(void)span_int64(span_of(http_query(request, "client")), &ask.client.value);
	(void)day_parse(span_of(http_query(request, "from")), &ask.first);
	(void)day_parse(span_of(http_query(request, "to")), &ask.last);
	return ask;
}

static const Error *show_desk(Context *cx, const Request *request, Response *response,
	const InvoiceDesk *desk, Form *form)
{
	InvoiceAsk ask = asked_count(request);
	InvoicesCounted counted = invoices_counted(cx->arena, desk, &ask);
	Html *html = page_begin(cx, request, response,
		(PageHead){.title = words_plain(cx->language, N_("Invoices")),
			.nav = desk->client.id.value ? NAV_CLIENTS : NAV_INVOICES,
			.client = desk->client.id});
	invoice_list(html, desk, &counted, form);
	return page_end(html);
}

const Error *get_invoices(Context *cx, const Request *request, Response *response)
{
	InvoiceDesk desk;
	TRY(open_invoices(cx, &desk));
	return show_desk(cx, request, response, &desk, form_of(cx->arena, NULL));
}

const Error *get_client_invoices(Context *cx, const Request *request, Response *response)
{
	InvoiceDesk desk;
	TRY(open_client_invoices(cx, (ClientId){path_id(request, 0)}, &desk));
	return show_desk(cx, request, response, &desk, form_of(cx->arena, NULL));
}

/* POST /invoices: client, first, last */
const Error *post_invoice_draft(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	InvoiceId id = {0};
	ClientId client = {form_id(form, "client")};
	Day first = form_day(form, "first"), last = form_day(form, "last");
	if (form_good(form)) {
		TRY(form_refused(form, draft_invoice(cx, client, first, last, &id)));
	}
	if (!form_good(form)) {
		InvoiceDesk desk;
		TRY(open_invoices(cx, &desk));
		response->status = 422;
		return show_desk(cx, request, response, &desk, form);
	}
	return led_to(cx, response, id, N_("Drafted: look it over, then issue it."));
}

/* --- one of them --- */

const Error *show_invoice(
	Context *cx, const Request *request, Response *response, InvoiceId id, Form *form)
{
	InvoiceView view;
	RelatedDocuments related;
	InvoiceStatuses statuses;
	InvoiceReminders reminders;
	TRY(open_invoice(cx, id, &view));
	TRY(open_related(cx, &view, &related));
	TRY(open_invoice_statuses(cx, id, &statuses));
	TRY(open_invoice_reminders(cx, &view, &reminders));
	Html *html = page_begin(cx, request, response,
		(PageHead){.title = view.receivable.number.length > 0
					    ? view.receivable.number
					    : words_plain(cx->language, N_("Draft")),
			.nav = NAV_INVOICES,
			.client = view.client.id});
	invoice_show(html, &view, &related, &statuses, &reminders, form);
	return page_end(html);
}

static InvoiceId invoice_at(const Request *request)
{
	return (InvoiceId){path_id(request, 0)};
}

const Error *get_invoice(Context *cx, const Request *request, Response *response)
{
	return show_invoice(cx, request, response, invoice_at(request), form_of(cx->arena, NULL));
}

/* A decimal of a line: whole parts of ten to the minus `digits`. */
static int64_t form_parts(Form *form, const char *field, int digits, int64_t otherwise)
{
	return text_empty(form_text(form, field, 40))
		       ? otherwise
		       : form_decimal(form, field,
				 (Decimals){digits, FORM_PARTS_LIMIT, N_("A number like 18.5.")});
}

static void read_lines(Context *cx, Form *form, const InvoiceView *view, InvoiceDraft *draft)
{
	size_t count = view->document.lines.count + INVOICE_NEW_LINES;
	for (size_t i = 0; i < count; i++) {
		InvoiceLine line = {0};
		const char *start = text_format(cx->arena, "line-%zu-", i).chars;
		const char *name = text_format(cx->arena, "%sname", start).chars;
		const char *price = text_format(cx->arena, "%sprice", start).chars;
		const char *quantity = text_format(cx->arena, "%squantity", start).chars;
		const char *rate = text_format(cx->arena, "%srate", start).chars;
		line.name = form_text(form, name, INVOICE_NAME_LIMIT);
		line.quantity.ten_thousandths = form_parts(form, quantity, QUANTITY_DIGITS, 10000);
		line.price.millionths = form_parts(form, price, PRICE_DIGITS, 0);
		line.rate.hundredths = form_percent(form, rate);
		if (i >= view->document.lines.count && view->document.lines.count > 0) {
			line.rate = view->document.lines.items[0].rate;
		}
		*LIST_ADD(cx->arena, draft->lines) = line;
	}
}

/* "10 %" or "50,00"; what has neither reason nor value is no adjustment. */
static void read_adjustments(Context *cx, Form *form, const InvoiceView *view, InvoiceDraft *draft)
{
	size_t count = view->document.adjustments.count + 1;
	for (size_t i = 0; i < count && i < ADJUSTMENT_ROWS; i++) {
		const char *value = text_format(cx->arena, "adjustment-%zu-value", i).chars;
		const char *reason = text_format(cx->arena, "adjustment-%zu-reason", i).chars;
		const char *kind = text_format(cx->arena, "adjustment-%zu-kind", i).chars;
		Text typed = form_text(form, value, 40);
		Adjustment adjustment = {
			.charge = text_is(form_text(form, kind, 20), "surcharge"),
			.reason = form_text(form, reason, INVOICE_NAME_LIMIT),
		};
		if (text_contains(typed, "%")) {
			adjustment.percent.hundredths = form_percent(form, value);
		} else {
			adjustment.amount = form_money(form, value, view->document.currency);
		}
		if (!text_empty(typed) && text_empty(adjustment.reason)) {
			form_problem(form, reason,
				(Message){.msgid = N_("Say what the discount or surcharge is "
						      "for.")});
		}
		*LIST_ADD(cx->arena, draft->adjustments) = adjustment;
	}
}

static const Error *read_draft(Context *cx, Form *form, InvoiceId id, InvoiceDraft *ret_draft)
{
	InvoiceView view;
	TRY(open_invoice(cx, id, &view));
	InvoiceDraft draft = {.id = id, .changed = form_int(form, "changed", 0, INT64_MAX)};
	read_lines(cx, form, &view, &draft);
	read_adjustments(cx, form, &view, &draft);
	draft.due = form_day(form, "due");
	draft.terms = form_lines(form, "terms", INVOICE_TEXT_LIMIT);
	draft.purchase_order = form_text(form, "purchase_order", PARTY_TEXT_LIMIT);
	draft.home_rate.millionths = form_parts(form, "home_rate", PRICE_DIGITS, 0);
	*ret_draft = draft;
	return OK;
}

const Error *post_invoice(Context *cx, const Request *request, Response *response)
{
	InvoiceDraft draft;
	InvoiceId id = invoice_at(request);
	Form *form = form_of(cx->arena, request);
	TRY(read_draft(cx, form, id, &draft));
	if (form_good(form)) {
		TRY(form_refused(form, change_invoice(cx, &draft)));
	}
	return invoice_acted(cx, request, response, id, form, N_("Kept."));
}

/* --- acts --- */

const Error *invoice_acted(Context *cx, const Request *request, Response *response, InvoiceId id,
	Form *form, const char *said)
{
	if (!form_good(form)) {
		response->status = 422;
		return show_invoice(cx, request, response, id, form);
	}
	return led_to(cx, response, id, said);
}

/* POST /invoices/:id/issue: changed, and with it what is typed on the draft, which is issued so, or
 * kept where it lacks something. */
const Error *post_invoice_issue(Context *cx, const Request *request, Response *response)
{
	InvoiceDraft draft;
	InvoiceId id = invoice_at(request);
	Form *sent = form_of(cx->arena, request);
	bool typed = form_holds(sent, "terms");
	int64_t changed = form_int(sent, "changed", 0, INT64_MAX);
	Form *form = typed ? sent : form_of(cx->arena, NULL); /* else the draft as it is kept */
	if (typed) {
		TRY(read_draft(cx, form, id, &draft));
	}
	if (form_good(form)) {
		const Error *error = issue_shown(cx, id, changed, typed ? &draft : NULL);
		bool refused = error && error->kind == ERROR_REFUSED;
		TRY(form_refused(form, refused && typed ? change_invoice(cx, &draft) : error));
		if (refused && form_good(form)) { /* it lacks what is filled in elsewhere */
			form = form_of(cx->arena, NULL);
			form_problem(form, "", error->reason);
		}
	}
	return invoice_acted(cx, request, response, id, form,
		N_("Issued: it has its number, and nothing on it changes any more."));
}

const Error *post_invoice_credit(Context *cx, const Request *request, Response *response)
{
	InvoiceId credit;
	bool frees = form_bool(form_of(cx->arena, request), "frees");
	TRY(credit_invoice(cx, invoice_at(request), frees, &credit));
	return led_to(cx, response, credit, N_("A credit note is drafted: issue it to take back."));
}

const Error *post_invoice_lowered(Context *cx, const Request *request, Response *response)
{
	InvoiceId credit;
	TRY(credit_lowered(cx, invoice_at(request), &credit));
	return led_to(cx, response, credit,
		N_("A credit note over the difference is drafted: issue it to take back."));
}

const Error *post_invoice_correct(Context *cx, const Request *request, Response *response)
{
	InvoiceId corrected;
	TRY(correct_invoice(cx, invoice_at(request), &corrected));
	return led_to(cx, response, corrected,
		N_("A corrected invoice is drafted: put it right, then issue it."));
}

/* POST /agreements/:id/deposit: amount, which may be missing */
const Error *post_invoice_deposit(Context *cx, const Request *request, Response *response)
{
	InvoiceId deposit = {0};
	AgreementView view;
	Form *form = form_of(cx->arena, request);
	TRY(open_agreement(cx, (AgreementId){path_id(request, 0)}, &view));
	Money typed = form_money(form, "amount", view.agreement.currency);
	if (form_good(form)) {
		TRY(form_refused(form, draft_deposit(cx, view.agreement.id, typed, &deposit)));
	}
	if (!form_good(form)) {
		InvoiceDesk desk;
		TRY(open_invoices(cx, &desk));
		response->status = 422;
		return show_desk(cx, request, response, &desk, form);
	}
	return led_to(cx, response, deposit, N_("Drafted: look it over, then issue it."));
}

const Error *post_invoice_delete(Context *cx, const Request *request, Response *response)
{
	TRY(delete_invoice(cx, invoice_at(request)));
	page_done(response, url(cx->arena, "/invoices"),
		words_plain(cx->language, N_("The draft is gone.")), TEXT(""));
	return OK;
}

/* GET /invoices/:id/file?format=pdf */
const Error *get_invoice_file(Context *cx, const Request *request, Response *response)
{
	InvoiceView view;
	InvoiceFile file;
	Bytes bytes;
	Text format = http_query(request, "format");
	TRY(open_invoice(cx, invoice_at(request), &view));
	if (text_is(format, "pdf")) {
		format = TEXT("facturx");
	}
	if (!invoice_file_from_key(format, &file) || view.state == RECEIVABLE_DRAFT) {
		return missing(cx->arena, "There is no such file.");
	}
	InvoiceLook look;
	TRY(paper_of_invoice(cx, view.receivable.id, view.document.language, &look));
	look.made = view.receivable.issued;
	TRY(invoice_file_make(cx->arena, &view.document, &look, file, &bytes));
	bool pdf = file == INVOICE_FILE_FACTURX;
	page_file(response, pdf ? TEXT("application/pdf") : TEXT("application/xml"),
		text_format(cx->arena, "%s-%s.%s", text_chars(view.receivable.number), format.chars,
			pdf ? "pdf" : "xml"));
	buffer_put(&response->body, bytes.start, bytes.length);
	return OK;
}
