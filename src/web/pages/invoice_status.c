/* What was said of an invoice after it went out. */
#include "app/invoice_status.h"

#include "web/page.h"
#include "web/pages/invoice.h"

#include <inttypes.h>

void status_options(Html *html, const Form *form)
{
	Text chosen = form_typed(form, "code", id_text(html, STATUS_FIRST));
	for (int32_t code = STATUS_FIRST; code <= STATUS_LAST; code++) {
		Text value = id_text(html, code);
		Text name = words_plain(html->language, invoice_status_name(code));
		select_option(html, value, text_equal(value, chosen),
			text_format(html->arena, "%s, %s", value.chars, name.chars));
	}
}

/* POST /invoices/:id/status: code, status_day, who, reason */
const Error *post_invoice_status(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	InvoiceStatus status = {.invoice = {path_id(request, 0)},
		.code = (int32_t)form_int(form, "code", STATUS_FIRST, STATUS_LAST),
		.day = form_day(form, "status_day"),
		.who = form_text(form, "who", PARTY_TEXT_LIMIT),
		.reason = form_text(form, "reason", STATUS_REASON_LIMIT)};
	if (form_good(form)) {
		TRY(form_refused(form, add_invoice_status(cx, &status)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show_invoice(cx, request, response, status.invoice, form);
	}
	page_done(response, url(cx->arena, "/invoices/%" PRId64, status.invoice.value),
		words_plain(cx->language, N_("Noted.")), TEXT(""));
	return OK;
}
