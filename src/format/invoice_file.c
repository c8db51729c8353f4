#include "format/invoice_file.h"
#include "domain/check.h"

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
	EACH (PaymentAccount, account, invoice->accounts) {
		if (!text_empty(account->iban)) {
			return currency_is_euro(invoice->currency) ? TEXT("58") : TEXT("30");
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

/* What is wanted beyond EN 16931, field by field, and what is said when it is missing. */
typedef struct {
	const char *field;
	Text text;
	const char *why;
} Wanted;

static void check_wanted(Problems *problems, const Wanted *wanted, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (text_empty(wanted[i].text)) {
			problem(problems, refuse(problems->arena, wanted[i].field, wanted[i].why));
		}
	}
}

/* PEPPOL-EN16931-R010, R020 */
static void check_endpoints(Problems *problems, const Invoice *invoice, InvoiceProfile profile)
{
	const Party *seller = &invoice->seller, *buyer = &invoice->buyer;
	bool peppol = profile == PROFILE_PEPPOL;
	SchemedId from = peppol ? party_on_peppol(seller) : seller->electronic,
		  to = peppol ? party_on_peppol(buyer) : buyer->electronic;
	const Wanted wanted[] = {
		{"seller.electronic.id", from.id,
			peppol ? N_("Peppol finds you by your enterprise or VAT number.")
			       : N_("This network needs your electronic address.")},
		{"buyer.electronic.id", to.id,
			peppol ? N_("Peppol finds the client by their enterprise or VAT number.")
			       : N_("This network needs the client’s electronic address.")}};
	check_wanted(problems, wanted, sizeof wanted / sizeof wanted[0]);
}

/* XRechnung 3.0: BR-DE-1 to BR-DE-15. */
static void check_xrechnung(Problems *problems, const Invoice *invoice)
{
	const Party *seller = &invoice->seller, *buyer = &invoice->buyer;
	const Wanted wanted[] = {
		{"buyer_reference", invoice->buyer_reference,
			N_("XRechnung wants the client’s reference (Leitweg-ID).")},
		{"seller.person", seller->person,
			N_("XRechnung wants the name of a person to ask.")},
		{"seller.phone", seller->phone, N_("XRechnung wants your telephone number.")},
		{"seller.email", seller->email, N_("XRechnung wants your e-mail address.")},
		{"seller.address.city", seller->address.city, N_("XRechnung wants your town.")},
		{"seller.address.postcode", seller->address.postcode,
			N_("XRechnung wants your postcode.")},
		{"buyer.address.city", buyer->address.city,
			N_("XRechnung wants the client’s town.")},
		{"buyer.address.postcode", buyer->address.postcode,
			N_("XRechnung wants the client’s postcode.")}};
	check_wanted(problems, wanted, sizeof wanted / sizeof wanted[0]);
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
	check_endpoints(&problems, invoice, profile);
	if (profile == PROFILE_XRECHNUNG) {
		check_xrechnung(&problems, invoice);
	} else if (text_empty(invoice->buyer_reference) && text_empty(invoice->purchase_order)) {
		problem(&problems, refuse(arena, "buyer_reference", /* PEPPOL-EN16931-R003 */
					   "Peppol wants the client’s reference or order number."));
	}
	return problems.first;
}
