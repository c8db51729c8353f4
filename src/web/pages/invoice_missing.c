/* What an invoice lacks: to be issued, and where each of it is filled in; to be a file. */
#include "view/invoice_file_row.h"
#include "web/page.h"
#include "web/pages/invoice.h"

#include <inttypes.h>
#include <string.h>

/* "seller.legal.id" stands in the form of that party as "legal_id". */
static const char *form_field_of(const char *field)
{
	static const struct {
		const char *checked, *typed;
	} renamed[] = {{"address.line1", "line1"}, {"address.line2", "line2"},
		{"address.postcode", "postcode"}, {"address.city", "city"},
		{"address.country", "country"}, {"legal.id", "legal_id"}, {"own.id", "own_id"},
		{"electronic.id", "legal_id"}}; /* the last follows from that one */
	const char *dot = strchr(field, '.'), *name = dot ? dot + 1 : field;
	for (size_t i = 0; i < sizeof renamed / sizeof renamed[0]; i++) {
		if (strcmp(name, renamed[i].checked) == 0) {
			return renamed[i].typed;
		}
	}
	return name;
}

static bool is_seller(const char *field)
{
	return strncmp(field, "seller.", 7) == 0 || strcmp(field, "regime") == 0;
}

static bool is_buyer(const char *field)
{
	return strncmp(field, "buyer.", 6) == 0;
}

void mark_missing(Form *form, bool seller, const Error *problems)
{
	for (const Error *each = problems; each; each = each->next) {
		if (seller ? is_seller(each->field) : is_buyer(each->field)) {
			form_problem(form, form_field_of(each->field), each->reason);
		}
	}
}

static Url missing_url(Html *html, const InvoiceView *view, const char *field)
{
	int64_t invoice = view->receivable.id.value;
	if (is_seller(field)) {
		return url(html->arena, "/settings/invoices?invoice=%" PRId64 "#%s", invoice,
			form_field_of(field));
	}
	if (is_buyer(field)) {
		return url(html->arena, "/clients/%" PRId64 "/billing?invoice=%" PRId64 "#%s",
			view->client.id.value, invoice, form_field_of(field));
	}
	bool own = strcmp(field, "due") == 0 || strcmp(field, "home_rate") == 0 ||
		   strcmp(field, "terms") == 0 || strcmp(field, "purchase_order") == 0;
	return url(html->arena, "/invoices/%" PRId64 "#%s", invoice, own ? field : "lines");
}

Url first_missing(Html *html, const InvoiceView *view)
{
	return missing_url(html, view, view->problems->field);
}

void invoice_missing(Html *html, const InvoiceView *view)
{
	for (const Error *each = view->problems; each; each = each->next) {
		put_raw(html, "<li><a href=\"");
		put_url(html, missing_url(html, view, each->field));
		put_raw(html, "\">");
		put_said(html, each->reason);
		put_raw(html, "</a></li>");
	}
}

InvoiceId asked_invoice(const Request *request)
{
	InvoiceId id = {0};
	Text asked = http_query(request, "invoice");
	(void)span_int64(
		span_of(text_empty(asked) ? http_field(request, "invoice") : asked), &id.value);
	return id;
}

bool invoice_vague(const InvoiceView *view)
{
	const Language *theirs = language_named(view->document.language);
	Text work = words_plain(theirs ? theirs : language_english(), bill_kind_name(BILL_WORK));
	EACH (InvoiceLine, line, view->document.lines) {
		if (text_equal(line->name, work)) {
			return true;
		}
	}
	return false;
}

/* --- which files can be made of it --- */

static const struct {
	InvoiceFile file;
	const char *name;
} files[] = {{INVOICE_FILE_CII, "CII (XML)"}, {INVOICE_FILE_UBL, "UBL, Peppol BIS 3 (XML)"},
	{INVOICE_FILE_XRECHNUNG, "XRechnung (XML)"}};

void invoice_files(Html *html, const InvoiceView *view, bool lacking)
{
	for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
		if ((view->kept_from[files[i].file] != NULL) == lacking) {
			invoice_file_row(html, view, files[i].file, text_of(files[i].name));
		}
	}
}

bool invoice_file_lacks(const InvoiceView *view)
{
	for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
		if (view->kept_from[files[i].file]) {
			return true;
		}
	}
	return false;
}
