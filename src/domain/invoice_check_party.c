/* Who sells and who buys: the mentions that the law and the regime want of each. */
#include "domain/identifier.h"
#include "domain/invoice_check.h"

#include <string.h>

typedef struct {
	Problems *problems;
	const char *whose; /* "seller" */
	const Party *party;
} PartyCheck;

static const char *field_of(const PartyCheck *check, const char *name)
{
	return text_format(check->problems->arena, "%s.%s", check->whose, name).chars;
}

static void wrong(const PartyCheck *check, const char *name, Message reason)
{
	problem(check->problems, error_at(check->problems->arena, ERROR_REFUSED,
					 field_of(check, name), reason, ERROR_HERE));
}

static void check_lengths(const PartyCheck *check)
{
	const Party *party = check->party;
	const struct {
		const char *field;
		Text text;
	} lines[] = {{"name", party->name}, {"trade_name", party->trade_name},
		{"address.line1", party->address.line1}, {"address.line2", party->address.line2},
		{"address.line3", party->address.line3}, {"address.city", party->address.city},
		{"address.postcode", party->address.postcode},
		{"address.region", party->address.region}, {"person", party->person},
		{"phone", party->phone}, {"email", party->email}, {"tax_id", party->tax_id},
		{"legal.id", party->legal.id}, {"own.id", party->own.id},
		{"electronic.id", party->electronic.id}};
	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
		problem(check->problems,
			check_one_line(check->problems->arena, field_of(check, lines[i].field),
				lines[i].text, PARTY_TEXT_LIMIT));
	}
	problem(check->problems, check_length(check->problems->arena, field_of(check, "about"),
					 party->about, PARTY_ABOUT_LIMIT));
}

static void check_ids(const PartyCheck *check)
{
	const Party *party = check->party;
	Arena *arena = check->problems->arena;
	if (text_is(party->legal.scheme, "0002") && !siren_sound(party->legal.id)) {
		wrong(check, "legal.id",
			message(arena, "“%1” is no SIREN: 9 digits, look at each.",
				arg(party->legal.id)));
	}
	if (text_is(party->legal.scheme, "0208") && !enterprise_sound(party->legal.id)) {
		wrong(check, "legal.id",
			message(arena,
				"“%1” is no Belgian enterprise number: 10 digits, look at each.",
				arg(party->legal.id)));
	}
	bool siret = text_is(party->own.scheme, "0009");
	if (siret && !siret_sound(party->own.id)) {
		wrong(check, "own.id",
			message(arena, "“%1” is no SIRET: 14 digits, look at each.",
				arg(party->own.id)));
	} else if (siret && !text_empty(party->legal.id) &&
		   !text_starts(party->own.id, party->legal.id.chars)) { /* BR-FR-09 */
		wrong(check, "own.id",
			message(arena, "This SIRET does not begin with the SIREN %1.",
				arg(party->legal.id)));
	}
	if (!text_empty(party->vat_id) && !vat_id_sound(party->vat_id)) {
		wrong(check, "vat_id",
			message(arena, "“%1” is no VAT number: look at each character.",
				arg(party->vat_id)));
	}
	if (!text_empty(party->email)) {
		problem(check->problems,
			check_email(arena, field_of(check, "email"), party->email));
	}
}

static void check_party(const PartyCheck *check)
{
	const Party *party = check->party;
	Arena *arena = check->problems->arena;
	bool own = strcmp(check->whose, "seller") == 0;
	if (text_empty(text_trim(arena, party->name))) {
		wrong(check, "name",
			own ? message(arena, "Your name on invoices is missing.")
			    : message(arena, "The client’s name is missing."));
	}
	if (text_empty(party->address.country)) {
		wrong(check, "address.country",
			own ? message(arena, "Your country is missing from your address.")
			    : message(arena, "The country is missing from the client’s address."));
	}
	problem(check->problems,
		check_country(arena, field_of(check, "address.country"), party->address.country));
	check_lengths(check);
	check_ids(check);
}

/* The French law's own: CGI ann. II art. 242 nonies A, and what the platforms refuse. */
static void check_french(const PartyCheck *seller, const PartyCheck *buyer)
{
	Arena *arena = seller->problems->arena;
	if (!text_is(seller->party->legal.scheme, "0002")) { /* BR-FR-10 */
		wrong(seller, "legal.id", message(arena, "A French seller gives the SIREN."));
	}
	if (text_empty(seller->party->address.line1) || text_empty(seller->party->address.city)) {
		wrong(seller, "address.line1", message(arena, "A seller gives the full address."));
	}
	if (buyer->party->consumer || !text_is(buyer->party->address.country, "FR")) {
		return;
	}
	if (!text_is(buyer->party->legal.scheme, "0002")) { /* BR-FR-11 */
		wrong(buyer, "legal.id",
			message(arena, "A French business is named with its SIREN."));
	} else if (!text_starts(buyer->party->electronic.id, buyer->party->legal.id.chars) ||
		   !text_is(buyer->party->electronic.scheme, "0225")) { /* BR-FR-21, 22 */
		wrong(buyer, "electronic.id",
			message(arena, "The electronic address of a French business begins with "
				       "its SIREN."));
	}
}

void check_parties(Problems *problems, const Invoice *invoice)
{
	Arena *arena = problems->arena;
	const Regime *regime = invoice->regime;
	const Party *seller = &invoice->seller, *buyer = &invoice->buyer;
	PartyCheck selling = {problems, "seller", seller}, buying = {problems, "buyer", buyer};
	check_party(&selling);
	check_party(&buying);
	if (regime->country[0] && !text_is(seller->address.country, regime->country)) {
		problem(problems,
			refuse(problems->arena, "regime", "This regime is for sellers in %1.",
				arg(text_of(regime->country))));
	}
	if (regime->seller_vat_id && text_empty(seller->vat_id)) {
		wrong(&selling, "vat_id",
			message(arena, "This regime needs the seller’s VAT number."));
	}
	if (regime->seller_tax_id && text_empty(seller->vat_id) && text_empty(seller->tax_id)) {
		wrong(&selling, "tax_id",
			message(arena, "This regime needs a VAT number or a tax number."));
	}
	if (regime->buyer_vat_id && text_empty(buyer->vat_id)) {
		wrong(&buying, "vat_id",
			message(arena, "This regime needs the client’s VAT number."));
	}
	if (text_is(seller->address.country, "FR")) {
		check_french(&selling, &buying);
	}
	if (!text_empty(invoice->delivery.line1) && text_empty(invoice->delivery.country)) {
		problem(problems, refuse(arena, "delivery.country", "Say in which country."));
	}
}
