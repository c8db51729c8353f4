/* The table of lines, over as many pages as it takes, and the sums under it. */
#include "paper/invoice_inside.h"

static const Style body = {TYPE_BODY, INK_PLAIN, TO_LEFT};
static const Style number = {TYPE_BODY, INK_PLAIN, TO_RIGHT};
static const Style second = {TYPE_BODY, INK_SECOND, TO_LEFT};
static const Style second_number = {TYPE_BODY, INK_SECOND, TO_RIGHT};
static const Style small = {TYPE_NOTE, INK_SECOND, TO_LEFT};
static const Style small_number = {TYPE_NOTE, INK_SECOND, TO_RIGHT};

#define AMOUNT_WIDTH MILLIMETRES(27)
#define PRICE_WIDTH MILLIMETRES(25)
#define TAX_WIDTH MILLIMETRES(14)
#define QUANTITY_WIDTH MILLIMETRES(22)
#define SUMS_WIDTH (PAGE_WIDTH * 0.52)
#define AIR 5.4 /* above and below a line of the table */

/* The right edges of the columns, and how wide they are. */
typedef struct {
	double quantity, price, tax, amount, item_width;
	double quantity_width, price_width, amount_width;
} Columns;

static Columns columns_of(const Drawing *drawing)
{
	const InvoiceDrawn *drawn = drawing->document;
	Columns columns = {.amount = PAGE_RIGHT,
		.quantity_width = drawn->quantity,
		.price_width = drawn->price,
		.amount_width = drawn->amount};
	columns.tax = PAGE_RIGHT - columns.amount_width;
	columns.price = columns.tax - (drawn->taxed ? TAX_WIDTH : 0);
	columns.quantity = columns.price - columns.price_width;
	columns.item_width = columns.quantity - columns.quantity_width - PAGE_LEFT - 6;
	return columns;
}

static void put_number(
	Drawing *drawing, double right, double y, double width, Style style, Text text)
{
	sheet_text(drawing->sheet, right - width, y, width, style, text);
}

static void table_head(Drawing *drawing)
{
	Columns columns = columns_of(drawing);
	const Labels *labels = drawing->labels;
	double y = drawing->y;
	sheet_text(drawing->sheet, PAGE_LEFT, y, columns.item_width, second,
		label(labels, LABEL_ITEM));
	put_number(drawing, columns.quantity, y, columns.quantity_width, second_number,
		label(labels, LABEL_QUANTITY));
	put_number(drawing, columns.price, y, columns.price_width, second_number,
		label(labels, LABEL_PRICE));
	if (taxed_drawn(drawing)) {
		put_number(drawing, columns.tax, y, TAX_WIDTH, second_number,
			label(labels, LABEL_TAX));
	}
	put_number(drawing, columns.amount, y, columns.amount_width, second_number,
		label(labels, LABEL_AMOUNT));
	drawing->y += type_line(TYPE_BODY) + 3.5;
	sheet_rule(drawing->sheet, PAGE_LEFT, drawing->y, PAGE_WIDTH, INK_PLAIN);
}

/* --- one line --- */

static Text adjustment_text(const Drawing *drawing, const Adjustment *adjustment)
{
	Arena *arena = drawing->arena;
	if (adjustment->percent.hundredths == 0) {
		return adjustment->reason;
	}
	Text rate = label_rate(arena, drawing->labels, adjustment->percent);
	return text_format(arena, "%s, %s%s", text_chars(adjustment->reason),
		adjustment->charge ? "+\u00a0" : "−\u00a0", rate.chars);
}

static Money signed_amount(const Adjustment *adjustment)
{
	Money amount = adjustment->amount;
	amount.minor = adjustment->charge ? amount.minor : -amount.minor;
	return amount;
}

static Text number_of(const Drawing *drawing, Money money)
{
	return label_number(drawing->arena, drawing->labels, money_decimal(drawing->arena, money));
}

static Text price_text(const Drawing *drawing, const InvoiceLine *line)
{
	Arena *arena = drawing->arena;
	Text price = label_number(arena, drawing->labels,
		price_decimal(arena, line->price, invoice_drawn(drawing)->currency));
	if (line->basis.ten_thousandths == 0 || line->basis.ten_thousandths == 10000) {
		return price;
	}
	Text basis = label_number(arena, drawing->labels,
		decimal_text(arena, line->basis.ten_thousandths, QUANTITY_DIGITS, 0));
	return text_format(arena, "%s / %s", price.chars, basis.chars);
}

