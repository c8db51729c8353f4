/* The head of the page: who sells, what it is, to whom, and its dates. */
#include "paper/invoice_inside.h"
#include "paper/party.h"
#include "words/letter.h"

static const Style body = {TYPE_BODY, INK_PLAIN, TO_LEFT};
static const Style second = {TYPE_BODY, INK_SECOND, TO_LEFT};
static const Style name = {TYPE_NAME, INK_PLAIN, TO_LEFT};
static const Style contact = {TYPE_BODY, INK_SECOND, TO_RIGHT};
static const Style value = {TYPE_BODY, INK_PLAIN, TO_RIGHT};
static const Style title = {TYPE_TITLE, INK_ACCENT, TO_LEFT};

#define LOGO_HEIGHT MILLIMETRES(18)
#define LOGO_WIDTH MILLIMETRES(60)
#define FACTS_WIDTH MILLIMETRES(76)

/* --- parties --- */

static size_t numbers_of(
	const Drawing *drawing, const Party *party, Text ret_lines[PARTY_NUMBER_LINES])
{
	return party_numbers(drawing->arena, drawing->labels, party, ret_lines);
}

static double put_lines(const Drawing *drawing, double x, double y, double width, Style style,
	const Text *lines, size_t count)
{
	double from = y;
	for (size_t i = 0; i < count; i++) {
		y += sheet_text(drawing->sheet, x, y, width, style, lines[i]);
	}
	return y - from;
}

/* The country stands only where the two are not of the same. */
static double put_address(
	const Drawing *drawing, double x, double y, double width, Style style, Address address)
{
	Text lines[ADDRESS_LINES];
	const Invoice *invoice = invoice_drawn(drawing);
	size_t count = address_lines(drawing->arena, address, lines);
	if (!text_equal(invoice->seller.address.country, invoice->buyer.address.country)) {
		lines[count++] = letter_country(
			drawing->arena, text_of(drawing->labels->language), address.country);
	}
	return put_lines(drawing, x, y, width, style, lines, count);
}

static void draw_seller(Drawing *drawing)
{
	const Party *seller = &invoice_drawn(drawing)->seller;
	Bytes logo = ((const InvoiceDrawn *)drawing->document)->logo;
	double y = drawing->y, width = PAGE_WIDTH * 0.62;
	double right = drawing->y, picture = 0;
	Text ids[PARTY_NUMBER_LINES];
	if (logo.length > 0 && !sheet_picture(drawing->sheet, drawing->arena, PAGE_LEFT, y,
				       LOGO_WIDTH, LOGO_HEIGHT, logo, &picture)) {
		y += picture + MILLIMETRES(3);
	}
	y += sheet_text(drawing->sheet, PAGE_LEFT, y, width, name, seller->name) + 1;
	y += sheet_text(drawing->sheet, PAGE_LEFT, y, width, second, seller->trade_name);
	y += sheet_text(drawing->sheet, PAGE_LEFT, y, width, second, seller->about);
	y += put_address(drawing, PAGE_LEFT, y, width, second, seller->address);
	y += put_lines(drawing, PAGE_LEFT, y, width, second, ids, numbers_of(drawing, seller, ids));
	const Text contacts[] = {seller->email, seller->phone};
	right += 4 + put_lines(drawing, PAGE_LEFT, right + 4, PAGE_WIDTH, contact, contacts, 2);
	drawing->y = (y > right ? y : right) + MILLIMETRES(9);
}

/* --- facts --- */

static void fact(Drawing *drawing, double *y, Label which, Text text)
{
	double left = PAGE_RIGHT - FACTS_WIDTH;
	if (text_empty(text)) {
		return;
	}
	double label_width =
		sheet_text_width(drawing->sheet, second, label(drawing->labels, which));
	double width = FACTS_WIDTH - label_width - 10;
	sheet_text(drawing->sheet, left, *y, FACTS_WIDTH, second, label(drawing->labels, which));
	*y += sheet_text(drawing->sheet, PAGE_RIGHT - width, *y, width, value, text) + 2;
}

