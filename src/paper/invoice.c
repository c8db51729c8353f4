#include "paper/invoice_inside.h"

static Text title_of(Arena *arena, const Labels *labels, const Invoice *invoice)
{
	InvoiceKind kind = invoice->kind;
	Label which = kind == INVOICE_CREDIT      ? LABEL_CREDIT
		      : kind == INVOICE_CORRECTED ? LABEL_CORRECTED
		      : kind == INVOICE_DEPOSIT   ? LABEL_DEPOSIT
						  : LABEL_INVOICE;
	Text what = label(labels, which);
	return text_empty(invoice->number)
		       ? text_format(arena, "%s – %s", what.chars, label(labels, LABEL_DRAFT).chars)
		       : text_format(arena, "%s %s", what.chars, invoice->number.chars);
}

static bool taxed(const Invoice *invoice)
{
	EACH (TaxGroup, group, invoice->taxes) {
		if (group->rate.hundredths > 0) {
			return true;
		}
	}
	return false;
}

static const Error *draw(Drawing *drawing)
{
	draw_head(drawing);
	draw_lines(drawing);
	draw_sums(drawing);
	return draw_payment(drawing);
}

const Error *paper_invoice(
	Arena *arena, const Invoice *invoice, const InvoiceLook *look, Text xml, Bytes *ret_pdf)
{
	const Labels *labels = look->labels ?: labels_in(invoice->language);
	InvoiceDrawn drawn = {.invoice = invoice, .logo = look->logo, .taxed = taxed(invoice)};
	Drawing start = {.arena = arena,
		.labels = labels,
		.title = title_of(arena, labels, invoice),
		.from = invoice->seller.name,
		.document = &drawn};
	measure_lines(&start, &drawn);
	Seal with = {.title = start.title,
		.author = invoice->seller.name,
		.language = text_of(labels->language),
		.made = look->made,
		.xml = xml,
		.level = "EN 16931"};
	return drawing_make(&start, look->colour, draw, &with, ret_pdf);
}
