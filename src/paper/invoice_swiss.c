/* The receipt and the payment part of a Swiss QR-bill: the lower 105 mm of the page, measured as
 * the Style Guide QR-bill of SIX says. */
#include "domain/identifier.h"
#include "paper/invoice_inside.h"

#define RECEIPT_WIDTH MILLIMETRES(62)
#define INNER MILLIMETRES(5)
#define CODE_SIDE MILLIMETRES(46)
#define CROSS MILLIMETRES(7)

/* The receipt is set smaller than the payment part. */
typedef struct {
	Style body, heading;
} Slip;
static const Slip receipt = {{TYPE_SLIP, INK_PLAIN, TO_LEFT}, {TYPE_SLIP_HEAD, INK_PLAIN, TO_LEFT}};
static const Slip payment = {{TYPE_BODY, INK_PLAIN, TO_LEFT}, {TYPE_STRONG, INK_PLAIN, TO_LEFT}};
static const Style title = {TYPE_NAME, INK_PLAIN, TO_LEFT};

typedef struct {
	Drawing *drawing;
	const Slip *slip;
	double x, y, width;
} Block;

static void put_block(Block *block, Label which, const Text *lines, size_t count)
{
	Sheet *sheet = block->drawing->sheet;
	Text head = label(block->drawing->labels, which);
	block->y += sheet_text(sheet, block->x, block->y, block->width, block->slip->heading, head);
	for (size_t i = 0; i < count; i++) {
		block->y += sheet_text(
			sheet, block->x, block->y, block->width, block->slip->body, lines[i]);
	}
	block->y += 5;
}

static Text town(Drawing *drawing, Address address)
{
	return text_format(
		drawing->arena, "%s %s", text_chars(address.postcode), text_chars(address.city));
}

static Text reference_of(Drawing *drawing)
{
	Text reference = invoice_drawn(drawing)->payment_reference;
	if (!qr_reference_sound(reference)) {
		return iban_spaced(drawing->arena, reference);
	}
	Buffer out = buffer_new(drawing->arena);
	for (size_t i = 0; i < reference.length; i++) { /* 2, then groups of 5 */
		buffer_chars(&out, i >= 2 && (i - 2) % 5 == 0 ? " " : "");
		buffer_char(&out, reference.chars[i]);
	}
	return buffer_done(&out);
}

static void put_facts(Block block, bool message)
{
	Drawing *drawing = block.drawing;
	const Invoice *invoice = invoice_drawn(drawing);
	const PaymentAccount *account = invoice->accounts.items;
	const Party *seller = &invoice->seller, *buyer = &invoice->buyer;
	Text holder = text_empty(account->holder) ? seller->name : account->holder;
	const Text to[] = {iban_spaced(drawing->arena, account->iban), holder,
		seller->address.line1, town(drawing, seller->address)};
	const Text reference[] = {reference_of(drawing)};
	const Text by[] = {buyer->name, buyer->address.line1, town(drawing, buyer->address)};
	put_block(&block, LABEL_SWISS_ACCOUNT, to, 4);
	put_block(&block, LABEL_SWISS_REFERENCE, reference, 1);
	if (message) {
		put_block(&block, LABEL_SWISS_MESSAGE, &invoice->number, 1);
	}
	put_block(&block, LABEL_SWISS_BY, by, 3);
}

static void put_amount(Block block)
{
	const Invoice *invoice = invoice_drawn(block.drawing);
	const Labels *labels = block.drawing->labels;
	double x = block.x, y = block.y, apart = MILLIMETRES(16);
	Sheet *sheet = block.drawing->sheet;
	Style heading = block.slip->heading, body = block.slip->body;
	/* blanks between thousands and a point, in every language */
	static const Labels swiss = {.of = {[LABEL_GROUP] = " ", [LABEL_DECIMAL] = "."}};
	Text amount = label_number(block.drawing->arena, &swiss,
		money_decimal(block.drawing->arena, invoice->totals.due));
	double line = sheet_text(sheet, x, y, 0, heading, label(labels, LABEL_SWISS_CURRENCY));
	sheet_text(sheet, x + apart, y, 0, heading, label(labels, LABEL_SWISS_AMOUNT));
	sheet_text(sheet, x, y + line, 0, body, text_of(invoice->currency.code));
	sheet_text(sheet, x + apart, y + line, 0, body, amount);
}

/* The white cross on black in the middle of the code, in a white rim. */
static void put_cross(Drawing *drawing, double x, double y)
{
	double left = x + (CODE_SIDE - CROSS) / 2, top = y + (CODE_SIDE - CROSS) / 2;
	double rim = CROSS / 14, black = CROSS - 2 * rim;
	double arm = black / 5, long_arm = black * 0.62;
	double middle_x = left + CROSS / 2, middle_y = top + CROSS / 2;
	sheet_box(drawing->sheet, left, top, CROSS, CROSS, INK_WHITE);
	sheet_box(drawing->sheet, left + rim, top + rim, black, black, INK_BLACK);
	sheet_box(drawing->sheet, middle_x - arm / 2, middle_y - long_arm / 2, arm, long_arm,
		INK_WHITE);
	sheet_box(drawing->sheet, middle_x - long_arm / 2, middle_y - arm / 2, long_arm, arm,
		INK_WHITE);
}

const Error *draw_swiss(Drawing *drawing, Text code)
{
	double top = A4_HEIGHT - SWISS_HEIGHT, y = top + INNER;
	double part = RECEIPT_WIDTH + INNER, facts = part + MILLIMETRES(51);
	drawing->slip = SWISS_HEIGHT; /* nothing else may stand on it */
	sheet_cut(drawing->sheet, 0, top, A4_WIDTH, top);
	sheet_cut(drawing->sheet, RECEIPT_WIDTH, top, RECEIPT_WIDTH, A4_HEIGHT);
	sheet_text(drawing->sheet, INNER, y, 0, title, label(drawing->labels, LABEL_SWISS_RECEIPT));
	put_facts((Block){drawing, &receipt, INNER, y + MILLIMETRES(7), RECEIPT_WIDTH - 2 * INNER},
		false);
	put_amount((Block){drawing, &receipt, INNER, top + MILLIMETRES(68), 0});
	Style point = {TYPE_SLIP_HEAD, INK_PLAIN, TO_RIGHT};
	sheet_text(drawing->sheet, INNER, top + MILLIMETRES(82), RECEIPT_WIDTH - 2 * INNER, point,
		label(drawing->labels, LABEL_SWISS_POINT));
	sheet_text(drawing->sheet, part, y, 0, title, label(drawing->labels, LABEL_SWISS_PART));
	TRY(sheet_code(
		drawing->sheet, drawing->arena, part, top + MILLIMETRES(17), CODE_SIDE, code));
	put_cross(drawing, part, top + MILLIMETRES(17));
	put_amount((Block){drawing, &payment, part, top + MILLIMETRES(68), 0});
	put_facts((Block){drawing, &payment, facts, y, A4_WIDTH - facts - INNER}, true);
	return OK;
}