static double item_height(Drawing *drawing, const InvoiceLine *line, Text period, double width)
{
	double height = sheet_text_height(drawing->sheet, width, body, line->name);
	height += sheet_text_height(drawing->sheet, width, small, line->about);
	height += sheet_text_height(drawing->sheet, width, small, period);
	EACH (Adjustment, adjustment, line->adjustments) {
		height += sheet_text_height(
			drawing->sheet, width, small, adjustment_text(drawing, adjustment));
	}
	return height;
}

static void put_item(Drawing *drawing, const InvoiceLine *line, Text period, Columns columns)
{
	double width = columns.item_width;
	drawing_flow(drawing, PAGE_LEFT, width, body, line->name);
	drawing_flow(drawing, PAGE_LEFT, width, small, line->about);
	drawing_flow(drawing, PAGE_LEFT, width, small, period);
	EACH (Adjustment, adjustment, line->adjustments) {
		drawing_room(drawing, type_line(TYPE_NOTE));
		put_number(drawing, columns.price, drawing->y, columns.price_width, small_number,
			number_of(drawing, signed_amount(adjustment)));
		drawing_flow(
			drawing, PAGE_LEFT, width, small, adjustment_text(drawing, adjustment));
	}
}

static void put_numbers(Drawing *drawing, const InvoiceLine *line, Columns columns)
{
	Arena *arena = drawing->arena;
	double y = drawing->y;
	put_number(drawing, columns.quantity, y, columns.quantity_width, number,
		label_quantity(arena, drawing->labels, line->quantity, line->unit));
	put_number(
		drawing, columns.price, y, columns.price_width, number, price_text(drawing, line));
	if (taxed_drawn(drawing)) {
		put_number(drawing, columns.tax, y, TAX_WIDTH, number,
			label_rate(arena, drawing->labels, line->rate));
	}
	put_number(drawing, columns.amount, y, columns.amount_width, number,
		number_of(drawing, line->net));
}

/* after: what stays with it, the sums. A line higher than a page goes on over the pages. */
static void put_line(Drawing *drawing, const InvoiceLine *line, double after)
{
	Columns columns = columns_of(drawing);
	Text period = label_period(drawing->arena, drawing->labels, line->from, line->to);
	double height = item_height(drawing, line, period, columns.item_width) + 2 * AIR;
	if (height + after < PAGE_ROOM) {
		drawing_room(drawing, height + after);
	}
	drawing->y += AIR;
	put_numbers(drawing, line, columns);
	put_item(drawing, line, period, columns);
	drawing->y += AIR;
	sheet_rule(drawing->sheet, PAGE_LEFT, drawing->y, PAGE_WIDTH, INK_RULE);
}

static double sums_height(const Drawing *drawing)
{
	const Invoice *invoice = invoice_drawn(drawing);
	double rows = 7 + (double)invoice->applied.count + (double)invoice->taxes.count;
	return rows * (type_line(TYPE_BODY) + 2.6);
}

void draw_lines(Drawing *drawing)
{
	const InvoiceLines *lines = &invoice_drawn(drawing)->lines;
	table_head(drawing);
	drawing->repeated = table_head;
	EACH (InvoiceLine, line, *lines) {
		bool last = line == lines->items + lines->count - 1;
		put_line(drawing, line, last ? sums_height(drawing) : 0);
	}
	drawing->repeated = NULL;
}

/* A number as long as this needs that much: figures are of one width. */
static double needed(double width, Text text)
{
	double wide = (double)text_code_points(text) * 5.7 + 8;
	return wide > width ? wide : width;
}

void measure_lines(Drawing *drawing, InvoiceDrawn *drawn)
{
	drawn->quantity = QUANTITY_WIDTH;
	drawn->price = PRICE_WIDTH;
	drawn->amount = AMOUNT_WIDTH;
	EACH (InvoiceLine, line, drawn->invoice->lines) {
		drawn->quantity =
			needed(drawn->quantity, label_quantity(drawing->arena, drawing->labels,
							line->quantity, line->unit));
		drawn->price = needed(drawn->price, price_text(drawing, line));
		drawn->amount = needed(drawn->amount, number_of(drawing, line->net));
	}
}

