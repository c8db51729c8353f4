/* A document back as JSON: what is kept of an issued one, word for word, and what a draft is. */
#include "format/invoice_json.h"

typedef struct {
	Buffer out;
	bool begun; /* something stands in the box already: a comma comes first */
	Currency currency;
} Writing;

static void put_name(Writing *at, const char *name)
{
	buffer_chars(&at->out, at->begun ? ", " : "");
	at->begun = true;
	if (name) {
		buffer_format(&at->out, "\"%s\": ", name);
	}
}

static void open_box(Writing *at, const char *name, char bracket)
{
	put_name(at, name);
	buffer_char(&at->out, bracket);
	at->begun = false;
}

static void close_box(Writing *at, char bracket)
{
	buffer_char(&at->out, bracket);
	at->begun = true;
}

/* Nothing is not written: it reads as nothing again. */
static void put_text(Writing *at, const char *name, Text text)
{
	if (!text_empty(text)) {
		put_name(at, name);
		buffer_json(&at->out, text);
	}
}

static void put_truth(Writing *at, const char *name, bool truth)
{
	if (truth) {
		put_name(at, name);
		buffer_chars(&at->out, "true");
	}
}

static void put_day(Writing *at, const char *name, Day day)
{
	put_text(at, name, day_set(day) ? day_iso(at->out.arena, day) : TEXT(""));
}

static void put_decimal(Writing *at, const char *name, int64_t parts, int digits)
{
	if (parts != 0) {
		put_text(at, name, decimal_text(at->out.arena, parts, digits, 0));
	}
}

static void put_money(Writing *at, const char *name, Money money)
{
	put_decimal(at, name, money.minor, currency_digits(at->currency));
}

/* --- parts --- */

static void put_address(Writing *at, const Address *address)
{
	put_text(at, "line1", address->line1);
	put_text(at, "line2", address->line2);
	put_text(at, "line3", address->line3);
	put_text(at, "postcode", address->postcode);
	put_text(at, "city", address->city);
	put_text(at, "region", address->region);
	put_text(at, "country", address->country);
}

static void put_id(Writing *at, const char *name, const SchemedId *id)
{
	if (!text_empty(id->id) || !text_empty(id->scheme)) {
		open_box(at, name, '{');
		put_text(at, "id", id->id);
		put_text(at, "scheme", id->scheme);
		close_box(at, '}');
	}
}

static void put_party(Writing *at, const char *name, const Party *party)
{
	open_box(at, name, '{');
	put_text(at, "name", party->name);
	put_text(at, "trade_name", party->trade_name);
	put_text(at, "about", party->about);
	put_id(at, "legal", &party->legal);
	put_id(at, "own", &party->own);
	put_text(at, "vat_id", party->vat_id);
	put_text(at, "tax_id", party->tax_id);
	put_id(at, "electronic", &party->electronic);
	put_text(at, "person", party->person);
	put_text(at, "phone", party->phone);
	put_text(at, "email", party->email);
	put_truth(at, "consumer", party->consumer);
	open_box(at, "address", '{');
	put_address(at, &party->address);
	close_box(at, '}');
	close_box(at, '}');
}

static void put_adjustments(Writing *at, Adjustments adjustments)
{
	if (adjustments.count == 0) {
		return;
	}
	open_box(at, "adjustments", '[');
	EACH (Adjustment, adjustment, adjustments) {
		open_box(at, NULL, '{');
		put_text(at, "kind", adjustment->charge ? TEXT("surcharge") : TEXT("discount"));
		put_decimal(at, "percent", adjustment->percent.hundredths, RATE_DIGITS);
		if (adjustment->percent.hundredths == 0) { /* else it is computed */
			put_money(at, "amount", adjustment->amount);
		}
		put_text(at, "reason", adjustment->reason);
		put_text(at, "code", adjustment->code);
		put_text(at, "category", adjustment->category);
		put_decimal(at, "rate", adjustment->rate.hundredths, RATE_DIGITS);
		close_box(at, '}');
	}
	close_box(at, ']');
}