static Text preceding_numbers(const Drawing *drawing)
{
	Buffer out = buffer_new(drawing->arena);
	EACH (Preceding, preceding, invoice_drawn(drawing)->preceding) {
		buffer_format(&out, "%s%s", out.length > 0 ? ", " : "", preceding->number.chars);
		if (day_set(preceding->day)) {
			Text on = label_day(drawing->arena, drawing->labels, preceding->day);
			buffer_format(&out, " (%s)", on.chars);
		}
	}
	return buffer_done(&out);
}

static double draw_facts(Drawing *drawing, double y)
{
	static const Label natures[] = {LABEL_SERVICES, LABEL_GOODS, LABEL_BOTH};
	const Invoice *invoice = invoice_drawn(drawing);
	const Labels *labels = drawing->labels;
	Arena *arena = drawing->arena;
	bool same = invoice->delivered.days == invoice->to.days;
	Label before = invoice->kind == INVOICE_CREDIT      ? LABEL_TAKES_BACK
		       : invoice->kind == INVOICE_CORRECTED ? LABEL_REPLACES
							    : LABEL_FOLLOWS;
	fact(drawing, &y, LABEL_DATE, label_day(arena, labels, invoice->issued));
	fact(drawing, &y, invoice->paid ? LABEL_PAID_ON : LABEL_DUE,
		invoice->kind == INVOICE_CREDIT ? TEXT("")
						: label_day(arena, labels, invoice->due));
	fact(drawing, &y, LABEL_PERIOD, label_period(arena, labels, invoice->from, invoice->to));
	fact(drawing, &y, LABEL_DELIVERED,
		same ? TEXT("") : label_day(arena, labels, invoice->delivered));
	fact(drawing, &y, before, preceding_numbers(drawing));
	fact(drawing, &y, LABEL_ORDER, invoice->purchase_order);
	fact(drawing, &y, LABEL_BUYER_REFERENCE, invoice->buyer_reference);
	fact(drawing, &y, LABEL_CONTRACT, invoice->contract);
	fact(drawing, &y, LABEL_PROJECT, invoice->project);
	fact(drawing, &y, LABEL_NATURE, label(labels, natures[invoice->nature]));
	return y;
}

void draw_head(Drawing *drawing)
{
	const Invoice *invoice = invoice_drawn(drawing);
	const Labels *labels = drawing->labels;
	double width = PAGE_WIDTH - FACTS_WIDTH - MILLIMETRES(8);
	Text ids[PARTY_NUMBER_LINES];
	draw_seller(drawing);
	drawing->y += sheet_text(drawing->sheet, PAGE_LEFT, drawing->y, PAGE_WIDTH, title,
			      drawing->title) +
		      MILLIMETRES(4);
	double y = drawing->y, facts = draw_facts(drawing, drawing->y);
	y += sheet_text(drawing->sheet, PAGE_LEFT, y, width, second, label(labels, LABEL_TO));
	y += sheet_text(drawing->sheet, PAGE_LEFT, y, width, body, invoice->buyer.name);
	y += sheet_text(drawing->sheet, PAGE_LEFT, y, width, body, invoice->buyer.trade_name);
	y += put_address(drawing, PAGE_LEFT, y, width, body, invoice->buyer.address);
	y += put_lines(drawing, PAGE_LEFT, y, width, second, ids,
		numbers_of(drawing, &invoice->buyer, ids));
	if (!text_empty(invoice->delivery.country)) {
		y += 6;
		y += sheet_text(
			drawing->sheet, PAGE_LEFT, y, width, second, label(labels, LABEL_DELIVERY));
		y += sheet_text(drawing->sheet, PAGE_LEFT, y, width, body, invoice->delivery_name);
		y += put_address(drawing, PAGE_LEFT, y, width, body, invoice->delivery);
	}
	drawing->y = (y > facts ? y : facts) + MILLIMETRES(8);
}
