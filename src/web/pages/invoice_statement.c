/* What belongs to an invoice and is not it: the statement of its work, a look at a draft. */
#include "app/invoice_statement.h"

#include "web/page.h"
#include "web/pages/invoice.h"

static Text statement_name(Context *cx, const InvoiceView *view, const char *ending)
{
	bool draft = text_empty(view->receivable.number);
	Text number = draft ? words_plain(cx->language, N_("Draft")) : view->receivable.number;
	Text title = words_plain(cx->language, N_("statement"));
	return text_format(cx->arena, "%s-%s.%s", number.chars, title.chars, ending);
}

/* GET /invoices/:id/statement, ?format=csv */
const Error *get_invoice_statement(Context *cx, const Request *request, Response *response)
{
	InvoiceView view;
	Text table;
	Bytes pdf;
	TRY(open_invoice(cx, (InvoiceId){path_id(request, 0)}, &view));
	if (text_is(http_query(request, "format"), "csv")) {
		TRY(invoice_statement_csv(cx, &view, &table));
		page_file(response, TEXT("text/csv; charset=utf-8"),
			statement_name(cx, &view, "csv"));
		buffer_text(&response->body, table);
		return OK;
	}
	TRY(invoice_statement_pdf(cx, &view, &pdf));
	page_file(response, TEXT("application/pdf"), statement_name(cx, &view, "pdf"));
	buffer_put(&response->body, pdf.start, pdf.length);
	return OK;
}

/* GET /invoices/:id/preview: a draft on paper, in the browser. */
const Error *get_invoice_preview(Context *cx, const Request *request, Response *response)
{
	InvoiceView view;
	Bytes pdf;
	TRY(open_invoice(cx, (InvoiceId){path_id(request, 0)}, &view));
	if (view.state != RECEIVABLE_DRAFT) {
		return missing(cx->arena, "There is no such file.");
	}
	TRY(preview_invoice(cx, &view, &pdf));
	response->type = TEXT("application/pdf");
	http_add_header(response, "Content-Disposition", TEXT("inline; filename=\"Fuseau.pdf\""));
	buffer_put(&response->body, pdf.start, pdf.length);
	return OK;
}
