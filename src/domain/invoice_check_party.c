/* Who sells and who buys: the mentions that the law and the regime want of each. */
#include "domain/invoice_check.h"
#include "domain/party_check.h"

#include <string.h>

static void check_party(const PartyCheck *check)
{
	const Party *party = check->party;
	Arena *arena = check->problems->arena;
	bool own = strcmp(check->whose, "seller") == 0;
	if (text_empty(text_trim(arena, party->name))) {
		const char *field = party_field(check, "name");
		problem(check->problems,
			own ? refuse(arena, field, "Your name on invoices is missing.")
			    : refuse(arena, field, "The client’s name is missing."));
	}
	if (text_empty(party->address.country)) {
		const char *field = party_field(check, "address.country");
		problem(check->problems,
			own ? refuse(arena, field, "Your country is missing from your address.")
			    : refuse(arena, field,
				      "The country is missing from the client’s address."));
	}
	party_check(check);
}

/* The French law's own: CGI ann. II art. 242 nonies A, and what the platforms refuse. */
static void check_french(Problems *problems, const Party *seller, const Party *buyer)
{
	Arena *arena = problems->arena;
	if (!text_is(seller->legal.scheme, "0002")) { /* BR-FR-10 */
		problem(problems,
			refuse(arena, "seller.legal.id", "A French seller gives the SIREN."));
	}
	if (buyer->consumer || !text_is(buyer->address.country, "FR")) {
		return;
	}
	if (!text_is(buyer->legal.scheme, "0002")) { /* BR-FR-11 */
		problem(problems, refuse(arena, "buyer.legal.id",
					  "A French business is named with its SIREN."));
	} else if (!text_starts(buyer->electronic.id, buyer->legal.id.chars) ||
		   !text_is(buyer->electronic.scheme, "0225")) { /* BR-FR-21, 22 */
		problem(problems, refuse(arena, "buyer.electronic.id",
					  "The electronic address of a French business begins with "
					  "its SIREN."));
	}
}

/* Both addresses in full: directive 2006/112, art. 226 (5); CGI ann. II art. 242 nonies A; UStG
 * § 14 (4); MWSTG art. 26. */
static void check_addresses(Problems *problems, const Address *seller, const Address *buyer)
{
	Arena *arena = problems->arena;
	if (text_empty(seller->line1) || text_empty(seller->city)) {
		problem(problems,
			refuse(arena, "seller.address.line1", "A seller gives the full address."));
	}
	if (text_empty(buyer->line1) || text_empty(buyer->city)) {
		problem(problems,
			refuse(arena, "buyer.address.line1",
				"The client’s address is not complete: street and town."));
	}
}

static void check_regime(Problems *problems, const Invoice *invoice)
{
	Arena *arena = problems->arena;
	const Regime *regime = invoice->regime;
	const Party *seller = &invoice->seller;
	if (regime->country[0] && !text_is(seller->address.country, regime->country)) {
		problem(problems, refuse(arena, "regime", "This regime is for sellers in %1.",
					  arg(text_of(regime->country))));
	}
	if (regime->seller_vat_id && text_empty(seller->vat_id)) {
		problem(problems, refuse(arena, "seller.vat_id",
					  "This regime needs the seller’s VAT number."));
	}
	if (regime->seller_tax_id && text_empty(seller->vat_id) && text_empty(seller->tax_id)) {
		problem(problems, refuse(arena, "seller.tax_id",
					  "This regime needs a VAT number or a tax number."));
	}
	if (regime->buyer_vat_id && text_empty(invoice->buyer.vat_id)) {
		problem(problems, refuse(arena, "buyer.vat_id",
					  "This regime needs the client’s VAT number."));
	}
}

void check_parties(Problems *problems, const Invoice *invoice)
{
	const Party *seller = &invoice->seller, *buyer = &invoice->buyer;
	check_party(&(PartyCheck){problems, seller, "seller"});
	check_party(&(PartyCheck){problems, buyer, "buyer"});
	check_regime(problems, invoice);
	if (!text_is(text_of(invoice->regime->id), "none")) {
		check_addresses(problems, &seller->address, &buyer->address);
	}
	if (text_is(seller->address.country, "FR")) {
		check_french(problems, seller, buyer);
	}
	problem(problems, check_country_listed(
				  problems->arena, "delivery.country", invoice->delivery.country));
	if (!text_empty(invoice->delivery.line1) && text_empty(invoice->delivery.country)) {
		problem(problems,
			refuse(problems->arena, "delivery.country", "Say in which country."));
	}
}