/* --- sums --- */

static void sum(Drawing *drawing, Text what, Money money)
{
	double left = PAGE_RIGHT - SUMS_WIDTH;
	Text amount = label_money(drawing->arena, drawing->labels, money);
	put_number(drawing, PAGE_RIGHT, drawing->y, SUMS_WIDTH, number, amount);
	drawing->y += sheet_text(drawing->sheet, left, drawing->y, SUMS_WIDTH - MILLIMETRES(30),
			      second, what) +
		      2.6;
}

/* Which rate a part of a discount belongs to, where there are several. */
static Text applied_text(const Drawing *drawing, const Adjustment *applied)
{
	Text what = adjustment_text(drawing, applied);
	if (invoice_drawn(drawing)->taxes.count < 2) {
		return what;
	}
	Text rate = label_rate(drawing->arena, drawing->labels, applied->rate);
	return text_format(drawing->arena, "%s (%s)", what.chars,
		label_filled(drawing->arena, drawing->labels->of[LABEL_TAX_AT], &rate, 1).chars);
}

static void sum_taxes(Drawing *drawing)
{
	const Invoice *invoice = invoice_drawn(drawing);
	const Labels *labels = drawing->labels;
	Arena *arena = drawing->arena;
	EACH (TaxGroup, group, invoice->taxes) {
		Text rate = label_rate(arena, labels, group->rate);
		Text what = label_filled(arena, labels->of[LABEL_TAX_AT], &rate, 1);
		if (invoice->taxes.count > 1) {
			what = text_format(arena, "%s (%s)", what.chars,
				label_money(arena, labels, group->basis).chars);
		}
		sum(drawing, taxed_drawn(drawing) ? what : label(labels, LABEL_TAX), group->tax);
	}
	if (invoice->home_currency.code[0] && invoice->totals.tax.minor != 0) {
		Text currency = text_of(invoice->home_currency.code);
		sum(drawing, label_filled(arena, labels->of[LABEL_TAX_HOME], &currency, 1),
			invoice->totals.tax_home);
	}
}

static void sum_total(Drawing *drawing)
{
	static const Style total = {TYPE_SUM, INK_ACCENT, TO_LEFT};
	static const Style total_number = {TYPE_SUM, INK_ACCENT, TO_RIGHT};
	const Invoice *invoice = invoice_drawn(drawing);
	double left = PAGE_RIGHT - SUMS_WIDTH;
	Label which = invoice->kind == INVOICE_CREDIT ? LABEL_CREDITED : LABEL_PAYABLE;
	drawing->y += 1.5;
	sheet_rule(drawing->sheet, left, drawing->y, SUMS_WIDTH, INK_ACCENT);
	drawing->y += 5;
	put_number(drawing, PAGE_RIGHT, drawing->y, SUMS_WIDTH, total_number,
		label_money(drawing->arena, drawing->labels, invoice->totals.due));
	drawing->y += sheet_text(drawing->sheet, left, drawing->y, SUMS_WIDTH / 2, total,
		label(drawing->labels, which));
}

void draw_sums(Drawing *drawing)
{
	const Invoice *invoice = invoice_drawn(drawing);
	const InvoiceTotals *totals = &invoice->totals;
	const Labels *labels = drawing->labels;
	drawing_room(drawing, sums_height(drawing));
	drawing->y += MILLIMETRES(4);
	if (invoice->applied.count > 0) {
		sum(drawing, label(labels, LABEL_LINES), totals->lines);
	}
	EACH (Adjustment, applied, invoice->applied) {
		sum(drawing, applied_text(drawing, applied), signed_amount(applied));
	}
	sum(drawing, label(labels, taxed_drawn(drawing) ? LABEL_NET : LABEL_TOTAL), totals->net);
	sum_taxes(drawing);
	if (taxed_drawn(drawing)) { /* without VAT it stands above already */
		sum(drawing, label(labels, LABEL_GROSS), totals->gross);
	}
	if (invoice->prepaid.minor != 0) {
		Money prepaid = {-invoice->prepaid.minor, invoice->currency};
		sum(drawing, label(labels, LABEL_PREPAID), prepaid);
	}
	if (invoice->rounding.minor != 0) {
		sum(drawing, label(labels, LABEL_ROUNDING), invoice->rounding);
	}
	sum_total(drawing);
}
