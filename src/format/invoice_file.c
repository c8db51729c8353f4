#include "format/invoice_file.h"
#include "domain/check.h"

#include <string.h>

Text invoice_guideline(InvoiceProfile profile)
{
	static const char *const ids[] = {[PROFILE_FACTURX] = "urn:cen.eu:en16931:2017",
		[PROFILE_XRECHNUNG] = "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:"
				      "xrechnung_3.0",
		[PROFILE_PEPPOL] = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:"
				   "billing:3.0"};
	return text_of(ids[profile]);
}

Text invoice_means(const Invoice *invoice)
{
	bool euros = memcmp(invoice->currency.code, "EUR", 4) == 0;
	EACH (PaymentAccount, account, invoice->accounts) {
		if (!text_empty(account->iban)) {
			return euros ? TEXT("58") : TEXT("30");
		}
	}
	return TEXT("1");
}

bool invoice_tells_vat_ids(const Invoice *invoice)
{
	return !text_is(text_of(invoice->regime->category), "O");
}

Text rate_text(Arena *arena, Rate rate)
{
	return decimal_text(arena, rate.hundredths, RATE_DIGITS, RATE_DIGITS);
}

Text account_text(Arena *arena, const PaymentAccount *account)
{
	const char *between = text_empty(account->label) || text_empty(account->detail) ? "" : ": ";
	return text_format(
		arena, "%s%s%s", text_chars(account->label), between, text_chars(account->detail));
}

static void check_endpoint(Problems *problems, const char *field, const Party *party)
{
	if (text_empty(party->electronic.id)) { /* PEPPOL-EN16931-R010, R020 */
		problem(problems, refuse(problems->arena, field,
					  "This network needs an electronic address."));
	}
}

/* XRechnung 3.0: BR-DE-1 to BR-DE-15. */
static void check_xrechnung(Problems *problems, const Invoice *invoice)
{
	const Party *seller = &invoice->seller, *buyer = &invoice->buyer;
	const struct {
		const char *field;
		Text text;
	} needed[] = {{"buyer_reference", invoice->buyer_reference},
		{"seller.person", seller->person}, {"seller.phone", seller->phone},
		{"seller.email", seller->email}, {"seller.address.city", seller->address.city},
		{"seller.address.postcode", seller->address.postcode},
		{"buyer.address.city", buyer->address.city},
		{"buyer.address.postcode", buyer->address.postcode}};
	for (size_t i = 0; i < sizeof needed / sizeof needed[0]; i++) {
		if (text_empty(needed[i].text)) {
			problem(problems, refuse(problems->arena, needed[i].field,
						  "XRechnung cannot do without this."));
		}
	}
	if (invoice->accounts.count == 0) {
		problem(problems,
			refuse(problems->arena, "accounts", "XRechnung wants to know how to pay."));
	}
}

const Error *invoice_profile_check(Arena *arena, const Invoice *invoice, InvoiceProfile profile)
{
	Problems problems = {.arena = arena};
	if (profile == PROFILE_FACTURX) {
		return OK;
	}
	check_endpoint(&problems, "seller.electronic.id", &invoice->seller);
	check_endpoint(&problems, "buyer.electronic.id", &invoice->buyer);
	if (profile == PROFILE_XRECHNUNG) {
		check_xrechnung(&problems, invoice);
	} else if (text_empty(invoice->buyer_reference) && text_empty(invoice->purchase_order)) {
		problem(&problems, refuse(arena, "buyer_reference", /* PEPPOL-EN16931-R003 */
					   "Peppol wants the client’s reference or order number."));
	}
	return problems.first;
}
