#include "domain/party.h"

#include <string.h>

bool country_in_eu(Text country)
{
	static const char members[] =
		"AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MC MT NL "
		"PL PT RO SE SI SK ";
	return country.length == 2 && strstr(members, text_chars(country));
}

SchemedId party_on_peppol(const Party *party)
{
	static const struct {
		char country[3], scheme[5];
	} vat_numbers[] = {{"AT", "9914"}, {"BE", "9925"}, {"BG", "9926"}, {"CH", "9927"},
		{"CY", "9928"}, {"CZ", "9929"}, {"DE", "9930"}, {"DK", "0198"}, {"EE", "9931"},
		{"EL", "9933"}, {"ES", "9920"}, {"FR", "9957"}, {"GB", "9932"}, {"HR", "9934"},
		{"HU", "9910"}, {"IE", "9935"}, {"IT", "0211"}, {"LI", "9936"}, {"LT", "9937"},
		{"LU", "9938"}, {"LV", "9939"}, {"MT", "9943"}, {"NL", "9944"}, {"PL", "9945"},
		{"PT", "9946"}, {"RO", "9947"}, {"SI", "9949"}, {"SK", "9950"}}; /* EAS */
	if (!text_empty(party->electronic.id) && !text_is(party->electronic.scheme, "EM")) {
		return party->electronic;
	}
	for (size_t i = 0; i < sizeof vat_numbers / sizeof vat_numbers[0]; i++) {
		if (text_starts(party->vat_id, vat_numbers[i].country)) {
			return (SchemedId){party->vat_id, text_of(vat_numbers[i].scheme)};
		}
	}
	return (SchemedId){TEXT(""), TEXT("")};
}

/* Where the town stands before its code, or the code on a line of its own. */
static bool city_first(Text country)
{
	static const char those[] = "AU CA GB IE IN NZ SG US ";
	return country.length == 2 && strstr(those, text_chars(country));
}

size_t address_lines(Arena *arena, Address address, Text ret_lines[ADDRESS_LINES])
{
	size_t count = 0;
	const Text above[] = {address.line1, address.line2, address.line3};
	for (size_t i = 0; i < 3; i++) {
		if (!text_empty(above[i])) {
			ret_lines[count++] = above[i];
		}
	}
	bool later = city_first(address.country);
	const Text town[] = {later ? address.city : address.postcode,
		later ? address.region : address.city, later ? address.postcode : TEXT("")};
	Text line = TEXT("");
	for (size_t i = 0; i < 3; i++) {
		if (!text_empty(town[i])) {
			line = text_empty(line)
				       ? town[i]
				       : text_format(arena, "%s %s", line.chars, town[i].chars);
		}
	}
	if (!text_empty(line)) {
		ret_lines[count++] = line;
	}
	if (!later && !text_empty(address.region)) {
		ret_lines[count++] = address.region;
	}
	return count;
}
