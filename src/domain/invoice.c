#include "domain/invoice.h"
#include "domain/identifier.h"

static const struct {
	InvoiceKind kind;
	const char *key;
} kinds[] = {{INVOICE_PLAIN, "invoice"}, {INVOICE_CREDIT, "credit"},
	{INVOICE_CORRECTED, "corrected"}, {INVOICE_DEPOSIT, "deposit"}};
enum { KINDS = sizeof kinds / sizeof kinds[0] };

const char *invoice_kind_key(InvoiceKind kind)
{
	for (size_t i = 0; i < KINDS; i++) {
		if (kinds[i].kind == kind) {
			return kinds[i].key;
		}
	}
	return "";
}

bool invoice_kind_from_key(Text key, InvoiceKind *ret_kind)
{
	for (size_t i = 0; i < KINDS; i++) {
		if (text_is(key, kinds[i].key)) {
			*ret_kind = kinds[i].kind;
			return true;
		}
	}
	return false;
}

Text invoice_process(Arena *arena, const Invoice *invoice)
{
	char letter = "SBM"[invoice->nature];
	bool final = invoice->after_deposit && invoice->kind != INVOICE_DEPOSIT;
	return text_format(arena, "%c%c", letter, invoice->paid ? '2' : final ? '4' : '1');
}

/* --- what nobody wrote --- */

static bool noted(const Invoice *invoice, const char *subject)
{
	EACH (InvoiceNote, note, invoice->notes) {
		if (text_is(note->subject, subject)) {
			return true;
		}
	}
	return false;
}

static void note(Arena *arena, Invoice *invoice, const char *subject, Text text)
{
	if (!text_empty(text) && !noted(invoice, subject)) {
		*LIST_ADD(arena, invoice->notes) = (InvoiceNote){text_of(subject), text};
	}
}

static void fill_notes(Arena *arena, Invoice *invoice)
{
	static const struct {
		RegimeSays what;
		const char *subject;
	} law[] = {{SAYS_PENALTY, "PMD"}, {SAYS_RECOVERY, "PMT"}, {SAYS_DISCOUNT, "AAB"}};
	Text country = invoice->seller.address.country;
	for (size_t i = 0; i < 3 && !invoice->buyer.consumer; i++) {
		note(arena, invoice, law[i].subject,
			regime_text(country, law[i].what, invoice->language, invoice->issued));
	}
	if (text_is(country, "FR")) { /* BR-FR-20: for whom the French platforms read it */
		bool home = text_is(invoice->buyer.address.country, "FR");
		note(arena, invoice, "BAR",
			invoice->buyer.consumer ? TEXT("B2C")
			: home                  ? TEXT("B2B")
						: TEXT("B2BINT"));
	}
}

Day invoice_done(const Invoice *invoice)
{
	Day end = day_set(invoice->delivered) ? invoice->delivered : invoice->to;
	return day_set(end) && invoice->kind != INVOICE_DEPOSIT ? end : invoice->issued;
}

static void fill_line(Arena *arena, const Invoice *invoice, InvoiceLine *line)
{
	if (text_empty(line->category)) {
		line->category = text_of(invoice->regime->category);
		if (text_is(line->category, "S") && line->rate.hundredths == 0) {
			Day done = day_set(line->to) ? line->to : invoice_done(invoice);
			line->rate = regime_rates(arena, invoice->regime, done).items[0];
		}
	}
	line->unit = text_empty(line->unit) ? TEXT("C62") : line->unit;
}

/* Where platforms and networks find somebody who gave no address of their own. */
static void fill_party(Party *party)
{
	bool siren = text_is(party->legal.scheme, "0002"),
	     belgian = text_is(party->legal.scheme, "0208");
	if (!text_empty(party->electronic.id)) {
		return;
	}
	if (siren || belgian) {
		party->electronic =
			(SchemedId){party->legal.id, siren ? TEXT("0225") : TEXT("0208")};
	} else if (!text_empty(party->email)) {
		party->electronic = (SchemedId){party->email, TEXT("EM")};
	}
}

/* BR-CO-26: a seller is known by a number; category O may not say the one for VAT. */
static void fill_seller(const Regime *regime, Party *seller)
{
	bool out = text_is(text_of(regime->category), "O");
	/* BR-E-02 under the franchise: who has no VAT number is known by the SIREN */
	if (text_is(text_of(regime->id), "fr-franchise") && text_empty(seller->vat_id) &&
		text_empty(seller->tax_id)) {
		seller->tax_id = seller->legal.id;
	}
	if (text_empty(seller->legal.id) && text_empty(seller->own.id) &&
		(out || text_empty(seller->vat_id))) {
		seller->own.id = !text_empty(seller->vat_id)   ? seller->vat_id
				 : !text_empty(seller->tax_id) ? seller->tax_id
							       : seller->email;
	}
}

static void fill_money(Arena *arena, Invoice *invoice)
{
	if (text_is(invoice->seller.address.country, "FR") &&
		!currency_is_euro(invoice->currency) &&
		!invoice->home_currency.code[0]) { /* BR-FR-CO-12 */
		invoice->home_currency = (Currency){"EUR"};
	}
	const PaymentAccount *account = invoice->accounts.items;
	if (text_empty(invoice->payment_reference) && account && !text_empty(account->iban)) {
		invoice->payment_reference = iban_is_qr(account->iban)
						     ? qr_reference(arena, invoice->number)
						     : rf_reference(arena, invoice->number);
	}
}

void invoice_fill(Arena *arena, Invoice *invoice)
{
	EACH (InvoiceLine, line, invoice->lines) {
		fill_line(arena, invoice, line);
	}
	fill_party(&invoice->seller);
	fill_party(&invoice->buyer);
	fill_seller(invoice->regime, &invoice->seller);
	invoice->delivered = day_set(invoice->delivered) ? invoice->delivered : invoice->to;
	fill_notes(arena, invoice);
	fill_money(arena, invoice);
	invoice_total(arena, invoice);
}
