#include "format/payment_code.h"
#include "domain/identifier.h"

enum { NAME_LENGTH = 70, MESSAGE_LENGTH = 140, TOWN_LENGTH = 35, POSTCODE_LENGTH = 16 };
#define MOST_EUROS INT64_C(99999999999) /* 999,999,999.99 in either standard */

static void put_line(Buffer *out, Text text, size_t limit)
{
	Text head = text_head(out->arena, text, limit);
	for (size_t i = 0; i < head.length; i++) {
		char c = head.chars[i];
		buffer_char(out, c == '\n' || c == '\r' ? ' ' : c);
	}
	buffer_char(out, '\n');
}

static Text epc(Arena *arena, const Invoice *invoice, const PaymentAccount *account)
{
	Buffer out = buffer_new(arena);
	bool structured = rf_reference_sound(invoice->payment_reference);
	Text holder = text_empty(account->holder) ? invoice->seller.name : account->holder;
	buffer_chars(&out, "BCD\n002\n1\nSCT\n");
	put_line(&out, account->bic, NAME_LENGTH);
	put_line(&out, holder, NAME_LENGTH);
	put_line(&out, account->iban, NAME_LENGTH);
	put_line(&out, text_format(arena, "EUR%s", money_decimal(arena, invoice->totals.due).chars),
		NAME_LENGTH);
	buffer_char(&out, '\n');
	put_line(&out, structured ? invoice->payment_reference : TEXT(""), RF_LIMIT);
	buffer_text(
		&out, structured ? TEXT("") : text_head(arena, invoice->number, MESSAGE_LENGTH));
	return text_trim(arena, buffer_done(&out));
}

static void put_party(Buffer *out, Text name, Address address)
{
	buffer_chars(out, "S\n");
	put_line(out, name, NAME_LENGTH);
	put_line(out, address.line1, NAME_LENGTH);
	buffer_char(out, '\n'); /* the number of the house stands with the street */
	put_line(out, address.postcode, POSTCODE_LENGTH);
	put_line(out, address.city, TOWN_LENGTH);
	put_line(out, address.country, 2);
}

/* A debtor is named with postcode and town, or not at all: then the lines stay empty. */
static void put_debtor(Buffer *out, const Party *buyer)
{
	if (text_empty(buyer->address.postcode) || text_empty(buyer->address.city)) {
		buffer_chars(out, "\n\n\n\n\n\n\n");
	} else {
		put_party(out, buyer->name, buyer->address);
	}
}

static Text swiss(Arena *arena, const Invoice *invoice, const PaymentAccount *account)
{
	Buffer out = buffer_new(arena);
	Text reference = invoice->payment_reference;
	bool qr = qr_reference_sound(reference), rf = rf_reference_sound(reference);
	Text holder = text_empty(account->holder) ? invoice->seller.name : account->holder;
	buffer_chars(&out, "SPC\n0200\n1\n");
	put_line(&out, account->iban, NAME_LENGTH);
	put_party(&out, holder, invoice->seller.address);
	buffer_chars(&out, "\n\n\n\n\n\n\n");
	put_line(&out, money_decimal(arena, invoice->totals.due), NAME_LENGTH);
	put_line(&out, text_of(invoice->currency.code), 3);
	put_debtor(&out, &invoice->buyer);
	buffer_chars(&out, qr ? "QRR\n" : rf ? "SCOR\n" : "NON\n");
	put_line(&out, qr || rf ? reference : TEXT(""), QR_REFERENCE_LENGTH);
	put_line(&out, invoice->number, MESSAGE_LENGTH);
	buffer_chars(&out, "EPD");
	return buffer_done(&out);
}

PaymentCode payment_code(Arena *arena, const Invoice *invoice, Text *ret_text)
{
	const PaymentAccount *account = invoice->accounts.items;
	int64_t due = invoice->totals.due.minor;
	bool euros = currency_is_euro(invoice->currency);
	bool francs = currency_same(invoice->currency, (Currency){"CHF"});
	if (!account || text_empty(account->iban) || invoice->kind == INVOICE_CREDIT || due <= 0 ||
		due > MOST_EUROS) {
		return CODE_NONE;
	}
	bool alpine = text_starts(account->iban, "CH") || text_starts(account->iban, "LI");
	bool known = !text_empty(invoice->seller.address.postcode) &&
		     !text_empty(invoice->seller.address.city);
	if (alpine && known && (euros || francs)) {
		*ret_text = swiss(arena, invoice, account);
		return CODE_SWISS;
	}
	if (!euros) {
		return CODE_NONE;
	}
	*ret_text = epc(arena, invoice, account);
	return CODE_EPC;
}
