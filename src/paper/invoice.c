#include "paper/invoice_inside.h"
#include "paper/seal.h"

static const Style note = {TYPE_NOTE, INK_SECOND, TO_LEFT};
static const Style note_right = {TYPE_NOTE, INK_SECOND, TO_RIGHT};

Text drawing_title(const Drawing *drawing)
{
	InvoiceKind kind = drawing->invoice->kind;
	Label which = kind == INVOICE_CREDIT      ? LABEL_CREDIT
		      : kind == INVOICE_CORRECTED ? LABEL_CORRECTED
		      : kind == INVOICE_DEPOSIT   ? LABEL_DEPOSIT
						  : LABEL_INVOICE;
	return text_format(drawing->arena, "%s %s", label(drawing->labels, which).chars,
		text_chars(drawing->invoice->number));
}

/* One page needs no number; of several each says which it is, and of what. */
static void end_page(Drawing *drawing)
{
	if (drawing->pages < 2) {
		return;
	}
	Arena *arena = drawing->arena;
	double y = A4_HEIGHT - MILLIMETRES(14);
	const Text numbers[] = {text_format(arena, "%zu", drawing->page),
		text_format(arena, "%zu", drawing->pages)};
	Text place = label_filled(arena, drawing->labels->of[LABEL_PAGE], numbers);
	sheet_text(drawing->sheet, PAGE_LEFT, y, PAGE_WIDTH, note, drawing_title(drawing));
	sheet_text(drawing->sheet, PAGE_LEFT, y, PAGE_WIDTH, note_right, place);
}

void drawing_turn(Drawing *drawing)
{
	end_page(drawing);
	sheet_turn(drawing->sheet);
	drawing->page++;
	drawing->y = PAGE_TOP;
	sheet_text(drawing->sheet, PAGE_LEFT, drawing->y, PAGE_WIDTH, note,
		drawing->invoice->seller.name);
	drawing->y += sheet_text(drawing->sheet, PAGE_LEFT, drawing->y, PAGE_WIDTH, note_right,
		drawing_title(drawing));
	drawing->y += MILLIMETRES(6);
}

void drawing_room(Drawing *drawing, double height)
{
	if (drawing->y + height > PAGE_BOTTOM) {
		drawing_turn(drawing);
	}
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
	TRY(draw_payment(drawing));
	end_page(drawing);
	return OK;
}

/* Drawn again when there were more pages than the numbers at their feet said. */
static const Error *draw_pages(
	Arena *arena, const Invoice *invoice, const InvoiceLook *look, Bytes *ret_drawn)
{
	size_t pages = 1;
	Drawing drawing;
	do {
		drawing = (Drawing){.arena = arena,
			.sheet = sheet_new(arena, look->colour, invoice->language),
			.invoice = invoice,
			.look = look,
			.labels = labels_in(invoice->language),
			.y = PAGE_TOP,
			.page = 1,
			.pages = pages,
			.taxed = taxed(invoice)};
		TRY(draw(&drawing));
		pages = drawing.page;
	} while (pages != drawing.pages);
	*ret_drawn = sheet_pdf(drawing.sheet, arena);
	return OK;
}

const Error *paper_invoice(
	Arena *arena, const Invoice *invoice, const InvoiceLook *look, Text xml, Bytes *ret_pdf)
{
	Bytes drawn;
	TRY(draw_pages(arena, invoice, look, &drawn));
	Drawing words = {
		.arena = arena, .invoice = invoice, .labels = labels_in(invoice->language)};
	Seal with = {.title = drawing_title(&words),
		.author = invoice->seller.name,
		.language = text_of(words.labels->language),
		.made = look->made,
		.xml = xml,
		.level = "EN 16931"};
	return seal(arena, drawn, &with, ret_pdf);
}
