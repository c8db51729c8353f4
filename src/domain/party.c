#include "domain/party.h"

#include <string.h>

bool country_in_eu(Text country)
{
	static const char members[] =
		"AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MC MT NL "
		"PL PT RO SE SI SK ";
	return country.length == 2 && strstr(members, text_chars(country));
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
