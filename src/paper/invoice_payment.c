/* How to pay, and what the law says at the foot of the page. */
#include "domain/identifier.h"
#include "format/payment_code.h"
#include "paper/invoice_inside.h"

static const Style body = {TYPE_BODY, INK_PLAIN, TO_LEFT};
static const Style strong = {TYPE_STRONG, INK_PLAIN, TO_LEFT};
static const Style note = {TYPE_NOTE, INK_SECOND, TO_LEFT};

#define CODE_SIDE MILLIMETRES(27)
#define CODE_AIR MILLIMETRES(6)

/* --- accounts --- */

/* "IBAN  FR76 3000 …": a word in the second ink, then what it names. */
static double put_pair(Drawing *drawing, double x, double y, Text what, Text text)
{
	Style second = {TYPE_BODY, INK_SECOND, TO_LEFT};
	if (text_empty(text)) {
		return 0;
	}
	double width = sheet_text_width(drawing->sheet, second, what) + 5;
	sheet_text(drawing->sheet, x, y, 0, second, what);
	return sheet_text(drawing->sheet, x + width, y, PAGE_RIGHT - x - width, body, text);
}

static double put_account(Drawing *drawing, const PaymentAccount *account, double x, double y)
{
	const Labels *labels = drawing->labels;
	double from = y, width = PAGE_RIGHT - x;
	bool transfer = !text_empty(account->iban);
	Text head = transfer                     ? label(labels, LABEL_TRANSFER)
		    : text_empty(account->label) ? label(labels, LABEL_ELSEWHERE)
						 : account->label;
	y += sheet_text(drawing->sheet, x, y, width, strong, head);
	if (transfer) {
		y += sheet_text(drawing->sheet, x, y, width, body, account->holder);
		y += put_pair(
			drawing, x, y, TEXT("IBAN"), iban_spaced(drawing->arena, account->iban));
		y += put_pair(drawing, x, y, TEXT("BIC"), account->bic);
	}
	y += sheet_text(drawing->sheet, x, y, width, body, account->detail);
	return y - from;
}

static Text spaced_reference(const Drawing *drawing)
{
	Text reference = invoice_drawn(drawing)->payment_reference;
	return rf_reference_sound(reference) ? iban_spaced(drawing->arena, reference) : reference;
}

static const Error *put_accounts(Drawing *drawing, PaymentCode kind, Text code)
{
	const Invoice *invoice = invoice_drawn(drawing);
	double lines = 0, x = PAGE_LEFT;
	EACH (PaymentAccount, account, invoice->accounts) {
		lines += text_empty(account->iban) ? 2.5 : 4.5;
	}
	double height = (lines + 1) * type_line(TYPE_BODY);
	drawing_room(drawing, (height > CODE_SIDE ? height : CODE_SIDE) + MILLIMETRES(9));
	drawing->y += MILLIMETRES(9);
	double y = drawing->y;
	if (kind == CODE_EPC) {
		TRY(sheet_code(drawing->sheet, drawing->arena, x, y, CODE_SIDE, code));
		x += CODE_SIDE + CODE_AIR;
	}
	EACH (PaymentAccount, account, invoice->accounts) {
		y += put_account(drawing, account, x, y);
		if (account == invoice->accounts.items) {
			y += put_pair(drawing, x, y, label(drawing->labels, LABEL_REFERENCE),
				spaced_reference(drawing));
		}
		y += 4;
	}
	double code_end = drawing->y + (kind == CODE_EPC ? CODE_SIDE : 0);
	drawing->y = y > code_end ? y : code_end;
	return OK;
}

/* --- the foot --- */

static Text notes_text(const Drawing *drawing)
{
	const Invoice *invoice = invoice_drawn(drawing);
	Buffer out = buffer_new(drawing->arena);
	EACH (TaxGroup, group, invoice->taxes) {
		if (!text_empty(group->reason)) {
			buffer_format(&out, "%s. ", group->reason.chars);
		}
	}
	if (invoice->tax_on_debits) {
		buffer_format(&out, "%s ", drawing->labels->of[LABEL_DEBITS]);
	}
	if (!text_empty(invoice->terms)) {
		buffer_format(&out, "%s ", invoice->terms.chars);
	}
	EACH (InvoiceNote, each, invoice->notes) {
		if (!text_is(each->subject, "BAR")) { /* for the platform, no sentence */
			buffer_format(&out, "%s ", text_chars(each->text));
		}
	}
	return text_trim(drawing->arena, buffer_done(&out));
}

static double notes_height(Drawing *drawing)
{
	Text text = notes_text(drawing);
	double height = sheet_text_height(drawing->sheet, PAGE_WIDTH, note, text);
	return height > 0 ? height + MILLIMETRES(3) : 0;
}

static void draw_notes(Drawing *drawing, double y)
{
	Text text = notes_text(drawing);
	if (!text_empty(text)) {
		sheet_rule(drawing->sheet, PAGE_LEFT, y, PAGE_WIDTH, INK_RULE);
		sheet_text(drawing->sheet, PAGE_LEFT, y + MILLIMETRES(3), PAGE_WIDTH, note, text);
	}
}

const Error *draw_payment(Drawing *drawing)
{
	const Invoice *invoice = invoice_drawn(drawing);
	Text code = TEXT("");
	PaymentCode kind = payment_code(drawing->arena, invoice, &code);
	if (invoice->accounts.count > 0 && invoice->kind != INVOICE_CREDIT && !invoice->paid &&
		kind != CODE_SWISS) {
		TRY(put_accounts(drawing, kind, code));
	}
	double notes = notes_height(drawing);
	double foot = kind == CODE_SWISS ? A4_HEIGHT - SWISS_HEIGHT - MILLIMETRES(6) : PAGE_BOTTOM;
	if (drawing->y + notes + MILLIMETRES(6) > foot) {
		drawing_turn(drawing);
	}
	draw_notes(drawing, foot - notes);
	return kind == CODE_SWISS ? draw_swiss(drawing, code) : OK;
}
