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

static void lacks(const PartyCheck *check, const char *path, Message what)
{
	problem(check->problems, error_at(check->problems->arena, ERROR_REFUSED,
					 party_field(check, path), what, ERROR_HERE));
}

/* Both addresses in full, wherever VAT is law: directive 2006/112 art. 226 (5); CGI ann. II art.
 * 242 nonies A; AR 1 art. 5; § 14 UStG; art. 26 LTVA. */
static bool wants_addresses(const Regime *regime)
{
	return !text_is(text_of(regime->id), "none");
}

static void check_address(const PartyCheck *check, Message incomplete)
{
	const Address *address = &check->party->address;
	if (text_empty(address->line1) || text_empty(address->city)) {
		lacks(check, text_empty(address->line1) ? "address.line1" : "address.city",
			incomplete);
	}
}

static void check_french_buyer(const PartyCheck *buyer)
{
	Arena *arena = buyer->problems->arena;
	const Party *party = buyer->party;
	if (party->consumer || !text_is(party->address.country, "FR")) {
		return;
	}
	if (!text_is(party->legal.scheme, "0002")) { /* BR-FR-11 */
		lacks(buyer, "legal.id",
			message(arena, "The client’s SIREN is missing: a French business is named "
				       "with it."));
	} else if (!text_starts(party->electronic.id, party->legal.id.chars) ||
		   !text_is(party->electronic.scheme, "0225")) { /* BR-FR-21, 22 */
		lacks(buyer, "electronic.id",
			message(arena, "The electronic address of a French business begins with "
				       "its SIREN."));
	}
}

static void check_seller(const PartyCheck *seller, const Regime *regime)
{
	Arena *arena = seller->problems->arena;
	const Party *party = seller->party;
	bool by_siren = text_is(text_of(regime->id), "fr-franchise"); /* see fill_seller */
	check_party(seller);
	if (regime->country[0] && !text_is(party->address.country, regime->country)) {
		problem(seller->problems,
			refuse(arena, "regime", "This regime is for sellers in %1.",
				arg(text_of(regime->country))));
	}
	if (regime->seller_vat_id && text_empty(party->vat_id)) {
		lacks(seller, "vat_id", message(arena, "This regime needs your VAT number."));
	}
	if (regime->seller_tax_id && !by_siren && text_empty(party->vat_id) &&
		text_empty(party->tax_id)) {
		lacks(seller, "tax_id",
			message(arena, "This regime needs your VAT number or your tax number."));
	}
	if (wants_addresses(regime)) {
		check_address(
			seller, message(arena, "Your address is not complete: street and town."));
	}
	if (text_is(party->address.country, "FR") &&
		!text_is(party->legal.scheme, "0002")) { /* BR-FR-10 */
		lacks(seller, "legal.id",
			message(arena, "Your SIREN is missing: a French seller gives it."));
	}
}

static void check_buyer(const PartyCheck *buyer, const Party *seller, const Regime *regime)
{
	Arena *arena = buyer->problems->arena;
	check_party(buyer);
	if (regime->buyer_vat_id && text_empty(buyer->party->vat_id)) {
		lacks(buyer, "vat_id",
			message(arena, "This regime needs the client’s VAT number."));
	}
	if (wants_addresses(regime)) {
		check_address(buyer,
			message(arena, "The client’s address is not complete: street and town."));
	}
	if (text_is(seller->address.country, "FR")) {
		check_french_buyer(buyer);
	}
}

void check_parties(Problems *problems, const Invoice *invoice)
{
	const Party *seller = &invoice->seller, *buyer = &invoice->buyer;
	check_seller(&(PartyCheck){problems, seller, "seller"}, invoice->regime);
	check_buyer(&(PartyCheck){problems, buyer, "buyer"}, seller, invoice->regime);
	problem(problems, check_country_listed(
				  problems->arena, "delivery.country", invoice->delivery.country));
	if (!text_empty(invoice->delivery.line1) && text_empty(invoice->delivery.country)) {
		problem(problems,
			refuse(problems->arena, "delivery.country", "Say in which country."));
	}
}

const Error *seller_check(Arena *arena, const Party *seller, const Regime *regime)
{
	Problems problems = {.arena = arena};
	PartyCheck check = {&problems, seller, "seller"};
	if (regime) {
		check_seller(&check, regime);
	} else {
		lacks(&check, "regime", message(arena, "Say how you stand with VAT."));
		check_party(&check);
	}
	return problems.first;
}
