#include "domain/party_check.h"

#include "domain/code_list.h"
#include "domain/identifier.h"

#include <string.h>

const char *party_field(const PartyCheck *check, const char *path)
{
	static const char address[] = "address.";
	Arena *arena = check->problems->arena;
	if (check->whose[0]) {
		return text_format(arena, "%s.%s", check->whose, path).chars;
	}
	bool within = strncmp(path, address, strlen(address)) == 0;
	const char *name = within ? path + strlen(address) : path;
	const char *point = strchr(name, '.');
	return point ? text_format(arena, "%.*s_%s", (int)(point - name), name, point + 1).chars
		     : name;
}

static void check_lengths(const PartyCheck *check)
{
	const Party *party = check->party;
	Arena *arena = check->problems->arena;
	const struct {
		const char *path;
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
		problem(check->problems, check_one_line(arena, party_field(check, lines[i].path),
						 lines[i].text, PARTY_TEXT_LIMIT));
	}
	problem(check->problems,
		check_length(arena, party_field(check, "about"), party->about, PARTY_ABOUT_LIMIT));
}

/* Registers of companies: SIREN and SIRET (BR-FR-09), the Belgian enterprise number. */
static void check_registers(const PartyCheck *check)
{
	const Party *party = check->party;
	Arena *arena = check->problems->arena;
	if (text_is(party->legal.scheme, "0002") && !siren_sound(party->legal.id)) {
		problem(check->problems,
			refuse(arena, party_field(check, "legal.id"),
				"“%1” is no SIREN: 9 digits, look at each.", arg(party->legal.id)));
	}
	if (text_is(party->legal.scheme, "0208") && !enterprise_sound(party->legal.id)) {
		problem(check->problems,
			refuse(arena, party_field(check, "legal.id"),
				"“%1” is no Belgian enterprise number: 10 digits, look at each.",
				arg(party->legal.id)));
	}
	bool siret = text_is(party->own.scheme, "0009");
	if (siret && !siret_sound(party->own.id)) {
		problem(check->problems,
			refuse(arena, party_field(check, "own.id"),
				"“%1” is no SIRET: 14 digits, look at each.", arg(party->own.id)));
	} else if (siret && !text_empty(party->legal.id) &&
		   !text_starts(party->own.id, party->legal.id.chars)) {
		problem(check->problems, refuse(arena, party_field(check, "own.id"),
						 "This SIRET does not begin with the SIREN %1.",
						 arg(party->legal.id)));
	}
}

/* BR-CL-10, BR-CL-11, BR-CL-21, BR-CL-25 */
static void check_schemes(const PartyCheck *check)
{
	const struct {
		const char *path;
		CodeList list;
		Text scheme;
	} schemes[] = {{"legal.scheme", CODE_REGISTER, check->party->legal.scheme},
		{"own.scheme", CODE_REGISTER, check->party->own.scheme},
		{"electronic.scheme", CODE_NETWORK, check->party->electronic.scheme}};
	for (size_t i = 0; i < sizeof schemes / sizeof schemes[0]; i++) {
		if (!text_empty(schemes[i].scheme) &&
			!code_known(schemes[i].list, schemes[i].scheme)) {
			problem(check->problems,
				refuse(check->problems->arena, party_field(check, schemes[i].path),
					"“%1” is no code of a register.", arg(schemes[i].scheme)));
		}
	}
}

const Error *check_country_listed(Arena *arena, const char *field, Text country)
{
	TRY(check_country(arena, field, country));
	if (!text_empty(country) && !code_known(CODE_COUNTRY, country)) { /* BR-CL-14 */
		return refuse(arena, field, "There is no country “%1”.", arg(country));
	}
	return OK;
}

void party_check(const PartyCheck *check)
{
	const Party *party = check->party;
	Arena *arena = check->problems->arena;
	problem(check->problems, check_country_listed(arena, party_field(check, "address.country"),
					 party->address.country));
	check_lengths(check);
	check_schemes(check);
	check_registers(check);
	if (!text_empty(party->vat_id) && !vat_id_sound(party->vat_id)) {
		problem(check->problems, refuse(arena, party_field(check, "vat_id"),
						 "“%1” is no VAT number: look at each character.",
						 arg(party->vat_id)));
	}
	if (!text_empty(party->email)) {
		problem(check->problems,
			check_email(arena, party_field(check, "email"), party->email));
	}
}