static void put_lines(Writing *at, InvoiceLines lines)
{
	open_box(at, "lines", '[');
	EACH (InvoiceLine, line, lines) {
		open_box(at, NULL, '{');
		put_text(at, "name", line->name);
		put_text(at, "about", line->about);
		put_text(at, "quantity",
			decimal_text(
				at->out.arena, line->quantity.ten_thousandths, QUANTITY_DIGITS, 0));
		put_text(at, "unit", line->unit);
		put_text(at, "price",
			decimal_text(at->out.arena, line->price.millionths, PRICE_DIGITS, 0));
		put_decimal(at, "basis", line->basis.ten_thousandths, QUANTITY_DIGITS);
		put_adjustments(at, line->adjustments);
		put_text(at, "category", line->category);
		put_decimal(at, "rate", line->rate.hundredths, RATE_DIGITS);
		put_day(at, "from", line->from);
		put_day(at, "to", line->to);
		close_box(at, '}');
	}
	close_box(at, ']');
}

static void put_lists(Writing *at, const Invoice *invoice)
{
	put_adjustments(at, invoice->adjustments);
	open_box(at, "notes", '[');
	EACH (InvoiceNote, note, invoice->notes) {
		open_box(at, NULL, '{');
		put_text(at, "subject", note->subject);
		put_text(at, "text", note->text);
		close_box(at, '}');
	}
	close_box(at, ']');
	open_box(at, "preceding", '[');
	EACH (Preceding, preceding, invoice->preceding) {
		open_box(at, NULL, '{');
		put_text(at, "number", preceding->number);
		put_day(at, "day", preceding->day);
		close_box(at, '}');
	}
	close_box(at, ']');
	open_box(at, "accounts", '[');
	EACH (PaymentAccount, account, invoice->accounts) {
		open_box(at, NULL, '{');
		put_text(at, "holder", account->holder);
		put_text(at, "iban", account->iban);
		put_text(at, "bic", account->bic);
		put_text(at, "label", account->label);
		put_text(at, "detail", account->detail);
		close_box(at, '}');
	}
	close_box(at, ']');
}

/* --- the whole --- */

static void put_head(Writing *at, const Invoice *invoice)
{
	static const char *const natures[] = {"services", "goods", "both"};
	put_text(at, "kind", text_of(invoice_kind_key(invoice->kind)));
	put_text(at, "number", invoice->number);
	put_day(at, "issued", invoice->issued);
	put_day(at, "due", invoice->due);
	put_day(at, "delivered", invoice->delivered);
	put_day(at, "from", invoice->from);
	put_day(at, "to", invoice->to);
	put_text(at, "currency", text_of(invoice->currency.code));
	put_text(at, "language", invoice->language);
	put_text(at, "regime", text_of(invoice->regime->id));
	put_text(at, "nature", text_of(natures[invoice->nature]));
	put_truth(at, "paid", invoice->paid);
	put_truth(at, "after_deposit", invoice->after_deposit);
	put_truth(at, "tax_on_debits", invoice->tax_on_debits);
	put_text(at, "purchase_order", invoice->purchase_order);
	put_text(at, "buyer_reference", invoice->buyer_reference);
	put_text(at, "contract", invoice->contract);
	put_text(at, "project", invoice->project);
	put_text(at, "payment_reference", invoice->payment_reference);
	put_text(at, "terms", invoice->terms);
	put_money(at, "prepaid", invoice->prepaid);
	put_money(at, "rounding", invoice->rounding);
	put_text(at, "home_currency", text_of(invoice->home_currency.code));
	put_decimal(at, "home_rate", invoice->home_rate.millionths, PRICE_DIGITS);
}

Text invoice_json_write(Arena *arena, const Invoice *invoice)
{
	Writing at = {.out = buffer_new(arena), .currency = invoice->currency};
	open_box(&at, NULL, '{');
	put_head(&at, invoice);
	put_party(&at, "seller", &invoice->seller);
	put_party(&at, "buyer", &invoice->buyer);
	if (!text_empty(invoice->delivery_name) || !text_empty(invoice->delivery.country)) {
		open_box(&at, "delivery", '{');
		put_text(&at, "name", invoice->delivery_name);
		put_address(&at, &invoice->delivery);
		close_box(&at, '}');
	}
	put_lines(&at, invoice->lines);
	put_lists(&at, invoice);
	close_box(&at, '}');
	return buffer_done(&at.out);
}
